/** What an answer of the server says of a step that was sent. */
import { RequestError } from '../../../client/index.ts';

const codeOf = (error: RequestError): string | undefined => error.errors[0]?.extensions?.code;

/** A fault says nothing: it may have struck after the step was done. Only the same step sent again, by the same name, finds out. */
export const isAnswer = (error: unknown): error is RequestError =>
  error instanceof RequestError && codeOf(error) !== 'INTERNAL';

/** Not done, for a reason that passes by itself: somebody else was at it, too much at once, a session that has ended. */
const PASSING: ReadonlySet<string | undefined> = new Set(['CONFLICT', 'RATE_LIMITED', 'UNAUTHENTICATED']);

export const isPassing = (error: RequestError): boolean => PASSING.has(codeOf(error));
