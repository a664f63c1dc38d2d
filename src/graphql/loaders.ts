/**
 * DataLoaders of one context: every lookup by id or by parent id is one statement a level, whatever the number of rows.
 * One set a request, one set an event; never kept longer.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { query } from '../database/query.ts';

type Row = { [column: string]: unknown };

/** Rows of a child list of one parent, e.g. the reports of a complaint. */
export interface ChildList {
  table: string;
  parent: string;
  orderBy: string;
  where?: string;
}

export class Loaders {
  readonly #em: EntityManager;
  readonly #districtId: number;
  readonly #loaders = new Map<string, DataLoader<unknown, unknown>>();

  constructor(em: EntityManager, districtId: number) {
    this.#em = em;
    this.#districtId = districtId;
  }

  /** A loader made once per context under a name; for batches that are more than a row by id. */
  named<K, V>(name: string, batch: (keys: readonly K[]) => Promise<readonly V[]>): DataLoader<K, V> {
    const known = this.#loaders.get(name);
    if (known !== undefined) return known as DataLoader<K, V>;
    const loader = new DataLoader<K, V>(batch);
    this.#loaders.set(name, loader as DataLoader<unknown, unknown>);
    return loader;
  }

  /** One row by id, or null. */
  async row<T>(table: string, id: string | null): Promise<T | null> {
    if (id === null) return null;
    return (await this.#byId(table).load(id)) as T | null;
  }

  #byId(table: string): DataLoader<string, Row | null> {
    return this.named(`row:${table}`, (ids: readonly string[]) => this.#rows(table, ids));
  }

  async #rows(table: string, ids: readonly string[]): Promise<(Row | null)[]> {
    const sql = `select ${columnsOf(table)} from ${table} where district_id = $1 and id = any($2::uuid[])`;
    const rows = await query<Row>(this.#em, sql, [this.#districtId, ids]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** The row is known. */
  prime(table: string, row: Row & { id: string }): void {
    this.#byId(table).clear(row.id).prime(row.id, row);
  }

  /** The children of one parent, in the list's order. */
  children<T>(list: ChildList, parentId: string): Promise<T[]> {
    const name = `children:${list.table}:${list.parent}:${list.where ?? ''}`;
    return this.named(name, (ids: readonly string[]) => this.#children(list, ids)).load(parentId) as Promise<T[]>;
  }

  async #children({ table, parent, orderBy, where = 'true' }: ChildList, ids: readonly string[]): Promise<Row[][]> {
    const sql = `select ${columnsOf(table)}, ${parent} as "loadedFor" from ${table}
      where district_id = $1 and ${parent} = any($2::uuid[]) and ${where} order by ${orderBy}`;
    const rows = await query<Row>(this.#em, sql, [this.#districtId, ids]);
    const byParent = Map.groupBy(rows, (row) => row.loadedFor);
    return ids.map((id) => byParent.get(id) ?? []);
  }

  /** Forgets everything: after a command has changed rows. */
  clear(): void {
    this.#loaders.clear();
  }
}

/** Columns that no answer needs and that are wide: the search index of complaints and messages. */
const WITHOUT_SEARCH = `district_id, id, number, tracking_token, version, state, source, text, subject_id, category_id, area_id,
  place, complainant_id, department_id, assignee_id, respondent_id, is_confidential, registered_by_id, registered_by_key_id,
  hearing_session_id, hearing_token, registered_at, changed_at, cycle, cycle_started_at, assigned_at, seen_at, due_at, approaching_at, paused_at, stopped_at, resolved_at,
  closed_at, resolver_id, escalation_level, reopen_count, transfer_count, information_request_count, proposal, primary_id,
  state_before_merge`;

/**
 * Tables of which an answer does not take every column as it is: the search index is wide, the hashes of secrets are
 * nobody's business, a date is a text.
 */
const COLUMNS: Record<string, string> = {
  complaint: WITHOUT_SEARCH,
  api_key: 'district_id, id, key_id, name, scopes, networks, created_at, expires_at, revoked_at',
  intake_message:
    'district_id, id, source, external_id, kind, state, received_at, text, place, sender_id, complaint_id',
  officer: 'district_id, id, name, designation_hi, designation_en, on_duty_since',
  hearing_session: `district_id, id, kind, to_char(day, 'YYYY-MM-DD') as day, place, area_id, presiding_id, attending_ids, opened_at,
    opened_by_id, closed_at, closed_by_id, last_token`,
};

/** What is selected of a table. */
export const columnsOf = (table: string): string => COLUMNS[table] ?? '*';
