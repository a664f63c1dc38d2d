/** The log under writers: nothing lost, commit order, nothing of what was rolled back, whatever the clocks say. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { prepareLog } from '../../src/realtime/prepare-log.ts';
import { type Person, type World, world } from '../support/world.ts';
import { eventually, headCursor, LIST, seqOf } from './documents.ts';

let w: World;
let cell: Person;
beforeAll(async () => {
  w = await world();
  cell = await w.cell();
});
afterAll(() => w.close());

const INSERT = `insert into event_log (district_id, at, event_id, type, actor_kind, actor_role, visibility) values (1, $1, $2, 'DUTY_STARTED', 'SYSTEM', 'CELL', 'STAFF')`;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('I12: a tailer that polls `seq > last` loses none of 16 writers with transactions of random length', async () => {
  const written: string[] = [];
  const rolledBack: string[] = [];
  let running = true;
  const write = async () => {
    const client = new pg.Client({ connectionString: w.database.url });
    await client.connect();
    for (let turn = 0; turn < 20; turn += 1) {
      const ids = Array.from({ length: 1 + Math.floor(Math.random() * 3) }, () => randomUUID());
      await client.query('begin');
      for (const id of ids) {
        await client.query(INSERT, [new Date(), id]);
        await pause(Math.random() * 8);
      }
      const fails = Math.random() < 0.15;
      await client.query(fails ? 'rollback' : 'commit');
      (fails ? rolledBack : written).push(...ids);
    }
    await client.end();
  };
  const seen: { seq: number; id: string }[] = [];
  const from = seqOf(await headCursor(w));
  const poll = async () => {
    let last = from;
    for (let isLast = false; ; isLast = !running) {
      const { rows } = await w.sql.query('select seq, event_id from event_log where seq > $1 order by seq limit 50', [
        last,
      ]);
      for (const row of rows) seen.push({ seq: Number(row.seq), id: row.event_id });
      last = seen.at(-1)?.seq ?? last;
      if (isLast && rows.length === 0) return;
      await pause(1);
    }
  };
  const polling = poll();
  await Promise.all(Array.from({ length: 16 }, write));
  running = false;
  await polling;
  expect(new Set(seen.map((event) => event.id))).toEqual(new Set(written));
  expect(seen.length).toBe(written.length);
  expect(seen.some((event) => rolledBack.includes(event.id))).toBe(false);
  expect(rolledBack.length).toBeGreaterThan(0);
}, 60_000);

test('partitions are made while a command is being committed, and neither fails the other', async () => {
  const writer = await w.sql.connect();
  await writer.query('begin');
  await writer.query(INSERT, [new Date(), randomUUID()]);
  const inFourWeeks = new Date(Date.now() + 28 * 86_400_000);
  const preparing = prepareLog(w.nistaran.services.em, inFourWeeks);
  const waits = async () =>
    (await w.sql.query(`select from pg_locks where not granted and relation = 'event_log'::regclass`)).rowCount === 1;
  await eventually(waits, 'the partition waits for the command');
  await writer.query('commit');
  writer.release();
  await preparing;
});

test('I11: a refused or failed command emits nothing', async () => {
  const number = await w.complaint();
  const client = await cell.socket();
  const stream = client.subscribe(LIST);
  await stream.next();
  const before = await headCursor(w);
  expect(await cell.refused('verifyResolution', { number })).toEqual(['INVALID_STATE']);
  expect(await cell.refused('assignComplaint', { number, departmentCode: 'NONE' })).toEqual(['UNKNOWN_DEPARTMENT']);
  expect(await headCursor(w)).toBe(before);
  await cell.done('addComment', { number, text: 'अब' });
  expect(await stream.next()).toMatchObject({ number, version: 2, type: 'COMPLAINT_COMMENTED' });
  client.kill();
});

test('I23: a lock that cannot be had fails the command cleanly: CONFLICT, no half event, no version', async () => {
  const number = await w.complaint();
  const before = await headCursor(w);
  const holder = await w.sql.connect();
  await holder.query('begin');
  await holder.query('select 1 from complaint where number = $1 for update', [number]);
  const { errors } = await cell.graphql('mutation($input: AddCommentInput!) { addComment(input: $input) { cursor } }', {
    input: { number, text: 'टिप्पणी' },
  });
  expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
  await holder.query('rollback');
  holder.release();
  expect(await headCursor(w)).toBe(before);
  expect(
    (await cell.query('query($n: String!) { complaint(number: $n) { version } }', { n: number })).complaint.version,
  ).toBe(1);
});

test('I5: a transfer is Left to the one and ENTERED to the other, at one position', async () => {
  const [from, to] = [await w.officer('OFFICER', 'PWD'), await w.officer('OFFICER', 'SWD')];
  const number = await w.complaint({ department: 'PWD' });
  const [a, b] = [(await from.socket()).subscribe(LIST), (await to.socket()).subscribe(LIST)];
  await a.next();
  await b.next();
  const { cursor } = await cell.done('transferComplaint', { number, departmentCode: 'SWD', reason: 'उनका काम' });
  expect(await a.next()).toMatchObject({ __typename: 'ComplaintLeft', number, why: 'REASSIGNED', cursor });
  expect(await b.next()).toMatchObject({
    __typename: 'ComplaintChanged',
    scope: 'ENTERED',
    number,
    cursor,
    complaint: { version: 3 },
  });
  a.client.kill();
  b.client.kill();
});

test('I15: of two quick edits the last payload shows the last state', async () => {
  const officer = await w.officer('OFFICER', 'ELEC');
  const number = await w.complaint({ department: 'ELEC', officerId: officer.id });
  const stream = (await cell.socket()).subscribe(LIST, { coalesce: false });
  await stream.next();
  await officer.done('acknowledgeComplaint', { number });
  await officer.done('submitActionTakenReport', { number, outcome: 'FIXED', text: 'किया' });
  expect(await stream.next()).toMatchObject({ version: 3 });
  expect(await stream.next()).toMatchObject({ version: 4, complaint: { state: 'ACTION_TAKEN', version: 4 } });
  stream.client.kill();
});

test('I26: a clock that goes back does not reorder, and nothing is skipped', async () => {
  const stream = (await cell.socket()).subscribe(LIST);
  await stream.next();
  const later = await w.complaint();
  w.clock.advance({ hours: -5 });
  const earlier = await w.complaint();
  w.clock.advance({ hours: 5 });
  const [first, second] = [await stream.next(), await stream.next()];
  expect([first.number, second.number]).toEqual([later, earlier]);
  expect(second.at < first.at).toBe(true);
  expect(seqOf(second.cursor)).toBeGreaterThan(seqOf(first.cursor));
  stream.client.kill();
});

test('with every wake-up lost, events come within two seconds; a cut LISTEN connection comes back by itself', async () => {
  const listeners = async () =>
    (
      await w.sql.query(
        `select pid from pg_stat_activity where datname = current_database() and application_name = 'nistaran wake-up bus'`,
      )
    ).rows;
  const stream = (await cell.socket()).subscribe(LIST);
  await stream.next();
  const [{ pid }] = (await listeners()) as [{ pid: number }];
  await w.sql.query('select pg_terminate_backend($1)', [pid]);
  // Written past the product: no node is told of it.
  await w.sql.query(
    `insert into event_log (district_id, at, event_id, type, actor_kind, actor_role, visibility, complaint_id, number, version, after)
    select district_id, $1, gen_random_uuid(), 'COMPLAINT_COMMENTED', 'SYSTEM', 'CELL', 'STAFF', complaint_id, number, version, after
    from event_log where complaint_id is not null and after is not null limit 1`,
    [new Date()],
  );
  expect(await stream.next(3_000)).toMatchObject({ __typename: 'ComplaintChanged', type: 'COMPLAINT_COMMENTED' });
  const deadline = Date.now() + 5_000;
  let now = await listeners();
  while (now.length === 0 && Date.now() < deadline) now = await listeners();
  expect(now).toHaveLength(1);
  expect(now[0].pid).not.toBe(pid);
  stream.client.kill();
});
