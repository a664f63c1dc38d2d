/** Executed once, sent many: what groups share, what they do not, and who is served by himself. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Subscriber } from '../support/socket-client.ts';
import { type Person, type World, world } from '../support/world.ts';
import { eventually, headCursor, seqOf } from './documents.ts';

let w: World;
let cell: Person;
beforeAll(async () => {
  w = await world();
  cell = await w.cell();
});
afterAll(() => w.close());

const list = (fields: string) => `subscription($filter: ComplaintFilter, $after: Cursor) {
  complaints(filter: $filter, after: $after, coalesce: false) { __typename ... on StreamMessage { cursor }
    ... on ComplaintChanged { number version complaint { ${fields} } } ... on ComplaintLeft { number } } }`;
const LIST = list('number state department { code } assignee { name }');

const executed = () => w.nistaran.services.streams.executions.get('complaints') ?? 0;
const comment = async (number: string) => void (await cell.done('addComment', { number, text: 'देखा' }));

/** Subscriptions of several people, each on sockets of ten, all live. */
async function consoles(
  people: Person[],
  each: number,
  document = LIST,
  variables: object = {},
): Promise<Subscriber[]> {
  const sockets = await Promise.all(
    people.flatMap((person) => Array.from({ length: Math.ceil(each / 40) }, () => person.socket())),
  );
  const streams = sockets.flatMap((socket) =>
    Array.from({ length: Math.min(each, 40) }, () => socket.subscribe(document, variables)),
  );
  for (const stream of streams) expect(await stream.next(30_000)).toMatchObject({ __typename: 'StreamReady' });
  return streams;
}
const leave = (streams: Subscriber[]) => {
  for (const { client } of streams) client.kill();
};
const gone = () => eventually(() => w.nistaran.delivery.groupCount === 0, 'no group is left', 10_000);

describe('one execution for all who ask the same as the same', () => {
  test('1,000 consoles of one department: one group, one execution an event', async () => {
    const number = await w.complaint({ department: 'PWD' });
    const officers = await Promise.all(Array.from({ length: 5 }, () => w.officer('OFFICER', 'PWD')));
    const streams = await consoles(officers, 200);
    expect(streams).toHaveLength(1_000);
    expect(w.nistaran.delivery.groupCount).toBe(1);
    const before = executed();
    for (let count = 0; count < 5; count += 1) await comment(number);
    for (const stream of streams)
      for (let version = 3; version < 8; version += 1)
        expect(await stream.next(30_000)).toMatchObject({ number, version });
    expect(executed() - before).toBe(5);
    leave(streams);
    await gone();
  }, 90_000);

  test('executions are as many as groups touched: departments that are not concerned cost none', async () => {
    const [pwd, swd] = [await w.officer('OFFICER', 'PWD'), await w.officer('OFFICER', 'SWD')];
    const streams = [...(await consoles([pwd], 20)), ...(await consoles([swd], 20)), ...(await consoles([cell], 20))];
    expect(w.nistaran.delivery.groupCount).toBe(3);
    const before = executed();
    const number = await w.complaint({ department: 'SWD' }); // registered: the cell; assigned: cell and SWD
    for (const stream of streams.slice(20)) expect(await stream.next()).toMatchObject({ number });
    await Promise.all(streams.slice(40).map((stream) => stream.next()));
    expect(executed() - before).toBe(3);
    expect(await (streams[0] as Subscriber).isSilent()).toBe(true);
    leave(streams);
    await gone();
  }, 30_000);

  test('the cursor to resume from makes no group of its own, other variables, words and languages do', async () => {
    const from = await headCursor(w);
    const [now, resumed] = [await consoles([cell], 1), await consoles([cell], 1, LIST, { after: from })];
    expect(w.nistaran.delivery.groupCount).toBe(1);
    const others = [
      ...(await consoles([cell], 1, LIST, { filter: { open: true } })),
      ...(await consoles([cell], 1, list('number'))),
    ];
    expect(w.nistaran.delivery.groupCount).toBe(3);
    leave([...now, ...resumed, ...others]);
    await gone();
  });
});

