/**
 * Makes one SQL statement of an operation: the fields asked for and no others, the viewer's scope in every WHERE clause, related
 * objects as subselects. What has no read model is not planned; the resolvers answer it, and they answer everything alike.
 *
 * Invariants: a plan depends on the document and on `@skip`/`@include` alone, never on a viewer or a value: those are asked at
 * each run. May not import: a feature, a transport.
 */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';
import type { Permission } from '../auth/permissions.ts';
import { PERMISSION, type PUBLIC } from '../graphql/permission.ts';
import { object } from './json.ts';
import type { AskedField, ReadField, ReadModel, ReadModels } from './read-model.ts';
import type { Run } from './run.ts';
import { type Selections, selectedFields } from './selection.ts';
import { Shape } from './shape.ts';
import { join, literal, type SettledSql, type Sql, settled, sql, withShared } from './sql.ts';

export interface PlannedRoot {
  /** Its name in the answer. Not part of the statement, so that another name is no other statement. */
  key: string;
  /** What must be worked out of it; null when it is the answer. */
  shape: Shape | null;
}

export interface Plan {
  roots: readonly PlannedRoot[];
  /** Gives one row, a column a root field; or none. */
  statement: SettledSql;
  /** It ends in conditions, without which there is no answer. */
  isConditional: boolean;
  /** Of the root fields. */
  permissions: readonly (Permission | typeof PUBLIC)[];
}

/** Something has no read model. */
export class NotPlanned extends Error {}

export class Planner {
  readonly #schema: GraphQLSchema;
  readonly objects: ReadonlyMap<string, ReadModel>;
  readonly #roots: ReadModels['roots'];

  constructor(schema: GraphQLSchema, models: ReadModels) {
    this.#schema = schema;
    this.objects = new Map(models.objects.map((model) => [model.type, model]));
    this.#roots = models.roots;
  }

  /** The plan of a valid query; null when a part of it has no read model. */
  plan(document: DocumentNode, operation: OperationDefinitionNode, variables: Run['variables']): Plan | null {
    try {
      return this.#planQuery({ schema: this.#schema, document, variables }, operation);
    } catch (error) {
      if (error instanceof NotPlanned) return null;
      throw error;
    }
  }

  #planQuery(selections: Selections, operation: OperationDefinitionNode): Plan {
    const query = this.#schema.getQueryType() as GraphQLObjectType;
    const reading = new Reading(selections, this.objects);
    const fields = reading.fieldsOf(query, [operation], '', new Shape());
    const columns = fields.map((field) => this.#root(field));
    const roots = fields.map(({ key, shape }) => ({ key, shape: shape.isPlain ? null : shape }));
    const { conditions, shared } = reading;
    const where = conditions.length === 0 ? [] : sql` where ${join(conditions, ' and ')}`;
    return {
      roots,
      statement: settled(sql`${withShared(shared)}select ${join(columns, ', ')}${where}`),
      isConditional: conditions.length > 0,
      permissions: permissionsOf(query, fields),
    };
  }

  #root(field: AskedField): Sql {
    if (field.name === '__typename') return typeName('Query');
    const read = this.#roots[field.name];
    if (read === undefined) throw new NotPlanned(field.name);
    return read(field);
  }
}

const permissionsOf = (query: GraphQLObjectType, fields: readonly AskedField[]): Plan['permissions'] =>
  fields.flatMap(({ name }) => (query.getFields()[name]?.extensions[PERMISSION] as Permission | undefined) ?? []);

const typeName = (name: string): Sql => sql`${literal(JSON.stringify(name))}`;

type Parent = Pick<FieldNode, 'selectionSet'>;

/** One statement while it is put together. */
export class Reading {
  readonly conditions: Sql[] = [];
  readonly shared = new Map<string, Sql>();
  readonly #selections: Selections;
  readonly #objects: ReadonlyMap<string, ReadModel>;
  #rows = 0;

  constructor(selections: Selections, objects: ReadonlyMap<string, ReadModel>) {
    this.#selections = selections;
    this.#objects = objects;
  }

  nodesOf(type: GraphQLObjectType, parents: readonly Parent[]): [string, FieldNode[]][] {
    const sets = parents.map(({ selectionSet }) => selectionSet);
    return [...selectedFields(this.#selections, type, sets)];
  }

  fieldsOf(type: GraphQLObjectType, parents: readonly Parent[], row: string, shape: Shape): AskedField[] {
    return this.nodesOf(type, parents).map(([key, nodes]) =>
      this.#asked(type, { key, nodes, row, shape: shape.member(key) }),
    );
  }

  #asked(
    parent: GraphQLObjectType,
    { key, nodes, row, shape }: { key: string; nodes: FieldNode[]; row: string; shape: Shape },
  ): AskedField {
    const node = nodes[0] as FieldNode;
    const name = node.name.value;
    const field = parent.getFields()[name];
    const type = field && getNamedType(field.type);
    const fields = (from: string) => this.fieldsOf(type as GraphQLObjectType, nodes, from, shape);
    return {
      ...{ key, name, row, typeName: type === undefined || !isObjectType(type) ? parent.name : type.name },
      isNullable: field !== undefined && isNullable(field.type),
      args: argumentsOf(field, node),
      fields,
      object: (from) => object(fields(from).map((inner) => [inner.key, this.#read(type as GraphQLObjectType, inner)])),
      newRow: () => `t${++this.#rows}`,
      shape,
      compute: (compute) => shape.computeBy(compute),
      share: (name, rows) => {
        this.shared.set(name, rows);
        return name;
      },
      require: (condition) => void this.conditions.push(condition),
    };
  }

  #read(type: GraphQLObjectType, field: AskedField): Sql {
    if (field.name === '__typename') return typeName(type.name);
    const read: ReadField | undefined = this.#objects.get(type.name)?.fields[field.name];
    if (read === undefined) throw new NotPlanned(`${type.name}.${field.name}`);
    return read(field);
  }
}

const isNullable = (type: GraphQLOutputType): boolean => !isNonNullType(type);

/** The values of a field's arguments; worked out once where no variable stands in them. */
function argumentsOf(field: Parameters<typeof getArgumentValues>[0] | undefined, node: FieldNode): AskedField['args'] {
  if (field === undefined || field.args.length === 0) return () => ({});
  if (hasVariables(node)) return ({ variables }) => getArgumentValues(field, node, variables);
  const values = getArgumentValues(field, node);
  return () => values;
}

const hasVariables = ({ arguments: given = [] }: FieldNode): boolean => given.some(({ value }) => isVariable(value));

function isVariable(value: ValueNode): boolean {
  if (value.kind === Kind.LIST) return value.values.some(isVariable);
  if (value.kind === Kind.OBJECT) return value.fields.some((field) => isVariable(field.value));
  return value.kind === Kind.VARIABLE;
}
