/**
 * The limit: `ws` sends one ready frame to each socket of the department. No protocol beyond acknowledging, no GraphQL, no
 * database.
 */
import { createServer } from 'node:http';
import { buildSchema, execute, parse } from 'graphql';
import { type WebSocket, WebSocketServer } from 'ws';
import { CONSOLE, departmentOf, variablesFor } from '../operation.ts';
import { type Setting, serve } from './answers.ts';
import { changeItem, readyItem } from './items.ts';
import { publishEach } from './itself.ts';
import { listening } from './listening.ts';
import { PEER_SCHEMA } from './peer-schema.ts';

const groups = new Map<string, Set<WebSocket>>();
let frames = new Map<string, string>();
const schema = buildSchema(PEER_SCHEMA);
const document = parse(CONSOLE);

const frameOf = (item: unknown, department: string) => {
  const variableValues = variablesFor(department, null);
  return JSON.stringify({
    id: '1',
    type: 'next',
    payload: execute({ schema, document, rootValue: item, variableValues }),
  });
};

function join(socket: WebSocket, department: string): void {
  const group = groups.get(department) ?? new Set();
  groups.set(department, group.add(socket));
  socket.send(frameOf(readyItem(), department));
}

function accept(socket: WebSocket): void {
  socket.on('error', () => {});
  socket.on('close', () => groups.forEach((group) => void group.delete(socket)));
  socket.on('message', (data) => {
    const { type, payload } = JSON.parse(data.toString());
    if (type === 'connection_init') socket.send('{"type":"connection_ack"}');
    else if (type === 'subscribe') join(socket, departmentOf(payload.variables));
  });
}

serve({
  start({ samples }: Setting) {
    frames = new Map(Object.entries(samples).map(([code, sample]) => [code, frameOf(changeItem(sample), code)]));
    const server = createServer();
    new WebSocketServer({ server }).on('connection', accept);
    return listening(server);
  },
  publish: publishEach((department) => {
    const frame = frames.get(department) as string;
    for (const socket of groups.get(department) ?? []) socket.send(frame);
  }),
});
