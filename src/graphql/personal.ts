/**
 * A field whose answer depends on the very person who asks, not only on his roles, postings and language, says so with
 * `@Personal()`. Subscribers of an operation that selects one are executed one by one; all others share.
 */
import type { GraphQLField } from 'graphql';
import { Extensions } from 'type-graphql';

const PERSONAL = 'personal';

export const Personal = () => Extensions({ [PERSONAL]: true });

/** Does the field say so? */
export const isPersonal = (field: GraphQLField<unknown, unknown> | null | undefined): boolean =>
  field?.extensions[PERSONAL] === true;
