/** How a complaint stands: the function and the SQL give the same answer for every clock. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import type { ComplaintState } from '../../../src/complaints/complaint.enums.ts';
import { type ClockFacts, overdueSql, slaStatus, slaStatusSql } from '../../../src/sla/sla-status.ts';
import { cloneDatabase, type TestDatabase } from '../../support/database.ts';
import { STATES } from '../lifecycle/table.ts';

let database: TestDatabase;
let sql: pg.Pool;
beforeAll(async () => {
  database = await cloneDatabase();
  sql = new pg.Pool({ connectionString: database.url, max: 1 });
});
afterAll(async () => {
  await sql.end();
  await database.drop();
});

const START = Date.parse('2026-11-21T04:30:00Z');
const at = (ms: number) => new Date(START + ms);
const HOUR = 3_600_000;
const facts = (given: Partial<ClockFacts>): ClockFacts => ({
  state: 'IN_PROGRESS',
  dueAt: at(10 * HOUR),
  approachingAt: at(8 * HOUR),
  pausedAt: null,
  stoppedAt: null,
  ...given,
});

async function bySql(
  rows: readonly { facts: ClockFacts; now: Date }[],
): Promise<{ status: string; overdue: boolean }[]> {
  const clocks = rows.map(({ facts: { state, approachingAt, dueAt, pausedAt, stoppedAt }, now }, place) => ({
    ...{
      place,
      state,
      approaching_at: approachingAt,
      due_at: dueAt,
      paused_at: pausedAt,
      stopped_at: stoppedAt,
      now,
    },
  }));
  const answer = await sql.query(
    `select ${slaStatusSql('c.now')} as status, coalesce(${overdueSql('c.now')}, false) as overdue from jsonb_to_recordset($1::jsonb)
      as c(place int, state text, approaching_at timestamptz, due_at timestamptz, paused_at timestamptz, stopped_at timestamptz, now timestamptz) order by place`,
    [JSON.stringify(clocks)],
  );
  return answer.rows;
}

test.each<[string, Partial<ClockFacts>, number, string]>([
  ['a fresh one', {}, 0, 'WITHIN'],
  ['just under 80 %', {}, 8 * HOUR - 1, 'WITHIN'],
  ['at 80 %', {}, 8 * HOUR, 'APPROACHING'],
  ['at the very due time', {}, 10 * HOUR, 'APPROACHING'],
  ['a millisecond late', {}, 10 * HOUR + 1, 'BREACHED'],
  ['paused, however late', { pausedAt: at(HOUR) }, 99 * HOUR, 'PAUSED'],
  ['stopped at the due time', { stoppedAt: at(10 * HOUR) }, 99 * HOUR, 'MET'],
  ['stopped a millisecond late', { stoppedAt: at(10 * HOUR + 1) }, 99 * HOUR, 'MISSED'],
  ['stopped while paused', { stoppedAt: at(2 * HOUR), pausedAt: at(HOUR) }, 99 * HOUR, 'MET'],
  ['without a due time', { dueAt: null }, 99 * HOUR, 'NONE'],
  ['merged', { state: 'MERGED', stoppedAt: at(99 * HOUR) }, 99 * HOUR, 'NONE'],
  ['withdrawn', { state: 'WITHDRAWN' }, 99 * HOUR, 'NONE'],
  ['resolved in time', { state: 'RESOLVED', stoppedAt: at(HOUR) }, 99 * HOUR, 'MET'],
])('%s', async (_, given, now, status) => {
  expect(slaStatus(facts(given), at(now))).toBe(status);
  expect((await bySql([{ facts: facts(given), now: at(now) }]))[0]).toEqual({ status, overdue: status === 'BREACHED' });
});

const instant = fc.integer({ min: -100 * HOUR, max: 1_000 * HOUR }).map(at);
const maybeInstant = fc.option(instant, { nil: null });
const length = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 400 * 24 * HOUR }));
/** Often exactly at, just before and just after 80 % and 100 % of the time. */
const clock = fc
  .record({
    state: fc.constantFrom(...(STATES as ComplaintState[])),
    length,
    hasDue: fc.boolean(),
    pausedAt: maybeInstant,
    stoppedAt: maybeInstant,
    share: fc.constantFrom(0, 0.5, 0.8, 1, 1.2),
    nudge: fc.integer({ min: -2, max: 2 }),
    onTheDot: fc.boolean(),
  })
  .map(({ state, length: ms, hasDue, pausedAt, stoppedAt, share, nudge, onTheDot }) => ({
    facts: facts({
      state,
      dueAt: hasDue ? at(ms) : null,
      pausedAt,
      stoppedAt: onTheDot && stoppedAt !== null ? at(ms + nudge) : stoppedAt,
    }),
    now: at(Math.floor(ms * share) + nudge),
  }));

test('function and SQL agree on random clocks', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(clock, { minLength: 200, maxLength: 200 }), async (rows) => {
      const expected = rows.map((row) => {
        const status = slaStatus(row.facts, row.now);
        return { status, overdue: status === 'BREACHED' };
      });
      expect(await bySql(rows)).toEqual(expected);
    }),
    { numRuns: 40, endOnFailure: false },
  );
});
