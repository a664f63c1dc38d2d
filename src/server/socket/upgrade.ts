/** From an HTTP request to a socket: which ones are taken, and with what status the others are refused. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { isAllowedOrigin } from '../http/origin.ts';

export const PROTOCOL = 'graphql-transport-ws';
const PATH = '/graphql';

/** Why an upgrade is refused, as a status line; null when it is taken. Never throws, however malformed the request. */
export function upgradeRefusal({ url, headers }: IncomingMessage, allowedOrigins: readonly string[]): string | null {
  const { origin, host, 'sec-websocket-protocol': protocols = '' } = headers;
  if (url?.split('?')[0] !== PATH) return '404 Not Found';
  if (!isAllowedOrigin(origin, host, allowedOrigins)) return '403 Forbidden';
  return protocols.split(',').some((protocol) => protocol.trim() === PROTOCOL) ? null : '400 Bad Request';
}

export function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
