/** Calendars: whose hold, who may set them, what is refused, and that every change is on record. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Person, World } from '../../support/world.ts';
import { type Cast, castWorld } from '../complaints/cast.ts';
import {
  calendarOf,
  forgetCalendars,
  HEARING,
  holiday,
  hours,
  OFFICE,
  preview,
  refusal,
  saved,
  savedAndWorked,
  week,
  worked,
  written,
} from './support/calendars.ts';

let w: World;
let cast: Cast;
let admin: Person;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
  admin = cast.admin;
});
afterAll(() => w.close());
beforeEach(() => forgetCalendars(w));

const intervalsOf = (calendar: any, weekday: string) =>
  calendar.weekdays.find((day: any) => day.weekday === weekday).intervals;

describe('what holds', () => {
  test('where nobody has set anything: Monday to Saturday, with a hearing from nine to eleven', async () => {
    const calendar = await calendarOf(cast.officer, 'PWD');
    expect(calendar).toMatchObject({ origin: 'DEFAULT', department: { code: 'PWD' }, hearing: HEARING, days: [] });
    expect(calendar.weekdays.map(({ weekday }: any) => weekday)[0]).toBe('SUNDAY');
    expect([intervalsOf(calendar, 'SATURDAY'), intervalsOf(calendar, 'SUNDAY')]).toEqual([OFFICE, []]);
  });

  test('a department works as the district does until it has hours of its own, and again once it gives them up', async () => {
    await saved(admin, 'setCalendar', hours(5));
    expect(await calendarOf(admin)).toMatchObject({ origin: 'OWN', department: null });
    const inherited = await calendarOf(admin, 'PWD');
    expect([inherited.origin, intervalsOf(inherited, 'SATURDAY')]).toEqual(['DISTRICT', []]);
    await saved(admin, 'setCalendar', hours(6, { departmentCode: 'PWD', hearing: [] }));
    const own = await calendarOf(admin, 'PWD');
    expect([own.origin, intervalsOf(own, 'SATURDAY'), own.hearing]).toEqual(['OWN', OFFICE, []]);
    expect((await calendarOf(admin, 'SWD')).origin).toBe('DISTRICT');
    const { calendar } = await saved(admin, 'giveUpCalendar', { departmentCode: 'PWD' });
    expect([calendar.origin, intervalsOf(calendar, 'SATURDAY'), calendar.hearing]).toEqual(['DISTRICT', [], HEARING]);
  });

  test('a dated day of the district is every department’s, unless that one has said otherwise of it', async () => {
    await saved(admin, 'setCalendarDays', { days: [holiday('2026-11-24'), holiday('2026-12-25')] });
    const special = { ...holiday('2026-11-24'), nameEn: 'Election duty', intervals: OFFICE };
    await saved(admin, 'setCalendarDays', { departmentCode: 'PWD', days: [special] });
    expect((await calendarOf(cast.dm, 'PWD')).days).toEqual([
      { day: '2026-11-24', name: 'Election duty', origin: 'OWN', intervals: OFFICE },
      { day: '2026-12-25', name: 'Holiday', origin: 'DISTRICT', intervals: [] },
    ]);
    expect((await calendarOf(cast.dm, 'SWD')).days.map(({ origin }: any) => origin)).toEqual(['DISTRICT', 'DISTRICT']);
    await saved(admin, 'removeCalendarDays', { departmentCode: 'PWD', days: ['2026-11-24'] });
    expect((await calendarOf(cast.dm, 'PWD')).days.map(({ origin }: any) => origin)).toEqual(['DISTRICT', 'DISTRICT']);
  });

  test('a day that is set again is set anew, and hours are kept in their order, up to the end of the day', async () => {
    await saved(admin, 'setCalendarDays', { days: [holiday('2026-11-24')] });
    const night = [
      { from: '20:00', to: '24:00' },
      { from: '00:00', to: '06:00' },
    ];
    const { calendar } = await saved(admin, 'setCalendarDays', {
      days: [{ ...holiday('2026-11-24'), nameEn: 'Flood', intervals: night }],
    });
    expect(calendar.days).toEqual([
      { day: '2026-11-24', name: 'Flood', origin: 'OWN', intervals: [night[1], night[0]] },
    ]);
  });

  test('no calendar is that of a department that does not exist', async () => {
    expect(await calendarOf(cast.officer, 'NOPE')).toBeNull();
  });
});

describe('on record', () => {
  test('each change has an audit row with what was set, and the event that the directory has changed', async () => {
    const { rows: before } = await w.sql.query('select max(seq) as seq from event_log');
    await saved(admin, 'setCalendar', hours(5, { departmentCode: 'PWD' }));
    await saved(admin, 'setCalendarDays', { departmentCode: 'PWD', days: [holiday('2026-11-24')] });
    await saved(admin, 'removeCalendarDays', { departmentCode: 'PWD', days: ['2026-11-24'] });
    await saved(admin, 'giveUpCalendar', { departmentCode: 'PWD' });
    const { rows } = await w.sql.query(
      `select action, actor_id, object_id, detail from audit_log where object_kind = 'calendar' order by at, id desc limit 4`,
    );
    expect(rows.map(({ action }) => action).sort()).toEqual([
      'CALENDAR_DAYS_REMOVED',
      'CALENDAR_DAYS_SET',
      'CALENDAR_GIVEN_UP',
      'CALENDAR_SET',
    ]);
    for (const row of rows) expect(row).toMatchObject({ actor_id: admin.id, object_id: w.departments.PWD });
    expect(rows.find(({ action }) => action === 'CALENDAR_DAYS_REMOVED')?.detail).toEqual({ days: ['2026-11-24'] });
    const { rows: events } = await w.sql.query(
      `select type, subject_id from event_log where seq > $1 and type = 'REFERENCE_DATA_CHANGED'`,
      [before[0].seq ?? 0],
    );
    expect(events).toEqual(Array(4).fill({ type: 'REFERENCE_DATA_CHANGED', subject_id: w.departments.PWD }));
    await worked(w);
  });

  test('a retry has one effect', async () => {
    const input = hours(5, { clientMutationId: 'the same' });
    const [one, two] = [await saved(admin, 'setCalendar', input), await saved(admin, 'setCalendar', input)];
    expect(two).toEqual(one);
    expect((await w.sql.query('select count(*)::int as count from calendar')).rows[0].count).toBe(1);
  });
});

const interval = (from: string, to: string) => ({ from, to });
const day = (intervals: object[], more: object = {}) => ({ days: [{ ...holiday('2026-11-24'), intervals, ...more }] });

describe('what is refused', () => {
  const REFUSED: [string, string, object, string, string][] = [
    ['no hours at all', 'setCalendar', { weekdays: [], hearing: HEARING }, 'NO_WORKING_TIME', ''],
    ['hours on no weekday', 'setCalendar', { weekdays: week(7, []), hearing: [] }, 'NO_WORKING_TIME', ''],
    [
      'intervals that overlap',
      'setCalendarDays',
      day([interval('10:00', '13:00'), interval('12:59', '18:00')]),
      'INVALID_INTERVALS',
      'days.0.intervals',
    ],
    [
      'intervals that touch',
      'setCalendarDays',
      day([interval('13:00', '18:00'), interval('10:00', '13:00')]),
      'INVALID_INTERVALS',
      'days.0.intervals',
    ],
    [
      'an interval upside down',
      'setCalendarDays',
      day([interval('18:00', '10:00')]),
      'INVALID_INTERVALS',
      'days.0.intervals.0',
    ],
    [
      'an interval of no length',
      'setCalendarDays',
      day([interval('10:00', '10:00')]),
      'INVALID_INTERVALS',
      'days.0.intervals.0',
    ],
    [
      'a hearing upside down',
      'setCalendar',
      hours(5, { hearing: [interval('11:00', '09:00')] }),
      'INVALID_INTERVALS',
      'hearing.0',
    ],
    [
      'a time that is none',
      'setCalendar',
      { weekdays: [{ weekday: 'MONDAY', intervals: [interval('9:00', '17:00')] }], hearing: [] },
      'INVALID_INPUT',
      'weekdays.0.intervals.0.from',
    ],
    [
      '24:00 as a beginning',
      'setCalendarDays',
      day([interval('24:00', '24:00')]),
      'INVALID_INPUT',
      'days.0.intervals.0.from',
    ],
    [
      'a time of 25 hours',
      'setCalendarDays',
      day([interval('10:00', '25:00')]),
      'INVALID_INPUT',
      'days.0.intervals.0.to',
    ],
    [
      'seven intervals in a day',
      'setCalendarDays',
      day(
        [1, 3, 5, 7, 9, 11, 13].map((at) =>
          interval(`${String(at).padStart(2, '0')}:00`, `${String(at + 1).padStart(2, '0')}:00`),
        ),
      ),
      'INVALID_INPUT',
      'days.0.intervals',
    ],
    [
      'a weekday twice',
      'setCalendar',
      { weekdays: [...week(1), ...week(1)], hearing: [] },
      'INVALID_INPUT',
      'weekdays.1',
    ],
    ['a day that does not exist', 'setCalendarDays', { days: [holiday('2026-02-30')] }, 'INVALID_INPUT', 'days.0'],
    ['an instant for a day', 'setCalendarDays', { days: [holiday('2026-11-24T00:00:00Z')] }, 'INVALID_INPUT', 'days.0'],
    [
      'a day twice',
      'setCalendarDays',
      { days: [holiday('2026-11-24'), holiday('2026-11-24')] },
      'INVALID_INPUT',
      'days.1',
    ],
    ['no day', 'setCalendarDays', { days: [] }, 'INVALID_INPUT', 'days'],
    ['101 days', 'removeCalendarDays', { days: Array(101).fill('2026-11-24') }, 'INVALID_INPUT', 'days'],
    ['a day without a name', 'setCalendarDays', day([], { nameHi: '  ' }), 'INVALID_INPUT', 'days.0.nameHi'],
    [
      'a name of 201 characters',
      'setCalendarDays',
      day([], { nameEn: 'x'.repeat(201) }),
      'INVALID_INPUT',
      'days.0.nameEn',
    ],
    [
      'a department that does not exist',
      'setCalendar',
      hours(5, { departmentCode: 'NOPE' }),
      'UNKNOWN_DEPARTMENT',
      'departmentCode',
    ],
    ['the removal of a day that is not set', 'removeCalendarDays', { days: ['2026-11-24'] }, 'NOT_FOUND', 'days'],
    ['giving up what is not one’s own', 'giveUpCalendar', { departmentCode: 'PWD' }, 'NOT_FOUND', 'departmentCode'],
  ];

  test.each(REFUSED)('%s', async (_, mutation, input, code, path) => {
    const before = await written(w);
    expect(await refusal(admin, mutation, input)).toEqual({ codes: [code], path, calendar: null, cursor: null });
    expect(await written(w)).toEqual(before);
    const answer = await admin.graphql(
      'query($change: CalendarChangeInput!) { calendarPreview(change: $change) { moving } }',
      {
        change: { [mutation]: input },
      },
    );
    const { code: told, inputPath } = answer.errors?.[0]?.extensions ?? {};
    expect([told, inputPath?.slice(1).join('.')]).toEqual(['BAD_USER_INPUT', path]);
    expect(await written(w)).toEqual(before);
  });

  test('in Hindi as in English, and it says what to do', async () => {
    const text = 'mutation($input: SetCalendarInput!) { setCalendar(input: $input) { errors { message } } }';
    const said = async (language: string) =>
      (await admin.graphql(text, { input: { weekdays: [], hearing: [] } }, { 'accept-language': language })).data
        .setCalendar.errors[0].message;
    await w.sql.query(`update officer set locale = 'hi' where id = $1`, [admin.id]);
    const hindi = await said('hi');
    await w.sql.query(`update officer set locale = 'en' where id = $1`, [admin.id]);
    expect([await said('en'), hindi]).toEqual([
      expect.stringContaining('Give at least one weekday'),
      expect.stringContaining('कम से कम एक कार्य दिवस'),
    ]);
  });

  test('a removed day is refused of a department that only inherits it', async () => {
    await saved(admin, 'setCalendarDays', { days: [holiday('2026-11-24')] });
    expect(await admin.refused('removeCalendarDays', { departmentCode: 'PWD', days: ['2026-11-24'] })).toEqual([
      'NOT_FOUND',
    ]);
  });

  test('days off without end: more than 400 in a row are refused, and that of every department that inherits them', async () => {
    // Sundays only, and every Sunday for more than 400 days a holiday of the district
    await saved(admin, 'setCalendar', { departmentCode: 'PWD', weekdays: week(7).slice(6), hearing: [] });
    const sundays = Array.from({ length: 60 }, (_, index) =>
      new Date(Date.parse('2026-11-22T00:00:00Z') + index * 7 * 86_400_000).toISOString().slice(0, 10),
    );
    expect(await admin.refused('setCalendarDays', { days: sundays.map(holiday) })).toEqual(['NO_WORKING_TIME']);
    await savedAndWorked(admin, 'setCalendarDays', { days: sundays.slice(0, 50).map(holiday) });
  });

  test('a preview of no change, or of two', async () => {
    for (const change of [{}, { setCalendar: hours(5), giveUpCalendar: { departmentCode: 'PWD' } }])
      await expect(preview(admin, change)).rejects.toThrow('Give exactly one change');
  });
});

describe('who may', () => {
  const STAFF = ['cell', 'officer', 'head', 'operator', 'agent', 'dm', 'sdm', 'auditor'] as const;

  test.each(STAFF)('%s reads calendars and changes none', async (role) => {
    const person = cast[role];
    expect((await calendarOf(person)).origin).toBe('DEFAULT');
    const answer = await person.graphql(
      'mutation($input: SetCalendarInput!) { setCalendar(input: $input) { cursor } }',
      {
        input: hours(5),
      },
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await expect(preview(person, { setCalendar: hours(5) })).rejects.toThrow('FORBIDDEN');
  });

  test('a visitor and a complainant read none', async () => {
    const complainant = await w.complainant(await w.complaint());
    for (const [person, code] of [
      [w.visitor(), 'UNAUTHENTICATED'],
      [complainant, 'FORBIDDEN'],
    ] as const)
      await expect(calendarOf(person)).rejects.toThrow(code);
  });
});
