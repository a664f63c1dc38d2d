/**
 * Writes an operation for any root field of the schema: arguments filled from a table of values, every field selected down to
 * a depth. What the table does not know stops the test: a new argument has to be thought about.
 */
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  type OperationTypeNode,
} from 'graphql';
import type { Operation } from './inside.ts';

/** Leaves an argument or input field out. */
export const ABSENT = Symbol('absent');

/** Values by `Owner.name`, else by `name`. Owner is the input type, or `Query.<field>` for an argument. */
export type Values = Record<string, unknown>;

export interface RootField {
  operation: OperationTypeNode;
  name: string;
  field: GraphQLField<unknown, unknown>;
}

export function rootFields(schema: GraphQLSchema): RootField[] {
  return (['query', 'mutation', 'subscription'] as OperationTypeNode[]).flatMap((operation) =>
    Object.values(schema.getRootType(operation)?.getFields() ?? {}).map((field) => ({
      operation,
      name: field.name,
      field,
    })),
  );
}

/** What an operation was filled with, and which entries of the table it took. */
export interface Filled {
  variables: Record<string, unknown>;
  used: Set<string>;
}

export function fillArguments({ operation, name, field }: RootField, values: Values): Filled {
  const used = new Set<string>();
  const owner = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}.${name}`;
  const variables: Record<string, unknown> = {};
  for (const argument of field.args) {
    const value = fill(argument.type, { owner, name: argument.name }, values, used);
    if (value !== ABSENT) variables[argument.name] = value;
  }
  return { variables, used };
}

interface Place {
  owner: string;
  name: string;
}

function fill(type: GraphQLInputType, place: Place, values: Values, used: Set<string>): unknown {
  const key = [`${place.owner}.${place.name}`, place.name].find((candidate) => candidate in values);
  if (key !== undefined) {
    used.add(key);
    return values[key];
  }
  if (isNonNullType(type)) return fill(type.ofType, place, values, used);
  if (isListType(type)) return [fill(type.ofType, place, values, used)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type))
    throw new Error(
      `The schema walk does not know how to fill ${place.owner}.${place.name}: ${type}. Add it to the table.`,
    );
  const fields = Object.values(type.getFields()).map((field) => [
    field.name,
    fill(field.type, { owner: type.name, name: field.name }, values, used),
  ]);
  return Object.fromEntries(fields.filter(([, value]) => value !== ABSENT));
}

/** Wrappers of a page say nothing of their own: they cost no depth. */
const isWrapper = (name: string) => /(Connection|Edge|PageInfo)$/.test(name);

/** Every field down to a depth, with what needs no argument. */
function selectionOf(schema: GraphQLSchema, output: GraphQLOutputType, depth: number): string {
  const type = getNamedType(output);
  if (!isCompositeType(type)) return '';
  const parts = ['__typename'];
  if (isAbstractType(type)) {
    for (const possible of schema.getPossibleTypes(type))
      parts.push(`... on ${possible.name} ${selectionOf(schema, possible, depth)}`);
  } else if (isObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      if (field.args.some(isRequiredArgument))
        throw new Error(`The schema walk cannot select ${type.name}.${field.name}: it needs an argument.`);
      const below = getNamedType(field.type);
      if (!isCompositeType(below)) parts.push(field.name);
      else if (isWrapper(below.name) || depth > 0)
        parts.push(`${field.name} ${selectionOf(schema, below, isWrapper(below.name) ? depth : depth - 1)}`);
    }
  }
  return `{ ${parts.join(' ')} }`;
}

export function operationOf(
  schema: GraphQLSchema,
  root: RootField,
  variables: Record<string, unknown>,
  depth: number,
): Operation {
  const given = root.field.args.filter(({ name }) => name in variables);
  const declared = given.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const head = `${root.operation}${declared ? `(${declared})` : ''}`;
  return {
    document: `${head} { ${root.name}${passed ? `(${passed})` : ''} ${selectionOf(schema, root.field.type, depth)} }`,
    variables,
  };
}
