/** Documents at and over each limit of design/6-security.md §3, and a corpus of everything a client may get wrong. */

/** The same document as a query for HTTP and as a subscription for the socket. `body` stands inside the root field. */
export interface Shape {
  name: string;
  query: (n: number) => string;
  subscription: (n: number) => string;
  limit: number;
}

const times = (count: number, make: (index: number) => string, separator = ' ') =>
  Array.from({ length: count }, (_, index) => make(index)).join(separator);

const inQuery = (fields: string, extra = '') => `query A { complaints { nodes { ${fields} } } } ${extra}`;
const inSubscription = (fields: string, extra = '') =>
  `subscription A { complaints { ... on ComplaintChanged { complaint { ${fields} } } } } ${extra}`;

/** `primary { primary { … } }`: `levels` fields deep in all. */
const nested = (levels: number): string => (levels <= 1 ? 'id' : `primary { ${nested(levels - 1)} }`);

/** Fields without aliases: the same ones again and again, which merge. */
const repeated = (count: number) => times(count, () => 'id');

const fragments = (count: number) => times(count, (index) => `fragment F${index} on Complaint { id }`);
const spreads = (count: number) => times(count, (index) => `...F${index}`);

/** Padding in a comment: characters that are no tokens. */
const padTo = (length: number, text: string) => `${text}#${'x'.repeat(length - text.length - 1)}`;

export const SHAPES: Shape[] = [
  {
    name: 'queryCharacters',
    limit: 20_000,
    query: (n) => padTo(n, inQuery('id')),
    subscription: (n) => padTo(n, inSubscription('id')),
  },
  { name: 'tokens', limit: 1_500, query: (n) => tokens(n, inQuery), subscription: (n) => tokens(n, inSubscription) },
  {
    name: 'depth',
    limit: 10,
    query: (n) => inQuery(nested(n - 2)),
    subscription: (n) => inSubscription(nested(n - 2)),
  },
  {
    name: 'aliases',
    limit: 15,
    query: (n) => inQuery(times(n, (i) => `a${i}: id`)),
    subscription: (n) => inSubscription(times(n, (i) => `a${i}: id`)),
  },
  {
    name: 'fields',
    limit: 300,
    query: (n) => inQuery(repeated(n - 2)),
    subscription: (n) => inSubscription(repeated(n - 2)),
  },
  {
    name: 'directives',
    limit: 20,
    query: (n) => inQuery(times(n, () => 'id @include(if: true)')),
    subscription: (n) => inSubscription(times(n, () => 'id @include(if: true)')),
  },
  {
    name: 'fragments',
    limit: 20,
    query: (n) => inQuery(spreads(n), fragments(n)),
    subscription: (n) => inSubscription(spreads(n), fragments(n)),
  },
  {
    name: 'operations',
    limit: 3,
    query: (n) =>
      inQuery(
        'id',
        times(n - 1, (i) => `query O${i} { viewer { id } }`),
      ),
    subscription: (n) =>
      inSubscription(
        'id',
        times(n - 1, (i) => `query O${i} { viewer { id } }`),
      ),
  },
];

/** Exactly `n` tokens in few enough fields: `name(locale: en)` is one field of six tokens. */
function tokens(n: number, around: typeof inQuery): string {
  const missing = n - countTokens(around('department { }'));
  const calls = Math.floor(missing / 6);
  return around(`department { ${times(calls, () => 'name(locale: en)')} } ${repeated(missing - calls * 6)}`);
}

const countTokens = (text: string) => text.match(/\.\.\.|[{}():@$!=|[\]]|\w+/g)?.length ?? 0;

