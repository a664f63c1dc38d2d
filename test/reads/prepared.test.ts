/** What the consoles ask is one text of SQL whenever it is asked: only such a text can be prepared, and planning costs more than answering. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type DocumentNode, Kind, OperationTypeNode, parse } from 'graphql';
import pg from 'pg';
import * as generated from '../../src/client/operations.generated.ts';
import { type Person, type World, world } from '../support/world.ts';

const queryOf = ({ definitions }: DocumentNode) =>
  definitions.find((it) => it.kind === Kind.OPERATION_DEFINITION && it.operation === OperationTypeNode.QUERY);

const needsNoVariable = (document: DocumentNode) => {
  const operation = queryOf(document);
  return (
    operation?.kind === Kind.OPERATION_DEFINITION &&
    (operation.variableDefinitions ?? []).every(({ type }) => type.kind !== Kind.NON_NULL_TYPE)
  );
};

/** All queries of the consoles that can be asked without a variable, by their names. */
const queries = Object.entries(generated)
  .filter(([name]) => name.endsWith('Document'))
  .map(([name, document]): [string, string] => [name.replace('Document', ''), String(document)])
  .filter(([, text]) => needsNoVariable(parse(text)));

const original = pg.Client.prototype.query;
const sent: string[] = [];

let w: World;
let cell: Person;
beforeAll(async () => {
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [config] = args as [{ rowMode?: string; text: string }];
    if (config.rowMode === 'array') sent.push(config.text);
    return Reflect.apply(original, this, args);
  } as never;
  w = await world();
  cell = await w.cell();
  await w.complaint();
});
afterAll(async () => {
  pg.Client.prototype.query = original;
  await w.close();
});

/** The statements of the read side that it was answered by. */
async function statementsOf(query: string): Promise<string[]> {
  sent.length = 0;
  const headers = { 'content-type': 'application/json', ...cell.headers };
  await fetch(`${w.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return [...sent];
}

test.each(queries)('%s', async (_, query) => {
  await statementsOf(query); // who asks is looked up
  const now = await statementsOf(query);
  w.clock.advance({ seconds: 1 });
  expect(await statementsOf(query)).toEqual(now);
});

test('these are many, and answered by statements', async () => {
  expect(queries.length).toBeGreaterThan(20);
  let answered = 0;
  for (const [, query] of queries) if ((await statementsOf(query)).length > 0) answered += 1;
  expect(answered).toBeGreaterThan(queries.length / 2);
});
