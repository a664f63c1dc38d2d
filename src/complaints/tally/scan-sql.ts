/** Counts from the complaints themselves: for what is not counted by (a due state, an officer, a subject, dates). */
import { scopeCondition } from '../../auth/scope.ts';
import type { Parameters } from '../../database/query.ts';
import { overdueSql } from '../../sla/sla-status.ts';
import { filterCondition } from '../complaint-filter.ts';
import { BY_STATE, type CountRequest, type Figure } from './figures.ts';
import { columnOf } from './grains.ts';

/** Rows of `key` and figures. */
export function scanned(
  { viewer, filter, groupBy, now }: CountRequest,
  figures: readonly Figure[],
  parameters: Parameters,
): string {
  const counted: Record<Figure, string> = {
    received: 'true',
    ...BY_STATE,
    overdue: overdueSql(parameters.add(now)),
    reopened: 'c.reopen_count > 0',
    to_act: 'c.stopped_at is null',
    to_act_reopened: 'c.stopped_at is null and c.reopen_count > 0',
  };
  const counts = figures.map((figure) => `count(*) filter (where ${counted[figure]})::int as ${figure}`);
  const key = groupBy === null ? 'null::text' : `c.${columnOf(groupBy)}`;
  const where = `${scopeCondition(viewer, parameters)} and ${filterCondition(filter, parameters, now)}`;
  return `select ${key} as key, ${counts.join(', ')} from complaint c where ${where}${groupBy === null ? '' : ' group by 1'}`;
}
