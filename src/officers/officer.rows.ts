/** The statement that finds officers; whoever asks says which columns of `o` he needs. */
import type { Role } from '../auth/roles.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { Parameters } from '../database/query.ts';
import { decodePage, pageSize } from '../graphql/connection.ts';

export interface OfficersRequest {
  departmentCode?: string | null | undefined;
  role?: Role | null | undefined;
  onDuty?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

const NORMAL_SIZE = 100;
export const officersPageSize = ({ first }: OfficersRequest): number => pageSize(first, NORMAL_SIZE);

/** Active ones by name; one row more than a page when there are more. */
export function officersSql(viewer: Viewer, request: OfficersRequest, parameters: Parameters, columns: string): string {
  const [afterName, afterId] = request.after
    ? decodePage(request.after, ['text', 'id'])
    : ['', '00000000-0000-0000-0000-000000000000'];
  const onDuty = parameters.add(request.onDuty ?? null);
  return `select ${columns} from officer o
    where o.district_id = ${parameters.add(viewer.districtId)} and o.is_active
      and (o.name, o.id) > (${parameters.add(afterName)}, ${parameters.add(afterId)}::uuid)
      and (${onDuty}::boolean is null or (o.on_duty_since is not null) = ${onDuty}) ${postedCondition(request, parameters)}
    order by o.name, o.id limit ${officersPageSize(request) + 1}`;
}

function postedCondition({ departmentCode, role }: OfficersRequest, parameters: Parameters): string {
  if (departmentCode == null && role == null) return '';
  const department = departmentCode == null ? '' : `and d.code = ${parameters.add(departmentCode)}`;
  const inRole = role == null ? '' : `and p.role = ${parameters.add(role)}`;
  return `and exists (select from posting p left join department d on d.district_id = p.district_id and d.id = p.department_id
    where p.district_id = o.district_id and p.officer_id = o.id and p.ended_at is null ${department} ${inRole})`;
}
