/** What an operation says of its answer: documents that code generation has typed, and the items of a stream. */
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

/**
 * The text of an operation with the types of its answer and its variables: what `typed-document-node` generates in its mode
 * `string`. A plain string does as well; its items are then known by their `__typename` and `cursor` alone.
 */
export type TypedDocument<Result, Variables> = Pick<string, 'trim'> & DocumentTypeDecoration<Result, Variables>;

/** One item of a stream. Every document selects `__typename` and `... on StreamMessage { cursor }`. */
export interface StreamItem {
  __typename: string;
  cursor: string;
}

/** What a subscription of one root field sends. */
export type ItemOf<Result> = Result[keyof Result] & StreamItem;

/** A member of the union of items, by its name. */
export type Member<Item, Name> = Extract<Item, { __typename: Name }>;

/** What the server says of a refusal. */
export interface ServerError {
  message: string;
  extensions?: { code?: string; retryAfterSeconds?: number; inputPath?: readonly string[] };
}
