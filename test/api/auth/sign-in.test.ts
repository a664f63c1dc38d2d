/** Guessing passwords: one answer for everything that is wrong, a lock on the account, a limit on the address. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { GuessThrottle } from '../../../src/auth/guess-throttle.ts';
import { type World, world } from '../../support/world.ts';
import { type Account, account, outcome, PASSWORD, signIn } from './support/accounts.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

/** Each test begins in a new minute, so that no wrong guess of another counts. */
beforeEach(() => w.clock.advance({ minutes: 2 }));

const wrongTimes = async ({ username }: Account, times: number) => {
  for (let i = 0; i < times; i++) expect(await outcome(w, username, `falsch ${i}`)).toBe('WRONG_CREDENTIALS');
};

test('the right password opens a session, whatever the case of the name', async () => {
  const { username, id } = await account(w);
  const { data } = await signIn(w, `  ${username.toUpperCase()} `);
  expect(data.signIn).toMatchObject({ viewer: { id }, errors: [] });
  expect(data.signIn.token).toMatch(/^ns_1_[\w-]{43}$/);
});

test('wrong password, unknown name, closed account, no password set and locked account are one answer', async () => {
  const known = await account(w);
  const closed = await account(w);
  const passwordless = await account(w);
  const locked = await account(w);
  await w.sql.query('update officer set is_active = false where id = $1', [closed.id]);
  await w.sql.query('update officer set password_hash = null where id = $1', [passwordless.id]);
  await wrongTimes(locked, 5);
  const answers = [
    await signIn(w, known.username, 'falsch'),
    await signIn(w, 'nobody-of-this-name'),
    await signIn(w, closed.username),
    await signIn(w, passwordless.username),
    await signIn(w, locked.username),
    await signIn(w, known.username, ''),
  ];
  const first = answers[0]?.data;
  expect(first.signIn).toMatchObject({ token: null, viewer: null, errors: [{ code: 'WRONG_CREDENTIALS' }] });
  for (const { data, status, headers } of answers)
    expect({ data, status, cookie: headers.get('set-cookie') }).toEqual({ data: first, status: 200, cookie: null });
});

test('five wrong passwords lock the account for fifteen minutes, the right one too', async () => {
  const victim = await account(w);
  await wrongTimes(victim, 4);
  expect(await outcome(w, victim.username)).toBe('IN');
  await wrongTimes(victim, 5);
  w.clock.advance({ minutes: 14, seconds: 59 });
  expect(await outcome(w, victim.username)).toBe('WRONG_CREDENTIALS');
  w.clock.advance({ seconds: 1 });
  expect(await outcome(w, victim.username)).toBe('IN');
});

test('guesses sent all at once do not get round the lock', async () => {
  const victim = await account(w);
  const guesses = [...Array.from({ length: 14 }, (_, i) => `falsch ${i}`), PASSWORD];
  const outcomes = await Promise.all(guesses.map((guess) => outcome(w, victim.username, guess)));
  expect(outcomes).not.toContain('IN');
});

test('the twenty-first wrong guess of an address within a minute is refused, with the time to wait', async () => {
  for (let i = 0; i < 20; i++) expect(await outcome(w, `nobody-${i}`)).toBe('WRONG_CREDENTIALS');
  const { username } = await account(w);
  w.clock.advance({ seconds: 20 });
  const refused = await signIn(w, username);
  expect(refused.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 40 } }]);
  w.clock.advance({ seconds: 40 });
  expect(await outcome(w, username)).toBe('IN');
});

test('wrong guesses sent at once overshoot the limit by no more than run at a time', async () => {
  const outcomes = await Promise.all(Array.from({ length: 40 }, (_, i) => outcome(w, `nobody-${i}`)));
  const tried = outcomes.filter((one) => one === 'WRONG_CREDENTIALS').length;
  expect(tried).toBeGreaterThanOrEqual(20);
  expect(tried).toBeLessThanOrEqual(23);
});

test('right sign-ins are not counted: a whole office sits behind one address', async () => {
  const { username } = await account(w);
  for (let i = 0; i < 25; i++) expect(await outcome(w, username)).toBe('IN');
});

test('at most four hashes run at a time, and every waiter gets its turn', async () => {
  const throttle = new GuessThrottle();
  let running = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
  };
  const waves = Array.from({ length: 30 }, (_, i) =>
    Promise.resolve()
      .then(() => (i % 3 === 0 ? new Promise((resolve) => setImmediate(resolve)) : undefined))
      .then(() => throttle.hashing(work)),
  );
  await Promise.all(waves);
  expect(most).toBe(4);
});

test('a second sign-in in one document is refused, under an alias or through a fragment', async () => {
  const { username } = await account(w);
  const once = `signIn(input: { username: "${username}", password: "x" }) { token }`;
  for (const query of [
    `mutation { ${once} b: ${once} }`,
    `mutation { ...F b: ${once} } fragment F on Mutation { ${once} }`,
  ]) {
    const { data, errors } = await w.visitor().graphql(query);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', limit: expect.anything() } }]);
  }
});

test('each sign-in is in the audit trail, and no password or token in the logs', async () => {
  const { id, username } = await account(w);
  const { data } = await signIn(w, username);
  const { rows } = await w.sql.query(`select action from audit_log where actor_id = $1 and action = 'SIGNED_IN'`, [id]);
  expect(rows).toHaveLength(1);
  const logs = w.logLines.join('\n');
  expect(logs).not.toContain(PASSWORD);
  expect(logs).not.toContain(data.signIn.token);
});
