/** Free ports of 127.0.0.1. A port found free may be taken a moment later: whoever uses it must be ready to try another. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

export async function findFreePort(): Promise<number> {
  return listenOnce(0);
}

export async function isPortFree(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => true,
    () => false,
  );
}

/** The port it could listen on; rejects when it is taken. */
async function listenOnce(port: number): Promise<number> {
  const server = createServer().listen({ host: '127.0.0.1', port });
  await once(server, 'listening');
  const found = (server.address() as AddressInfo).port;
  server.close();
  await once(server, 'close');
  return found;
}
