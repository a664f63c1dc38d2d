/** Who may do what: an administrator's commands. Each change of rights rides in the log and ends the streams it concerns. */

import { appendAccessChange } from '../auth/access-events.ts';
import { recordAudit } from '../auth/audit.ts';
import { SetOfficerActiveInput, SetOfficerPostingsInput } from '../auth/auth.types.ts';
import { newId } from '../clock.ts';
import { isUuid, query, queryOne } from '../database/query.ts';
import type { Command, CommandContext } from '../graphql/command.ts';
import type { Context } from '../graphql/context.ts';
import { defineMutations } from '../graphql/define-mutations.ts';
import { Refusal } from '../graphql/errors.ts';
import { Posting } from './officer.entity.ts';
import { OfficerType } from './officer.type.ts';

interface OfficerResult {
  officerId: string;
}

const unknown = (field: string) =>
  new Refusal('INVALID_INPUT', { hi: `"${field}" मान्य नहीं है।`, en: `"${field}" names nothing that exists here.` }, [
    'input',
    field,
  ]);

async function requireOfficer({ em, viewer }: CommandContext, officerId: string): Promise<void> {
  const sql = 'select id from officer where district_id = $1 and id = $2 for update';
  const row = isUuid(officerId) ? await queryOne(em, sql, [viewer.districtId, officerId]) : null;
  if (row === null)
    throw new Refusal('NOT_FOUND', { hi: 'यह अधिकारी नहीं मिला।', en: 'There is no such officer.' }, [
      'input',
      'officerId',
    ]);
}

/** Ends all present postings and begins the given ones, in one transaction with the event that tells the streams. */
const setOfficerPostings: Command<SetOfficerPostingsInput, OfficerResult> = {
  name: 'setOfficerPostings',
  async execute(command, { officerId, postings }) {
    const { em, viewer, now } = command;
    await requireOfficer(command, officerId);
    await query(
      em,
      'update posting set ended_at = $3 where district_id = $1 and officer_id = $2 and ended_at is null',
      [viewer.districtId, officerId, now],
    );
    for (const posting of postings) em.persist(em.create(Posting, await newPosting(command, officerId, posting)));
    await em.flush();
    await recordAccess(command, officerId, 'POSTINGS_SET');
    return { officerId };
  },
};

const officerExists = async (em: CommandContext['em'], districtId: number, id: string): Promise<boolean> =>
  isUuid(id) &&
  (await queryOne(em, 'select 1 as found from officer where district_id = $1 and id = $2', [districtId, id])) !== null;

async function newPosting(
  { em, viewer }: CommandContext,
  officerId: string,
  input: SetOfficerPostingsInput['postings'][number],
): Promise<Posting> {
  const { districtId } = viewer;
  const area = await queryOne<{ id: string }>(
    em,
    'select id from area where district_id = $1 and (id::text = $2 or ($2::text is null and parent_id is null))',
    [districtId, input.areaId ?? null],
  );
  const sql = 'select id from department where district_id = $1 and code = $2';
  const department = input.departmentCode
    ? await queryOne<{ id: string }>(em, sql, [districtId, input.departmentCode])
    : null;
  if (area === null) throw unknown('areaId');
  if (input.departmentCode && department === null) throw unknown('departmentCode');
  if (input.supervisorId && !(await officerExists(em, districtId, input.supervisorId))) throw unknown('supervisorId');
  return {
    ...{ districtId, id: newId(), officerId, role: input.role, areaId: area.id, departmentId: department?.id ?? null },
    ...{ supervisorId: input.supervisorId ?? null, deputyId: null, onLeaveUntil: null, endedAt: null },
  } as Posting;
}

/** Closes or opens an account; closing ends its sessions at once. */
const setOfficerActive: Command<SetOfficerActiveInput, OfficerResult> = {
  name: 'setOfficerActive',
  async execute(command, { officerId, active }) {
    const { em, viewer, now } = command;
    await requireOfficer(command, officerId);
    await query(em, 'update officer set is_active = $3 where district_id = $1 and id = $2', [
      viewer.districtId,
      officerId,
      active,
    ]);
    if (!active)
      await query(
        em,
        'update session set revoked_at = $3 where district_id = $1 and officer_id = $2 and revoked_at is null',
        [viewer.districtId, officerId, now],
      );
    await recordAccess(command, officerId, active ? 'ACCOUNT_OPENED' : 'ACCOUNT_CLOSED');
    return { officerId };
  },
};

async function recordAccess(command: CommandContext, officerId: string, action: string): Promise<void> {
  command.events.push(await appendAccessChange(command, { officerId }));
  await recordAudit(command, { action, objectKind: 'officer', objectId: officerId });
}

const OFFICER = { name: 'officer', type: () => OfficerType, description: 'The officer as he stands now.' };
const CODES = ['NOT_FOUND', 'INVALID_INPUT'] as const;

/** The resolver class of the commands on officers. */
export const OfficerMutations = defineMutations(
  [
    {
      command: setOfficerPostings,
      input: SetOfficerPostingsInput,
      permission: 'access:manage',
      description: 'Sets the postings of an officer; his streams end and begin anew with the new rights.',
      codes: CODES,
      objects: [OFFICER],
    },
    {
      command: setOfficerActive,
      input: SetOfficerActiveInput,
      permission: 'access:manage',
      description: 'Closes or opens an account.',
      codes: CODES,
      objects: [OFFICER],
    },
  ],
  async ({ loaders }: Context, result) => ({
    officer: await loaders.row('officer', (result as OfficerResult | null)?.officerId ?? null),
  }),
);