describe('those to whom it says something about them in person', () => {
  test('the assignee sees the phone in full, his colleagues of the same group do not', async () => {
    const [assignee, colleague] = [await w.officer('OFFICER', 'PWD'), await w.officer('OFFICER', 'PWD')];
    const document = list('complainant { phone }');
    const streams = [...(await consoles([assignee], 2, document)), ...(await consoles([colleague], 30, document))];
    expect(w.nistaran.delivery.groupCount).toBe(1);
    const before = executed();
    await w.complaint({ department: 'PWD', officerId: assignee.id });
    const phones = await Promise.all(streams.map(async (stream) => (await stream.next()).complaint.complainant.phone));
    expect(phones.slice(0, 2)).toEqual(['+919000000104', '+919000000104']);
    expect(new Set(phones.slice(2))).toEqual(new Set(['+91••••••0104']));
    expect(executed() - before).toBe(3); // one for all, one for each socket of the assignee
    leave(streams);
    await gone();
  });

  test('whoever is complained against hears nothing, his colleagues of the same group do', async () => {
    const [accused, colleague] = [await w.officer('OFFICER', 'PWD'), await w.officer('OFFICER', 'PWD')];
    const streams = [...(await consoles([accused], 1)), ...(await consoles([colleague], 1))];
    expect(w.nistaran.delivery.groupCount).toBe(1);
    const number = await w.complaint({ department: 'PWD', respondentId: accused.id });
    expect(await (streams[1] as Subscriber).next()).toMatchObject({ number });
    expect(await (streams[0] as Subscriber).isSilent()).toBe(true);
    leave(streams);
    await gone();
  });

  test('an operation with a field of the person is executed for each of them', async () => {
    const officers = await Promise.all(Array.from({ length: 3 }, () => w.officer('OFFICER', 'PWD')));
    const streams = await consoles(officers, 2, list('department { openCount }'));
    expect(w.nistaran.delivery.groupCount).toBe(1);
    const before = executed();
    await w.complaint({ department: 'PWD' });
    await Promise.all(streams.map((stream) => stream.next()));
    expect(executed() - before).toBe(6);
    leave(streams);
    await gone();
  });
});

describe('those who are not where the others are', () => {
  test('a hundred that resume from one place share what is replayed, and go on with the others', async () => {
    const live = await consoles([cell], 5);
    const from = await headCursor(w);
    const numbers = await Promise.all(Array.from({ length: 30 }, () => w.complaint()));
    for (const stream of live) for (const _ of numbers) await stream.next();
    const before = executed();
    const back = await consoles([cell], 100, LIST, { after: from });
    for (const stream of back) {
      const heard = [];
      while (heard.length < 30) heard.push(seqOf((await stream.next()).cursor));
      expect(heard).toEqual([...heard].sort((a, b) => a - b));
      expect(new Set(heard).size).toBe(30);
    }
    expect(executed() - before).toBeLessThan(100 + 4 * 30); // StreamReady for each; the 30 not a hundred times
    expect(w.nistaran.delivery.groupCount).toBe(1);
    const again = executed();
    const number = await w.complaint();
    for (const stream of [...live, ...back]) expect(await stream.next()).toMatchObject({ number });
    expect(executed() - again).toBe(1);
    leave([...live, ...back]);
    await gone();
  }, 60_000);

  test('I2: whoever joins while events pour in gets each once, in order', async () => {
    const first = await consoles([cell], 1);
    const number = await w.complaint();
    const pouring = (async () => {
      for (let count = 0; count < 40; count += 1) await comment(number);
    })();
    const joined: Subscriber[] = [];
    const from = await headCursor(w);
    for (let count = 0; count < 15; count += 1) joined.push(...(await consoles([cell], 1, LIST, { after: from })));
    await pouring;
    const { head } = await w.nistaran.services.streams.bounds();
    const start = seqOf(from);
    const expected = (await w.nistaran.services.streams.readLog(start, 500)).map(({ seq }) => seq);
    for (const stream of joined) {
      const heard: number[] = [];
      while ((heard.at(-1) ?? 0) < head) heard.push(seqOf((await stream.next()).cursor));
      expect(heard).toEqual(expected);
    }
    leave([...first, ...joined]);
    await gone();
  }, 60_000);

  test('one that begins ahead of what this node has read gets nothing older, and everything newer', async () => {
    const { tailer } = w.nistaran.services.streams;
    const live = await consoles([cell], 1);
    const wake = tailer.wake.bind(tailer);
    tailer.wake = () => {};
    const missed = [await w.complaint(), await w.complaint()];
    const ahead = await consoles([cell], 1);
    const newer = await w.complaint();
    tailer.wake = wake;
    wake();
    for (const number of [...missed, newer]) expect(await live[0]?.next()).toMatchObject({ number });
    expect(await ahead[0]?.next()).toMatchObject({ number: newer });
    leave([...live, ...ahead]);
    await gone();
  });
});
