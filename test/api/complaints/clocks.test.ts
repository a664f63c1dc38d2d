/** Due times through the API: when a complaint is due, what moves that and what does not. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { World } from '../../support/world.ts';
import { type Cast, caseIn, castWorld, HOLD, readyFile, rowOf } from './cast.ts';

let w: World;
let cast: Cast;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
  await w.sql.query(
    `insert into calendar_day (district_id, day, name_hi, name_en) values (1, '2026-11-24', 'गुरु नानक जयंती', 'Guru Nanak Jayanti')`,
  );
});
afterAll(() => w.close());
/** Saturday 21 November 2026, 10:00 IST. Sunday is the 22nd, Tuesday the 24th a holiday. */
beforeEach(() => w.clock.set('2026-11-21T04:30:00Z'));

const ist = (text: string) => new Date(`${text}:00+05:30`);
const dueOf = async (number: string): Promise<Date> => (await rowOf(w, number)).due_at;
const slaOf = async (number: string) =>
  (await cast.cell.query('query($n: String!) { complaint(number: $n) { sla dueAt } }', { n: number })).complaint;

describe('at registration', () => {
  test.each([
    ['A', '2026-11-20T09:30', '2026-11-20T18:00', 'in time on a working day'],
    ['A', '2026-11-20T14:59', '2026-11-20T18:00', 'just before the cut-off'],
    ['A', '2026-11-20T15:00', '2026-11-21T18:00', 'at the cut-off'],
    ['A', '2026-11-20T16:00', '2026-11-21T18:00', 'after the cut-off'],
    ['A', '2026-11-22T09:30', '2026-11-23T18:00', 'on a Sunday'],
    ['A', '2026-11-24T09:30', '2026-11-25T18:00', 'on a holiday'],
    ['A', '2026-11-21T16:00', '2026-11-23T18:00', 'after the cut-off before a Sunday'],
    ['B', '2026-11-18T23:50', '2026-11-21T18:00', 'ten minutes before midnight counts that date'],
    ['B', '2026-11-19T00:10', '2026-11-23T18:00', 'ten minutes later the next, and rolls over Sunday'],
    ['B', '2026-11-21T10:00', '2026-11-25T18:00', 'rolls over a holiday'],
    ['C', '2026-11-16T23:50', '2026-11-23T18:00', 'seven days'],
    ['C', '2026-11-17T10:00', '2026-11-25T18:00', 'seven days, rolled over a holiday'],
  ])('category %s at %s is due %s: %s', async (categoryCode, at, due) => {
    w.clock.set(ist(at).toISOString());
    expect(await dueOf(await w.complaint({ categoryCode }))).toEqual(ist(due));
  });

  test('without a category it is C, or what the subject suggests', async () => {
    expect(await dueOf(await w.complaint())).toEqual(ist('2026-11-28T18:00'));
    const { rows } = await w.sql.query(
      `update subject set suggested_category_id = (select id from category where code = 'A') where code = 'ROAD' returning id`,
    );
    expect(await dueOf(await w.complaint({ subjectId: rows[0].id }))).toEqual(ist('2026-11-21T18:00'));
  });
});

test('comment, evidence, reassignment, transfer and escalation leave the due time alone', async () => {
  const number = await caseIn(w, cast, 'IN_PROGRESS');
  const due = await dueOf(number);
  const step = async (mutation: string, input: object, person = cast.head) => {
    w.clock.advance({ hours: 5 });
    await person.done(mutation, { number, ...input });
    return dueOf(number);
  };
  const seen = [
    await step('addComment', { text: 'देखा' }),
    await step('addComment', { evidenceIds: [await readyFile(w, cast.head)] }),
    await step('reassignComplaint', { officerId: cast.colleague.id }),
    await step('transferComplaint', { departmentCode: 'SWD', officerId: cast.otherOfficer.id, reason: 'उनका' }),
    await step('escalateComplaint', {}, cast.otherHead),
    await step('acknowledgeComplaint', {}, cast.otherOfficer),
  ];
  expect(seen).toEqual(seen.map(() => due));
});

test('a hold rests only once approved, and moves the due time by the working time it rested', async () => {
  const number = await caseIn(w, cast, 'HOLD_PROPOSED');
  w.clock.advance({ days: 1 });
  expect((await slaOf(number)).sla).toBe('WITHIN');
  await cast.cell.done('decideHold', { number, approve: true });
  w.clock.advance({ days: 30 });
  expect((await slaOf(number)).sla).toBe('PAUSED');
  await cast.head.done('resumeComplaint', { number });
  expect(await rowOf(w, number)).toMatchObject({
    due_at: new Date(ist('2026-12-24T10:00').getTime() + 20_000), // two working days were left, and the resumption is a Tuesday
    paused_at: null,
    proposal: null,
  });
});

