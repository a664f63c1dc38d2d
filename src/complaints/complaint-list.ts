/** Lists and searches of complaints: scope and filter in the WHERE clause, keyset pages, one statement each. */
import { scopeCondition } from '../auth/scope.ts';
import { Parameters, query } from '../database/query.ts';
import { decodePage, type PageKey, pageSize, toPage } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { columnsOf } from '../graphql/loaders.ts';
import type { Complaint } from './complaint.entity.ts';
import type { ComplaintOrder } from './complaint.enums.ts';
import type { ComplaintFilter } from './complaint-filter.input.ts';
import { filterCondition, resolveFilter } from './complaint-filter.ts';
import { parseComplaintNumber } from './complaint-number.ts';
import { normaliseText, queryKeys } from './search/index.ts';
import { headOf } from './timeline.ts';

interface Ordering {
  /** What is sorted by, as SQL; nulls are replaced so that a keyset comparison works. */
  column: string;
  descending: boolean;
  keyOf(complaint: Complaint): string;
}

const NEVER = '9999-12-31T00:00:00.000Z';
const ORDERINGS: Record<ComplaintOrder, Ordering> = {
  NEWEST: { column: 'c.registered_at', descending: true, keyOf: (c) => c.registeredAt.toISOString() },
  OLDEST: { column: 'c.registered_at', descending: false, keyOf: (c) => c.registeredAt.toISOString() },
  DUE_FIRST: {
    column: `coalesce(c.due_at, '${NEVER}')`,
    descending: false,
    keyOf: (c) => c.dueAt?.toISOString() ?? NEVER,
  },
  RECENTLY_CHANGED: { column: 'c.changed_at', descending: true, keyOf: (c) => c.changedAt.toISOString() },
};

export interface ListRequest {
  filter?: ComplaintFilter | null;
  orderBy?: ComplaintOrder | null;
  first?: number | null;
  after?: string | null;
}

const complaintColumns = columnsOf('complaint')
  .split(',')
  .map((column) => `c.${column.trim()}`)
  .join(', ');

/** A page of complaints the viewer may see. The stream cursor is read before the rows, so it is never ahead of them. */
export async function listComplaints(context: Context, request: ListRequest) {
  const { em, viewer, now, services } = context;
  const filter = await resolveFilter(em, viewer, request.filter);
  const streamCursor = services.streams.cursorAt(await headOf(context));
  const ordering = ORDERINGS[request.orderBy ?? 'NEWEST'];
  const size = pageSize(request.first);
  const parameters = new Parameters();
  const where = `${scopeCondition(viewer, parameters)} and ${filterCondition(filter, parameters, now)}`;
  const direction = ordering.descending ? 'desc' : 'asc';
  const sql = `select ${complaintColumns} from complaint c where ${where} ${afterCondition(ordering, request.after, parameters)}
    order by ${ordering.column} ${direction}, c.id ${direction} limit ${parameters.add(size + 1)}`;
  const rows = await query<Complaint>(em, sql, parameters.values);
  return toPage(rows, size, (row): PageKey => [ordering.keyOf(row), row.id], streamCursor);
}

function afterCondition(
  { column, descending }: Ordering,
  after: string | null | undefined,
  parameters: Parameters,
): string {
  if (!after) return '';
  const [value, id] = decodePage(after, ['instant', 'id']);
  return `and (${column}, c.id) ${descending ? '<' : '>'} (${parameters.add(value)}::timestamptz, ${parameters.add(id)}::uuid)`;
}

export interface SearchRequest {
  text: string;
  filter?: ComplaintFilter | null;
  first?: number | null;
  after?: string | null;
}

/**
 * Complaints whose words match in Hindi, English or Roman-typed Hindi, best first. A complaint number finds that complaint.
 * Every word must match by sound; what is only similar (trigrams of the normalised text) comes after.
 */
export async function searchComplaints(context: Context, request: SearchRequest) {
  const { em, viewer, now, services } = context;
  const filter = await resolveFilter(em, viewer, request.filter);
  const streamCursor = services.streams.cursorAt(await headOf(context));
  const size = pageSize(request.first);
  const offset = request.after ? Math.max(Number(decodePage(request.after, ['integer'])[0]), 0) : 0;
  const parameters = new Parameters();
  const where = `${scopeCondition(viewer, parameters)} and ${filterCondition(filter, parameters, now)}`;
  const { match, rank } = searchCondition(request.text, parameters);
  const sql = `select ${complaintColumns} from complaint c where ${where} and (${match})
    order by ${rank} desc, c.registered_at desc, c.id limit ${parameters.add(size + 1)} offset ${parameters.add(offset)}`;
  const rows = await query<Complaint>(em, sql, parameters.values);
  const positions = new Map(rows.map((row, index) => [row.id, offset + index + 1]));
  return toPage(rows, size, (row): PageKey => [positions.get(row.id) ?? 0], streamCursor);
}

const SIMILAR_ENOUGH = 0.5;

/** The rank is never a bare number: in ORDER BY that would be the position of a column. */
function searchCondition(text: string, parameters: Parameters): { match: string; rank: string } {
  const number = parseComplaintNumber(text);
  if (number !== null) return { match: `c.number = ${parameters.add(number)}`, rank: '1::real' };
  const normalised = normaliseText(text);
  const keys = queryKeys(text);
  if (normalised === '') return { match: 'false', rank: '0::real' };
  const words = parameters.add(normalised);
  const similarity = `word_similarity(${words}, c.search_text)`;
  const similar = `(${words} <% c.search_text and ${similarity} >= ${SIMILAR_ENOUGH})`;
  const byDigits = /^\d{1,9}$/.test(normalised) ? ` or c.number like ${parameters.add(`%-%${normalised}-_`)}` : '';
  if (keys.length === 0) return { match: `${similar}${byDigits}`, rank: similarity };
  const tsquery = `${parameters.add(toTsquery(keys))}::tsquery`;
  const match = `c.search_keys @@ ${tsquery} or ${similar}${byDigits}`;
  return { match, rank: `(case when c.search_keys @@ ${tsquery} then 1 else 0 end) + ${similarity}` };
}

const toTsquery = (keys: string[][]) =>
  keys.map((alternatives) => `(${alternatives.map((key) => `'${key.replaceAll("'", '')}'`).join(' | ')})`).join(' & ');
