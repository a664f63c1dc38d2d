/** The four changes of a calendar as forms: weekly hours, a dated day, a day as its weekday again, hours of one's own given up. */
import { Radio, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { i18n } from '../../app/i18n.ts';
import { type Problem, problemAt } from '../../shared/problems.tsx';
import { dayOfYear as dayWords } from '../../words/time-words.ts';
import type { Calendar, CalendarDay } from './calendar-changes.ts';
import { ChangeSheet, type ChangeSheetProps } from './change-sheet.tsx';
import { asSent, asTyped, type Interval, WEEK, weekdayWord } from './hours.ts';
import { IntervalsField } from './intervals-field.tsx';

export interface ChangeFormProps extends Pick<ChangeSheetProps, 'onClose' | 'onSaved'> {
  /** Whose calendar; null for the district's own. */
  departmentCode: string | null;
}

export function WeekForm({ calendar, departmentCode, ...sheet }: ChangeFormProps & { calendar: Calendar }): ReactNode {
  const [weekdays, setWeekdays] = useState(() =>
    WEEK.map((weekday) => ({
      weekday,
      intervals: asTyped(calendar.weekdays.find((each) => each.weekday === weekday)?.intervals ?? []),
    })),
  );
  const [hearing, setHearing] = useState(() => asTyped(calendar.hearing));
  const setDay = (index: number, intervals: Interval[]) =>
    setWeekdays(weekdays.map((each, i) => (i === index ? { ...each, intervals } : each)));
  const input = {
    departmentCode,
    weekdays: weekdays.map(({ weekday, intervals }) => ({ weekday, intervals: asSent(intervals) })),
    hearing: asSent(hearing),
  };
  return (
    <ChangeSheet
      {...sheet}
      title={i18n._('Weekly hours')}
      change={{ setCalendar: input }}
      shown={['hearing', ...weekdays.map((_, index) => `weekdays.${index}.intervals`)]}
    >
      {(problems) => (
        <>
          {weekdays.map(({ weekday, intervals }, index) => (
            <IntervalsField
              key={weekday}
              label={weekdayWord(weekday)}
              off={i18n._('Day off')}
              intervals={intervals}
              onChange={(changed) => setDay(index, changed)}
              problems={problems}
              part={`weekdays.${index}.intervals`}
            />
          ))}
          <IntervalsField
            label={i18n._('Public hearing')}
            off={i18n._('No hearing')}
            intervals={hearing}
            onChange={setHearing}
            problems={problems}
            part="hearing"
          />
        </>
      )}
    </ChangeSheet>
  );
}

const OFFICE: Interval[] = [
  { from: '10:00', to: '13:30' },
  { from: '14:00', to: '18:00' },
];

/** A new dated day, or one that is set already. */
export function DayForm({ set, departmentCode, ...sheet }: ChangeFormProps & { set: CalendarDay | null }): ReactNode {
  const [input, setInput] = useState({
    day: set?.day ?? '',
    nameHi: set?.nameHi ?? '',
    nameEn: set?.nameEn ?? '',
    intervals: asTyped(set?.intervals ?? []),
  });
  const change = { setCalendarDays: { departmentCode, days: [{ ...input, intervals: asSent(input.intervals) }] } };
  return (
    <ChangeSheet
      {...sheet}
      title={set === null ? i18n._('A holiday or special day') : dayWords(set.day)}
      change={change}
      shown={['days.0']}
    >
      {(problems) => (
        <>
          <TextInput
            type="date"
            label={i18n._('Day')}
            value={input.day}
            onChange={(event) => setInput({ ...input, day: event.currentTarget.value })}
            error={problemAt(problems, 'days.0')}
            disabled={set !== null}
            required
          />
          <TextInput
            label={i18n._('Name in Hindi')}
            value={input.nameHi}
            onChange={(event) => setInput({ ...input, nameHi: event.currentTarget.value })}
            error={problemAt(problems, 'days.0.nameHi')}
          />
          <TextInput
            label={i18n._('Name in English')}
            value={input.nameEn}
            onChange={(event) => setInput({ ...input, nameEn: event.currentTarget.value })}
            error={problemAt(problems, 'days.0.nameEn')}
          />
          <KindOfDay
            intervals={input.intervals}
            onChange={(intervals) => setInput({ ...input, intervals })}
            problems={problems}
          />
        </>
      )}
    </ChangeSheet>
  );
}

interface KindOfDayProps {
  intervals: Interval[];
  onChange: (intervals: Interval[]) => void;
  problems: readonly Problem[];
}

/** A holiday is a day without hours. */
const KindOfDay = ({ intervals, onChange, problems }: KindOfDayProps): ReactNode => (
  <>
    <Radio.Group
      label={i18n._('What is it?')}
      value={intervals.length === 0 ? 'holiday' : 'working'}
      onChange={(kind) => onChange(kind === 'holiday' ? [] : OFFICE)}
    >
      <Radio value="holiday" label={i18n._('Holiday')} mt="xs" size="md" />
      <Radio value="working" label={i18n._('Working day with hours of its own')} mt="xs" size="md" />
    </Radio.Group>
    {intervals.length > 0 && (
      <IntervalsField
        label={i18n._('Hours')}
        off={i18n._('Holiday')}
        intervals={intervals}
        onChange={onChange}
        problems={problems}
        part="days.0.intervals"
      />
    )}
  </>
);

export const RemoveDayForm = ({ set, departmentCode, ...sheet }: ChangeFormProps & { set: CalendarDay }): ReactNode => (
  <ChangeSheet
    {...sheet}
    title={i18n._('Remove {day}?', { day: dayWords(set.day) })}
    change={{ removeCalendarDays: { departmentCode, days: [set.day] } }}
    shown={[]}
  >
    {() => <p>{i18n._('The day is then like its weekday again.')}</p>}
  </ChangeSheet>
);

export const GiveUpForm = ({ departmentCode, ...sheet }: ChangeFormProps & { departmentCode: string }): ReactNode => (
  <ChangeSheet
    {...sheet}
    title={i18n._('Work as the district does?')}
    change={{ giveUpCalendar: { departmentCode } }}
    shown={[]}
  >
    {() => <p>{i18n._('The department’s own hours and dated days are given up; those of the district hold.')}</p>}
  </ChangeSheet>
);
