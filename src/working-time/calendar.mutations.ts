/** The mutations that change a calendar. */
import type { Context } from '../graphql/context.ts';
import { defineMutations } from '../graphql/define-mutations.ts';
import type { ErrorCode } from '../graphql/payload.ts';
import { JobType, ownJob } from '../jobs/index.ts';
import * as inputs from './calendar.inputs.ts';
import { CalendarType } from './calendar.types.ts';
import * as commands from './change-calendar.ts';
import { readCalendar } from './read-calendar.ts';

const OBJECTS = [
  { name: 'calendar', type: () => CalendarType, description: 'The calendar as it stands now; null when refused.' },
  {
    name: 'job',
    type: () => JobType,
    description: 'Works out the due times anew; null when no open complaint works by this calendar.',
  },
];
const CODES: readonly ErrorCode[] = ['INVALID_INPUT', 'INVALID_INTERVALS', 'NO_WORKING_TIME', 'UNKNOWN_DEPARTMENT'];
const common = { permission: 'calendar:edit', objects: OBJECTS } as const;

async function present(context: Context, result: object | null) {
  if (result === null) return { calendar: null, job: null };
  const { departmentId, jobId } = result as commands.CalendarResult;
  return {
    calendar: await readCalendar(context.em, context.viewer.districtId, departmentId),
    job: jobId === null ? null : await ownJob(context, jobId),
  };
}

/** The resolver class of the commands on calendars. */
export const CalendarMutations = defineMutations(
  [
    {
      ...common,
      command: commands.setCalendar,
      input: inputs.SetCalendarInput,
      description: 'Sets the weekly hours and the hearing window; open complaints get their due times anew.',
      codes: CODES,
    },
    {
      ...common,
      command: commands.setCalendarDays,
      input: inputs.SetCalendarDaysInput,
      description: 'Sets holidays and special working days; open complaints get their due times anew.',
      codes: CODES,
    },
    {
      ...common,
      command: commands.removeCalendarDays,
      input: inputs.RemoveCalendarDaysInput,
      description: 'Makes dates like their weekday again; open complaints get their due times anew.',
      codes: ['NOT_FOUND', ...CODES],
    },
    {
      ...common,
      command: commands.giveUpCalendar,
      input: inputs.GiveUpCalendarInput,
      description: "Takes away a department's own hours and dated days: it works as the district does.",
      codes: ['NOT_FOUND', ...CODES],
    },
  ],
  present,
);
