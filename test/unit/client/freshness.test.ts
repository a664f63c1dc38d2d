/** How fresh a stream is, by the heartbeats that it has missed. */
import { expect, test } from '@jest/globals';
import { judgeFreshness } from '../../../src/client/freshness.ts';

const now = 1_000_000;
const heard = { isFlowing: true, heardAt: now, heartbeatMs: 10_000 };

test.each([
  ['connecting', { heardAt: null }],
  ['live', {}],
  ['live', { heardAt: now - 15_000 }],
  ['delayed', { heardAt: now - 15_001 }],
  ['delayed', { heardAt: now - 30_000 }],
  ['stale', { heardAt: now - 30_001 }],
  ['connecting', { isFlowing: false, heardAt: now - 30_000 }],
  ['stale', { isFlowing: false, heardAt: now - 30_001 }],
  ['live', { heardAt: now - 30_001, heartbeatMs: 30_000 }],
] as const)('is %s for %j', (expected, change) => {
  expect(judgeFreshness({ ...heard, ...change }, now)).toBe(expected);
});
