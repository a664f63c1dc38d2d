/**
 * Subscribers of one audience to one operation, read for together.
 *
 * Pattern: subscribers are cursors, not queues. Those at the same position are a `Run`; one run, the front, follows the log and
 * is told of growth; whoever resumes or has read too slowly runs alone until he meets the front. Invariants: each receiver gets
 * each event after his position once, in the order of the log; the front never passes a run without taking it along; nothing
 * after a change of his rights reaches the one whose rights changed; once the log has lost events, positions in it mean
 * nothing and everybody is told; no memory grows behind a slow reader: he is a position.
 * May not import: features, transports.
 */
import type { Logger } from 'pino';
import { isUnavailable } from '../../database/unavailable.ts';
import type { ControlItem } from '../control-items.ts';
import type { LoggedEvent } from '../event-log.ts';
import type { LogSourceOptions } from '../log-source.ts';
import type { Batch } from '../once-a-batch.ts';
import type { ResetReason } from '../stream.types.ts';
import { changesAccessOf, type EventStreams, HEARTBEAT_SECONDS, LAG_LIMIT, PAGE } from '../streams.ts';
import { byAccessChange, changesAccess } from './by-access-change.ts';
import { fits, heaviest, type Portioned } from './portion.ts';
import type { Messages, Receiver, Render } from './receiver.ts';
import { RecentMessages } from './recent-messages.ts';
import { concernsAny, type Rendering, renderOnce, type Said, sayTo } from './render-once.ts';
import { changesSight } from './sight.ts';

const HEARTBEAT_MS = HEARTBEAT_SECONDS * 1_000;
const RETRY_MS = 500;
/** Events the front looks at together: of most of them nothing has to be read. */
const FRONT_PAGE = 2_000;
/** When a heartbeat is due that nobody can be sent now. */
const OVERDUE_MS = 1_000;

/** Receivers at one position. */
interface Run extends Portioned {
  position: number;
  readonly receivers: Set<Receiver>;
  /** When all of them last got a message. */
  spokeAt: number;
  /** Counts what was sent to any of them: an older heartbeat never follows it. */
  sendings: number;
}

const runOf = (receiver: Receiver, position: number): Run => ({
  position,
  receivers: new Set([receiver]),
  spokeAt: Date.now(),
  sendings: 0,
  batch: PAGE,
});

export interface GroupOptions<Item> {
  streams: EventStreams;
  log: Logger;
  source: LogSourceOptions<Item>;
  render: Render<Item | ControlItem>;
  isPersonal: boolean;
  /** Called when the last receiver has left. */
  onEmpty(): void;
}

export class LogGroup<Item> {
  readonly #options: GroupOptions<Item>;
  readonly #recent: RecentMessages<Item | ControlItem>;
  /** Everybody, and the run he is in. */
  readonly #runs = new Map<Receiver, Run>();
  #front: Run | null = null;
  /** How far the front is reading now; its position while it rests. */
  #target = 0;
  /** Worked out to see whom it concerns, and needed again when it is made into messages. */
  #said: { events: Batch; said: Said<Item> } | null = null;
  #isBusy = false;
  readonly #waiting = new Set<Run>();
  #leaveLog: Promise<() => void> | null = null;
  /** The log has lost events: nothing but a reset is sent any more. */
  #isLost = false;
  #heartbeat: NodeJS.Timeout | undefined;
  readonly #leaveEpoch: () => void;

  constructor(options: GroupOptions<Item>) {
    this.#options = options;
    this.#recent = new RecentMessages(options.render);
    this.#leaveEpoch = options.streams.epoch.onLost(() => this.#lose());
  }

