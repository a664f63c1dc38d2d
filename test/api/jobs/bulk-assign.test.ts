/** assignComplaints: what is refused at once, what becomes of each complaint, with whose rights, and what it costs. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { seeComplaint } from '../../../src/complaints/index.ts';
import { executeOnce } from '../../../src/graphql/command.ts';
import { recordStatements } from '../../golden/recorded-statements.ts';
import { type Person, type World, world } from '../../support/world.ts';
import { Inside } from '../rights/support/inside.ts';
import {
  begin,
  ended,
  isOver,
  JOB,
  jobOf,
  numbersOfNothing,
  refusal,
  registered,
  timesAssigned,
  until,
} from './support/jobs.ts';

let w: World;
let cell: Person;
beforeAll(async () => {
  w = await world();
  cell = await w.cell();
  await w.sql.query(`update session set expires_at = '2040-01-01'`);
});
afterAll(() => w.close());

const jobCount = async (): Promise<number> => (await w.sql.query('select count(*)::int as jobs from job')).rows[0].jobs;
const stateOf = async (number: string) =>
  (await w.sql.query('select state, department_id, assignee_id, version from complaint where number = $1', [number]))
    .rows[0];

test('each is assigned by the step of assignComplaint: timeline, event, notification, audit, all as the officer who asked', async () => {
  const officer = await w.officer('OFFICER', 'PWD');
  const [number] = (await registered(w, 1)) as [string];
  const { id } = await begin(cell, [number], { officerId: officer.id, note: 'आज ही देखें' });
  expect(await ended(cell, id)).toMatchObject({ kind: 'BULK_ASSIGN', total: 1, done: 1, failed: 0, failures: [] });
  expect(await stateOf(number)).toEqual({
    state: 'ASSIGNED',
    department_id: w.departments.PWD,
    assignee_id: officer.id,
    version: 2,
  });
  const written = async (sql: string) => (await w.sql.query(sql, [number])).rows;
  const OF = 'in (select id from complaint where number = $1)';
  expect(await written(`select type, text, actor_id from timeline_entry where complaint_id ${OF}`)).toEqual([
    { type: 'COMPLAINT_ASSIGNED', text: 'आज ही देखें', actor_id: cell.id },
  ]);
  expect(await written(`select type, actor_id, version from event_log where complaint_id ${OF}`)).toEqual([
    { type: 'COMPLAINT_ASSIGNED', actor_id: cell.id, version: 2 },
  ]);
  expect(await written(`select officer_id from notification where complaint_id ${OF}`)).toContainEqual({
    officer_id: officer.id,
  });
  expect(await written(`select action from audit_log where object_id ${OF}`)).toEqual([
    { action: 'COMPLAINT_ASSIGNED' },
  ]);
});

test('1 and 500 numbers are taken, 0 and 501 refused', async () => {
  const many = numbersOfNothing(501);
  for (const numbers of [[], many]) {
    expect((await refusal(cell, { numbers })).errors).toEqual([
      { code: 'INVALID_INPUT', message: 'Give 1 to 500 complaints at a time.', path: ['input', 'numbers'] },
    ]);
  }
  await w.nistaran.jobWorker.stop();
  const one = await begin(cell, many.slice(0, 1));
  const most = await begin(cell, many.slice(0, 500));
  expect([one.total, most.total]).toEqual([1, 500]);
  await w.sql.query('delete from job_complaint where job_id = $1', [most.id]); // would take its time
  w.nistaran.jobWorker.start();
  await ended(cell, one.id);
});

test('what stands in the list twice, however it is written, counts once', async () => {
  const [number] = (await registered(w, 1)) as [string];
  const { id, total } = await begin(cell, [number, number.toLowerCase(), number.replaceAll('-', ' '), number]);
  expect(total).toBe(1);
  expect(await ended(cell, id)).toMatchObject({ done: 1, failed: 0 });
  expect(await timesAssigned(w, [number])).toEqual([1]);
});

test('what is no number of a complaint is refused by its place, and kept nowhere', async () => {
  const before = await jobCount();
  const phone = '+919811122233';
  const { errors } = await refusal(cell, { numbers: [...numbersOfNothing(2), phone] });
  expect(errors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'numbers', '2'] }]);
  expect(errors[0]?.message).toContain('Entry 3');
  expect(await jobCount()).toBe(before);
  const { rows } = await w.sql.query(
    `select count(*)::int as rows from job_complaint where number like '%9811122233%'`,
  );
  expect(rows).toEqual([{ rows: 0 }]);
  expect(w.logLines.join()).not.toContain(phone);
});

test.each([
  ['UNKNOWN_DEPARTMENT', 'departmentCode', () => ({ departmentCode: 'NOPE' })],
  ['UNKNOWN_OFFICER', 'officerId', () => ({ officerId: v7() })],
  ['UNKNOWN_OFFICER', 'officerId', async () => ({ officerId: (await w.officer('OFFICER', 'SWD')).id })],
  ['INVALID_INPUT', 'note', () => ({ note: 'क'.repeat(5_001) })],
])('%s at %s begins no job', async (code, field, wrong) => {
  const before = await jobCount();
  const payload = await refusal(cell, { numbers: numbersOfNothing(1), ...(await wrong()) });
  expect(payload).toMatchObject({ job: null, cursor: null, errors: [{ code, path: ['input', field] }] });
  expect(await jobCount()).toBe(before);
});

test('refusals come in Hindi to whoever reads Hindi', async () => {
  const reader = await w.officer('CELL');
  await w.sql.query(`update officer set locale = 'hi' where id = $1`, [reader.id]);
  const hindi = { 'accept-language': 'hi' };
  const { id } = await begin(reader, numbersOfNothing(1));
  await ended(reader, id);
  const { data } = await reader.graphql(JOB, { id }, hindi);
  expect(data.job.failures[0].message).toBe('इस क्रमांक की कोई शिकायत आपको उपलब्ध नहीं है। क्रमांक जाँचें।');
});

test('the same clientMutationId begins one job, at once and later; with other input it is refused', async () => {
  const numbers = await registered(w, 3);
  const before = await jobCount();
  const again = () => begin(cell, numbers, { clientMutationId: 'morning list' });
  const jobs = await Promise.all([again(), again(), again()]);
  await ended(cell, jobs[0].id);
  expect(new Set([...jobs, await again()].map(({ id }) => id)).size).toBe(1);
  expect(await jobCount()).toBe(before + 1);
  expect(await timesAssigned(w, numbers)).toEqual([1, 1, 1]);
  const other = { numbers: numbers.slice(1), departmentCode: 'PWD', clientMutationId: 'morning list' };
  await expect(cell.act('assignComplaints', other, 'cursor')).rejects.toThrow('CONFLICT');
});

/** Begins a job while nobody works, changes something, then lets the workers go on. */
async function afterBeginning(person: Person, numbers: string[], change: () => Promise<unknown>) {
  const { jobWorker } = w.nistaran;
  await jobWorker.stop();
  const { id } = await begin(person, numbers);
  await change();
  jobWorker.start();
  await isOver(w, id);
  const { rows } = await w.sql.query(
    `select j.done, array_agg(distinct c.code) as codes from job j join job_complaint c on c.job_id = j.id
      where j.id = $1 group by j.done`,
    [id],
  );
  return rows[0];
}

