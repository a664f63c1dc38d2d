/**
 * The groups of this node: whoever asks the same, with the same variables, as one of the same audience, is served together.
 * Owns: which groups there are; each goes when its last receiver has left.
 */
import type { Logger } from 'pino';
import type { Locale } from '../../graphql/vocabulary.ts';
import { LogSource } from '../log-source.ts';
import { SnapshotSource } from '../snapshot-source.ts';
import type { EventStreams } from '../streams.ts';
import { audienceKey } from './audience.ts';
import { LogGroup } from './log-group.ts';
import type { Receiver, Render } from './receiver.ts';
import { SnapshotGroup } from './snapshot-group.ts';

export interface Joining {
  source: LogSource | SnapshotSource;
  receiver: Receiver;
  locale: Locale;
  /** Equal for equal operations with equal variables, the cursor to resume from apart. */
  operationKey: string;
  /** The operation selects a field that says of itself that it depends on the person. */
  isPersonal: boolean;
  render: Render<unknown>;
}

type Group = Pick<LogGroup<object>, 'join'> | Pick<SnapshotGroup<unknown, object>, 'join'>;

export class Delivery {
  readonly #streams: EventStreams;
  readonly #log: Logger;
  readonly #groups = new Map<string, Group>();

  constructor(streams: EventStreams, log: Logger) {
    this.#streams = streams;
    this.#log = log;
  }

  get groupCount(): number {
    return this.#groups.size;
  }

  /** From now on the receiver gets what the source promises. */
  join(joining: Joining): void {
    const { source, receiver } = joining;
    const { field } = source.options;
    this.#streams.live(field, 1);
    receiver.onOver(() => this.#streams.live(field, -1));
    this.#groupOf(joining).join(receiver, source.options as never);
  }

  #groupOf(joining: Joining): Group {
    const key = keyOf(joining);
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const group = this.#make(joining, () => {
      if (this.#groups.get(key) === group) this.#groups.delete(key);
    });
    this.#groups.set(key, group);
    return group;
  }

  #make({ source, render, isPersonal }: Joining, onEmpty: () => void): Group {
    const { field } = source.options;
    const counted: Render<unknown> = (items, viewer) => {
      this.#streams.executed(field, items.length);
      return render(items, viewer);
    };
    const common = { streams: this.#streams, log: this.#log, render: counted, isPersonal, onEmpty };
    return source instanceof LogSource
      ? new LogGroup({ ...common, source: source.options })
      : new SnapshotGroup({ ...common, source: source.options });
  }
}

function keyOf({ source: { options }, receiver: { viewer }, locale, operationKey }: Joining): string {
  return [options.field, operationKey, audienceKey(viewer, locale), options.key].join('\n');
}
