/** How a complaint stands against its due time: one rule, as a function and as SQL. */
import type { ComplaintState, SlaStatus } from '../complaints/complaint.enums.ts';
import { isOpen, isOpenSql, openSql } from '../complaints/lifecycle.ts';

export interface ClockFacts {
  state: ComplaintState;
  /** When 80 % of the time is used; null with `dueAt`. */
  approachingAt: Date | null;
  dueAt: Date | null;
  pausedAt: Date | null;
  stoppedAt: Date | null;
}

export function slaStatus(facts: ClockFacts, now: Date): SlaStatus {
  const { state, approachingAt, dueAt, pausedAt, stoppedAt } = facts;
  if (dueAt === null || state === 'MERGED' || state === 'WITHDRAWN') return 'NONE';
  if (stoppedAt !== null) return stoppedAt <= dueAt ? 'MET' : 'MISSED';
  if (!isOpen(state)) return 'NONE'; // a clock runs only while somebody has to act
  if (pausedAt !== null) return 'PAUSED';
  if (now > dueAt) return 'BREACHED';
  return approachingAt !== null && now >= approachingAt ? 'APPROACHING' : 'WITHIN';
}

/** The same over a row of the complaint table, by its alias; `now` is a parameter such as `$3`. */
export const slaStatusSql = (now: string, c = 'c'): string => `case
  when ${c}.due_at is null or ${c}.state in ('MERGED', 'WITHDRAWN') then 'NONE'
  when ${c}.stopped_at is not null then case when ${c}.stopped_at <= ${c}.due_at then 'MET' else 'MISSED' end
  when not (${isOpenSql(c)}) then 'NONE'
  when ${c}.paused_at is not null then 'PAUSED'
  when ${now}::timestamptz > ${c}.due_at then 'BREACHED'
  when ${now}::timestamptz >= ${c}.approaching_at then 'APPROACHING'
  else 'WITHIN' end`;

/** Past its due time with the clock running: the condition behind every "overdue" figure. */
export const overdueSql = (now: string): string =>
  `c.due_at < ${now}::timestamptz and c.stopped_at is null and c.paused_at is null and ${openSql}`;

/** When it is due, as something that can be put in order: what has no due time is due last. Indexes have these very words. */
export const DUE_NEVER = '9999-12-31T00:00:00.000Z';
export const dueSql = `coalesce(c.due_at, '${DUE_NEVER}'::timestamptz)`;

const RUNNING: readonly SlaStatus[] = ['PAUSED', 'BREACHED', 'APPROACHING', 'WITHIN'];

/** What follows from having one of these statuses, said so that indexes of open complaints and of due times serve it. */
export function slaBoundsSql(statuses: readonly SlaStatus[], now: string): string[] {
  const only = (some: readonly SlaStatus[]) => statuses.every((status) => some.includes(status));
  return [
    ...(only(RUNNING) ? [openSql] : []),
    ...(only(['BREACHED']) ? [`${dueSql} < ${now}::timestamptz`] : []),
    ...(only(['APPROACHING', 'WITHIN']) ? [`${dueSql} >= ${now}::timestamptz`] : []),
  ];
}
