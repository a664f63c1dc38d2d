/** The statement that finds areas; whoever asks says which columns of `a` he needs. */
import type { Viewer } from '../auth/viewer.ts';
import { isUuid, type Parameters } from '../database/query.ts';

/** Those right below one, by name; the district itself below none. What is no id names nothing. */
export function areasSql(
  viewer: Viewer,
  parentId: string | null | undefined,
  parameters: Parameters,
  columns: string,
): string {
  const isNothing = parentId != null && !isUuid(parentId);
  const parent = parameters.add(isNothing ? null : (parentId ?? null));
  return `select ${columns} from area a where a.district_id = ${parameters.add(viewer.districtId)}
    and a.parent_id is not distinct from ${parent}::uuid ${isNothing ? 'and false' : ''} order by a.name_en, a.id`;
}
