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
import { Parameters } from '../database/query.ts';
import { AppError } from '../graphql/errors.ts';
import { PUBLIC } from '../graphql/permission.ts';
import type { ReadConnections } from './connections.ts';
import { type Plan, Planner } from './planner.ts';
import type { ReadModels } from './read-model.ts';
import type { Reader, Run } from './run.ts';
import { decidingVariables } from './selection.ts';
import type { Shape } from './shape.ts';
import { join, type Sql, sql, toText } from './sql.ts';

export interface ReadRequest {
  document: DocumentNode;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
}

/** Plans of one operation, by the values of the variables that decide what is selected. */
interface Planned {
  operation: OperationDefinitionNode;
  deciding: readonly string[];
  plans: Map<string, Plan | null>;
}

const MOST_PLANS = 32;

export class Reads {
  readonly #schema: GraphQLSchema;
  readonly #planner: Planner;
  readonly #connections: ReadConnections;
  /** Lives and dies with the document, which the cache of accepted documents holds. */
  readonly #planned = new WeakMap<DocumentNode, Map<string, Planned | null>>();

  constructor(options: { schema: GraphQLSchema; models: ReadModels; connections: ReadConnections }) {
    this.#schema = options.schema;
    this.#planner = new Planner(options.schema, options.models);
    this.#connections = options.connections;
  }

  /** JSON text of `data`; null when the resolvers must answer. Throws the driver's errors. */
  async answer(request: ReadRequest, reader: Reader, standing: Sql | null = null): Promise<string | null> {
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

  /** Is the condition true now? */
  async holds(condition: (parameters: Parameters) => string): Promise<boolean> {
    const parameters = new Parameters();
    const text = `select 1 where ${condition(parameters)}`;
    return (await this.#connections.ask({ text, values: parameters.values })).length > 0;
  }

  #find(request: ReadRequest): { plan: Plan; variables: Run['variables'] } | null {
    const planned = this.#plannedOf(request.document, request.operationName ?? '');
    if (planned === null) return null;
    const { coerced } = getVariableValues(
      this.#schema,
      planned.operation.variableDefinitions ?? [],
      request.variables ?? {},
    );
    if (coerced === undefined) return null;
    const plan = this.#planOf(planned, request.document, coerced);
    return plan && { plan, variables: coerced };
  }

  #plannedOf(document: DocumentNode, name: string): Planned | null {
    const known = this.#planned.get(document) ?? new Map<string, Planned | null>();
    this.#planned.set(document, known);
    const planned = known.get(name);
    if (planned !== undefined) return planned;
    const operation = getOperationAST(document, name || null);
    const isQuery = operation?.operation === 'query';
    const made = isQuery ? { operation, deciding: decidingVariables(document, operation), plans: new Map() } : null;
    known.set(name, made);
    return made;
  }

  #planOf({ operation, deciding, plans }: Planned, document: DocumentNode, variables: Run['variables']): Plan | null {
    const key = deciding.map((name) => String(variables[name])).join();
    const known = plans.get(key);
    if (known !== undefined) return known;
    if (plans.size >= MOST_PLANS) plans.clear();
    const plan = this.#planner.plan(document, operation, variables);
    plans.set(key, plan);
    return plan;
  }
}

/** One column a root field. Null when an argument is refused: the resolver says why. */
function statementOf({ roots, conditions }: Plan, standing: Sql | null, run: Run): string | null {
  const all = standing === null ? conditions : [...conditions, standing];
  const columns = join(
    roots.map(({ json }) => json),
    ', ',
  );
  const where = all.length === 0 ? sql`` : sql` where ${join(all, ' and ')}`;
  try {
    return toText(sql`select ${columns}${where}`, run);
  } catch (error) {
    if (error instanceof AppError || error instanceof GraphQLError) return null;
    throw error;
  }
}

const finished = ({ roots }: Plan, columns: readonly string[], run: Run): string =>
  `{${roots.map(({ key, shape }, index) => `"${key}":${filled(columns[index] as string, shape, run)}`).join()}}`;

const filled = (text: string, shape: Shape | null, run: Run): string =>
  shape === null ? text : JSON.stringify(shape.fill(JSON.parse(text), run));
