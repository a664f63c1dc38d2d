/** The load process of the storm: each console asks for its list and subscribes, all at the same moment. */
import { answer } from '../support/answering.ts';
import { ConsoleSocket, type Watcher } from '../support/console-socket.ts';
import { bytesOf, graphqlRequest, HttpConnection } from '../support/http-connection.ts';
import { now } from '../support/monotonic.ts';
import { quantile } from '../support/quantile.ts';
import { WORKS } from './works.ts';

export interface Arrivals {
  /** Until the last was live: its list there, its stream ready. */
  liveMs: number;
  listP50Ms: number;
  listP99Ms: number;
  refused: number;
  /** Why the first one was refused. */
  firstRefusal: string | null;
}

const LIST = { first: 50 };
let sockets: ConsoleSocket[] = [];

function subscribe(port: number, watcher: Watcher): Promise<void> {
  return new Promise((resolve, reject) => {
    const onEnd = (reason: string) => reject(new Error(reason));
    sockets.push(new ConsoleSocket(port, watcher, null, { onReady: resolve, onChange: () => {}, onEnd }));
  });
}

/** Gives how long it took. */
async function loadList(port: number, { token }: Watcher): Promise<number> {
  const begun = now();
  const connection = new HttpConnection(port);
  try {
    const { status, body } = await connection.ask(bytesOf(graphqlRequest(token, WORKS.list.query, LIST)));
    if (status !== 200 || !body.includes('"nodes"')) throw new Error(`${status}: ${body.toString('utf8', 0, 200)}`);
    return now() - begun;
  } finally {
    connection.close();
  }
}

answer({
  async storm({ port, watchers }: { port: number; watchers: Watcher[] }): Promise<Arrivals> {
    const begun = now();
    const consoles = watchers.map((watcher) => Promise.all([loadList(port, watcher), subscribe(port, watcher)]));
    const outcomes = await Promise.allSettled(consoles);
    const lists = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value[0]] : []));
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
