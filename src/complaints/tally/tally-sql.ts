/**
 * Counts from the rollups, exact in the snapshot of the statement: rollups of the smallest fitting grain, changes not folded
 * yet, complaints that became overdue since the rollups were judged, and the few about the viewer in person.
 *
 * Invariants: for every viewer, filter and moment the same as counting the table (scan-sql.ts); no part looks at more rows
 * when the district has more complaints.
 */
import { type ImpersonalScope, impersonalScope, scopeCondition } from '../../auth/scope.ts';
import type { Parameters } from '../../database/query.ts';
import { overdueSql } from '../../sla/sla-status.ts';
import { filterCondition, type ResolvedFilter } from '../complaint-filter.ts';
import { BY_STATE, type CountRequest, type Figure } from './figures.ts';
import {
  AREA,
  absentColumns,
  CONFIDENTIAL,
  columnOf,
  DEPARTMENT,
  dimensionsOf,
  OF_GROUP,
  STATE,
  smallestGrain,
} from './grains.ts';

/** Changes from here on may be unfolded. The mark of another cluster (a restored dump) says nothing here: then it is all of them. */
export const LOW_XID = `case when s.low_xid <= pg_snapshot_xmin(pg_current_snapshot()) then s.low_xid else '0' end`;

/** How far the rollups go. */
const mark = (district: string) => `mark as materialized (
    select coalesce(s.counted_until, '-infinity') as until, ${LOW_XID} as low_xid
    from (select) one left join complaint_tally_state s on s.district_id = ${district})`;
const UNTIL = '(select until from mark)';

/** Of the figures of a rollup those of open complaints only. */
const OPEN: Partial<Record<Figure, string>> = {
  received: 'c.received - c.resolved - c.rejected - c.merged - c.withdrawn',
  ...{ resolved: '0', rejected: '0', merged: '0', withdrawn: '0' },
  overdue: 'c.open_overdue',
  reopened: 'c.open_reopened',
};

/** Everything the parts of the statement have in common, as SQL over `c`. */
interface Question {
  request: CountRequest;
  scope: ImpersonalScope;
  grain: number;
  /** The dimensions there are conditions on. */
  asked: number;
  parameters: Parameters;
  key: string;
  district: string;
  now: string;
  /** The scope apart from the person, and the filter. */
  where: string;
}

/**
 * Rows of `key` and figures, of the groups that have any of the first figure. Null when the rollups cannot answer: the filter
 * asks for what is not counted by, or the viewer sees nothing but his own.
 */
export function tallied(request: CountRequest, figures: readonly Figure[], parameters: Parameters): string | null {
  const question = questionOf(request, parameters);
  if (question === null) return null;
  const { groupBy } = request;
  const rollups = kept(question, figures);
  const sums = figures.map((figure) => `coalesce(sum(${figure}), 0)::int as ${figure}`).join(', ');
  const summed = (key: string, where = '') =>
    `select ${key}, ${sums} from (${rollups} union all select * from added) part ${where}`;
  const parts = `with ${mark(question.district)}, added as materialized (${added(question, figures)})`;
  if (groupBy === null) return `${parts} ${summed('null::text as key')}`;
  const some = `having sum(${figures[0]}) <> 0`;
  if (question.grain !== OF_GROUP[groupBy]) return `${parts} ${summed('key')} group by key ${some}`;
  // The rollups hold a row a group: in quiet moments, when nothing is to be added to them, they are the answer.
  return `${parts} select * from (${rollups}) kept where ${figures[0]} <> 0 and not exists (select from added)
    union all ${summed('key', 'where exists (select from added)')} group by key ${some}`;
}

