/**
 * How a refusal travels: a GraphQLError that an Apollo hook may throw and the socket may send.
 *
 * Invariant: every refusal carries `extensions.code` and `extensions.http.status` 400 (without it Apollo answers 500);
 * a passed limit also carries `extensions.limit`. The socket's formatter drops `http`.
 * May not import: a schema, a transport, a viewer.
 */
import { GraphQLError, type Source } from 'graphql';
import { type LimitKind, type Locale, type RefusalKind, type RefusalParams, refusalMessage } from './messages.ts';

type Code = 'BAD_USER_INPUT' | 'FORBIDDEN' | 'GRAPHQL_PARSE_FAILED';

const CODES: Partial<Record<RefusalKind, Code>> = { syntax: 'GRAPHQL_PARSE_FAILED', introspection: 'FORBIDDEN' };

/** Where in the text the parser stopped. */
export interface Place {
  readonly source?: Source | undefined;
  readonly positions?: readonly number[] | undefined;
}

export interface PassedLimit {
  readonly name: LimitKind;
  readonly limit: number;
  readonly actual: number;
}

export function refusal(
  kind: RefusalKind,
  locale: Locale,
  { place, ...params }: RefusalParams & { readonly place?: Place } = {},
): GraphQLError {
  const extensions = { code: CODES[kind] ?? 'BAD_USER_INPUT', http: { status: 400 } };
  // One by one: on a GraphQLError these two are not enumerable, a spread would lose them.
  const { source, positions } = place ?? {};
  return new GraphQLError(refusalMessage(kind, locale, params), { source, positions, extensions });
}

export function limitRefusal(passed: PassedLimit, locale: Locale): GraphQLError {
  const error = refusal(passed.name, locale, { limit: passed.limit, actual: passed.actual });
  error.extensions.limit = { ...passed };
  return error;
}
