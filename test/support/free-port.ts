/**
 * A port for a server that is stopped and started again. Not one of the system's choice: those are also given to outgoing
 * connections, and would be taken while the server is down.
 */
import { createServer } from 'node:net';

const [FIRST, COUNT] = [20_000, 10_000];

export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * COUNT);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
