/** The statement that finds subjects; whoever asks says which columns of `s` he needs. */
import type { Viewer } from '../auth/viewer.ts';
import { isUuid, type Parameters } from '../database/query.ts';

/** Those right below one, by name; the top ones below none. What is no id names nothing. */
export function subjectsSql(
  viewer: Viewer,
  parentId: string | null | undefined,
  parameters: Parameters,
  columns: string,
): string {
  const isNothing = parentId != null && !isUuid(parentId);
  const parent = parameters.add(isNothing ? null : (parentId ?? null));
  return `select ${columns} from subject s where s.district_id = ${parameters.add(viewer.districtId)}
    and s.parent_id is not distinct from ${parent}::uuid ${isNothing ? 'and false' : ''} order by s.name_en, s.id`;
}
