/** What time does to a complaint, and when: the ladder of 2-domain §6, rung by rung, and that nothing open is ever forgotten. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dueAt } from '../../../src/sla/deadlines.ts';
import { DEFAULT_HEARING, DEFAULT_WEEKDAYS } from '../../../src/sla/default-calendar.ts';
import { type ClockFacts, type Firing, firingsOf, type Setting } from '../../../src/sla/firings.ts';
import { CATEGORY_TERMS } from '../../../src/sla/terms.ts';

const ist = (text: string) => new Date(`${text}:00+05:30`);
const calendar = { weekdays: DEFAULT_WEEKDAYS, days: new Map() };
const settingOf = (category: keyof typeof CATEGORY_TERMS): Setting => ({
  ...{ calendar, hearing: DEFAULT_HEARING, terms: CATEGORY_TERMS[category] },
});
/** Registered on Monday 16 November 2026 at half past nine. */
const START = ist('2026-11-16T09:30');

const facts = (category: keyof typeof CATEGORY_TERMS, given: Partial<ClockFacts> = {}): ClockFacts => ({
  ...{ state: 'IN_PROGRESS', startedAt: START, dueAt: dueAt(START, CATEGORY_TERMS[category].resolve, calendar) },
  ...{ waitingSince: null, assignedAt: START, seenAt: START, pausedAt: null, stoppedAt: null, reviewOn: null },
  ...{ escalationLevel: 1, rests: [], fired: new Set<string>() },
  ...given,
});

const spoken = ({ kind, at, level, percent }: Firing) =>
  [kind, level ?? percent, at.toLocaleString('sv', { timeZone: 'Asia/Kolkata' }).slice(0, 16)]
    .filter(Boolean)
    .join(' ');
const said = (category: keyof typeof CATEGORY_TERMS, given: Partial<ClockFacts> = {}) =>
  firingsOf(facts(category, given), settingOf(category)).map(spoken);

describe('the defaults', () => {
  test('A: warned at half, due the same day, SDM after four working hours, DM a working day later', () => {
    expect(said('A')).toEqual([
      'WARNING 50 2026-11-16 14:15',
      'APPROACHING 80 2026-11-16 16:30',
      'BREACHED 2026-11-16 18:00',
      'LEVEL 2 2026-11-16 18:00',
      'LEVEL 3 2026-11-17 14:30',
      'LEVEL 4 2026-11-17 18:00',
      'EXHAUSTED 2026-11-18 10:15',
    ]);
  });

  test('B: a day after it is due to the SDM, two to the DM', () => {
    expect(said('B').slice(2)).toEqual([
      'BREACHED 2026-11-19 18:00',
      'LEVEL 2 2026-11-19 18:00',
      'LEVEL 3 2026-11-20 18:00',
      'LEVEL 4 2026-11-21 18:00',
      'EXHAUSTED 2026-11-23 12:00',
    ]);
  });

  test('C: two days and three', () => {
    expect(said('C').slice(2)).toEqual([
      'BREACHED 2026-11-23 18:00',
      'LEVEL 2 2026-11-23 18:00',
      'LEVEL 3 2026-11-25 18:00',
      'LEVEL 4 2026-11-26 18:00',
      'EXHAUSTED 2026-11-27 12:00',
    ]);
  });
});

