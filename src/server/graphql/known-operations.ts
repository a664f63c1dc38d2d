/**
 * Operations known by the SHA-256 of their text: our own consoles' and those that integrators have registered as files. A
 * client sends the hash instead of the text; both are judged, planned and kept from the start on, and never pushed out.
 *
 * Invariants: nothing is registered by a request; a registered operation the schema refuses stops the start, with its file and the
 * reason. Our own are proven when they are generated: they are compiled after the start, so that it need not wait for them.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { GraphQLSchema } from 'graphql';
import * as ours from '../../client/operations.generated.ts';
import { keepAccepted, validateDocument } from './limits/index.ts';

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface KnownOperation {
  hash: string;
  text: string;
  /** Where it comes from, for people. */
  origin: string;
  isOurs: boolean;
}

/** Reads every `.graphql` file of the folder beside our own operations. */
export function readKnownOperations(folder: string | undefined): KnownOperation[] {
  const own = Object.entries(ours).flatMap(([origin, document]) =>
    document instanceof ours.TypedDocumentString && !isFragment(origin)
      ? { origin, text: String(document), isOurs: true }
      : [],
  );
  const files = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  const registered = files.map((name) => ({
    origin: name,
    text: readFileSync(join(folder as string, name), 'utf8'),
    isOurs: false,
  }));
  return [...own, ...registered].map((operation) => ({ ...operation, hash: hashOf(operation.text) }));
}

/** Generated too, though nobody sends one alone: operations carry the fragments they use. */
const isFragment = (name: string): boolean => name.endsWith('FragmentDoc');

export class KnownOperations {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #schema: GraphQLSchema;
  #cold: readonly KnownOperation[];

  /** Throws when a registered one is not an operation of this schema. */
  constructor(operations: readonly KnownOperation[], schema: GraphQLSchema) {
    for (const operation of operations) if (!operation.isOurs) compile(operation, schema);
    this.#texts = new Map(operations.map(({ hash, text }) => [hash, text]));
    this.#schema = schema;
    this.#cold = operations.filter(({ isOurs }) => isOurs);
  }

  /** Compiles our own, one a turn of the loop: whoever asks meanwhile does not wait. Throws as the constructor does. */
  async warm(): Promise<void> {
    const cold = this.#cold;
    this.#cold = [];
    for (const operation of cold) {
      compile(operation, this.#schema);
      await nextTurn();
    }
  }

  /** The text of a hash; undefined when it is not known. */
  textOf(hash: string): string | undefined {
    return this.#texts.get(hash.toLowerCase());
  }
}

function compile({ text, origin }: KnownOperation, schema: GraphQLSchema): void {
  const kept = keepAccepted(text);
  const [problem] = 'refusals' in kept ? kept.refusals : validateDocument(schema, kept.document, { suggestions: true });
  if (problem !== undefined) throw new Error(`operation ${origin}: ${problem.message}`);
}
