/** Policies: the most specific one holds, is copied onto the cycle, and follows the department that becomes responsible. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { CATEGORY_TERMS } from '../../../src/sla/terms.ts';
import type { World } from '../../support/world.ts';
import { type Cast, castWorld, rowOf } from '../complaints/cast.ts';

let w: World;
let cast: Cast;
let categories: Record<string, string>;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
  categories = Object.fromEntries(
    (await w.sql.query('select code, id from category')).rows.map(({ code, id }) => [code, id]),
  );
});
afterAll(() => w.close());
/** Wednesday 18 November 2026, 10:00. */
beforeEach(async () => {
  w.clock.set('2026-11-18T04:30:00Z');
  await w.sql.query('delete from sla_policy');
});

const due = (day: string) => new Date(`${day}T18:00:00+05:30`);
const dueOf = async (number: string): Promise<Date> => (await rowOf(w, number)).due_at;
const promise = (days: number, unit = 'CALENDAR_DAYS') => ({ ...CATEGORY_TERMS.C, resolve: { unit, amount: days } });
const policy = (
  terms: object,
  { department = null, source = null, subject = null, category = null }: Record<string, string | null> = {},
) =>
  w.sql.query(
    `insert into sla_policy (district_id, id, department_id, source, subject_id, category_id, terms) values (1, gen_random_uuid(), $1, $2, $3, $4, $5)`,
    [department, source, subject, category, JSON.stringify(terms)],
  );

test('without one the category promises; a category of the district its own days', async () => {
  await w.sql.query(
    `insert into category (district_id, id, code, name_hi, name_en, resolve_within_days) values (1, gen_random_uuid(), 'D', 'डी', 'D', 14)`,
  );
  expect(await dueOf(await w.complaint({ categoryCode: 'C' }))).toEqual(due('2026-11-25'));
  expect(await dueOf(await w.complaint({ categoryCode: 'D' }))).toEqual(due('2026-12-02'));
});

test('the category tells more than the subject, that more than the source, that more than the whole district', async () => {
  const counter = { categoryCode: 'C', subjectId: w.subjects.road };
  const steps: [number, Record<string, string>, string][] = [
    [2, {}, '2026-11-20'],
    [5, { source: 'COUNTER' }, '2026-11-23'],
    [6, { subject: w.subjects.road as string }, '2026-11-24'],
    [8, { category: categories.C as string }, '2026-11-26'],
    [9, { category: categories.C as string, source: 'COUNTER' }, '2026-11-27'],
  ];
  for (const [days, holdsFor, day] of steps) {
    await policy(promise(days), holdsFor);
    expect(await dueOf(await w.complaint(counter))).toEqual(due(day));
  }
  expect(await dueOf(await w.complaint({ ...counter, source: 'PHONE' }))).toEqual(due('2026-11-26'));
});

test('working days leave Sunday out', async () => {
  await policy(promise(5, 'WORKING_DAYS'));
  expect(await dueOf(await w.complaint())).toEqual(due('2026-11-24'));
});

test('a department’s own promise holds once it is responsible; another one’s does not', async () => {
  await policy(promise(2), { department: w.departments.SWD as string });
  const [own, others] = [await w.complaint({ categoryCode: 'C' }), await w.complaint({ categoryCode: 'C' })];
  await cast.cell.done('assignComplaint', { number: own, departmentCode: 'SWD' });
  await cast.cell.done('assignComplaint', { number: others, departmentCode: 'PWD' });
  expect([await dueOf(own), await dueOf(others)]).toEqual([due('2026-11-20'), due('2026-11-25')]);
  await cast.cell.done('takeBackAssignment', { number: own });
  expect(await dueOf(own)).toEqual(due('2026-11-25'));
});

test('a policy edited later moves nothing that was promised, nor who hears of it', async () => {
  await policy({ ...promise(2), autoEscalateUpTo: 1 });
  const number = await w.complaint({ categoryCode: 'C', department: 'PWD', officerId: cast.officer.id });
  await w.sql.query('update sla_policy set terms = $1', [JSON.stringify(promise(9))]);
  await cast.officer.done('acknowledgeComplaint', { number });
  w.clock.set('2026-11-23T12:30:00Z');
  await w.nistaran.clockSweep.sweep();
  expect(await rowOf(w, number)).toMatchObject({ due_at: due('2026-11-20'), escalation_level: 1 });
  const { rows } = await w.sql.query(
    `select t.type from timeline_entry t join complaint c on c.id = t.complaint_id where c.number = $1 and t.type like 'SLA_B%'`,
    [number],
  );
  expect(rows).toEqual([{ type: 'SLA_BREACHED' }]);
});
