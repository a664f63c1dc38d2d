/** Changes of accounts that meet: what was decided last stands, and nobody is held up. */
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { holdLock } from '../../support/held-lock.ts';
import { Person, type World, world } from '../../support/world.ts';
import { account, PASSWORD, signIn } from './support/accounts.ts';

let w: World;
let admin: Person;
beforeAll(async () => {
  w = await world();
  admin = await w.officer('ADMIN');
});
afterAll(() => w.close());
beforeEach(() => w.clock.advance({ hours: 1 })); // wrong guesses of before are forgotten

const reset = async (officerId: string): Promise<string> =>
  (await admin.done('resetOfficerPassword', { officerId }, 'password')).password;
const codeOf = async (username: string, password: string): Promise<string | undefined> =>
  (await signIn(w, username, password)).data.signIn.errors[0]?.code;

/** Something that happens once a number of hashes were made, before the last of them is made use of. */
function afterHash(count: number, happens: () => Promise<unknown>): void {
  const throttle = w.nistaran.services.signInThrottle;
  const hashing = throttle.hashing.bind(throttle);
  let made = 0;
  const spy = jest.spyOn(throttle, 'hashing').mockImplementation(async (work) => {
    const result = await hashing(work);
    made += 1;
    if (made === count) {
      spy.mockRestore();
      await happens();
    }
    return result;
  });
}

test('a reset by the administrator stands, whatever change of the password was under way', async () => {
  const { id, username } = await account(w, 'CELL');
  const { data } = await signIn(w, username, PASSWORD);
  const thief = new Person(w, data.signIn.token, id);
  let told = '';
  afterHash(2, async () => {
    told = await reset(id);
  });
  const input = { currentPassword: PASSWORD, newPassword: 'the password of the thief' };
  const { errors } = await thief.act('changePassword', input, 'viewer { id }');
  expect(errors[0].code).toBe('WRONG_CREDENTIALS');
  expect(await codeOf(username, input.newPassword)).toBe('WRONG_CREDENTIALS');
  expect(await codeOf(username, told)).toBeUndefined();
});

test('a sign-in by the old password that was under way at the reset opens nothing', async () => {
  const { id, username } = await account(w, 'CELL');
  afterHash(1, () => reset(id));
  expect(await codeOf(username, PASSWORD)).toBe('WRONG_CREDENTIALS');
  const { rows } = await w.sql.query('select 1 from session where officer_id = $1 and revoked_at is null', [id]);
  expect(rows).toEqual([]);
});

test('a reset holds nobody who waits for a place to hash', async () => {
  const { id, username } = await account(w, 'CELL');
  let heldMeanwhile: unknown[] = [];
  afterHash(1, async () => {
    heldMeanwhile = (await w.sql.query('select 1 from officer where id = $1 for update skip locked', [id])).rows;
  });
  const told = await reset(id);
  expect(heldMeanwhile).toHaveLength(1); // the row was free while the hash was made
  expect(await codeOf(username, told)).toBeUndefined();
});

test('two administrators who close each other at one moment leave one', async () => {
  const [a, b] = [await w.officer('ADMIN'), await w.officer('ADMIN')];
  await w.sql.query('update posting set ended_at = $1 where role = $2 and officer_id <> all($3)', [
    ...[w.clock.now(), 'ADMIN', [a.id, b.id]],
  ]);
  const log = await holdLock(w, 'select pg_advisory_xact_lock(4711076)'); // whoever writes an event waits with his COMMIT
  const close = (who: Person, whom: Person) =>
    who.act('setOfficerActive', { officerId: whom.id, active: false }, 'officer { id }');
  const first = close(a, b);
  await log.isWaitedFor();
  const second = close(b, a);
  await log.isWaitedFor(2);
  await log.release();
  const codes = (await Promise.all([first, second])).map(({ errors }) => errors[0]?.code);
  expect(codes).toEqual([undefined, 'NOT_ALLOWED']);
});
