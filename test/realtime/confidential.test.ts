/** A complaint that becomes confidential leaves every stream of whoever may not see it any more, and comes back when it ceases to be. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Listening } from '../support/listening.ts';
import type { Subscriber } from '../support/socket-client.ts';
import { type Person, type World, world } from '../support/world.ts';
import { CASE, eventually, headCursor, INBOX, PRESENCE, seqOf } from './documents.ts';

let w: World;
let cell: Person;
let officer: Person;
let sdm: Person;
let machine: Person;
beforeAll(async () => {
  w = await world();
  cell = await w.cell();
  officer = await w.officer('OFFICER', 'PWD');
  sdm = await w.officer('AREA_OFFICER');
  machine = await w.integration(['complaints:read', 'personal-data']);
});
afterAll(() => w.close());

const LIST = `subscription($after: Cursor) { complaints(after: $after, coalesce: false) { __typename ... on StreamMessage { cursor }
  ... on ComplaintChanged { scope number version complaint { number text primary { number text complainant { name } } } }
  ... on ComplaintLeft { number version why: reason } } }`;
const SECRET = 'गुप्त';

async function listen(person: Person, ...asked: [string, object][]) {
  const listening = new Listening(await person.socket());
  const streams: Subscriber[] = [];
  for (const [document, variables] of asked) {
    const stream = listening.client.subscribe(document, variables);
    await stream.next();
    streams.push(stream);
  }
  return { listening, streams };
}

const hide = (number: string, confidential: boolean) =>
  cell.done('setConfidential', { number, confidential, reason: 'नाम की रक्षा' });

/** Waits until an item of a stream stands at a position or after it. */
const reaches = (listening: Listening, stream: Subscriber, cursor: string) =>
  eventually(
    () => listening.items(stream).some((item) => seqOf(item.cursor) >= seqOf(cursor)),
    `reached ${seqOf(cursor)}`,
    10_000,
  );

test('I6: it leaves list, case and presence at one position; nothing of it comes after, also not within others; it comes back', async () => {
  const number = await w.complaint({ department: 'PWD', text: `सड़क ${SECRET}`, complainant: { name: 'सलमा' } });
  const duplicate = await w.complaint({ department: 'PWD' });
  await cell.done('mergeComplaints', { number: duplicate, primaryNumber: number });
  const people = await Promise.all([
    ...[officer, sdm].map((person) =>
      listen(person, [LIST, {}], [CASE, { number }], [PRESENCE, { complaint: number }]),
    ),
    listen(machine, [LIST, {}], [CASE, { number }]),
  ]);
  const own = await listen(cell, [LIST, {}], [CASE, { number }]);
  await cell.done('addComment', { number: duplicate, text: 'vorher' });
  for (const { listening, streams } of people) {
    await reaches(listening, streams[0] as Subscriber, await headCursor(w));
    expect(listening.items(streams[0] as Subscriber).at(-1).complaint.primary).toMatchObject({ number });
  }

  const { cursor } = await hide(number, true);
  await cell.done('addComment', { number, text: 'verborgen' });
  const looking = await listen(cell, [PRESENCE, { complaint: number }]);
  const other = (await cell.done('addComment', { number: duplicate, text: 'nachher' })).cursor;
  for (const { listening, streams } of people) {
    const [list, one, presence] = streams as [Subscriber, Subscriber, Subscriber | undefined];
    await reaches(listening, list, other);
    const items = listening.items(list);
    const left = items.findIndex((item) => item.__typename === 'ComplaintLeft');
    expect(items[left]).toMatchObject({ number, why: 'ACCESS_REVOKED', cursor });
    expect(items.slice(left + 1)).toMatchObject([{ number: duplicate, cursor: other, complaint: { primary: null } }]);
    expect(JSON.stringify(items.slice(left + 1))).not.toMatch(new RegExp(`${number}|${SECRET}|सलमा`));
    const steps = listening.items(one).slice(1);
    expect(steps).toMatchObject([{ __typename: 'ComplaintLeft', why: 'ACCESS_REVOKED', cursor }]);
    if (presence !== undefined)
      await eventually(() => listening.of(presence).at(-1)?.type === 'complete', 'the presence has ended');
  }
  looking.listening.client.kill();

  const back = (await hide(number, false)).cursor;
  const last = (await cell.done('addComment', { number, text: 'wieder da' })).cursor;
  for (const { listening, streams } of people) {
    const [list, one, presence] = streams as [Subscriber, Subscriber, Subscriber | undefined];
    await reaches(listening, list, last);
    expect(listening.items(list).slice(-2)).toMatchObject([
      { number, scope: 'ENTERED', cursor: back },
      { number, scope: 'UPDATED', cursor: last },
    ]);
    if (presence === undefined) continue; // steps among staff are not for machines
    await reaches(listening, one, last);
    expect(listening.items(one).at(-1)).toMatchObject({
      __typename: 'TimelineEntryAdded',
      entry: { text: 'wieder da' },
    });
  }
  for (const stream of own.streams) await reaches(own.listening, stream as Subscriber, last);
  expect(JSON.stringify(own.listening.items(own.streams[0] as Subscriber))).not.toContain('ComplaintLeft');
  expect(own.listening.items(own.streams[1] as Subscriber).slice(1)).toHaveLength(4); // hidden, commented, shown, commented
  for (const { listening } of [...people, own]) listening.client.kill();
}, 30_000);

