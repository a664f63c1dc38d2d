/**
 * What time alone does to an open complaint, and when: warnings, the breach, the levels above. Pure: from the facts of the case,
 * its terms and calendar follow the firings still to come, in order. Nothing is stored but which have been.
 *
 * Invariants: a firing happens once a cycle, or once for each time it became possible again (waiting anew, assigned anew); a
 * rest or a stop holds all of them back; no complaint that is open and past its due time is without a firing to come or past.
 */
import type { ComplaintState } from '../complaints/complaint.enums.ts';
import { addWorkingTime, type Interval, type WorkingCalendar, workingTimeFrom } from './calendar.ts';
import { APPROACHING_PERCENT, acknowledgeBy, after, type Rest, shareUsedAt } from './deadlines.ts';
import { atIst, MINUTE_MS } from './india.ts';
import type { SlaTerms } from './terms.ts';

export type FiringKind =
  | 'UNASSIGNED'
  | 'NOT_SEEN'
  | 'NOT_ACKNOWLEDGED'
  | 'WARNING'
  | 'APPROACHING'
  | 'BREACHED'
  | 'LEVEL'
  | 'EXHAUSTED'
  | 'HOLD_REVIEW'
  | 'NO_TERMS';

export interface Firing {
  kind: FiringKind;
  at: Date;
  /** What it is remembered by once it has happened. */
  key: string;
  /** The level it raises to. */
  level?: number;
  /** Share of the time that is used, in percent. */
  percent?: number;
}

export interface ClockFacts {
  state: ComplaintState;
  /** Of the running cycle. */
  startedAt: Date;
  dueAt: Date;
  /** Since when nobody is responsible; null when somebody is. */
  waitingSince: Date | null;
  assignedAt: Date | null;
  seenAt: Date | null;
  pausedAt: Date | null;
  stoppedAt: Date | null;
  /** Date (YYYY-MM-DD) an approved hold is looked at again. */
  reviewOn: string | null;
  escalationLevel: number;
  rests: readonly Rest[];
  /** Keys of what has happened in this cycle. */
  fired: ReadonlySet<string>;
}

export interface Setting {
  terms: SlaTerms;
  calendar: WorkingCalendar;
  hearing: readonly Interval[];
}

const HEAD_LEVEL = 2;
const REVIEW_MINUTES = 9 * 60;

/** Everything still to happen, by time. */
export function firingsOf(facts: ClockFacts, setting: Setting): Firing[] {
  if (facts.stoppedAt !== null) return [];
  const all = facts.pausedAt === null ? running(facts, setting) : resting(facts);
  return all.filter(({ key }) => !facts.fired.has(key)).sort((one, other) => one.at.getTime() - other.at.getTime());
}

const running = (facts: ClockFacts, setting: Setting): Firing[] => [
  ...unassigned(facts, setting),
  ...unattended(facts, setting),
  ...warnings(facts, setting),
  ...overdue(facts, setting),
];

/** The morning of the day it is to be looked at again. */
const resting = ({ reviewOn }: ClockFacts): Firing[] =>
  reviewOn === null
    ? []
    : [{ kind: 'HOLD_REVIEW', at: atIst(reviewOn, REVIEW_MINUTES), key: `HOLD_REVIEW ${reviewOn}` }];

const since = (kind: FiringKind, from: Date, level?: number) =>
  [kind, ...(level === undefined ? [] : [level]), from.toISOString()].join(' ');

/** Nobody is responsible: to the cell in charge, and after as long again to the level above. */
function unassigned({ waitingSince, escalationLevel }: ClockFacts, { terms, calendar }: Setting): Firing[] {
  if (waitingSince === null) return [];
  const levels = [HEAD_LEVEL, HEAD_LEVEL + 1].filter(
    (level) => level > escalationLevel && level <= terms.autoEscalateUpTo,
  );
  return levels.map((level) => ({
    kind: 'UNASSIGNED',
    at: addWorkingTime(calendar, waitingSince, (level - 1) * terms.assignWithin * MINUTE_MS),
    key: since('UNASSIGNED', waitingSince, level),
    level,
  }));
}

