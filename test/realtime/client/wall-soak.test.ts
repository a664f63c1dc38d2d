/**
 * I17: the wall's stream outlives whatever happens to its socket, and holds no more memory at the end than at the beginning.
 * Accelerated: a cut each quarter of a second instead of each day. `NISTARAN_SOAK_MINUTES=60` for the full length.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connect } from '../../../src/client/index.ts';
import { PublicBoardDocument } from '../../../src/client/operations.generated.ts';
import { type World, world } from '../../support/world.ts';
import { eventually } from '../documents.ts';
import { Meddler } from './meddler.ts';

const SOAK_MS = Number(process.env.NISTARAN_SOAK_MINUTES ?? 0.25) * 60_000;
const CLOSES = [1011, 4500, 4400, 1006, 1001];
/** A leak of one socket or client a cut would be some 50 KB each. */
const LEAK_A_CUT = 8 * 1024;

let w: World;
let meddler: Meddler;
beforeAll(async () => {
  w = await world();
  meddler = await new Meddler(w.url).open();
});
afterAll(async () => {
  await meddler.stop();
  await w.close();
});

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

async function heap(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 100));
  collect();
  return process.memoryUsage().heapUsed;
}

test(
  'I17 the wall survives 1011, 4500 and other closes without end, and its heap does not grow',
  async () => {
    const connection = connect({ url: meddler.url });
    let snapshots = 0;
    let received = -1;
    const stream = connection.stream(PublicBoardDocument, {
      on: {
        WallSnapshot({ receivedToday }) {
          snapshots += 1;
          received = receivedToday;
        },
      },
    });
    const cut = async (round: number) => {
      const before = snapshots;
      meddler.close(CLOSES[round % CLOSES.length] as number);
      await eventually(() => connection.downSince !== null, 'the loss is known');
      connection.wake();
      await eventually(() => snapshots > before, 'a snapshot after the cut', 15_000);
    };
    await eventually(() => snapshots > 0, 'the first snapshot');
    for (let round = 0; round < 20; round += 1) await cut(round); // compiled and warm
    const heapBefore = await heap();
    const end = Date.now() + SOAK_MS;
    let cuts = 0;
    for (; Date.now() < end; cuts += 1) await cut(cuts);
    const heapAfter = await heap();
    await w.complaint();
    await eventually(() => received === 1, 'the wall is live', 15_000);
    expect(stream.status.state).toBe('live');
    expect(cuts).toBeGreaterThan(20);
    expect((heapAfter - heapBefore) / cuts).toBeLessThan(LEAK_A_CUT);
    expect(meddler.openSockets).toBe(1);
    connection.close();
    await eventually(() => meddler.openSockets === 0, 'nothing is left open');
  },
  SOAK_MS + 60_000,
);
