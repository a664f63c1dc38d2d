/**
 * The load process of the storm. Each console does what a page with the client library does: it opens its socket and asks for
 * its list at the same time, and subscribes from the list's cursor when both are there.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { answer } from '../support/answering.ts';
import { ConsoleSocket, type Watcher } from '../support/console-socket.ts';
import { bytesOf, graphqlRequest, HttpConnection } from '../support/http-connection.ts';
import { now } from '../support/monotonic.ts';
import { quantile } from '../support/quantile.ts';
import { WORKS } from './works.ts';

export interface Storming {
  port: number;
  watchers: Watcher[];
  /** When each begins, in milliseconds from the first. */
  starts: number[];
}

export interface Arrivals {
  /** Until the last was live: its list there, its stream ready. */
  liveMs: number;
  /** From each console's own beginning. */
  listP50Ms: number;
  listP99Ms: number;
  refused: number;
  /** Why the first one was refused. */
  firstRefusal: string | null;
}

const LIST = { first: 50 };
const QUERY = WORKS.list.query.replace('nodes {', 'pageInfo { streamCursor } nodes {');
const CURSOR = /"streamCursor":"([^"]+)"/;
const HEAD_BYTES = 500;
let sockets: ConsoleSocket[] = [];

/** Gives how long it took, and where the list ends. */
async function loadList(port: number, { token }: Watcher): Promise<{ ms: number; cursor: string }> {
  const begun = now();
  const connection = new HttpConnection(port);
  try {
    const { status, body } = await connection.ask(bytesOf(graphqlRequest(token, QUERY, LIST)));
    const cursor = CURSOR.exec(body.toString('utf8', 0, HEAD_BYTES))?.[1];
    if (status !== 200 || cursor === undefined) throw new Error(`list ${status}: ${body.toString('utf8', 0, 200)}`);
    return { ms: now() - begun, cursor };
  } finally {
    connection.close();
  }
}

/** Gives how long the list took, when the stream is there too. */
function come(port: number, watcher: Watcher): Promise<number> {
  return new Promise((resolve, reject) => {
    const list = loadList(port, watcher);
    const cursor = list.then((loaded) => loaded.cursor);
    cursor.catch(() => {}); // told below
    const events = {
      onReady: () => list.then(({ ms }) => resolve(ms), reject),
      onChange: () => {},
      onEnd: (reason: string) => reject(new Error(`socket: ${reason}`)),
    };
    const socket = new ConsoleSocket(port, watcher, cursor, events);
    sockets.push(socket);
    list.catch((error) => {
      socket.leave();
      reject(error);
    });
  });
}

answer({
  async storm({ port, watchers, starts }: Storming): Promise<Arrivals> {
    const begun = now();
    const consoles = watchers.map(async (watcher, index) => {
      const start = starts[index] as number;
      if (start > 0) await pause(start);
      return come(port, watcher);
    });
    const outcomes = await Promise.allSettled(consoles);
    const lists = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []));
    return {
      ...{ liveMs: now() - begun, listP50Ms: quantile(lists, 0.5), listP99Ms: quantile(lists, 0.99) },
      ...{ refused: refusals.length, firstRefusal: refusals[0] ?? null },
    };
  },

  leave(): void {
    for (const socket of sockets) socket.leave();
    sockets = [];
  },
});
