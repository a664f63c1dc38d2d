/** A stream of whole states of which the latest counts, as a resolver opens it. Read by the delivery, not by itself. */
import type { Viewer } from '../auth/viewer.ts';
import type { ControlItem } from './control-items.ts';
import type { Projector } from './projector.ts';
import { Unread } from './unread.ts';

export interface SnapshotSourceOptions<Reading, Item> {
  /** Name of the subscription field, for metrics. */
  field: string;
  /** Everything besides the viewer that decides what is shown. */
  key: string;
  opening: { items: readonly ControlItem[]; end: boolean };
  /** The end of the log when it was opened, for the cursors of heartbeats. */
  head: number;
  projector: Projector<Reading>;
  /** A reading as shown to a viewer; null when there is nothing to show him. */
  present(reading: Reading, viewer: Viewer): Item | null;
  /** May this viewer still be shown what was read? His stream ends when not. All may without it. */
  maySee?(reading: Reading, viewer: Viewer): boolean;
  /** What goes with this very subscription as long as it lasts; returns how to undo it. */
  accompany?(): Promise<() => void>;
  /** True when no further state can come: the stream ends after this one. */
  isLast?(reading: Reading): boolean;
}

export class SnapshotSource<Reading = unknown, Item = object> extends Unread {
  readonly options: SnapshotSourceOptions<Reading, Item>;

  constructor(options: SnapshotSourceOptions<Reading, Item>) {
    super();
    this.options = options;
  }
}
