/** An ordinary small schema on which the console's operation is valid, word for word. */
import { buildSchema, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

export const PEER_SCHEMA = `
  scalar Cursor
  scalar DateTime
  input ComplaintFilter { departmentCodes: [String!] }
  interface StreamMessage { cursor: Cursor! at: DateTime! }
  type StreamReady implements StreamMessage {
    cursor: Cursor! at: DateTime! resumed: Boolean! replaying: Int! heartbeatSeconds: Int! build: String!
  }
  type StreamHeartbeat implements StreamMessage { cursor: Cursor! at: DateTime! lagMs: Int! }
  type StreamReset implements StreamMessage { cursor: Cursor! at: DateTime! reason: String! retryAfterMs: Int! }
  type ComplaintChanged implements StreamMessage {
    cursor: Cursor! at: DateTime! eventId: ID! type: String! scope: String! number: String! version: Int!
    changedFields: [String!]! complaint: Complaint
  }
  type ComplaintLeft implements StreamMessage {
    cursor: Cursor! at: DateTime! number: String! version: Int! reason: String!
  }
  union ComplaintStreamItem = StreamReady | StreamHeartbeat | StreamReset | ComplaintChanged | ComplaintLeft
  type Complaint {
    number: String! version: Int! state: String! source: String! registeredAt: DateTime! dueAt: DateTime sla: String!
    escalationLevel: Int! reopenCount: Int! summary: String! category: Category department: Department assignee: Officer
  }
  type Category { code: String! name: String! }
  type Department { code: String! name: String! }
  type Officer { id: ID! name: String! }
  type Query { hello: String }
  type Subscription {
    complaints(filter: ComplaintFilter, after: Cursor, coalesce: Boolean = true): ComplaintStreamItem!
  }`;

type Resolver = GraphQLFieldResolver<any, any>;

export interface Resolvers {
  /** Opens the stream. */
  subscribe: Resolver;
  /** Of fields that are not plain properties, by type. */
  fields?: Record<string, Record<string, Resolver>>;
}

export function peerSchema({ subscribe, fields = {} }: Resolvers): GraphQLSchema {
  const schema = buildSchema(PEER_SCHEMA);
  const fieldsOf = (type: string) => (schema.getType(type) as GraphQLObjectType).getFields();
  Object.assign(fieldsOf('Subscription').complaints as object, { subscribe });
  for (const [type, resolvers] of Object.entries(fields))
    for (const [name, resolve] of Object.entries(resolvers)) Object.assign(fieldsOf(type)[name] as object, { resolve });
  return schema;
}

/** A stream that says StreamReady first. */
export function readyFirst(items: AsyncIterable<unknown>, ready: unknown): AsyncIterableIterator<unknown> {
  const rest = items[Symbol.asyncIterator]();
  let isOpened = false;
  return {
    next() {
      if (isOpened) return rest.next();
      isOpened = true;
      return Promise.resolve({ value: ready, done: false });
    },
    return: () => rest.return?.() ?? Promise.resolve({ value: undefined, done: true as const }),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
