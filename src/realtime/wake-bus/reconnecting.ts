/**
 * The bus over any driver: keeps one link open and opens another when it dies, joins what is published while a wake-up is under
 * way, keeps what could not be sent for the next link. Invariants: nothing it does throws or rejects; one warning an outage;
 * after `stop` nothing is open and no timer runs.
 */
import type { Logger } from 'pino';
import { answered, type WakeDriver, type WakeLink } from './driver.ts';
import { WAKE_TOPICS, type WakeBus, type WakeTopic } from './wake-bus.ts';

const RECONNECT_MS = 1_000;
const isTopic = (text: string | undefined): text is WakeTopic => WAKE_TOPICS.includes(text as WakeTopic);

export class ReconnectingWakeBus implements WakeBus {
  readonly #driver: WakeDriver;
  readonly #log: Logger;
  #onWake: (topic: WakeTopic) => void = () => {};
  #link: WakeLink | null = null;
  readonly #waiting = new Set<WakeTopic>();
  #opening: Promise<void> | undefined;
  #sending: Promise<void> | undefined;
  #retry: NodeJS.Timeout | undefined;
  #isOutage = false;
  #isStopped = false;

  constructor(driver: WakeDriver, log: Logger) {
    this.#driver = driver;
    this.#log = log.child({ server: driver.server });
  }

  async start(onWake: (topic: WakeTopic) => void): Promise<void> {
    this.#onWake = onWake;
    await this.#open();
  }

  publish(topic: WakeTopic): void {
    if (this.#isStopped) return;
    this.#waiting.add(topic);
    this.#send();
  }

  /** What is under way is finished; both have their time limits. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#retry);
    await Promise.all([this.#opening, this.#sending]);
    const link = this.#link;
    this.#link = null;
    await link?.close();
  }

  #open(): Promise<void> {
    this.#opening = this.#driver
      .open((topic) => this.#tell(topic))
      .then(
        (link) => this.#opened(link),
        (reason) => this.#down(reason),
      );
    return this.#opening;
  }

  #opened(link: WakeLink): void {
    this.#link = link;
    void link.closed.then((reason) => this.#lost(link, reason));
    if (this.#isOutage) this.#log.info('wake-up bus: connected');
    this.#isOutage = false;
    for (const topic of WAKE_TOPICS) this.#tell(topic);
    this.#send();
  }

  #lost(link: WakeLink, reason: unknown): void {
    if (this.#link !== link) return;
    this.#link = null;
    void link.close();
    this.#down(reason);
  }

  #down(reason: unknown): void {
    if (this.#isStopped) return;
    if (!this.#isOutage) this.#log.warn({ reason: wordsOf(reason) }, 'wake-up bus: no connection, polling goes on');
    this.#isOutage = true;
    this.#retry = setTimeout(() => this.#open(), RECONNECT_MS);
  }

  #send(): void {
    if (this.#link !== null && this.#waiting.size > 0) this.#sending ??= this.#sendWaiting();
  }

  /** One at a time; what is published meanwhile is met by the loop. */
  async #sendWaiting(): Promise<void> {
    for (const topic of this.#waiting) {
      const link = this.#link;
      if (link === null) break;
      this.#waiting.delete(topic);
      await answered(link.send(topic)).catch((reason) => {
        this.#waiting.add(topic);
        this.#lost(link, reason);
      });
    }
    this.#sending = undefined;
  }

  /** A listener's mistake must not end the reading of the link. */
  #tell(topic: string | undefined): void {
    if (!isTopic(topic) || this.#isStopped) return;
    try {
      this.#onWake(topic);
    } catch (error) {
      this.#log.error({ err: error }, 'wake-up bus: a listener failed');
    }
  }
}

/** The words alone: other properties of an error may hold an address with credentials. */
function wordsOf(reason: unknown): string {
  if (!(reason instanceof Error)) return 'the connection ended';
  return reason.message || String((reason as NodeJS.ErrnoException).code); // of several addresses tried, only the code speaks
}
