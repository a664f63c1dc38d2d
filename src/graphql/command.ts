/**
 * Commands: one state change, one file. `runCommand` opens the transaction, makes retries idempotent, turns refusals into
 * payload errors and, after the commit, wakes the streams and finds the cursor the change has in the log.
 *
 * Invariants: nothing is written when a command refuses; the same `clientMutationId` with the same input gives the same
 * answer once and for all, with another input it is refused; no network call happens inside the transaction.
 */
import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../auth/viewer.ts';
import { query, queryOne, sqlState } from '../database/query.ts';
import { inTransaction, type Send } from '../database/transaction.ts';
import { encodeCursor } from '../realtime/cursor.ts';
import { type EventKey, positionOf } from '../realtime/event-log.ts';
import type { WakeTopic } from '../realtime/wake-bus/index.ts';
import type { Context } from './context.ts';
import { AppError, badInput, Refusal } from './errors.ts';
import type { Services } from './services.ts';

/** A row as a command left it, whole. */
export interface WrittenRow {
  table: string;
  row: { id: string; [column: string]: unknown };
}

/** What a command works with. */
export interface CommandContext {
  em: EntityManager;
  viewer: Viewer;
  services: Services;
  now: Date;
  /** Takes a statement that was sent, where nothing depends on its answer: it is waited for with the COMMIT. */
  send: Send;
  /** Collects the keys of what it appended to the log. */
  events: EventKey[];
  /** Collects rows that the answer need not read again. */
  written: WrittenRow[];
}

/** A state change. What it returns must be plain JSON (ids): it is the receipt that a retry is answered from. */
export interface Command<Input, Result> {
  name: string;
  /** What may have changed besides the log. */
  wakes?: WakeTopic;
  execute(command: CommandContext, input: Input): Promise<Result>;
}

export interface PayloadError {
  code: string;
  message: string;
  path: string[];
}

/** What became of a command: its result, or why not. */
export interface Outcome<Result> {
  result: Result | null;
  cursor: string | null;
  errors: PayloadError[];
}

interface Receipt<Result> {
  result: Result;
  event: { districtId: number; at: string; eventId: string } | null;
}

interface Executed<Result> extends Receipt<Result> {
  written: readonly WrittenRow[];
}

/** Runs a command for the viewer of the context. Refusals come back in `errors`; everything else is thrown. */
export async function runCommand<Input extends object, Result>(
  context: Context,
  command: Command<Input, Result>,
  input: Input,
): Promise<Outcome<Result>> {
  const { services, viewer, locale } = context;
  try {
    const receipt = await executeOnce({ services, viewer, now: services.clock.now() }, command, input);
    context.loaders.clear();
    for (const { table, row } of receipt.written) context.loaders.prime(table, row);
    return { result: receipt.result, cursor: await cursorOf(context, receipt.event), errors: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw readable(error);
    return {
      result: null,
      cursor: null,
      errors: [{ code: error.code, message: error.translations[locale], path: error.path }],
    };
  }
}

type Caller = Pick<CommandContext, 'services' | 'viewer' | 'now'>;

/** The transaction of a command, for callers outside GraphQL too (webhooks, timers). Throws refusals. */
export async function executeOnce<Input extends object, Result>(
  caller: Caller,
  command: Command<Input, Result>,
  input: Input,
): Promise<Executed<Result>> {
  const executed = await inTransaction(caller.services.em, async (em, send) => {
    const claim = await claimReceipt<Result>(em, caller, command.name, input);
    if (claim.answered !== null) return { ...claim.answered, written: [] };
    const [events, written]: [EventKey[], WrittenRow[]] = [[], []];
    const result = await command.execute({ ...caller, em, send, events, written }, input);
    const receipt: Receipt<Result> = { result, event: lastEvent(events) };
    send(claim.store(receipt));
    return { ...receipt, written };
  });
  if (executed.event !== null) caller.services.streams.wake();
  if (command.wakes !== undefined) caller.services.streams.wake(command.wakes);
  return executed;
}

const lastEvent = (events: EventKey[]): Receipt<unknown>['event'] => {
  const last = events.at(-1);
  return last === undefined ? null : { ...last, at: last.at.toISOString() };
};

/** Cursor of what the command wrote, so that a console knows when its stream has passed it. */
async function cursorOf(context: Context, event: Receipt<unknown>['event']): Promise<string | null> {
  const { streams } = context.services;
  const position = event === null ? null : await positionOf(context.em, { ...event, at: new Date(event.at) });
  return position === null ? streams.cursorAt((await streams.bounds()).head) : encodeCursor(position);
}

interface Claim<Result> {
  answered: Receipt<Result> | null;
  store(receipt: Receipt<Result>): Promise<unknown>;
}

const RETRY_KEY_LIMIT = 100;

/** Claims the retry key: a second caller waits here for the first one's commit, then finds its answer. */
async function claimReceipt<Result>(
  em: EntityManager,
  caller: Caller,
  mutation: string,
  input: object,
): Promise<Claim<Result>> {
  const { clientMutationId, ...rest } = input as { clientMutationId?: string | null };
  if (!clientMutationId) return { answered: null, store: async () => {} };
  if (clientMutationId.length > RETRY_KEY_LIMIT) throw longKey();
  const key = [caller.viewer.districtId, caller.viewer.key, clientMutationId];
  const hash = createHash('sha256')
    .update(JSON.stringify([mutation, rest]))
    .digest();
  const inserted = await query(
    em,
    `insert into mutation_receipt (district_id, viewer_key, client_mutation_id, mutation, input_hash, at)
      values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1`,
    [...key, mutation, hash, caller.now],
  );
  const where = 'where district_id = $1 and viewer_key = $2 and client_mutation_id = $3';
  const store = (receipt: Receipt<Result>) =>
    query(em, `update mutation_receipt set result = $4 ${where}`, [...key, JSON.stringify(receipt)]);
  if (inserted.length > 0) return { answered: null, store };
  const sql = `select input_hash, result from mutation_receipt ${where}`;
  const earlier = await queryOne<{ inputHash: Buffer; result: Receipt<Result> | null }>(em, sql, key);
  if (earlier === null || !hash.equals(earlier.inputHash)) throw reusedKey();
  return { answered: earlier.result, store };
}

const longKey = () =>
  badInput({
    hi: `clientMutationId ${RETRY_KEY_LIMIT} अक्षरों से लंबा नहीं हो सकता।`,
    en: `A clientMutationId has at most ${RETRY_KEY_LIMIT} characters.`,
  });

const reusedKey = () =>
  new AppError('CONFLICT', {
    hi: 'यह clientMutationId किसी और अनुरोध में प्रयोग हो चुका है। नया मान दें।',
    en: 'This clientMutationId was used for another request. Choose a new one.',
  });

const LOCK_NOT_AVAILABLE = '55P03';
const DEADLOCK = '40P01';

/** Waiting for a lock in vain is the caller's business: nothing was written, he may try again. */
function readable(error: unknown): unknown {
  const state = sqlState(error);
  if (state !== LOCK_NOT_AVAILABLE && state !== DEADLOCK) return error;
  return new AppError(
    'CONFLICT',
    {
      hi: 'कोई और इसी समय यही बदल रहा है। कुछ क्षण बाद फिर प्रयास करें।',
      en: 'Someone else is changing this right now. Nothing was saved; try again in a moment.',
    },
    1,
  );
}
