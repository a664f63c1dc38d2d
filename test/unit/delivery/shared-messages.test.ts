/** Who is one audience, what is made once for it and for whom alone, and how long it is kept. */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { isPerson, type Viewer, type ViewerPosting } from '../../../src/auth/viewer.ts';
import { audienceKey, audienceOf } from '../../../src/realtime/delivery/audience.ts';
import { RecentMessages } from '../../../src/realtime/delivery/recent-messages.ts';
import { concernsAny, renderOnce, sayTo } from '../../../src/realtime/delivery/render-once.ts';
import { Rendering, type Saying, TestReceiver } from './stage.ts';

const posting = (more: Partial<ViewerPosting> = {}): ViewerPosting => ({
  ...{ role: 'OFFICER', departmentId: 'PWD', areaId: 'sadar', areaIds: new Set(['sadar', 'purkaji']) },
  ...more,
});
const viewer = (more: Partial<Viewer> = {}): Viewer =>
  new TestReceiver('one', { postings: [posting()], scopes: new Set(['complaints:read']), ...more }).viewer;

describe('the key of an audience', () => {
  test.each<[string, Partial<Viewer>]>([
    ['another person', { id: 'two', key: 'officer:two' }],
    ['another session', { sessionId: 'other' }],
    ['another expiry', { expiresAt: new Date(0) }],
    ['the same postings in another order', { postings: [posting({ role: 'HEAD' }), posting()] }],
    ['the same area in another order', { postings: [posting({ areaIds: new Set(['purkaji', 'sadar']) })] }],
  ])('%s is of the same', (name, more) => {
    const first = name.includes('postings') ? viewer({ postings: [posting(), posting({ role: 'HEAD' })] }) : viewer();
    expect(audienceKey(viewer(more), 'en')).toBe(audienceKey(first, 'en'));
  });

  test.each<[string, Partial<Viewer>]>([
    ['another kind', { kind: 'INTEGRATION' }],
    ['another district', { districtId: 2 }],
    ['another language of the account', { locale: 'hi' }],
    ['another scope', { scopes: new Set(['events:read']) }],
    ['one scope more', { scopes: new Set(['complaints:read', 'events:read']) }],
    ['another role', { postings: [posting({ role: 'HEAD' })] }],
    ['another department', { postings: [posting({ departmentId: 'SWD' })] }],
    ['no department', { postings: [posting({ departmentId: null })] }],
    ['a narrower area', { postings: [posting({ areaIds: new Set(['sadar']) })] }],
    ['the whole district', { postings: [posting({ areaIds: null })] }],
    ['one posting more', { postings: [posting(), posting({ role: 'HEAD' })] }],
    ['none', { postings: [] }],
  ])('%s is of another', (_name, more) => {
    expect(audienceKey(viewer(more), 'en')).not.toBe(audienceKey(viewer(), 'en'));
  });

  test('so is who is answered in another language, and each complainant', () => {
    expect(audienceKey(viewer(), 'hi')).not.toBe(audienceKey(viewer(), 'en'));
    const complainant = (id: string, complainantIds = [id]) =>
      audienceKey(viewer({ kind: 'COMPLAINANT', id, key: `complainant:${id}`, complainantIds }), 'hi');
    expect(new Set([complainant('a'), complainant('b'), complainant('a', ['a', 'b'])]).size).toBe(3);
  });
});

describe('who stands for an audience', () => {
  test('is nobody in particular, and notes whom he was taken for', () => {
    const shared = audienceOf(viewer({ id: 'one' }));
    expect([isPerson(shared, 'one'), isPerson(shared, 'two'), isPerson(shared, null)]).toEqual([false, false, false]);
    expect([...shared.meant.ids]).toEqual(['one', 'two']);
    expect([viewer({ id: 'two' }), viewer({ id: 'three' })].map((person) => shared.meant.includes(person))).toEqual([
      true,
      false,
    ]);
  });

  test.each(['id', 'key', 'sessionId', 'complainantIds'] as const)('whoever reads his %s means everyone', (name) => {
    const shared = audienceOf(viewer());
    expect(shared.meant.everyone).toBe(false);
    expect(shared[name]).not.toBe('one');
    expect([shared.meant.everyone, shared.meant.includes(viewer({ id: 'anybody' }))]).toEqual([true, true]);
  });

  test('a complainant stands for himself', () => {
    const shared = audienceOf(viewer({ kind: 'COMPLAINANT', complainantIds: ['one'] }));
    expect([shared.id, isPerson(shared, 'one'), shared.meant.everyone, shared.meant.ids.size]).toEqual([
      ...['one', true, false, 0],
    ]);
  });
});

