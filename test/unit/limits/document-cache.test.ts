import { describe, expect, it } from '@jest/globals';
import type { InspectOptions } from '../../../src/server/graphql/limits/index.ts';
import { accepted, refusalsOf } from './support.ts';

const LONG = 'x'.repeat(10_000);

function acceptedTwice(source: string, options?: Partial<InspectOptions>) {
  accepted(source, options);
  return accepted(source, options);
}

describe('the documents that were accepted', () => {
  it('are not parsed again when they have come twice', () => {
    const first = accepted('{ once }');
    const second = accepted('{ once }');
    expect(second).not.toBe(first);
    expect(accepted('{ once }')).toBe(second);
  });

  it('are kept apart by their text and by the right to introspect', () => {
    const document = acceptedTwice('{ apart }');
    expect(acceptedTwice('{ apart  }')).not.toBe(document);
    expect(acceptedTwice('{ apart }', { mayIntrospect: true })).not.toBe(document);
    expect(accepted('{ apart }')).toBe(document);
  });

  it('are forgotten after 500 others', () => {
    const first = acceptedTwice('{ early }');
    for (let i = 0; i < 500; i += 1) acceptedTwice(`{ other${i} }`);
    expect(accepted('{ early }')).not.toBe(first);
  });

  it('are forgotten after 256 K characters of others', () => {
    const first = acceptedTwice('{ early }');
    for (let i = 0; i < 27; i += 1) acceptedTwice(`{ a${i}(x: "${LONG}") }`);
    expect(accepted('{ early }')).not.toBe(first);
  });

  it('are not pushed out by what comes once', () => {
    const first = acceptedTwice('{ early }');
    for (let i = 0; i < 600; i += 1) accepted(`{ single${i} }`);
    expect(accepted('{ early }')).toBe(first);
  });

  it('are not pushed out by refused ones', () => {
    const first = acceptedTwice('{ early }');
    for (let i = 0; i < 600; i += 1) refusalsOf(`{ a${i}(x: "${LONG}") { ${'b '.repeat(300)} } }`);
    expect(accepted('{ early }')).toBe(first);
  });
});
