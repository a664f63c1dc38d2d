/** What the close of a socket, or the refusal of an operation, asks of a client: `src/realtime/README.md`, "Closing". */
import type { ServerError } from './documents.ts';

/**
 * - `retry`: connect anew after a growing, random pause. Also after the codes that graphql-ws holds to be fatal
 *   (1011, 4400, 4500): a screen on a wall has nobody to press a button.
 * - `refresh`: the same, with fresh credentials.
 * - `wait`: the same, but not soon.
 * - `stop`: somebody has to sign in or to pair the screen again.
 */
export type Remedy = 'retry' | 'refresh' | 'wait' | 'stop';

const REMEDIES: Readonly<Record<number, Remedy>> = { 4403: 'refresh', 4410: 'stop', 4429: 'wait', 4430: 'wait' };

export const remedyFor = (code: number): Remedy => REMEDIES[code] ?? 'retry';

const FINAL_CODES: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'NOT_FOUND',
]);

const codeOf = (error: ServerError): string => error.extensions?.code ?? '';

/** Will the same question get the same refusal tomorrow? */
export const isFinal = (errors: readonly ServerError[]): boolean =>
  errors.some((error) => FINAL_CODES.has(codeOf(error)));

/** No credentials, or none that are good: right after a change of rights the same question may be answered. */
export const isUnauthenticated = (errors: readonly ServerError[]): boolean =>
  errors.some((error) => codeOf(error) === 'UNAUTHENTICATED');

/** A fault of the server, by which a part of an item may be missing. */
export const isFault = (errors: readonly ServerError[]): boolean =>
  errors.some((error) => codeOf(error) === 'INTERNAL');

/** How long the server asks to wait. */
export const askedPauseMs = (errors: readonly ServerError[]): number =>
  Math.max(0, ...errors.map((error) => error.extensions?.retryAfterSeconds ?? 0)) * 1_000;
