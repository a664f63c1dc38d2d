/** Cuts the line at random moments, by all kinds of closes, and wakes the client so that a test need not wait out its pauses. */
import type { Connection } from '../../../src/client/index.ts';
import type { Meddler } from './meddler.ts';

const CLOSES = [1000, 1001, 1006, 1011, 1012, 4400, 4403, 4413, 4500];
const LONGEST_PEACE_MS = 250;

/** Begins; call what it gives to have peace again, and the number of cuts. */
export function chaos(connection: Connection, meddler: Meddler): () => Promise<number> {
  let cuts = 0;
  let isOver = false;
  const pause = () => new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_PEACE_MS));
  const cutting = (async () => {
    while (!isOver) {
      await pause();
      if (meddler.openSockets > 0) cuts += 1;
      meddler.close(CLOSES[Math.floor(Math.random() * CLOSES.length)] as number);
      await pause();
      connection.wake();
    }
  })();
  return async () => {
    isOver = true;
    await cutting;
    return cuts;
  };
}
