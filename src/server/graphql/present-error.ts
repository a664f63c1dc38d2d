/**
 * The one formatter of errors, for HTTP and socket: what we said on purpose goes out in the caller's language with its code;
 * anything else is logged with the request id and masked. No stack, no SQL, no personal data leaves.
 */
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { AppError } from '../../graphql/errors.ts';
import type { Locale } from '../../graphql/vocabulary.ts';

export interface ErrorContext {
  locale: Locale;
  requestId: string;
  log: Logger;
  /** The schema is not public then: no name of it is told that the caller did not write himself. */
  production?: boolean;
}

const MASKED = {
  hi: (id: string) => `सर्वर में त्रुटि हुई। कुछ भी अधूरा सहेजा नहीं गया। सहायता के लिए यह संख्या बताएं: ${id}`,
  en: (id: string) =>
    `Something went wrong on our side; nothing was left half-done. Quote ${id} when you ask for help.`,
};

/** What the caller is told of an error. */
export function presentError(error: unknown, context: ErrorContext): GraphQLFormattedError {
  const graphqlError =
    error instanceof GraphQLError ? error : new GraphQLError(String(error), { originalError: error as Error });
  const cause = rootCause(graphqlError);
  const place = {
    ...(graphqlError.locations ? { locations: graphqlError.locations } : {}),
    ...(graphqlError.path ? { path: graphqlError.path } : {}),
  };
  if (cause instanceof AppError)
    return { message: cause.translations[context.locale], ...place, extensions: appExtensions(cause) };
  if (cause === null || cause instanceof GraphQLError) {
    const message = context.production ? withoutSuggestion(graphqlError.message) : graphqlError.message;
    return { message, ...place, extensions: publicExtensions(graphqlError) };
  }
  context.log.error({ err: cause, requestId: context.requestId, path: graphqlError.path }, 'unexpected error');
  return {
    message: MASKED[context.locale](context.requestId),
    ...place,
    extensions: { code: 'INTERNAL', requestId: context.requestId },
  };
}

/** The coercion of variables suggests names and, unlike validation, cannot be told not to. */
const withoutSuggestion = (message: string): string => message.replace(/ Did you mean [^?]*\?/g, '');

/** The error that was thrown, through any number of GraphQL wrappers; null when GraphQL itself raised it. */
function rootCause(error: GraphQLError): Error | null {
  let cause: Error | null | undefined = error.originalError;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause ?? null;
}

const appExtensions = ({ code, retryAfterSeconds, inputPath }: AppError) => ({
  code,
  ...(inputPath ? { inputPath } : {}),
  ...(retryAfterSeconds ? { retryAfterSeconds } : {}),
});

function publicExtensions({ extensions }: GraphQLError): Record<string, unknown> {
  const { code = 'BAD_USER_INPUT', limit } = extensions;
  return { code, ...(limit ? { limit } : {}) };
}
