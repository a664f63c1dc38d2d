/** Subscribers of whole states: the latest wins, slow ones skip, nobody is shown what came after his rights ended; nothing is left behind. */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { isPerson, type Viewer } from '../../../src/auth/viewer.ts';
import { SnapshotGroup } from '../../../src/realtime/delivery/snapshot-group.ts';
import type { Projector } from '../../../src/realtime/projector.ts';
import type { SnapshotSourceOptions } from '../../../src/realtime/snapshot-source.ts';
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

interface State {
  text: string;
}
type Options = SnapshotSourceOptions<State, Saying>;

/** A projector whose readings are given by hand. */
class HandProjector {
  readonly watchers = new Set<() => void>();
  registering: Promise<unknown> = Promise.resolve();
  latest: State | null = { text: 'one' };

  watch = async (onNew: () => void) => {
    await this.registering;
    this.watchers.add(onNew);
    return () => void this.watchers.delete(onNew);
  };

  show(text: string): void {
    this.latest = { text };
    for (const watcher of [...this.watchers]) watcher();
  }
}

class Stage {
  readonly streams = new MemoryStreams();
  readonly rendering = new Rendering();
  readonly projector = new HandProjector();
  readonly onEmpty = jest.fn();
  readonly group: SnapshotGroup<State, Saying>;
  readonly #source: Options;
  #count = 0;

  constructor(more: Partial<Options> = {}, isPersonal = false) {
    this.#source = {
      ...{ field: 'wall', key: '', opening: { items: [ready()], end: false }, head: 7 },
      projector: this.projector as unknown as Projector<State>,
      present: ({ text }) => ({ says: text }),
      ...more,
    };
    this.group = new SnapshotGroup<State, Saying>({
      ...{ streams: this.streams.asStreams, log: silentLog, source: this.#source, isPersonal },
      ...{ render: this.rendering.render, onEmpty: this.onEmpty },
    });
  }

