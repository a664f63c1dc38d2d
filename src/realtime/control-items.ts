/** The messages every stream shares, as items before their execution. */
import type { ResetReason } from './stream.types.ts';

interface Positioned {
  cursor: string;
  at: Date;
}
export interface StreamReadyItem extends Positioned {
  kind: 'StreamReady';
  resumed: boolean;
  replaying: number;
  heartbeatSeconds: number;
  build: string;
}
export interface StreamHeartbeatItem extends Positioned {
  kind: 'StreamHeartbeat';
  lagMs: number;
}
export interface StreamResetItem extends Positioned {
  kind: 'StreamReset';
  reason: ResetReason;
  retryAfterMs: number;
}
export type ControlItem = StreamReadyItem | StreamHeartbeatItem | StreamResetItem;
