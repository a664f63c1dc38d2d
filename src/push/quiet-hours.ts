/** The night in the district: 21:00 to 07:00, when only category A may wake anybody. */
import { addDays, atIst, istDate } from '../sla/india.ts';

const NIGHT_FROM = 21 * 60;
const NIGHT_UNTIL = 7 * 60;

/** When the night ends that it is now; null by day. */
export function nightEndsAt(now: Date): Date | null {
  const today = istDate(now);
  if (now < atIst(today, NIGHT_UNTIL)) return atIst(today, NIGHT_UNTIL);
  return now >= atIst(today, NIGHT_FROM) ? atIst(addDays(today, 1), NIGHT_UNTIL) : null;
}

/** How long it is till the night, by day. */
export const untilNight = (now: Date): number => atIst(istDate(now), NIGHT_FROM).getTime() - now.getTime();
