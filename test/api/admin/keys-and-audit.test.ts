/** Keys of other systems, and the audit trail of it all. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Person, type World, world } from '../../support/world.ts';

let w: World;
let admin: Person;
beforeAll(async () => {
  w = await world();
  admin = await w.officer('ADMIN');
});
afterAll(() => w.close());

const CREATED = 'apiKey { id keyId name scopes networks expiresAt revokedAt } token';
const KEY = { name: 'CM Helpline', scopes: ['complaints:read'] };

test('a key is told once, works within its scopes, and is listed without its secret', async () => {
  const made = await admin.done('createApiKey', { ...KEY, networks: ['127.0.0.0/8'], clientMutationId: 'k' }, CREATED);
  expect(made.apiKey).toMatchObject({ ...KEY, networks: ['127.0.0.0/8'], expiresAt: null, revokedAt: null });
  const again = await admin.done('createApiKey', { ...KEY, networks: ['127.0.0.0/8'], clientMutationId: 'k' }, CREATED);
  expect([again.apiKey.id, again.token]).toEqual([made.apiKey.id, null]);
  const machine = new Person(w, made.token, made.apiKey.id);
  const { viewer } = await machine.query('{ viewer { id permissions } }');
  expect(viewer.permissions).toContain('complaint:read');
  const secret = made.token.split('_')[2];
  const list = await admin.query(
    '{ apiKeys { nodes { id keyId name scopes networks createdAt expiresAt revokedAt } } }',
  );
  expect(list.apiKeys.nodes[0]).toMatchObject({ id: made.apiKey.id, name: KEY.name });
  const { rows } =
    await w.sql.query(`select to_jsonb(r) as row from mutation_receipt r union all select to_jsonb(k) from api_key k
    union all select to_jsonb(a) from audit_log a`);
  expect(JSON.stringify([list, rows])).not.toContain(secret);
  expect(w.logLines.join('')).not.toContain(secret);
});

test.each([
  [{ name: ' ' }, 'name'],
  [{ scopes: [] }, 'scopes'],
  [{ scopes: ['complaints:read', 'everything'] }, 'scopes'],
  [{ networks: ['the office'] }, 'networks'],
  [{ networks: ['10.0.0.0/33'] }, 'networks'],
  [{ networks: Array(21).fill('10.0.0.1') }, 'networks'],
  [{ expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
])('a key with %j is refused', async (wrong, field) => {
  const { errors, token } = await admin.act('createApiKey', { ...KEY, ...wrong }, CREATED);
  expect([token, errors[0].code, errors[0].path]).toEqual([null, 'INVALID_INPUT', ['input', field]]);
});

test('a revoked key closes its sockets for good and is worth nothing', async () => {
  const { apiKey, token } = await admin.done('createApiKey', KEY, CREATED);
  const machine = new Person(w, token, apiKey.id);
  const socket = await machine.socket();
  await socket.subscribe('subscription { complaints { __typename } }').next();
  const revoked = await admin.done('revokeApiKey', { id: apiKey.id }, 'apiKey { revokedAt }');
  expect(revoked.apiKey.revokedAt).not.toBeNull();
  expect((await socket.closed).code).toBe(4410);
  expect((await machine.graphql('{ viewer { id } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  for (const id of [apiKey.id, 'none']) expect(await admin.refused('revokeApiKey', { id })).toEqual(['NOT_FOUND']);
});

const audit = (who: Person, filter: object, page = '') =>
  who
    .query(
      `query($filter: AuditFilter) { auditEntries(filter: $filter ${page}) {
        nodes { id at actorKind actorId actorName action objectKind objectId objectLabel } pageInfo { hasNextPage endCursor } } }`,
      { filter },
    )
    .then((data) => data.auditEntries);

test('the trail is read newest first, by actor, action, complaint and time, in pages', async () => {
  const auditor = await w.officer('AUDITOR');
  const cell = await w.officer('CELL');
  const number = await w.complaint();
  w.clock.advance({ minutes: 1 });
  const since = w.clock.now();
  await cell.done('assignComplaint', { number, departmentCode: 'PWD' });
  w.clock.advance({ minutes: 1 });
  const [entry, ...others] = (await audit(auditor, { actorId: cell.id })).nodes;
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    ...{
      actorKind: 'OFFICER',
      actorId: cell.id,
      actorName: expect.stringContaining('Officer'),
      at: since.toISOString(),
    },
    ...{ action: 'COMPLAINT_ASSIGNED', objectKind: 'complaint', objectLabel: number },
  });
  const actions = async (filter: object) =>
    (await audit(admin, filter)).nodes.map(({ action }: { action: string }) => action);
  expect(await actions({ complaintNumber: number.toLowerCase() })).toEqual([
    'COMPLAINT_ASSIGNED',
    'COMPLAINT_REGISTERED',
  ]);
  expect(await actions({ complaintNumber: number, until: since.toISOString() })).toEqual(['COMPLAINT_REGISTERED']);
  expect(await actions({ complaintNumber: number, from: since.toISOString() })).toEqual(['COMPLAINT_ASSIGNED']);
  expect(await actions({ action: 'API_KEY_REVOKED' })).toEqual(['API_KEY_REVOKED']);
  for (const none of [{ actorId: 'nobody' }, { complaintNumber: 'nothing' }, { action: 'NONE' }])
    expect(await actions(none)).toEqual([]);
  const ids: string[] = [];
  for (let after = ''; ; ) {
    const { nodes, pageInfo } = await audit(admin, {}, `first: 2 ${after}`);
    ids.push(...nodes.map(({ id }: { id: string }) => id));
    if (!pageInfo.hasNextPage) break;
    after = `after: "${pageInfo.endCursor}"`;
  }
  const { rows } = await w.sql.query('select id from audit_log order by at desc, id desc');
  expect(ids).toEqual(rows.map(({ id }) => id));
});

test('it holds no word of a complainant: neither who he is nor why his phone was read', async () => {
  const cell = await w.cell();
  const number = await w.complaint();
  await cell.done('revealPhone', { number, reason: 'सलमा ने 9000000104 से कहा' }, 'phone');
  const citizen = await w.complainant(number);
  await citizen.done('withdrawComplaint', { number });
  const { nodes } = await audit(admin, { complaintNumber: number });
  expect(nodes.map(({ action }: { action: string }) => action)).toContain('PHONE_REVEALED');
  const mine = nodes.find(({ actorKind }: { actorKind: string }) => actorKind === 'COMPLAINANT');
  expect(mine).toMatchObject({ actorId: null, actorName: null });
  expect(JSON.stringify(nodes)).not.toMatch(/9000000104|सलमा/);
});

const ADMINISTRATION = [
  ...['createDepartment', 'changeDepartment', 'setDepartmentActive'],
  ...['createGroup', 'renameGroup', 'setGroupActive', 'addGroupMember', 'removeGroupMember'],
  ...['beginDirectoryImport', 'addDirectoryRows', 'runDirectoryImport', 'discardDirectoryImport'],
  ...[
    'createOfficer',
    'resetOfficerPassword',
    'setOfficerPostings',
    'setOfficerActive',
    'createApiKey',
    'revokeApiKey',
  ],
  ...['groupMembers', 'directoryImport', 'officerAccounts', 'apiKeys'],
];

test('nobody but an administrator administers; the trail is the auditor’s too, and nobody else’s', async () => {
  const { readFile } = await import('node:fs/promises');
  const matrix = (await readFile(new URL('../rights/matrix.txt', import.meta.url), 'utf8')).split('\n');
  const who = (field: string) => matrix.find((line) => line.split(' ')[1] === field)?.split('] ')[1];
  expect(ADMINISTRATION.map((field) => [field, who(field)])).toEqual(ADMINISTRATION.map((field) => [field, 'ADMIN']));
  expect(who('auditEntries')?.split(' ').sort()).toEqual(['ADMIN', 'AUDITOR']);
});
