/** `Subscription.complaints`: subscribes, receives, filters, loses sight, is refused, resumes. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Person, type World, world } from '../support/world.ts';
import { headCursor, LIST } from './documents.ts';

let w: World;
let cell: Person;
let officer: Person;
let head: Person;
beforeAll(async () => {
  w = await world();
  cell = await w.cell();
  officer = await w.officer('OFFICER', 'PWD');
  head = await w.officer('HEAD', 'PWD');
});
afterAll(() => w.close());

async function listen(person: Person, variables: object = {}) {
  const client = await person.socket();
  const stream = client.subscribe(LIST, variables);
  return { client, stream, ready: await stream.next() };
}

test('the first message is StreamReady; each step then comes with its facts', async () => {
  const { client, stream, ready } = await listen(cell);
  expect(ready).toMatchObject({ __typename: 'StreamReady', resumed: false, replaying: 0, heartbeatSeconds: 15 });
  const { complaint, cursor } = await cell.done('registerComplaint', { source: 'COUNTER', text: 'नल सूखा है' });
  const entered = await stream.next();
  expect(entered).toMatchObject({
    __typename: 'ComplaintChanged',
    type: 'COMPLAINT_REGISTERED',
    scope: 'ENTERED',
    number: complaint.number,
    version: 1,
    cursor,
    actor: { role: 'CELL' },
    complaint: { state: 'REGISTERED' },
  });
  await cell.done('assignComplaint', { number: complaint.number, departmentCode: 'PWD', officerId: officer.id });
  const updated = await stream.next();
  expect(updated).toMatchObject({ type: 'COMPLAINT_ASSIGNED', scope: 'UPDATED', version: 2 });
  expect(updated.changedFields).toEqual(expect.arrayContaining(['department', 'assignee', 'state']));
  client.kill();
});

describe('filters', () => {
  /** Each condition: once so that a new complaint passes it, once so that it does not. */
  const conditions: [string, () => object, () => object][] = [
    ['categoryCodes', () => ({ categoryCodes: ['A', 'B'] }), () => ({ categoryCodes: ['C'] })],
    ['areaId, with all below it', () => ({ areaId: w.areas.sadar }), () => ({ areaId: w.areas.khatauli })],
    ['subjectId', () => ({ subjectId: w.subjects.road }), () => ({ subjectId: w.areas.sadar })],
    ['sources', () => ({ sources: ['EMAIL', 'PHONE'] }), () => ({ sources: ['WHATSAPP'] })],
    ['states', () => ({ states: ['REGISTERED'] }), () => ({ states: ['CLOSED', 'ASSIGNED'] })],
    ['open', () => ({ open: true }), () => ({ open: false })],
    ['reopened', () => ({ reopened: false }), () => ({ reopened: true })],
    [
      'registeredFrom',
      () => ({ registeredFrom: w.clock.now().toISOString() }),
      () => ({ registeredFrom: '2030-01-01T00:00:00Z' }),
    ],
    [
      'registeredTo',
      () => ({ registeredTo: '2030-01-01T00:00:00Z' }),
      () => ({ registeredTo: w.clock.now().toISOString() }),
    ],
    ['sla', () => ({ sla: ['WITHIN'] }), () => ({ sla: ['BREACHED', 'MET'] })],
    ['departmentCodes', () => ({ departmentCodes: null }), () => ({ departmentCodes: ['PWD'] })],
    ['assigneeId', () => ({ assigneeId: null }), () => ({ assigneeId: officer.id })],
    ['assignedToMe', () => ({ assignedToMe: false }), () => ({ assignedToMe: true })],
    ['a code that names nothing', () => ({}), () => ({ departmentCodes: ['NOBODY'] })],
  ];
  test.each(conditions)('%s', async (_name, passing, failing) => {
    const [yes, no] = [await listen(cell, { filter: passing() }), await listen(cell, { filter: failing() })];
    const { complaint } = await cell.done('registerComplaint', {
      source: 'EMAIL',
      text: 'सड़क टूटी है',
      categoryCode: 'A',
      subjectId: w.subjects.road,
      areaId: w.areas.purkaji,
    });
    expect(await yes.stream.next()).toMatchObject({ number: complaint.number, scope: 'ENTERED' });
    expect(await no.stream.isSilent(100)).toBe(true);
    for (const { client } of [yes, no]) client.kill();
  });

  const moved: [string, () => object][] = [
    ['departmentCodes', () => ({ departmentCodes: ['PWD'] })],
    ['assigneeId', () => ({ assigneeId: officer.id })],
  ];
  test.each(moved)('%s: assigned enters, transferred leaves', async (_name, filter) => {
    const number = await w.complaint();
    const { client, stream } = await listen(cell, { filter: filter() });
    await cell.done('assignComplaint', { number, departmentCode: 'PWD', officerId: officer.id });
    expect(await stream.next()).toMatchObject({ number, scope: 'ENTERED', type: 'COMPLAINT_ASSIGNED' });
    await cell.done('transferComplaint', { number, departmentCode: 'SWD', reason: 'समाज कल्याण का विषय' });
    expect(await stream.next()).toMatchObject({ __typename: 'ComplaintLeft', number, why: 'REASSIGNED', version: 3 });
    client.kill();
  });

  test('assignedToMe follows the viewer', async () => {
    const { client, stream } = await listen(officer, { filter: { assignedToMe: true } });
    const mine = await w.complaint({ department: 'PWD' });
    await head.done('reassignComplaint', { number: mine, officerId: officer.id });
    expect(await stream.next()).toMatchObject({ number: mine, scope: 'ENTERED', type: 'COMPLAINT_REASSIGNED' });
    client.kill();
  });

  test('open and reopened: what no longer passes leaves, what passes again enters', async () => {
    const number = await w.complaint({ department: 'PWD', officerId: officer.id });
    const open = await listen(cell, { filter: { open: true, registeredTo: '2027-01-01T00:00:00Z' } });
    const reopened = await listen(cell, { filter: { reopened: true } });
    await officer.done('acknowledgeComplaint', { number });
    await officer.done('submitActionTakenReport', { number, outcome: 'FIXED', text: 'ठीक किया' });
    await cell.done('verifyResolution', { number });
    expect(await open.stream.until('ComplaintLeft')).toMatchObject({ number, why: 'NO_LONGER_MATCHES' });
    await cell.done('reopenComplaint', { number });
    expect(await reopened.stream.next()).toMatchObject({ number, scope: 'ENTERED', type: 'COMPLAINT_REOPENED' });
    expect(await open.stream.next()).toMatchObject({ number, scope: 'ENTERED' });
    for (const { client } of [open, reopened]) client.kill();
  });

  test('sla: what has left by time alone is said to have left at its next step', async () => {
    const number = await w.complaint({ categoryCode: 'A' });
    const within = await listen(cell, { filter: { sla: ['WITHIN'] } });
    await cell.done('addComment', { number, text: 'देखा' });
    expect(await within.stream.next()).toMatchObject({ number, scope: 'UPDATED' });
    w.clock.advance({ hours: 12 });
    await cell.done('addComment', { number, text: 'समय निकल गया' });
    expect(await within.stream.next()).toMatchObject({ __typename: 'ComplaintLeft', number, why: 'NO_LONGER_MATCHES' });
    within.client.kill();
  });
});

