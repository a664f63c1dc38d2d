/** A page says whom it takes itself for: whoever else has signed in in the same browser is refused there, on HTTP and on the socket. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SocketClient } from '../../support/socket-client.ts';
import { type Person, type World, world } from '../../support/world.ts';
import { callAs } from './support/accounts.ts';

let w: World;
let first: Person;
let other: Person;
beforeAll(async () => {
  w = await world();
  [first, other] = [await w.officer('CELL'), await w.officer('CELL')];
});
afterAll(() => w.close());

const cookieOf = ({ token }: Person) => ({ cookie: `nistaran_session=${token}`, origin: w.url });

/** What the socket says first: an acknowledgement, or the code it closes with. */
async function greeting(headers: Record<string, string>, payload: Record<string, string>): Promise<string | number> {
  const client = await new SocketClient(`${w.url}/graphql`, { headers }).connect();
  client.send({ type: 'connection_init', payload });
  const said = await Promise.race([
    client.message('').then(({ type }) => type),
    client.closed.then(({ code }) => code),
  ]);
  client.kill();
  return said;
}

test('the one who is expected is served, also when he is remembered; another one and a visitor are not', async () => {
  const expected = { 'nistaran-viewer': first.id };
  for (let time = 0; time < 2; time += 1) {
    expect((await callAs(w, { ...cookieOf(first), ...expected })).body.data.viewer.id).toBe(first.id);
    expect((await callAs(w, cookieOf(other))).body.data.viewer.id).toBe(other.id);
    for (const headers of [{ ...cookieOf(other), ...expected }, expected]) {
      const { status, body } = await callAs(w, headers);
      expect([status, body.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    }
  }
});

test('on the socket it comes with the payload', async () => {
  const expected = { 'nistaran-viewer': first.id };
  expect(await greeting(cookieOf(first), expected)).toBe('connection_ack');
  expect(await greeting(cookieOf(other), {})).toBe('connection_ack');
  expect(await greeting(cookieOf(other), expected)).toBe(4403);
  expect(await greeting({}, expected)).toBe(4403);
});
