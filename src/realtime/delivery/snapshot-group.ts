/**
 * Subscribers of one audience to whole states, of which the latest counts: a wall, who is present, how far a job is.
 *
 * Invariants: a new state is executed once for all; whoever reads slowly skips states, nothing queues behind him; the first
 * message is the opening, then the state as it is. May not import: features, transports.
 */
import type { Logger } from 'pino';
import type { Viewer } from '../../auth/viewer.ts';
import { isUnavailable } from '../../database/unavailable.ts';
import type { ControlItem } from '../control-items.ts';
import type { SnapshotSourceOptions } from '../snapshot-source.ts';
import { type EventStreams, HEARTBEAT_SECONDS } from '../streams.ts';
import { audienceOf, type PersonsMeant } from './audience.ts';
import type { Messages, Receiver, Render } from './receiver.ts';

const HEARTBEAT_MS = HEARTBEAT_SECONDS * 1_000;
const RETRY_MS = 500;

export interface SnapshotGroupOptions<Reading, Item> {
  streams: EventStreams;
  log: Logger;
  source: SnapshotSourceOptions<Reading, Item>;
  render: Render<Item | ControlItem>;
  isPersonal: boolean;
  onEmpty(): void;
}

interface Shared {
  messages: Messages;
  meant: PersonsMeant;
}

export class SnapshotGroup<Reading, Item> {
  readonly #options: SnapshotGroupOptions<Reading, Item>;
  /** Those who have got their opening, and the state each was sent last. */
  readonly #shown = new Map<Receiver, Reading | null>();
  readonly #all = new Set<Receiver>();
  #leaveProjector: Promise<() => void> | null = null;
  #heartbeat: NodeJS.Timeout | undefined;
  #spokeAt = Date.now();
  /** The log's end as far as it was known when somebody joined. */
  #head = 0;
  /** The state made into messages last, kept for those who come later or read slowly. */
  #made: { reading: Reading; shared: Promise<Shared> } | null = null;
  readonly #showing = new Set<Receiver>();

  constructor(options: SnapshotGroupOptions<Reading, Item>) {
    this.#options = options;
  }

  /** Takes a receiver in: first his opening, then the state as it is and each new one. */
  join(receiver: Receiver, source: SnapshotSourceOptions<Reading, Item>): void {
    this.#head = Math.max(this.#head, source.head);
    this.#all.add(receiver);
    receiver.onOver(() => this.#leave(receiver));
    void this.#begin(receiver, source);
  }

  async #begin(receiver: Receiver, joining: SnapshotSourceOptions<Reading, Item>): Promise<void> {
    const { render, source } = this.#options;
    try {
      this.#send(receiver, await render(joining.opening.items, receiver.viewer));
      if (joining.opening.end) receiver.end();
      if (!this.#all.has(receiver)) return;
      if (joining.accompany !== undefined) receiver.onOver(await joining.accompany());
      if (!this.#all.has(receiver)) return;
      this.#leaveProjector ??= source.projector.watch(() => this.#showAll());
      await this.#leaveProjector;
      if (!this.#all.has(receiver)) return;
      this.#shown.set(receiver, null);
      this.#armHeartbeat();
      this.#show(receiver);
    } catch (error) {
      receiver.end(error);
    }
  }

  #leave(receiver: Receiver): void {
    this.#all.delete(receiver);
    this.#shown.delete(receiver);
    if (this.#all.size > 0) return;
    clearTimeout(this.#heartbeat);
    this.#heartbeat = undefined;
    this.#leaveProjector?.then(
      (leave) => leave(),
      () => {}, // never registered: the receivers were told
    );
    this.#leaveProjector = null;
    this.#options.onEmpty();
  }

  #showAll(): void {
    this.#spokeAt = Date.now();
    for (const receiver of [...this.#shown.keys()]) this.#show(receiver);
  }

  #show(receiver: Receiver): void {
    if (this.#showing.has(receiver)) return;
    this.#showing.add(receiver);
    this.#showLatest(receiver).catch((error) => this.#failed(receiver, error));
  }

  /** A database that is away costs nobody his stream: he is shown the state of when it is back. */
  #failed(receiver: Receiver, error: unknown): void {
    this.#made = null;
    if (!isUnavailable(error)) {
      receiver.end(error);
      return;
    }
    this.#options.log.warn({ err: error }, 'a stream waits for the database');
    setTimeout(() => this.#show(receiver), RETRY_MS).unref();
  }

  /** Sends states to one receiver until he has seen the latest: his own pace decides how many he skips. */
  async #showLatest(receiver: Receiver): Promise<void> {
    const { projector, isLast, maySee } = this.#options.source;
    try {
      for (;;) {
        await receiver.writable();
        const reading = projector.latest;
        if (reading === null || !this.#shown.has(receiver) || this.#shown.get(receiver) === reading) return;
        if (maySee?.(reading, receiver.viewer) === false) return receiver.end();
        const messages = await this.#messagesFor(receiver, reading);
        if (!this.#shown.has(receiver)) return;
        this.#shown.set(receiver, reading);
        this.#send(receiver, messages);
        if (isLast?.(reading)) return receiver.end();
      }
    } finally {
      this.#showing.delete(receiver);
    }
  }

  /** The state as this receiver may see it: the audience's messages, unless it says something about him in person. */
  async #messagesFor(receiver: Receiver, reading: Reading): Promise<Messages> {
    const { render, isPersonal } = this.#options;
    if (!isPersonal) {
      const { messages, meant } = await this.#sharedMessages(reading, receiver.viewer);
      if (!meant.includes(receiver.viewer)) return messages;
    }
    return render(this.#itemsOf(reading, receiver.viewer), receiver.viewer);
  }

  #sharedMessages(reading: Reading, viewer: Viewer): Promise<Shared> {
    if (this.#made?.reading === reading) return this.#made.shared;
    const audience = audienceOf(viewer);
    const shared = this.#options
      .render(this.#itemsOf(reading, audience), audience)
      .then((messages) => ({ messages, meant: audience.meant }));
    this.#made = { reading, shared };
    return shared;
  }

  #itemsOf(reading: Reading, viewer: Viewer): Item[] {
    const item = this.#options.source.present(reading, viewer);
    return item === null ? [] : [item];
  }

  #send(receiver: Receiver, messages: Messages): void {
    if (receiver.isOver || messages.length === 0) return;
    this.#options.streams.delivered(this.#options.source.field, messages.length);
    receiver.send(messages);
  }

  #armHeartbeat(): void {
    this.#heartbeat ??= setTimeout(
      () => {
        this.#heartbeat = undefined;
        if (this.#shown.size === 0) return;
        this.#armHeartbeat();
        if (Date.now() - this.#spokeAt < HEARTBEAT_MS) return;
        this.#beat().catch((error) => this.#options.log.warn({ err: error }, 'a heartbeat could not be made'));
      },
      Math.max(this.#spokeAt + HEARTBEAT_MS - Date.now(), 1_000),
    );
  }

  async #beat(): Promise<void> {
    this.#spokeAt = Date.now();
    const [someone] = this.#shown.keys();
    const { render, streams } = this.#options;
    const messages = await render(
      [streams.heartbeat(Math.max(streams.tailer.head, this.#head))],
      (someone as Receiver).viewer,
    );
    for (const receiver of this.#shown.keys()) this.#send(receiver, messages);
  }
}
