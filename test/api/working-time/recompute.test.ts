/** A changed calendar and the due times of open complaints: what is foretold is what comes, once, and nothing besides. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Person, World } from '../../support/world.ts';
import { type Cast, caseIn, castWorld, rowOf, type Stage } from '../complaints/cast.ts';
import { ended, hold, JOB, jobOf } from '../jobs/support/jobs.ts';
import {
  dueTimes,
  forgetCalendars,
  HEARING,
  holiday,
  hours,
  moves,
  preview,
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
/** Wednesday 18 November 2026, 10:00; nothing of an earlier test is open. */
beforeEach(async () => {
  await w.sql.query(`update complaint set state = 'WITHDRAWN' where state <> 'WITHDRAWN'`);
  await w.sql.query(`delete from timeline_entry where type = 'SLA_RECOMPUTED'`);
  await forgetCalendars(w);
  w.clock.set('2026-11-18T04:30:00Z');
});

const due = (day: string) => new Date(`${day}T18:00:00+05:30`);
const dueOf = async (number: string): Promise<Date> => (await rowOf(w, number)).due_at;
const stepsOf = async (number: string) =>
  (
    await rowOf(w, number).then(({ id }) =>
      w.sql.query('select * from timeline_entry where complaint_id = $1 order by version', [id]),
    )
  ).rows;

describe('a holiday on the last day', () => {
  test('moves the due time, as one step with the old and the new date that the complainant may read', async () => {
    const number = await w.complaint({ categoryCode: 'B', department: 'PWD' });
    const before = await rowOf(w, number);
    const { job } = await savedAndWorked(admin, 'setCalendarDays', { days: [holiday('2026-11-21')] });
    expect([job.kind, job.total]).toEqual(['RECOMPUTE_DUE', 1]);
    const after = await rowOf(w, number);
    expect([before.due_at, after.due_at]).toEqual([due('2026-11-21'), due('2026-11-23')]);
    expect(after.version).toBe(before.version + 1);
    const entry = (await stepsOf(number)).at(-1);
    expect(entry).toMatchObject({
      type: 'SLA_RECOMPUTED',
      actor_kind: 'SYSTEM',
      visibility: 'CITIZEN',
      version: after.version,
    });
    expect(entry.text).toBe('21-11-2026 18:00 → 23-11-2026 18:00');
    expect(entry.changes).toMatchObject({ dueAt: due('2026-11-21').toISOString() });
    const { rows } = await w.sql.query('select * from event_log where event_id = $1', [entry.event_id]);
    expect(rows).toEqual([
      expect.objectContaining({
        type: 'SLA_RECOMPUTED',
        number,
        version: after.version,
        changed_fields: ['dueAt'],
        recipients: [],
      }),
    ]);
    const complainant = await w.complainant(number);
    const seen = await complainant.query(
      'query($number: String!) { complaint(number: $number) { timeline(last: 1) { nodes { type text } } } }',
      { number },
    );
    expect(seen.complaint.timeline.nodes[0].type).toBe('SLA_RECOMPUTED');
  });

  test('moves none that is not due then: no step, no event, no version', async () => {
    const number = await w.complaint({ categoryCode: 'C', department: 'PWD' });
    const before = await rowOf(w, number);
    await savedAndWorked(admin, 'setCalendarDays', { days: [holiday('2026-11-21')] });
    const after = await rowOf(w, number);
    expect([after.due_at, after.version]).toEqual([before.due_at, before.version]);
    // 80 % of the working time is another instant, though: nobody is told of that, and lists go by it
    expect(after.approaching_at > before.approaching_at).toBe(true);
    expect(await moves(w)).toEqual([]);
  });

  test('touches no clock of another department, neither when a department nor when the district changes', async () => {
    const [pwd, swd] = [
      await w.complaint({ categoryCode: 'B', department: 'PWD' }),
      await w.complaint({ categoryCode: 'B', department: 'SWD' }),
    ];
    const clock = async (number: string) =>
      (
        await w.sql.query(
          'select k.*, k.xmin::text from complaint_clock k join complaint c on c.id = k.complaint_id where c.number = $1',
          [number],
        )
      ).rows;
    const [row, kept] = [await rowOf(w, swd), await clock(swd)];
    const { job } = await savedAndWorked(admin, 'setCalendarDays', {
      departmentCode: 'PWD',
      days: [holiday('2026-11-21')],
    });
    expect(job.total).toBe(1);
    expect([await dueOf(pwd), await rowOf(w, swd), await clock(swd)]).toEqual([due('2026-11-23'), row, kept]);
    // now PWD has said of this day what it is: the district's word about it is for the others
    const pwdRow = await rowOf(w, pwd);
    await savedAndWorked(admin, 'setCalendarDays', { days: [holiday('2026-11-21')] });
    expect([await dueOf(swd), await rowOf(w, pwd)]).toEqual([due('2026-11-23'), pwdRow]);
  });

  test('taken back, the due time goes back; saved twice, it moves once', async () => {
    const number = await w.complaint({ categoryCode: 'B', department: 'PWD' });
    for (let again = 0; again < 2; again++)
      await savedAndWorked(admin, 'setCalendarDays', { days: [holiday('2026-11-21')] });
    expect(await moves(w)).toHaveLength(1);
    await savedAndWorked(admin, 'removeCalendarDays', { days: ['2026-11-21'] });
    expect([await dueOf(number), (await moves(w)).length]).toEqual([due('2026-11-21'), 2]);
  });

  test('a complaint keeps its own terms: a policy edited since is not for it', async () => {
    const number = await w.complaint({ categoryCode: 'B', department: 'PWD' });
    const { rows } = await w.sql.query(
      `select terms from complaint_clock k join complaint c on c.id = k.complaint_id where c.number = $1`,
      [number],
    );
    await w.sql.query(`insert into sla_policy (district_id, id, terms) values (1, gen_random_uuid(), $1)`, [
      JSON.stringify({ ...rows[0].terms, resolve: { unit: 'CALENDAR_DAYS', amount: 20 } }),
    ]);
    await savedAndWorked(admin, 'setCalendarDays', { days: [holiday('2026-11-21')] });
    await w.sql.query('delete from sla_policy');
    expect(await dueOf(number)).toEqual(due('2026-11-23'));
  });

  test('where nobody works by the calendar there is no job', async () => {
    expect((await saved(admin, 'setCalendarDays', { days: [holiday('2026-11-21')] })).job).toBeNull();
  });
});

