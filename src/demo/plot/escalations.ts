/** Raises an overdue complaint level by level while its clock runs (2-domain §6): one record per complaint, cycle, level. */
import { ESCALATION_NOTES } from '../data/phrases.ts';
import { termsOf } from '../due.ts';
import type { Story } from '../story.ts';
import { SYSTEM } from '../world.ts';

const LEVELS = [2, 3, 4] as const;
/** The sweep runs every few seconds. */
const SWEEP_LAG_MS = 4_000;

/** Brings the levels up to what they are just before `until`. */
export function raiseUntil(story: Story, until: number): void {
  const { complaint, world } = story;
  if (complaint.stoppedAt !== null || complaint.pausedAt !== null || complaint.dueAt === null) return;
  if (complaint.dueAt > until) return;
  const times = world.calendar.escalationTimes(termsOf(story.category, complaint.source), complaint.dueAt);
  for (const level of LEVELS) {
    const at = Math.max(times[level], story.lastAt) + SWEEP_LAG_MS;
    if (level > complaint.escalationLevel && at <= until) raise(story, level, at);
  }
}

function raise(story: Story, level: 2 | 3 | 4, at: number): void {
  story.record('ESCALATION_RAISED', at, SYSTEM, { set: { escalationLevel: level }, text: ESCALATION_NOTES[level] });
  story.escalations.push({ cycle: story.complaint.cycle, level, at });
}
