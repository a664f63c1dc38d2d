/** Where the messages of a stream go. Implemented by the socket; everything else of delivery knows no transport. */
import type { Viewer } from '../../auth/viewer.ts';

/** Messages in order, each the JSON text of a result. The same array goes to many receivers: never change it. */
export type Messages = readonly Buffer[];

export interface Receiver {
  readonly viewer: Viewer;
  /** True once nothing more may be sent. */
  readonly isOver: boolean;
  /** Hands messages over. False when more wait for this receiver than should: send nothing until `writable()`. */
  send(messages: Messages): boolean;
  /** Settles when the receiver takes messages again, or will never. */
  writable(): Promise<void>;
  /** Ends the stream: after what was sent, or because of a fault. */
  end(fault?: unknown): void;
  /** Called once when the receiver is over, whoever ended it. */
  onOver(leave: () => void): void;
}

/** Makes messages of items for one viewer: one execution an item, on a context that nothing else shares. */
export type Render<Item> = (items: readonly Item[], viewer: Viewer) => Promise<Messages>;