  join(receiver?: TestReceiver, more: Partial<Options> = {}): TestReceiver {
    this.#count += 1;
    const joining = receiver ?? new TestReceiver(`officer-${this.#count}`);
    this.group.join(joining, { ...this.#source, ...more });
    return joining;
  }

  async joined(receiver?: TestReceiver, more: Partial<Options> = {}): Promise<TestReceiver> {
    const joining = this.join(receiver, more);
    await settle();
    return joining;
  }

  async show(text: string): Promise<void> {
    this.projector.show(text);
    await settle();
  }
}

describe('the latest wins', () => {
  test('the opening, the state as it is, each new one; one execution for all', async () => {
    const stage = new Stage();
    const all = [await stage.joined(), await stage.joined(), await stage.joined()];
    await stage.show('two');
    await stage.show('three');
    for (const { heard } of all) expect(heard).toEqual(['ready', 'one', 'two', 'three']);
    expect(stage.rendering.executions.filter(([text]) => text !== 'ready')).toEqual([['one'], ['two'], ['three']]);
  });

  test('a slow one skips states and gets the latest, the others get each', async () => {
    const stage = new Stage();
    const [slow, quick] = [await stage.joined(), await stage.joined()];
    slow.slowDown();
    for (const text of ['two', 'three', 'four', 'five']) await stage.show(text);
    expect(slow.heard).toEqual(['ready', 'one']);
    slow.speedUp();
    await settle();
    expect(slow.heard).toEqual(['ready', 'one', 'five']);
    expect(quick.heard).toEqual(['ready', 'one', 'two', 'three', 'four', 'five']);
  });

  test('a state that comes while another is made is not missed', async () => {
    const stage = new Stage();
    const receiver = await stage.joined();
    const release = stage.rendering.hold();
    await stage.show('two');
    await stage.show('three');
    release();
    await settle();
    expect(receiver.heard).toEqual(['ready', 'one', 'two', 'three']);
  });

  test('what says something about one of them in person is made for him by himself', async () => {
    const present = ({ text }: State, viewer: Viewer) => ({ says: isPerson(viewer, 'boss') ? `${text}, boss` : text });
    const stage = new Stage({ present });
    const [boss, other] = [await stage.joined(new TestReceiver('boss')), await stage.joined()];
    await stage.show('two');
    expect(boss.heard).toEqual(['ready', 'one, boss', 'two, boss']);
    expect(other.heard).toEqual(['ready', 'one', 'two']);
  });

  test('a personal operation shares nothing', async () => {
    const stage = new Stage({ present: ({ text }, { id }) => ({ says: `${text} for ${id}` }) }, true);
    const [a, b] = [await stage.joined(new TestReceiver('a')), await stage.joined(new TestReceiver('b'))];
    expect([a.heard, b.heard]).toEqual([
      ['ready', 'one for a'],
      ['ready', 'one for b'],
    ]);
    const same = new Stage({}, true); // what is said is the same, what is read of it may differ
    await Promise.all([same.joined(), same.joined()]);
    expect(same.rendering.executions.filter(([text]) => text === 'one')).toHaveLength(2);
  });
});

describe('silence', () => {
  test('a heartbeat after 15 s without a state, at the end of the log as it is known; none while states come', async () => {
    const stage = new Stage();
    const receiver = await stage.joined();
    await jest.advanceTimersByTimeAsync(10_000);
    await stage.show('two');
    stage.streams.append(...Array.from({ length: 9 }, () => ({})));
    await jest.advanceTimersByTimeAsync(HEARTBEAT_MS - 1);
    expect(receiver.heard).toEqual(['ready', 'one', 'two']);
    await jest.advanceTimersByTimeAsync(HEARTBEAT_MS + 2_000);
    expect(receiver.heard).toEqual(['ready', 'one', 'two', 'heartbeat 9', 'heartbeat 9']);
  });

  test('a node that has read less than the joining one knew does not go back', async () => {
    const stage = new Stage();
    const receiver = await stage.joined();
    await jest.advanceTimersByTimeAsync(HEARTBEAT_MS);
    expect(receiver.heard.at(-1)).toBe('heartbeat 7');
  });
});

describe('ends', () => {
  test('when the last has left, nobody watches and no timer runs', async () => {
    const stage = new Stage();
    const [one, other] = [await stage.joined(), await stage.joined()];
    expect(stage.projector.watchers.size).toBe(1);
    one.end();
    await settle();
    expect(stage.onEmpty).not.toHaveBeenCalled();
    other.end();
    await settle();
    expect([stage.projector.watchers.size, stage.onEmpty.mock.calls.length, jest.getTimerCount()]).toEqual([0, 1, 0]);
  });

  test('also when he leaves while it registers, and what went with him is undone', async () => {
    const stage = new Stage();
    let registered = (): void => {};
    stage.projector.registering = new Promise<void>((resolve) => {
      registered = resolve;
    });
    const undo = jest.fn();
    const receiver = await stage.joined(undefined, { accompany: async () => undo });
    receiver.end();
    expect(undo).toHaveBeenCalledTimes(1);
    registered();
    await settle();
    expect([stage.projector.watchers.size, receiver.heard]).toEqual([0, ['ready']]);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('also when he leaves before anything goes with him, or the opening is the end', async () => {
    const stage = new Stage();
    const accompany = jest.fn(async () => () => {});
    const release = stage.rendering.hold();
    const receiver = await stage.joined(undefined, { accompany });
    receiver.end();
    release();
    await settle();
    const over = await stage.joined(undefined, { accompany, opening: { items: [ready()], end: true } });
    expect([over.heard, over.isOver]).toEqual([['ready'], true]);
    expect([accompany.mock.calls.length, stage.projector.watchers.size]).toEqual([0, 0]);
  });

  test('for one who has left nothing is made', async () => {
    const stage = new Stage({}, true);
    const [one] = [await stage.joined(), await stage.joined()];
    const release = stage.rendering.hold();
    await stage.show('between');
    one.end();
    release();
    await settle();
    await stage.show('two');
    expect(stage.rendering.executions.filter(([text]) => text === 'two')).toHaveLength(1);
  });

  test('also when he leaves while what goes with him is begun', async () => {
    const stage = new Stage();
    const undo = jest.fn();
    let begun = (_undo: () => void): void => {};
    const accompany = () =>
      new Promise<() => void>((resolve) => {
        begun = resolve;
      });
    const receiver = await stage.joined(undefined, { accompany });
    receiver.end();
    begun(undo);
    await settle();
    expect([undo.mock.calls.length, stage.projector.watchers.size]).toEqual([1, 0]);
  });

  test('after the last state, or one he may not see, the end; nothing follows', async () => {
    const stage = new Stage({ isLast: ({ text }) => text === 'done', maySee: ({ text }) => text !== 'secret' });
    const receiver = await stage.joined();
    await stage.show('done');
    await stage.show('more');
    expect([receiver.heard, receiver.isOver, receiver.fault]).toEqual([['ready', 'one', 'done'], true, undefined]);
    const other = await stage.joined();
    await stage.show('secret');
    await stage.show('open again');
    expect([other.heard, other.isOver]).toEqual([['ready', 'more'], true]);
  });

  test('a watch that fails is told to all who wait for it', async () => {
    const stage = new Stage();
    stage.projector.registering = Promise.reject(new Error('no log'));
    const [one, other] = [stage.join(), await stage.joined()];
    for (const { fault } of [one, other]) expect(fault).toMatchObject({ message: 'no log' });
    expect(stage.onEmpty).toHaveBeenCalledTimes(1);
  });

  test('a programming error ends the streams with the error', async () => {
    const stage = new Stage();
    const receiver = await stage.joined();
    stage.rendering.failures = [new TypeError('x is not a function')];
    await stage.show('two');
    expect(receiver.fault).toBeInstanceOf(TypeError);
    expect(stage.projector.watchers.size).toBe(0);
  });
});

describe('rights', () => {
  test('I6: whoever loses his rights before a state was read is not shown it, however late this node hears of it', async () => {
    const stage = new Stage();
    const [revoked, other] = [await stage.joined(), await stage.joined()];
    stage.streams.catchingUp = async () => revoked.end();
    await stage.show('two');
    expect(revoked.heard).toEqual(['ready', 'one']);
    expect(other.heard).toEqual(['ready', 'one', 'two']);
  });

  test('I6: also when the operation is personal, and for the first state', async () => {
    const stage = new Stage({}, true);
    const receiver = new TestReceiver('revoked');
    stage.streams.catchingUp = async () => receiver.end();
    await stage.joined(receiver);
    expect(receiver.heard).toEqual(['ready']);
  });
});

test.each(['a message', 'the rights'])(
  'a database that is away when %s is asked for ends no stream: the latest state comes when it is back',
  async (what) => {
    const stage = new Stage();
    const all = [await stage.joined(), await stage.joined()];
    if (what === 'a message') stage.rendering.failures = [away(), away(), away()];
    else {
      let left = 3;
      stage.streams.catchingUp = async () => {
        left -= 1;
        if (left >= 0) throw away();
      };
    }
    await stage.show('two');
    stage.projector.show('three');
    await jest.advanceTimersByTimeAsync(4_000);
    for (const receiver of all) {
      expect(receiver.isOver).toBe(false);
      expect(receiver.heard.at(-1)).toBe('three');
      expect(new Set(receiver.heard).size).toBe(receiver.heard.length);
    }
  },
);
