/**
 * One subscription that is opened again whenever it ends, for whatever reason: the network, a restart, a close code the
 * graphql-ws client holds to be fatal (1011, 4400, 4500). One way back for all of them, with a growing, random pause.
 * For streams whose every message is whole (the wall); nothing is resumed by cursor here.
 */
import { createClient } from 'graphql-ws/client';

export interface Subscription {
  query: string;
  onMessage(data: Record<string, unknown>): void;
  onConnection(isConnected: boolean): void;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 20_000;
/** Two heartbeats and a half: a line this silent is dead, even if nobody has told the browser. */
const DEAD_AFTER_MS = 40_000;

const socketUrl = (): string => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`;

/** Runs until the page goes away. */
export async function keepSubscribed(subscription: Subscription): Promise<never> {
  let pause = FIRST_PAUSE_MS;
  for (;;) {
    const wasHeard = await subscribeOnce(subscription);
    subscription.onConnection(false);
    pause = wasHeard ? FIRST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
    await pauseOrWake(pause * (0.5 + Math.random()));
  }
}

/** Resolves when the stream has ended; true when it had said anything. */
function subscribeOnce({ query, onMessage, onConnection }: Subscription): Promise<boolean> {
  const client = createClient({ url: socketUrl(), retryAttempts: 0, connectionAckWaitTimeout: 10_000 });
  client.on('connected', () => onConnection(true));
  return new Promise((resolve) => {
    let wasHeard = false;
    let watchdog: ReturnType<typeof setTimeout>;
    const end = () => {
      clearTimeout(watchdog);
      void client.dispose();
      resolve(wasHeard);
    };
    const expectMore = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => client.terminate(), DEAD_AFTER_MS);
    };
    expectMore();
    client.subscribe(
      { query },
      {
        next: ({ data }) => {
          if (data == null) return;
          wasHeard = true;
          expectMore();
          onMessage(data);
        },
        error: end,
        complete: end,
      },
    );
  });
}

/** Waits, but not when the network comes back or somebody looks at the page again. */
function pauseOrWake(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const wake = new AbortController();
    const done = () => {
      clearTimeout(timer);
      wake.abort();
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done, { signal: wake.signal });
    document.addEventListener('visibilitychange', () => document.hidden || done(), { signal: wake.signal });
  });
}
