import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { hasPermission } from '../auth/permissions.ts';
import { scopeCondition } from '../auth/scope.ts';
import type { Complainant, Complaint } from '../complaints/complaint.entity.ts';
import { intakeEvidence, visibleComplaint } from '../complaints/complaint.resolver.ts';
import { ComplainantType, ComplaintType, EvidenceType } from '../complaints/complaint.type.ts';
import { queryKeys } from '../complaints/index.ts';
import { presentComplainant } from '../complaints/personal-data.policy.ts';
import { Parameters, query } from '../database/query.ts';
import { toPage } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { columnsOf } from '../graphql/loaders.ts';
import { Requires } from '../graphql/permission.ts';
import { CursorScalar } from '../graphql/scalars.ts';
import { SourceCode } from '../graphql/vocabulary.ts';
import { IntakeState } from './intake.enums.ts';
import { intakePageSize, intakeSql } from './intake.rows.ts';
import { IntakeMessageConnection, IntakeMessageType } from './intake.type.ts';

/** How many open complaints are offered as possible duplicates, and how old they may be. */
const DUPLICATES = 5;
const DUPLICATE_DAYS = 60;
const COLUMNS =
  'm.id, m.source, m.external_id, m.kind, m.state, m.received_at, m.text, m.place, m.sender_id, m.complaint_id';

@Resolver(() => IntakeMessageType)
export class IntakeResolver {
  @Requires('intake:read')
  @Query(() => IntakeMessageConnection, { description: 'Inbound messages, oldest first: the desk’s queue.' })
  async intake(
    @Arg('state', () => IntakeState, {
      defaultValue: 'WAITING',
      nullable: true,
      description: 'In which state; all when null.',
    })
    state: IntakeState | null,
    @Arg('source', () => SourceCode, { nullable: true, description: 'From which channel.' }) source:
      | SourceCode
      | undefined,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'Rows, at most 100.' }) first:
      | number
      | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'End of the page before.' }) after:
      | string
      | undefined,
    @Ctx() { em, viewer, services }: Context,
  ) {
    const request = { state, source, first, after };
    const streamCursor = services.streams.cursorAt((await services.streams.bounds()).head);
    const parameters = new Parameters();
    const rows = await query<IntakeMessageType>(em, intakeSql(viewer, request, parameters, COLUMNS), parameters.values);
    return toPage(rows, intakePageSize(request), (row) => [row.receivedAt.toISOString(), row.id], streamCursor);
  }

  @FieldResolver(() => ComplainantType, { description: 'Who sent it; the phone masked unless the viewer may see it.' })
  async sender(@Root() { senderId }: IntakeMessageType, @Ctx() context: Context): Promise<ComplainantType> {
    const sight = hasPermission(context.viewer, 'phone:see') ? 'FULL' : 'MASKED';
    const row = await context.loaders.row<Complainant>('complainant', senderId);
    return presentComplainant(context, row, sight) ?? { name: null, phone: null };
  }

  @FieldResolver(() => [EvidenceType], { description: 'Its pictures, videos and documents, once fetched.' })
  evidence(@Root() { id }: IntakeMessageType, @Ctx() context: Context): Promise<EvidenceType[]> {
    return intakeEvidence(context, id);
  }

  @FieldResolver(() => ComplaintType, {
    nullable: true,
    description: 'The complaint it became, belongs to, or asks to reopen.',
  })
  complaint(@Root() { complaintId }: IntakeMessageType, @Ctx() context: Context): Promise<Complaint | null> {
    return visibleComplaint(context, complaintId);
  }

  @FieldResolver(() => [ComplaintType], {
    description:
      'Open complaints of the last 60 days from the same phone or with much the same words, likeliest first; at most 5.',
  })
  likelyDuplicates(@Root() message: IntakeMessageType, @Ctx() context: Context): Promise<Complaint[]> {
    return context.loaders
      .named('likelyDuplicates', (messages: readonly IntakeMessageType[]) => findDuplicates(context, messages))
      .load(message);
  }
}

type Candidate = Complaint & { wantedFor: string };

/** One statement for all messages of a page: same phone first, then by how many of the words are shared. */
async function findDuplicates(
  { em, viewer, now }: Context,
  messages: readonly IntakeMessageType[],
): Promise<Complaint[][]> {
  const parameters = new Parameters();
  const wanted = messages.map(({ id, senderId, text }) => ({ id, sender: senderId, keys: leadingWords(text ?? '') }));
  const scope = scopeCondition(viewer, parameters);
  const columns = columnsOf('complaint')
    .split(',')
    .map((column) => `c.${column.trim()}`)
    .join(', ');
  const sql = `select w.id as wanted_for, found.* from jsonb_to_recordset(${parameters.add(JSON.stringify(wanted))}::jsonb)
      as w(id uuid, sender uuid, keys text)
    left join complainant s on s.district_id = ${parameters.add(viewer.districtId)} and s.id = w.sender
    cross join lateral (
      select ${columns} from complaint c left join complainant p on p.district_id = c.district_id and p.id = c.complainant_id
      where ${scope} and c.stopped_at is null and c.registered_at > ${parameters.add(now)}::timestamptz - interval '${DUPLICATE_DAYS} days'
        and (p.phone_index = s.phone_index or (w.keys <> '' and c.search_keys @@ nullif(w.keys, '')::tsquery))
      order by (p.phone_index = s.phone_index) desc nulls last, ts_rank(c.search_keys, nullif(w.keys, '')::tsquery) desc nulls last
      limit ${DUPLICATES}) found`;
  const rows = await query<Candidate>(em, sql, parameters.values);
  const byMessage = Map.groupBy(rows, (row) => row.wantedFor);
  return messages.map(({ id }) => byMessage.get(id) ?? []);
}

const quoted = (key: string) => `'${key.replaceAll("'", '')}'`;

/** The first half of the words, at least two: people begin with what it is about. */
function leadingWords(text: string): string {
  const tokens = queryKeys(text)
    .slice(0, 8)
    .map((alternatives) => `(${alternatives.map(quoted).join(' | ')})`);
  if (tokens.length < 2) return tokens.join('');
  return tokens.slice(0, Math.max(2, Math.ceil(tokens.length / 2))).join(' & ');
}