test('an officer sees his department only; a confidential complaint leaves his list', async () => {
  const { client, stream } = await listen(officer);
  await w.complaint({ department: 'SWD' });
  const number = await w.complaint({ department: 'PWD' });
  expect(await stream.next()).toMatchObject({ number, scope: 'ENTERED' });
  await w.complaint({ department: 'PWD', confidential: true });
  expect(await stream.isSilent()).toBe(true);
  client.kill();
});

test('a merged complaint leaves an open list as MERGED', async () => {
  const [primary, duplicate] = [await w.complaint(), await w.complaint()];
  const { client, stream } = await listen(cell, { filter: { open: true } });
  await cell.done('mergeComplaints', { number: duplicate, primaryNumber: primary });
  expect(await stream.next()).toMatchObject({ __typename: 'ComplaintLeft', number: duplicate, why: 'MERGED' });
  client.kill();
});

test('missed steps of one complaint come as one message when joined, singly when not', async () => {
  const after = await headCursor(w);
  const number = await w.complaint({ department: 'PWD', officerId: officer.id });
  await officer.done('acknowledgeComplaint', { number });
  const joined = await listen(cell, { after });
  expect(joined.ready).toMatchObject({ resumed: true, replaying: 3 });
  const message = await joined.stream.next();
  expect(message).toMatchObject({ scope: 'ENTERED', type: 'COMPLAINT_ACKNOWLEDGED', version: 3 });
  expect(message.changedFields).toEqual(expect.arrayContaining(['department', 'seenAt']));
  const single = await listen(cell, { after, coalesce: false });
  const versions = [await single.stream.next(), await single.stream.next(), await single.stream.next()].map(
    (item) => item.version,
  );
  expect(versions).toEqual([1, 2, 3]);
  for (const { client } of [joined, single]) client.kill();
});

test.each([
  ['without signing in', () => w.visitor(), 'UNAUTHENTICATED'],
  ['with a role that reads no complaints', () => w.officer('INFO_OFFICER'), 'FORBIDDEN'],
  ['with a key without the scope', () => w.integration(['events:read']), 'FORBIDDEN'],
])('%s it is refused and the socket stays', async (_name, person, code) => {
  const client = await (await person()).socket();
  const { payload } = await client.subscribe(LIST, {}, 'a').raw();
  expect(payload.errors).toMatchObject([{ extensions: { code } }]);
  expect((await client.message('a')).type).toBe('complete');
  expect(client.socket.readyState).toBe(client.socket.OPEN);
  client.kill();
});
