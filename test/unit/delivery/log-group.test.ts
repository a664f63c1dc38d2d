/** Subscribers read for together over a log in memory: silence, slowness, outages, rights, ends; nothing registered is left behind. */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Viewer } from '../../../src/auth/viewer.ts';
import { isPerson } from '../../../src/auth/viewer.ts';
import { LogGroup } from '../../../src/realtime/delivery/log-group.ts';
import type { LoggedEvent } from '../../../src/realtime/event-log.ts';
import type { LogSourceOptions } from '../../../src/realtime/log-source.ts';
import {
  away,
  HEARTBEAT_MS,
  MemoryStreams,
  Rendering,
  ready,
  type Saying,
  settle,
  silentLog,
  TestReceiver,
} from './stage.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

type Source = LogSourceOptions<Saying>;

const everything = (_viewer: Viewer, events: readonly LoggedEvent[]) =>
  events.map(({ seq }) => ({ says: `event ${seq}` }));
const nothing = () => [];
/** Only what has the viewer among its recipients. */
const personal = (viewer: Viewer, events: readonly LoggedEvent[]) =>
  events
    .filter(({ recipients }) => recipients?.some((id) => isPerson(viewer, id)))
    .map(({ seq }) => ({ says: `yours ${seq}` }));

class Stage {
  readonly streams = new MemoryStreams();
  readonly rendering = new Rendering();
  readonly onEmpty = jest.fn();
  readonly #source: Source;
  readonly group: LogGroup<Saying>;
  #count = 0;

  constructor(translate: Source['translate'] = everything, { isPersonal = false, resetWhenLagging = true } = {}) {
    this.#source = {
      field: 'complaints',
      key: '',
      opening: { items: [ready()], end: false },
      from: 0,
      losses: 0,
      resetWhenLagging,
      translate,
    };
    this.group = new LogGroup<Saying>({
      ...{ streams: this.streams.asStreams, log: silentLog, source: this.#source, isPersonal },
      ...{ render: this.rendering.render, onEmpty: this.onEmpty },
    });
  }

