/** The statement that finds categories; whoever asks says which columns of `k` he needs. */
import type { Viewer } from '../auth/viewer.ts';
import type { Parameters } from '../database/query.ts';

/** Shortest deadline first. */
export const categoriesSql = (viewer: Viewer, parameters: Parameters, columns: string): string =>
  `select ${columns} from category k where k.district_id = ${parameters.add(viewer.districtId)} order by k.resolve_within_days, k.code`;
