/** Pages of rows: the `nodes`, `edges` and `pageInfo` of a connection, of rows that come in the order of the list. */
import { joined, list, NULL, object, quoted } from './json.ts';
import type { AskedField } from './read-model.ts';
import type { Run } from './run.ts';
import { join, literal, type Sql, sql } from './sql.ts';

export interface PageSource {
  /** SQL name of a row of the list. */
  row: string;
  /** `select <columns> from …` of the page's rows in the order of the answer; with `more` one further row when there are more. */
  rows(columns: Sql, more: boolean): Sql;
  /** The row's cursor: the text between the quotes. */
  cursor: Sql;
  size(run: Run): number;
}

/** How the rows of one page are put together: what is read of each row, and what is made of all of them, which come in order. */
class PageReading {
  readonly #columns: Sql[] = [];
  readonly #source: PageSource;
  /** Is it asked whether there are more? Then a row too many is read, and must be left out. */
  readonly #more: boolean;

  constructor(source: PageSource, more: boolean) {
    this.#source = source;
    this.#more = more;
  }

  /** Reads this of every row; gives its name. */
  #column(expression: Sql): string {
    const name = `v${this.#columns.length}`;
    this.#columns.push(sql`${expression} as ${name}`);
    return `e.${name}`;
  }

  get #size(): Sql {
    return [(run) => String(this.#source.size(run))];
  }

  get #ofPage(): Sql {
    return this.#more ? sql` filter (where e.n <= ${this.#size})` : [];
  }

  /** `[…]` of a value of each row. */
  list(item: Sql): Sql {
    return list(sql`string_agg(${this.#column(item)}, ',')${this.#ofPage}`);
  }

  hasNextPage(): Sql {
    return sql`case when count(*) > ${this.#size} then 'true' else 'false' end`;
  }

  endCursor(): Sql {
    const last = this.#more ? sql`least(count(*), ${this.#size})` : sql`count(*)`;
    return sql`coalesce(${quoted(sql`(array_agg(${this.#column(this.#source.cursor)}))[${last}]`)}, 'null')`;
  }

  /** The whole of it: `members` of the connection over the rows. `having` makes one row of it, whatever is asked. */
  select(members: Sql): Sql {
    const columns = this.#columns.length === 0 ? sql`1 as v0` : join(this.#columns, ', ');
    const rows = this.#source.rows(columns, this.#more);
    const numbered = this.#more ? sql`select i.*, row_number() over () as n from (${rows}) i` : rows;
    return sql`(select ${members} from (${numbered}) e having true)`;
  }
}

/** A connection of the schema as it was asked for. */
export function page(asked: AskedField, source: PageSource): Sql {
  const fields = asked.fields('e');
  const reading = new PageReading(source, fields.some(asksForMore));
  const members = fields.map((field) => [field.key, member(field, reading, source)] as const);
  return reading.select(object(members));
}

const asksForMore = (field: AskedField): boolean =>
  field.name === 'pageInfo' && field.fields('e').some(({ name }) => name === 'hasNextPage');

function member(field: AskedField, reading: PageReading, source: PageSource): Sql {
  if (field.name === 'nodes') return reading.list(field.object(source.row));
  if (field.name === 'edges') return reading.list(edge(field, source));
  if (field.name === 'pageInfo') return object(field.fields('e').map((part) => [part.key, pageInfo(part, reading)]));
  if (field.name === '__typename') return sql`${literal(JSON.stringify(field.typeName))}`;
  return NULL; // totalCount: nobody counts
}

const edge = (asked: AskedField, { row, cursor }: PageSource): Sql =>
  object(asked.fields(row).map((field) => [field.key, edgeMember(field, row, cursor)]));

function edgeMember(field: AskedField, row: string, cursor: Sql): Sql {
  if (field.name === 'cursor') return quoted(cursor);
  return field.name === 'node' ? field.object(row) : sql`${literal(JSON.stringify(field.typeName))}`;
}

function pageInfo(field: AskedField, reading: PageReading): Sql {
  if (field.name === 'hasNextPage') return reading.hasNextPage();
  if (field.name === 'endCursor') return reading.endCursor();
  return field.name === 'streamCursor' ? streamCursor(field) : sql`${literal(JSON.stringify(field.typeName))}`;
}

/**
 * The head of the log in the very snapshot the rows are read in. When PostgreSQL was started anew since the epoch was opened,
 * the epoch is about to end: then there is no answer from here.
 */
function streamCursor(field: AskedField): Sql {
  field.require(sql`exists (select from stream_meta where incarnation = stream_incarnation())`);
  return quoted(
    base64url(
      sql`(select m.epoch || ':' || greatest(m.floor_seq, coalesce((select max(seq) from event_log), 0)) from stream_meta m)`,
    ),
  );
}

/** A cursor as `encodePage` makes it of a key; each part an expression that gives JSON text. */
export const cursorOf = (...key: Sql[]): Sql => base64url(joined([sql`'['`, join(key, " || ',' || "), sql`']'`]));

/** As `Buffer.toString('base64url')` writes a text. */
const base64url = (plain: Sql): Sql =>
  sql`rtrim(translate(encode(convert_to(${plain}, 'UTF8'), 'base64'), E'+/\\n', '-_'), '=')`;
