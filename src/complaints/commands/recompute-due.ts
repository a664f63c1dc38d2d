/**
 * A complaint's due time by the calendar as it is now: its own terms, its own rests. Worked out from the start of the cycle, never
 * from the due time it has, so that doing it twice is doing it once, and the last calendar wins whatever the order.
 *
 * Invariant: a due time that does not move takes no step; its clock is looked at again all the same, because the calendar decides
 * over every other instant of it too.
 */
import { query } from '../../database/query.ts';
import type { CommandContext } from '../../graphql/command.ts';
import { deadlinesOf } from '../../sla/deadlines.ts';
import { firedBefore, type Setting } from '../../sla/firings.ts';
import { istDate, istTimeOfDay, MINUTE_MS } from '../../sla/india.ts';
import { readOfficeHours, readTerms } from '../../sla/read-setting.ts';
import { lockCase } from '../change-complaint.ts';
import type { Complaint } from '../complaint.entity.ts';
import { clockFacts, clockOf, type KeptClock, readRests } from '../complaint-clock.ts';
import { keepSilently } from '../complaint-row.ts';
import { isOpen } from '../lifecycle.ts';
import { recordStep } from '../record-step.ts';

const NOT_KEPT: KeptClock = { terms: null, rests: [], waitingSince: null, fired: [] };

/** Moves the due time, or leaves the complaint as it is. Throws NoWorkingTime. */
export async function recomputeDue(command: CommandContext, number: string): Promise<void> {
  const { em } = command;
  const { complaint, before } = await lockCase(command, { number });
  if (!isOpen(complaint.state) || before.dueAt === null) return;
  const clock = (await clockOf(em, complaint)) ?? NOT_KEPT;
  const terms = clock.terms ?? (await readTerms(em, complaint));
  if (terms === null) return;
  const setting = { ...(await readOfficeHours(em, complaint, complaint.cycleStartedAt)), terms };
  const course = { start: complaint.cycleStartedAt, resolve: terms.resolve, rests: readRests(clock.rests) };
  const { dueAt, approachingAt } = deadlinesOf(course, setting.calendar);
  Object.assign(complaint, { dueAt, approachingAt });
  if (dueAt.getTime() === before.dueAt.getTime()) return lookAgain(command, before, complaint);
  const text = `${spoken(before.dueAt)} → ${spoken(dueAt)}`; // said without words: what it is about the event says, in the reader's language
  await recordStep(command, complaint, before, { type: 'SLA_RECOMPUTED', visibility: 'CITIZEN', text });
  await keepFired(command, complaint, clock, setting);
}

/** As people in India write it: 25-11-2026 18:00. */
function spoken(instant: Date): string {
  const minutes = Math.floor(istTimeOfDay(instant) / MINUTE_MS);
  const time = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${istDate(instant).split('-').reverse().join('-')} ${time}`;
}

/** Nobody is told when it approaches its due time a little sooner or later. */
async function lookAgain({ em }: CommandContext, before: Complaint, complaint: Complaint): Promise<void> {
  await keepSilently(em, before, complaint);
  const sql = `update complaint_clock set next_fire_at = '-infinity'
    where district_id = $1 and complaint_id = $2 and next_fire_at is not null`;
  await query(em, sql, [complaint.districtId, complaint.id]);
}

/** What lies ahead again (a warning, the breach) is to happen again. */
async function keepFired(
  { em, now }: CommandContext,
  complaint: Complaint,
  clock: KeptClock,
  setting: Setting,
): Promise<void> {
  const fired = firedBefore(clockFacts(complaint, clock, new Set(clock.fired)), setting, now);
  const sql = 'update complaint_clock set fired = $3::text[] where district_id = $1 and complaint_id = $2';
  await query(em, sql, [complaint.districtId, complaint.id, fired]);
}
