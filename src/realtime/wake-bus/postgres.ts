/**
 * Wake-ups by LISTEN/NOTIFY, on a connection of its own to the product's database. The socket is ours, because `end` of a client
 * waits for a server that may never answer.
 */
import { Socket } from 'node:net';
import pg from 'pg';
import { ANSWER_MS, type WakeDriver, type WakeLink } from './driver.ts';

const CHANNEL = 'nistaran_wake';
/** A quiet line is probed this often; without an answer it is dead within ten seconds more. */
const KEEP_ALIVE_MS = 10_000;
const GOODBYE_MS = 1_000;

export class PostgresWakeDriver implements WakeDriver {
  readonly server = 'PostgreSQL';
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async open(onWake: (topic: string | undefined) => void): Promise<WakeLink> {
    const socket = new Socket();
    const client = this.#client(socket);
    const closed = untilEnd(client);
    client.on('notification', ({ payload }) => onWake(payload));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      socket.destroy();
      throw error;
    }
    return {
      closed,
      send: async (topic) =>
        void (await client.query({ name: 'wake', text: 'select pg_notify($1, $2)', values: [CHANNEL, topic] })),
      close: () => close(client, socket),
    };
  }

  #client(socket: Socket): pg.Client {
    return new pg.Client({
      connectionString: this.#url,
      application_name: 'nistaran wake-up bus',
      stream: () => socket,
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
      connectionTimeoutMillis: ANSWER_MS,
      query_timeout: ANSWER_MS,
    });
  }
}

/** Settles when the connection has ended, with the error that ended it. */
function untilEnd(client: pg.Client): Promise<unknown> {
  let reason: unknown;
  client.on('error', (error) => {
    reason = error;
  });
  return new Promise((resolve) => client.once('end', () => resolve(reason)));
}

async function close(client: pg.Client, socket: Socket): Promise<void> {
  const cut = setTimeout(() => socket.destroy(), GOODBYE_MS);
  await client.end().catch(() => {});
  clearTimeout(cut);
}
