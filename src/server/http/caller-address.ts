/** Whose address a connection comes from: the peer's own, or what a configured proxy says of it. */
import type { IncomingMessage } from 'node:http';
import { isInNetworks } from '../../auth/networks.ts';

/** The last address in X-Forwarded-For that is no proxy of ours; the peer's own when it is not one of them. */
export function callerAddress({ socket, headers }: IncomingMessage, proxies: readonly string[]): string {
  const peer = socket.remoteAddress ?? '';
  if (proxies.length === 0 || !isInNetworks(peer, proxies)) return peer;
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  return forwarded.reverse().find((address) => !isInNetworks(address, proxies)) ?? peer;
}
