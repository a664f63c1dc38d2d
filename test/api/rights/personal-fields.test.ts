/**
 * Which fields depend on the very person is said in the schema (`@Personal`), and true: executed for an audience, a field reads
 * who the person is exactly when it says so.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execute, type GraphQLObjectType, getNamedType, isLeafType, isObjectType, parse } from 'graphql';
import { isPersonal } from '../../../src/graphql/personal.ts';
import { audienceOf } from '../../../src/realtime/delivery/audience.ts';
import { type World, world } from '../../support/world.ts';
import { Inside } from './support/inside.ts';
import { type TwoDepartments, twoDepartments } from './support/two-departments.ts';

let w: World;
let inside: Inside;
let both: TwoDepartments;
beforeAll(async () => {
  w = await world();
  inside = new Inside(w);
  both = await twoDepartments(w);
});
afterAll(() => w.close());

/** Every field of every type below a complaint, by the shortest way to the type: the words before it and after it. */
function fieldsBelowComplaint(): { path: string[]; name: string; personal: boolean; leaf: boolean }[] {
  const found = [];
  const seen = new Set<string>();
  const queue: { type: GraphQLObjectType; path: string[] }[] = [
    { type: inside.schema.getType('Complaint') as GraphQLObjectType, path: [] },
  ];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { type, path } = next;
    if (seen.has(type.name)) continue;
    seen.add(type.name);
    for (const field of Object.values(type.getFields())) {
      const named = getNamedType(field.type);
      found.push({ path, name: field.name, personal: isPersonal(field), leaf: isLeafType(named) });
      if (isObjectType(named)) queue.push({ type: named, path: [...path, field.name] });
    }
  }
  return found;
}

test.each(['OFFICER', 'HEAD'] as const)('to an %s', async (role) => {
  const viewer = await inside.viewerOf(both.viewers[role]);
  const { rows } = await w.sql.query('select id from complaint where number = $1', [both.own.number]);
  const rootValue = { kind: 'ComplaintChanged', complaintId: rows[0].id };
  const fields = fieldsBelowComplaint();
  expect(fields.length).toBeGreaterThan(80);
  for (const { path, name, personal, leaf } of fields) {
    const selection = [...path, leaf ? name : `${name} { __typename }`];
    const text = `${selection.join(' { ')} ${'}'.repeat(path.length)}`;
    const document = parse(
      `subscription { complaints { __typename ... on ComplaintChanged { complaint { ${text} } } } }`,
    );
    const audience = audienceOf(viewer);
    const result = await execute({
      schema: inside.schema,
      document,
      rootValue,
      contextValue: inside.context(audience),
    });
    const reads = { field: selection.join('.'), readsThePerson: audience.meant.everyone };
    if (JSON.stringify(result.data).includes(`"${name}"`))
      expect(reads).toEqual({ field: selection.join('.'), readsThePerson: personal });
  }
});
