/** Cuts the line at random moments, by all kinds of closes, and wakes the client so that a test need not wait out its pauses. */
import type { Connection } from '../../../src/client/index.ts';
import type { Meddler } from './meddler.ts';

const CLOSES = [1000, 1001, 1006, 1011, 1012, 4400, 4413, 4500];
/** Two of these without a welcome between them end the session, rightly. */
const CLOSES_OF_THE_WELCOME = [...CLOSES, 4403];
const LONGEST_PEACE_MS = 250;
/** However quick what was written meanwhile: peace comes after these. */
const FEWEST_CUTS = 6;

const oneOf = (codes: readonly number[]): number => codes[Math.floor(Math.random() * codes.length)] as number;

/** Begins; call what it gives to have peace again, and the number of cuts. */
export function chaos(connection: Connection, meddler: Meddler): () => Promise<number> {
  let cuts = 0;
  let isOver = false;
  const pause = () => new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_PEACE_MS));
  const isUp = () => connection.downSince === null;
  const cutting = (async () => {
    while (!isOver) {
      const isPatient = Math.random() < 0.5; // else it may be cut while it connects, again and again
      do await pause();
      while (isPatient && !isUp() && !isOver);
      if (meddler.openSockets > 0) cuts += 1;
      meddler.close(oneOf(isUp() ? CLOSES_OF_THE_WELCOME : CLOSES));
      await pause();
      connection.wake();
    }
  })();
  return async () => {
    while (cuts < FEWEST_CUTS) await pause();
    isOver = true;
    await cutting;
    return cuts;
  };
}
