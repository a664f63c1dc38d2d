/**
 * Wake-ups by NATS core, for many nodes: subjects `nistaran.wake.<topic>`, empty messages. Several addresses are servers of one
 * cluster; each attempt takes the next one. Loaded only when NATS_URL is set. The client's own reconnecting is off: the bus does it.
 */
import { once } from 'node:events';
import { Socket } from 'node:net';
import { connect, type Msg, type NatsConnection, type NodeConnectionOptions } from '@nats-io/transport-node';
import { ANSWER_MS, answered, type WakeDriver, type WakeLink } from './driver.ts';

const NATS_PORT = 4222;
const SUBJECT = 'nistaran.wake.';
/** A quiet line is probed this often, and dead when a probe was not answered before the next one. */
const PING_MS = 5_000;

const COMMON = {
  ...{ name: 'nistaran wake-up bus', reconnect: false, ignoreClusterUpdates: true, noAsyncTraces: true },
  ...{ timeout: ANSWER_MS, pingInterval: PING_MS, maxPingOut: 1 },
} satisfies NodeConnectionOptions;

export class NatsWakeDriver implements WakeDriver {
  readonly server: string;
  readonly #servers: URL[];
  #attempts = 0;

  constructor(urls: string[]) {
    this.#servers = urls.map((url) => new URL(url));
    this.server = `NATS at ${this.#servers.map(({ host }) => host).join(', ')}`;
  }

  async open(onWake: (topic: string | undefined) => void): Promise<WakeLink> {
    const server = this.#servers[this.#attempts++ % this.#servers.length] as URL;
    await greeted(server);
    const connection = await connect({ ...COMMON, ...addressed(server) });
    const link = new NatsLink(connection);
    try {
      await link.listen(onWake);
    } catch (error) {
      await link.close();
      throw error;
    }
    return link;
  }
}

/** Waits until the server speaks, on a socket of ours: the client leaves its own open when a server is silent. */
async function greeted({ hostname, port }: URL): Promise<void> {
  const socket = new Socket().connect(Number(port) || NATS_PORT, hostname.replace(/[[\]]/g, ''));
  await answered(once(socket, 'data')).finally(() => socket.destroy());
}

class NatsLink implements WakeLink {
  readonly closed: Promise<unknown>;
  readonly #connection: NatsConnection;
  #refusal: Error | undefined;

  constructor(connection: NatsConnection) {
    this.#connection = connection;
    this.closed = connection.closed().then((error) => this.#refusal ?? error);
    void this.#endWhenRefused();
  }

  /** A missing right comes as a status of a connection that lives on, but carries nothing. */
  async #endWhenRefused(): Promise<void> {
    for await (const status of this.#connection.status()) {
      if (status.type !== 'error') continue;
      this.#refusal = status.error;
      void this.close();
    }
  }

  async listen(onWake: (topic: string) => void): Promise<void> {
    const refused = new Promise<never>((_, reject) => {
      const callback = (error: Error | null, message: Msg) =>
        error === null ? onWake(message.subject.slice(SUBJECT.length)) : reject(error);
      this.#connection.subscribe(`${SUBJECT}*`, { callback });
    });
    await answered(Promise.race([this.#connection.flush(), refused]));
  }

  /** With a round trip behind it, for a publish itself is never answered. */
  async send(topic: string): Promise<void> {
    this.#connection.publish(SUBJECT + topic);
    await this.#connection.flush();
  }

  async close(): Promise<void> {
    await this.#connection.close().catch(() => {});
  }
}

/** The client takes no credentials from an address, and stumbles over a colon in them: they go beside it. */
function addressed({ protocol, host, username, password }: URL): NodeConnectionOptions {
  const user = decodeURIComponent(username);
  const credentials = password === '' ? { token: user } : { user, pass: decodeURIComponent(password) };
  return {
    servers: host,
    ...(user === '' ? {} : credentials),
    ...(protocol === 'tls:' ? { tls: {} } : {}),
  };
}
