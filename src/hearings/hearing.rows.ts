/**
 * The statements that find hearing sessions and count their complaints; plans and resolvers share them. A session is seen by
 * whoever may read sessions of its area; its counts are of the complaints the viewer may see.
 */
import { areaCondition, scopeCondition } from '../auth/scope.ts';
import type { Viewer } from '../auth/viewer.ts';
import { isUuid, type Parameters } from '../database/query.ts';
import { decodePage, pageSize } from '../graphql/connection.ts';
import { badInput } from '../graphql/errors.ts';
import { isDate } from '../sla/india.ts';

export interface HearingsRequest {
  from?: string | null | undefined;
  to?: string | null | undefined;
  kind?: string | null | undefined;
  open?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export const hearingsPageSize = ({ first }: HearingsRequest): number => pageSize(first);

const visible = (viewer: Viewer, parameters: Parameters): string =>
  `s.district_id = ${parameters.add(viewer.districtId)} and ${areaCondition(viewer, 'hearing:read', 's.area_id', parameters)}`;

/** Latest day first; one row more than a page when there are more. Throws BAD_USER_INPUT for a day that is none. */
export function hearingsSql(viewer: Viewer, request: HearingsRequest, parameters: Parameters, columns: string): string {
  const { from, to, kind, open, after } = request;
  const [day, id] = after ? decodePage(after, ['date', 'id']) : [];
  const conditions = [
    visible(viewer, parameters),
    ...(from == null ? [] : [`s.day >= ${parameters.add(dayOf(from))}::date`]),
    ...(to == null ? [] : [`s.day <= ${parameters.add(dayOf(to))}::date`]),
    ...(kind == null ? [] : [`s.kind = ${parameters.add(kind)}::text`]),
    ...(open == null ? [] : [`s.closed_at is ${open ? '' : 'not '}null`]),
    ...(after ? [`(s.day, s.id) < (${parameters.add(day)}::date, ${parameters.add(id)}::uuid)`] : []),
  ];
  return `select ${columns} from hearing_session s where ${conditions.join(' and ')}
    order by s.day desc, s.id desc limit ${hearingsPageSize(request) + 1}`;
}

function dayOf(text: string): string {
  if (isDate(text)) return text;
  throw badInput({ hi: 'तिथि YYYY-MM-DD रूप में दें।', en: 'Give the day as YYYY-MM-DD.' });
}

export function hearingSql(viewer: Viewer, id: string, parameters: Parameters, columns: string): string {
  const known = parameters.add(isUuid(id) ? id : null);
  return `select ${columns} from hearing_session s where ${visible(viewer, parameters)} and s.id = ${known}::uuid`;
}

/** The complaints under the alias `c` of the session under the alias `s` that the viewer may see: what follows FROM. */
export const takenSql = (viewer: Viewer, parameters: Parameters, s: string, c: string): string =>
  `complaint ${c} where ${scopeCondition(viewer, parameters, c)} and ${c}.hearing_session_id = ${s}.id`;

/**
 * Was it disposed of on the spot? By the whole way, in the room: reported, and verified by somebody else. The day is asked
 * too, so that a session somebody forgot to close takes no credit for the week.
 */
export const onTheSpotSql = (s: string, c: string, condition = 'true'): string =>
  `exists (select from action_taken_report r where r.district_id = ${c}.district_id and r.complaint_id = ${c}.id
    and r.verified_at <= coalesce(${s}.closed_at, 'infinity') and ${condition}
    and (r.verified_at at time zone 'Asia/Kolkata')::date = (${c}.registered_at at time zone 'Asia/Kolkata')::date)`;

export const informationOnlySql = (s: string, c: string): string =>
  onTheSpotSql(s, c, "r.outcome = 'INFORMATION_GIVEN'");

/** Rows (district_id, <table>_id, code, taken) of a session's complaints by department or category. */
export const groupedSql = (
  table: 'department' | 'category',
  { viewer, parameters, s, c }: { viewer: Viewer; parameters: Parameters; s: string; c: string },
): string => `select ${c}.district_id, ${c}.${table}_id, count(*) as taken,
    (select g.code from ${table} g where g.district_id = ${c}.district_id and g.id = ${c}.${table}_id) as code
  from ${takenSql(viewer, parameters, s, c)} group by ${c}.district_id, ${c}.${table}_id`;

/** Rows (id, totals as JSON) of these sessions. */
export function totalsSql(viewer: Viewer, ids: readonly string[], parameters: Parameters): string {
  const grouped = (table: 'department' | 'category') =>
    `(select coalesce(jsonb_agg(jsonb_build_object('${table}Id', n.${table}_id, 'taken', n.taken) order by n.code), '[]')
      from (${groupedSql(table, { viewer, parameters, s: 's', c: 'c' })}) n)`;
  return `select s.id, jsonb_build_object('byDepartment', ${grouped('department')}, 'byCategory', ${grouped('category')})
      || (select jsonb_build_object('taken', count(*),
          'disposedOnTheSpot', count(*) filter (where ${onTheSpotSql('s', 'c')}),
          'informationOnly', count(*) filter (where ${informationOnlySql('s', 'c')}))
        from ${takenSql(viewer, parameters, 's', 'c')}) as totals
    from hearing_session s where s.district_id = ${parameters.add(viewer.districtId)} and s.id = any(${parameters.add(ids)}::uuid[])`;
}
