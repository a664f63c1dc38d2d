/** A table as a work queue: nobody works on a row that somebody has, a crash loses nothing, what fails waits ever longer. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DueQueue, type DueQueueOptions, Hopeless } from '../../../src/database/due-queue.ts';
import { type World, world } from '../../support/world.ts';
import { until } from './support/until.ts';

interface Job {
  districtId: number;
  jobName: string;
  attemptCount: number;
}

let w: World;
beforeAll(async () => {
  w = await world();
  await w.sql.query(`create table errand (district_id integer not null, job_name text not null, next_attempt_at timestamptz,
    attempt_count integer not null default 0, last_error text, primary key (district_id, job_name))`);
});
afterAll(() => w.close());
beforeEach(() => w.sql.query('truncate errand'));

function queueOf(work: DueQueueOptions<Job>['work'], more: Partial<DueQueueOptions<Job>> = {}): DueQueue<Job> {
  const { em, log } = w.nistaran.services;
  return new DueQueue<Job>({ em, log, clock: w.clock, table: 'errand', key: ['job_name'], work, ...more });
}

const add = (...names: string[]) =>
  w.sql.query('insert into errand select 1, name, $2 from unnest($1::text[]) as name', [names, w.clock.now()]);
const jobs = async () =>
  (await w.sql.query('select job_name, next_attempt_at, attempt_count, last_error from errand order by job_name')).rows;
const dueIn = async (): Promise<number> =>
  ((await jobs())[0].next_attempt_at.getTime() - w.clock.now().getTime()) / 1_000;

/** Work that stands still until it is told how to go on. */
function heldWork() {
  let goOn: (error?: Error) => void = () => {};
  let begin: () => void = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const work = () =>
    new Promise<void>((resolve, reject) => {
      goOn = (error) => (error ? reject(error) : resolve());
      begin();
    });
  return { work, begun, goOn: (error?: Error) => goOn(error) };
}

test('four workers share a hundred rows: each is worked on once', async () => {
  await add(...Array.from({ length: 100 }, (_, index) => `job ${index}`));
  const worked: string[] = [];
  const queues = Array.from({ length: 4 }, () => queueOf(async ({ jobName }) => void worked.push(jobName)));
  const counts = await Promise.all(queues.map((queue) => queue.drain()));
  expect(counts.reduce((sum, count) => sum + count)).toBe(100);
  expect(new Set(worked).size).toBe(100);
  expect(worked).toHaveLength(100);
});

test('a row that somebody has been working on for a minute is not taken by another; the rows behind it are', async () => {
  await add('slow', 'waiting');
  const held = heldWork();
  const slow = queueOf(held.work).drain();
  await held.begun;
  w.clock.advance({ seconds: 60 });
  const worked: string[] = [];
  const other = queueOf(async ({ jobName }) => void worked.push(jobName));
  await other.drain();
  expect(worked).toHaveLength(1);
  held.goOn();
  await slow;
  expect(await jobs()).toEqual(
    ['slow', 'waiting'].map((job_name) => ({ job_name, next_attempt_at: null, attempt_count: 1, last_error: null })),
  );
});

test('a worker that died leaves its row due; coming back to life it does not undo what another has done', async () => {
  await add('held');
  const dead = heldWork();
  const dying = queueOf(dead.work).drain();
  await dead.begun;
  w.clock.advance({ minutes: 10 });
  expect(await queueOf(async () => {}).drain()).toBe(1);
  dead.goOn(new Error('too late'));
  await dying;
  expect(await jobs()).toEqual([{ job_name: 'held', next_attempt_at: null, attempt_count: 2, last_error: null }]);
});

