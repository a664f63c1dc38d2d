/**
 * Words for the tests of the limits: how to ask, what came back, and a schema of the contract's shapes.
 */
import { buildSchema, type DocumentNode, type GraphQLError } from 'graphql';
import { type InspectOptions, inspectDocument } from '../../../src/server/graphql/limits/index.ts';

export function inspect(source: string, options: Partial<InspectOptions> = {}) {
  return inspectDocument(source, { mayIntrospect: false, ...options });
}

export function refusalsOf(source: string, options: Partial<InspectOptions> = {}): GraphQLError[] {
  const inspection = inspect(source, options);
  return 'refusals' in inspection ? inspection.refusals : [];
}

/** What was passed, as { name, limit, actual }; the code where a refusal is not about a number. */
export function verdict(source: string, options: Partial<InspectOptions> = {}): unknown[] {
  return refusalsOf(source, options).map((error) => error.extensions.limit ?? error.extensions.code);
}

export function accepted(source: string, options: Partial<InspectOptions> = {}): DocumentNode {
  const inspection = inspect(source, options);
  if ('document' in inspection) return inspection.document;
  throw new Error(`refused: ${inspection.refusals.map(String)}`);
}

/**
 * The fastest of three runs in milliseconds: one slow run says something about the machine only.
 * The run is told its turn, so that it can ask for something that is not remembered from the turn before.
 */
export function fastest(run: (turn: number) => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 3 && best > 1; turn += 1) {
    const start = performance.now();
    run(turn);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** `count` pieces, each made from its number. */
export function many(count: number, piece: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => piece(index)).join(' ');
}

export const schema = buildSchema(/* GraphQL */ `
  interface Node { id: ID! }
  type Query {
    complaint(number: String!): Complaint
    complaints(orderBy: ComplaintOrder = NEWEST, first: Int = 25, after: String): ComplaintConnection!
    departments(first: Int = 100, after: String): DepartmentConnection!
    events(after: String!, first: Int = 200): EventPage!
    drafts(first: Int, after: String): ComplaintConnection!
    pinned: ComplaintConnection!
    recent(first: Int = 5): [Complaint!]!
    categories: [Category!]!
    node(id: ID!): Node
    found: Found
  }
  type Mutation { signIn(name: String): Payload!, signOut: Payload!, ping: Boolean! }
  type Subscription { complaints(after: String): ComplaintStreamItem! }
  type Payload { complaint: Complaint, errors: [Problem!]! }
  type Problem { code: String!, path: [String!]! }
  enum ComplaintOrder { NEWEST OLDEST }
  type Complaint implements Node {
    id: ID!
    number: String!
    states: [ComplaintOrder!]!
    department: Department
    primary: Complaint
    evidence: [Evidence!]!
    timeline(first: Int = 25, after: String, last: Int): TimelineConnection!
  }
  type Evidence implements Node { id: ID!, author: Officer }
  type Officer implements Node { id: ID!, name: String!, department: Department }
  type Department implements Node { id: ID!, head: Officer }
  type Category implements Node { id: ID!, code: String! }
  type TimelineEntry { id: ID!, actor: Officer }
  type TimelineConnection { nodes: [TimelineEntry!]!, pageInfo: PageInfo! }
  type ComplaintConnection { nodes: [Complaint!]!, edges: [ComplaintEdge!]!, pageInfo: PageInfo!, totalCount: Int }
  type ComplaintEdge { cursor: String!, node: Complaint! }
  type DepartmentConnection { nodes: [Department!]!, pageInfo: PageInfo! }
  type EventPage { events: [Event!]!, cursor: String! }
  type Event { id: ID!, complaint: Complaint }
  type PageInfo { hasNextPage: Boolean!, endCursor: String }
  union Found = Complaint | Officer | Category
  union ComplaintStreamItem = Heartbeat | Changed
  type Heartbeat { at: String! }
  type Changed { complaint: Complaint }
`);
