/**
 * Operations known by the SHA-256 of their text: our own consoles' and those that integrators have registered as files. A
 * client sends the hash instead of the text; both are judged, planned and kept from the start on, and never pushed out.
 *
 * Invariants: nothing is registered by a request; an operation the schema refuses stops the start, with its file and the reason.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import * as ours from '../../client/operations.generated.ts';
import { keepAccepted, validateDocument } from './limits/index.ts';

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface KnownOperation {
  hash: string;
  text: string;
  /** Where it comes from, for people. */
  origin: string;
}

/** Reads every `.graphql` file of the folder beside our own operations. */
export function readKnownOperations(folder: string | undefined): KnownOperation[] {
  const own = Object.entries(ours).flatMap(([origin, document]) =>
    document instanceof ours.TypedDocumentString && !isFragment(origin) ? { origin, text: String(document) } : [],
  );
  const files = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  const registered = files.map((name) => ({ origin: name, text: readFileSync(join(folder as string, name), 'utf8') }));
  return [...own, ...registered].map(({ origin, text }) => ({ origin, text, hash: hashOf(text) }));
}

/** Generated too, though nobody sends one alone: operations carry the fragments they use. */
const isFragment = (name: string): boolean => name.endsWith('FragmentDoc');

export class KnownOperations {
  readonly #texts: ReadonlyMap<string, string>;

  /** Throws when one of them is not an operation of this schema. */
  constructor(operations: readonly KnownOperation[], schema: GraphQLSchema) {
    for (const { text, origin } of operations) compile(text, origin, schema);
    this.#texts = new Map(operations.map(({ hash, text }) => [hash, text]));
  }

  /** The text of a hash; undefined when it is not known. */
  textOf(hash: string): string | undefined {
    return this.#texts.get(hash.toLowerCase());
  }
}

function compile(text: string, origin: string, schema: GraphQLSchema): void {
  const kept = keepAccepted(text);
  const [problem] = 'refusals' in kept ? kept.refusals : validateDocument(schema, kept.document, { suggestions: true });
  if (problem !== undefined) throw new Error(`operation ${origin}: ${problem.message}`);
}
