/** A line of `nistaran tail` on a terminal. */
import { expect, test } from '@jest/globals';
import { lineOf } from '../../../src/cli/tail-line.ts';

const common = { cursor: 'x', at: '2026-11-21T18:30:05.000Z', eventId: 'e', number: 'MZN26-000012-4', version: 2 };
const complaint = { state: 'ASSIGNED' as const, version: 2, dueAt: null, category: null, department: { code: 'PWD' } };

test('a change: time in India, number, type, scope, state, department', () => {
  const line = lineOf({
    ...common,
    __typename: 'ComplaintChanged',
    type: 'COMPLAINT_ASSIGNED',
    scope: 'ENTERED',
    complaint: { ...complaint, number: common.number },
  });
  expect(line.split(/\s{2,}/)).toEqual([
    ...['22/11/2026, 00:00:05', 'MZN26-000012-4', 'COMPLAINT_ASSIGNED', 'ENTERED', 'ASSIGNED', 'PWD'],
  ]);
});

test('what has left, what may no longer be seen, and a step of one case', () => {
  expect(lineOf({ ...common, __typename: 'ComplaintLeft', leftBecause: 'REASSIGNED' })).toMatch(/REASSIGNED +LEFT$/);
  const unseen = { ...common, type: 'COMPLAINT_CLOSED' as const, scope: 'UPDATED' as const, complaint: null };
  expect(lineOf({ ...unseen, __typename: 'ComplaintChanged' })).toMatch(/COMPLAINT_CLOSED +UPDATED$/);
  const step = { ...common, entry: { type: 'COMPLAINT_COMMENTED' as const }, complaint: { ...complaint, number: 'N' } };
  expect(lineOf({ ...step, __typename: 'TimelineEntryAdded' })).toMatch(/N +COMPLAINT_COMMENTED +ASSIGNED +PWD$/);
});
