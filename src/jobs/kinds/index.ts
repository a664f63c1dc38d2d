/** Every kind of job and its work. */
import type { JobKind } from '../job.enums.ts';
import { bulkAssign } from './bulk-assign.ts';
import type { ListedWork } from './listed-work.ts';
import { recomputeDueTimes } from './recompute-due.ts';
import { takeBack } from './take-back.ts';

export const WORK_OF: Readonly<Record<JobKind, ListedWork>> = {
  BULK_ASSIGN: bulkAssign,
  TAKE_BACK: takeBack,
  RECOMPUTE_DUE: recomputeDueTimes,
};
