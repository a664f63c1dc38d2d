/** Sockets by department, and frames for them: nothing but `ws`. */
import { createServer } from 'node:http';
import { buildSchema, execute, parse } from 'graphql';
import { type WebSocket, WebSocketServer } from 'ws';
import { listening } from '../../support/listening.ts';
import { CONSOLE, departmentOf, variablesFor } from '../../support/operation.ts';
import { readyItem } from './items.ts';
import { PEER_SCHEMA } from './peer-schema.ts';

const schema = buildSchema(PEER_SCHEMA);
const document = parse(CONSOLE);

/** A frame of the size and shape the others send. */
export function frameOf(rootValue: unknown, department: string): string {
  const payload = execute({ schema, document, rootValue, variableValues: variablesFor(department, null) });
  return JSON.stringify({ id: '1', type: 'next', payload });
}

export class Broadcast {
  readonly #groups = new Map<string, Set<WebSocket>>();

  listen(): Promise<number> {
    const server = createServer();
    new WebSocketServer({ server }).on('connection', (socket) => this.#accept(socket));
    return listening(server);
  }

  send(department: string, frame: string): void {
    for (const socket of this.#groups.get(department) ?? []) socket.send(frame);
  }

  #accept(socket: WebSocket): void {
    socket.on('error', () => {});
    socket.on('close', () => {
      for (const group of this.#groups.values()) group.delete(socket);
    });
    socket.on('message', (data) => {
      const { type, payload } = JSON.parse(data.toString());
      if (type === 'connection_init') socket.send('{"type":"connection_ack"}');
      else if (type === 'subscribe') this.#join(socket, departmentOf(payload.variables));
    });
  }

  #join(socket: WebSocket, department: string): void {
    const group = this.#groups.get(department) ?? new Set();
    this.#groups.set(department, group.add(socket));
    socket.send(frameOf(readyItem(), department));
  }
}
