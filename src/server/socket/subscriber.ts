/**
 * One operation on one socket, as the delivery sees it: messages go straight to the connection as ready frames; to graphql-ws,
 * which keeps the protocol, it is a stream that says nothing and ends.
 */
import type { Viewer } from '../../auth/viewer.ts';
import type { Messages, Receiver } from '../../realtime/delivery/receiver.ts';
import { type FrameId, frameId, nextFrames } from './frames.ts';
import type { Peer } from './peer.ts';

export class Subscriber implements Receiver, AsyncIterableIterator<never> {
  readonly viewer: Viewer;
  readonly #peer: Peer;
  readonly #id: FrameId;
  #isOver = false;
  /** Made anew with each: one that grows keeps room for sixteen more, on every idle socket. */
  #leavings: (() => void)[] = [];
  #settle: (() => void) | null = null;
  readonly #ended: Promise<void>;
  #fault: unknown;

  constructor(peer: Peer, viewer: Viewer, id: string) {
    this.viewer = viewer;
    this.#peer = peer;
    this.#id = frameId(id);
    this.#ended = new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  send(messages: Messages): boolean {
    return this.#isOver || this.#peer.write(nextFrames(messages, this.#id));
  }

  writable(): Promise<void> {
    return this.#isOver ? Promise.resolve() : this.#peer.drained();
  }

  end(fault?: unknown): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#fault = fault;
    for (const leave of this.#leavings.splice(0)) leave();
    this.#settle?.();
  }

  onOver(leave: () => void): void {
    if (this.#isOver) leave();
    else this.#leavings = this.#leavings.concat(leave);
  }

  /** Says nothing: settles when the stream is over; a fault is told once. */
  next(): Promise<IteratorResult<never>> {
    return this.#ended.then(() => this.#last());
  }

  #last(): IteratorResult<never> {
    const fault = this.#fault;
    this.#fault = undefined;
    if (fault !== undefined) throw fault;
    return { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<never>> {
    this.end();
    return { done: true, value: undefined };
  }

  async throw(error?: unknown): Promise<IteratorResult<never>> {
    this.end();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
