/**
 * What was just made for an audience, for those who are behind: after a restart a thousand consoles resume within seconds, from
 * much the same place. Those who follow the log leave nothing here: what they are told thousands of times a second would stay
 * in memory for a few who may never come.
 *
 * Invariants: nothing made before a newer change of the complaint was told is kept, so nobody is shown an older state than a
 * newer change he has not heard of would show him; nothing is kept longer than a few seconds, nor after its making failed, nor
 * when somebody's sight of a complaint has changed: a message may show others beside the one it is about.
 */
import { LRUCache } from 'lru-cache';
import type { AudienceViewer, PersonsMeant } from './audience.ts';
import type { Messages, Render } from './receiver.ts';

const KEPT = 500;
const KEPT_MS = 5_000;

interface Made<Item> {
  /** The very item it was made of. */
  item: Item;
  meant: PersonsMeant;
  message: Promise<Buffer>;
}

export class RecentMessages<Item> {
  readonly #render: Render<Item>;
  readonly #made = new LRUCache<string, Made<Item>>({ max: KEPT, ttl: KEPT_MS, ttlAutopurge: true });

  constructor(render: Render<Item>) {
    this.#render = render;
  }

  /** Messages of changes that are told for the first time. */
  renderNewest(items: readonly Item[], shared: AudienceViewer): Promise<Messages> {
    for (const item of items) this.#made.delete(subjectOf(item));
    return this.#render(items, shared);
  }

  /** Messages of changes that others have heard of: made now, or a moment ago for somebody else. */
  async renderAgain(items: readonly Item[], shared: AudienceViewer): Promise<Messages> {
    const known = items.map((item) => this.#find(item));
    const missing = items.filter((_, index) => known[index] === undefined);
    const making = missing.length === 0 ? Promise.resolve([]) : this.#render(missing, shared);
    const fresh = missing.map((item, index) => this.#keep(item, shared.meant, making, index)).values();
    const all = known.map((made) => made ?? (fresh.next().value as Made<Item>));
    const messages = await Promise.all(all.map(({ message }) => message));
    for (const { meant } of all) shared.meant.add(meant);
    return messages;
  }

  forget(): void {
    this.#made.clear();
  }

  #find(item: Item): Made<Item> | undefined {
    const made = this.#made.get(subjectOf(item));
    return made !== undefined && isSame(made.item, item) ? made : undefined;
  }

  #keep(item: Item, meant: PersonsMeant, making: Promise<Messages>, index: number): Made<Item> {
    const message = making.then((messages) => messages[index] as Buffer);
    const made: Made<Item> = { item, meant, message };
    const subject = subjectOf(item);
    if (subject === '' || this.#made.get(subject) !== undefined) return made;
    this.#made.set(subject, made);
    message.catch(() => {
      if (this.#made.peek(subject) === made) this.#made.delete(subject);
    });
    return made;
  }
}

/** The complaint an item is about; empty for what is about none. */
const subjectOf = (item: unknown): string => String((item as { complaintId?: string | null }).complaintId ?? '');

/** The cursor first: it nearly always tells. */
const isSame = (one: unknown, other: unknown): boolean =>
  (one as { cursor?: string }).cursor === (other as { cursor?: string }).cursor &&
  JSON.stringify(one) === JSON.stringify(other);
