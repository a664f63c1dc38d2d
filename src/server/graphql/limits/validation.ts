/**
 * The verdict of the schema on an inspected document: GraphQL's own rules, once a document.
 *
 * Invariants: at most `LIMITS.shownErrors` errors, each with a code and status 400; without suggestions no name of the
 * schema is told that the client did not write himself.
 * May not import: a transport, a viewer. Only documents that passed `inspectDocument` may come here: the rules
 * of graphql-js are not made for bombs.
 */
import { type DocumentNode, GraphQLError, type GraphQLSchema, specifiedRules, validate } from 'graphql';
import { onDocument } from '../../../graphql/on-document.ts';
import { LIMITS } from './limits.ts';
import { isSurelyValid } from './surely-valid.ts';

interface Verdict {
  readonly schema: GraphQLSchema;
  readonly suggestions: boolean;
  readonly errors: readonly GraphQLError[];
}

/** Lives and dies with the document, which the cache of accepted documents holds. */
const placeOf = onDocument((): { verdict: Verdict | null } => ({ verdict: null }));

/** @param options.suggestions "Did you mean …": for development; false in production, where the schema is not public. */
export function validateDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  { suggestions }: { readonly suggestions: boolean },
): readonly GraphQLError[] {
  const place = placeOf(document);
  const known = place.verdict;
  if (known?.schema === schema && known.suggestions === suggestions) return known.errors;
  const errors = findErrors(schema, document, suggestions);
  place.verdict = { schema, suggestions, errors };
  return errors;
}

const NONE: readonly GraphQLError[] = Object.freeze([]);

function findErrors(schema: GraphQLSchema, document: DocumentNode, suggestions: boolean): readonly GraphQLError[] {
  if (isSurelyValid(schema, document)) return NONE;
  const limits = { maxErrors: LIMITS.shownErrors, hideSuggestions: !suggestions };
  // One more than maxErrors comes back when graphql-js breaks off, to say so.
  const errors = validate(schema, document, specifiedRules, limits).slice(0, LIMITS.shownErrors);
  return Object.freeze(errors.map(refused));
}

function refused(error: GraphQLError): GraphQLError {
  const extensions = { ...error.extensions, code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } };
  return new GraphQLError(error.message, { nodes: error.nodes, extensions });
}
