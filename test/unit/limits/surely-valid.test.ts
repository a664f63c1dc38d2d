import { expect, test } from '@jest/globals';
import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { Random } from '../../../src/demo/random.ts';
import { isSurelyValid } from '../../../src/server/graphql/limits/surely-valid.ts';

const schema = buildSchema(/* GraphQL */ `
  enum Order { NEWEST OLDEST }
  input Where { codes: [String!], open: Boolean = true, order: Order, below: Where, least: Int! }
  input One @oneOf { number: String, id: ID }
  interface Node { id: ID! }
  type Query {
    case(number: String!): Case
    cases(first: Int = 25, order: Order! = NEWEST, where: Where, ids: [[ID!]!]): [Case!]!
    found(by: One!): Found
    node: Node
  }
  type Case implements Node { id: ID!, text(locale: String): String, office: Office, related(first: Int): [Case!]! }
  type Office implements Node { id: ID!, name: String }
  union Found = Case | Office
`);

const FIELDS = ['case', 'cases', 'found', 'node', 'id', 'text', 'office', 'related', 'name', '__typename', '__schema'];
const WITH_SELECTION = ['case', 'cases', 'found', 'node', 'office', 'related'];
/** What each argument takes. */
const FITTING: Readonly<Record<string, readonly string[]>> = {
  ...{ number: ['"a"', '$a'], first: ['1', 'null', '$b'], order: ['NEWEST'], ids: ['[["a"], "b"]', '[]'] },
  ...{ where: ['{ least: 1 }', '{ least: 1, codes: "x", below: { least: 2 } }', '$a'], locale: ['"hi"', 'null'] },
};
const TYPES = ['Int', 'Int!', 'String', 'String!', 'Order!', '[ID!]', 'Where', 'Case', 'None', 'One!'];
const VALUES = [
  ...['1', '1.5', '"a"', 'null', 'true', 'NEWEST', 'NOWHERE', '[]', '["a"]', '[["a"], "b"]', '[[1]]', '[[null]]'],
  ...['{ least: 1 }', '{ open: true }', '{ least: 1, codes: "x", below: { least: 2 } }', '{ least: 1, least: 2 }'],
  ...['{ least: 1, codes: [null] }', '{ least: 1, other: 1 }', '{ number: "1" }', '{ number: null }', '9999999999'],
  ...['$a', '$b', '[$a]', '{ least: $a }'],
];
const ARGUMENTS = ['number', 'first', 'order', 'where', 'ids', 'by', 'locale', 'none'];

/** Mostly as it should be; now and then anything. */
class Writer {
  readonly #random: Random;

  constructor(seed: number) {
    this.#random = new Random(seed);
  }

  document(): string {
    const variables = this.#some(['$a', '$b', '$a'], this.#once(2) ? 2 : 0).map(
      (name) => `${name}: ${this.#one(TYPES)}${this.#default()}`,
    );
    const head = variables.length === 0 ? this.#one(['', 'query Q']) : `query Q(${variables.join(' ')})`;
    const more = this.#once(10) ? this.#one(['fragment F on Case { id }', '{ node { id } }']) : '';
    return `${this.#once(20) ? 'mutation' : head} ${this.#selection('Query', 0)} ${more}`;
  }

  #default(): string {
    return this.#once(3) ? ` = ${this.#one(VALUES.filter((value) => !value.includes('$')))}` : '';
  }

  #selection(type: string, depth: number): string {
    const own = Object.keys((schema.getType(type) as never as { getFields?(): object })?.getFields?.() ?? {});
    const names = this.#once(12) || own.length === 0 ? FIELDS : own;
    const fields = this.#some(names, 3).map((name) => this.#field(type, name, depth));
    return `{ ${fields.length === 0 ? '__typename' : fields.join(' ')} }`;
  }

  #field(type: string, name: string, depth: number): string {
    const field = (schema.getType(type) as never as { getFields?(): Record<string, never> })?.getFields?.()[name] as
      | { args: { name: string }[]; type: unknown }
      | undefined;
    const known = field?.args.map((arg) => arg.name) ?? [];
    const given = this.#some(this.#once(20) ? ARGUMENTS : known, 3).map((arg) => `${arg}: ${this.#value(arg)}`);
    const alias = this.#one(['', '', '', 'x: ', 'y: ']);
    const extra = this.#one(['', '', '', '', '', '', '', ' @include(if: true)']);
    const of = String(field?.type ?? '').replace(/[[\]!]/g, '');
    const below =
      (WITH_SELECTION.includes(name) && depth < 3) !== this.#once(20) ? ` ${this.#selection(of, depth + 1)}` : '';
    const text = `${alias}${name}${given.length === 0 ? '' : `(${given.join(' ')})`}${extra}${below}`;
    return this.#once(20) ? this.#one([`... { ${text} }`, '...F', `... on Case { ${text} }`]) : text;
  }

  #value(argument: string): string {
    return this.#one(this.#once(4) ? VALUES : (FITTING[argument] ?? VALUES));
  }

  #some<T>(all: readonly T[], most: number): T[] {
    return Array.from({ length: this.#random.whole(0, Math.min(most, all.length)) }, () => this.#one(all));
  }

  #one<T>(all: readonly T[]): T {
    return this.#random.pick(all);
  }

  #once(times: number): boolean {
    return this.#random.chance(1 / times);
  }
}

test('what is called valid without the rules obeys them all', () => {
  const seen = { proven: 0, refused: 0 };
  for (let seed = 1; seed <= 2_000; seed++) {
    const source = new Writer(seed).document();
    const document = parse(source);
    const errors = validate(schema, document, specifiedRules);
    if (errors.length > 0) seen.refused += 1;
    if (!isSurelyValid(schema, document)) continue;
    seen.proven += 1;
    expect({ source, errors: errors.map(String) }).toEqual({ source, errors: [] });
  }
  expect(seen.proven).toBeGreaterThan(150);
  expect(seen.refused).toBeGreaterThan(150);
});

test.each([
  'query Q($n: String!, $k: Int) { case(number: $n) { id y: text(locale: "hi") related(first: $k) { id } } __typename }',
  '{ cases(where: { least: 1, codes: ["a"], below: { least: 2, order: OLDEST } }, ids: [["a"], "b"]) { id office { name } } node { id } }',
  'query ($w: Where = { least: 1, codes: "x" }) { cases(where: $w, first: null) { id } }',
])('needs no rules for the queries people write by hand: %s', (source) => {
  expect(isSurelyValid(schema, parse(source))).toBe(true);
});
