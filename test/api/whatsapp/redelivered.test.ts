/** I20: the service delivers again what it has delivered, days later or ten times at once: same id, one effect, one event on the streams. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CASE, EVENTS, eventually, headCursor, LIST, seqOf } from '../../realtime/documents.ts';
import { Listening } from '../../support/listening.ts';
import type { Person, World } from '../../support/world.ts';
import { type Desk, deskOf, sentAs } from './support/cases.ts';
import { body, channelWorld, type Meta } from './support/meta.ts';

let w: World;
let meta: Meta;
let desk: Desk;
let cell: Person;
beforeAll(async () => {
  ({ w, meta } = await channelWorld());
  desk = await deskOf(w);
  cell = await w.cell();
});
afterAll(() => w.close());

const PHONE = '919000000321';

/** Ten times at once, by three workers; and once more after two days, also by a node that was restarted. */
async function deliverAgainAndAgain(raw: string): Promise<void> {
  await Promise.all(Array.from({ length: 10 }, () => meta.post(raw)));
  await Promise.all([meta.work(), meta.work(), meta.work()]);
  w.clock.advance({ days: 2 });
  await meta.deliver(raw);
}

const events = async (after: string) => (await cell.query(EVENTS, { after })).events.nodes;
const inLog = async (after: string) =>
  (await w.nistaran.services.streams.readLog(seqOf(after), 500)).map(({ type, eventId }) => ({ type, eventId }));

test('I20: a new message is one message of one id, told once', async () => {
  const after = await headCursor(w);
  const message = meta.text(PHONE, 'हैंडपंप खराब है');
  await meta.post(body({ messages: [message] }));
  await meta.work();
  const [{ id }] = await meta.rows('select id from intake_message where external_id = $1', [message.id]);
  const told = await inLog(after);
  expect(told.map(({ type }) => type)).toEqual(['INTAKE_RECEIVED']);
  await deliverAgainAndAgain(body({ messages: [message] }));
  expect(await meta.rows('select id from intake_message where external_id = $1', [message.id])).toEqual([{ id }]);
  expect(await inLog(after)).toEqual(told);
  expect(await meta.told(PHONE)).toHaveLength(1);
});

test('I20: “not solved” is one step: one event on the list, on the case and in the feed for machines, of one id', async () => {
  const number = await desk.resolved(PHONE);
  const notice = await sentAs(w, number, 'resolved', `wamid.RESOLVED-${number}`);
  const after = await headCursor(w);
  const listening = new Listening(await cell.socket());
  const streams = [
    listening.client.subscribe(LIST, { coalesce: false }),
    listening.client.subscribe(CASE, { number }),
  ] as const;
  for (const stream of streams) await stream.next();
  const raw = body({ messages: [meta.button(PHONE, 'reopen', { replyTo: notice })] });
  await deliverAgainAndAgain(raw);
  const { cursor } = await cell.done('addComment', { number, text: 'zuletzt' }); // whatever a repetition did comes before it
  for (const stream of streams)
    await eventually(() => listening.items(stream).at(-1)?.cursor === cursor, 'the last step has come');
  const [list, one] = streams.map((stream) => listening.items(stream).slice(1));
  expect(list?.map(({ type }) => type)).toEqual(['COMPLAINT_REOPENED', 'COMPLAINT_COMMENTED']);
  expect(one?.map(({ entry }) => entry.type)).toEqual(['COMPLAINT_REOPENED', 'COMPLAINT_COMMENTED']);
  const feed = (await events(after)).filter((event: { number: string }) => event.number === number);
  expect(feed.map(({ eventId }: { eventId: string }) => eventId)).toEqual(list?.map(({ eventId }) => eventId));
  expect((await meta.rows('select reopen_count, cycle from complaint where number = $1', [number]))[0]).toEqual({
    reopen_count: 1,
    cycle: 2,
  });
  listening.client.kill();
});
