/**
 * Steps that were taken without a network: kept in the browser's database, sent in the order in which they were taken, each once.
 *
 * Invariants: a step leaves only when the server has done it, or the person has thrown it away; a step that was refused holds up the
 * later ones of its own complaint and no other's; one page of the browser sends at a time. Nothing is kept for anybody else who signs
 * in on the same device: a step is sent only by whoever took it.
 */
import { createStore, del, entries, set } from 'idb-keyval';
import { useSyncExternalStore } from 'react';
import { RequestError } from '../../../client/index.ts';
import { type Step, sendStep } from './send-step.ts';
import type { StepPayload } from './steps.ts';

export interface QueuedStep extends Step {
  viewerId: string;
  takenAt: number;
  /** Why the server refused it; null while it only waits. */
  problem: { code: string; message: string } | null;
}

/** One page of the browser sends at a time. */
const SENDING = 'nistaran-outbox';
const store = createStore('nistaran-outbox', 'steps');
const listeners = new Set<() => void>();
let queue: readonly QueuedStep[] = [];
let owner: string | null = null;

/** Reads what this person left behind. Called once, when he is known. */
export async function openOutbox(viewerId: string): Promise<void> {
  owner = viewerId;
  const kept = (await entries<string, QueuedStep>(store)).map(([, step]) => step);
  tell(kept.filter((step) => step.viewerId === viewerId).sort((a, b) => a.takenAt - b.takenAt));
}

export const useOutbox = (): readonly QueuedStep[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => queue,
  );

/** What became of a step: done, refused, or kept until there is a network. */
export type Taken =
  | { kind: 'done'; payload: StepPayload }
  | { kind: 'refused'; payload: StepPayload }
  | { kind: 'kept' };

/** Sends a step at once, if it can be and none of the same complaint waits before it; else keeps it. */
export async function takeStep(step: Omit<Step, 'id' | 'attemptId'>): Promise<Taken> {
  const whole: Step = { ...step, id: crypto.randomUUID(), attemptId: crypto.randomUUID() };
  const isFollowed = queue.some(({ number }) => number === step.number);
  if (isFollowed) return keepForLater({ ...whole, seen: null });
  if (whole.files.length > 0) return sendKept(whole);
  try {
    return takenBy(await sendStep(whole, async () => {}));
  } catch (error) {
    if (error instanceof RequestError) throw error;
    return keepForLater(whole);
  }
}

const takenBy = (payload: StepPayload): Taken => ({ kind: payload.errors.length === 0 ? 'done' : 'refused', payload });

/**
 * Files take their time: the step is kept while they are sent, so that a page that is closed or killed meanwhile goes on with the rest
 * when it is opened again. What the server refuses is the form's again.
 */
function sendKept(step: Step): Promise<Taken> {
  return navigator.locks.request(SENDING, async () => {
    const queued = await queueUp(step);
    try {
      const payload = await sendStep(queued, (changed) => keep(changed as QueuedStep));
      await forget(step.id);
      return takenBy(payload);
    } catch (error) {
      if (!(error instanceof RequestError)) return { kind: 'kept' };
      await forget(step.id);
      throw error;
    }
  });
}

async function keepForLater(step: Step): Promise<Taken> {
  await queueUp(step);
  return { kind: 'kept' };
}

async function queueUp(step: Step): Promise<QueuedStep> {
  if (owner === null) throw new Error('Nobody is signed in.');
  const last = queue.at(-1)?.takenAt ?? 0;
  const queued = { ...step, viewerId: owner, takenAt: Math.max(Date.now(), last + 1), problem: null };
  await keep(queued);
  return queued;
}

/** Throws a step away. */
export async function forget(id: string): Promise<void> {
  await del(id, store);
  tell(queue.filter((step) => step.id !== id));
}

/** Takes a refused step again, as it is, whatever has changed meanwhile. */
export async function takeAnyway(step: QueuedStep): Promise<void> {
  await keep({ ...step, attemptId: crypto.randomUUID(), seen: null, problem: null });
  await sendQueue(() => {});
}

/** Sends what waits, in order; stops where the network ends. `onDone` hears of each that was done. */
export function sendQueue(onDone: (step: QueuedStep) => void): Promise<void> {
  return navigator.locks.request(SENDING, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    const held = new Set(queue.filter(({ problem }) => problem !== null).map(({ number }) => number));
    for (const step of queue) {
      if (held.has(step.number)) continue;
      const result = await attempt(step);
      if (result === 'unreachable') return;
      if (result === 'refused') held.add(step.number);
      else onDone(step);
    }
  });
}

async function attempt(step: QueuedStep): Promise<'done' | 'refused' | 'unreachable'> {
  try {
    const { errors } = await sendStep(step, (changed) => keep(changed as QueuedStep));
    const [problem] = errors;
    if (problem === undefined) await forget(step.id);
    else await keep({ ...step, problem });
    return problem === undefined ? 'done' : 'refused';
  } catch (error) {
    if (!(error instanceof RequestError)) return 'unreachable';
    const code = error.errors[0]?.extensions?.code ?? 'REFUSED';
    if (code === 'UNAUTHENTICATED' || code === 'RATE_LIMITED') return 'unreachable';
    await keep({ ...step, problem: { code, message: error.message } });
    return 'refused';
  }
}

async function keep(step: QueuedStep): Promise<void> {
  await set(step.id, step, store);
  const isKnown = queue.some(({ id }) => id === step.id);
  tell(isKnown ? queue.map((each) => (each.id === step.id ? step : each)) : [...queue, step]);
}

function tell(next: readonly QueuedStep[]): void {
  queue = next;
  for (const listener of [...listeners]) listener();
}
