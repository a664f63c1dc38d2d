/** Done once, answered alike: retry keys, portal numbers, and the serials of a rush. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checkDigit, parseComplaintNumber } from '../../../src/complaints/complaint-number.ts';
import type { World } from '../../support/world.ts';
import { type Cast, caseIn, castWorld, countsOf, rowOf } from './cast.ts';

let w: World;
let cast: Cast;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
});
afterAll(() => w.close());

const times = <T>(count: number, call: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => call(index)));
const written = async (work: () => Promise<unknown>) => {
  const before = await countsOf(w);
  await work();
  const after = await countsOf(w);
  return Object.fromEntries(
    Object.entries(after).flatMap(([table, count]) =>
      count === before[table] ? [] : [[table, count - (before[table] ?? 0)]],
    ),
  );
};
const REGISTER =
  'mutation($input: RegisterComplaintInput!) { registerComplaint(input: $input) { complaint { number } cursor errors { code } } }';
const codeOf = async (input: object) => (await cast.operator.graphql(REGISTER, { input })).errors?.[0]?.extensions.code;

test('the same clientMutationId ten times at once: one complaint, one answer', async () => {
  const input = {
    source: 'PHONE',
    text: 'एक बार',
    complainant: { phone: '9000000106' },
    clientMutationId: 'ten-at-once',
  };
  const once = await written(() => cast.operator.done('registerComplaint', { ...input, clientMutationId: 'another' }));
  const answers: unknown[] = [];
  expect(
    await written(async () => answers.push(...(await times(10, () => cast.operator.done('registerComplaint', input))))),
  ).toEqual(once);
  expect(once).toMatchObject({
    complaint: 1,
    timeline_entry: 1,
    event_log: 1,
    mutation_receipt: 1,
    outbound_message: 1,
  });
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
});

test('a retry after success returns the same receipt with the present state, and writes nothing', async () => {
  const number = await caseIn(w, cast, 'ASSIGNED');
  const input = { number, clientMutationId: 'ack-1', expectedVersion: 2 };
  const first = await cast.officer.done('acknowledgeComplaint', input);
  await cast.officer.done('requestInformation', { number, question: 'कहाँ?' });
  const again = await cast.officer.done('acknowledgeComplaint', input);
  expect(again.cursor).toBe(first.cursor);
  expect(again.complaint).toMatchObject({ state: 'INFO_REQUESTED', version: 4 });
  expect(await written(() => cast.officer.done('acknowledgeComplaint', input))).toEqual({});
});

test('the same key with another input, or for another mutation, is CONFLICT', async () => {
  const input = { source: 'PHONE', text: 'पहली', clientMutationId: 'reused' };
  await cast.operator.done('registerComplaint', input);
  expect(await written(async () => expect(await codeOf({ ...input, text: 'दूसरी' })).toBe('CONFLICT'))).toEqual({});
  const number = await caseIn(w, cast, 'REGISTERED');
  const text = 'mutation($input: ClassifyComplaintInput!) { classifyComplaint(input: $input) { cursor } }';
  const answer = await cast.operator.graphql(text, { input: { number, clientMutationId: 'reused' } });
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT' });
});

test('a key is its owner’s: another officer may use the same one', async () => {
  const input = { source: 'PHONE', text: 'मेरी', clientMutationId: 'mine' };
  const [a, b] = [
    await cast.operator.done('registerComplaint', input),
    await cast.cell.done('registerComplaint', { ...input, text: 'उसकी' }),
  ];
  expect(a.complaint.number).not.toBe(b.complaint.number);
});

test('refusals are not stored: what was refused can be done later under the same key', async () => {
  const number = await caseIn(w, cast, 'REGISTERED');
  const input = { number, clientMutationId: 'too-early' };
  const visibleEarly = await cast.officer.refused('acknowledgeComplaint', input);
  await cast.cell.done('assignComplaint', { number, departmentCode: 'PWD', officerId: cast.officer.id });
  expect(visibleEarly).toEqual(['NOT_FOUND']);
  await cast.officer.done('acknowledgeComplaint', input);
  expect((await rowOf(w, number)).state).toBe('IN_PROGRESS');
});

test('a key of 100 characters is taken, one of 101 is BAD_USER_INPUT', async () => {
  await cast.operator.done('registerComplaint', { source: 'PHONE', text: 'x', clientMutationId: 'क'.repeat(100) });
  expect(await codeOf({ source: 'PHONE', text: 'x', clientMutationId: 'क'.repeat(101) })).toBe('BAD_USER_INPUT');
});

test('a portal’s number registered ten times at once is one complaint; blanks around it do not count', async () => {
  const input = {
    source: 'CM_HELPLINE',
    externalNumber: 'UP-1076-77',
    text: 'पेंशन नहीं मिली',
    complainant: { phone: '9000000107' },
  };
  const answers: { complaint: { number: string } }[] = [];
  const rows = await written(async () => {
    answers.push(
      ...(await times(10, (index) =>
        cast.operator.done('registerComplaint', {
          ...input,
          externalNumber: index % 2 ? ' UP-1076-77 ' : 'UP-1076-77',
        }),
      )),
    );
  });
  expect(rows).toMatchObject({
    complaint: 1,
    complainant: 1,
    external_reference: 1,
    event_log: 1,
    outbound_message: 1,
  });
  expect(new Set(answers.map((answer) => answer.complaint.number)).size).toBe(1);
  const other = await cast.operator.done('registerComplaint', { ...input, source: 'CPGRAMS' });
  expect(other.complaint.number).not.toBe(answers[0]?.complaint.number);
});

test('200 registrations at once get 200 consecutive serials with right check digits', async () => {
  w.clock.advance({ minutes: 2 });
  const { rows } = await w.sql.query('select last_serial from complaint_counter');
  const people = [cast.operator, cast.cell, cast.adm];
  const answers = await times(200, (index) =>
    people[index % 3]!.done('registerComplaint', { source: 'PHONE', text: `शिकायत ${index}` }),
  );
  const numbers: string[] = answers.map((answer) => answer.complaint.number);
  expect(new Set(numbers).size).toBe(200);
  for (const number of numbers) {
    expect(parseComplaintNumber(number)).toBe(number);
    expect(checkDigit(number.slice(0, -2).replace('-', ''))).toBe(Number(number.at(-1)));
  }
  const serials = numbers.map((number) => Number(number.slice(6, 12))).sort((a, b) => a - b);
  expect(serials).toEqual(Array.from({ length: 200 }, (_, index) => rows[0].last_serial + 1 + index));
}, 60_000);

test('a refused registration leaves no gap', async () => {
  const first = await w.complaint();
  await cast.operator.refused('registerComplaint', { source: 'PHONE', text: 'x', evidenceIds: ['no file'] });
  const next = await w.complaint();
  expect(Number(next.slice(6, 12))).toBe(Number(first.slice(6, 12)) + 1);
});

test('the year of a number is India’s, and its serials begin anew', async () => {
  w.clock.set('2026-12-31T18:20:00Z'); // 23:50 IST
  const old = await w.complaint();
  w.clock.set('2026-12-31T18:40:00Z'); // 00:10 IST
  expect([old.slice(0, 6), (await w.complaint()).slice(0, 12)]).toEqual(['MZN26-', 'MZN27-000001']);
});