/** Assigned and not opened, or opened and not accepted. */
function unattended({ state, assignedAt, seenAt }: ClockFacts, { terms, calendar, hearing }: Setting): Firing[] {
  if (state !== 'ASSIGNED' || assignedAt === null) return [];
  const seeBy = addWorkingTime(calendar, assignedAt, terms.seeWithin * MINUTE_MS);
  const acceptBy = acknowledgeBy(assignedAt, terms, calendar, hearing);
  return [
    ...(seenAt === null ? [{ kind: 'NOT_SEEN' as const, at: seeBy, key: since('NOT_SEEN', assignedAt) }] : []),
    { kind: 'NOT_ACKNOWLEDGED', at: acceptBy, key: since('NOT_ACKNOWLEDGED', assignedAt) },
  ];
}

function warnings(facts: ClockFacts, { terms, calendar }: Setting): Firing[] {
  const span = { start: facts.startedAt, resolve: terms.resolve, rests: facts.rests };
  const shares = [...terms.warnAt.filter((percent) => percent !== APPROACHING_PERCENT), APPROACHING_PERCENT];
  return shares.map((percent) => ({
    kind: percent === APPROACHING_PERCENT ? 'APPROACHING' : 'WARNING',
    at: shareUsedAt(span, percent, calendar),
    key: percent === APPROACHING_PERCENT ? 'APPROACHING' : `WARNING ${percent}`,
    percent,
  }));
}

/** The breach, the levels after it, and the end of the ladder. */
function overdue({ dueAt, escalationLevel }: ClockFacts, { terms, calendar }: Setting): Firing[] {
  const automatic = terms.ladder
    .filter(({ level }) => level <= terms.autoEscalateUpTo)
    .map(({ level, after: span }) => ({ level, at: span.amount === 0 ? dueAt : after(dueAt, span, calendar) }));
  const last = automatic.at(-1) ?? { level: 0, at: dueAt };
  const end = addWorkingTime(calendar, workingTimeFrom(calendar, last.at), terms.assignWithin * MINUTE_MS);
  return [
    { kind: 'BREACHED', at: dueAt, key: 'BREACHED' },
    ...automatic
      .filter(({ level }) => level > escalationLevel)
      .map(({ level, at }): Firing => ({ kind: 'LEVEL', at, key: `LEVEL ${level}`, level })),
    { kind: 'EXHAUSTED', at: end, key: 'EXHAUSTED' },
  ];
}

/** Working minutes in which a new complaint may stand without terms: as long as the strictest of them gives for assigning. */
const NAME_TERMS_WITHIN = 15;

/** No policy holds for it and no category says anything: nothing would ever happen to it, so this does. Once a cycle. */
export const withoutTerms = (
  { startedAt, fired }: Pick<ClockFacts, 'startedAt' | 'fired'>,
  calendar: WorkingCalendar,
): Firing[] =>
  fired.has('NO_TERMS')
    ? []
    : [{ kind: 'NO_TERMS', at: addWorkingTime(calendar, startedAt, NAME_TERMS_WITHIN * MINUTE_MS), key: 'NO_TERMS' }];

const OF_DUE_TIME: ReadonlySet<FiringKind> = new Set(['WARNING', 'APPROACHING', 'BREACHED', 'LEVEL', 'EXHAUSTED']);

/** What has happened and still has when the due time has moved: what lies ahead again is to happen again. */
export function firedBefore(facts: ClockFacts, setting: Setting, now: Date): string[] {
  const ahead = running({ ...facts, fired: new Set() }, setting).filter(
    ({ kind, at }) => OF_DUE_TIME.has(kind) && at > now,
  );
  const again = new Set(ahead.map(({ key }) => key));
  return [...facts.fired].filter((key) => !again.has(key));
}
