import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import { maySee } from '../auth/scope.ts';
import { complaintByNumber } from '../complaints/complaint.resolver.ts';
import { seeComplaint } from '../complaints/index.ts';
import { isUuid, queryOne } from '../database/query.ts';
import { executeOnce } from '../graphql/command.ts';
import type { Context } from '../graphql/context.ts';
import { AppError, badInput } from '../graphql/errors.ts';
import { Requires } from '../graphql/permission.ts';
import { OfficerType } from '../officers/officer.type.ts';
import { PresenceItem, PresenceSnapshot } from './presence.types.ts';
import type { Reading } from './presence-projectors.ts';

@ArgsType()
class PresenceArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Number of a complaint: the officers who look at it now, the subscriber among them.',
  })
  complaint?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of a department: its officers on duty.' })
  department?: string | null;
}

function openPresence({ args: { complaint, department }, context }: { args: PresenceArgs; context: Context }) {
  if (complaint != null && department == null) return openComplaint(context, complaint);
  if (department != null && complaint == null) return openDepartment(context, department);
  throw badInput({
    hi: '"complaint" और "department" में से ठीक एक दें।',
    en: 'Give exactly one of "complaint" and "department".',
  });
}

const snapshot = (
  { cursor, at }: Reading<unknown>,
  present: Partial<Pick<PresenceSnapshot, 'onDuty' | 'lookingAt'>>,
) => ({
  ...{ kind: 'PresenceSnapshot' as const, cursor, at, onDuty: [], lookingAt: [] },
  ...present,
});

async function openDepartment(context: Context, id: string) {
  const { services, viewer } = context;
  if (!(await departmentExists(context, id)))
    throw new AppError('NOT_FOUND', { hi: 'ऐसा कोई विभाग नहीं है।', en: 'There is no such department.' });
  return services.streams.openSnapshots({
    field: 'presence',
    key: `department ${id.toLowerCase()}`,
    projector: services.presence.department(viewer.districtId, id.toLowerCase()),
    present: (reading) => snapshot(reading, { onDuty: reading.row?.onDuty ?? [] }),
  });
}

const departmentExists = async ({ em, viewer }: Context, id: string): Promise<boolean> =>
  isUuid(id) &&
  (await queryOne(em, 'select 1 as found from department where district_id = $1 and id = $2', [
    viewer.districtId,
    id,
  ])) !== null;

/** While the stream lasts the officer stands among the lookers; once he may not see the complaint, it ends. */
async function openComplaint(context: Context, number: string) {
  const { services, viewer } = context;
  const complaint = await complaintByNumber(context, number);
  if (complaint === null) return services.streams.nothing('presence');
  await noteOpening(context, complaint.number);
  const looking = { districtId: viewer.districtId, complaintId: complaint.id, officerId: viewer.id as string };
  return services.streams.openSnapshots({
    field: 'presence',
    key: `complaint ${complaint.id}`,
    projector: services.presence.complaint(viewer.districtId, complaint.id),
    accompany: () => services.caseLookers.enter(looking),
    maySee: ({ row }, reader) => row !== null && maySee(reader, row),
    present: (reading) => snapshot(reading, { lookingAt: reading.row?.lookingAt ?? [] }),
  });
}

/** Opening is seeing. A record that cannot be written now keeps nobody from his complaint: the next opening is one too. */
async function noteOpening({ services, viewer }: Context, number: string): Promise<void> {
  if (viewer.kind !== 'OFFICER') return;
  try {
    await executeOnce({ services, viewer, now: services.clock.now() }, seeComplaint, { number });
  } catch (error) {
    services.log.warn({ err: error, number }, 'it could not be noted who opened a complaint');
  }
}

@Resolver(() => PresenceSnapshot)
export class PresenceResolver {
  @Requires('presence:watch')
  @Subscription(() => PresenceItem, {
    description:
      'Who of a department is on duty, or who looks at a complaint now: whole each time, the latest wins. Subscribing for a complaint is looking at it. Ends when the viewer may not see the complaint.',
    subscribe: (source) => openPresence(source as unknown as { args: PresenceArgs; context: Context }),
  })
  presence(@Root() item: typeof PresenceItem, @Args(() => PresenceArgs) _args: PresenceArgs): typeof PresenceItem {
    return item;
  }

  @FieldResolver(() => [OfficerType], { description: 'Officers of the department who are on duty, by name.' })
  onDuty(@Root() { onDuty }: PresenceSnapshot, @Ctx() context: Context): Promise<OfficerType[]> {
    return officers(context, onDuty);
  }

  @FieldResolver(() => [OfficerType], {
    description: 'Officers who look at the complaint now, by name, each once however many pages he has open.',
  })
  lookingAt(@Root() { lookingAt }: PresenceSnapshot, @Ctx() context: Context): Promise<OfficerType[]> {
    return officers(context, lookingAt);
  }
}

async function officers({ loaders }: Context, ids: readonly string[]): Promise<OfficerType[]> {
  const rows = await Promise.all(ids.map((id) => loaders.row<OfficerType>('officer', id)));
  return rows.filter((row) => row !== null);
}
