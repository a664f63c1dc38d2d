/** The statements that find departments; whoever asks says which columns of `d` he needs. */
import type { Viewer } from '../auth/viewer.ts';
import type { Parameters } from '../database/query.ts';
import { decodePage, pageSize } from '../graphql/connection.ts';

export interface DepartmentsRequest {
  active?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

const NORMAL_SIZE = 100;
export const departmentsPageSize = ({ first }: DepartmentsRequest): number => pageSize(first, NORMAL_SIZE);

/** By code; one row more than a page when there are more. */
export function departmentsSql(
  viewer: Viewer,
  request: DepartmentsRequest,
  parameters: Parameters,
  columns: string,
): string {
  const [afterCode] = request.after ? decodePage(request.after, ['text']) : [''];
  const active = parameters.add(request.active ?? null);
  return `select ${columns} from department d where d.district_id = ${parameters.add(viewer.districtId)}
    and (${active}::boolean is null or d.is_active = ${active}) and d.code > ${parameters.add(afterCode)}
    order by d.code limit ${departmentsPageSize(request) + 1}`;
}

export const departmentSql = (viewer: Viewer, code: string, parameters: Parameters, columns: string): string =>
  `select ${columns} from department d where d.district_id = ${parameters.add(viewer.districtId)} and d.code = ${parameters.add(code)}`;