  /** Takes a receiver in: first his opening, then everything after the position his source begins at. */
  join(receiver: Receiver, source: LogSourceOptions<Item>): void {
    const run = runOf(receiver, source.from);
    this.#runs.set(receiver, run);
    receiver.onOver(() => this.#leave(receiver));
    if (!receiver.isOver) void this.#begin(receiver, run, source);
  }

  async #begin(receiver: Receiver, run: Run, { opening, losses }: LogSourceOptions<Item>): Promise<void> {
    const { streams, render } = this.#options;
    try {
      this.#leaveLog ??= streams.tailer.listen(() => void this.#advance());
      await this.#leaveLog;
      this.#send(receiver, await render(opening.items, receiver.viewer));
      if (opening.end) receiver.end();
      else if (losses !== streams.epoch.losses) await this.#reset(receiver, streams.epoch.furthest, 'EPOCH_CHANGED');
      else await this.#catchUp(run);
    } catch (error) {
      receiver.end(error);
    }
  }

  #leave(receiver: Receiver): void {
    this.#runs.get(receiver)?.receivers.delete(receiver);
    this.#runs.delete(receiver);
    if (this.#runs.size > 0) return;
    clearTimeout(this.#heartbeat);
    this.#leaveLog?.then(
      (leave) => leave(),
      () => {}, // never registered: the receivers were told
    );
    this.#leaveLog = null;
    this.#leaveEpoch();
    this.#options.onEmpty();
  }

