/** The statements that find groups; whoever asks says which columns of `g` he needs. */
import type { Viewer } from '../auth/viewer.ts';
import type { Parameters } from '../database/query.ts';
import { decodePage, pageSize } from '../graphql/connection.ts';

export interface GroupsRequest {
  departmentCode?: string | null | undefined;
  active?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

const NORMAL_SIZE = 100;
export const groupsPageSize = ({ first }: GroupsRequest): number => pageSize(first, NORMAL_SIZE);

/** By number; one row more than a page when there are more. */
export function groupsSql(viewer: Viewer, request: GroupsRequest, parameters: Parameters, columns: string): string {
  const [afterNumber] = request.after ? decodePage(request.after, ['integer']) : [-1];
  const code = parameters.add(request.departmentCode ?? null);
  const active = parameters.add(request.active ?? null);
  return `select ${columns} from message_group g
    left join department d on d.district_id = g.district_id and d.id = g.department_id
    where g.district_id = ${parameters.add(viewer.districtId)} and (${code}::text is null or d.code = ${code})
      and (${active}::boolean is null or g.is_active = ${active}) and g.number > ${parameters.add(afterNumber)}
    order by g.number limit ${groupsPageSize(request) + 1}`;
}

export const groupSql = (viewer: Viewer, number: number, parameters: Parameters, columns: string): string =>
  `select ${columns} from message_group g where g.district_id = ${parameters.add(viewer.districtId)} and g.number = ${parameters.add(number)}`;
