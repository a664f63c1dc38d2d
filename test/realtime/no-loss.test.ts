/** I1–I3: a client killed at random moments during 300 commands of several writers misses nothing and sees nothing twice. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Person, type World, world } from '../support/world.ts';
import { headCursor, LIST, seqOf } from './documents.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const COMMANDS = 300;
const WRITERS = 4;

/** Writers that register, assign and comment, as fast as they may. */
async function write(cell: Person, count: number): Promise<void> {
  let number = await w.complaint();
  for (let done = 1; done < count; done += 1) {
    const dice = Math.random();
    if (dice < 0.3) number = await w.complaint();
    else await cell.done('addComment', { number, text: `टिप्पणी ${done}` });
  }
}

interface Seen {
  seq: number;
  eventId: string;
  key: string;
}

/** Follows the log through sockets that are killed after a random number of messages, each resumed by the last cursor. */
async function follow(
  cell: Person,
  from: string,
  isDone: (seen: Seen[]) => boolean,
): Promise<{ seen: Seen[]; kills: number }> {
  const seen: Seen[] = [];
  let after = from;
  for (let kills = 0; ; kills += 1) {
    const client = await cell.socket();
    const stream = client.subscribe(LIST, { after, coalesce: false });
    let left = 1 + Math.floor(Math.random() * 25);
    expect(await stream.next()).toMatchObject({ __typename: 'StreamReady', resumed: true, cursor: after });
    while (left > 0) {
      if (isDone(seen)) {
        client.kill();
        return { seen, kills };
      }
      const item = await stream.next(20_000);
      after = item.cursor;
      left -= 1;
      if (item.__typename === 'ComplaintChanged')
        seen.push({ seq: seqOf(item.cursor), eventId: item.eventId, key: `${item.number}@${item.version}` });
    }
    client.kill();
  }
}

test('I1 I2 I3 under random kills of its socket the union of what arrived is the log, in its order, each version once', async () => {
  const cell = await w.cell();
  const from = await headCursor(w);
  let written = false;
  const writing = Promise.all(Array.from({ length: WRITERS }, () => write(cell, COMMANDS / WRITERS))).then(() => {
    written = true;
  });
  const logged = async () =>
    (await w.sql.query('select seq, event_id from event_log where seq > $1 order by seq', [seqOf(from)])).rows;
  let expected = -1;
  const counting = writing.then(async () => {
    expected = (await logged()).length;
  });
  const { seen, kills } = await follow(cell, from, (items) => written && items.length === expected);
  await counting;
  const rows = await logged();
  expect(rows.length).toBeGreaterThanOrEqual(COMMANDS);
  expect(seen.map((item) => item.eventId)).toEqual(rows.map((row) => row.event_id));
  expect(seen.every((item, index) => index === 0 || item.seq > (seen[index - 1] as Seen).seq)).toBe(true);
  expect(new Set(seen.map((item) => item.key)).size).toBe(seen.length);
  expect(kills).toBeGreaterThan(5);
}, 120_000);
