/** Open complaints that are likely about the same as something that has just come in. */
import { scopeCondition } from '../auth/scope.ts';
import { Parameters, query } from '../database/query.ts';
import type { Context } from '../graphql/context.ts';
import { columnsOf } from '../graphql/loaders.ts';
import type { Complaint } from './complaint.entity.ts';
import { queryKeys } from './search/index.ts';

/** How many are offered, and how old they may be. */
const DUPLICATES = 5;
const DUPLICATE_DAYS = 60;

/** What has come in: a message, or a complaint just registered, which is no duplicate of itself. */
export interface NewWords {
  id: string;
  /** Row of `complainant`. */
  personId: string | null;
  text: string | null;
}

type Candidate = Complaint & { wantedFor: string };

/** One statement for all of them: same phone first, then by how many of the words are shared. */
export async function findLikelyDuplicates(
  { em, viewer, now }: Pick<Context, 'em' | 'viewer' | 'now'>,
  news: readonly NewWords[],
): Promise<Complaint[][]> {
  const parameters = new Parameters();
  const wanted = news.map(({ id, personId, text }) => ({ id, person: personId, keys: leadingWords(text ?? '') }));
  const scope = scopeCondition(viewer, parameters);
  const columns = columnsOf('complaint')
    .split(',')
    .map((column) => `c.${column.trim()}`)
    .join(', ');
  const sql = `select w.id as wanted_for, found.* from jsonb_to_recordset(${parameters.add(JSON.stringify(wanted))}::jsonb)
      as w(id uuid, person uuid, keys text)
    left join complainant s on s.district_id = ${parameters.add(viewer.districtId)} and s.id = w.person
    cross join lateral (
      select ${columns} from complaint c left join complainant p on p.district_id = c.district_id and p.id = c.complainant_id
      where ${scope} and c.stopped_at is null and c.registered_at > ${parameters.add(now)}::timestamptz - interval '${DUPLICATE_DAYS} days'
        and c.id <> w.id
        and (p.phone_index = s.phone_index or (w.keys <> '' and c.search_keys @@ nullif(w.keys, '')::tsquery))
      order by (p.phone_index = s.phone_index) desc nulls last, ts_rank(c.search_keys, nullif(w.keys, '')::tsquery) desc nulls last
      limit ${DUPLICATES}) found`;
  const rows = await query<Candidate>(em, sql, parameters.values);
  const found = Map.groupBy(rows, (row) => row.wantedFor);
  return news.map(({ id }) => found.get(id) ?? []);
}

const quoted = (key: string) => `'${key.replaceAll("'", '')}'`;

/** The first half of the words, at least two: people begin with what it is about. */
function leadingWords(text: string): string {
  const tokens = queryKeys(text)
    .slice(0, 8)
    .map((alternatives) => `(${alternatives.map(quoted).join(' | ')})`);
  if (tokens.length < 2) return tokens.join('');
  return tokens.slice(0, Math.max(2, Math.ceil(tokens.length / 2))).join(' & ');
}
