/**
 * A load process: many consoles in one process. Counts what arrives; the first console keeps its messages whole, so that the run
 * can see that what was counted was right.
 */
import { answer } from './answering.ts';
import { ConsoleSocket, type Watcher } from './console-socket.ts';
import { now } from './monotonic.ts';

export interface Connect {
  port: number;
  watchers: Watcher[];
  /** Sockets opening at the same time. */
  atOnce: number;
  /** A cursor to resume from. */
  after: string | null;
}

/** What has arrived, in all. */
export interface Arrived {
  changes: number;
  bytes: number;
  /** When the last one came. */
  at: number;
}

let consoles: ConsoleSocket[] = [];
let arrived: Arrived = { changes: 0, bytes: 0, at: 0 };
let kept: string[] = [];
let ends: string[] = [];
let awaited: { changes: number; resolve(): void } | null = null;

function onChange(payload: Buffer, isFirst: boolean): void {
  arrived.changes += 1;
  arrived.bytes += payload.length;
  arrived.at = now();
  if (isFirst) kept.push(payload.toString());
  if (awaited !== null && arrived.changes >= awaited.changes) awaited.resolve();
}

function open({ port, after }: Connect, watcher: Watcher, isFirst: boolean): Promise<void> {
  return new Promise((resolve) => {
    const onEnd = (reason: string) => {
      ends.push(reason);
      resolve();
    };
    const events = { onReady: resolve, onChange: (payload: Buffer) => onChange(payload, isFirst), onEnd };
    consoles.push(new ConsoleSocket(port, watcher, after, events));
  });
}

answer({
  /** Opens all consoles; answers when each is subscribed or has failed. */
  async connect(given: Connect): Promise<void> {
    [consoles, kept, ends] = [[], [], []];
    arrived = { changes: 0, bytes: 0, at: 0 };
    const waiting = given.watchers.map((watcher, index) => ({ watcher, isFirst: index === 0 }));
    const openNext = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await open(given, next.watcher, next.isFirst);
    };
    await Promise.all(Array.from({ length: given.atOnce }, openNext));
  },

  /** Answers when so many changes have arrived since `connect`, or the time is up. */
  async arrival({ changes, withinMs }: { changes: number; withinMs: number }): Promise<Arrived> {
    if (arrived.changes >= changes) return arrived;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, withinMs);
    awaited = { changes, resolve };
    await promise;
    clearTimeout(timer);
    awaited = null;
    return arrived;
  },

  /** The first console's messages, and why consoles ended that should not have. */
  kept: () => ({ messages: kept, ends }),

  leave(): void {
    for (const console of consoles) console.leave();
    consoles = [];
  },
});
