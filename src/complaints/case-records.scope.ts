/** Which of a complaint's files and reports a viewer may see, as conditions over a row by its alias. */
import type { Viewer } from '../auth/viewer.ts';
import { isOutsider, visibleTo } from './timeline.ts';

/** A visibility the viewer may see; the words are the program's own. */
export const isVisible = (viewer: Viewer, row: string): string =>
  `${row}.visibility in (${visibleTo(viewer)
    .map((visibility) => `'${visibility}'`)
    .join(', ')})`;

/** What a report claims is not yet true for those outside. */
export const reportCondition = (viewer: Viewer, row: string): string =>
  isOutsider(viewer) ? `${row}.verified_at is not null` : 'true';

/** Nor are its pictures. */
export function evidenceCondition(viewer: Viewer, row: string): string {
  const seen = `${row}.state = 'READY' and ${isVisible(viewer, row)}`;
  if (!isOutsider(viewer)) return seen;
  return `${seen} and (${row}.report_id is null or exists (select from action_taken_report r
    where r.district_id = ${row}.district_id and r.id = ${row}.report_id and ${reportCondition(viewer, 'r')}))`;
}
