/**
 * The two ways to say no.
 *
 * `Refusal`: an expected answer of a command ("already assigned"); travels in the payload's `errors`.
 * `AppError`: everything else a caller can cause; becomes a GraphQL error with one of eight codes. What is neither is a
 * fault of ours: logged with the request id and masked.
 */
import type { Locale } from './vocabulary.ts';

export type AppErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'PERSISTED_QUERY_NOT_FOUND'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'INTERNAL';

/** One sentence in each language: what is wrong and what to do. */
export type Message = Readonly<Record<Locale, string>>;

export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly translations: Message;
  /** Whole seconds after which trying again makes sense. */
  readonly retryAfterSeconds: number | undefined;
  /** The part of the input it is about, as in the payload of a mutation. */
  readonly inputPath: readonly string[] | undefined;

  constructor(code: AppErrorCode, translations: Message, retryAfterSeconds?: number, inputPath?: readonly string[]) {
    super(translations.en);
    this.code = code;
    this.translations = translations;
    this.retryAfterSeconds = retryAfterSeconds;
    this.inputPath = inputPath;
  }
}

export const unauthenticated = () =>
  new AppError('UNAUTHENTICATED', { hi: 'कृपया पहले साइन-इन करें।', en: 'Please sign in first.' });

export const forbidden = () =>
  new AppError('FORBIDDEN', {
    hi: 'आपको इसकी अनुमति नहीं है। अपने प्रशासक से संपर्क करें।',
    en: 'You may not do this. Ask your administrator if you need to.',
  });

export const badInput = (translations: Message, inputPath?: readonly string[]) =>
  new AppError('BAD_USER_INPUT', translations, undefined, inputPath);

/** An expected refusal of a command. `path` points into the input, e.g. `['input', 'departmentCode']`. */
export class Refusal<Code extends string = string> extends Error {
  readonly code: Code;
  readonly translations: Message;
  readonly path: string[];

  constructor(code: Code, translations: Message, path: string[] = ['input']) {
    super(translations.en);
    this.code = code;
    this.translations = translations;
    this.path = path;
  }
}