test('a breach that lies ahead again is told again; what was raised stays raised', async () => {
  const number = await w.complaint({ categoryCode: 'B', department: 'PWD', officerId: cast.officer.id });
  await cast.officer.done('acknowledgeComplaint', { number });
  const sweep = () => w.nistaran.clockSweep.sweep();
  w.clock.set('2026-11-21T13:00:00Z');
  await sweep();
  const types = async () =>
    (await stepsOf(number))
      .map(({ type }) => type)
      .filter((type) => type === 'SLA_BREACHED' || type === 'ESCALATION_RAISED');
  expect(await types()).toEqual(['SLA_BREACHED', 'ESCALATION_RAISED']);
  await savedAndWorked(admin, 'setCalendarDays', { days: [holiday('2026-11-21')] });
  await sweep();
  expect([await types(), (await rowOf(w, number)).escalation_level]).toEqual([
    ['SLA_BREACHED', 'ESCALATION_RAISED'],
    2,
  ]);
  w.clock.set('2026-11-23T12:31:00Z');
  await sweep();
  expect(await types()).toEqual(['SLA_BREACHED', 'ESCALATION_RAISED', 'SLA_BREACHED']);
});

test('the clock that rests: what it rested before counts by the new calendar, and it goes on as ever', async () => {
  const number = await caseIn(w, cast, 'INFO_REQUESTED', { categoryCode: 'C' });
  w.clock.advance({ days: 1 });
  await (await w.complainant(number)).done('provideInformation', { number, answer: 'गली 4' });
  const before = await dueOf(number);
  await savedAndWorked(admin, 'setCalendar', hours(6)); // as it is anyway
  expect([await dueOf(number), await moves(w)]).toEqual([before, []]);
  await savedAndWorked(admin, 'setCalendar', { weekdays: week(6, [{ from: '10:00', to: '14:00' }]), hearing: HEARING });
  const { rows } = await w.sql.query(
    'select rests from complaint_clock k join complaint c on c.id = k.complaint_id where c.number = $1',
    [number],
  );
  expect(rows[0].rests).toHaveLength(1);
  expect((await dueOf(number)).getTime()).not.toBe(before.getTime());
});

