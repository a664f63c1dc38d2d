/**
 * The published schema: `--write` emits it; without, fails on drift, on elements without a description, and on changes that
 * would break a client of the last published version (schema/baseline.graphql; `--publish` makes the present one that).
 * Runs on the build: `npm run build` first.
 */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  buildSchema as parseSdl,
  printSchema,
  validateSchema,
} from 'graphql';

const EMITTED = 'schema/schema.graphql';
const BASELINE = 'schema/baseline.graphql';
const { buildSchema } = (await import(new URL('../../dist/src/server/graphql/schema.js', import.meta.url).href)) as {
  buildSchema(): GraphQLSchema;
};

const schema = buildSchema();
const [fault] = validateSchema(schema);
if (fault !== undefined) throw fault;
const sdl = `${printSchema(lexicographicSortSchema(schema))}\n`;

/** Everything a reader meets must say what it is. */
function undescribed(): string[] {
  const missing: string[] = [];
  const note = (name: string, { description }: { description?: string | null }) => {
    if (!description) missing.push(name);
  };
  for (const type of Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))) visit(type, note);
  const builtIn = new Set(['Boolean', 'Float', 'ID', 'Int', 'String', 'Query', 'Mutation', 'Subscription']);
  return missing.filter((name) => !builtIn.has(name));
}

function visit(type: GraphQLNamedType, note: (name: string, element: { description?: string | null }) => void): void {
  note(type.name, type);
  if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value);
  if (isInputObjectType(type))
    for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field);
  if (!isObjectType(type) && !isInterfaceType(type)) return;
  for (const field of Object.values(type.getFields())) {
    note(`${type.name}.${field.name}`, field);
    for (const argument of field.args) note(`${type.name}.${field.name}(${argument.name})`, argument);
  }
}

function fail(title: string, lines: string[]): never {
  process.stderr.write(`${title}\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
  process.exit(1);
}

const missing = undescribed();
if (missing.length > 0) fail('Without a description:', missing);
if (process.argv.includes('--write') || process.argv.includes('--publish')) writeFileSync(EMITTED, sdl);
if (process.argv.includes('--publish')) copyFileSync(EMITTED, BASELINE);
if (!existsSync(EMITTED) || readFileSync(EMITTED, 'utf8') !== sdl)
  fail(`${EMITTED} is not what the code says. Run:`, ['npm run schema']);
const changes = await diff(parseSdl(readFileSync(BASELINE, 'utf8')), parseSdl(sdl));
const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
if (breaking.length > 0)
  fail(
    'Would break clients of the published schema:',
    breaking.map(({ message }) => message),
  );
process.stdout.write('schema: described, as emitted, nothing broken\n');
