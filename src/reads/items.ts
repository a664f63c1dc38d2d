/**
 * Messages of a stream without resolvers: what an item holds itself is written down, what it points to is read, for all items
 * that came together by one statement a kind.
 *
 * Invariants: an item may be rendered for a whole audience, so nothing here looks at who the viewer is as a person but by the
 * rules that ask `isPerson`: what of the database is seen is decided by a `gate`, in the program. What cannot be planned is null.
 * May not import: a feature, a transport.
 */
import {
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  type OperationDefinitionNode,
} from 'graphql';
import type { Needs } from './fields.ts';
import { object } from './json.ts';
import { NotPlanned, Reading } from './planner.ts';
import type { AskedField, ReadField, ReadModel } from './read-model.ts';
import type { Run } from './run.ts';
import { Shape } from './shape.ts';
import { join, type SettledSql, type Sql, settled, sql, value, withShared } from './sql.ts';

/** An object an item points to. */
export interface ItemField {
  read: ReadField;
  /** Whether it may be seen, by what is read for it; null is answered when not. */
  gate?: { needs: Needs; row: string; holds(input: never, run: Run): boolean };
}

/** How items of a type become messages. Fields that are not here are properties of the item itself. */
export interface ItemModel {
  type: string;
  /** What is read by: properties of the item, as columns of `w` with their PostgreSQL types. */
  columns: Readonly<Record<string, { property: string; type: string }>>;
  /** SQL: `w`, joined with what its fields are read from. */
  from: string;
  fields: Readonly<Record<string, ItemField>>;
}

export type Item = Record<string, unknown> & { kind: string };

type Member = (item: Item, row: readonly (string | null)[] | undefined, run: Run) => string;

/** How items of one kind are said. */
export interface KindPlan {
  members: readonly (readonly [key: string, say: Member])[];
  /** Null when nothing is read. */
  statement: SettledSql | null;
  model: ItemModel | undefined;
}

export interface ItemPlan {
  /** The subscription field's name in the message. */
  key: string;
  kinds: ReadonlyMap<string, KindPlan>;
}

/** The variable in whose place the items stand. */
export const ITEMS = '__items';

export class ItemPlanner {
  readonly #schema: GraphQLSchema;
  readonly #objects: ReadonlyMap<string, ReadModel>;
  readonly #items: ReadonlyMap<string, ItemModel>;

  constructor(schema: GraphQLSchema, objects: ReadonlyMap<string, ReadModel>, items: readonly ItemModel[]) {
    this.#schema = schema;
    this.#objects = objects;
    this.#items = new Map(items.map((model) => [model.type, model]));
  }

  /** Null when a part of it can be said by resolvers only. */
  plan(document: DocumentNode, operation: OperationDefinitionNode, variables: Run['variables']): ItemPlan | null {
    try {
      return this.#plan(new Reading({ schema: this.#schema, document, variables }, this.#objects), operation);
    } catch (error) {
      if (error instanceof NotPlanned) return null;
      throw error;
    }
  }

  #plan(reading: Reading, operation: OperationDefinitionNode): ItemPlan {
    const subscription = this.#schema.getSubscriptionType() as GraphQLObjectType;
    const [root] = reading.nodesOf(subscription, [operation]);
    if (root === undefined) throw new NotPlanned('nothing');
    const [key, nodes] = root;
    const field = subscription.getFields()[nodes[0]?.name.value ?? ''];
    const type = field && getNamedType(field.type);
    if (!isAbstractType(type)) throw new NotPlanned('no stream');
    const kinds = this.#schema.getPossibleTypes(type).map((kind) => {
      const fields = reading.fieldsOf(kind, nodes, 'w', new Shape());
      return [kind.name, this.#kind(kind, fields, reading)] as const;
    });
    return { key, kinds: new Map(kinds) };
  }

  #kind(kind: GraphQLObjectType, fields: readonly AskedField[], reading: Reading): KindPlan {
    const model = this.#items.get(kind.name);
    const columns: Sql[] = [];
    const members = fields.map((field) => [field.key, this.#member(kind, field, { model, columns })] as const);
    if (model === undefined || columns.length === 0) return { members, statement: null, model };
    const where = reading.conditions.length === 0 ? sql`` : sql`where ${join(reading.conditions, ' and ')}`;
    reading.shared.set('w', recordset(model));
    const statement = sql`${withShared(reading.shared)}select ${join(columns, ', ')} from ${model.from} ${where} order by w.n`;
    return { members, statement: settled(statement), model };
  }

  #member(
    kind: GraphQLObjectType,
    asked: AskedField,
    { model, columns }: { model: ItemModel | undefined; columns: Sql[] },
  ): Member {
    if (asked.name === '__typename') return () => JSON.stringify(kind.name);
    const field = model?.fields[asked.name];
    if (field !== undefined) return readMember(field, asked, columns);
    const type = getNamedType(kind.getFields()[asked.name]?.type);
    if (!isLeafType(type)) throw new NotPlanned(`${kind.name}.${asked.name}`);
    const say = (one: unknown): unknown =>
      one == null ? null : Array.isArray(one) ? one.map(say) : type.serialize(one);
    return (item) => JSON.stringify(say(item[asked.name]));
  }
}

/** The items' own properties, as rows. */
function recordset({ columns }: ItemModel): Sql {
  const names = Object.entries(columns).map(([column, { type }]) => `${column} ${type}`);
  return sql`select * from jsonb_to_recordset(${value(({ variables }) => variables[ITEMS], 'jsonb')})
    as w(n integer, district_id integer, ${names.join(', ')})`;
}

function readMember({ read, gate }: ItemField, asked: AskedField, columns: Sql[]): Member {
  const at = columns.length;
  columns.push(read(asked));
  const { shape } = asked;
  let isPlain: boolean | undefined; // known once the whole operation is planned
  const filled = (text: string, run: Run) => {
    isPlain ??= shape.isPlain;
    return isPlain ? text : JSON.stringify(shape.fill(JSON.parse(text), run));
  };
  if (gate === undefined) return (_item, row, run) => filled(row?.[at] ?? 'null', run);
  columns.push(object(Object.entries(gate.needs(gate.row))));
  return (_item, row, run) => {
    const text = row?.[at] ?? 'null';
    return text === 'null' || !gate.holds(JSON.parse(row?.[at + 1] as string) as never, run)
      ? 'null'
      : filled(text, run);
  };
}

/** The rows of the items for the statement of their kind. */
export function itemRows({ columns }: ItemModel, items: readonly { item: Item; districtId: number }[]): string {
  const rows = items.map(({ item, districtId }, n) => ({
    n,
    district_id: districtId,
    ...Object.fromEntries(Object.entries(columns).map(([column, { property }]) => [column, item[property]])),
  }));
  return JSON.stringify(rows);
}

/** One message. */
export function say(
  { key, kinds }: ItemPlan,
  item: Item,
  row: readonly (string | null)[] | undefined,
  run: Run,
): string {
  const members = kinds.get(item.kind)?.members ?? [];
  const text = members.map(([name, member]) => `"${name}":${member(item, row, run)}`).join();
  return `{"data":{"${key}":{${text}}}}`;
}
