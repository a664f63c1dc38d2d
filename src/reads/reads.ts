/**
 * The read side: answers the queries it has a plan for with one statement and no resolver, as JSON text that nobody parses.
 * Everything else is left to the resolvers, whose answers are the same: a property test holds the two together.
 *
 * Invariants: no answer without the permission of every root field; a plan's statement holds the viewer's scope; a refusal is
 * never told from here. May not import: a feature, a transport.
 */
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import { hasPermission } from '../auth/permissions.ts';
import { AudienceHasNoScope } from '../auth/scope.ts';
import { Parameters } from '../database/query.ts';
import { AppError } from '../graphql/errors.ts';
import { onDocument } from '../graphql/on-document.ts';
import { PUBLIC } from '../graphql/permission.ts';
import type { ReadConnections } from './connections.ts';
import { type ItemColumns, ItemReader } from './item-reader.ts';
import { type Item, type ItemPlan, ItemPlanner, type KindPlan, say } from './items.ts';
import { type Plan, Planner } from './planner.ts';
import type { ReadModels } from './read-model.ts';
import { LeftToResolvers } from './roots.ts';
import type { Reader, Run } from './run.ts';
import { decidingVariables } from './selection.ts';
import type { Shape } from './shape.ts';
import { toText } from './sql.ts';

export interface ReadRequest {
  document: DocumentNode;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
}

/** A condition that must hold in the snapshot of the answer. */
export type Standing = (parameters: Parameters) => string;

export class Reads {
  readonly #schema: GraphQLSchema;
  readonly #planner: Planner;
  readonly #connections: ReadConnections;
  readonly #itemPlanner: ItemPlanner;
  readonly #operations = onDocument(() => new Map<string, Operation | null>());
  readonly #itemReader: ItemReader;
  readonly #plans = new Plans<Plan>();
  readonly #itemPlans = new Plans<ItemPlan>();
  /** Of each group of subscribers, whose request is the same object each time. */
  readonly #said = new WeakMap<ReadRequest, Said>();

  constructor(options: { schema: GraphQLSchema; models: ReadModels; connections: ReadConnections }) {
    this.#schema = options.schema;
    this.#planner = new Planner(options.schema, options.models);
    this.#itemPlanner = new ItemPlanner(options.schema, this.#planner.objects, options.models.items);
    this.#connections = options.connections;
    this.#itemReader = new ItemReader(options.connections);
  }

  /** JSON text of `data`, in pieces; null when the resolvers must answer. Throws the driver's errors. */
  async answer(request: ReadRequest, reader: Reader, standing: Standing | null = null): Promise<string[] | null> {
    const found = this.#find(request);
    if (found === null) return null;
    const { plan, variables } = found;
    if (!plan.permissions.every((permission) => permission === PUBLIC || hasPermission(reader.viewer, permission)))
      return null;
    const run: Run = { ...reader, variables, parameters: new Parameters() };
    const text = statementOf(plan, standing, run);
    if (text === null) return null;
    const [row] = await this.#connections.ask({ text, values: run.parameters.values });
    return row === undefined ? null : finished(plan, row as string[], run);
  }

  /** Messages of items that came together; null when resolvers must make them. Throws the driver's errors. */
  async messages(request: ReadRequest, items: readonly Item[], reader: Reader): Promise<string[] | null> {
    const said = this.#said.get(request) ?? this.#prepare(request);
    this.#said.set(request, said);
    const { plan, variables } = said;
    if (plan === null) return null;
    try {
      const now = this.#itemReader.moment(reader.now);
      return await this.#say(plan, items, { ...reader, now, variables, parameters: new Parameters() });
    } catch (error) {
      if (isForResolvers(error)) return null;
      throw error;
    }
  }