/** What a client may send, right and wrong, that holds for a query as well as for a subscription. */
export function corpus(): string[] {
  const valid = [
    '{ viewer { id name } }',
    'query A { complaints(first: 1) { nodes { id number } } }',
    'query A($n: Int = 3) { complaints(first: $n) { nodes { id } } }',
    'query A { ...F } fragment F on Query { viewer { id } }',
    'query A { viewer { ... on Viewer { id } ... @include(if: true) { name } } }',
    '{ complaints { nodes { id @skip(if: false) } } }',
    '{ __typename }',
    '{ a: viewer { id } b: viewer { id } }',
    '# only a comment before\n{ viewer { id } }',
    'subscription { complaints { __typename } }',
    'subscription A($f: ComplaintFilter) { complaints(filter: $f) { __typename } }',
    'subscription { wall(board: "public") { __typename } }',
    'mutation { markNotificationsRead { unreadCount } }',
  ];
  const broken = [
    ...[
      '',
      ' ',
      '{',
      '}',
      '{}',
      '{ viewer',
      '{ viewer { } }',
      'query',
      'query A',
      'query A {',
      'querry { viewer { id } }',
      '{ viewer { id }',
      '{ viewer { id } } }',
    ],
    ...[
      '{ viewer(: 1) { id } }',
      '{ viewer(a:) { id } }',
      '{ viewer { id } } fragment',
      'fragment on on Query { id }',
      '{ ... }',
      '{ ...on }',
      '{ "a" }',
      '{ 1 }',
    ],
    ...[
      '{ viewer { id @ } }',
      '{ viewer { id: } }',
      '{ viewer { :id } }',
      'query A($) { viewer { id } }',
      'query A($a) { viewer { id } }',
      '{ a(b: $) }',
      '{ a(b: "x) }',
    ],
    ...[
      '{ a(b: """x) }',
      '{ a(b: "\\q") }',
      '{ a(b: 01) }',
      '{ a(b: 1.) }',
      '{ a(b: 1e) }',
      '{ a(b: -) }',
      '{ a(b: [1 }',
      '{ a(b: {c 1}) }',
      '\u0000',
      '{ \u0000 }',
      '{ विवरण }',
      '{ 🏃 }',
    ],
    ...[
      'query A { viewer { id } } query',
      '{ viewer { id } } extend',
      'subscription',
      'subscription {',
      'mutation { signOut(',
      '{ ...F',
      '{ viewer { id } } ¶',
      '\uFEFF',
      '\uFEFF{',
    ],
  ];
  const invalid = [
    ...[
      '{ nothing }',
      '{ viewer }',
      '{ viewer { nothing } }',
      '{ viewer { id { x } } }',
      '{ complaints(nothing: 1) { nodes { id } } }',
      '{ complaints(first: "x") { nodes { id } } }',
    ],
    ...[
      '{ complaint { id } }',
      '{ complaint(number: 7) { id } }',
      '{ complaint(number: null) { id } }',
      '{ complaints(first: 1, first: 2) { nodes { id } } }',
    ],
    ...[
      'query A($a: Nothing) { viewer { id } }',
      'query A($a: Int, $a: Int) { viewer { id } }',
      'query A { complaints(first: $n) { nodes { id } } }',
      'query A($n: String) { complaints(first: $n) { nodes { id } } }',
    ],
    ...[
      'query A($n: Int) { viewer { id } }',
      'query A($c: Complaint) { viewer { id } }',
      'query A($n: Int = "x") { complaints(first: $n) { nodes { id } } }',
      '{ viewer { id @nothing } }',
    ],
    ...[
      '{ viewer { id @include } }',
      '{ viewer { id @include(if: 1) } }',
      '{ viewer { id @include(if: true) @include(if: true) } }',
      'query @skip(if: true) { viewer { id } }',
    ],
    ...[
      '{ ...F }',
      '{ ...F } fragment F on Nothing { id }',
      '{ ...F } fragment F on String { id }',
      '{ ...F } fragment F on Viewer { id }',
      '{ viewer { id } } fragment F on Viewer { id }',
    ],
    ...[
      '{ viewer { ...F } } fragment F on Viewer { id } fragment F on Viewer { name }',
      '{ viewer { ...F } } fragment F on Viewer { ...F }',
      '{ viewer { ...F } } fragment F on Viewer { ...G } fragment G on Viewer { ...F }',
    ],
    ...[
      '{ viewer { ... on Complaint { id } } }',
      '{ viewer { ... on Nothing { id } } }',
      '{ a: viewer { id } a: complaint(number: "x") { id } }',
      '{ viewer { id: name id } }',
      'type A { b: Int }',
      'query A { viewer { id } } query A { viewer { id } }',
    ],
    ...[
      '{ viewer { id } } { viewer { id } }',
      'query A { viewer { id } } query B { viewer { id } }',
      'schema { query: A }',
      'extend type Query { a: Int }',
      'directive @a on FIELD',
    ],
    ...[
      'subscription { complaints { __typename } inbox { __typename } }',
      'subscription { nothing }',
      'subscription { complaints }',
      'subscription { complaints { nothing } }',
      'subscription { __typename }',
    ],
    ...[
      'subscription { ...F } fragment F on Subscription { complaints { __typename } inbox { __typename } }',
      'subscription { wall { __typename } }',
      'subscription { wall(board: {}) { __typename } }',
    ],
    ...[
      'mutation { nothing }',
      'mutation { signOut }',
      'mutation { registerComplaint { cursor } }',
      'mutation { registerComplaint(input: {}) { cursor } }',
      'mutation { registerComplaint(input: { source: NOWHERE, text: "x" }) { cursor } }',
    ],
  ];
  const introspection = [
    '{ __schema { queryType { name } } }',
    '{ __type(name: "Query") { name fields { name } } }',
    '{ __schema { types { fields { type { ofType { ofType { ofType { name } } } } } } } }',
    `{ __type(name: "Query") { ${'fields { type { '.repeat(12)} name ${'} }'.repeat(12)} } }`,
    '{ viewer { __typename } __schema { types { name } } }',
    '{ __type { name } }',
    'subscription { __schema { types { name } } }',
  ];
  const over = SHAPES.flatMap((shape) =>
    [shape.limit, shape.limit + 1, shape.limit * 3].flatMap((n) => [shape.query(n), shape.subscription(n)]),
  );
  const heavy = [
    '{ complaints(first: 100) { nodes { timeline(first: 100) { nodes { id } } } } }',
    'query A($n: Int = 100) { complaints(first: $n) { nodes { timeline(first: $n) { nodes { id } } } } }',
    `{ ${times(11, (i) => `a${i}: viewer { id }`)} }`,
    'mutation { a: signIn(input: {username: "x", password: "y"}) { token } b: signIn(input: {username: "x", password: "z"}) { token } }',
    `query A { ${times(25, () => '...F0')} } ${times(19, (i) => `fragment F${i} on Query { x${i}: viewer { id } ...F${i + 1} ...F${i + 1} }`)} fragment F19 on Query { viewer { id } }`,
    `{ ${'viewer { '.repeat(600)} id ${'} '.repeat(600)} }`,
    `{ viewer { id ${'@include(if: true) '.repeat(21)} } }`,
    `{ a(b: ${'['.repeat(700)}${']'.repeat(700)}) }`,
  ];
  const mutated = mutations(
    'query A($n: Int) { complaints(first: $n) { nodes { id number department { code } } pageInfo { hasNextPage } } }',
  );
  return [...valid, ...broken, ...invalid, ...introspection, ...over, ...heavy, ...mutated];
}

/** One token less or doubled, at every place. */
function mutations(document: string): string[] {
  const parts = document.split(' ');
  return parts.flatMap((part, index) => [
    [...parts.slice(0, index), ...parts.slice(index + 1)].join(' '),
    [...parts.slice(0, index + 1), part, ...parts.slice(index + 1)].join(' '),
  ]);
}