function questionOf(request: CountRequest, parameters: Parameters): Question | null {
  const { viewer, filter, groupBy, now } = request;
  const ofFilter = dimensionsOf(filter);
  if (ofFilter === null) return null;
  const scope = impersonalScope(viewer, parameters);
  if (scope === null) return null;
  const ofScope =
    (scope.byConfidentiality ? CONFIDENTIAL : 0) | (scope.byDepartment ? DEPARTMENT : 0) | (scope.byArea ? AREA : 0);
  const asked = ofFilter | ofScope;
  return {
    ...{ request, scope, parameters, asked },
    grain: smallestGrain(asked | (groupBy === null ? 0 : OF_GROUP[groupBy])),
    key: groupBy === null ? 'null::text' : `c.${columnOf(groupBy)}`,
    district: parameters.add(viewer.districtId),
    now: `${parameters.add(now)}::timestamptz`,
    where: `${scope.condition} and ${filterCondition(filter, parameters, now)}`,
  };
}

/** The rollups. Where states are not told apart, open complaints have figures of their own. */
function kept(question: Question, figures: readonly Figure[]): string {
  const { request, scope, grain, asked, parameters, key, district } = question;
  const ofOpen = request.filter.open === true && (grain & STATE) === 0;
  const values = figures.map((figure) => `${ofOpen ? OPEN[figure] : `c.${figure}`} as ${figure}`);
  const { open: _, ...rest } = request.filter;
  const filter: ResolvedFilter = ofOpen ? rest : request.filter;
  const absent = absentColumns(grain, asked).map((column) => ` and c.${column} is null`);
  return `select ${key} as key, ${values.join(', ')} from complaint_tally c
    where c.district_id = ${district} and c.grain = ${grain}${absent.join('')}
      and ${scope.condition} and ${filterCondition(filter, parameters, request.now)}`;
}

/** What is to be added to the rollups, row by row: how many complaints it stands for, of which so many are overdue. */
function added(question: Question, figures: readonly Figure[]): string {
  const values: Record<Figure, string> = {
    received: 'weight',
    ...Object.fromEntries(
      Object.entries(BY_STATE).map(([figure, states]) => [figure, `case when ${states} then weight else 0 end`]),
    ),
    overdue: 'overdue',
    reopened: 'case when reopened then weight else 0 end',
    to_act: 'case when to_act then weight else 0 end',
    to_act_reopened: 'case when to_act and reopened then weight else 0 end',
  } as Record<Figure, string>;
  const parts = [changes(question), newlyOverdue(question), exceptions(question)].filter((part) => part !== null);
  return `select key, ${figures.map((figure) => `${values[figure]} as ${figure}`).join(', ')}
    from (${parts.join(' union all ')}) c`;
}

const changes = ({ key, district, where }: Question): string =>
  `select ${key} as key, c.state, c.reopened, c.to_act, c.change as weight, case when c.due_at < ${UNTIL} then c.change else 0 end as overdue
    from complaint_tally_change c where c.district_id = ${district} and c.xid >= (select low_xid from mark) and ${where}`;

/** Overdue now, not when the rollups were judged; or the other way round, by a clock behind the folder's. */
const newlyOverdue = ({ key, district, now, where }: Question): string =>
  `select ${key}, c.state, false, false, 0, case when ${now} < ${UNTIL} then -1 else 1 end
    from complaint c where c.district_id = ${district} and c.due_at >= least(${UNTIL}, ${now})
      and ${overdueSql(`greatest(${UNTIL}, ${now})`)} and ${where}`;

/** Complaints that the whole rule judges otherwise than its impersonal part, by the difference. */
function exceptions({ request, scope, parameters, key, district, now }: Question): string | null {
  if (scope.exceptions === null) return null;
  const whole = scopeCondition(request.viewer, parameters);
  return `select ${key}, c.state, c.reopen_count > 0, c.stopped_at is null, difference.weight, case when ${overdueSql(now)} then difference.weight else 0 end
    from complaint c cross join lateral
      (select ((${whole}) is true)::int - ((${scope.condition}) is true)::int as weight) difference
    where c.district_id = ${district} and ${scope.exceptions} and difference.weight <> 0
      and ${filterCondition(request.filter, parameters, request.now)}`;
}
