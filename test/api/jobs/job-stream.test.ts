/** `job`, query and stream: the present state first, then progress, then the end; to whoever began it and to nobody else. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { type Person, type World, world } from '../../support/world.ts';
import {
  begin,
  ended,
  hold,
  isWaitedFor,
  JOB,
  JOB_STREAM,
  jobOf,
  numbersOfNothing,
  PATIENCE_MS,
  registered,
  timesAssigned,
  until,
  untilComplete,
} from './support/jobs.ts';

let w: World;
let cell: Person;
beforeAll(async () => {
  w = await world();
  cell = await w.officer('CELL', undefined, { area: 'sadar' });
});
afterAll(() => w.close());

const follow = async (person: Person, id: string) => {
  const client = await person.socket();
  return { client, stream: client.subscribe(JOB_STREAM, { id }) };
};
const watching = () => w.nistaran.services.streams.active.get('job') ?? 0;

/** 30 complaints: 24 to be assigned, the others each for a reason of its own. */
async function thirty() {
  const sadar = { area_id: w.areas.sadar };
  const good = await registered(w, 24, sadar);
  const foreign = await registered(w, 2, { area_id: w.areas.khatauli });
  const closed = await registered(w, 2, { ...sadar, state: 'CLOSED' });
  const [assigned] = (await registered(w, 1, { ...sadar, state: 'ASSIGNED', department_id: w.departments.SWD })) as [
    string,
  ];
  const refused = [
    ...[...foreign, ...numbersOfNothing(1)].map((number) => ({ number, code: 'NOT_FOUND' })),
    ...[...closed, assigned].map((number) => ({ number, code: 'INVALID_STATE' })),
  ].sort((a, b) => (a.number < b.number ? -1 : 1));
  const numbers = [...good.slice(0, 12), ...refused.map(({ number }) => number), ...good.slice(12)];
  return { good, refused, numbers };
}

test('thirty complaints: progress while it goes on, then the end with what was refused, by number', async () => {
  const { good, refused, numbers } = await thirty();
  const letGo = await hold(w, good[20] as string);
  const job = await begin(cell, numbers);
  expect(job).toMatchObject({ kind: 'BULK_ASSIGN', total: 30, finishedAt: null });
  const { client, stream } = await follow(cell, job.id);
  expect(await stream.next()).toMatchObject({ __typename: 'StreamReady', resumed: false, heartbeatSeconds: 15 });
  await isWaitedFor(w);
  let item = await stream.next(PATIENCE_MS);
  while (item.job.done === 0) item = await stream.next(PATIENCE_MS);
  expect(item.job).toMatchObject({ state: 'RUNNING', total: 30, finishedAt: null });
  await letGo();
  w.clock.advance({ minutes: 1 }); // should the worker have lost patience with the one that was held
  const rest = await untilComplete(stream);
  const steps = [item, ...rest].map(({ job: { done, failed } }) => done + failed);
  expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b)); // each shows more than the one before
  const last = rest.at(-1).job;
  expect(last).toMatchObject({ state: 'DONE', total: 30, done: 24, failed: 6 });
  expect(last.failures.map(({ number, code }: any) => ({ number, code }))).toEqual(refused);
  expect(last.failures.every(({ message }: any) => message.length > 10)).toBe(true);
  expect(await timesAssigned(w, good)).toEqual(good.map(() => 1));
  expect(await jobOf(cell, job.id)).toEqual(last);
  client.kill();
});

test('who comes when all is over gets the end at once, and nothing is left open', async () => {
  const { id } = await begin(cell, numbersOfNothing(2));
  const done = await ended(cell, id);
  const { client, stream } = await follow(cell, id);
  const items = await untilComplete(stream);
  expect(items).toMatchObject([{ __typename: 'StreamReady' }, { __typename: 'JobChanged', job: done }]);
  await until(() => watching() === 0 && w.nistaran.services.streams.access.watcherCount === 1); // the socket's own
  expect(w.nistaran.services.jobs.of(w.districtId, id).watcherCount).toBe(0);
  client.kill();
});

test('a job that nobody works on says how it stands, then nothing; a change whose wake-up was lost is told all the same', async () => {
  await w.nistaran.jobWorker.stop();
  const { id } = await begin(cell, numbersOfNothing(2));
  const { client, stream } = await follow(cell, id);
  await stream.next(PATIENCE_MS);
  expect(await stream.next()).toMatchObject({ job: { state: 'WAITING', done: 0, startedAt: null } });
  expect(await stream.isSilent(2_700)).toBe(true); // it was read again meanwhile
  await w.sql.query('update job set failed = 1, started_at = now() where id = $1', [id]);
  expect(await stream.next(PATIENCE_MS)).toMatchObject({ job: { state: 'RUNNING', failed: 1 } });
  client.kill();
  await until(() => watching() === 0);
  await w.sql.query('update job set failed = 0 where id = $1', [id]);
  w.nistaran.jobWorker.start();
  await ended(cell, id);
});

test('the beginning of a job and each of its steps wake whoever watches or works', async () => {
  const { streams } = w.nistaran.services;
  let wakes = 0;
  const leave = streams.onWake('jobs', () => {
    wakes += 1;
  });
  await w.nistaran.jobWorker.stop();
  const { id } = await begin(cell, numbersOfNothing(5));
  expect(wakes).toBeGreaterThan(0);
  await until(() => wakes > 1); // by the bus, as on every other node
  const before = wakes;
  w.nistaran.jobWorker.start();
  await ended(cell, id);
  expect(wakes - before).toBeGreaterThanOrEqual(5);
  leave();
});

const NOBODY_ELSE: [string, () => Promise<Person>][] = [
  ['another officer of the cell', () => w.officer('CELL')],
  ['the DM', () => w.officer('DM')],
  ['the auditor', () => w.officer('AUDITOR')],
  ['an administrator', () => w.officer('ADMIN')],
];

test.each(NOBODY_ELSE)('%s neither reads nor follows it: as if there were none', async (_name, someone) => {
  const { id } = await begin(cell, numbersOfNothing(1));
  const person = await someone();
  expect(await person.query(JOB, { id })).toEqual({ job: null });
  const { client, stream } = await follow(person, id);
  expect((await stream.raw()).type).toBe('complete');
  client.kill();
  await ended(cell, id);
});

test.each([
  ['UNAUTHENTICATED', async () => w.visitor()],
  ['FORBIDDEN', () => w.integration(['complaints:read', 'complaints:write'])],
] as [string, () => Promise<Person>][])('%s: jobs are for staff', async (code, someone) => {
  const person = await someone();
  expect((await person.graphql(JOB, { id: v7() })).errors).toMatchObject([{ extensions: { code } }]);
  const { client, stream } = await follow(person, v7());
  expect((await stream.raw()).payload.errors).toMatchObject([{ extensions: { code } }]);
  client.kill();
});

test.each([
  ['no such job', v7()],
  ['no id', 'x'],
])('%s: null, and nothing but the end', async (_name, id) => {
  expect(await cell.query(JOB, { id })).toEqual({ job: null });
  const { client, stream } = await follow(cell, id);
  expect((await stream.raw()).type).toBe('complete');
  expect(watching()).toBe(0);
  client.kill();
});

test('who may not assign begins no job', async () => {
  for (const role of ['OPERATOR', 'DM', 'AUDITOR'] as const) {
    const person = await w.officer(role);
    const input = { numbers: numbersOfNothing(1), departmentCode: 'PWD' };
    await expect(person.act('assignComplaints', input, 'cursor')).rejects.toThrow('FORBIDDEN');
  }
});
