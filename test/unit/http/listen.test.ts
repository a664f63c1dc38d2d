/** Several sockets at one address behave as one server. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { Doors } from '../../../src/server/http/listen.ts';

const HOST = '127.0.0.1';
const open: Doors[] = [];
afterEach(() => Promise.all(open.splice(0).map((doors) => doors.close())));

async function opened(port: number, prepare: (app: FastifyInstance) => void = () => {}) {
  const app = Fastify();
  prepare(app);
  const doors = new Doors(app);
  const url = await doors.open({ host: HOST, port });
  open.push(doors);
  return { url, doors, port: Number(new URL(url).port) };
}

test('whichever door takes a connection, the application answers', async () => {
  const { url } = await opened(0, (app) => app.get('/', async () => 'in'));
  const answers = Array.from({ length: 100 }, async () => {
    const response = await fetch(url, { headers: { connection: 'close' } });
    return response.text();
  });
  expect(new Set(await Promise.all(answers))).toEqual(new Set(['in']));
});

test('an address that another server has is refused', async () => {
  const { port } = await opened(0);
  await expect(opened(port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('closing waits for requests, whichever door they came by, and lets nobody in after it', async () => {
  const { promise: finish, resolve } = Promise.withResolvers<void>();
  let asked = 0;
  const { url, doors, port } = await opened(0, (app) =>
    app.get('/', async () => {
      asked += 1;
      await finish;
      return 'done';
    }),
  );
  const answers = Array.from({ length: 40 }, async () => (await fetch(url)).text());
  while (asked < answers.length) await new Promise((later) => setTimeout(later, 5));
  let isClosed = false;
  const closing = doors.close().then(() => {
    isClosed = true;
  });
  await new Promise((later) => setTimeout(later, 50));
  expect(isClosed).toBe(false);
  resolve();
  expect(new Set(await Promise.all(answers))).toEqual(new Set(['done']));
  await closing;
  const late = connect(port, HOST);
  await expect(once(late, 'connect')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
