/** What the peers' resolvers ask the database: rows by pg, batches by a list of ids. */
import pg from 'pg';
import type { Setting } from './answers.ts';
import { COUNTED } from './limit-sql.ts';
import { FOUND, searchFor } from './search-sql.ts';

/** As many as the product has. */
const POOL = 12;
const SUMMARY = 80;

const COMPLAINT = `c.id, c.number, c.state, c.registered_at as "registeredAt", c.due_at as "dueAt", c.text,
  c.department_id as "departmentId", c.category_id as "categoryId", c.assignee_id as "assigneeId"`;
const RELATED = {
  department: 'id, code, name_hi as name',
  category: 'id, code, name_hi as name',
  officer: 'id, name',
};

export type RelatedTable = keyof typeof RELATED;

export interface ComplaintRow {
  id: string;
  text: string;
  departmentId: string | null;
  categoryId: string | null;
  assigneeId: string | null;
}

/** The latest, or the first of a timeline. */
export interface Page {
  first?: number | null;
  last?: number | null;
}

export class PeerData {
  readonly #pool: pg.Pool;
  readonly #districtId: number;

  constructor({ databaseUrl, districtId }: Setting) {
    this.#pool = new pg.Pool({ connectionString: databaseUrl, max: POOL });
    this.#districtId = districtId;
  }

  async #rows<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    return (await this.#pool.query(sql, values)).rows;
  }

  list(first: number): Promise<ComplaintRow[]> {
    const sql = `select ${COMPLAINT} from complaint c where c.district_id = $1
      order by c.registered_at desc, c.id desc limit $2`;
    return this.#rows(sql, [this.#districtId, first]);
  }

  async byNumber(number: string): Promise<ComplaintRow | null> {
    const sql = `select ${COMPLAINT} from complaint c where c.district_id = $1 and c.number = $2`;
    return (await this.#rows<ComplaintRow>(sql, [this.#districtId, number]))[0] ?? null;
  }

  search(text: string): Promise<ComplaintRow[]> {
    const { by, values } = searchFor(text, this.#districtId);
    return this.#rows(`select ${COMPLAINT} ${FOUND[by]}`, values);
  }

  async counts(): Promise<object[]> {
    const rows = await this.#rows<Record<string, unknown>>(`${COUNTED} order by key nulls last`, [this.#districtId]);
    return rows.map(({ in_process, ...row }) => ({ ...row, inProcess: in_process }));
  }

  /** In the order of the ids. */
  async related(table: RelatedTable, ids: readonly string[]): Promise<object[]> {
    const sql = `select ${RELATED[table]} from ${table} where district_id = $1 and id = any($2)`;
    const rows = await this.#rows<{ id: string }>(sql, [this.#districtId, ids]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) as object);
  }

  /** The timelines of these complaints, each as long as asked. */
  async timelines(ids: readonly string[], { first, last }: Page): Promise<object[][]> {
    const sql = `select e.* from unnest($2::uuid[]) as wanted (id) cross join lateral (
        select complaint_id as "complaintId", version, type, at, text, from_state as "fromState", to_state as "toState", visibility
        from timeline_entry where district_id = $1 and complaint_id = wanted.id
        order by version ${last == null ? 'asc' : 'desc'} limit $3) e order by e.version`;
    const rows = await this.#rows<{ complaintId: string }>(sql, [this.#districtId, ids, last ?? first ?? 25]);
    const byComplaint = Map.groupBy(rows, (row) => row.complaintId);
    return ids.map((id) => byComplaint.get(id) ?? []);
  }
}

export function summaryOf({ text }: ComplaintRow): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= SUMMARY ? line : `${line.slice(0, SUMMARY - 1)}…`;
}
