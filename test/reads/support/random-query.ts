/** Queries as clients might write them: any selection of what the schema offers, with aliases, fragments, directives and arguments. */
import fc, { type GeneratorValue } from 'fast-check';
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
} from 'graphql';

export interface Choice {
  schema: GraphQLSchema;
  /** Root fields to choose from. */
  roots: readonly string[];
  /** Texts of arguments to choose from, by `Type.field`; without an entry none are given. */
  arguments: Readonly<Record<string, readonly string[]>>;
  /** Fields nobody selects: what a resolver alone can say. */
  without: ReadonlySet<string>;
}

const DEPTH = 4;

export interface RandomQuery {
  query: string;
  variables: Record<string, unknown>;
}

/** Every name stands for one field with its arguments, so that nothing conflicts. */
class Writer {
  readonly #choice: Choice;
  readonly #g: GeneratorValue;
  #aliases = 0;

  constructor(choice: Choice, g: GeneratorValue) {
    this.#choice = choice;
    this.#g = g;
  }

  query(): string {
    const roots = this.#g(fc.subarray, [...this.#choice.roots], { minLength: 1, maxLength: 2 });
    const type = this.#choice.schema.getQueryType() as GraphQLObjectType;
    const fields = roots.map((name) => this.#field(type, type.getFields()[name] as GraphQLField<unknown, unknown>, 0));
    return `query Random($yes: Boolean!, $no: Boolean!) { ${fields.join(' ')} ${this.#chance(5) ? '__typename' : ''} x: __typename @include(if: $yes) @skip(if: $no) }`;
  }

  #selection(type: GraphQLObjectType, depth: number): string {
    const names = this.#selectable(type, depth);
    const fields = this.#g(fc.subarray, names, {
      minLength: Math.min(names.length, 1),
      maxLength: Math.min(names.length, 6),
    });
    const parts = fields.map((name) =>
      this.#field(type, type.getFields()[name] as GraphQLField<unknown, unknown>, depth),
    );
    if (fields.length === 0 || this.#chance(4)) parts.push('__typename');
    return `{ ${parts.join(' ')} }`;
  }

  #selectable(type: GraphQLObjectType, depth: number): string[] {
    const isWanted = ([name, field]: [string, GraphQLField<unknown, unknown>]) =>
      !this.#choice.without.has(`${type.name}.${name}`) && (depth < DEPTH || isLeafType(getNamedType(field.type)));
    return Object.entries(type.getFields())
      .filter(isWanted)
      .map(([name]) => name);
  }

  #field(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth: number): string {
    const texts = this.#choice.arguments[`${type.name}.${field.name}`];
    const given = texts === undefined ? '' : this.#g(fc.constantFrom, ...texts);
    const of = getNamedType(field.type);
    const below = isObjectType(of) ? ` ${this.#selection(of, depth + 1)}` : '';
    const name = given === '' && below === '' && !this.#chance(6) ? field.name : `a${++this.#aliases}: ${field.name}`;
    return this.#dressed(type, `${name}${given === '' ? '' : `(${given})`}${this.#directive()}${below}`);
  }

  #directive(): string {
    return this.#chance(12)
      ? this.#g(fc.constantFrom, ' @include(if: $yes)', ' @skip(if: $no)', ' @include(if: $no)')
      : '';
  }

  #dressed(type: GraphQLObjectType, text: string): string {
    return this.#chance(8) ? `... on ${type.name} { ${text} }` : text;
  }

  /** Once in so many times. */
  #chance(times: number): boolean {
    return this.#g(fc.nat, times - 1) === 0;
  }
}

export const randomQuery = (choice: Choice): fc.Arbitrary<RandomQuery> =>
  fc.gen().map((g) => ({ query: new Writer(choice, g).query(), variables: { yes: true, no: false } }));
