import { describe, expect, it } from '@jest/globals';
import { accepted, refusalsOf } from './support.ts';

const LONG = 'x'.repeat(10_000);

describe('the documents that were accepted', () => {
  it('are not parsed again', () => {
    expect(accepted('{ once }')).toBe(accepted('{ once }'));
  });

  it('are kept apart by their text and by the right to introspect', () => {
    expect(accepted('{ once }')).not.toBe(accepted('{ once  }'));
    expect(accepted('{ once }')).not.toBe(accepted('{ once }', { mayIntrospect: true }));
  });

  it('are forgotten after 500 others', () => {
    const first = accepted('{ early }');
    for (let i = 0; i < 500; i += 1) accepted(`{ other${i} }`);
    expect(accepted('{ early }')).not.toBe(first);
  });

  it('are forgotten after 256 K characters of others', () => {
    const first = accepted('{ early }');
    for (let i = 0; i < 27; i += 1) accepted(`{ a${i}(x: "${LONG}") }`);
    expect(accepted('{ early }')).not.toBe(first);
  });

  it('are not pushed out by refused ones', () => {
    const first = accepted('{ early }');
    for (let i = 0; i < 600; i += 1) refusalsOf(`{ a${i}(x: "${LONG}") { ${'b '.repeat(300)} } }`);
    expect(accepted('{ early }')).toBe(first);
  });
});
