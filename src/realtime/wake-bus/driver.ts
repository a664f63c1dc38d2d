/** What carries wake-ups between nodes: a driver opens links, `ReconnectingWakeBus` keeps one open. */

/** One connection, listening from the moment it is opened. */
export interface WakeLink {
  /** Settles when the link is dead, with the reason. */
  readonly closed: Promise<unknown>;
  /** Settles when the server has taken the wake-up. May wait for ever on a dead line: the bus does not. */
  send(topic: string): Promise<void>;
  /** Leaves nothing open. Never rejects. */
  close(): Promise<void>;
}

export interface WakeDriver {
  /** What it connects to, for the logs: without credentials. */
  readonly server: string;
  /** Succeeds or fails within seconds, and leaves nothing open when it fails. */
  open(onWake: (topic: string | undefined) => void): Promise<WakeLink>;
}

/** A server that takes longer than this to answer is given up. */
export const ANSWER_MS = 3_000;

/** Waits for an answer, but not for ever. */
export async function answered<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ANSWER_MS} ms`)), ANSWER_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
