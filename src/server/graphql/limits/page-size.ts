/**
 * How many rows a field may bring: the size of the page it was asked for.
 *
 * Invariants: never throws, whatever the variables hold; always between 1 and `LIMITS.pageMax`.
 * May not import: a transport, a viewer.
 */
import { type FieldNode, type GraphQLArgument, type GraphQLField, Kind, type ValueNode } from 'graphql';
import { LIMITS } from './limits.ts';

/** The variables of one request: what the client sent, and the defaults its operation declares. */
export interface Variables {
  readonly sent: Readonly<Record<string, unknown>>;
  readonly defaults: ReadonlyMap<string, ValueNode>;
}

const PAGE_ARGUMENTS = new Set(['first', 'last']);

export const isPageArgument = (name: string): boolean => PAGE_ARGUMENTS.has(name);

export function isPaged(definition: GraphQLField<unknown, unknown>): boolean {
  return pageArguments(definition).length > 0;
}

/** `last` replaces the default of `first`; where both are given, the larger counts. */
export function pageSize(definition: GraphQLField<unknown, unknown>, node: FieldNode, variables: Variables): number {
  const known = pageArguments(definition);
  const sent = known.filter((argument) => node.arguments?.some(({ name }) => name.value === argument.name));
  const sizes = (sent.length > 0 ? sent : known).flatMap((argument) => argumentSize(argument, node, variables) ?? []);
  const size = sizes.length > 0 ? Math.max(...sizes) : LIMITS.pageDefault;
  return Math.min(Math.max(size, 1), LIMITS.pageMax);
}

function pageArguments(definition: GraphQLField<unknown, unknown>): GraphQLArgument[] {
  return definition.args.filter((argument) => isPageArgument(argument.name));
}

function argumentSize(argument: GraphQLArgument, node: FieldNode, variables: Variables): number | undefined {
  const given = node.arguments?.find(({ name }) => name.value === argument.name);
  return integer(given && sentValue(given.value, variables)) ?? integer(argument.defaultValue);
}

function sentValue(node: ValueNode, variables: Variables): unknown {
  if (node.kind === Kind.INT) return Number(node.value);
  if (node.kind !== Kind.VARIABLE) return undefined;
  const fallback = variables.defaults.get(node.name.value);
  return variables.sent[node.name.value] ?? (fallback && sentValue(fallback, variables));
}

/** Anything else is refused by the coercion of `Int` before a resolver runs, so it costs nothing to count the default. */
function integer(value: unknown): number | undefined {
  return Number.isInteger(value) ? (value as number) : undefined;
}
