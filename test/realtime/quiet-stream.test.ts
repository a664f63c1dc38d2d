/** I21: a stream that has nothing to say keeps its cursor young: whoever stayed on it through a long quiet resumes, others are reset. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Listening } from '../support/listening.ts';
import type { Subscriber } from '../support/socket-client.ts';
import { type World, world } from '../support/world.ts';
import { CASE, eventually, INBOX, LIST, seqOf } from './documents.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

test('I21: while others work, the heartbeats of list, case and inbox carry a cursor that outlives retention', async () => {
  const cell = await w.cell();
  const officer = await w.officer('OFFICER', 'SWD');
  const quiet = await w.complaint({ department: 'SWD' });
  const busy = await w.complaint({ department: 'PWD' });
  const listening = new Listening(await officer.socket());
  const asked = [
    [LIST, {}],
    [CASE, { number: quiet }],
    [INBOX, {}],
  ] as const;
  const streams: Subscriber[] = [];
  const first: string[] = [];
  for (const [document, variables] of asked) {
    const stream = listening.client.subscribe(document, variables);
    streams.push(stream);
    first.push((await stream.next()).cursor);
  }
  const isBeating = () => streams.every((stream) => listening.items(stream).length > 1);
  for (let count = 0; !isBeating() && count < 60; count += 1) {
    await cell.done('addComment', { number: busy, text: 'देखा' });
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await eventually(isBeating, 'all have a heartbeat', 20_000);
  const beats = streams.map((stream) => listening.items(stream)[1]);
  for (const [index, beat] of beats.entries()) {
    expect(beat.__typename).toBe('StreamHeartbeat');
    expect(seqOf(beat.cursor) - seqOf(first[index] as string)).toBeGreaterThan(5);
  }
  const floor = Math.min(...beats.map(({ cursor }) => seqOf(cursor)));
  await w.sql.query('update stream_meta set floor_seq = $1', [floor]);
  for (const [index, [document, variables]] of asked.entries()) {
    const from = async (after: string) => {
      const stream = listening.client.subscribe(document, { ...variables, after });
      const [ready] = [await stream.next()];
      return ready.resumed ? 'resumed' : (await stream.next()).reason;
    };
    expect(await from(beats[index].cursor)).toBe('resumed');
    expect(await from(first[index] as string)).toBe('CURSOR_EXPIRED');
  }
  listening.client.kill();
}, 60_000);
