/** Keyset pages: declaration of the types, and the cursors. A page is at most 100 rows, whatever is asked. */
import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { isUuid } from '../database/query.ts';
import { badInput } from './errors.ts';
import { CursorScalar } from './scalars.ts';

export const MAX_PAGE = 100;

@ObjectType('PageInfo', { description: 'Where a page ends, and where to subscribe from.' })
export class PageInfo {
  @Field({ description: 'True when more rows follow.' })
  hasNextPage: boolean;

  @Field(() => CursorScalar, {
    nullable: true,
    description: 'Pass as `after` for the next page; null for an empty page.',
  })
  endCursor: string | null;

  @Field(() => CursorScalar, {
    description:
      'Position in the log of events, never ahead of the rows: subscribe with it as `after` and nothing is missed.',
  })
  streamCursor: string;
}

/** A connection of nodes; `edges` only where clients need a cursor per row. */
export function connectionOf<T extends object>(name: string, node: () => ClassType<T>, what: string) {
  @ObjectType(`${name}Edge`, { description: `One of the ${what} with its position.` })
  class Edge {
    @Field(() => CursorScalar, { description: 'Position of this row within the list.' })
    cursor: string;

    @Field(node, { description: 'The row.' })
    node: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${what}.` })
  class Connection {
    @Field(() => [node()], { description: 'The rows of this page.' })
    nodes: T[];

    @Field(() => [Edge], { description: 'The rows with their positions.' })
    edges: Edge[];

    @Field(() => PageInfo, { description: 'Where the page ends.' })
    pageInfo: PageInfo;

    @Field(() => Int, {
      nullable: true,
      description: 'How many rows there are in all; null where counting would cost more than it tells.',
    })
    totalCount: number | null;
  }
  return Connection;
}

export type PageKey = (string | number | null)[];

/** What a part of a cursor must be: it goes into a statement, which must not fail on what a caller made up. */
export type KeyPart = 'instant' | 'date' | 'id' | 'text' | 'integer' | 'number';

export const encodePage = (key: PageKey): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** The key of a page cursor with these parts. Throws BAD_USER_INPUT for anything else. */
export function decodePage(cursor: string, parts: readonly KeyPart[]): PageKey {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === parts.length && parts.every((part, at) => IS_PART[part](key[at])))
      return key as PageKey;
  } catch {
    // falls through: not a cursor of ours
  }
  throw badInput({
    hi: 'पृष्ठ का कर्सर मान्य नहीं है। सूची फिर से लें।',
    en: 'This is not a page cursor of this list. Start again without `after`.',
  });
}

/** As we write it, and a day that exists: `Date` takes 31 February and the year 0, PostgreSQL does not. */
function isInstant(part: unknown): boolean {
  if (typeof part !== 'string' || !/^[1-9]\d{3}-/.test(part)) return false;
  const instant = new Date(part);
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === part;
}

const IS_PART: Record<KeyPart, (part: unknown) => boolean> = {
  instant: isInstant,
  date: (part) => isInstant(`${part}T00:00:00.000Z`),
  id: (part) => typeof part === 'string' && isUuid(part),
  text: (part) => typeof part === 'string' && part.isWellFormed() && !part.includes('\0'),
  number: (part) => Number.isFinite(part),
  integer: (part) => Number.isInteger(part) && Math.abs(part as number) < 2 ** 31,
};

/** The number of rows to give: what was asked, at least 0, at most 100. */
export const pageSize = (first: number | null | undefined, normal = 25): number =>
  Math.min(Math.max(first ?? normal, 0), MAX_PAGE);

/** Cuts the row read too many off and says where the page ends. */
export function toPage<T>(
  rows: T[],
  size: number,
  keyOf: (row: T) => PageKey,
  streamCursor: string,
  totalCount: number | null = null,
) {
  const nodes = rows.slice(0, size);
  const edges = nodes.map((node) => ({ node, cursor: encodePage(keyOf(node)) }));
  const endCursor = edges.at(-1)?.cursor ?? null;
  return { nodes, edges, pageInfo: { hasNextPage: rows.length > size, endCursor, streamCursor }, totalCount };
}
