/** The entry points of the schema, read from the schema itself: the list in the guide can never be out of date. */
import { astFromValue, type GraphQLArgument, type GraphQLField, type GraphQLSchema, print } from 'graphql';

export interface RootField {
  name: string;
  /** `name(arguments): Type`, one argument a line where there are many. */
  signature: string;
  description: string;
  /** What the caller must be allowed to do; null when anyone may call it. */
  permission: string | null;
}

export interface RootFields {
  kind: 'Query' | 'Mutation' | 'Subscription';
  fields: RootField[];
}

type AnyField = GraphQLField<unknown, unknown>;
export type PermissionOf = (field: AnyField) => string | null;

const ONE_LINE = 72;

export function readRootFields(schema: GraphQLSchema, permissionOf: PermissionOf): RootFields[] {
  const types = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return types
    .filter((type) => type != null)
    .map((type) => ({
      kind: type.name as RootFields['kind'],
      fields: Object.values(type.getFields()).map((field) => describe(field, permissionOf)),
    }));
}

const describe = (field: AnyField, permissionOf: PermissionOf): RootField => ({
  name: field.name,
  signature: signatureOf(field),
  description: field.description ?? '',
  permission: permissionOf(field),
});

function signatureOf({ name, args, type }: AnyField): string {
  const parts = args.map(argument);
  const line = `${name}${parts.length > 0 ? `(${parts.join(', ')})` : ''}: ${type}`;
  return line.length <= ONE_LINE ? line : `${name}(\n  ${parts.join('\n  ')}\n): ${type}`;
}

function argument({ name, type, defaultValue }: GraphQLArgument): string {
  const fallback = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  return `${name}: ${type}${fallback ? ` = ${print(fallback)}` : ''}`;
}