describe('made once', () => {
  const receivers = ['one', 'two', 'three'].map((id) => new TestReceiver(id));
  const once = async (itemsFor: (viewer: Viewer) => Saying[], isPersonal = false, meantLater?: string) => {
    const shared = new Rendering();
    const alone = new Rendering();
    const said = sayTo(receivers[0]?.viewer as Viewer, itemsFor);
    const renderShared: typeof shared.render = async (items, as) => {
      if (meantLater) isPerson(as as Viewer, meantLater);
      return shared.render(items);
    };
    const messagesFor = await renderOnce(said, receivers, { renderShared, render: alone.render, isPersonal });
    return {
      heard: receivers.map((receiver) => messagesFor(receiver).map(String)),
      executions: [shared.executions.length, alone.executions.length],
      concerns: concernsAny(said, receivers),
    };
  };

  test('one execution for all who are told the same', async () => {
    expect(await once(() => [{ says: 'hello' }])).toEqual({
      ...{ heard: [['hello'], ['hello'], ['hello']], executions: [1, 0], concerns: true },
    });
  });

  test('nothing to say costs nothing', async () => {
    expect(await once(() => [])).toEqual({ heard: [[], [], []], executions: [0, 0], concerns: false });
  });

  test('one of them is told alone, the others nothing', async () => {
    const toTwo = (who: Viewer) => (isPerson(who, 'two') ? [{ says: 'you' }] : []);
    expect(await once(toTwo)).toEqual({ heard: [[], ['you'], []], executions: [0, 1], concerns: true });
  });

  test('one of them is told nothing, the others are', async () => {
    const notTwo = (who: Viewer) => (isPerson(who, 'two') ? [] : [{ says: 'about two' }]);
    expect(await once(notTwo)).toEqual({
      ...{ heard: [['about two'], [], ['about two']], executions: [1, 0], concerns: true },
    });
  });

  test('somebody meant who is not here concerns nobody', async () => {
    const toFour = (who: Viewer) => (isPerson(who, 'four') ? [{ says: 'you' }] : []);
    expect(await once(toFour)).toEqual({ heard: [[], [], []], executions: [0, 0], concerns: false });
  });

  test('who is meant only while it is made is answered by himself too', async () => {
    expect((await once(() => [{ says: 'hello' }], false, 'three')).executions).toEqual([1, 1]);
  });

  test('a personal operation is made for each, and not at all when there is nothing to say', async () => {
    expect((await once(() => [{ says: 'hello' }], true)).executions).toEqual([0, 3]);
    expect((await once(() => [], true)).executions).toEqual([0, 0]);
  });

  test('who reads the id outright is answered one by one', async () => {
    const outright = (who: Viewer) => (who.id === 'two' ? [{ says: 'you' }] : []);
    expect(await once(outright)).toMatchObject({ heard: [[], ['you'], []], concerns: true });
  });
});

