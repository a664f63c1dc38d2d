/**
 * The documents that were inspected and accepted, so that a console's operations are parsed and measured once.
 *
 * Invariants: bounded by entries and by characters (a parsed document holds about 100 bytes a character at worst, so the
 * whole stays below 30 MB); refused documents never enter, so an attacker's refusals push nothing out.
 * May not import: a schema, limits, messages.
 */
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

const ENTRIES = 500;
const CHARACTERS = 256 * 1024;

const accepted = new LRUCache<string, DocumentNode>({
  max: ENTRIES,
  maxSize: CHARACTERS,
  sizeCalculation: (_, key) => key.length,
});

/** Those that are never pushed out: known from the start, so nobody can make them many. */
const kept = new Map<string, DocumentNode>();

export function findAccepted(source: string, mayIntrospect: boolean): DocumentNode | undefined {
  return kept.get(source) ?? accepted.get(keyOf(source, mayIntrospect));
}

export function rememberAccepted(source: string, mayIntrospect: boolean, document: DocumentNode): void {
  accepted.set(keyOf(source, mayIntrospect), document);
}

export function keepForever(source: string, document: DocumentNode): void {
  kept.set(source, document);
}

/** The right is part of the key: what a developer may ask must not be remembered for everyone. */
function keyOf(source: string, mayIntrospect: boolean): string {
  return (mayIntrospect ? '+' : '-') + source;
}
