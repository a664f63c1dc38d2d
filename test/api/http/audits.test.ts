/** GraphQL over HTTP, by the audits of graphql-http: all of them as a developer; as nobody in production all but introspection. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { type Person, type World, world } from '../../support/world.ts';

let w: World;
let production: World;
beforeAll(async () => {
  w = await world();
  production = await world({ env: { NODE_ENV: 'production' } });
});
afterAll(() => Promise.all([w.close(), production.close()]));

const auditsOf = (target: World, person: Person) =>
  serverAudits({
    url: `${target.url}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...person.headers, ...(init.headers as Record<string, string>) } }),
  });

async function failing(target: World, person: Person): Promise<{ id: string; name: string; status: string }[]> {
  const audits = auditsOf(target, person);
  expect(audits).toHaveLength(61);
  const results = await Promise.all(
    audits.map(async (audit) => ({ id: audit.id, name: audit.name, status: (await audit.fn()).status })),
  );
  return results.filter((result) => result.status !== 'ok');
}

describe('all 61 hold', () => {
  test('for an integration with complaints:read', async () => {
    expect(await failing(w, await w.integration(['complaints:read']))).toEqual([]);
  });

  test('for an administrator', async () => {
    expect(await failing(w, await w.officer('ADMIN'))).toEqual([]);
  });

  test('for an administrator in production', async () => {
    expect(await failing(production, await production.officer('ADMIN'))).toEqual([]);
  });
});

/** Those that read `__type` or `__schema`: the schema is not for everybody. */
const INTROSPECTION = ['BF61', '2EA1', '28B9', 'D6D5', '6A70'];

test('as nobody in production only those fail that read the schema', async () => {
  expect((await failing(production, production.visitor())).map((audit) => audit.id).sort()).toEqual(
    [...INTROSPECTION].sort(),
  );
});
