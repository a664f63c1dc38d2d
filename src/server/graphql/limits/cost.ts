/**
 * What an operation may cost to execute, in points, before it runs.
 *
 * A point is one object to load: scalars are free, a page multiplies what stands in it, any other list of objects counts
 * as ten, a mutation is ten. Introspection is free (it has limits of its own).
 * Invariants: an upper bound, linear in the text; never throws on odd variables; unknown names cost nothing, because
 * validation refuses them.
 * May not import: a transport, a viewer, the database.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { onDocument } from '../../../graphql/on-document.ts';
import { COUNT_CEILING } from './limits.ts';
import { fragmentsByName } from './measure.ts';
import type { Locale } from './messages.ts';
import { isPageArgument, isPaged, pageSize, type Variables } from './page-size.ts';
import { limitRefusal } from './refusal.ts';

const OBJECT = 1;
const MUTATION = 10;
const LIST = 10;

type Definition = GraphQLField<unknown, unknown>;

/** What a selection set stands on. A list directly in a page wrapper (nodes, edges) is the page, and counted already. */
interface Ground {
  readonly type: GraphQLCompositeType;
  readonly isPage: boolean;
}

/** Points of the operation that `operationName` selects; 0 when there is none. For validated documents. */
export function documentCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Readonly<Record<string, unknown>> | null | undefined,
): number {
  const operation = getOperationAST(document, operationName);
  const type = operation && schema.getRootType(operation.operation);
  if (!type) return 0;
  const counter = new CostCounter(schema, document, variablesOf(operation, variables ?? {}));
  return Math.min(counter.selectionSet(operation.selectionSet, { type, isPage: false }), COUNT_CEILING);
}

/** Costs by document, operation and the sizes of its pages: nothing else of a request moves them. */
const knownOf = onDocument((document) => ({ sizes: sizeVariables(document), costs: new Map<string, number>() }));
const MOST_COSTS = 64;

/** `documentCost`, worked out once for each combination of page sizes. */
export function knownCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
  variables: Readonly<Record<string, unknown>>,
): number {
  const { sizes, costs } = knownOf(document);
  const key = [
    operationName,
    ...sizes.map((name) => (Number.isInteger(variables[name]) ? variables[name] : '')),
  ].join();
  const cost = costs.get(key) ?? documentCost(schema, document, operationName, variables);
  if (costs.size >= MOST_COSTS) costs.clear();
  costs.set(key, cost);
  return cost;
}

/** Variables that stand where a page's size does. */
function sizeVariables({ definitions }: DocumentNode): string[] {
  const names = new Set<string>();
  const read = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      if (selection.kind === Kind.FIELD)
        for (const { name, value } of selection.arguments ?? [])
          if (value.kind === Kind.VARIABLE && isPageArgument(name.value)) names.add(value.name.value);
      read(selection.selectionSet);
    }
  };
  for (const definition of definitions) if ('selectionSet' in definition) read(definition.selectionSet);
  return [...names];
}

/** The refusal to send when `cost` is above the `limit` of the viewer's kind. */
export function costRefusal(cost: number, limit: number, locale: Locale): GraphQLError {
  return limitRefusal({ name: 'cost', limit, actual: cost }, locale);
}

class CostCounter {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #variables: Variables;
  readonly #known = new Map<string, number>();

  constructor(schema: GraphQLSchema, document: DocumentNode, variables: Variables) {
    this.#schema = schema;
    this.#fragments = fragmentsByName(document);
    this.#variables = variables;
  }

  /** An object is of one type: of the branches for object types only the dearest is run; all others may add up. */
  selectionSet(set: SelectionSetNode, ground: Ground): number {
    const branches = new Map<string, number>();
    let shared = 0;
    for (const selection of set.selections) {
      const branch = this.#branchOf(selection, ground.type);
      const cost = this.#selection(selection, ground);
      if (branch === undefined) shared += cost;
      else branches.set(branch, (branches.get(branch) ?? 0) + cost);
    }
    return shared + Math.max(0, ...branches.values());
  }

  #branchOf(selection: SelectionNode, parent: GraphQLCompositeType): string | undefined {
    if (!isAbstractType(parent) || selection.kind === Kind.FIELD) return undefined;
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
    const type = fragment?.typeCondition && this.#schema.getType(fragment.typeCondition.name.value);
    return isObjectType(type) ? type.name : undefined;
  }

  #selection(selection: SelectionNode, ground: Ground): number {
    if (selection.kind === Kind.FIELD) return this.#field(selection, ground);
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.#fragment(selection, ground);
    const key = `${selection.name.value} ${ground.isPage}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const definition = this.#fragments.get(selection.name.value);
    this.#known.set(key, 0); // ends a cycle
    const cost = definition ? this.#fragment(definition, ground) : 0;
    this.#known.set(key, cost);
    return cost;
  }

  #fragment(fragment: FragmentDefinitionNode | InlineFragmentNode, ground: Ground): number {
    const type = fragment.typeCondition ? this.#schema.getType(fragment.typeCondition.name.value) : ground.type;
    return isCompositeType(type) ? this.selectionSet(fragment.selectionSet, { ...ground, type }) : 0;
  }

  #field(node: FieldNode, ground: Ground): number {
    // `__typename`, `__schema` and `__type` are no fields of a type: free.
    const definition = isUnionType(ground.type) ? undefined : ground.type.getFields()[node.name.value];
    if (!definition) return 0;
    const type = getNamedType(definition.type);
    const isMutation = ground.type === this.#schema.getMutationType();
    if (!isCompositeType(type) || !node.selectionSet) return isMutation ? MUTATION : 0;
    const isPage = isPaged(definition) && !isList(definition);
    const below = this.selectionSet(node.selectionSet, { type, isPage });
    return this.#times(definition, node, ground) * ((isMutation ? MUTATION : OBJECT) + below);
  }

  #times(definition: Definition, node: FieldNode, ground: Ground): number {
    if (isPaged(definition)) return pageSize(definition, node, this.#variables);
    return isList(definition) && !ground.isPage ? LIST : 1;
  }
}

function isList(definition: Definition): boolean {
  return isListType(getNullableType(definition.type));
}

function variablesOf(operation: OperationDefinitionNode, sent: Readonly<Record<string, unknown>>): Variables {
  const defaults = new Map(
    (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, defaultValue]] : [],
    ),
  );
  return { sent, defaults };
}
