/**
 * The statement of a search: complaints by words, by sound first and by likeness after, or by number.
 *
 * Invariants: of a very common word only the newest matches are looked at, so the work is bounded; a cursor holds the rank it
 * ends at and the newest match of its first page, so pages neither skip nor repeat while complaints come in.
 * A statement of words is planned for them and must not be prepared by name: how common they are decides which index serves.
 */
import { scopeCondition } from '../auth/scope.ts';
import { ANEW } from '../database/preparing-client.ts';
import type { Parameters } from '../database/query.ts';
import { decodePage, type PageKey } from '../graphql/connection.ts';
import type { Complaint } from './complaint.entity.ts';
import { filterSql } from './complaint-filter.ts';
import { parseComplaintNumber } from './complaint-number.ts';
import { among, type PageRequest } from './complaint-page.ts';
import { openSql } from './lifecycle.ts';
import { normaliseText, queryKeys } from './search/index.ts';

/** So many matches of a kind are ranked, the newest. */
export const MOST_MATCHES = 500;
const ORDER = 'order by c.registered_at desc, c.id desc';
const NEWEST = `${ORDER} limit ${MOST_MATCHES}`;

export type SearchPage = Omit<PageRequest, 'orderBy'> & { text: string };

/** What stands in a row besides its columns: what its cursor is made of. */
export interface Found {
  rank: number;
  newest: Date;
}

export const searchKeyOf = (row: Pick<Complaint, 'id' | 'registeredAt'> & Found): PageKey => [
  row.rank,
  row.registeredAt.toISOString(),
  row.id,
  row.newest.toISOString(),
];

/** `select columns` of the page's complaints under the alias `c`, which has `rank` and `newest` too, best first, newest first among equals. */
export function searchSql(request: SearchPage, parameters: Parameters, columns: string): string {
  const key = request.after ? decodePage(request.after, ['number', 'instant', 'id', 'instant']) : null;
  const newest = key && `${parameters.add(key[3])}::timestamptz`;
  const matches = matchesSql(request, parameters, newest);
  const after = key ? `where ${afterSql(key, parameters)}` : '';
  const order = 'order by c.rank desc, c.registered_at desc, c.id';
  const isNumber = parseComplaintNumber(request.text) !== null;
  return `${isNumber ? '' : ANEW}with ${matches}
    select ${columns} from (select c.*, ${newest ?? '(select max(registered_at) from found)'} as newest from found c ${after}
      ${order} limit ${parameters.add(request.size + 1)}) c ${order}`;
}

function afterSql([rank, at, id]: PageKey, parameters: Parameters): string {
  const place = `(${parameters.add(rank)}::float8, ${parameters.add(at)}::timestamptz)`;
  return `((c.rank, c.registered_at) < ${place} or ((c.rank, c.registered_at) = ${place} and c.id > ${parameters.add(id)}::uuid))`;
}

/** Tables of the matches of each kind, and `found`: all of them, ranked. */
function matchesSql(request: SearchPage, parameters: Parameters, newest: string | null): string {
  const among = conditionsOf(request, parameters);
  if (newest !== null) among.push(`c.registered_at <= ${newest}`);
  const where = among.join(' and ');
  const number = parseComplaintNumber(request.text);
  if (number !== null)
    return `found as (select c.*, 1::float8 as rank from complaint c where ${where} and c.number = ${parameters.add(number)})`;
  if (normaliseText(request.text) === '')
    return `found as (select c.*, 0::float8 as rank from complaint c where ${where} and false)`;
  return wordsSql(request, where, parameters);
}

function conditionsOf({ viewer, filter, now }: SearchPage, parameters: Parameters): string[] {
  const { lists, seek, check } = filterSql(viewer, filter, parameters, now);
  return [scopeCondition(viewer, parameters), ...seek, ...check, ...lists.map(among)];
}

/** Of the newest so many, so many have the words: they are common, and looking through the newest finds enough. */
const SAMPLE = 1_000;
const COMMON = 10;

/**
 * By sound: common words among the newest complaints, others by the index of sounds; PostgreSQL guesses badly which are which, so
 * a sample tells. The fence `offset 0` keeps it from walking through all years for words that nobody has.
 * By likeness, which is dear and comes last anyway: only among open complaints, and while there are not too many by sound.
 */
function wordsSql({ text: asked, viewer }: SearchPage, where: string, parameters: Parameters): string {
  const words = normaliseText(asked);
  const keys = queryKeys(asked);
  const district = parameters.add(viewer.districtId);
  const text = `${parameters.add(words)}::text`;
  const likeness = `word_similarity(${text}, c.search_text)`;
  const sounds = keys.length === 0 ? 'false' : `c.search_keys @@ ${parameters.add(toTsquery(keys))}::tsquery`;
  const fenced = (condition: string) => `(select * from complaint c where ${condition} offset 0) c`;
  return `sample as materialized (select count(*) filter (where ${sounds}) >= ${COMMON} as is_common from
      (select c.search_keys from complaint c where c.district_id = ${district} ${ORDER} limit ${SAMPLE}) c),
    sounding as materialized (
      (select c.* from complaint c where (select is_common from sample) and ${where} and ${sounds} ${NEWEST}) union all
      (select c.* from ${fenced(sounds)} where not (select is_common from sample) and ${where} ${NEWEST})),
    alike as materialized (select c.* from ${fenced(`${openSql} and ${text} <% c.search_text`)} where ${where} and not (${sounds})
      and (select count(*) from sounding) < ${MOST_MATCHES} ${NEWEST}),
    numbered as materialized (select c.* from complaint c where ${where} and ${serialSql(words, parameters)}
      and c.id not in (select id from sounding union all select id from alike) ${NEWEST}),
    found as materialized (select c.*, (1 + ${likeness})::float8 as rank from sounding c
      union all select c.*, ${likeness}::float8 from alike c union all select c.*, ${likeness}::float8 from numbered c)`;
}

/** Bare digits are the last ones of a serial; the index has serials backwards. */
function serialSql(words: string, parameters: Parameters): string {
  if (!/^\d{1,9}$/.test(words)) return 'false';
  const digits = `${parameters.add([...words].reverse().join(''))}::text`;
  const serial = `(reverse(split_part(c.number, '-', 2)) collate "C")`;
  return `${serial} >= ${digits} and ${serial} < ${digits} || ':'`; // ':' follows '9'
}

const toTsquery = (keys: string[][]) =>
  keys.map((alternatives) => `(${alternatives.map((key) => `'${key.replaceAll("'", '')}'`).join(' | ')})`).join(' & ');
