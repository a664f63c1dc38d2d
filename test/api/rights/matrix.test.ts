/** Which role may call which root field: generated from the schema, kept in matrix.txt, reviewed like code, and true at run time. */
import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { API_SCOPES, hasPermission, type Permission, roleGrants } from '../../../src/auth/permissions.ts';
import { Role } from '../../../src/auth/roles.ts';
import type { Viewer } from '../../../src/auth/viewer.ts';
import { PERMISSION, PUBLIC } from '../../../src/graphql/permission.ts';
import { type World, world } from '../../support/world.ts';
import { harmlessValues } from './support/argument-values.ts';
import { Inside } from './support/inside.ts';
import { fillArguments, operationOf, type RootField, rootFields } from './support/schema-walk.ts';

const FILE = new URL('./matrix.txt', import.meta.url);
const ROLES = Object.keys(Role) as Role[];

let w: World;
let inside: Inside;
beforeAll(async () => {
  w = await world();
  inside = new Inside(w);
});
afterAll(() => w.close());

const permissionOf = ({ field }: RootField) => field.extensions[PERMISSION] as Permission | typeof PUBLIC;

function matrix(): string {
  const lines = rootFields(inside.schema).map((root) => {
    const permission = permissionOf(root);
    const who = permission === PUBLIC ? ['everyone'] : ROLES.filter((role) => roleGrants(role, permission));
    const keys =
      permission === PUBLIC
        ? []
        : API_SCOPES.filter((scope) => hasPermission(key([scope]), permission)).map((scope) => `key:${scope}`);
    return `${root.operation} ${root.name} [${permission}] ${[...who, ...keys].join(' ')}`;
  });
  return `${lines.sort().join('\n')}\n`;
}

/** A machine whose own role grants nothing here, so that a scope stands for itself. */
const key = (scopes: string[]): Viewer => ({
  ...{
    kind: 'INTEGRATION',
    key: 'key:x',
    id: null,
    districtId: 1,
    locale: 'en',
    postings: [],
    scopes: new Set(scopes),
  },
  ...{ complainantIds: [], sessionId: null, expiresAt: null, accessVersion: 0 },
});

test('the matrix is the one that was reviewed (UPDATE_GOLDEN=1 writes it anew)', async () => {
  if (process.env.UPDATE_GOLDEN) await writeFile(FILE, matrix());
  expect(matrix()).toBe(await readFile(FILE, 'utf8'));
});

const someone = (role: Role): Promise<Viewer> =>
  w.officer(role, role === 'OFFICER' || role === 'HEAD' ? 'PWD' : undefined).then((person) => inside.viewerOf(person));

async function refusedFields(viewer: Viewer): Promise<string[]> {
  const values = {
    ...harmlessValues(w),
    number: 'MZN26-999998-5',
    primaryNumber: 'MZN26-999998-5',
    complaintNumber: 'MZN26-999998-5',
    numbers: ['MZN26-999998-5'],
    'Subscription.presence.complaint': 'MZN26-999998-5',
    evidenceIds: [],
    id: w.areas.sadar,
    ids: [],
    intakeId: w.areas.sadar,
    sessionId: w.areas.sadar,
    departmentCodes: [],
    assigneeId: w.areas.sadar,
  };
  const refused: string[] = [];
  for (const root of rootFields(inside.schema)) {
    const { variables } = fillArguments(root, values);
    const operation = operationOf(inside.schema, root, variables, 0);
    const [answer] =
      root.operation === 'subscription'
        ? await inside.subscribe(viewer, operation)
        : [await inside.run(viewer, operation)];
    if (answer?.errors.some(({ code }) => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED'))
      refused.push(`${root.operation} ${root.name}`);
  }
  return refused;
}

const refusedByMatrix = (may: (permission: Permission) => boolean) =>
  rootFields(inside.schema)
    .filter((root) => permissionOf(root) !== PUBLIC && !may(permissionOf(root) as Permission))
    .map((root) => `${root.operation} ${root.name}`);

const STAFF_ROLES = ROLES.filter((role) => role !== 'CITIZEN' && role !== 'INTEGRATION');

test.each(STAFF_ROLES)('%s is refused what the matrix does not grant, and nothing else', async (role) => {
  expect(await refusedFields(await someone(role))).toEqual(
    refusedByMatrix((permission) => roleGrants(role, permission)),
  );
});

test('a complainant is refused what the matrix does not grant a citizen', async () => {
  const viewer = await inside.viewerOf(await w.complainant(await w.complaint()));
  expect(await refusedFields(viewer)).toEqual(refusedByMatrix((permission) => roleGrants('CITIZEN', permission)));
});

test.each([[[]], ...API_SCOPES.map((scope) => [[scope]])] as [string[]][])(
  'an API key with scopes %j is refused everything else',
  async (scopes) => {
    const viewer = await inside.viewerOf(await w.integration(scopes));
    expect(await refusedFields(viewer)).toEqual(refusedByMatrix((permission) => hasPermission(viewer, permission)));
  },
);

test('a visitor is refused everything that is not public, with UNAUTHENTICATED', async () => {
  const viewer = await inside.viewerOf(w.visitor());
  expect(await refusedFields(viewer)).toEqual(refusedByMatrix(() => false));
  expect(await w.visitor().graphql('{ officers { nodes { name } } }')).toMatchObject({
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
});

test('an officer without a posting, or with one that has ended, may do nothing', async () => {
  const officer = await w.officer('CELL');
  await w.sql.query('update posting set ended_at = now() where officer_id = $1', [officer.id]);
  expect(await refusedFields(await inside.viewerOf(officer))).toEqual(refusedByMatrix(() => false));
});

test('a root field that declares no permission stops the building of the schema', async () => {
  const { Query, Resolver } = await import('type-graphql');
  @Resolver()
  class Careless {
    @Query(() => String)
    forgotten(): string {
      return '';
    }
  }
  await jest.isolateModulesAsync(async () => {
    jest.unstable_mockModule('../../../src/wall/wall.resolver.ts', () => ({ WallResolver: Careless }));
    const { buildSchema } = await import('../../../src/server/graphql/schema.ts');
    expect(() => buildSchema()).toThrow('Query.forgotten declares no permission');
  });
});