  /** Somebody joins, by default at the end of the log. */
  join(options: { from?: number; id?: string; receiver?: TestReceiver; end?: boolean } = {}): TestReceiver {
    this.#count += 1;
    const receiver = options.receiver ?? new TestReceiver(options.id ?? `officer-${this.#count}`);
    const from = options.from ?? this.streams.events.length;
    this.group.join(receiver, { ...this.#source, from, opening: { items: [ready()], end: options.end ?? false } });
    return receiver;
  }

  async joined(options: Parameters<Stage['join']>[0] = {}): Promise<TestReceiver> {
    const receiver = this.join(options);
    await settle();
    return receiver;
  }
}

const events = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `event ${from + index}`);
const some = (count: number) => Array.from({ length: count }, () => ({}));
/** Lets time pass in steps, so that what waits has its turns. */
async function pass(ms: number, stepMs = 500): Promise<void> {
  for (let passed = 0; passed < ms; passed += stepMs) await jest.advanceTimersByTimeAsync(stepMs);
}

describe('silence', () => {
  test('a heartbeat after silence, at the position reached', async () => {
    const stage = new Stage();
    const receiver = await stage.joined();
    stage.streams.append({});
    await settle();
    await jest.advanceTimersByTimeAsync(HEARTBEAT_MS - 1);
    expect(receiver.heard).toEqual(['ready', 'event 1']);
    await jest.advanceTimersByTimeAsync(1);
    expect(receiver.heard).toEqual(['ready', 'event 1', 'heartbeat 1']);
  });

  test('I21: a busy log without a word for these subscribers still lets their heartbeats come, with a moving cursor', async () => {
    const stage = new Stage(nothing);
    const receiver = await stage.joined();
    for (let second = 0; second < 32; second += 1) {
      stage.streams.append({});
      await jest.advanceTimersByTimeAsync(1_000);
    }
    expect(receiver.heard).toEqual(['ready', 'heartbeat 15', 'heartbeat 30']);
  });

  test('I21: whoever hears nothing while another of his audience hears of himself gets his heartbeat too', async () => {
    const stage = new Stage(personal);
    const [quiet, spoken] = [await stage.joined(), await stage.joined({ id: 'spoken' })];
    for (let second = 0; second < 16; second += 1) {
      stage.streams.append({ recipients: ['spoken'] });
      await jest.advanceTimersByTimeAsync(1_000);
    }
    expect(quiet.heard).toEqual(['ready', 'heartbeat 15']);
    expect(spoken.heard.filter((text) => text.startsWith('yours'))).toHaveLength(16);
  });

  test('I21: a long replay without a word for this subscriber does not silence his heartbeat', async () => {
    const stage = new Stage(nothing, { resetWhenLagging: false });
    stage.streams.ringSize = 0;
    stage.streams.append(...some(8_000));
    const { readLog } = stage.streams;
    stage.streams.readLog = (afterSeq, limit) => {
      jest.setSystemTime(Date.now() + 1_000);
      return readLog(afterSeq, limit);
    };
    const receiver = await stage.joined({ from: 0 });
    expect(receiver.heard).toEqual(['ready', 'heartbeat 3000', 'heartbeat 6000']);
  });

  test('whoever was silent for a while before he met the others does not wait longer for his heartbeat', async () => {
    const stage = new Stage();
    const first = await stage.joined();
    stage.streams.commit({}, {});
    const ahead = await stage.joined({ from: 2 }); // this node has not read so far: he waits for it
    await jest.advanceTimersByTimeAsync(10_000);
    stage.streams.grow();
    await jest.advanceTimersByTimeAsync(4_999);
    expect(ahead.heard).toEqual(['ready']);
    await jest.advanceTimersByTimeAsync(1);
    expect([first.heard, ahead.heard]).toEqual([
      ['ready', 'event 1', 'event 2', 'heartbeat 2'],
      ['ready', 'heartbeat 2'],
    ]);
    await jest.advanceTimersByTimeAsync(5_000);
    stage.streams.commit({}, {});
    const next = await stage.joined({ from: 4 });
    await jest.advanceTimersByTimeAsync(10_000); // the others have had their second heartbeat
    stage.streams.grow();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(next.heard).toEqual(['ready', 'heartbeat 4']);
  });

  test('a heartbeat that was being made never follows what was said meanwhile', async () => {
    const stage = new Stage();
    const receiver = await stage.joined();
    const release = stage.rendering.hold();
    await jest.advanceTimersByTimeAsync(HEARTBEAT_MS);
    stage.rendering.held = Promise.resolve();
    stage.streams.append({});
    await settle();
    release();
    await jest.advanceTimersByTimeAsync(HEARTBEAT_MS - 1);
    expect(receiver.heard).toEqual(['ready', 'event 1']);
  });

  test('whoever joins the others in their silence hears their heartbeat', async () => {
    const stage = new Stage();
    await stage.joined();
    await jest.advanceTimersByTimeAsync(1_000);
    const second = await stage.joined();
    await jest.advanceTimersByTimeAsync(HEARTBEAT_MS);
    expect(second.heard).toEqual(['ready', 'heartbeat 0']);
  });

  test('one timer, however often the readers change their places; none when they have left', async () => {
    const stage = new Stage();
    const receiver = await stage.joined();
    for (let count = 0; count < 5; count += 1) {
      receiver.slowDown();
      stage.streams.append({});
      await settle();
      receiver.speedUp();
      await settle();
    }
    expect(jest.getTimerCount()).toBe(1);
    const release = stage.rendering.hold();
    await jest.advanceTimersByTimeAsync(HEARTBEAT_MS);
    receiver.end();
    release();
    await settle();
    expect(jest.getTimerCount()).toBe(0);
  });

  test('a heartbeat that was being made never goes to somebody who is ahead of it', async () => {
    const stage = new Stage(nothing);
    await stage.joined();
    stage.streams.commit({}, {});
    const ahead = await stage.joined({ from: 2 });
    const release = stage.rendering.hold();
    await jest.advanceTimersByTimeAsync(HEARTBEAT_MS);
    stage.streams.grow();
    release();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(ahead.heard).toEqual(['ready', 'heartbeat 2']);
  });

  test('a heartbeat that cannot be made is tried again, not without end at once', async () => {
    const stage = new Stage();
    const receiver = await stage.joined();
    stage.rendering.failures = Array.from({ length: 1_000 }, () => new Error('broken'));
    await pass(25_000);
    const { length } = stage.rendering.executions;
    expect(length).toBeLessThan(30);
    stage.rendering.failures = [];
    await pass(2_000);
    expect(receiver.heard).toEqual(['ready', 'heartbeat 0']);
  });

  test('while nobody reads, silence costs nothing', async () => {
    const stage = new Stage();
    const receiver = await stage.joined();
    receiver.slowDown();
    stage.streams.append({});
    await settle();
    const timers = jest.spyOn(globalThis, 'setTimeout');
    await pass(60_000);
    expect(timers.mock.calls.length).toBeLessThan(200);
    jest.restoreAllMocks();
  });
});

describe('leaving', () => {
  test('when the last has left, nothing is registered and no timer runs', async () => {
    const stage = new Stage();
    const [one, other] = [await stage.joined(), await stage.joined()];
    expect(stage.streams.listeners.size).toBe(1);
    one.end();
    await settle();
    expect([stage.streams.listeners.size, stage.onEmpty.mock.calls.length]).toEqual([1, 0]);
    other.end();
    await settle();
    expect([stage.streams.listeners.size, stage.onEmpty.mock.calls.length]).toEqual([0, 1]);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('also when he leaves while it registers', async () => {
    const stage = new Stage();
    let registered = (): void => {};
    stage.streams.registering = new Promise<void>((resolve) => {
      registered = resolve;
    });
    const receiver = stage.join();
    await settle();
    receiver.end();
    registered();
    await settle();
    expect(stage.streams.listeners.size).toBe(0);
    expect(stage.onEmpty).toHaveBeenCalledTimes(1);
    expect([receiver.heard, stage.streams.readings]).toEqual([[], 0]);
  });

  test('also when he was gone before he was taken in', async () => {
    const stage = new Stage();
    const receiver = new TestReceiver('gone');
    receiver.end();
    await stage.joined({ receiver });
    expect(stage.streams.listeners.size).toBe(0);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('a log that cannot be listened to is told to him, and leaves nothing', async () => {
    const stage = new Stage();
    stage.streams.registering = Promise.reject(new Error('no log'));
    const receiver = await stage.joined();
    expect(receiver.fault).toMatchObject({ message: 'no log' });
    expect(stage.onEmpty).toHaveBeenCalledTimes(1);
  });

  test('an opening that is the end: nothing follows', async () => {
    const stage = new Stage();
    const receiver = await stage.joined({ end: true });
    stage.streams.append({});
    await settle();
    expect(receiver.heard).toEqual(['ready']);
    expect([receiver.isOver, receiver.fault, stage.streams.listeners.size]).toEqual([true, undefined, 0]);
  });

  test('I25: whoever leaves in the middle of a replay stops the reading', async () => {
    const stage = new Stage();
    stage.streams.ringSize = 0;
    stage.streams.append(...some(4_000));
    const receiver = stage.join({ from: 0 });
    while (receiver.heard.length < 250) await Promise.resolve();
    receiver.end();
    const { length } = stage.rendering.executions;
    await settle();
    expect(stage.streams.readings).toBeLessThanOrEqual(3);
    expect(stage.rendering.executions.length - length).toBeLessThanOrEqual(1);
    expect(stage.streams.listeners.size).toBe(0);
  });
});

describe('slow readers', () => {
  test('a slow one makes no queue: the next batch is read when he reads again; the others are not held up', async () => {
    const stage = new Stage();
    const [slow, quick] = [await stage.joined(), await stage.joined()];
    slow.slowDown();
    for (let count = 0; count < 5; count += 1) {
      stage.streams.append(...some(100));
      await settle();
    }
    expect(quick.heard).toEqual(['ready', ...events(1, 500)]);
    expect(slow.heard).toEqual(['ready', ...events(1, 100)]);
    expect(stage.streams.readings).toBe(0);
    slow.speedUp();
    await settle();
    expect(slow.heard).toEqual(quick.heard);
    stage.streams.append({});
    await settle();
    expect([slow.heard.at(-1), quick.heard.at(-1)]).toEqual(['event 501', 'event 501']);
  });

  test('one that fell too far behind is told so, and it is the end; a single case is replayed', async () => {
    for (const resetWhenLagging of [true, false]) {
      const stage = new Stage(everything, { resetWhenLagging });
      stage.streams.ringSize = 10_000;
      const slow = await stage.joined();
      slow.slowDown();
      stage.streams.append({});
      await settle();
      stage.streams.append(...some(5_001));
      slow.speedUp();
      await settle();
      expect(slow.heard.at(-1)).toBe(resetWhenLagging ? 'LAGGED 1' : 'event 5002');
      expect(slow.isOver).toBe(resetWhenLagging);
      slow.end();
    }
  });

  test('a slow one who leaves is read for no more; while nobody is at the front nothing is made', async () => {
    const stage = new Stage();
    const [slow, one, two] = [await stage.joined(), await stage.joined(), await stage.joined()];
    slow.slowDown();
    stage.streams.append({});
    await settle();
    one.end();
    two.end();
    stage.streams.append(...some(10));
    await settle();
    expect(stage.rendering.executions.at(-1)).toEqual(['event 1']);
    const stays = await stage.joined();
    slow.end();
    await settle();
    expect(stage.rendering.executions.slice(-2)).toEqual([['event 1'], ['ready']]);
    stays.end();
    await settle();
    expect(stage.streams.listeners.size).toBe(0);
  });

  test('exactly 5,000 behind is not too far', async () => {
    const stage = new Stage();
    stage.streams.ringSize = 10_000;
    const slow = await stage.joined();
    slow.slowDown();
    stage.streams.append({});
    await settle();
    stage.streams.append(...some(5_000));
    slow.speedUp();
    await settle();
    expect(slow.heard).toEqual(['ready', ...events(1, 5_001)]);
  });
});

describe('meeting the others', () => {
  test('one that resumes while events pour in gets each once, in order, and goes on with the others', async () => {
    const stage = new Stage();
    stage.streams.append(...some(1_000));
    const live = await stage.joined();
    const resumed = stage.join({ from: 0 });
    for (let count = 0; count < 40; count += 1) {
      stage.streams.append(...some(30));
      await Promise.resolve();
    }
    await settle();
    expect(resumed.heard).toEqual(['ready', ...events(1, 2_200)]);
    expect(live.heard).toEqual(['ready', ...events(1_001, 2_200)]);
    expect(stage.streams.replayed).toBeGreaterThanOrEqual(1_000);
    const { length } = stage.rendering.executions;
    stage.streams.append({});
    await settle();
    expect(stage.rendering.executions.length - length).toBe(1);
    expect([live.heard.at(-1), resumed.heard.at(-1)]).toEqual(['event 2201', 'event 2201']);
  });

  test('one who comes to a place amid what is being made for the others gets the rest of it', async () => {
    const stage = new Stage();
    const first = await stage.joined();
    const release = stage.rendering.hold();
    stage.streams.append(...some(10));
    await settle();
    stage.rendering.held = Promise.resolve();
    const amid = await stage.joined({ from: 5 });
    release();
    await settle();
    stage.streams.append({});
    await settle();
    expect(amid.heard).toEqual(['ready', ...events(6, 11)]);
    expect(first.heard).toEqual(['ready', ...events(1, 11)]);
  });

  test('one who comes from behind others that began ahead of what the node has read is not told that his cursor expired', async () => {
    const stage = new Stage();
    stage.streams.append(...some(10));
    stage.streams.commit(...some(5));
    const ahead = await stage.joined({ from: 15 });
    const behind = await stage.joined({ from: 10 });
    expect(behind.heard).toEqual(['ready', ...events(11, 15)]);
    stage.streams.append({});
    await settle();
    expect([ahead.heard, behind.heard]).toEqual([
      ['ready', 'event 16'],
      ['ready', ...events(11, 16)],
    ]);
  });

  test('places that no event has, before, at and behind the others', async () => {
    const stage = new Stage();
    stage.streams.append({ seq: 10 });
    const first = await stage.joined({ from: 10 });
    stage.streams.commit({ seq: 30 });
    const ahead = await stage.joined({ from: 20 });
    stage.streams.grow();
    await settle();
    const behind = await stage.joined({ from: 5 });
    stage.streams.append({ seq: 40 });
    await settle();
    expect(first.heard).toEqual(['ready', 'event 30', 'event 40']);
    expect(ahead.heard).toEqual(['ready', 'event 30', 'event 40']);
    expect(behind.heard).toEqual(['ready', 'event 10', 'event 30', 'event 40']);
    const between = new Stage();
    between.streams.append({ seq: 10 });
    between.streams.commit({ seq: 30 });
    const [lead, late] = [await between.joined({ from: 15 }), await between.joined({ from: 5 })];
    between.streams.grow();
    await settle();
    expect([lead.heard, late.heard]).toEqual([
      ['ready', 'event 30'],
      ['ready', 'event 10', 'event 30'],
    ]);
  });

  test('two that begin ahead of what the node has read, the first of all gone: each gets everything after his position', async () => {
    const stage = new Stage();
    const first = await stage.joined();
    stage.streams.commit(...some(5));
    const ahead = await stage.joined({ from: 5 });
    first.end();
    stage.streams.commit(...some(3));
    const further = await stage.joined({ from: 8 });
    stage.streams.append(...some(2));
    await settle();
    expect(ahead.heard).toEqual(['ready', ...events(6, 10)]);
    expect(further.heard).toEqual(['ready', ...events(9, 10)]);
  });

  test('a position that retention has overtaken: CURSOR_EXPIRED, never silence', async () => {
    const stage = new Stage();
    stage.streams.ringSize = 0;
    stage.streams.append(...some(10));
    stage.streams.readLog = async () => [];
    const receiver = await stage.joined({ from: 3 });
    expect(receiver.heard).toEqual(['ready', 'CURSOR_EXPIRED 3']);
    expect(receiver.isOver).toBe(true);
  });
});

describe('what was made a moment ago', () => {
  const about = (_viewer: Viewer, events: readonly LoggedEvent[]) =>
    events.map(({ seq }) => ({ says: `event ${seq}`, complaintId: `complaint ${seq}` }));
  const facts = { departmentId: 'PWD', isConfidential: false };

  test('for one who resumes is sent to others who resume', async () => {
    const stage = new Stage(about);
    await stage.joined();
    stage.streams.append({}, { before: facts, after: facts });
    await settle();
    await stage.joined({ from: 0 });
    const { length } = stage.rendering.executions;
    const resumed = await stage.joined({ from: 0 });
    expect(resumed.heard).toEqual(['ready', 'event 1', 'event 2']);
    expect(stage.rendering.executions.slice(length)).toEqual([['ready']]);
  });

  test.each([{ isConfidential: true }, { departmentId: 'SWD' }, { assigneeId: 'other' }])(
    'is made anew once somebody’s sight of a complaint has changed, which it may show too: %j',
    async (change) => {
      const stage = new Stage(about);
      await stage.joined();
      stage.streams.append({}, {});
      await settle();
      await stage.joined({ from: 0 });
      stage.streams.append({ before: facts, after: { ...facts, ...change } });
      await settle();
      const { length } = stage.rendering.executions;
      await stage.joined({ from: 0 });
      expect(stage.rendering.executions.slice(length)).toEqual([['ready'], ['event 1', 'event 2', 'event 3']]);
    },
  );
});

describe('a database that is away', () => {
  test('for a replay and for a message: nothing is lost, nothing comes twice', async () => {
    const stage = new Stage();
    stage.streams.ringSize = 0;
    stage.streams.append(...some(300));
    stage.streams.failures = [away(), away(), away()];
    const receiver = await stage.joined({ from: 0 });
    await pass(1_000);
    expect(receiver.heard).toEqual(['ready']);
    await pass(1_000);
    expect(receiver.heard).toEqual(['ready', ...events(1, 300)]);
    stage.rendering.failures = [away(), away()];
    stage.streams.append({});
    await settle();
    stage.streams.append({});
    await pass(1_500);
    expect(receiver.heard).toEqual(['ready', ...events(1, 302)]);
  });

  test('is not asked any more when nobody waits', async () => {
    const stage = new Stage();
    stage.streams.ringSize = 0;
    stage.streams.append(...some(300));
    stage.streams.failures = Array.from({ length: 50 }, away);
    const receiver = await stage.joined({ from: 0 });
    receiver.end();
    await pass(5_000);
    expect(stage.streams.readings).toBeLessThanOrEqual(2);
    expect(jest.getTimerCount()).toBe(0);
  });
});

test('a programming error ends the streams with the error; the next subscriber is served', async () => {
  const stage = new Stage();
  const [one, other] = [await stage.joined(), await stage.joined()];
  stage.rendering.failures = [new TypeError('x is not a function')];
  stage.streams.append({});
  await settle();
  expect([one.fault, other.fault]).toEqual([expect.any(TypeError), expect.any(TypeError)]);
  expect(stage.streams.listeners.size).toBe(0);
  const next = await stage.joined();
  stage.streams.append({});
  await settle();
  expect(next.heard).toEqual(['ready', 'event 2']);
});

describe('a change of rights', () => {
  const revoking = (id: string, after: object | null = null) => ({
    type: 'ACCESS_CHANGED' as const,
    subjectId: id,
    after,
  });

  test('I6: within one batch: what came before, the reset at its position, the end; the others get everything', async () => {
    const stage = new Stage();
    const [one, other] = [await stage.joined({ id: 'moved' }), await stage.joined()];
    stage.streams.append({}, {}, revoking('moved'), {}, {});
    await settle();
    expect(one.heard).toEqual(['ready', 'event 1', 'event 2', 'ACCESS_CHANGED 3']);
    expect(one.isOver).toBe(true);
    expect(other.heard).toEqual(['ready', 'event 1', 'event 2', 'event 4', 'event 5']);
  });

  test('I6: two in one batch, each at his own position', async () => {
    const stage = new Stage();
    const [one, two, other] = [
      await stage.joined({ id: 'one' }),
      await stage.joined({ id: 'two' }),
      await stage.joined(),
    ];
    stage.streams.append(revoking('one'), {}, revoking('two'), {});
    await settle();
    expect(one.heard).toEqual(['ready', 'ACCESS_CHANGED 1']);
    expect(two.heard).toEqual(['ready', 'event 2', 'ACCESS_CHANGED 3']);
    expect(other.heard).toEqual(['ready', 'event 2', 'event 4']);
  });

  test('I6: of one session: whoever else is the same officer goes on', async () => {
    const stage = new Stage();
    const [here, there] = ['here', 'there'].map((sessionId) => new TestReceiver('same', { sessionId }));
    await stage.joined({ receiver: here as TestReceiver });
    await stage.joined({ receiver: there as TestReceiver });
    stage.streams.append(revoking('same', { sessionId: 'here' }), {});
    await settle();
    expect([here?.heard.at(-1), there?.heard.at(-1)]).toEqual(['ACCESS_CHANGED 1', 'event 2']);
  });

  test('I6: in the middle of a replay, and for one to whom nothing else is said', async () => {
    const stage = new Stage(nothing);
    stage.streams.append(...some(250), revoking('moved'), ...some(50));
    const [resumed, other] = [await stage.joined({ id: 'moved', from: 0 }), await stage.joined({ from: 0 })];
    expect(resumed.heard).toEqual(['ready', 'ACCESS_CHANGED 251']);
    expect(other.heard).toEqual(['ready']);
    const quiet = await stage.joined({ id: 'quiet' });
    stage.streams.append(revoking('quiet'));
    await settle();
    expect(quiet.heard).toEqual(['ready', 'ACCESS_CHANGED 302']);
  });
});