  /** What was read is gone. Whoever comes from now on belongs to a group of the new log. */
  #lose(): void {
    this.#isLost = true;
    this.#options.onEmpty();
    const { furthest } = this.#options.streams.epoch;
    for (const receiver of [...this.#runs.keys()])
      this.#reset(receiver, furthest, 'EPOCH_CHANGED').catch((error) => receiver.end(error));
  }

  /** Reads for those who are not at the front until they meet it. */
  async #catchUp(run: Run): Promise<void> {
    for (;;) {
      await Promise.all([...run.receivers].map((receiver) => receiver.writable()));
      if (run.receivers.size === 0 || this.#isLost || this.#meetsFront(run)) return;
      if (this.#isLagging(run)) return this.#resetAll(run, 'LAGGED');
      const events = await this.#read(run.position);
      if (this.#isLost) return;
      if (events.length === 0) return this.#resetAll(run, 'CURSOR_EXPIRED'); // retention was quicker
      const within = this.#front === null ? events : events.filter(({ seq }) => seq <= this.#target);
      if (within.length > 0) await this.#deliver(run, within);
      else run.position = this.#target;
    }
  }

  /** True when the run became the front, was taken along by it, or waits for it to pass. */
  #meetsFront(run: Run): boolean {
    if (this.#isDeserted) this.#front = null;
    if (this.#front === null) return run.position >= this.#options.streams.tailer.head && this.#lead(run);
    if (run.position < this.#target) return false;
    this.#waiting.add(run);
    if (!this.#isBusy) void this.#advance();
    return true;
  }

  /** A front without receivers that nobody waits for: whoever comes may lead from where he stands. */
  get #isDeserted(): boolean {
    return this.#front?.receivers.size === 0 && this.#waiting.size === 0 && !this.#isBusy;
  }

  #lead(run: Run): true {
    this.#front = run;
    this.#target = run.position;
    this.#armHeartbeat();
    void this.#advance();
    return true;
  }

  /** Brings the front to the end of the log. Runs to its end at once, without a promise, while nothing concerns anybody. */
  async #advance(): Promise<void> {
    if (this.#isBusy || this.#front === null || this.#isLost) return;
    this.#isBusy = true;
    try {
      for (;;) {
        this.#takeAlong(this.#front);
        const { position } = this.#front;
        const events = this.#upToNextWaiting(
          this.#options.streams.tailer.recent(position, FRONT_PAGE) ?? (await this.#read(position)),
        );
        if (events.length === 0 || this.#isLost) break;
        if (changesSight(events)) this.#recent.forget();
        this.#target = lastSeq(events);
        const relevant = this.#relevant(events);
        if (relevant.length > 0 && this.#mayConcern(this.#front, relevant)) await this.#deliver(this.#front, relevant);
        this.#front.position = this.#target;
      }
    } catch (error) {
      for (const run of [this.#front, ...this.#waiting]) for (const receiver of [...run.receivers]) receiver.end(error);
    } finally {
      this.#isBusy = false;
      this.#said = null;
    }
  }

  /** Runs that wait at the front's position become part of it. */
  #takeAlong(front: Run): void {
    for (const run of this.#waiting) {
      if (run.position > front.position) continue;
      this.#waiting.delete(run);
      for (const receiver of run.receivers) this.#moveTo(front, receiver, run);
      front.sendings += 1; // a heartbeat in the making may be older than what they have
      if (run.spokeAt < front.spokeAt) this.#hurryHeartbeat(front, run.spokeAt);
    }
  }

  /** Somebody has been silent for longer than the others. */
  #hurryHeartbeat(front: Run, spokeAt: number): void {
    front.spokeAt = spokeAt;
    this.#armHeartbeat();
  }

  #moveTo(front: Run, receiver: Receiver, run: Run): void {
    run.receivers.delete(receiver);
    front.receivers.add(receiver);
    this.#runs.set(receiver, front);
  }

  /** A subscriber that began ahead of what this node had read is not passed: the batch is cut where he stands. */
  #upToNextWaiting(events: readonly LoggedEvent[]): readonly LoggedEvent[] {
    if (this.#waiting.size === 0) return events;
    const next = Math.min(...[...this.#waiting].map(({ position }) => position));
    const within = events.filter(({ seq }) => seq <= next);
    if (within.length > 0 || events.length === 0) return within;
    (this.#front as Run).position = this.#target = next; // nothing lies between them
    this.#takeAlong(this.#front as Run);
    return this.#upToNextWaiting(events);
  }

  /** Without those that concern nobody here; a change of rights concerns whomever it is about. */
  #relevant(events: Batch): Batch {
    const { narrow } = this.#options.source;
    return narrow === undefined || changesAccess(events) ? events : narrow(events);
  }

  #mayConcern(run: Run, events: Batch): boolean {
    if (changesAccess(events)) return true;
    const said = this.#say(run, events);
    return said !== null && concernsAny(said, run.receivers);
  }

  /** What events say to the audience; null when nobody is left of it. Asked of the same events again it is not worked out again. */
  #say(run: Run, events: Batch): Said<Item> | null {
    const [someone] = run.receivers;
    if (someone === undefined) return null;
    if (this.#said?.events === events) return this.#said.said;
    const { source } = this.#options;
    const said = sayTo(someone.viewer, (viewer) => source.translate(viewer, events));
    this.#said = { events, said };
    return said;
  }

  /** Hands a batch to a run. Whose rights change in it gets what came before, is told, and leaves. */
  async #deliver(run: Run, events: readonly LoggedEvent[]): Promise<void> {
    for (const { part, revoking } of byAccessChange(events, run.receivers)) {
      if (part.length > 0) await this.#deliverPart(run, part);
      if (revoking !== null) await this.#sendAway(run, revoking);
    }
    run.position = Math.max(run.position, lastSeq(events));
    await this.#breakSilence(run);
  }

  /** In portions that a reader can take. One that is too heavy is made again of fewer events. */
  async #deliverPart(run: Run, events: readonly LoggedEvent[]): Promise<void> {
    for (let rest = events; rest.length > 0 && run.receivers.size > 0 && !this.#isLost; ) {
      if (run !== this.#front) await Promise.all([...run.receivers].map((receiver) => receiver.writable()));
      const portion = rest.length <= run.batch ? rest : rest.slice(0, run.batch);
      const messagesFor = await this.#insist(() => this.#render(run, portion));
      if (!fits(run, portion.length, heaviest(run.receivers, messagesFor))) continue;
      rest = rest.slice(portion.length);
      run.position = lastSeq(portion);
      this.#sendAll(run, messagesFor);
      this.#measure(run, portion);
    }
  }

  #render(run: Run, events: readonly LoggedEvent[]): Promise<(receiver: Receiver) => Messages> {
    const said = this.#say(run, events);
    if (said === null) return Promise.resolve(() => []);
    const { render, isPersonal } = this.#options;
    const recent = this.#recent;
    const renderShared: Rendering<Item>['renderShared'] = (items, shared) =>
      run === this.#front ? recent.renderNewest(items, shared) : recent.renderAgain(items, shared);
    return renderOnce(said, run.receivers, { render, isPersonal, renderShared });
  }

  #measure(run: Run, events: readonly LoggedEvent[]): void {
    const { streams } = this.#options;
    if (run !== this.#front) streams.replayed += events.length;
    else streams.sendSeconds.observe(Math.max(Date.now() - (events[0] as LoggedEvent).at.getTime(), 0) / 1_000);
  }

  #sendAll(run: Run, messagesFor: (receiver: Receiver) => Messages): void {
    if (this.#isLost) return;
    let silent = 0;
    for (const receiver of [...run.receivers]) {
      const messages = messagesFor(receiver);
      if (messages.length === 0) silent += 1;
      else if (!this.#send(receiver, messages)) this.#letBehind(run, receiver);
    }
    run.sendings += 1;
    if (silent === 0) run.spokeAt = Date.now();
  }

  #send(receiver: Receiver, messages: Messages): boolean {
    if (receiver.isOver) return true;
    this.#options.streams.delivered(this.#options.source.field, messages.length);
    return receiver.send(messages);
  }

  /** Who reads too slowly goes on by himself once he has read; a run of his own needs no such parting. */
  #letBehind(run: Run, receiver: Receiver): void {
    if (run !== this.#front) return;
    run.receivers.delete(receiver);
    const alone = runOf(receiver, run.position);
    this.#runs.set(receiver, alone);
    this.#catchUp(alone).catch((error) => receiver.end(error));
  }

  async #sendAway(run: Run, revoking: LoggedEvent): Promise<void> {
    for (const receiver of [...run.receivers])
      if (changesAccessOf(receiver.viewer, revoking)) await this.#reset(receiver, revoking.seq, 'ACCESS_CHANGED');
  }

  async #reset(receiver: Receiver, seq: number, reason: ResetReason): Promise<void> {
    const { render, streams } = this.#options;
    this.#send(receiver, await render([streams.reset(seq, reason)], receiver.viewer));
    receiver.end();
  }

  async #resetAll(run: Run, reason: ResetReason): Promise<void> {
    for (const receiver of [...run.receivers]) await this.#reset(receiver, run.position, reason);
  }

