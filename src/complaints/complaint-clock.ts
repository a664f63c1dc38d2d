/**
 * The clock of one complaint: when it is due, how a rest moves that, and what of it is remembered beside the case.
 *
 * Invariants: the terms of a cycle are those of its beginning, or of its last classification; a step that may move a firing
 * puts the clock up to be looked at, in its own transaction (`complaint_clock.next_fire_at`), so that none is ever forgotten.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { askInTurn, type Question, query, queryOne } from '../database/query.ts';
import type { Writes } from '../database/writes.ts';
import { addWorkingTime, workingTimeBetween } from '../sla/calendar.ts';
import { deadlinesOf, type Rest } from '../sla/deadlines.ts';
import { type ClockFacts, type Firing, firingsOf, withoutTerms } from '../sla/firings.ts';
import { type OfficeHours, officeHoursOf, readOfficeHours, termsOf } from '../sla/read-setting.ts';
import type { SlaTerms } from '../sla/terms.ts';
import type { Complaint } from './complaint.entity.ts';
import { isSame } from './complaint-row.ts';
import { isOpen } from './lifecycle.ts';

/** What the firings of a cycle are worked out by. */
export interface Setting {
  terms: SlaTerms | null;
  office: OfficeHours;
}

/** Sets the due time by the policy that holds now, from the start of the cycle; none without a category. Gives what it went by. */
export async function setDueTime(
  em: EntityManager,
  complaint: Complaint,
  rests: readonly Rest[] = [],
): Promise<Setting> {
  const [terms, , office] = await askInTurn(
    em,
    termsOf(complaint),
    holdCalendars(complaint.districtId),
    officeHoursOf(complaint, complaint.cycleStartedAt),
  );
  const course = terms && { start: complaint.cycleStartedAt, resolve: terms.resolve, rests };
  Object.assign(
    complaint,
    course === null ? { dueAt: null, approachingAt: null } : deadlinesOf(course, office.calendar),
  );
  return { terms, office };
}

const CALENDARS_LOCK = 1_018;

/**
 * Until the end of the transaction no calendar of the district changes: a complaint that is being given a due time by the old one
 * is in the list of those the change works out anew, or is given it by the new one.
 */
const holdCalendars = (districtId: number): Question<null> => ({
  text: 'select pg_advisory_xact_lock_shared($1, $2)',
  parameters: [CALENDARS_LOCK, districtId],
  read: () => null,
});

/** For whoever changes a calendar: waits until nobody is giving a due time. */
export const takeCalendars = (em: EntityManager, districtId: number): Promise<unknown> =>
  query(em, 'select pg_advisory_xact_lock($1, $2)', [CALENDARS_LOCK, districtId]);

/** What is remembered of the running cycle. */
export interface KeptClock {
  terms: SlaTerms | null;
  rests: StoredRest[];
  waitingSince: Date | null;
  fired: string[];
}

/** Null where none was kept. */
export const clockOf = (em: EntityManager, { districtId, id, cycle }: Complaint): Promise<KeptClock | null> =>
  queryOne<KeptClock>(
    em,
    'select terms, rests, waiting_since, fired from complaint_clock where district_id = $1 and complaint_id = $2 and cycle = $3',
    [districtId, id, cycle],
  );

/** What happens to it by time follows from the case and this. `dueAt` is set. */
export const clockFacts = (
  complaint: Complaint,
  { waitingSince, rests }: KeptClock,
  fired: ReadonlySet<string>,
): ClockFacts => ({
  state: complaint.state,
  startedAt: complaint.cycleStartedAt,
  dueAt: complaint.dueAt as Date,
  waitingSince: complaint.state === 'REGISTERED' ? waitingSince : null,
  assignedAt: complaint.assignedAt,
  seenAt: complaint.seenAt,
  pausedAt: complaint.pausedAt,
  stoppedAt: complaint.stoppedAt,
  reviewOn: complaint.proposal?.kind === 'HOLD' ? (complaint.proposal.reviewOn ?? null) : null,
  escalationLevel: complaint.escalationLevel,
  rests: readRests(rests),
  fired,
});

/** Everything time still does to it. A due time without terms is one of an older installation whose policy has gone: it stands as it is. */
export function stillToCome({ dueAt }: Complaint, facts: ClockFacts, { terms, office }: Setting): Firing[] {
  if (dueAt === null) return withoutTerms(facts, office.calendar);
  return terms === null ? [] : firingsOf(facts, { ...office, terms });
}

