/** All or nothing: a rollback emits nothing, a lock in the way fails cleanly, and both can simply be tried again. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { formatComplaintNumber } from '../../../src/complaints/complaint-number.ts';
import type { World } from '../../support/world.ts';
import { type Cast, caseIn, castWorld, countsOf, lastStep, rowOf } from './cast.ts';

let w: World;
let cast: Cast;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
});
afterAll(() => w.close());

const ASSIGN =
  'mutation($input: AssignComplaintInput!) { assignComplaint(input: $input) { cursor complaint { state version } errors { code } } }';
const STREAM = 'subscription { complaints { __typename ... on ComplaintChanged { number version } } }';

/** Holds rows in a transaction of its own while the work is tried. */
async function whileLocked<T>(lock: string, values: unknown[], work: () => Promise<T>): Promise<T> {
  const client = await w.sql.connect();
  try {
    await client.query('begin');
    await client.query(lock, values);
    return await work();
  } finally {
    await client.query('rollback');
    client.release();
  }
}

test.each([
  ['the complaint', 'select 1 from complaint where number = $1 for update'],
  ['the commit order of the log', 'select pg_advisory_xact_lock(4711076) where $1::text is not null'],
])(
  '%s locked by another: CONFLICT after the lock timeout, nothing half-done, done when tried again',
  async (_, lock) => {
    const number = await caseIn(w, cast, 'REGISTERED');
    const stream = (await cast.cell.socket()).subscribe(STREAM);
    expect((await stream.next()).__typename).toBe('StreamReady');
    const before = await countsOf(w);
    const input = {
      number,
      departmentCode: 'PWD',
      officerId: cast.officer.id,
      clientMutationId: `lock ${lock.length}`,
    };
    const answer = await whileLocked(lock, [number], () => cast.cell.graphql(ASSIGN, { input }));
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'CONFLICT', retryAfterSeconds: 1 });
    expect(answer.data).toBeNull();
    expect(await countsOf(w)).toEqual(before);
    expect(await rowOf(w, number)).toMatchObject({ state: 'REGISTERED', version: 1, department_id: null });

    const again = await cast.cell.graphql(ASSIGN, { input });
    expect(again.data.assignComplaint).toMatchObject({ complaint: { state: 'ASSIGNED', version: 2 }, errors: [] });
    expect(await stream.next()).toEqual({ __typename: 'ComplaintChanged', number, version: 2 }); // the first one it hears of
    stream.client.kill();
  },
);

test('the counter of numbers locked by another: a registration fails cleanly and takes no number', async () => {
  const last = await w.complaint();
  const before = await countsOf(w);
  const text = 'mutation { registerComplaint(input: { source: PHONE, text: "x" }) { cursor } }';
  const answer = await whileLocked('select 1 from complaint_counter for update', [], () => cast.operator.graphql(text));
  expect(answer.errors?.[0]?.extensions.code).toBe('CONFLICT');
  expect(await countsOf(w)).toEqual(before);
  expect(Number((await w.complaint()).slice(6, 12))).toBe(Number(last.slice(6, 12)) + 1);
});

test('the database writes numbers as they are read', async () => {
  const serials = [1, 9, 10, 123, 99_999, 999_999, 1_000_000, 12_345_678, 999_999_999_999];
  const random = Array.from({ length: 300 }, () => 1 + Math.floor(Math.random() * 9_999_999));
  for (const [code, year] of [
    ['MZN', 2026],
    ['ab', 2100],
    ['ZZQYX', 1999],
  ] as const) {
    const { rows } = await w.sql.query(
      'select array_agg(complaint_number($1, $2, n) order by o) as numbers from unnest($3::bigint[]) with ordinality as t (n, o)',
      [code, year, [...serials, ...random]],
    );
    expect(rows[0].numbers).toEqual(
      [...serials, ...random].map((serial) => formatComplaintNumber({ districtCode: code, year2: year % 100, serial })),
    );
  }
});

const breakTable = (table: string) =>
  w.sql.query(`create or replace function break_it() returns trigger language plpgsql as $$ begin raise exception 'broken on purpose'; end $$;
    create trigger break_it before insert on ${table} for each row execute function break_it()`);
let broken: string | null = null;
afterEach(async () => {
  if (broken !== null) await w.sql.query(`drop trigger if exists break_it on ${broken}`);
  broken = null;
});

test.each(['timeline_entry', 'notification', 'outbound_message', 'event_log_default', 'audit_log'])(
  'a failure at %s rolls the whole step back: masked, nothing written, nothing sent',
  async (table) => {
    const number = await caseIn(w, cast, 'REGISTERED');
    const stream = (await cast.cell.socket()).subscribe(STREAM);
    await stream.next();
    const before = await countsOf(w);
    const { rows } = await w.sql.query(
      'select tableoid::regclass::text as name from event_log order by seq desc limit 1',
    );
    broken = table === 'event_log_default' ? rows[0].name : table;
    await breakTable(broken as string);
    const answer = await cast.cell.graphql(ASSIGN, {
      input: { number, departmentCode: 'PWD', officerId: cast.officer.id, clientMutationId: `broken ${table}` },
    });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'INTERNAL', requestId: expect.any(String) });
    expect(answer.errors?.[0]?.message).not.toContain('broken');
    expect(await countsOf(w)).toEqual(before);
    expect(await rowOf(w, number)).toMatchObject({
      state: 'REGISTERED',
      version: 1,
      department_id: null,
      assignee_id: null,
    });
    await w.sql.query(`drop trigger break_it on ${broken}`);
    await cast.cell.done('addComment', { number, text: 'अब' });
    expect(await stream.next()).toMatchObject({ number, version: 2 });
    stream.client.kill();
  },
);

test('twenty comments at once on one complaint: twenty versions, one timeline entry and one event each, in order', async () => {
  const number = await caseIn(w, cast, 'REGISTERED');
  await Promise.all(
    Array.from({ length: 20 }, (_, index) => cast.cell.done('addComment', { number, text: `टिप्पणी ${index}` })),
  );
  const { complaint } = await lastStep(w, number);
  const { rows } = await w.sql.query('select version, seq::int from event_log where complaint_id = $1 order by seq', [
    complaint.id,
  ]);
  expect(rows.map((row) => row.version)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
  const { rows: entries } = await w.sql.query('select count(*)::int from timeline_entry where complaint_id = $1', [
    complaint.id,
  ]);
  expect([complaint.version, entries[0].count]).toEqual([21, 21]);
});
