/** Machines: scopes, networks, the end of a key; and what the demo's accounts are worth in production. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Person, type World, world } from '../../support/world.ts';
import { account, callAs, outcome } from './support/accounts.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const set = (key: Person, column: string, value: unknown) =>
  w.sql.query(`update api_key set ${column} = $2 where id = $1`, [key.id, value]);
const status = async (key: Person) => (await callAs(w, key.headers)).status;

test('the viewer of a key is the key, with what its scopes add', async () => {
  const key = await w.integration(['complaints:read', 'events:read']);
  const { body } = await callAs(w, key.headers);
  expect(body.data.viewer).toMatchObject({ id: key.id, roles: ['INTEGRATION'] });
  expect(body.data.viewer.permissions).toEqual(
    expect.arrayContaining(['complaint:read', 'event:read', 'directory:read']),
  );
  expect(body.data.viewer.permissions).not.toContain('complaint:register');
});

test('a scope nobody knows adds nothing', async () => {
  const key = await w.integration(['everything', 'constructor', '__proto__', 'toString']);
  expect((await callAs(w, key.headers)).body.data.viewer.permissions).toEqual(['directory:read', 'session:end']);
});

test('a key ends: revoked, expired by the clock, or with a wrong secret', async () => {
  const revoked = await w.integration([]);
  await set(revoked, 'revoked_at', w.clock.now());
  expect(await status(revoked)).toBe(401);
  const expiring = await w.integration([]);
  await set(expiring, 'expires_at', new Date(w.clock.now().getTime() + 1_000));
  expect(await status(expiring)).toBe(200);
  w.clock.advance({ seconds: 1 });
  expect(await status(expiring)).toBe(401);
  const key = await w.integration([]);
  const other = await w.integration([]);
  const [, , secret] = /^(nk_[^_]+)_(.+)$/.exec(other.token as string) as RegExpExecArray;
  const mixed = (key.token as string).replace(/_[\w-]{43}$/, `_${secret}`);
  expect((await callAs(w, { authorization: `Bearer ${mixed}` })).status).toBe(401);
});

test.each([
  [['127.0.0.1'], 200],
  [['127.0.0.0/8'], 200],
  [['10.0.0.0/8', '127.0.0.1/32'], 200],
  [['10.0.0.0/8'], 401],
  [['127.0.0.2'], 401],
  [['::1'], 401],
  [['2001:db8::/32'], 401],
  [['not a network'], 401],
  [['127.0.0.1/33', '127.0.0.1/x', ''], 401],
  [['0.0.0.0/0'], 200],
])('a key for the networks %j used from 127.0.0.1: HTTP %i', async (networks, expected) => {
  const key = await w.integration(['complaints:read']);
  await set(key, 'networks', networks);
  expect(await status(key)).toBe(expected);
});

test('a machine may spend 1,000 points an operation, an officer 3,000', async () => {
  const key = await w.integration(['complaints:read']);
  const officer = await w.officer('CELL');
  const query = '{ complaints(first: 100) { nodes { evidence { id } } } }';
  expect((await key.graphql(query)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect((await officer.graphql(query)).errors).toBeUndefined();
});

test('in production the demo’s accounts, keys and open sessions are worth nothing, real ones everything', async () => {
  const production = await world({ env: { NODE_ENV: 'production', NISTARAN_DATA_KEY: 'a key for production only' } });
  try {
    const real = await account(production);
    const demo = await account(production);
    const demoKey = await production.integration(['complaints:read']);
    await production.sql.query('update officer set is_demo = true where id = $1', [demo.id]);
    await production.sql.query('update api_key set is_demo = true where id = $1', [demoKey.id]);
    expect(await outcome(production, real.username)).toBe('IN');
    expect(await outcome(production, demo.username)).toBe('WRONG_CREDENTIALS');
    expect((await callAs(production, demo.officer.headers)).status).toBe(401);
    expect((await callAs(production, demoKey.headers)).status).toBe(401);
    expect((await callAs(production, real.officer.headers)).status).toBe(200);
  } finally {
    await production.close();
  }
});

test('outside production the same demo account signs in', async () => {
  const demo = await account(w);
  await w.sql.query('update officer set is_demo = true where id = $1', [demo.id]);
  expect(await outcome(w, demo.username)).toBe('IN');
});