test.each([
  ['his posting has ended', 'update posting set ended_at = now() where officer_id = $1', 'NOT_ALLOWED'],
  ['his account is closed', 'update officer set is_active = false where id = $1', 'NOT_ALLOWED'],
  ['he may no longer assign', `update posting set role = 'AUDITOR' where officer_id = $1`, 'NOT_ALLOWED'],
  [
    'he sees another tehsil now',
    `update posting set area_id = (select id from area where code = 'khatauli') where officer_id = $1`,
    'NOT_FOUND',
  ],
])('rights are those of the moment it is done: %s', async (_name, sql, code) => {
  const person = await w.officer('CELL');
  const numbers = await registered(w, 3, { area_id: w.areas.sadar });
  const outcome = await afterBeginning(person, numbers, () => w.sql.query(sql, [person.id]));
  expect(outcome).toEqual({ done: 0, codes: [code] });
  expect(await timesAssigned(w, numbers)).toEqual([0, 0, 0]);
});

test('a department that was closed meanwhile is a failure of each', async () => {
  const numbers = await registered(w, 2);
  const close = (active: boolean) => w.sql.query(`update department set is_active = $1 where code = 'PWD'`, [active]);
  const outcome = await afterBeginning(cell, numbers, () => close(false));
  await close(true);
  expect(outcome).toEqual({ done: 0, codes: ['UNKNOWN_DEPARTMENT'] });
});

test('the officer complained against gets none of his own; the others are his', async () => {
  const officer = await w.officer('OFFICER', 'PWD');
  const [against] = (await registered(w, 1, { respondent_id: officer.id })) as [string];
  const [other] = (await registered(w, 1)) as [string];
  const { id } = await begin(cell, [against, other], { officerId: officer.id });
  expect(await ended(cell, id)).toMatchObject({
    done: 1,
    failures: [{ number: against, code: 'UNKNOWN_OFFICER' }],
  });
});

