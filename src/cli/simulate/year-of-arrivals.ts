/** When complaints reach a simulated district: by the month (the monsoon brings most), the weekday, feasts, and the hour. */
import {
  arrivalOn,
  atHour,
  dateOf,
  dayOf,
  type Random,
  type Source,
  seasonOf,
  type World,
  weekdayOf,
} from '../../demo/index.ts';

export interface Coming {
  at: number;
  source: Source;
}

const SUNDAY_FACTOR = 0.45;
/** What waited over Sunday, and the shivir. */
const MONDAY_FACTOR = 1.35;
const FEAST_FACTOR = 0.35;
const AFTER_FEAST_FACTOR = 1.25;
const BUSIEST = 2.3;
const LAST_HOUR = 17;

/** In the order of time. */
export function arrivalsOf(
  random: Random,
  world: World,
  { complaints, from, days }: { complaints: number; from: number; days: number },
): Coming[] {
  const first = dayOf(from);
  const feasts = new Set(world.directory.holidays.map(({ day }) => day));
  const pickDay = () => {
    for (;;) {
      const day = random.whole(first, first + days - 1);
      if (random.chance(busyness(day, feasts) / BUSIEST)) return day;
    }
  };
  // whoever comes on the last evening would be registered after the end
  const last = atHour(first + days - 1, LAST_HOUR);
  const isInside = (at: number) => at >= from && at < last;
  return Array.from({ length: complaints }, () => arrivalOn(random, world.calendar, pickDay, isInside)).sort(
    (one, other) => one.at - other.at,
  );
}

function busyness(day: number, feasts: ReadonlySet<string>): number {
  const isFeast = feasts.has(dateOf(day));
  const week = weekdayOf(day) === 0 ? SUNDAY_FACTOR : weekdayOf(day) === 1 ? MONDAY_FACTOR : 1;
  const feast = isFeast ? FEAST_FACTOR : feasts.has(dateOf(day - 1)) ? AFTER_FEAST_FACTOR : 1;
  return seasonOf(day) * week * feast;
}
