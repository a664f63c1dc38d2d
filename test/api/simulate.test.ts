/** A year of a district in small: weeks, by the real commands, with three nodes that sweep at once. */
import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import type { Progress } from '../../src/cli/progress.ts';
import type { Finding } from '../../src/cli/simulate/invariants.ts';
import { inspect } from '../../src/cli/simulate/invariants.ts';
import type { Outcome } from '../../src/cli/simulate/report.ts';
import { holds, reportOf } from '../../src/cli/simulate/report.ts';
import { exitCodeOf, playYear, type SimulateOptions } from '../../src/cli/simulate/simulate.ts';
import { openDatabase } from '../../src/database/orm.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';

const WEEKS: SimulateOptions = { complaints: 60, days: 8, seed: 7, nodes: 3, from: '2026-03-02' };
const DAYS: SimulateOptions = { ...WEEKS, complaints: 12, days: 2 };
/** Half hours of them that pass before the interruption. */
const PASSED = 46;
const SILENT = { update: () => {}, finish: () => {} };

let dataDir: string;
let database: TestDatabase;
let client: pg.Client;
let orm: MikroORM;
let outcome: Outcome;

const play = (databaseUrl: string, options: SimulateOptions, progress: Progress = SILENT, signal?: AbortSignal) =>
  playYear({ databaseUrl, dataDir, dataKey: 'a secret of this test run' }, options, progress, signal);

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'nistaran-year-test-'));
  database = await cloneDatabase();
  outcome = await play(database.url, WEEKS);
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  orm = openDatabase({ url: database.url, poolSize: 2 });
}, 240_000);

afterAll(async () => {
  await client.end();
  await orm.close(true);
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

/** What is broken after a change of the tables, which is taken back. */
async function brokenBy(sql: string): Promise<Finding[]> {
  await client.query('begin');
  try {
    expect((await client.query(sql)).rowCount).toBeGreaterThan(0);
    return await broken();
  } finally {
    await client.query('rollback');
  }
}

async function broken(): Promise<Finding[]> {
  const from = new Date(`${WEEKS.from}T00:00:00+05:30`);
  const now = new Date(from.getTime() + WEEKS.days * 86_400_000);
  const findings = await inspect({ client, em: orm.em.fork(), districtId: 1, from, now });
  return findings.filter((finding) => finding.broken > 0);
}

test('weeks played by commands, with three nodes sweeping, keep every invariant; the books balance', () => {
  expect(outcome.findings.filter(({ broken }) => broken > 0)).toEqual([]);
  // nothing can have run for ten days past its due time within eight
  const idle = outcome.findings.filter(({ looked }) => looked === 0).map(({ says }) => says);
  expect(idle).toEqual([expect.stringContaining('ten days')]);
  expect(outcome.ledger.map(({ check }) => check)).toEqual(outcome.ledger.map(() => 0));
  expect(outcome.ledger.at(-1)).toMatchObject({ title: 'The year', received: 60 });
  expect(outcome.troubles).toEqual([]);
  expect(outcome.surprises).toEqual({ count: 0, first: [] });
  expect([holds(outcome), exitCodeOf(outcome)]).toEqual([true, 0]);
});

test('time has raised, breached and closed; the report says so', () => {
  const raised = outcome.figures.levels.filter(({ reason }) => reason === 'OVERDUE').map(({ level }) => level);
  expect(new Set(raised)).toEqual(new Set([2, 3, 4]));
  expect(outcome.figures.rollCalls).toMatchObject({ days: 6, departments: 6 * 72 });
  const report = reportOf(outcome);
  expect(report).toContain('Ledger: opening + received + reopened − disposed = closing');
  expect(report).toContain('All of them hold.');
});

test('an overdue complaint whose escalation is missing is found, and the exit code is not 0', async () => {
  const findings =
    await brokenBy(`delete from escalation where (complaint_id, cycle) in (select id, cycle from complaint
    where paused_at is null and stopped_at is null and due_at < '2026-03-10')`);
  expect(findings.map(({ says }) => says)).toContain(
    'No open complaint is past its due time without its escalation record',
  );
  const broken = { ...outcome, findings };
  expect([holds(broken), exitCodeOf(broken)]).toEqual([false, 1]);
  expect(reportOf(broken)).toMatch(/✗.*without its escalation record.*break it/s);
});

test.each([
  ["update complaint set state = 'WITHDRAWN' where state = 'RESOLVED'", "Every complaint's state follows"],
  ["delete from timeline_entry where type = 'COMPLAINT_ASSIGNED'", 'begins where the one before it ended'],
  ['update complaint set version = version + 1 where true', 'at the version of its last entry'],
  ["update timeline_entry set type = 'COMPLAINT_CLOSED' where type = 'COMPLAINT_ASSIGNED'", 'the lifecycle knows'],
  ['update complaint_counter set last_serial = last_serial + 1 where true', 'As many numbers are given'],
  ["update complaint_clock set next_fire_at = '-infinity' where next_fire_at is not null", 'No clock is up'],
  [
    "insert into timeline_entry select district_id, complaint_id, 100, gen_random_uuid(), type, at, actor_kind, actor_id, actor_role, text, from_state, to_state, visibility, changes from timeline_entry where type = 'SLA_BREACHED' limit 1",
    'A breach is told once a cycle',
  ],
  ["delete from escalation where reason = 'OVERDUE'", 'Each level that was told has its record'],
  ["update escalation set cycle = cycle + 7 where reason = 'OVERDUE'", 'each record its telling'],
  [
    "insert into roll_call values (1, '2026-03-08', '2026-03-08 09:00+05:30', '2026-03-08 11:00+05:30')",
    'Each working day',
  ],
])('is found: %s', async (sql, says) => {
  const findings = await brokenBy(sql);
  expect(findings.map((finding) => finding.says).join()).toContain(says);
});

test('a counter that differs is found', async () => {
  await client.query('update complaint_tally set received = received + 1');
  const findings = await broken();
  await client.query('update complaint_tally set received = received - 1');
  expect(findings.map(({ says }) => says)).toEqual([
    'The counters equal a count of the table',
    expect.stringContaining('board'),
  ]);
  expect(await broken()).toEqual([]);
});

test('the same seed gives the same days, with one node or two; interrupted, what has passed is judged', async () => {
  const cut = async (options: SimulateOptions) => {
    const own = await cloneDatabase();
    const interrupt = new AbortController();
    const progress = { ...SILENT, update: (done: number) => void (done === PASSED && interrupt.abort()) };
    return play(own.url, options, progress, interrupt.signal).finally(() => own.drop());
  };
  const [two, one] = [await cut({ ...DAYS, nodes: 2 }), await cut({ ...DAYS, nodes: 1 })];
  expect([one.ledger, one.figures, one.pace.commands]).toEqual([two.ledger, two.figures, two.pace.commands]);
  expect(one.findings).toEqual(two.findings);
  expect(one.findings.filter(({ broken }) => broken > 0)).toEqual([]);
  expect(exitCodeOf(one)).toBe(130);
  expect(reportOf(one)).toContain('Ended before its end');
}, 240_000);
