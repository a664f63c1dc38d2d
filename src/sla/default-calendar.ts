/** What holds where a district has set nothing: Monday to Saturday, hearing from nine to eleven [s1]. */
import type { Interval } from './calendar.ts';

const at = (hour: number, minute = 0) => hour * 60 + minute;
const WORKING_DAY: readonly Interval[] = [
  { from: at(10), to: at(13, 30) },
  { from: at(14), to: at(18) },
];

/** Sunday first. */
export const DEFAULT_WEEKDAYS: readonly (readonly Interval[])[] = [[], ...Array.from({ length: 6 }, () => WORKING_DAY)];
export const DEFAULT_HEARING: readonly Interval[] = [{ from: at(9), to: at(11) }];
