/** A stream over the log as a resolver opens it: where it begins and what events become. Read by the delivery, not by itself. */
import type { Viewer } from '../auth/viewer.ts';
import type { ControlItem } from './control-items.ts';
import type { LoggedEvent } from './event-log.ts';
import type { Batch } from './once-a-batch.ts';
import { Unread } from './unread.ts';

export interface LogSourceOptions<Item> {
  /** Name of the subscription field, for metrics. */
  field: string;
  /** Everything besides the viewer that decides what is matched: equal for streams that may be read together. */
  key: string;
  /** Sent before anything else; with `end` nothing follows. */
  opening: { items: readonly ControlItem[]; end: boolean };
  /** The position it begins after. */
  from: number;
  /** The log's losses when it was opened: once there are others, the position means nothing any more. */
  losses: number;
  /** Lists that fell far behind start anew; a single case is always replayed. */
  resetWhenLagging: boolean;
  /**
   * Of a batch, those events without which `translate` says the same to everybody of one audience: found by an index, where
   * there is one, so that an event costs nothing where it concerns nobody. All, when left out.
   */
  narrow?(events: Batch): Batch;
  /** What a batch of events says to a viewer: plain code, nothing is read. */
  translate(viewer: Viewer, events: readonly LoggedEvent[]): readonly Item[];
}

export class LogSource<Item = object> extends Unread {
  readonly options: LogSourceOptions<Item>;

  constructor(options: LogSourceOptions<Item>) {
    super();
    this.options = options;
  }
}
