/**
 * A list of complaints that equals its query at every quiet moment: queried once, then kept from the stream.
 *
 * Invariants: a row is never replaced by an older one; while the list is asked for again the old rows stand, marked by the
 * state `reset`. In no order: sort where you show it.
 */
import type { Connection } from './connection.ts';
import type { ItemOf, StreamItem, TypedDocument } from './documents.ts';
import type { Handlers, Status, Stream } from './stream.ts';

/** What every row has; its other fields are those of your fragment. */
export interface Row {
  number: string;
  version: number;
}

/** A page of the list. The query takes `$page` as its `after`; the first page may already be the last. */
interface ListPage<R extends Row> {
  complaints: {
    nodes: R[];
    pageInfo: { streamCursor: string; hasNextPage: boolean; endCursor: string | null };
  };
}

export interface KeepListOptions<R extends Row, Result, QueryVariables, StreamVariables> {
  /** `query ($filter: ComplaintFilter, $page: Cursor) { complaints(filter: $filter, first: 100, after: $page) { … } }` */
  query: TypedDocument<ListPage<R>, QueryVariables>;
  /** `subscription ($filter: ComplaintFilter, $after: Cursor) { complaints(filter: $filter, after: $after) { … } }` */
  stream: TypedDocument<Result, StreamVariables>;
  /** The same filter for both. */
  variables: Omit<QueryVariables, 'page'> & Omit<StreamVariables, 'after'>;
  /** Called for every step as it arrives, after `rows` has it: to ring, or to mark a row. */
  on?: Handlers<ItemOf<Result>>;
}

/** The same, when types no longer matter. */
type AnyOptions<R extends Row> = KeepListOptions<R, Record<string, StreamItem>, object, object>;

/** The two items a list is kept by. */
type Changed<R> = StreamItem & { number: string; complaint: R | null };
type Left = StreamItem & { number: string };

export class KeptList<R extends Row> {
  readonly #listeners = new Set<() => void>();
  readonly #readPages: () => Promise<{ rows: Map<string, R>; cursor: string }>;
  readonly #stream: Stream<StreamItem>;
  #rows = new Map<string, R>();
  #isRead = false;

  constructor(connection: Connection, options: AnyOptions<R>) {
    this.#readPages = () => readPages(connection, options);
    const { stream, variables, on = {} } = options;
    const apply = (kind: string, change: (item: StreamItem) => void) => (item: StreamItem) => {
      change(item);
      this.#tell();
      (on as Record<string, ((item: StreamItem) => void) | undefined>)[kind]?.(item);
    };
    this.#stream = connection.stream(stream, {
      variables,
      from: () => this.#read(),
      on: {
        ...on,
        ComplaintChanged: apply('ComplaintChanged', (item) => this.#put(item as Changed<R>)),
        ComplaintLeft: apply('ComplaintLeft', (item) => void this.#rows.delete((item as Left).number)),
      },
    });
    this.#stream.watch(() => this.#tell());
  }

  /** The rows by their numbers: always the present ones. */
  get rows(): ReadonlyMap<string, R> {
    return this.#rows;
  }

  /** False until the query has been answered once: no rows mean nothing before. */
  get isRead(): boolean {
    return this.#isRead;
  }

  get status(): Status {
    return this.#stream.status;
  }

  /** Calls the listener whenever rows or status have changed; gives how to leave. */
  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Settles when the list has passed the `cursor` of a mutation's payload: say "saved" then. */
  passed(cursor: string): Promise<void> {
    return this.#stream.passed(cursor);
  }

  close(): void {
    this.#stream.close();
  }

  async #read(): Promise<string> {
    const { rows, cursor } = await this.#readPages();
    this.#rows = rows;
    this.#isRead = true;
    this.#tell();
    return cursor;
  }

  /** Null when it could no longer be seen at that moment: a ComplaintLeft follows. */
  #put({ number, complaint }: Changed<R>): void {
    const held = this.#rows.get(number);
    if (complaint !== null && complaint.version >= (held?.version ?? 0)) this.#rows.set(number, complaint);
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** All pages, and the stream's beginning before the first of them: what changes meanwhile comes by the stream. */
async function readPages<R extends Row>(
  connection: Connection,
  { query, variables }: Pick<AnyOptions<R>, 'query' | 'variables'>,
): Promise<{ rows: Map<string, R>; cursor: string }> {
  const rows = new Map<string, R>();
  let cursor: string | null = null;
  let page: string | null = null;
  do {
    const { complaints }: ListPage<R> = await connection.request(query, { ...variables, page });
    cursor ??= complaints.pageInfo.streamCursor;
    for (const row of complaints.nodes) rows.set(row.number, row);
    const next: string | null = complaints.pageInfo.hasNextPage ? complaints.pageInfo.endCursor : null;
    if (next !== null && next === page)
      throw new Error('The pages do not go on: the next one would begin where this one did.');
    page = next;
  } while (page !== null);
  return { rows, cursor };
}

/** Keeps a list equal to its query until `close`. */
export const keepList = <R extends Row, Result, QueryVariables, StreamVariables>(
  connection: Connection,
  options: KeepListOptions<R, Result, QueryVariables, StreamVariables>,
): KeptList<R> => new KeptList<R>(connection, options as unknown as AnyOptions<R>);
