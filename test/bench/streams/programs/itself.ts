/** For servers that make their own events: one event a turn of the loop, nobody waited for. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { now } from '../../support/monotonic.ts';

/** Sends an event for each department in the list; answers with the moment of the first. */
export const publishEach =
  (send: (department: string) => unknown) =>
  async (departments: string[]): Promise<number> => {
    const at = now();
    void sendAll(departments, send);
    return at;
  };

async function sendAll(departments: string[], send: (department: string) => unknown): Promise<void> {
  for (const department of departments) {
    await send(department);
    await nextTurn();
  }
}