describe('kept for a moment', () => {
  let now = 1_000;
  beforeEach(() => void jest.spyOn(performance, 'now').mockImplementation(() => now));
  afterEach(() => void jest.restoreAllMocks());

  /** The cache looks at the clock once a millisecond. */
  async function advance(ms: number): Promise<void> {
    now += ms;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }

  const make = () => {
    const rendering = new Rendering();
    const recent = new RecentMessages<Saying>(rendering.render);
    const ask = async (complaintId: string, says: string, isNewest = false) => {
      const shared = audienceOf(viewer());
      const items = [{ complaintId, says }];
      const [message] = await (isNewest ? recent.renderNewest(items, shared) : recent.renderAgain(items, shared));
      return { text: String(message), meant: [...shared.meant.ids] };
    };
    return { rendering, recent, ask };
  };

  test('the same item is made once within five seconds, not longer', async () => {
    const { rendering, ask } = make();
    await ask('a', 'first');
    await advance(4_900);
    expect((await ask('a', 'first')).text).toBe('first');
    expect(rendering.executions).toHaveLength(1);
    await advance(200);
    await ask('a', 'first');
    expect(rendering.executions).toHaveLength(2);
  });

  test('another item of the complaint leaves it; a newer change that is told takes it away', async () => {
    const { rendering, ask } = make();
    await ask('a', 'second');
    await ask('a', 'first');
    expect((await ask('a', 'second')).text).toBe('second');
    expect(rendering.executions).toEqual([['second'], ['first']]);
    await ask('a', 'third', true);
    await ask('a', 'second');
    expect(rendering.executions.slice(2)).toEqual([['third'], ['second']]);
  });

  test('what is told for the first time is not kept', async () => {
    const { rendering, ask } = make();
    await ask('a', 'first', true);
    await ask('a', 'first');
    expect(rendering.executions).toHaveLength(2);
  });

  test('what was begun before a newer change was told is not kept after it', async () => {
    const { rendering, ask } = make();
    const release = rendering.hold();
    const old = ask('a', 'first');
    const newer = ask('a', 'second', true);
    release();
    await Promise.all([old, newer]);
    await ask('a', 'first');
    expect(rendering.executions).toEqual([['first'], ['second'], ['first']]);
  });

  test('what is about no complaint is not kept', async () => {
    const { rendering, ask } = make();
    await ask('', 'heartbeat');
    await ask('', 'heartbeat');
    expect(rendering.executions).toHaveLength(2);
  });

  test('what failed is made again; what is being made is waited for', async () => {
    const { rendering, ask } = make();
    rendering.failures = [new Error('broken')];
    await expect(ask('a', 'first')).rejects.toThrow('broken');
    const release = rendering.hold();
    const both = [ask('a', 'first'), ask('a', 'first')];
    release();
    expect((await Promise.all(both)).map(({ text }) => text)).toEqual(['first', 'first']);
    expect(rendering.executions).toHaveLength(2);
  });

  test('an old message that fails takes no later one with it', async () => {
    const { rendering, ask } = make();
    rendering.failures = [new Error('broken')];
    const release = rendering.hold();
    const old = expect(ask('a', 'first')).rejects.toThrow('broken');
    const newer = ask('a', 'second', true);
    rendering.held = new Promise((resolve) => setTimeout(resolve, 20)); // made after the old one has failed
    const later = ask('a', 'second');
    release();
    await Promise.all([old, newer, later]);
    await ask('a', 'second');
    expect(rendering.executions).toHaveLength(3);
  });

  test('what was made of somebody’s id is nobody else’s', async () => {
    const recent = new RecentMessages<Saying>(async (items, as) => items.map(() => Buffer.from(String(as.id))));
    for (const _ of [1, 2]) {
      const shared = audienceOf(viewer());
      await recent.renderAgain([{ complaintId: 'a', says: 'first' }], shared);
      expect(shared.meant.everyone).toBe(true);
    }
  });

  test('who was meant by a message is known to those who are sent it later', async () => {
    const rendering = new Rendering();
    const recent = new RecentMessages<Saying>((items, as) => {
      isPerson(as, 'boss');
      return rendering.render(items);
    });
    for (const _ of [1, 2]) {
      const shared = audienceOf(viewer());
      await recent.renderAgain([{ complaintId: 'a', says: 'first' }], shared);
      expect([...shared.meant.ids]).toEqual(['boss']);
    }
    expect(rendering.executions).toHaveLength(1);
  });

  test('in a batch each message stands in its place, known or not', async () => {
    const { rendering, recent, ask } = make();
    await ask('b', 'known');
    const items = ['a', 'b', 'c'].map((complaintId) => ({
      complaintId,
      says: complaintId === 'b' ? 'known' : complaintId,
    }));
    expect((await recent.renderAgain(items, audienceOf(viewer()))).map(String)).toEqual(['a', 'known', 'c']);
    expect(rendering.executions).toEqual([['known'], ['a', 'c']]);
  });

  test('nothing is kept once it is to be forgotten', async () => {
    const { rendering, recent, ask } = make();
    await ask('a', 'first');
    recent.forget();
    await ask('a', 'first');
    expect(rendering.executions).toHaveLength(2);
  });
});