/** When time first does something to a complaint that is being registered now. */
export function firstFiringAt(complaint: Complaint, setting: Setting, now: Date): Date | null {
  const clock: KeptClock = { terms: setting.terms, rests: [], waitingSince: now, fired: [] };
  return stillToCome(complaint, clockFacts(complaint, clock, new Set()), setting)[0]?.at ?? null;
}

/** What this department had promised holds no more, or begins to hold: the due time follows the complaint as it stands now. */
export async function leaveDepartment(
  em: EntityManager,
  complaint: Complaint,
  departmentId: string | null,
): Promise<SlaTerms | null> {
  const sql = 'select 1 from sla_policy where district_id = $1 and department_id = $2 limit 1';
  const own = await queryOne(em, sql, [complaint.districtId, departmentId]);
  return own === null ? null : (await setDueTime(em, complaint, await restsOf(em, complaint))).terms;
}

/** As it is kept: instants are text. */
export interface StoredRest {
  from: string;
  to: string;
}

export const readRests = (stored: readonly StoredRest[]): Rest[] =>
  stored.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) }));

/** When the clock has rested in the running cycle, as far as it is over. */
export const restsOf = async (em: EntityManager, complaint: Complaint): Promise<Rest[]> =>
  readRests((await clockOf(em, complaint))?.rests ?? []);

/** The clock goes on after a rest: the due time moves by the working time that passed. */
export async function resumeClock(em: EntityManager, complaint: Complaint, now: Date): Promise<void> {
  const { pausedAt, dueAt: due, approachingAt } = complaint;
  complaint.pausedAt = null;
  if (pausedAt === null || due === null) return;
  const { calendar } = await readOfficeHours(em, complaint, earlier(pausedAt, due));
  const rested = workingTimeBetween(calendar, pausedAt, now);
  if (rested === 0) return;
  complaint.dueAt = addWorkingTime(calendar, due, rested);
  if (approachingAt !== null && pausedAt < approachingAt)
    complaint.approachingAt = addWorkingTime(calendar, approachingAt, rested);
}

const earlier = (one: Date, other: Date) => (one < other ? one : other);

/** What firings depend on. */
const MOVING = [
  ...(['state', 'departmentId', 'assignedAt', 'seenAt', 'dueAt', 'pausedAt', 'stoppedAt'] as const),
  ...(['escalationLevel', 'cycle', 'proposal'] as const),
] satisfies (keyof Complaint)[];

/** What a step did to a complaint. */
interface Moved {
  complaint: Complaint;
  before: Complaint | null;
  /** Where they were set anew. */
  terms: SlaTerms | null;
  /** When to look at it again, where the step knows; else at once. */
  lookAt: Date | null;
  now: Date;
}

/** Remembers what a step did to the clock. */
export function keepClock(writes: Writes, { complaint, before, terms, lookAt, now }: Moved): void {
  if (before !== null && terms === null && MOVING.every((name) => isSame(before[name], complaint[name]))) return;
  const isWaiting = complaint.state === 'REGISTERED';
  const isRunning = isOpen(complaint.state) && complaint.stoppedAt === null;
  const values = [
    ...[complaint.districtId, complaint.id, complaint.cycle],
    ...[terms && JSON.stringify(terms), isWaiting ? now : null, isRunning ? (lookAt ?? '-infinity') : null],
  ];
  writes.write(`insert into complaint_clock as k (district_id, complaint_id, cycle, terms, waiting_since, next_fire_at)
    values (${values.map((value) => writes.add(value)).join(', ')})
    on conflict (district_id, complaint_id) do update set
      cycle = excluded.cycle,
      terms = coalesce(excluded.terms, k.terms),
      rests = case when k.cycle = excluded.cycle then k.rests || ${writes.add(JSON.stringify(restOver(before, complaint, now)))}::jsonb else '[]' end,
      fired = case when k.cycle = excluded.cycle then k.fired else '{}' end,
      waiting_since = case when ${writes.add(isWaiting && before?.state === 'REGISTERED')}::boolean and k.cycle = excluded.cycle
        then k.waiting_since else excluded.waiting_since end,
      next_fire_at = excluded.next_fire_at`);
}

const restOver = (before: Complaint | null, complaint: Complaint, now: Date): StoredRest[] =>
  before?.pausedAt && complaint.pausedAt === null
    ? [{ from: before.pausedAt.toISOString(), to: now.toISOString() }]
    : [];
