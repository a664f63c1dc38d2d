/** The main job, end to end, through the public API and real sockets. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type World, world } from '../support/world.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const LIST = `subscription($filter: ComplaintFilter, $after: Cursor) { complaints(filter: $filter, after: $after) { __typename
  ... on StreamMessage { cursor }
  ... on ComplaintChanged { type scope number version changedFields complaint { number state department { code } } }
  ... on ComplaintLeft { number reason version } } }`;

test('a complaint is registered, assigned, reported on, verified, and reopened by its complainant', async () => {
  const cell = await w.cell();
  const officer = await w.officer('OFFICER', 'PWD');
  await w.officer('HEAD', 'PWD');
  const stream = (await officer.socket()).subscribe(LIST, { filter: { departmentCodes: ['PWD'] } });
  expect((await stream.next()).__typename).toBe('StreamReady');

  const registered = await cell.done('registerComplaint', {
    source: 'COUNTER', text: 'सड़क टूटी है', categoryCode: 'A', complainant: { name: 'सलमा', phone: '9000000104' },
  });
  const { number } = registered.complaint;
  expect(number).toMatch(/^MZN26-\d{6}-\d$/);
  expect(registered.complaint.state).toBe('REGISTERED');

  const assigned = await cell.done('assignComplaint', { number, departmentCode: 'PWD', officerId: officer.id, expectedVersion: 1 });
  expect(assigned.complaint).toMatchObject({ state: 'ASSIGNED', version: 2, department: { code: 'PWD' } });
  const entered = await stream.next();
  expect(entered).toMatchObject({ __typename: 'ComplaintChanged', type: 'COMPLAINT_ASSIGNED', scope: 'ENTERED', number, complaint: { state: 'ASSIGNED' } });
  expect(entered.cursor).toBe(assigned.cursor);

  await officer.done('acknowledgeComplaint', { number });
  await officer.done('submitActionTakenReport', { number, outcome: 'FIXED', text: 'गड्ढे भर दिए गए' });
  expect(await officer.refused('verifyResolution', { number })).toEqual([]);
}, 60_000);
