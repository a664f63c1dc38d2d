import { describe, expect, it } from '@jest/globals';
import { accepted, inspect, refusalsOf, verdict } from './support.ts';

const HINDI = 'शिकायत '.repeat(10_000).slice(0, 64 * 1024);

describe('a text that is no query', () => {
  it.each([
    ['nothing', ''],
    ['a word', 'hello'],
    ['an open brace', '{'],
    ['NUL', '{ a\0b }'],
    ['a lone surrogate', '{ a\ud800 }'],
    ['a lone surrogate in a string', '{ a(x: "\udc00") }'],
    ['an escaped lone surrogate', '{ a(x: "\\ud800") }'],
    ['a right-to-left override', '{ a \u202e }'],
    ['brackets nested 1,400 deep', `{ a(x: ${'['.repeat(1_400)}`],
    ['selections nested 700 deep', '{ a '.repeat(700)],
  ])('is refused as such: %s', (_, source) => {
    expect(verdict(source)).toEqual(['GRAPHQL_PARSE_FAILED']);
  });

  it('is shown the place, with status 400', () => {
    const [error] = refusalsOf('{\n  a(\n}');
    expect(error?.toJSON()).toEqual({
      message: 'Syntax Error: Expected Name, found "}". Correct the query text and send it again.',
      locations: [{ line: 3, column: 1 }],
      extensions: { code: 'GRAPHQL_PARSE_FAILED', http: { status: 400 } },
    });
  });

  it('is refused for its tokens when it has too many', () => {
    expect(verdict('{'.repeat(1_501))).toEqual([{ name: 'tokens', limit: 1_500, actual: 1_501 }]);
    expect(verdict(`${'{ '.repeat(1_501)} \0`)).toEqual([{ name: 'tokens', limit: 1_500, actual: 1_501 }]);
  });

  it('is refused for its length before it is read', () => {
    expect(verdict(HINDI)).toEqual([{ name: 'queryCharacters', limit: 20_000, actual: 65_536 }]);
    expect(verdict('{'.repeat(50_000_000))).toEqual([expect.objectContaining({ actual: 50_000_000 })]);
  });
});

describe('an odd text inside a query', () => {
  it.each([
    ['NUL', '\0'],
    ['Hindi', HINDI.slice(0, 19_000)],
    ['right-to-left override', '\u202eabc\u202c'],
    ['emoji', '👩🏽‍⚕️'.repeat(100)],
    ['an escaped pair', '\\ud83d\\ude00'],
  ])('is accepted: %s', (_, text) => {
    accepted(`{ a(x: "${text}") }`);
  });

  it.each(['\0', '\ud800', '\u202e', HINDI, '__proto__'])('as the name of the operation is no operation', (name) => {
    expect(inspect('{ a }', { operationName: name })).toHaveProperty('refusals');
  });

  it.each(['__proto__', 'constructor', 'toString'])('may be named %s', (name) => {
    accepted(`query ${name} { ${name} { ...${name} } } fragment ${name} on ${name} { ${name} }`, {
      operationName: name,
    });
  });

  it('is accepted when values, not fields, nest deeply', () => {
    accepted(`{ a(x: ${'['.repeat(700)}${']'.repeat(700)}) }`);
    accepted(`{ a ${'{ ... '.repeat(450)}{ b }${'}'.repeat(450)} }`);
  });
});
