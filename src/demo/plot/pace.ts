/** How fast people are: the waiting times between the steps, by urgency and diligence. */
import { atHour, DAY, dayOf, HOUR, hourOf, MINUTE } from '../due.ts';
import type { Story } from '../story.ts';

const LATE_BASE = 0.092;
const MEDIAN_LATENESS = 1.4 * DAY;
const LATENESS_SPREAD = 1.05;
const MOST_LATENESS = 45 * DAY;
const MEAN_DILIGENCE = 0.82;
const DESK_OPENS = 8;
const DESK_CLOSES = 21;

const byUrgency = (story: Story, urgent: number, other: number) => (story.category === 'A' ? urgent : other);

/** A little after `at`, or after the next opening of the offices. */
export const inOffice = (story: Story, at: number): number =>
  story.world.calendar.officeTime(at, story.world.random.exponential(25 * MINUTE));

/** The cell's desk is staffed from eight to nine in the evening, Sundays too. */
export function atDesk(story: Story, lag: number): number {
  const at = story.lastAt + lag;
  const hour = hourOf(at);
  if (hour >= DESK_OPENS && hour < DESK_CLOSES) return at;
  return atHour(hour < DESK_OPENS ? dayOf(at) : dayOf(at) + 1, DESK_OPENS) + lag;
}

export const assignLag = (story: Story): number =>
  Math.min(story.world.random.exponential(byUrgency(story, 5, 20) * MINUTE), byUrgency(story, 14, 100) * MINUTE);

/** One in twelve looks into his inbox a day later. */
export function acknowledgeTime(story: Story): number {
  const { random } = story.world;
  const slack = 1.7 - (story.assignee?.diligence ?? MEAN_DILIGENCE);
  const lag = random.exponential(byUrgency(story, 11, 130) * MINUTE * slack);
  const forgotten = random.chance(byUrgency(story, 0.03, 0.08)) ? DAY : 0;
  return inOffice(story, story.lastAt + Math.min(lag, byUrgency(story, 1, 7) * HOUR) + forgotten);
}

/** When the officer files his report: inside the time most of the time, days after it now and then. */
export function reportTime(story: Story): number {
  const { random, calendar } = story.world;
  const start = story.lastAt;
  const due = story.complaint.dueAt ?? start + DAY;
  if (start >= due || random.chance(lateChance(story))) return inOffice(story, Math.max(due, start) + lateness(story));
  const wanted = calendar.officeTime(
    start + (due - start) * random.between(0.06, 0.97),
    random.exponential(25 * MINUTE),
  );
  return wanted < due - 6 * MINUTE ? wanted : Math.max(start, due - random.between(7, 110) * MINUTE);
}

const lateChance = (story: Story): number =>
  LATE_BASE * (1 + 2.2 * (MEAN_DILIGENCE - (story.assignee?.diligence ?? MEAN_DILIGENCE)));

const lateness = (story: Story): number =>
  Math.min(MEDIAN_LATENESS * Math.exp(story.world.random.normal(0, LATENESS_SPREAD)), MOST_LATENESS);

/** How long a verifier, or whoever decides on a proposal, takes. */
export const decisionTime = (story: Story): number =>
  inOffice(story, story.lastAt + story.world.random.exponential(byUrgency(story, 0.6, 6) * HOUR) + 4 * MINUTE);

/** When people answer the phone or write. */
export function atHome(story: Story, at: number): number {
  const hour = hourOf(at);
  if (hour >= 8.5 && hour < 20.5) return at;
  return atHour(dayOf(at) + (hour < 8.5 ? 0 : 1), 9) + story.world.random.exponential(2 * HOUR);
}
