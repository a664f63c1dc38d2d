/**
 * Steps that were taken without a network: kept in the browser's database, sent in the order in which they were taken, each once.
 *
 * Invariants: the database is what is true, and every page of the browser shows it; a step leaves only when the server has done it, or
 * the person has thrown it away; a step that was refused holds up the later ones of its own complaint and no other's; one page of the
 * browser sends at a time, and reads a step anew before it sends it, for another page may have got further with it. Nothing is kept for
 * anybody else who signs in on the same device: a step is sent only by whoever took it.
 */
import { createStore, del, entries, get, set } from 'idb-keyval';
import { useSyncExternalStore } from 'react';
import { RequestError } from '../../../client/index.ts';
import { isAnswer, isPassing } from './answers.ts';
import { type Step, sendStep } from './send-step.ts';
import type { StepPayload } from './steps.ts';

export interface QueuedStep extends Step {
  viewerId: string;
  takenAt: number;
  /** Why the server refused it; null while it only waits. */
  problem: { code: string; message: string } | null;
  /** How often a fault of the server answered it. */
  faults?: number;
}

/** One page of the browser sends at a time. */
const SENDING = 'nistaran-outbox';
/** A minute of attempts: then others go first, and the person is told. */
const MOST_FAULTS = 12;
const store = createStore('nistaran-outbox', 'steps');
const otherPages = new BroadcastChannel('nistaran-outbox');
const listeners = new Set<() => void>();
let queue: readonly QueuedStep[] = [];
let owner: string | null = null;
let readings = 0;

otherPages.onmessage = () => void show();

/** Shows what this person left behind. Called when he is known. */
export async function openOutbox(viewerId: string): Promise<void> {
  if (owner !== viewerId) tell([]);
  owner = viewerId;
  await show();
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
export type Taken = { kind: 'done' } | { kind: 'refused'; payload: StepPayload } | { kind: 'kept' };

/** Sends a step at once, if it can be and none of the same complaint waits before it; else keeps it. */
export async function takeStep(step: Omit<Step, 'id' | 'attemptId'>): Promise<Taken> {
  const whole: Step = { ...step, id: crypto.randomUUID(), attemptId: crypto.randomUUID() };
  const isFollowed = queue.some(({ number }) => number === step.number);
  if (isFollowed) return keepForLater({ ...whole, seen: null });
  if (whole.files.length > 0) return sendKept(whole);
  try {
    return takenBy(await sendStep(whole, async () => {}));
  } catch (error) {
    if (isAnswer(error)) throw error;
    return keepForLater(whole);
  }
}

const takenBy = (payload: StepPayload): Taken =>
  payload.errors.length === 0 ? { kind: 'done' } : { kind: 'refused', payload };

/**
 * Files take their time: the step is kept from the beginning, also while others are being sent, so that a page that is closed or killed
 * meanwhile goes on with it when it is opened again. What the server refuses is the form's again. The turn is asked for before the step
 * can be seen, so that no other page takes it.
 */
async function sendKept(step: Step): Promise<Taken> {
  const keeping = queueUp(step);
  keeping.catch(() => {}); // told when the turn comes
  return navigator.locks.request(SENDING, async () => {
    const { id } = await keeping;
    const queued = await read(id);
    if (queued === null) return { kind: 'done' }; // thrown away meanwhile, on another page
    try {
      const payload = await sendStep(queued, (changed) => keep(changed as QueuedStep));
      await forget(id);
      return takenBy(payload);
    } catch (error) {
      if (!isAnswer(error)) return { kind: 'kept' };
      await forget(id);
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
  await changed();
}

/** Takes a refused step again, whatever has changed meanwhile; after a fault as the same one, since it may have been done. */
export async function takeAnyway(step: QueuedStep): Promise<void> {
  const isUnknown = step.problem?.code === 'INTERNAL';
  const again = isUnknown ? step : { ...step, attemptId: crypto.randomUUID(), seen: null };
  await keep({ ...again, problem: null, faults: 0 });
  await sendQueue(() => {});
}

/** Sends what waits, in order; stops where the network ends. `onDone` hears of each that was done. */
export function sendQueue(onDone: (step: QueuedStep) => void): Promise<void> {
  return navigator.locks.request(SENDING, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    const held = new Set<string>();
    for (const { id } of await readOwn()) {
      const step = await read(id);
      if (step === null || held.has(step.number)) continue;
      const result = step.problem === null ? await attempt(step) : 'refused';
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
    if (!(error instanceof RequestError) || isPassing(error)) return 'unreachable';
    const faults = (step.faults ?? 0) + 1;
    const isGivenUp = isAnswer(error) || faults >= MOST_FAULTS;
    const problem = { code: error.errors[0]?.extensions?.code ?? 'REFUSED', message: error.message };
    await keep({ ...step, faults, problem: isGivenUp ? problem : null });
    return isGivenUp ? 'refused' : 'unreachable';
  }
}

async function keep(step: QueuedStep): Promise<void> {
  await set(step.id, step, store);
  await changed();
}

async function changed(): Promise<void> {
  otherPages.postMessage(null);
  await show();
}

/** A step as it stands now; null when it is done, thrown away, or another person's. */
async function read(id: string): Promise<QueuedStep | null> {
  const step = await get<QueuedStep>(id, store);
  return step?.viewerId === owner ? step : null;
}

async function readOwn(): Promise<QueuedStep[]> {
  const kept = (await entries<string, QueuedStep>(store)).map(([, step]) => step);
  return kept.filter(({ viewerId }) => viewerId === owner).sort((a, b) => a.takenAt - b.takenAt);
}

/** Of several readings at once the last begun counts: it has seen what all of them were made for. */
async function show(): Promise<void> {
  readings += 1;
  const reading = readings;
  const kept = await readOwn();
  if (reading === readings) tell(kept);
}

function tell(next: readonly QueuedStep[]): void {
  queue = next;
  for (const listener of [...listeners]) listener();
}
