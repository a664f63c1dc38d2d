/** The figures of a count and the request for them: shared by both ways of counting. */
import type { Viewer } from '../../auth/viewer.ts';
import type { ComplaintState, CountGroup } from '../complaint.enums.ts';
import type { ResolvedFilter } from '../complaint-filter.ts';

export interface CountRequest {
  viewer: Viewer;
  filter: ResolvedFilter;
  groupBy: CountGroup | null;
  now: Date;
}

const stateIn = (...states: ComplaintState[]) => `c.state in (${states.map((state) => `'${state}'`).join(', ')})`;

/** Which complaints a figure counts, over `c`; what is in process is the rest of the received. */
export const BY_STATE = {
  resolved: stateIn('RESOLVED', 'CLOSED'),
  rejected: stateIn('REJECTED', 'REJECTION_FINAL'),
  merged: stateIn('MERGED'),
  withdrawn: stateIn('WITHDRAWN'),
} as const;

export const FIGURES = ['received', 'resolved', 'rejected', 'merged', 'withdrawn', 'overdue', 'reopened'] as const;
/** Somebody has to act on them: the clock has not stopped. Never asked for together with the filter `open`, which is another cut. */
export const TO_ACT = ['to_act', 'overdue', 'to_act_reopened'] as const;
/** With what was finished and came back: who closes falsely is found by it. */
export const TO_ACT_AND_FINISHED = [...TO_ACT, 'resolved', 'rejected', 'reopened'] as const;
export type Figure = (typeof FIGURES)[number] | (typeof TO_ACT)[number];