  #isLagging({ position }: Run): boolean {
    const { source, streams } = this.#options;
    return source.resetWhenLagging && streams.tailer.head - position > LAG_LIMIT;
  }

  /** What follows a position: from memory; from the table for who is behind that, or began ahead of what this node has read. */
  async #read(position: number): Promise<readonly LoggedEvent[]> {
    const { tailer, backlog } = this.#options.streams;
    const recent = position < tailer.head ? tailer.recent(position, PAGE) : null;
    return recent ?? this.#insist(() => backlog.page(position));
  }

  /** A database that is away loses nothing: the same is tried until it is back or nobody waits any more. */
  async #insist<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!isUnavailable(error) || this.#runs.size === 0) throw error;
        this.#options.log.warn({ err: error }, 'a stream waits for the database');
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  #armHeartbeat(): void {
    clearTimeout(this.#heartbeat);
    const front = this.#front;
    if (front === null || this.#runs.size === 0) return;
    const inMs = front.spokeAt + HEARTBEAT_MS - Date.now();
    const beat = () =>
      this.#breakSilence(front)
        .catch((error) => this.#options.log.warn({ err: error }, 'a heartbeat could not be made'))
        .finally(() => this.#armHeartbeat());
    this.#heartbeat = setTimeout(() => void beat(), inMs > 0 ? inMs : OVERDUE_MS);
  }

  /** After silence a heartbeat: its cursor has moved on. What was said meanwhile makes it needless. */
  async #breakSilence(run: Run): Promise<void> {
    const [someone] = run.receivers;
    if (someone === undefined || Date.now() - run.spokeAt < HEARTBEAT_MS) return;
    const { sendings, position } = run;
    const { render, streams } = this.#options;
    const messages = await render([streams.heartbeat(position)], someone.viewer);
    if (run.sendings === sendings) this.#sendAll(run, () => messages);
  }
}

const lastSeq = (events: readonly LoggedEvent[]): number => (events.at(-1) as LoggedEvent).seq;
