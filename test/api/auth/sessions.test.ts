/** What opens the door, and what no longer does: sessions, cookies, forged tokens. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newApiKey, newSessionToken } from '../../../src/auth/tokens.ts';
import { type World, world } from '../../support/world.ts';
import { account, callAs, PASSWORD, signIn } from './support/accounts.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

test('the cookie is HttpOnly and SameSite=Strict, lives a week, and signs its page in', async () => {
  const { username, id } = await account(w);
  const { headers } = await signIn(w, username);
  const cookie = headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^nistaran_session=ns_1_[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Expires=/);
  expect(cookie).not.toContain('Secure');
  expect(new Date(/Expires=([^;]+)/.exec(cookie)?.[1] ?? '').getTime()).toBe(w.clock.now().getTime() + 7 * 86_400_000);
  const page = await callAs(w, { cookie: cookie.split(';')[0] as string });
  expect(page.body.data.viewer.id).toBe(id);
});

test('with NISTARAN_SECURE_COOKIES the cookie travels over TLS only', async () => {
  const secure = await world({ env: { NISTARAN_SECURE_COOKIES: 'true' } });
  try {
    const { username } = await account(secure);
    expect((await signIn(secure, username)).headers.get('set-cookie')).toMatch(/; Secure$/);
  } finally {
    await secure.close();
  }
});

test('signOut ends this session at once, clears the cookie, and leaves the other sessions alone', async () => {
  const { username, officer } = await account(w);
  const { data } = await signIn(w, username);
  const response = await fetch(`${w.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...bearer(data.signIn.token) },
    body: JSON.stringify({ query: 'mutation { signOut { signedOut } }' }),
  });
  expect(await response.json()).toEqual({ data: { signOut: { signedOut: true } } });
  expect(response.headers.get('set-cookie')).toMatch(/^nistaran_session=; .*Expires=Thu, 01 Jan 1970/);
  const after = await callAs(w, bearer(data.signIn.token));
  expect(after).toMatchObject({ status: 401, body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } });
  expect((await callAs(w, officer.headers)).status).toBe(200);
});

test('a cookie whose session has ended is taken back with the refusal, so that its page can sign in again', async () => {
  const { username, officer } = await account(w);
  const cookie = `nistaran_session=${officer.token}`;
  await officer.query('mutation { signOut { signedOut } }');
  const ask = (headers: Record<string, string>) =>
    fetch(`${w.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: '{ viewer { id } }' }),
    });
  const refused = await ask({ cookie });
  expect(refused.status).toBe(401);
  expect(refused.headers.get('set-cookie')).toMatch(/^nistaran_session=; .*Expires=Thu, 01 Jan 1970/);
  expect((await signIn(w, username)).data.signIn.errors).toEqual([]);
  const byBearer = await ask({ cookie, ...bearer(officer.token as string) });
  expect([byBearer.status, byBearer.headers.get('set-cookie')]).toEqual([401, null]);
});

test('signOut closes the sockets of the session with 4403', async () => {
  const { username } = await account(w);
  const { data } = await signIn(w, username);
  const { Person } = await import('../../support/world.ts');
  const person = new Person(w, data.signIn.token, data.signIn.viewer.id);
  const socket = await person.socket();
  await person.query('mutation { signOut { signedOut } }');
  expect((await socket.closed).code).toBe(4403);
});

test('a session ends by the clock', async () => {
  const { username } = await account(w);
  const { data } = await signIn(w, username);
  w.clock.advance({ days: 7, seconds: -1 });
  expect((await callAs(w, bearer(data.signIn.token))).status).toBe(200);
  w.clock.advance({ seconds: 1 });
  expect((await callAs(w, bearer(data.signIn.token))).status).toBe(401);
});

test('a closed account is out at once and cannot come back', async () => {
  const admin = await w.officer('ADMIN');
  const { id, username, officer } = await account(w);
  await admin.done('setOfficerActive', { officerId: id, active: false }, 'officer { id } cursor');
  expect((await callAs(w, officer.headers)).status).toBe(401);
  expect((await signIn(w, username)).data.signIn.errors[0].code).toBe('WRONG_CREDENTIALS');
  await admin.done('setOfficerActive', { officerId: id, active: true }, 'officer { id } cursor');
  expect((await callAs(w, officer.headers)).status).toBe(401);
  expect((await signIn(w, username)).data.signIn.token).toMatch(/^ns_/);
});

test('rights are those of the moment: a posting taken away is gone with the next request', async () => {
  const admin = await w.officer('ADMIN');
  const { id, officer } = await account(w, 'CELL');
  expect((await callAs(w, officer.headers)).body.data.viewer.permissions).toContain('complaint:assign');
  const set =
    'mutation($input: SetOfficerPostingsInput!) { setOfficerPostings(input: $input) { officer { roles } errors { code path } } }';
  const { setOfficerPostings: changed } = await admin.query(set, {
    input: { officerId: id, postings: [{ role: 'AUDITOR' }] },
  });
  expect(changed).toEqual({ officer: { roles: ['AUDITOR'] }, errors: [] });
  expect((await callAs(w, officer.headers)).body.data.viewer).toMatchObject({
    roles: ['AUDITOR'],
    permissions: expect.not.arrayContaining(['complaint:assign']),
  });
  const unknown = {
    officerId: id,
    postings: [{ role: 'OFFICER', supervisorId: '01900000-0000-7000-8000-000000000000' }],
  };
  expect((await admin.query(set, { input: unknown })).setOfficerPostings.errors).toEqual([
    { code: 'INVALID_INPUT', path: ['input', 'supervisorId'] },
  ]);
});

const FORGED: [string, () => string][] = [
  ['another secret', () => newSessionToken(1)],
  ['another district', () => newSessionToken(2)],
  ['a district beyond any integer', () => newSessionToken(1).replace('ns_1_', 'ns_99999999999999_')],
  ['a district of nine nines', () => newSessionToken(999_999_999)],
  ['a negative district', () => newSessionToken(1).replace('ns_1_', 'ns_-1_')],
  ['an unknown key', () => newApiKey(1).token],
  ['a key without a secret', () => `nk_${newApiKey(1).keyId}_`],
  ['an unknown tracking token', () => `nt_1_${'a'.repeat(22)}`],
  ['a tracking token of another district', () => `nt_7_${'a'.repeat(22)}`],
  ['a JWT', () => 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.'],
  ['an officer’s id', () => '01900000-0000-7000-8000-000000000000'],
  ['SQL', () => `ns_1_'or'1'='1`],
  ['bytes', () => '%00%ff'],
  ['a long one', () => 'x'.repeat(8_000)],
  ['the prefix alone', () => 'ns_'],
  ['null', () => 'null'],
];

test.each(FORGED)('%s is 401 as bearer and as cookie, never 500 and never a visitor', async (_, make) => {
  const token = make();
  for (const headers of [
    bearer(token),
    { cookie: `nistaran_session=${token}` },
    { cookie: `other=1; nistaran_session=${token}; more=2` },
  ]) {
    const { status, body } = await callAs(w, headers);
    expect({ status, code: body.errors?.[0]?.extensions.code, data: body.data }).toEqual({
      status: 401,
      code: 'UNAUTHENTICATED',
      data: undefined,
    });
  }
});

test.each(['Bearer', 'Bearer a b', 'bearer ,', 'Bearer \tx y'])(
  'the header "%s" is a credential that is not good, not the absence of one',
  async (authorization) => {
    expect((await callAs(w, { authorization })).status).toBe(401);
  },
);

test('a token is kept as its hash alone', async () => {
  const { username } = await account(w);
  const { data } = await signIn(w, username);
  const { rows } = await w.sql.query(
    'select row_to_json(s)::text as row from session s union all select row_to_json(o)::text from officer o',
  );
  const dump = rows.map(({ row }) => row).join('\n');
  expect(dump).not.toContain(data.signIn.token);
  expect(dump).not.toContain(PASSWORD);
});