const STAGES: Stage[] = [
  'REGISTERED',
  'ASSIGNED',
  'IN_PROGRESS',
  'INFO_REQUESTED',
  'ON_HOLD',
  'ACTION_TAKEN',
  'REJECTION_PROPOSED',
  'RESOLVED',
  'MERGED',
];

describe('the preview', () => {
  /** Complaints in every state, of three categories, some with rests behind them. */
  async function everyStage(): Promise<void> {
    for (const [index, stage] of STAGES.entries()) {
      const number = await caseIn(w, cast, stage, { categoryCode: ['A', 'B', 'C'][index % 3] });
      if (stage === 'INFO_REQUESTED') {
        w.clock.advance({ hours: 5 });
        await (await w.complainant(number)).done('provideInformation', { number, answer: 'गली 4' });
        await cast.officer.done('requestInformation', { number, question: 'और?' });
      }
    }
    for (const [categoryCode, department] of [
      ['C', 'SWD'],
      ['B', 'SWD'],
      ['C', 'ELEC'],
      ['B', undefined],
    ] as const)
      await w.complaint({ categoryCode, ...(department ? { department } : {}) });
  }

  const dayArbitrary = fc
    .integer({ min: -3, max: 14 })
    .map((offset) => new Date(Date.parse('2026-11-18T00:00:00Z') + offset * 86_400_000).toISOString().slice(0, 10));
  const intervalsArbitrary = fc
    .uniqueArray(fc.integer({ min: 6, max: 23 }), { minLength: 2, maxLength: 6 })
    .map((given) => given.sort((a, b) => a - b))
    .map((given) => given.slice(0, given.length - (given.length % 2)))
    .map((given) =>
      Array.from({ length: given.length / 2 }, (_, index) => ({
        from: time(given[index * 2]),
        to: time(given[index * 2 + 1]),
      })),
    );
  const time = (hour: number | undefined) => `${String(hour).padStart(2, '0')}:00`;
  const department = fc.constantFrom(undefined, undefined, 'PWD', 'SWD');
  const changeArbitrary = fc.oneof(
    fc
      .record({ departmentCode: department, days: fc.integer({ min: 1, max: 7 }), intervals: intervalsArbitrary })
      .map(({ departmentCode, days, intervals }) => ({
        setCalendar: {
          ...(departmentCode ? { departmentCode } : {}),
          weekdays: week(days, intervals),
          hearing: HEARING,
        },
      })),
    fc
      .record({
        departmentCode: department,
        days: fc.uniqueArray(dayArbitrary, { minLength: 1, maxLength: 4 }),
        isSpecial: fc.boolean(),
      })
      .map(({ departmentCode, days, isSpecial }) => ({
        setCalendarDays: {
          ...(departmentCode ? { departmentCode } : {}),
          days: days.map((day) => ({ ...holiday(day), intervals: isSpecial ? [{ from: '06:00', to: '09:00' }] : [] })),
        },
      })),
  );

  test('says exactly what the job then does, and writes nothing; a second time the job does nothing', async () => {
    await everyStage();
    await fc.assert(
      fc.asyncProperty(changeArbitrary, async (change) => {
        await w.sql.query(`delete from timeline_entry where type = 'SLA_RECOMPUTED'`);
        const before = await dueTimes(w);
        const rows = await written(w);
        const foretold = await preview(admin, change);
        expect(await written(w)).toEqual(rows);
        const [mutation, input] = Object.entries(change)[0] as [string, object];
        const { job } = await savedAndWorked(admin, mutation, input);
        const after = await dueTimes(w);
        const moved = Object.keys(after).filter((number) => after[number] !== before[number]);
        expect(foretold.examples.nodes).toEqual(
          moved.map((number) => ({ number, dueBefore: before[number], dueAfter: after[number] })),
        );
        const earlier = moved.filter((number) => (after[number] as string) < (before[number] as string)).length;
        expect(foretold).toMatchObject({
          open: job?.total ?? 0,
          moving: moved.length,
          earlier,
          later: moved.length - earlier,
        });
        expect((await moves(w)).map(({ number }) => number)).toEqual(moved);
        expect(await preview(admin, change)).toMatchObject({ moving: 0, examples: { nodes: [] } });
        await savedAndWorked(admin, mutation, input);
        expect(await dueTimes(w)).toEqual(after);
        expect(await moves(w)).toHaveLength(moved.length);
      }),
      { numRuns: 12, seed: 18 },
    );
  }, 120_000);

  test('gives its examples page by page', async () => {
    for (let index = 0; index < 5; index++) await w.complaint({ categoryCode: 'B', department: 'PWD' });
    const change = { setCalendarDays: { days: [holiday('2026-11-21')] } };
    const first = await preview(admin, change, { first: 3 });
    expect([first.open, first.moving, first.later, first.examples.totalCount]).toEqual([5, 5, 5, 5]);
    expect(first.examples.pageInfo.hasNextPage).toBe(true);
    const rest = await preview(admin, change, { first: 3, after: first.examples.pageInfo.endCursor });
    expect(rest.examples.pageInfo.hasNextPage).toBe(false);
    const numbers = [...first.examples.nodes, ...rest.examples.nodes].map(({ number }: { number: string }) => number);
    expect(numbers).toEqual(
      (await w.sql.query(`select number from complaint where state <> 'WITHDRAWN' order by number`)).rows.map(
        ({ number }) => number,
      ),
    );
  });
});