test('I6: who resumes from before it became confidential is told nothing of it but that it left', async () => {
  const number = await w.complaint({ department: 'PWD', text: `नाली ${SECRET}` });
  const duplicate = await w.complaint({ department: 'PWD' });
  const after = await headCursor(w);
  const live = await listen(officer, [LIST, {}]);
  await cell.done('mergeComplaints', { number: duplicate, primaryNumber: number });
  await cell.done('addComment', { number, text: 'vorher' });
  await reaches(live.listening, live.streams[0] as Subscriber, await headCursor(w));
  const { cursor } = await hide(number, true);
  await reaches(live.listening, live.streams[0] as Subscriber, cursor);
  const resumed = await listen(officer, [LIST, { after }]);
  await reaches(resumed.listening, resumed.streams[0] as Subscriber, cursor);
  const items = resumed.listening.items(resumed.streams[0] as Subscriber);
  expect(items.at(-1)).toMatchObject({ __typename: 'ComplaintLeft', number, cursor });
  expect(resumed.listening.text).not.toContain(SECRET);
  for (const { listening } of [live, resumed]) listening.client.kill();
});

test('I6: whoever a complaint is against hears of none of its steps, on no stream; his colleague of the same group does', async () => {
  const [accused, colleague] = [await w.officer('OFFICER', 'PWD'), await w.officer('OFFICER', 'PWD')];
  const [his, theirs] = [await listen(accused, [LIST, {}], [INBOX, {}]), await listen(colleague, [LIST, {}])];
  const number = await w.complaint({ department: 'PWD', officerId: colleague.id, respondentId: accused.id });
  await colleague.done('acknowledgeComplaint', { number });
  await hide(number, true);
  const { cursor } = await hide(number, false);
  const harmless = await w.complaint({ department: 'PWD' });
  const head = await headCursor(w);
  await reaches(theirs.listening, theirs.streams[0] as Subscriber, head);
  await reaches(his.listening, his.streams[0] as Subscriber, head);
  expect(theirs.listening.items(theirs.streams[0] as Subscriber).filter((item) => item.number === number)).toHaveLength(
    4,
  );
  expect(theirs.listening.text).toContain(cursor);
  expect(his.listening.items(his.streams[0] as Subscriber).map((item) => item.number)).toEqual([undefined, harmless]);
  expect(his.listening.text).not.toContain(number);
  const client = await accused.socket();
  for (const [document, variables] of [
    [CASE, { number }],
    [PRESENCE, { complaint: number }],
  ] as const)
    expect((await client.subscribe(document, variables).raw()).type).toBe('complete');
  for (const one of [client, his.listening.client, theirs.listening.client]) one.kill();
});
