/** The client library: for the pages, the command line, and whoever integrates. How to use it: README.md beside this file. */
export { type Connection, type ConnectOptions, connect } from './connection.ts';
export type { ItemOf, ServerError, StreamItem, TypedDocument } from './documents.ts';
export {
  DEAD_AFTER_HEARTBEATS,
  DELAYED_AFTER_HEARTBEATS,
  HEARTBEAT_SECONDS,
  STALE_AFTER_HEARTBEATS,
} from './freshness.ts';
export { type KeepListOptions, type KeptList, keepList, type Row } from './kept-list.ts';
export { RequestError } from './request.ts';
export type { Handlers, Status, Stream, StreamOptions } from './stream.ts';
export type { StopReason } from './supervisor.ts';
