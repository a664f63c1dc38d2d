/**
 * The verdict on a query text before any schema is looked at: both front doors, Apollo and the socket, call this.
 *
 * Invariants: never throws; never takes longer than a parse of 1,500 tokens plus one walk, whatever the text expands to;
 * the same text gives the same verdict on either transport.
 * May not import: a schema, a transport, a viewer (what a viewer may do comes in as `mayIntrospect`).
 */
import { type DocumentNode, GraphQLError, getOperationAST, Kind, Lexer, parse, Source, TokenKind } from 'graphql';
import { findAccepted, keepForever, rememberAccepted } from './document-cache.ts';
import { LIMITS } from './limits.ts';
import { measureWorst } from './measure.ts';
import type { Locale } from './messages.ts';
import { limitRefusal, type PassedLimit, refusal } from './refusal.ts';

export interface InspectOptions {
  readonly operationName?: string | null;
  readonly mayIntrospect: boolean;
  /** The language of the refusals; English unless told. */
  readonly locale?: Locale;
}

export type Inspection = { document: DocumentNode } | { refusals: GraphQLError[] };

/** The parsed document, or why it is refused: at most `LIMITS.shownErrors` errors, each with what to do. */
export function inspectDocument(source: string, options: InspectOptions): Inspection {
  const inspection = inspectText(source, options.mayIntrospect, options.locale ?? 'en');
  if ('refusals' in inspection) return inspection;
  // Apart from the text's own verdict, because the same text comes with different names.
  if (getOperationAST(inspection.document, options.operationName)) return inspection;
  return { refusals: [refusal('operationName', options.locale ?? 'en')] };
}

/** Accepts a text for good: one of the operations that are known from the start. They never ask for the schema. */
export function keepAccepted(source: string): Inspection {
  const inspection = inspectText(source, false, 'en');
  if ('document' in inspection) keepForever(source, inspection.document);
  return inspection;
}

function inspectText(source: string, mayIntrospect: boolean, locale: Locale): Inspection {
  const tooLong = passed('queryCharacters', source.length);
  if (tooLong) return { refusals: [limitRefusal(tooLong, locale)] };
  const known = findAccepted(source, mayIntrospect);
  if (known) return { document: known };
  const parsed = parseWithin(source, locale);
  if ('refusals' in parsed) return parsed;
  const refusals = structureRefusals(parsed.document, mayIntrospect, locale);
  if (refusals.length > 0) return { refusals: refusals.slice(0, LIMITS.shownErrors) };
  rememberAccepted(source, mayIntrospect, parsed.document);
  return parsed;
}

function parseWithin(source: string, locale: Locale): Inspection {
  try {
    return { document: parse(source, { maxLexicalTokens: LIMITS.tokens }) };
  } catch (error) {
    const tooMany = passed('tokens', countTokens(source));
    return { refusals: [tooMany ? limitRefusal(tooMany, locale) : syntaxRefusal(error, locale)] };
  }
}

/** Only after a failed parse: the parser reports too many tokens as a syntax error, told apart by its words alone. */
function countTokens(source: string): number {
  const lexer = new Lexer(new Source(source));
  let count = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  } catch {
    // Not a token from here on: what was counted so far is the answer.
  }
  return count;
}

function syntaxRefusal(error: unknown, locale: Locale): GraphQLError {
  const detail = error instanceof Error ? error.message : String(error);
  return refusal('syntax', locale, { detail, ...(error instanceof GraphQLError && { place: error }) });
}

function structureRefusals(document: DocumentNode, mayIntrospect: boolean, locale: Locale): GraphQLError[] {
  const worst = measureWorst(document);
  const refusals = [
    passed('operations', countDefinitions(document, Kind.OPERATION_DEFINITION)),
    passed('fragments', countDefinitions(document, Kind.FRAGMENT_DEFINITION)),
    passed('directives', countDirectives(document)),
    passed('signIns', worst.signIns),
    passed('depth', worst.depth),
    passed('aliases', worst.aliases),
    passed('rootFields', worst.rootFields),
    passed('fields', worst.fields),
    passed('introspectionDepth', worst.introspectionDepth),
    passed('introspectionFields', worst.introspectionFields),
  ].flatMap((limit) => limit ?? []);
  const forbidden = worst.introspectionFields > 0 && !mayIntrospect;
  return [
    ...(forbidden ? [refusal('introspection', locale)] : []),
    ...refusals.map((limit) => limitRefusal(limit, locale)),
  ];
}

function passed(name: Exclude<PassedLimit['name'], 'cost'>, actual: number): PassedLimit | undefined {
  return actual > LIMITS[name] ? { name, limit: LIMITS[name], actual } : undefined;
}

function countDefinitions(document: DocumentNode, kind: Kind): number {
  return document.definitions.filter((definition) => definition.kind === kind).length;
}

/** By the tokens, not the tree: an `@` is a directive wherever it stands, also in a definition that nothing uses. */
function countDirectives(document: DocumentNode): number {
  let count = 0;
  for (let token = document.loc?.startToken; token; token = token.next ?? undefined) {
    if (token.kind === TokenKind.AT) count += 1;
  }
  return count;
}
