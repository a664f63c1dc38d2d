/** When the district and each department work. Staff read it; whoever may edit sees what a change moves before it is saved. */
import { Button } from '@mantine/core';
import { IconCalendar, IconPencil, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { CalendarOrigin } from '../../../../client/operations.generated.ts';
import { i18n, LOCALE } from '../../app/i18n.ts';
import { useMay } from '../../app/session.tsx';
import { DepartmentSelect } from '../../shared/department-select.tsx';
import { Card, Cards, Page } from '../../shared/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../shared/states.tsx';
import { dayOfYear as dayWords } from '../../words/time-words.ts';
import { type Calendar, type CalendarDay, calendarKey, readCalendar } from './calendar-changes.ts';
import classes from './calendars.module.css';
import { DayForm, GiveUpForm, RemoveDayForm, WeekForm } from './change-forms.tsx';
import { type Interval, WEEK, weekdayWord } from './hours.ts';
import { HoursLine } from './hours-line.tsx';
import { JobProgress } from './job-progress.tsx';

export function CalendarsScreen(): ReactNode {
  const { department = null, job } = useSearch({ from: '/calendars' });
  const navigate = useNavigate();
  const choose = (code: string | null) =>
    void navigate({ to: '/calendars', search: code === null ? {} : { department: code } });
  return (
    <Page
      title={i18n._('Working time')}
      lead={i18n._('Due times count by these hours: no complaint is due on a day off.')}
    >
      <DepartmentSelect
        label={i18n._('Whose hours?')}
        none={i18n._('The district')}
        value={department}
        onChange={choose}
      />
      {job !== undefined && <JobProgress key={job} jobId={job} />}
      <CalendarOf key={department} departmentCode={department} />
    </Page>
  );
}

const ORIGINS: Record<CalendarOrigin, string> = {
  DEFAULT: /*i18n*/ 'Nobody has set these hours: they are the usual ones of a government office.',
  DISTRICT: /*i18n*/ 'The hours of the district hold here.',
  OWN: /*i18n*/ 'These hours were set here.',
};

type Open =
  | { form: 'week' | 'giveUp' }
  | { form: 'day'; set: CalendarDay | null }
  | { form: 'remove'; set: CalendarDay };

function CalendarOf({ departmentCode }: { departmentCode: string | null }): ReactNode {
  const [open, setOpen] = useState<Open | null>(null);
  const mayEdit = useMay('calendar:edit');
  const { data, error, refetch } = useQuery({
    queryKey: calendarKey(departmentCode),
    queryFn: () => readCalendar(departmentCode),
  });
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  if (data === null) return <EmptyState icon={IconCalendar} title={i18n._('There is no such department.')} />;
  const hasOwn = data.origin === 'OWN' || data.days.some(({ origin }) => origin === 'OWN');
  return (
    <>
      <Week calendar={data} onEdit={mayEdit ? () => setOpen({ form: 'week' }) : null} />
      <Days days={data.days} isDepartment={departmentCode !== null} onOpen={mayEdit ? setOpen : null} />
      {mayEdit && departmentCode !== null && hasOwn && (
        <Button variant="default" onClick={() => setOpen({ form: 'giveUp' })}>
          {i18n._('Work as the district does')}
        </Button>
      )}
      {open !== null && (
        <OpenForm open={open} calendar={data} departmentCode={departmentCode} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

interface OpenFormProps {
  open: Open;
  calendar: Calendar;
  departmentCode: string | null;
  onClose: () => void;
}

/** The job of what was saved stands in the address: a page that is loaded again goes on showing it. */
function OpenForm({ open, calendar, departmentCode, onClose }: OpenFormProps): ReactNode {
  const navigate = useNavigate();
  const onSaved = (job: string | null) => {
    onClose();
    const search = { ...(departmentCode !== null && { department: departmentCode }), ...(job !== null && { job }) };
    void navigate({ to: '/calendars', search, replace: true });
  };
  const form = { departmentCode, onClose, onSaved };
  if (open.form === 'week') return <WeekForm {...form} calendar={calendar} />;
  if (open.form === 'day') return <DayForm {...form} set={open.set} />;
  if (open.form === 'remove') return <RemoveDayForm {...form} set={open.set} />;
  return departmentCode === null ? null : <GiveUpForm {...form} departmentCode={departmentCode} />;
}

const Week = ({ calendar, onEdit }: { calendar: Calendar; onEdit: (() => void) | null }): ReactNode => (
  <>
    <dl className={classes.week}>
      {WEEK.map((weekday) => (
        <WeekLine
          key={weekday}
          name={weekdayWord(weekday)}
          intervals={calendar.weekdays.find((each) => each.weekday === weekday)?.intervals ?? []}
          off={i18n._('Day off')}
        />
      ))}
      <WeekLine name={i18n._('Public hearing')} intervals={calendar.hearing} off={i18n._('No hearing')} />
    </dl>
    <p className="quiet">{i18n._(ORIGINS[calendar.origin])}</p>
    {onEdit !== null && (
      <Button variant="default" leftSection={<IconPencil size={20} aria-hidden />} onClick={onEdit}>
        {i18n._('Change the weekly hours')}
      </Button>
    )}
  </>
);

interface WeekLineProps {
  name: string;
  intervals: readonly Interval[];
  off: string;
}

const WeekLine = ({ name, ...hours }: WeekLineProps): ReactNode => (
  <>
    <dt>{name}</dt>
    <dd>
      <HoursLine {...hours} />
    </dd>
  </>
);

interface DaysProps {
  days: readonly CalendarDay[];
  isDepartment: boolean;
  onOpen: ((open: Open) => void) | null;
}

const Days = ({ days, isDepartment, onOpen }: DaysProps): ReactNode => (
  <>
    <h2>{i18n._('Holidays and special days')}</h2>
    {days.length === 0 && <p className="quiet">{i18n._('None is set for the coming year.')}</p>}
    <Cards label={i18n._('Holidays and special days')}>
      {days.map((set) => (
        <DayCard key={set.day} set={set} isDepartment={isDepartment} onOpen={onOpen} />
      ))}
    </Cards>
    {onOpen !== null && (
      <Button
        variant="default"
        leftSection={<IconPlus size={20} aria-hidden />}
        onClick={() => onOpen({ form: 'day', set: null })}
      >
        {i18n._('Add a holiday or special day')}
      </Button>
    )}
  </>
);

function DayCard({ set, isDepartment, onOpen }: { set: CalendarDay } & Omit<DaysProps, 'days'>): ReactNode {
  const { day, nameHi, nameEn, origin, intervals } = set;
  const words = dayWords(day);
  const actions = onOpen !== null && origin === 'OWN' && (
    <>
      <Button
        variant="default"
        onClick={() => onOpen({ form: 'day', set })}
        aria-label={i18n._('Change {what}', { what: words })}
      >
        {i18n._('Change')}
      </Button>
      <Button
        variant="default"
        color="red"
        onClick={() => onOpen({ form: 'remove', set })}
        aria-label={i18n._('Remove {what}', { what: words })}
      >
        {i18n._('Remove')}
      </Button>
    </>
  );
  return (
    <Card title={`${words} · ${LOCALE === 'hi' ? nameHi : nameEn}`} actions={actions}>
      <span>
        <HoursLine intervals={intervals} off={i18n._('Holiday')} />
        {isDepartment && origin === 'DISTRICT' && <span className="quiet"> · {i18n._('of the whole district')}</span>}
      </span>
    </Card>
  );
}
