/** `complaint`, `inbox`, `wall` and `Query.events`: subscribe, receive, lose, are refused, resume. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Person, type World, world } from '../support/world.ts';
import { CASE, cursorOf, EVENTS, headCursor, INBOX, seqOf, WALL } from './documents.ts';

let w: World;
let cell: Person;
let officer: Person;
beforeAll(async () => {
  w = await world();
  cell = await w.cell();
  officer = await w.officer('OFFICER', 'PWD');
});
afterAll(() => w.close());

async function listen(person: Person, document: string, variables: object) {
  const client = await person.socket();
  const stream = client.subscribe(document, variables);
  return { client, stream, ready: await stream.next() };
}

describe('complaint', () => {
  test('every step comes singly with its entry; a resumed stream repeats none', async () => {
    const number = await w.complaint({ department: 'PWD', officerId: officer.id });
    const { client, stream, ready } = await listen(officer, CASE, { number: number.toLowerCase() });
    expect(ready).toMatchObject({ __typename: 'StreamReady', resumed: false });
    await officer.done('acknowledgeComplaint', { number });
    expect(await stream.next()).toMatchObject({
      version: 3,
      entry: { type: 'COMPLAINT_ACKNOWLEDGED' },
      complaint: { state: 'IN_PROGRESS' },
    });
    client.kill();
    for (const text of ['एक', 'दो', 'तीन']) await cell.done('addComment', { number, text });
    const again = await listen(officer, CASE, { number, after: ready.cursor });
    expect(again.ready.resumed).toBe(true);
    const versions = [];
    for (let count = 0; count < 4; count += 1) versions.push((await again.stream.next()).version);
    expect(versions).toEqual([3, 4, 5, 6]);
    again.client.kill();
  });

  test('a complainant follows his own complaint and hears no word among staff', async () => {
    const number = await w.complaint();
    const complainant = await w.complainant(number);
    const { client, stream } = await listen(complainant, CASE, { number });
    await cell.done('addComment', { number, text: 'भीतरी बात' });
    await cell.done('assignComplaint', { number, departmentCode: 'PWD' });
    expect(await stream.next()).toMatchObject({ entry: { type: 'COMPLAINT_ASSIGNED' }, version: 3 });
    client.kill();
  });

  test('who loses sight is told once, and of nothing that happens after', async () => {
    const number = await w.complaint({ department: 'PWD' });
    const { client, stream } = await listen(officer, CASE, { number });
    await cell.done('transferComplaint', { number, departmentCode: 'SWD', reason: 'उनका काम' });
    expect(await stream.next()).toMatchObject({ __typename: 'ComplaintLeft', number, why: 'ACCESS_REVOKED' });
    await cell.done('addComment', { number, text: 'अब दूसरे विभाग में' });
    expect(await stream.isSilent()).toBe(true);
    client.kill();
  });

  test.each([
    ['no such complaint', () => 'MZN26-999999-9'],
    ['no number', () => 'x'],
    ['another department’s', () => w.complaint({ department: 'SWD' })],
  ])('%s: one and the same end at once', async (_name, number) => {
    const client = await officer.socket();
    const message = await client.subscribe(CASE, { number: await number() }, 'a').raw();
    expect(message).toEqual({ id: 'a', type: 'complete' });
    client.kill();
  });
});

describe('inbox', () => {
  test('a notification comes to its recipient with the unread count, to nobody else; it resumes', async () => {
    const stranger = await w.officer('OFFICER', 'PWD');
    const mine = await listen(officer, INBOX, {});
    const theirs = await listen(stranger, INBOX, {});
    expect(mine.ready.__typename).toBe('StreamReady');
    const before = (await officer.query('{ notifications(unreadOnly: true, first: 100) { nodes { id } } }'))
      .notifications.nodes.length;
    const number = await w.complaint({ department: 'PWD', officerId: officer.id });
    expect(await mine.stream.next()).toMatchObject({
      __typename: 'NotificationReceived',
      type: 'COMPLAINT_ASSIGNED',
      unreadCount: before + 1,
      complaint: { number },
    });
    expect(await theirs.stream.isSilent()).toBe(true);
    const again = await listen(officer, INBOX, { after: mine.ready.cursor });
    expect(again.ready.resumed).toBe(true);
    expect(await again.stream.next()).toMatchObject({ type: 'COMPLAINT_ASSIGNED', complaint: { number } });
    for (const { client } of [mine, theirs, again]) client.kill();
  });

  test.each([
    ['UNAUTHENTICATED', () => w.visitor()],
    ['FORBIDDEN', () => w.integration(['complaints:read'])],
  ])('%s without the right', async (code, person) => {
    const client = await (await person()).socket();
    expect((await client.subscribe(INBOX).raw()).payload.errors).toMatchObject([{ extensions: { code } }]);
    client.kill();
  });
});

describe('wall', () => {
  test('the war room gets a snapshot, and a new one after a change, with nobody’s name', async () => {
    const { client, stream, ready } = await listen(cell, WALL, { board: 'war-room' });
    expect(ready).toMatchObject({ __typename: 'StreamReady', resumed: false });
    const first = await stream.next();
    expect(first).toMatchObject({ __typename: 'WallSnapshot', board: 'war-room' });
    expect(seqOf(first.cursor)).toBeGreaterThanOrEqual(seqOf(ready.cursor));
    const number = await w.complaint({ department: 'ELEC', categoryCode: 'A' });
    let next = await stream.next();
    while (next.receivedToday === first.receivedToday || next.ticker[0].type !== 'COMPLAINT_ASSIGNED')
      next = await stream.next();
    expect(next.inProcess).toBe(first.inProcess + 1);
    expect(next.ticker[0]).toEqual({ number, type: 'COMPLAINT_ASSIGNED', departmentCode: 'ELEC' });
    expect(next.countdowns).toContainEqual({ number });
    expect(next.departments).toContainEqual({ code: 'ELEC', open: 1 });
    expect(JSON.stringify(next)).not.toMatch(/सलमा|9000000104/);
    client.kill();
  });

  test('changes of a second are one snapshot', async () => {
    const { client, stream } = await listen(cell, WALL, { board: 'war-room' });
    const first = await stream.next();
    for (let count = 0; count < 5; count += 1) await w.complaint();
    expect((await stream.next()).receivedToday).toBe(first.receivedToday + 5);
    client.kill();
  });

  test('the public board: figures of the whole, no rows, no sign-in', async () => {
    const { client, stream } = await listen(w.visitor(), WALL, { board: 'public' });
    expect(await stream.next()).toMatchObject({ board: 'public', countdowns: [], departments: [], ticker: [] });
    client.kill();
  });

  test.each([
    ['the war room to a visitor', () => w.visitor(), 'war-room', 'UNAUTHENTICATED'],
    ['the war room to a key', () => w.integration(['complaints:read']), 'war-room', 'FORBIDDEN'],
    ['an unknown board', () => cell, 'kitchen', 'NOT_FOUND'],
  ])('%s: refused', async (_name, person, board, code) => {
    const client = await (await person()).socket();
    expect((await client.subscribe(WALL, { board }).raw()).payload.errors).toMatchObject([{ extensions: { code } }]);
    client.kill();
  });
});

describe('events', () => {
  test('a machine reads page after page, each event once and in order', async () => {
    const machine = await w.integration(['events:read', 'complaints:read']);
    const after = await headCursor(w);
    const number = await w.complaint({ department: 'PWD', officerId: officer.id });
    await officer.done('acknowledgeComplaint', { number });
    await cell.done('transferComplaint', { number, departmentCode: 'SWD', reason: 'उनका काम' });
    const seen = [];
    let page = { endCursor: after, hasNextPage: true, nodes: [] as { type: string; cursor: string }[] };
    while (page.hasNextPage) {
      page = (await machine.query(EVENTS, { after: page.endCursor, first: 2 })).events;
      seen.push(...page.nodes);
    }
    expect(seen.map((event) => event.type)).toEqual([
      'COMPLAINT_REGISTERED',
      'COMPLAINT_ASSIGNED',
      'COMPLAINT_ACKNOWLEDGED',
      'COMPLAINT_TRANSFERRED',
    ]);
    expect(page.endCursor).toBe(await headCursor(w));
    const only = (await machine.query(EVENTS, { after, types: ['COMPLAINT_TRANSFERRED'] })).events;
    expect(only).toMatchObject({ hasNextPage: false, reset: null, nodes: [{ type: 'COMPLAINT_TRANSFERRED', number }] });
  });

  test('a confidential complaint is in no machine’s page, and in the cell’s', async () => {
    const machine = await w.integration(['events:read', 'complaints:read']);
    const after = await headCursor(w);
    const number = await w.complaint({ confidential: true });
    expect((await machine.query(EVENTS, { after })).events).toMatchObject({
      nodes: [],
      endCursor: await headCursor(w),
    });
    expect((await cell.query(EVENTS, { after })).events.nodes).toMatchObject([{ number }]);
  });

  test('a cursor that cannot be continued from says why; what is no cursor is refused', async () => {
    const { epoch } = await w.nistaran.services.streams.bounds();
    const reset = async (after: string) => (await cell.query(EVENTS, { after })).events.reset;
    expect(await reset(cursorOf('00000000', 1))).toBe('EPOCH_CHANGED');
    expect(await reset(cursorOf(epoch, 10 ** 9))).toBe('EPOCH_CHANGED');
    expect((await cell.graphql(EVENTS, { after: 'nonsense' })).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test.each([
    ['UNAUTHENTICATED', () => w.visitor()],
    ['FORBIDDEN', () => officer],
    ['FORBIDDEN', () => w.integration(['complaints:read'])],
  ])('%s without the right', async (code, person) => {
    const { errors } = await (await person()).graphql(EVENTS, { after: await headCursor(w) });
    expect(errors).toMatchObject([{ extensions: { code } }]);
  });
});
