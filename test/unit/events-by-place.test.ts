/** What an index passes over would have said nothing: for random lists, viewers and events. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { officerOf, type Viewer } from '../../src/auth/viewer.ts';
import type { ComplaintFacts } from '../../src/complaints/complaint-facts.ts';
import type { ResolvedFilter } from '../../src/complaints/complaint-filter.ts';
import { toListItem } from '../../src/complaints/complaint-stream.ts';
import { eventsAt, placesOf } from '../../src/complaints/events-by-place.ts';
import { audienceOf } from '../../src/realtime/delivery/audience.ts';
import type { LoggedEvent } from '../../src/realtime/event-log.ts';

const DEPARTMENTS = ['d1', 'd2', 'd3'];
const PEOPLE = ['p1', 'p2'];
const ROLES = ['OFFICER', 'HEAD', 'CELL', 'REPRESENTATIVE', 'DM'] as const;

const facts = fc.record({
  departmentId: fc.constantFrom(...DEPARTMENTS, null),
  assigneeId: fc.constantFrom(...PEOPLE, null),
  respondentId: fc.constantFrom(...PEOPLE, null, null, null),
  registeredById: fc.constantFrom(...PEOPLE, null),
  areaId: fc.constant('area'),
  isConfidential: fc.boolean(),
  state: fc.constantFrom('IN_PROGRESS', 'CLOSED'),
  reopenCount: fc.constant(0),
  escalationLevel: fc.nat(2),
});

const events = fc
  .array(fc.record({ before: fc.option(facts), after: facts }), { maxLength: 20 })
  .map((steps) => steps.map(eventOf));

const eventOf = (step: { before: object | null; after: object }, index: number) =>
  ({
    seq: index + 1,
    districtId: 1,
    at: new Date(),
    complaintId: 'c',
    changedFields: [],
    ...step,
  }) as unknown as LoggedEvent<ComplaintFacts>;

const posting = fc.record({
  role: fc.constantFrom(...ROLES),
  departmentId: fc.constantFrom(...DEPARTMENTS, null),
  areaId: fc.constant('area'),
  isRoot: fc.constant(true),
  areaIds: fc.constant<string[]>([]),
});

const viewers: fc.Arbitrary<Viewer> = fc
  .tuple(fc.array(posting, { minLength: 1, maxLength: 2 }), fc.constantFrom(...PEOPLE))
  .map(([postings, officerId]) =>
    officerOf(
      { districtId: 1, locale: 'hi', accessVersion: 0, officerId, mustChangePassword: false, postings },
      { sessionId: null, expiresAt: null },
    ),
  );

const filters: fc.Arbitrary<ResolvedFilter> = fc.record(
  {
    departmentIds: fc.subarray(DEPARTMENTS),
    assigneeId: fc.constantFrom(...PEOPLE),
    open: fc.boolean(),
    minEscalationLevel: fc.nat(2),
  },
  { requiredKeys: [] },
);

test('a list says the same of the events at its places as of all', () => {
  let narrowed = 0;
  fc.assert(
    fc.property(events, viewers, filters, (all, viewer, filter) => {
      const places = placesOf(viewer, filter);
      if (places === null) return;
      const some = eventsAt(places, all);
      narrowed += all.length - some.length;
      expect(some).toEqual(all.filter((event) => some.includes(event)));
      for (const reader of [viewer, audienceOf(viewer)]) {
        const say = (heard: readonly LoggedEvent[]) =>
          heard
            .map((event) => toListItem({ viewer: reader, filter, cursorAt: String }, event))
            .filter((item) => item !== null);
        expect(say(some)).toEqual(say(all));
      }
    }),
    { numRuns: 500, seed: 7 },
  );
  expect(narrowed).toBeGreaterThan(500);
});
