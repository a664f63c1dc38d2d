/** The hand-written iterators: silence, heartbeats, ends, errors; nothing registered is left behind. */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { LoggedEvent } from '../../src/realtime/event-log.ts';
import { LatestIterator } from '../../src/realtime/latest-iterator.ts';
import { StreamIterator, type StreamOptions } from '../../src/realtime/stream-iterator.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const HEARTBEAT_MS = 15_000;

/** A log in memory that counts its listeners and readings. */
class MemoryLog {
  readonly events: LoggedEvent[] = [];
  readonly listeners = new Set<() => void>();
  readings = 0;

  append(count = 1): void {
    for (let index = 0; index < count; index += 1) this.events.push({ seq: this.events.length + 1 } as LoggedEvent);
    for (const listener of this.listeners) listener();
  }

  read = async (afterSeq: number, limit: number): Promise<LoggedEvent[]> => {
    this.readings += 1;
    return this.events.filter((event) => event.seq > afterSeq).slice(0, limit);
  };

  listen = async (onGrowth: () => void): Promise<() => void> => {
    this.listeners.add(onGrowth);
    return () => void this.listeners.delete(onGrowth);
  };
}

function stream(log: MemoryLog, options: Partial<StreamOptions<string>> = {}) {
  const onClose = jest.fn();
  const iterator = new StreamIterator<string>({
    opening: { items: ['ready'] },
    from: 0,
    read: log.read,
    listen: log.listen,
    translate: (events) => ({ items: events.map((event) => `event ${event.seq}`) }),
    heartbeat: (position) => `heartbeat at ${position}`,
    heartbeatMs: HEARTBEAT_MS,
    lost: () => null,
    onClose,
    ...options,
  });
  return { iterator, onClose };
}

const value = async (next: Promise<IteratorResult<string>>) => ((await next) as { value: string }).value;

describe('StreamIterator', () => {
  test('a heartbeat after silence, at the position reached', async () => {
    const log = new MemoryLog();
    const { iterator } = stream(log);
    expect(await value(iterator.next())).toBe('ready');
    log.append();
    expect(await value(iterator.next())).toBe('event 1');
    const next = iterator.next();
    await jest.advanceTimersByTimeAsync(HEARTBEAT_MS - 1);
    expect(await Promise.race([next, 'nothing'])).toBe('nothing');
    await jest.advanceTimersByTimeAsync(1);
    expect(await value(next)).toBe('heartbeat at 1');
  });

  test('I21: a busy log without a word for this subscriber still lets his heartbeat come, with a moving cursor', async () => {
    const log = new MemoryLog();
    const { iterator } = stream(log, { translate: () => ({ items: [] }) });
    await iterator.next();
    const beats: string[] = [];
    const listening = (async () => {
      for await (const item of iterator) beats.push(item);
    })();
    for (let second = 0; second < 32; second += 1) {
      log.append();
      await jest.advanceTimersByTimeAsync(1_000);
    }
    await iterator.return();
    await listening;
    expect(beats).toEqual(['heartbeat at 15', 'heartbeat at 30']);
  });

  test('a long replay without a word for this subscriber does not silence his heartbeat either', async () => {
    let seq = 0;
    const { iterator } = stream(new MemoryLog(), {
      translate: () => ({ items: [] }),
      read: async () => {
        jest.setSystemTime(Date.now() + 1_000);
        seq += 1;
        return [{ seq } as LoggedEvent];
      },
    });
    await iterator.next();
    expect(await value(iterator.next())).toBe('heartbeat at 15');
    expect(await value(iterator.next())).toBe('heartbeat at 30');
    await iterator.return();
  });

  test('`return()` settles a waiting `next()` at once, leaves the log and is counted once', async () => {
    const log = new MemoryLog();
    const { iterator, onClose } = stream(log);
    await iterator.next();
    const waiting = iterator.next();
    await jest.advanceTimersByTimeAsync(0);
    expect(log.listeners.size).toBe(1);
    await iterator.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
    await iterator.return();
    expect(log.listeners.size).toBe(0);
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('`return()` while it registers: it leaves again and reads nothing', async () => {
    const log = new MemoryLog();
    let registered = (): void => {};
    const { iterator } = stream(log, {
      listen: async (onGrowth) => {
        await new Promise<void>((resolve) => {
          registered = resolve;
        });
        return log.listen(onGrowth);
      },
    });
    await iterator.next();
    const waiting = iterator.next();
    await iterator.return();
    registered();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(log.listeners.size).toBe(0);
    expect(log.readings).toBe(0);
  });

  test('I25: `return()` during a replay stops the reading', async () => {
    const log = new MemoryLog();
    log.append(5_000);
    const { iterator } = stream(log);
    for (let count = 0; count < 250; count += 1) await iterator.next();
    await iterator.return();
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
    expect(log.readings).toBe(2);
  });

  test('a slow reader makes no queue: the next batch is read when the last is consumed', async () => {
    const log = new MemoryLog();
    const { iterator } = stream(log);
    await iterator.next();
    log.append(1_000);
    await iterator.next();
    log.append(1_000);
    expect(log.readings).toBe(1);
  });

  test('after an end nothing follows', async () => {
    const log = new MemoryLog();
    const { iterator, onClose } = stream(log, { translate: () => ({ items: ['reset'], end: true }) });
    await iterator.next();
    log.append(3);
    expect(await value(iterator.next())).toBe('reset');
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(log.listeners.size).toBe(0);
  });
});

describe('LatestIterator', () => {
  function latest(options: { watch?: (onNew: () => void, onEnd: () => void) => Promise<() => void> } = {}) {
    const state = { value: null as string | null, onNew: () => {}, onEnd: () => {}, left: 0, closed: 0 };
    const watch = async (onNew: () => void, onEnd: () => void) => {
      Object.assign(state, { onNew, onEnd });
      return () => {
        state.left += 1;
      };
    };
    const iterator = new LatestIterator<string>({
      opening: ['ready'],
      watch: options.watch ?? watch,
      latest: () => state.value,
      heartbeat: () => 'heartbeat',
      heartbeatMs: HEARTBEAT_MS,
      onClose: () => {
        state.closed += 1;
      },
    });
    return { iterator, state };
  }

  test('the latest wins, the same one never comes twice, then heartbeats', async () => {
    const { iterator, state } = latest();
    await iterator.next();
    state.value = 'one';
    expect(await value(iterator.next())).toBe('one');
    for (const text of ['two', 'three']) {
      state.value = text;
      state.onNew();
    }
    expect(await value(iterator.next())).toBe('three');
    const next = iterator.next();
    await jest.advanceTimersByTimeAsync(HEARTBEAT_MS);
    expect(await value(next)).toBe('heartbeat');
    await iterator.return();
  });

  test('the end settles a waiting `next()` and leaves', async () => {
    const { iterator, state } = latest();
    await iterator.next();
    const waiting = iterator.next();
    await jest.advanceTimersByTimeAsync(0);
    state.onEnd();
    expect(await waiting).toEqual({ done: true, value: undefined });
    await jest.advanceTimersByTimeAsync(0);
    expect(state).toMatchObject({ left: 1, closed: 1 });
    expect(jest.getTimerCount()).toBe(0);
  });

  test('a watch that fails is told to the reader; closing afterwards is quiet', async () => {
    const { iterator, state } = latest({ watch: () => Promise.reject(new Error('no log')) });
    await iterator.next();
    await expect(iterator.next()).rejects.toThrow('no log');
    await iterator.return();
    expect(state.closed).toBe(1);
  });
});