test('a row whose work ends the process each time is given up, once it has had as many attempts as others', async () => {
  await add('deadly');
  const givenUp: string[] = [];
  let begun = 0;
  const dying = () => {
    begun += 1;
    return new Promise<void>(() => {}); // nobody lives to say what became of it
  };
  const giveUp = async (_row: Job, reason: string) => void givenUp.push(reason);
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    void queueOf(dying, { giveUp, maxAttempts: 3 }).drain();
    await until(() => begun === attempt);
    w.clock.advance({ minutes: 10 });
  }
  expect(await queueOf(dying, { giveUp, maxAttempts: 3 }).drain()).toBe(1);
  expect(begun).toBe(3);
  expect(givenUp).toEqual(['no attempt came to an end']);
  expect((await jobs())[0]).toMatchObject({ next_attempt_at: null, last_error: 'no attempt came to an end' });
});

describe('a row that fails', () => {
  test('waits 5 s, 10 s, 20 s … at most 4 h, is given up after about a day, and is kept with its error', async () => {
    await add('failing');
    const givenUp: string[] = [];
    const queue = queueOf(() => Promise.reject(new Error('no luck')), {
      giveUp: async (_row, reason) => void givenUp.push(reason),
    });
    const waits: number[] = [];
    for (;;) {
      await queue.drain();
      if ((await jobs())[0].next_attempt_at === null) break;
      expect(givenUp).toEqual([]);
      waits.push(await dueIn());
      expect(await queue.drain()).toBe(0);
      w.clock.advance({ seconds: waits.at(-1) as number });
    }
    expect(waits.slice(0, 4)).toEqual([5, 10, 20, 40]);
    expect(Math.max(...waits)).toBe(4 * 3_600);
    const hours = waits.reduce((sum, wait) => sum + wait) / 3_600;
    expect(hours).toBeGreaterThan(24);
    expect(hours).toBeLessThan(30);
    expect(givenUp).toEqual(['no luck']);
    expect(await jobs()).toEqual([
      { job_name: 'failing', next_attempt_at: null, attempt_count: waits.length + 1, last_error: 'no luck' },
    ]);
  });

  test('beyond hope is given up at once', async () => {
    await add('hopeless');
    const givenUp: string[] = [];
    await queueOf(() => Promise.reject(new Hopeless('never')), {
      giveUp: async (_row, reason) => void givenUp.push(reason),
    }).drain();
    expect(givenUp).toEqual(['never']);
    expect(await jobs()).toEqual([
      { job_name: 'hopeless', next_attempt_at: null, attempt_count: 1, last_error: 'never' },
    ]);
  });

  test('does not hold up the others', async () => {
    await add('bad', 'good', 'well');
    const worked: string[] = [];
    await queueOf(async ({ jobName }) => {
      if (jobName === 'bad') throw new Error('bad');
      worked.push(jobName);
    }).drain();
    expect(worked.sort()).toEqual(['good', 'well']);
    expect((await jobs()).map((job) => job.last_error)).toEqual(['bad', null, null]);
  });

  test('and succeeds later bears no error any more', async () => {
    await add('moody');
    const queue = queueOf(({ attemptCount }) =>
      attemptCount < 3 ? Promise.reject(new Error('not yet')) : Promise.resolve(),
    );
    for (const seconds of [0, 5, 10]) {
      w.clock.advance({ seconds });
      await queue.drain();
    }
    expect(await jobs()).toEqual([{ job_name: 'moody', next_attempt_at: null, attempt_count: 3, last_error: null }]);
  });
});

test('stopping waits for the row under way and begins no other', async () => {
  await add('one', 'two', 'three');
  const held = heldWork();
  const queue = queueOf(held.work);
  queue.start();
  await held.begun;
  const stopped = queue.stop();
  held.goOn();
  await stopped;
  expect((await jobs()).filter((job) => job.attempt_count > 0)).toHaveLength(1);
});

test('a queue that cannot be read is read later', async () => {
  await w.sql.query('alter table errand rename to away');
  let worked: () => void = () => {};
  const done = new Promise<void>((resolve) => {
    worked = resolve;
  });
  const queue = queueOf(async () => worked());
  queue.start();
  await until(() => w.logLines.some((line) => line.includes('could not be read')));
  await w.sql.query('alter table away rename to errand');
  await add('after the outage');
  queue.wake();
  await done;
  await queue.stop();
});
