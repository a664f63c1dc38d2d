/**
 * Reads the event log as another system would, from its beginning and before retention removes what is old: every event once, in
 * order, and of each complaint every version once.
 */
import type { LoggedEvent } from '../../realtime/event-log.ts';
import type { EventStreams } from '../../realtime/streams.ts';

const PAGE = 2_000;
const MOST_FAULTS = 10;

/** What became of a message is told of the complaint as it stands, and moves no version. */
const isStep = ({ type }: LoggedEvent) => !type.startsWith('NOTIFICATION_');

export class LogFollower {
  readonly #streams: EventStreams;
  readonly #versions = new Map<string, number>();
  readonly faults: string[] = [];
  faultCount = 0;
  eventCount = 0;
  #seq = 0;

  constructor(streams: EventStreams) {
    this.#streams = streams;
  }

  /** Reads on to the end of the log. */
  async follow(): Promise<void> {
    for (;;) {
      const events = await this.#streams.readLog(this.#seq, PAGE);
      for (const event of events) {
        if (event.seq <= this.#seq) this.#fault(`position ${event.seq} after ${this.#seq}`);
        this.#seq = event.seq;
        if (event.complaintId !== null && event.version !== null && isStep(event))
          this.#version(event.complaintId, event.version);
      }
      this.eventCount += events.length;
      if (events.length < PAGE) return;
    }
  }

  #version(id: string, version: number): void {
    const last = this.#versions.get(id) ?? 0;
    if (version !== last + 1) this.#fault(`complaint ${id}: version ${version} after ${last}`);
    this.#versions.set(id, version);
  }

  /** The last version of each complaint that was told. */
  get versions(): ReadonlyMap<string, number> {
    return this.#versions;
  }

  #fault(text: string): void {
    this.faultCount += 1;
    if (this.faults.length < MOST_FAULTS) this.faults.push(text);
  }
}