describe('undone', () => {
  const undone = async (person: Person, jobId: string) =>
    ended(person, (await person.done('undoAssignments', { jobId }, 'job { id }')).job.id);
  const refusedUndo = (person: Person, jobId: string) => person.refused('undoAssignments', { jobId });

  test('all that nobody has seen goes back to the cell, as whoever asks; what was seen or assigned anew stays', async () => {
    const officer = await w.officer('OFFICER', 'PWD');
    const numbers = await registered(w, 3);
    const [plain, seen, anew] = numbers as [string, string, string];
    const { id } = await begin(cell, numbers, { officerId: officer.id });
    await ended(cell, id);
    const { services } = w.nistaran;
    const viewer = await new Inside(w).viewerOf(officer);
    await executeOnce({ services, viewer, now: w.clock.now() }, seeComplaint, { number: seen });
    await cell.done('takeBackAssignment', { number: anew, reason: 'गलती से' });
    w.clock.advance({ minutes: 1 });
    await cell.done('assignComplaint', { number: anew, departmentCode: 'SWD' });
    expect(await undone(cell, id)).toMatchObject({
      kind: 'TAKE_BACK',
      total: 3,
      done: 1,
      failures: expect.arrayContaining([
        { number: seen, code: 'ALREADY_SEEN', message: expect.stringContaining('Reassign or transfer') },
        { number: anew, code: 'INVALID_STATE', message: expect.stringContaining('assigned anew') },
      ]),
    });
    const nobody = { state: 'REGISTERED', department_id: null, assignee_id: null };
    expect(await stateOf(plain)).toEqual({ ...nobody, version: 3 });
    expect(await stateOf(anew)).toMatchObject({ state: 'ASSIGNED', department_id: w.departments.SWD });
    const told = await w.sql.query(
      `select t.type, t.actor_id, n.officer_id from timeline_entry t join notification n on n.event_id = t.event_id
        where t.version = 3 and t.complaint_id = (select id from complaint where number = $1)`,
      [plain],
    );
    expect(told.rows).toEqual([{ type: 'COMPLAINT_TAKEN_BACK', actor_id: cell.id, officer_id: officer.id }]);
    expect(await undone(cell, id)).toMatchObject({ done: 0, failed: 3 }); // once is all
  });

  test('only one’s own, only what is done, only what has assigned something', async () => {
    const [number] = (await registered(w, 1)) as [string];
    await w.nistaran.jobWorker.stop();
    const { id } = await begin(cell, [number]);
    expect(await refusedUndo(cell, id)).toEqual(['INVALID_STATE']);
    w.nistaran.jobWorker.start();
    await ended(cell, id);
    expect(await refusedUndo(await w.officer('CELL'), id)).toEqual(['NOT_FOUND']);
    const undoing = (await cell.done('undoAssignments', { jobId: id }, 'job { id }')).job;
    expect(await refusedUndo(cell, undoing.id)).toEqual(['NOT_FOUND']);
    const nothing = await begin(cell, numbersOfNothing(1));
    await ended(cell, nothing.id);
    expect(await refusedUndo(cell, nothing.id)).toEqual(['INVALID_STATE']);
  });
});

/** A complaint that cannot be written, by a fault of ours. */
const breakDown = (number: string) =>
  w.sql.query(`create or replace function broken() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$;
    create or replace trigger broken before update on complaint for each row when (old.number = '${number}') execute function broken()`);

test('a fault of ours is tried again for some minutes, then reported; it holds up no other', async () => {
  const [bad, good] = (await registered(w, 2)) as [string, string];
  await breakDown(bad);
  const { id } = await begin(cell, [bad, good]);
  await until(async () => (await jobOf(cell, id)).done === 1);
  expect(await jobOf(cell, id)).toMatchObject({ state: 'RUNNING', done: 1, failed: 0 });
  await until(async () => {
    w.clock.advance({ minutes: 2 });
    w.nistaran.services.streams.wake('jobs');
    return (await jobOf(cell, id)).state === 'DONE';
  });
  expect(await jobOf(cell, id)).toMatchObject({ done: 1, failed: 1, failures: [{ number: bad, code: 'INTERNAL' }] });
  await w.sql.query('drop trigger broken on complaint');
});

test('a complaint that took the process with it each time is given up too', async () => {
  const [number] = (await registered(w, 1)) as [string];
  const outcome = await afterBeginning(cell, [number], () =>
    w.sql.query('update job_complaint set attempt_count = 6 where number = $1', [number]),
  );
  expect(outcome).toEqual({ done: 0, codes: ['INTERNAL'] });
  expect(await timesAssigned(w, [number])).toEqual([0]);
});

test('500 complaints cost as many statements as one: to begin a job, and to read it with its failures', async () => {
  await w.nistaran.jobWorker.stop();
  const inside = new Inside(w);
  const viewer = await inside.viewerOf(cell);
  const counts = async (numbers: string[]) => {
    const begun = await recordStatements(() =>
      inside.run(viewer, {
        document: `mutation($input: AssignComplaintsInput!) { assignComplaints(input: $input) { job { id } errors { code } } }`,
        variables: { input: { numbers, departmentCode: 'PWD' } },
      }),
    );
    const { id } = (begun.result.data as any).assignComplaints.job;
    await w.sql.query(
      `update job_complaint set finished_at = now(), code = 'NOT_FOUND', message_hi = '-', message_en = '-' where job_id = $1`,
      [id],
    );
    const read = await recordStatements(() => inside.run(viewer, { document: JOB, variables: { id } }));
    expect((read.result.data as any).job.failures).toHaveLength(numbers.length);
    return [begun.statements.length, read.statements.length];
  };
  const one = await counts(numbersOfNothing(1));
  expect(await counts(numbersOfNothing(500))).toEqual(one);
  expect(one[1]).toBe(1);
});