test.each([
  ['refused by the cell', 'decideHold', { approve: false }],
  ['taken back by the head', 'resumeComplaint', {}],
])('a hold %s never stopped the clock', async (_, mutation, input) => {
  const number = await caseIn(w, cast, 'HOLD_PROPOSED');
  const due = await dueOf(number);
  w.clock.advance({ days: 2 });
  await (mutation === 'decideHold' ? cast.cell : cast.head).done(mutation, { number, ...input });
  expect(await rowOf(w, number)).toMatchObject({ state: 'IN_PROGRESS', due_at: due, paused_at: null, proposal: null });
});

test('nobody decides on his own hold; a decided one waits for nobody', async () => {
  const both = await w.officer('HEAD', 'ELEC');
  await w.sql.query(
    `insert into posting (district_id, id, officer_id, role, area_id) values (1, gen_random_uuid(), $1, 'CELL', $2)`,
    [both.id, w.areas.district],
  );
  const officer = await w.officer('OFFICER', 'ELEC');
  const number = await w.complaint({ department: 'ELEC', officerId: officer.id });
  await officer.done('acknowledgeComplaint', { number });
  await both.done('proposeHold', { number, ...HOLD });
  expect(await both.refused('decideHold', { number, approve: true })).toEqual(['OWN_WORK']);
  await cast.cell.done('decideHold', { number, approve: true });
  expect(await cast.adm.refused('decideHold', { number, approve: true })).toEqual(['NOT_PENDING']);
});

test('a question rests the clock until the answer; a third question is refused', async () => {
  const number = await caseIn(w, cast, 'IN_PROGRESS');
  const due = await dueOf(number);
  for (const days of [1, 2]) {
    await cast.officer.done('requestInformation', { number, question: 'कहाँ?' });
    w.clock.advance({ days });
    expect((await slaOf(number)).sla).toBe('PAUSED');
    await (await w.complainant(number)).done('provideInformation', { number, answer: 'यहाँ' });
  }
  // rested all of Saturday but 20 seconds, and Monday; Sunday and the holiday took nobody's time
  expect(due).toEqual(ist('2026-11-25T18:00'));
  expect(await dueOf(number)).toEqual(new Date(ist('2026-11-27T18:00').getTime() - 20_000));
  expect(await cast.officer.refused('requestInformation', { number, question: 'और?' })).toEqual(['LIMIT_REACHED']);
});

test('a report stops the clock provisionally; sent back, it is as if it had never stopped', async () => {
  const number = await caseIn(w, cast, 'IN_PROGRESS');
  const due = await dueOf(number);
  await cast.officer.done('submitActionTakenReport', { number, outcome: 'PARTLY', text: 'आधा' });
  w.clock.advance({ days: 10 });
  expect((await slaOf(number)).sla).toBe('MET');
  await cast.head.done('returnActionTakenReport', { number, reason: 'पूरा करें' });
  expect(await slaOf(number)).toEqual({ sla: 'BREACHED', dueAt: due.toISOString() });
  await cast.officer.done('submitActionTakenReport', { number, outcome: 'FIXED', text: 'पूरा' });
  await cast.head.done('verifyResolution', { number });
  expect((await slaOf(number)).sla).toBe('MISSED');
});

test('a new category moves the due time, keeps the old one in the timeline, and keeps what the clock has rested', async () => {
  const number = await caseIn(w, cast, 'INFO_REQUESTED');
  const due = await dueOf(number);
  w.clock.advance({ days: 2 });
  await cast.operator.done('provideInformation', { number, answer: 'यहाँ' });
  await cast.operator.done('classifyComplaint', { number, categoryCode: 'C' });
  expect(await dueOf(number)).toEqual(ist('2026-11-30T18:00'));
  const { rows } = await w.sql.query(
    `select changes from timeline_entry where complaint_id = $1 order by version desc limit 1`,
    [(await rowOf(w, number)).id],
  );
  expect(due).toEqual(ist('2026-11-25T18:00'));
  expect(rows[0].changes.dueAt).toBe(ist('2026-11-26T18:00').toISOString());
});

test('the same category again, or another place, leaves the due time alone', async () => {
  const number = await caseIn(w, cast, 'REGISTERED');
  const due = await dueOf(number);
  w.clock.advance({ days: 3 });
  await cast.operator.done('classifyComplaint', {
    number,
    categoryCode: 'B',
    areaId: w.areas.purkaji,
    place: 'नई बस्ती',
    subjectId: w.subjects.road,
  });
  expect(await rowOf(w, number)).toMatchObject({
    due_at: due,
    area_id: w.areas.purkaji,
    place: 'नई बस्ती',
    subject_id: w.subjects.road,
  });
});
