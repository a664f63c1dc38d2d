/**
 * Opens the doors of the server. Node takes one connection a turn of its event loop from each socket that listens: thousands who
 * come at once would be let in one a turn, and nothing of theirs could be done together. So several sockets listen at the same
 * address, where the system shares connections out among them (SO_REUSEPORT); elsewhere one does.
 *
 * Invariants: an address that another program has is refused as ever; closing waits for the connections of every door.
 */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import type { FastifyInstance } from 'fastify';

const DOORS = 32;
const BACKLOG = 4_096;
const SHOW_OUT_MS = 50;
/** The option came with Node 23.1. */
const IS_SHARED = process.platform === 'linux' && Number(process.versions.node.split('.')[0]) >= 24;

export interface Address {
  host: string;
  port: number;
}

export class Doors {
  readonly #app: FastifyInstance;
  #further: Server[] = [];

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  /** Gives the address as a URL. Throws EADDRINUSE. */
  async open(wanted: Address): Promise<string> {
    if (!IS_SHARED) return this.#app.listen({ ...wanted, backlog: BACKLOG });
    await refuseTaken(wanted);
    const how = { backlog: BACKLOG, reusePort: true };
    const url = await this.#app.listen({ ...wanted, ...how });
    const { address: host, port } = this.#app.server.address() as AddressInfo;
    this.#further = await Promise.all(
      Array.from({ length: DOORS - 1 }, () => listening(this.#leadIn(), { host, port, ...how })),
    );
    return url;
  }

  /** A socket that hands its connections to the application's server, which knows how to speak. */
  #leadIn(): Server {
    const door = createServer({ allowHalfOpen: true, noDelay: true });
    return door.on('connection', (socket) => this.#app.server.emit('connection', socket));
  }

  /** Finishes requests: settles when nobody is inside. Whoever has his answer and stays, in case he asks again, is shown out. */
  async close(): Promise<void> {
    const showOut = setInterval(() => this.#app.server.closeIdleConnections(), SHOW_OUT_MS);
    const emptied = this.#further.map((door) => new Promise((resolve) => door.close(resolve)));
    try {
      await this.#app.close();
      await Promise.all(emptied);
    } finally {
      clearInterval(showOut);
    }
  }
}

/** Sockets that share an address would share it with another program too. */
async function refuseTaken(wanted: Address): Promise<void> {
  if (wanted.port === 0) return;
  const probe = await listening(createServer(), wanted);
  await new Promise((resolve) => probe.close(resolve));
}

async function listening(
  server: Server,
  options: Address & { backlog?: number; reusePort?: boolean },
): Promise<Server> {
  server.listen(options);
  await once(server, 'listening'); // an error rejects
  return server;
}
