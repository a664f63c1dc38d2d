/** A stream of whole states while the database is away: it waits, and shows the state of when it is back. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { type World, world } from '../support/world.ts';
import { PRESENCE } from './documents.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

/** The next contexts that are made find the database away. */
function breakContexts(times: number): () => number {
  const { em } = w.nistaran.services;
  const fork = em.fork.bind(em);
  let broken = 0;
  em.fork = (options) => {
    if (options?.clear !== true || broken === times) return fork(options);
    broken += 1;
    throw Object.assign(new Error('terminating connection'), { code: '57P01' });
  };
  return () => broken;
}

test('a state that could not be rendered is shown when the database is back', async () => {
  const [cell, other] = [await w.cell(), await w.officer('CELL')];
  const number = await w.complaint();
  const client = await cell.socket();
  const stream = client.subscribe(PRESENCE, { complaint: number });
  expect(await stream.next()).toMatchObject({ __typename: 'StreamReady' });
  expect(await stream.next()).toMatchObject({ lookingAt: [{ id: cell.id }] });
  const broken = breakContexts(2);
  await w.sql.query(
    `insert into complaint_presence (district_id, complaint_id, stream_id, officer_id, seen_at)
    select district_id, id, $2, $3, now() from complaint where number = $1`,
    [number, v7(), other.id],
  );
  w.nistaran.services.streams.wake('presence');
  const { lookingAt } = await stream.next(10_000);
  expect(broken()).toBe(2);
  expect(lookingAt.map(({ id }: { id: string }) => id).sort()).toEqual([cell.id, other.id].sort());
  client.kill();
});
