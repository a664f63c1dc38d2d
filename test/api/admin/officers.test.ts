/** Accounts: made with a password that is told once and must be changed, reset, closed; and one's own password. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Person, type World, world } from '../../support/world.ts';
import { account, PASSWORD, signIn } from '../auth/support/accounts.ts';

let w: World;
let admin: Person;
beforeAll(async () => {
  w = await world();
  admin = await w.officer('ADMIN');
});
afterAll(() => w.close());

const CREATED = 'officer { id name roles department { code } } password';
const NEW = { name: 'अनीता शर्मा', designationHi: 'अवर अभियंता', postings: [{ role: 'OFFICER', departmentCode: 'PWD' }] };
const OWN = 'नया लंबा पासवर्ड 7';

const as = async (username: string, password: string): Promise<Person> => {
  const { data } = await signIn(w, username, password);
  const { Person: PersonClass } = await import('../../support/world.ts');
  return new PersonClass(w, data.signIn.token, data.signIn.viewer.id);
};
const change = (who: Person, currentPassword: string, newPassword: string) =>
  who.act('changePassword', { currentPassword, newPassword }, 'viewer { mustChangePassword permissions } cursor');

test('a new officer signs in with the password told once, may do nothing before he has his own, then what his posting allows', async () => {
  const { officer, password } = await admin.done('createOfficer', { username: ' Anita.Sharma ', ...NEW }, CREATED);
  expect(officer).toMatchObject({ name: NEW.name, roles: ['OFFICER'], department: { code: 'PWD' } });
  expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
  const anita = await as('anita.sharma', password);
  const { viewer } = await anita.query('{ viewer { mustChangePassword permissions roles } }');
  expect(viewer).toEqual({ mustChangePassword: true, permissions: ['password:change', 'session:end'], roles: [] });
  const refused = await anita.graphql('{ complaints { nodes { number } } }');
  expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const changed = await change(anita, password, OWN);
  expect(changed).toMatchObject({ errors: [], viewer: { mustChangePassword: false } });
  expect(changed.viewer.permissions).toContain('complaint:acknowledge');
  await anita.query('{ complaints { nodes { number } } }');
  expect((await signIn(w, 'anita.sharma', password)).data.signIn.errors[0].code).toBe('WRONG_CREDENTIALS');
  expect((await signIn(w, 'anita.sharma', OWN)).data.signIn.errors).toEqual([]);
});

test('the password stands nowhere, and a retry is answered without it', async () => {
  const input = { username: 'retry', ...NEW, clientMutationId: 'one' };
  const first = await admin.done('createOfficer', input, CREATED);
  const again = await admin.done('createOfficer', input, CREATED);
  expect([again.officer.id, again.password]).toEqual([first.officer.id, null]);
  const { rows } =
    await w.sql.query(`select to_jsonb(r) as row from mutation_receipt r union all select to_jsonb(a) from audit_log a
    union all select to_jsonb(e) from event_log e union all select to_jsonb(o) from officer o`);
  expect(JSON.stringify(rows)).not.toContain(first.password);
  expect(w.logLines.join('')).not.toContain(first.password);
});

test.each([
  [{ username: 'ab' }, 'INVALID_INPUT', 'username'],
  [{ username: 'अनीता' }, 'INVALID_INPUT', 'username'],
  [{ username: 'retry2', name: ' ' }, 'INVALID_INPUT', 'name'],
  [{ username: 'retry2', postings: [{ role: 'OFFICER', departmentCode: 'NOPE' }] }, 'INVALID_INPUT', 'departmentCode'],
  [{ username: 'retry2', postings: [{ role: 'OFFICER', areaId: 'nowhere' }] }, 'INVALID_INPUT', 'areaId'],
  [{ username: 'TAKEN' }, 'ALREADY_EXISTS', 'username'],
])('an account with %j is refused: %s', async (wrong, code, field) => {
  if (wrong.username === 'TAKEN') await admin.done('createOfficer', { ...NEW, username: 'taken' }, CREATED);
  const { errors, officer, password } = await admin.act('createOfficer', { ...NEW, ...wrong }, CREATED);
  expect([officer, password, errors[0].code, errors[0].path]).toEqual([null, null, code, ['input', field]]);
});

test('a reset ends all sessions at once and their sockets, and the new password must be changed', async () => {
  const { id, username } = await account(w, 'CELL');
  const open = await as(username, PASSWORD);
  const socket = await open.socket();
  const stream = socket.subscribe('subscription { complaints { __typename } }');
  await stream.next();
  const { password } = await admin.done('resetOfficerPassword', { officerId: id }, CREATED);
  expect((await socket.closed).code).toBe(4403);
  expect((await open.graphql('{ viewer { id } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect((await signIn(w, username)).data.signIn.errors[0].code).toBe('WRONG_CREDENTIALS');
  const again = await as(username, password);
  expect((await again.query('{ viewer { mustChangePassword } }')).viewer.mustChangePassword).toBe(true);
  expect(await admin.refused('resetOfficerPassword', { officerId: 'nobody' })).toEqual(['NOT_FOUND']);
});

test('his own password: the present one is asked for, the new one must be good, other sessions end', async () => {
  const { username } = await account(w, 'OPERATOR');
  const [here, elsewhere] = [await as(username, PASSWORD), await as(username, PASSWORD)];
  const codes = async (current: string, next: string) =>
    (await change(here, current, next)).errors.map(({ code }: { code: string }) => code);
  expect(await codes('wrong', OWN)).toEqual(['WRONG_CREDENTIALS']);
  expect(await codes(PASSWORD, 'short')).toEqual(['INVALID_INPUT']);
  expect(await codes(PASSWORD, PASSWORD)).toEqual(['INVALID_INPUT']);
  expect(await codes(PASSWORD, OWN)).toEqual([]);
  await here.query('{ viewer { id } }');
  expect((await elsewhere.graphql('{ viewer { id } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test('guessing at the present password by an open session locks the account', async () => {
  const { username } = await account(w, 'OPERATOR');
  const open = await as(username, PASSWORD);
  for (let guess = 0; guess < 5; guess++) await change(open, `guess ${guess}`, OWN);
  expect((await change(open, PASSWORD, OWN)).errors[0].code).toBe('WRONG_CREDENTIALS');
  w.clock.advance({ minutes: 16 });
  expect((await change(open, PASSWORD, OWN)).errors).toEqual([]);
});

test('accounts are listed with their postings, by name, part of it, department, role, and whether they are open', async () => {
  const { officer } = await admin.done('createOfficer', { username: 'listed.one', ...NEW, name: 'Zz Listed' }, CREATED);
  const list = async (args: string) =>
    (
      await admin.query(
        `{ officerAccounts(first: 20, ${args}) { nodes { id username active mustChangePassword designation(locale: hi) postings { role department { code } area { code } supervisor { id } } } } }`,
      )
    ).officerAccounts.nodes;
  const [found] = await list('text: "z LIST"');
  expect(found).toEqual({
    ...{ id: officer.id, username: 'listed.one', active: true, mustChangePassword: true, designation: 'अवर अभियंता' },
    postings: [{ role: 'OFFICER', department: { code: 'PWD' }, area: { code: 'MZN' }, supervisor: null }],
  });
  const ids = async (args: string) => (await list(args)).map(({ id }: { id: string }) => id);
  expect(await ids('departmentCode: "PWD", role: OFFICER')).toContain(officer.id);
  expect(await ids('departmentCode: "SWD"')).not.toContain(officer.id);
  await admin.done('setOfficerActive', { officerId: officer.id, active: false }, 'cursor');
  expect(await ids('active: true')).not.toContain(officer.id);
  expect(await ids('active: false')).toContain(officer.id);
});

test('the last administrator keeps his rights', async () => {
  const { rows } = await w.sql.query(
    `update officer o set is_active = false from posting p
    where p.officer_id = o.id and p.role = 'ADMIN' and o.id <> $1 returning o.id`,
    [admin.id],
  );
  expect(await admin.refused('setOfficerActive', { officerId: admin.id, active: false })).toEqual(['NOT_ALLOWED']);
  expect(await admin.refused('setOfficerPostings', { officerId: admin.id, postings: [] })).toEqual(['NOT_ALLOWED']);
  await admin.query('{ officerAccounts { nodes { id } } }');
  expect(rows).toEqual([]);
});