  #prepare(request: ReadRequest): Said {
    const { document } = request;
    const operation = this.#operationOf(request, 'subscription');
    const variables = operation && this.#coerce(operation, request);
    if (!operation || !variables) return { plan: null, variables: {} };
    const plan = this.#itemPlans.of(document, keyOf(operation, variables), () =>
      this.#itemPlanner.plan(document, operation.definition, variables),
    );
    return { plan, variables };
  }

  /** One statement a kind of item, all on their way together. */
  async #say(plan: ItemPlan, items: readonly Item[], run: Run): Promise<string[]> {
    const rows = new Map<Item, ItemColumns>();
    const byKind = Map.groupBy(items, ({ kind }) => kind);
    await Promise.all([...byKind].map(([kind, alike]) => this.#readItems(plan.kinds.get(kind), alike, { run, rows })));
    return items.map((item) => say(plan, item, rows.get(item), run));
  }

  async #readItems(
    kind: KindPlan | undefined,
    items: readonly Item[],
    { run, rows }: { run: Run; rows: Map<Item, ItemColumns> },
  ): Promise<void> {
    if (kind?.statement == null || kind.model === undefined) return;
    const found = await this.#itemReader.read(kind.statement, kind.model, items, run);
    for (const [index, item] of items.entries()) rows.set(item, found[index] as ItemColumns);
  }

  /** Is the condition true now? */
  async holds(condition: Standing): Promise<boolean> {
    const parameters = new Parameters();
    const text = `select 1 where ${condition(parameters)}`;
    return (await this.#connections.ask({ text, values: parameters.values })).length > 0;
  }

  #find(request: ReadRequest): { plan: Plan; variables: Run['variables'] } | null {
    const { document } = request;
    const operation = this.#operationOf(request, 'query');
    const variables = operation && this.#coerce(operation, request);
    if (!operation || !variables) return null;
    const key = keyOf(operation, variables);
    const plan = this.#plans.of(document, key, () => this.#planner.plan(document, operation.definition, variables));
    return plan && { plan, variables };
  }

  #operationOf({ document, operationName }: ReadRequest, kind: 'query' | 'subscription'): Operation | null {
    const known = this.#operations(document);
    const name = operationName ?? '';
    if (!known.has(name)) known.set(name, readOperation(document, name));
    const operation = known.get(name) ?? null;
    return operation?.definition.operation === kind ? operation : null;
  }

  #coerce({ definition }: Operation, { variables }: ReadRequest): Run['variables'] | undefined {
    return getVariableValues(this.#schema, definition.variableDefinitions ?? [], variables ?? {}).coerced;
  }
}

/** How the messages of a request are said; by resolvers where there is no plan. */
interface Said {
  plan: ItemPlan | null;
  variables: Run['variables'];
}

interface Operation {
  name: string;
  definition: OperationDefinitionNode;
  /** Variables whose values decide what is selected. */
  deciding: readonly string[];
}

function readOperation(document: DocumentNode, name: string): Operation | null {
  const definition = getOperationAST(document, name || null);
  return definition ? { name, definition, deciding: decidingVariables(document, definition) } : null;
}

/** What a plan depends on besides the document. */
const keyOf = ({ name, deciding }: Operation, variables: Run['variables']): string =>
  [name, ...deciding.map((variable) => String(variables[variable]))].join();

const MOST_PLANS = 32;

/** Plans by document, which the cache of accepted documents holds, and by what else they depend on; null where there is none. */
class Plans<T> {
  readonly #byDocument = onDocument(() => new Map<string, T | null>());

  of(document: DocumentNode, key: string, make: () => T | null): T | null {
    const known = this.#byDocument(document);
    if (!known.has(key)) {
      if (known.size >= MOST_PLANS) known.clear();
      known.set(key, make());
    }
    return known.get(key) ?? null;
  }
}

/** Null when an argument is refused: the resolver says why. */
function statementOf({ statement, isConditional }: Plan, standing: Standing | null, run: Run): string | null {
  try {
    const text = toText(statement, run);
    return standing === null ? text : `${text} ${isConditional ? 'and' : 'where'} ${standing(run.parameters)}`;
  } catch (error) {
    if (isForResolvers(error)) return null;
    throw error;
  }
}

/** A refused argument, or what cannot be said in SQL for this viewer: the resolvers answer, and tell refusals. */
const isForResolvers = (error: unknown): boolean =>
  [AppError, GraphQLError, LeftToResolvers, AudienceHasNoScope].some((kind) => error instanceof kind);

const finished = ({ roots }: Plan, columns: readonly string[], run: Run): string[] => [
  ...roots.flatMap(({ key, shape }, index) => [
    `${index === 0 ? '{' : ','}"${key}":`,
    filled(columns[index] as string, shape, run),
  ]),
  '}',
];

const filled = (text: string, shape: Shape | null, run: Run): string =>
  shape === null ? text : JSON.stringify(shape.fill(JSON.parse(text), run));
