/**
 * The figures of design/6-security.md §3 that bound one GraphQL request, on HTTP and on the socket alike.
 *
 * Invariant: the only place where such a figure stands; each is tested at n and n + 1.
 * May import nothing.
 */
export const LIMITS = Object.freeze({
  bodyBytes: 100 * 1024,
  queryCharacters: 20_000,
  tokens: 1_500,
  operations: 3,
  fragments: 20,
  directives: 20,
  depth: 10,
  aliases: 15,
  rootFields: 10,
  fields: 300,
  /** Sign-ins a request: a second one would be a second guess at a password behind one throttle. */
  signIns: 1,
  /** The introspection query of graphql-js with every option is 15 deep and has 232 fields through its fragments. */
  introspectionDepth: 20,
  introspectionFields: 400,
  cost: 3_000,
  costApiKey: 1_000,
  pageDefault: 25,
  pageMax: 100,
  executionMs: 10_000,
  shownErrors: 5,
});

/**
 * Where counting stops. A fragment bomb of 1,500 tokens reaches 10³⁰ fields; nobody needs the exact figure, and beyond
 * 2⁵³ it would not be one.
 */
export const COUNT_CEILING = 1_000_000;
