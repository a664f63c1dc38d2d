/** A change of a calendar: looked at first, then saved by the mutation it is of. The hours are read anew after it. */
import type { TypedDocument } from '../../../../client/index.ts';
import {
  SettingsCalendarDocument,
  SettingsCalendarPreviewDocument,
  type SettingsCalendarPreviewQuery,
  type SettingsCalendarPreviewQueryVariables,
  type SettingsCalendarQuery,
  SettingsGiveUpCalendarDocument,
  SettingsRemoveCalendarDaysDocument,
  SettingsSetCalendarDaysDocument,
  SettingsSetCalendarDocument,
} from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { accepted, type Problem } from '../../shared/problems.tsx';

export type Calendar = NonNullable<SettingsCalendarQuery['calendar']>;
export type CalendarDay = Calendar['days'][number];
/** Exactly one of its members is given. */
export type CalendarChange = SettingsCalendarPreviewQueryVariables['change'];
export type Moves = SettingsCalendarPreviewQuery['calendarPreview'];

export const calendarKey = (departmentCode: string | null): unknown[] => ['calendar', departmentCode];

export const readCalendar = async (departmentCode: string | null): Promise<Calendar | null> =>
  (await nistaran.request(SettingsCalendarDocument, { departmentCode })).calendar;

export const previewOf = async (change: CalendarChange): Promise<Moves> =>
  (await nistaran.request(SettingsCalendarPreviewDocument, { change })).calendarPreview;

interface Saved {
  job: { id: string } | null;
  errors: Problem[];
}

const send = async <Input>(
  document: TypedDocument<{ saved: Saved }, { input: Input }>,
  input: Input,
): Promise<string | null> => accepted((await nistaran.request(document, { input })).saved).job?.id ?? null;

/** The job that works out the due times anew; null when no open complaint works by it. */
export function save(change: CalendarChange): Promise<string | null> {
  const { setCalendar, setCalendarDays, removeCalendarDays, giveUpCalendar } = change;
  if (setCalendar) return send(SettingsSetCalendarDocument, setCalendar);
  if (setCalendarDays) return send(SettingsSetCalendarDaysDocument, setCalendarDays);
  if (removeCalendarDays) return send(SettingsRemoveCalendarDaysDocument, removeCalendarDays);
  if (giveUpCalendar) return send(SettingsGiveUpCalendarDocument, giveUpCalendar);
  throw new Error('A change of a calendar is of one kind.');
}