describe('before it is due', () => {
  const first = (category: keyof typeof CATEGORY_TERMS, given: Partial<ClockFacts>) =>
    said(category, given).slice(0, 2);

  test('waiting for somebody: fifteen minutes of work, then again', () => {
    const waiting = { state: 'REGISTERED', waitingSince: START, assignedAt: null, seenAt: null } as const;
    expect(first('A', waiting)).toEqual(['UNASSIGNED 2 2026-11-16 10:15', 'UNASSIGNED 3 2026-11-16 10:30']);
    expect(first('B', waiting)).toEqual(['UNASSIGNED 2 2026-11-16 12:00', 'UNASSIGNED 3 2026-11-16 14:30']);
  });

  test('assigned within the hearing: half an hour of the clock to accept an A, else two working hours', () => {
    const assigned = { state: 'ASSIGNED', seenAt: null } as const;
    expect(said('A', assigned)).toContain('NOT_ACKNOWLEDGED 2026-11-16 10:00');
    const later = { ...assigned, assignedAt: ist('2026-11-16T12:30') };
    expect(said('A', later)).toContain('NOT_ACKNOWLEDGED 2026-11-16 15:00');
    expect(said('A', later)).toContain('NOT_SEEN 2026-11-16 12:45');
    expect(said('A', { ...later, seenAt: later.assignedAt }).filter((one) => one.startsWith('NOT_SEEN'))).toEqual([]);
  });

  test('B has four working hours to accept, C a working day', () => {
    const assigned = { state: 'ASSIGNED', assignedAt: ist('2026-11-16T17:00'), seenAt: null } as const;
    expect(said('B', assigned)).toContain('NOT_ACKNOWLEDGED 2026-11-17 13:00');
    expect(said('C', assigned)).toContain('NOT_ACKNOWLEDGED 2026-11-17 17:00');
  });
});

test('assigned anew it may be unseen anew; what is of the cycle happens once', () => {
  const fired = new Set(
    facts('A') && firingsOf(facts('A', { state: 'ASSIGNED', seenAt: null }), settingOf('A')).map(({ key }) => key),
  );
  const again = said('A', { state: 'ASSIGNED', seenAt: null, assignedAt: ist('2026-11-16T15:00'), fired });
  expect(again).toEqual(['NOT_SEEN 2026-11-16 15:15', 'NOT_ACKNOWLEDGED 2026-11-16 17:00']);
});

test('a stop holds everything back, a rest all but the look at the hold', () => {
  expect(said('B', { state: 'ACTION_TAKEN', stoppedAt: START })).toEqual([]);
  expect(said('B', { state: 'INFO_REQUESTED', pausedAt: START })).toEqual([]);
  expect(said('B', { state: 'ON_HOLD', pausedAt: START, reviewOn: '2026-12-15' })).toEqual([
    'HOLD_REVIEW 2026-12-15 09:00',
  ]);
});

test('a level that was reached by hand is not reached again; beyond the cap nobody is asked', () => {
  expect(said('B', { escalationLevel: 3 }).filter((one) => one.startsWith('LEVEL'))).toEqual([
    'LEVEL 4 2026-11-21 18:00',
  ]);
  const terms = { ...CATEGORY_TERMS.B, autoEscalateUpTo: 3 };
  const capped = firingsOf(facts('B'), { ...settingOf('B'), terms });
  expect(capped.filter(({ kind }) => kind === 'LEVEL').map(({ level }) => level)).toEqual([2, 3]);
});

test('whatever has happened: an open complaint past its due time has fired its breach or is about to', () => {
  const anything = fc.record({
    category: fc.constantFrom('A' as const, 'B' as const, 'C' as const),
    state: fc.constantFrom('REGISTERED' as const, 'ASSIGNED' as const, 'IN_PROGRESS' as const),
    minutes: fc.integer({ min: 0, max: 60_000 }),
    escalationLevel: fc.integer({ min: 1, max: 4 }),
    skipped: fc.integer({ min: 0, max: 12 }),
  });
  fc.assert(
    fc.property(anything, ({ category, state, minutes, escalationLevel, skipped }) => {
      const one = facts(category, { state, escalationLevel, waitingSince: state === 'REGISTERED' ? START : null });
      const all = firingsOf(one, settingOf(category));
      const fired = new Set(all.slice(0, skipped).map(({ key }) => key));
      const now = new Date(START.getTime() + minutes * 60_000);
      const next = firingsOf({ ...one, fired }, settingOf(category));
      if (now >= one.dueAt)
        expect(fired.has('BREACHED') || next.some(({ kind, at }) => kind === 'BREACHED' && at <= now)).toBe(true);
      expect(next.map(({ key }) => key)).toEqual(all.slice(skipped).map(({ key }) => key));
      expect(next.every(({ at }, index) => index === 0 || at >= (next[index - 1] as Firing).at)).toBe(true);
    }),
  );
});
