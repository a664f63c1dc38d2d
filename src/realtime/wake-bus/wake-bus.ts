/**
 * The wake-up bus: tells every node that the log has grown. It carries no data, so a lost wake-up costs at most the tailer's
 * poll interval, never an event. Published after the commit, outside the transaction: NOTIFY inside one halves the write
 * throughput and rolls the write back when it fails. May not import: features.
 */

/** What may have changed: the log, who is there, a job, the system's own state. */
export const WAKE_TOPICS = ['log', 'presence', 'jobs', 'system'] as const;
export type WakeTopic = (typeof WAKE_TOPICS)[number];

export interface WakeBus {
  /** Tells of wake-ups from any node, this one included; of every topic once connected, and after a lost connection came back. */
  start(onWake: (topic: WakeTopic) => void): Promise<void>;
  /** Fire and forget, never throws; many calls while one is under way become one. */
  publish(topic: WakeTopic): void;
  stop(): Promise<void>;
}
