/**
 * What is worked out of a document once, kept on the document itself. A WeakMap keeps its entries through V8's young collections:
 * every document that comes once would grow old in it, at twice the price of all the rest that is done with it.
 */
import type { DocumentNode } from 'graphql';

/** `make`, called once a document. */
export function onDocument<T>(make: (document: DocumentNode) => T): (document: DocumentNode) => T {
  const place = Symbol('on document');
  return (document) => {
    const holder = document as DocumentNode & { [place]?: { made: T } };
    holder[place] ??= { made: make(document) };
    return holder[place].made;
  };
}
