/**
 * The documents that were inspected and accepted, so that a console's operations are parsed and measured once. A document is
 * kept when it comes a second time: one that comes once would cost more to keep, and to forget, than to read.
 *
 * Invariants: bounded by entries and by characters (a parsed document holds about 100 bytes a character at worst, so the
 * whole stays below 60 MB); refused documents never enter, so an attacker's refusals push nothing out.
 * May not import: a schema, limits, messages.
 */
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

const BOUNDS = {
  max: 500,
  maxSize: 256 * 1024,
  sizeCalculation: (_: unknown, source: string) => source.length,
};

/** By the text as it came: joined with anything it would have to be hashed anew at each request. */
class Accepted {
  readonly #kept = new LRUCache<string, DocumentNode>(BOUNDS);
  readonly #seenOnce = new LRUCache<string, true>(BOUNDS);

  find(source: string): DocumentNode | undefined {
    return this.#kept.get(source);
  }

  remember(source: string, document: DocumentNode): void {
    if (this.#seenOnce.delete(source)) this.#kept.set(source, document);
    else this.#seenOnce.set(source, true);
  }
}

/** By right: what a developer may ask must not be remembered for everyone. */
const developers = new Accepted();
const everyone = new Accepted();
const acceptedFor = (mayIntrospect: boolean): Accepted => (mayIntrospect ? developers : everyone);

/** Those that are never pushed out: known from the start, so nobody can make them many. */
const known = new Map<string, DocumentNode>();

export const findAccepted = (source: string, mayIntrospect: boolean): DocumentNode | undefined =>
  known.get(source) ?? acceptedFor(mayIntrospect).find(source);

export const rememberAccepted = (source: string, mayIntrospect: boolean, document: DocumentNode): void =>
  acceptedFor(mayIntrospect).remember(source, document);

export function keepForever(source: string, document: DocumentNode): void {
  known.set(source, document);
}
