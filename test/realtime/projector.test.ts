/** One reading for everybody: readings in turn, told when they say something new, at rest while nobody watches. */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import pino from 'pino';
import { Projector, Projectors } from '../../src/realtime/projector.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const DEBOUNCE_MS = 100;
const REFRESH_MS = 10_000;

/** A source whose readings are answered by hand, one after the other. */
function source(options: { isSame?: (before: string, after: string) => boolean } = {}) {
  const asked: { answer: (text: string) => Promise<unknown>; fail: () => Promise<unknown> }[] = [];
  const listeners = new Set<() => void>();
  const projector = new Projector<string>({
    name: 'test',
    read: () =>
      new Promise((resolve, reject) => {
        const settled = () => jest.advanceTimersByTimeAsync(0);
        const answer = (text: string) => Promise.resolve(resolve(text)).then(settled);
        const fail = () => Promise.resolve(reject(new Error('no database'))).then(settled);
        asked.push({ answer, fail });
      }),
    listen: (onChange) => {
      listeners.add(onChange);
      return () => void listeners.delete(onChange);
    },
    ...{ debounceMs: DEBOUNCE_MS, refreshMs: REFRESH_MS, log: pino({ level: 'silent' }) },
    ...options,
  });
  const changes = async () => {
    for (const listener of listeners) listener();
    await jest.advanceTimersByTimeAsync(DEBOUNCE_MS);
  };
  const next = async () => {
    await jest.advanceTimersByTimeAsync(0);
    return asked.shift() as (typeof asked)[number];
  };
  return { projector, asked, listeners, changes, next };
}

/** Watches; gives what was told so far and how to leave. */
async function watched({ projector, next }: ReturnType<typeof source>, first: string) {
  const told: (string | null)[] = [];
  const watching = projector.watch(() => told.push(projector.latest));
  await (await next()).answer(first);
  return { told, leave: await watching };
}

test('a reading that says the same is not told, a different one is', async () => {
  const s = source({ isSame: (before, after) => before === after });
  const { told, leave } = await watched(s, 'one');
  await s.changes();
  await (await s.next()).answer('one');
  await s.changes();
  await (await s.next()).answer('two');
  expect(told).toEqual(['one', 'two']);
  leave();
});

test('without a comparison every reading is told', async () => {
  const s = source();
  const { told, leave } = await watched(s, 'one');
  await s.changes();
  await (await s.next()).answer('one');
  expect(told).toEqual(['one', 'one']);
  leave();
});

test('a slow reading from before a rest never replaces what was read after it', async () => {
  const s = source();
  const { leave } = await watched(s, 'one');
  await s.changes();
  const slow = await s.next();
  leave();
  const told: (string | null)[] = [];
  const watching = s.projector.watch(() => told.push(s.projector.latest));
  await jest.advanceTimersByTimeAsync(0);
  expect(s.asked).toHaveLength(0);
  await slow.answer('old');
  await (await s.next()).answer('new');
  (await watching)();
  expect(told.at(-1)).toBe('new');
});

test('what cannot be read leaves the last reading standing; the refresh tries again', async () => {
  const s = source();
  const { told, leave } = await watched(s, 'one');
  await s.changes();
  await (await s.next()).fail();
  expect(s.projector.latest).toBe('one');
  await jest.advanceTimersByTimeAsync(REFRESH_MS);
  await (await s.next()).answer('two');
  expect(told).toEqual(['one', 'two']);
  leave();
});

test('it rests when the last watcher has left: no listener, no timer, no reading', async () => {
  const s = source();
  const { leave } = await watched(s, 'one');
  for (const listener of s.listeners) listener();
  leave();
  expect([s.listeners.size, jest.getTimerCount(), s.projector.latest]).toEqual([0, 0, null]);
  await jest.advanceTimersByTimeAsync(2 * REFRESH_MS);
  expect(s.asked).toHaveLength(0);
});

test('projectors are one a key, and forgotten when nobody watches', async () => {
  const sources = new Map<string, ReturnType<typeof source>>();
  const projectors = new Projectors<string, string>((key) => {
    const made = source();
    sources.set(key, made);
    return made.projector;
  });
  const first = projectors.of('a');
  expect(projectors.of('a')).toBe(first);
  const { leave } = await watched(sources.get('a') as ReturnType<typeof source>, 'one');
  projectors.of('b');
  expect(projectors.of('a')).toBe(first);
  leave();
  projectors.of('c');
  expect(projectors.of('a')).toBe(first); // handed out a moment ago: somebody may be about to watch it
  jest.setSystemTime(Date.now() + 61_000);
  projectors.of('c');
  expect(projectors.of('a')).not.toBe(first);
});