describe('the job', () => {
  test('is watched by whoever saved the calendar, and by nobody else', async () => {
    await w.complaint({ categoryCode: 'B', department: 'PWD' });
    const { job } = await saved(admin, 'setCalendarDays', { days: [holiday('2026-11-21')] });
    expect(await ended(admin, job.id)).toMatchObject({
      kind: 'RECOMPUTE_DUE',
      state: 'DONE',
      total: 1,
      done: 1,
      failed: 0,
    });
    for (const person of [cast.dm, cast.cell, await w.officer('ADMIN')])
      expect((await person.query(JOB, { id: job.id })).job).toBeNull();
  });

  test('two overlapping: the last calendar wins, whichever job is last at a complaint, and each due time moves once', async () => {
    const numbers = [];
    for (let index = 0; index < 6; index++) numbers.push(await w.complaint({ categoryCode: 'B', department: 'PWD' }));
    const letGo = await hold(w, numbers[2] as string);
    const one = await saved(admin, 'setCalendarDays', { days: [holiday('2026-11-21')] });
    const two = await saved(admin, 'setCalendarDays', { days: [holiday('2026-11-23')] });
    const other = await w.anotherNode();
    await letGo();
    w.clock.advance({ minutes: 4 }); // should a node have lost patience with the one that was held
    await worked(w);
    for (const { job } of [one, two])
      expect(await jobOf(admin, job.id)).toMatchObject({ state: 'DONE', done: 6, failed: 0 });
    for (const number of numbers) expect(await dueOf(number)).toEqual(due('2026-11-24'));
    const recorded = await moves(w);
    for (const number of numbers) {
      const own = recorded.filter((move) => move.number === number);
      expect(own.length).toBeLessThanOrEqual(2);
      expect(new Set(own.map(({ dueBefore }) => dueBefore)).size).toBe(own.length);
    }
    await other.nistaran.jobWorker.stop();
  });

  test('complaints that come while a calendar is saved get their due time by the new one, or are in the list', async () => {
    const registering = Array.from({ length: 12 }, () => w.complaint({ categoryCode: 'B' }));
    const saving = saved(admin, 'setCalendarDays', { days: [holiday('2026-11-21')] });
    const numbers = await Promise.all(registering);
    await saving;
    await worked(w);
    for (const number of numbers) expect(await dueOf(number)).toEqual(due('2026-11-23'));
  });

  test('a person’s own job does not wait for the due times of a district', async () => {
    await w.nistaran.jobWorker.stop();
    const numbers = [await w.complaint({ categoryCode: 'B' }), await w.complaint({ categoryCode: 'B' })];
    await saved(admin, 'setCalendarDays', { days: [holiday('2026-11-21')] });
    await cast.cell.done('assignComplaints', { numbers, departmentCode: 'PWD' }, 'job { id }');
    const { rows } = await w.sql.query(
      'select j.kind from job_complaint c join job j on j.id = c.job_id order by c.next_attempt_at limit 2',
    );
    expect(rows).toEqual([{ kind: 'BULK_ASSIGN' }, { kind: 'BULK_ASSIGN' }]);
    w.nistaran.jobWorker.start();
    await worked(w);
  });
});
