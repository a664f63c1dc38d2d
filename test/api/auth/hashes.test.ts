/** What a guess costs is the same whether the name exists or not: one password hash, counted at the library that makes it. */
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { World } from '../../support/world.ts';

const library = await import('@node-rs/argon2');
const verify = jest.fn(library.verify);
jest.unstable_mockModule('@node-rs/argon2', () => ({ ...library, verify }));
const { world } = await import('../../support/world.ts');
const { account, signIn } = await import('./support/accounts.ts');

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());
beforeEach(() => {
  verify.mockClear();
});

test('known and unknown names, closed, locked and demo accounts cost one hash with the same parameters each', async () => {
  const known = await account(w);
  const closed = await account(w);
  const locked = await account(w);
  await w.sql.query('update officer set is_active = false where id = $1', [closed.id]);
  await w.sql.query('update officer set locked_until = $2 where id = $1', [
    locked.id,
    new Date(w.clock.now().getTime() + 60_000),
  ]);
  for (const username of [known.username, 'nobody-of-this-name', closed.username, locked.username, '']) {
    verify.mockClear();
    await signIn(w, username, 'falsch');
    expect({ username, hashes: verify.mock.calls.length }).toEqual({ username, hashes: 1 });
    expect(verify.mock.calls[0]?.[0]).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  }
});

test('a refused guess costs none', async () => {
  for (let i = 0; i < 20; i++) await signIn(w, `nobody-${i}`, 'falsch');
  verify.mockClear();
  expect((await signIn(w, 'nobody', 'falsch')).errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
  expect(verify).not.toHaveBeenCalled();
});
