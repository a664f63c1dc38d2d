/**
 * The commands that change a calendar. The change, its record and the list of complaints it reaches are one transaction; the due
 * times follow complaint by complaint, in a job that survives its node.
 */
import { takeCalendars } from '../complaints/index.ts';
import type { Command, CommandContext } from '../graphql/command.ts';
import { beginJob } from '../jobs/index.ts';
import type * as inputs from './calendar.inputs.ts';
import { applyChange, type CalendarChange, numbersReached } from './calendar-change.ts';
import { daysChange, hoursChange, inheritChange, noDaysChange } from './parse-change.ts';
import { recordReferenceChange } from './record-change.ts';

export interface CalendarResult {
  departmentId: string | null;
  /** Null when no open complaint works by it. */
  jobId: string | null;
}

const ACTIONS: Readonly<Record<CalendarChange['kind'], string>> = {
  HOURS: 'CALENDAR_SET',
  DAYS: 'CALENDAR_DAYS_SET',
  NO_DAYS: 'CALENDAR_DAYS_REMOVED',
  INHERIT: 'CALENDAR_GIVEN_UP',
};

async function save(command: CommandContext, change: CalendarChange): Promise<CalendarResult> {
  const { em, viewer, now } = command;
  const { kind, departmentId, ...detail } = change;
  await takeCalendars(em, viewer.districtId);
  await applyChange(em, viewer.districtId, change, now);
  await recordReferenceChange(command, {
    action: ACTIONS[kind],
    objectKind: 'calendar',
    objectId: departmentId,
    detail,
  });
  const numbers = await numbersReached(em, viewer.districtId, change);
  return { departmentId, jobId: await beginJob(command, 'RECOMPUTE_DUE', { departmentId }, numbers) };
}

type Save<Input> = Command<Input, CalendarResult>;

export const setCalendar: Save<inputs.SetCalendarInput> = {
  name: 'setCalendar',
  wakes: 'jobs',
  execute: async (command, input) => save(command, await hoursChange(command.em, command.viewer.districtId, input)),
};

export const setCalendarDays: Save<inputs.SetCalendarDaysInput> = {
  name: 'setCalendarDays',
  wakes: 'jobs',
  execute: async (command, input) => save(command, await daysChange(command.em, command.viewer.districtId, input)),
};

export const removeCalendarDays: Save<inputs.RemoveCalendarDaysInput> = {
  name: 'removeCalendarDays',
  wakes: 'jobs',
  execute: async (command, input) => save(command, await noDaysChange(command.em, command.viewer.districtId, input)),
};

export const giveUpCalendar: Save<inputs.GiveUpCalendarInput> = {
  name: 'giveUpCalendar',
  wakes: 'jobs',
  execute: async (command, input) => save(command, await inheritChange(command.em, command.viewer.districtId, input)),
};
