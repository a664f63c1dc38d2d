/** A job outlives the node that works on it: another one goes on, and no complaint is assigned twice. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { type Person, type World, world } from '../../support/world.ts';
import {
  begin,
  ended,
  hold,
  isWaitedFor,
  JOB_STREAM,
  jobOf,
  PATIENCE_MS,
  registered,
  timesAssigned,
  until,
  untilComplete,
} from './support/jobs.ts';

const PROGRAM = join(import.meta.dirname, '../../../dist/src/cli/main.js');

let w: World;
let cell: Person;
let dataDir: string;
let node: ChildProcess | undefined;
beforeAll(async () => {
  w = await world();
  w.clock.set(new Date().toISOString()); // the other node lives by the real time
  cell = await w.cell();
  dataDir = await mkdtemp(join(tmpdir(), 'nistaran-node-'));
});
afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true });
  await w.close();
});
afterEach(() => void node?.kill('SIGKILL'));

test('a node that died between the step and its tick in the queue: the row is taken up again, and nothing done twice', async () => {
  const numbers = await registered(w, 3);
  const { id } = await begin(cell, numbers);
  const done = await ended(cell, id);
  await w.sql.query('update job_complaint set next_attempt_at = $1 where job_id = $2', [w.clock.now(), id]);
  w.nistaran.services.streams.wake('jobs');
  await until(async () => {
    const sql = 'select count(*)::int as due from job_complaint where next_attempt_at is not null';
    return (await w.sql.query(sql)).rows[0].due === 0;
  });
  expect(await jobOf(cell, id)).toEqual(done);
  expect(await timesAssigned(w, numbers)).toEqual([1, 1, 1]);
});

/** A second node: a process of its own on the same database. */
async function startNode(): Promise<void> {
  node = spawn(process.execPath, [PROGRAM, 'start'], {
    env: {
      ...{ PATH: process.env.PATH ?? '', NISTARAN_DATA_DIR: dataDir, NISTARAN_DEMO: 'off', PORT: '0' },
      ...{ DATABASE_URL: w.database.url, NISTARAN_DATA_KEY: 'a secret of this test run' },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  node.stdout?.on('data', (chunk) => (output += chunk));
  await until(() => output.includes('ready at'));
}

async function end(signal: NodeJS.Signals): Promise<void> {
  const exited = once(node as ChildProcess, 'exit');
  node?.kill(signal);
  await exited;
}

/** A job of 40 that the other node has begun; it stands before the complaint in the middle, which is held. */
async function standingInTheMiddle() {
  await w.nistaran.jobWorker.stop();
  await startNode();
  const numbers = await registered(w, 40);
  const letGo = await hold(w, numbers[20] as string);
  const { id } = await begin(cell, numbers);
  await isWaitedFor(w);
  return { id, numbers, letGo };
}

test('a node killed in the middle: the others are done at once, the one it had in hand after its lease, each exactly once', async () => {
  const { id, numbers, letGo } = await standingInTheMiddle();
  await end('SIGKILL');
  await letGo();
  const before = await jobOf(cell, id);
  expect(before.state).toBe('RUNNING');
  w.nistaran.jobWorker.start();
  await until(async () => (await jobOf(cell, id)).done === 39);
  expect(await jobOf(cell, id)).toMatchObject({ state: 'RUNNING', failed: 0 });
  w.clock.advance({ minutes: 4 });
  w.nistaran.services.streams.wake('jobs');
  expect(await ended(cell, id)).toMatchObject({ state: 'DONE', total: 40, done: 40, failed: 0 });
  expect(await timesAssigned(w, numbers)).toEqual(numbers.map(() => 1));
}, 90_000);

test('a node that is stopped finishes the one in hand; another goes on with the rest, and the stream here shows both', async () => {
  w.clock.set(new Date().toISOString());
  const { id, numbers, letGo } = await standingInTheMiddle();
  const client = await cell.socket();
  const stream = client.subscribe(JOB_STREAM, { id });
  expect((await stream.next()).__typename).toBe('StreamReady');
  let item = await stream.next(PATIENCE_MS);
  while (item.job.done === 0) item = await stream.next(PATIENCE_MS); // told by the other node
  const stopped = end('SIGTERM');
  await letGo();
  await stopped;
  w.clock.advance({ minutes: 4 }); // should the other node have lost patience with the one that was held
  w.nistaran.jobWorker.start();
  const items = await untilComplete(stream);
  expect(items.at(-1).job).toMatchObject({ state: 'DONE', done: 40, failed: 0 });
  expect(await timesAssigned(w, numbers)).toEqual(numbers.map(() => 1));
  client.kill();
}, 90_000);

test('two nodes at one job: each complaint is assigned once', async () => {
  w.clock.set(new Date().toISOString());
  await w.nistaran.jobWorker.stop();
  await startNode();
  const numbers = await registered(w, 60);
  w.nistaran.jobWorker.start();
  const { id } = await begin(cell, numbers);
  expect(await ended(cell, id)).toMatchObject({ done: 60, failed: 0 });
  expect(await timesAssigned(w, numbers)).toEqual(numbers.map(() => 1));
  await end('SIGKILL');
}, 90_000);
