/** A filter is one rule: as a test on facts for streams, as a WHERE clause for lists; at any moment, for any conditions. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Viewer } from '../../../src/auth/viewer.ts';
import { ComplaintState, SlaStatus } from '../../../src/complaints/complaint.enums.ts';
import type { ComplaintFacts } from '../../../src/complaints/complaint-facts.ts';
import type { ComplaintFilter } from '../../../src/complaints/complaint-filter.input.ts';
import { filterCondition, matchesFilter, resolveFilter } from '../../../src/complaints/complaint-filter.ts';
import { Parameters, query } from '../../../src/database/query.ts';
import { SourceCode } from '../../../src/graphql/vocabulary.ts';
import { type Person, type World, world } from '../../support/world.ts';
import { Inside } from './support/inside.ts';
import { factsArbitrary, type Known, knownWorld, storeFacts } from './support/random-complaints.ts';

let w: World;
let known: Known;
let person: Person;
let viewer: Viewer;
let stored: (ComplaintFacts & { id: string })[];

beforeAll(async () => {
  w = await world();
  known = await knownWorld(w);
  person = await w.officer('DM');
  viewer = await new Inside(w).viewerOf(person);
  known.officers.push(person.id);
  stored = await storeFacts(w, fc.sample(factsArbitrary(w, known), { numRuns: 300, seed: 21 }));
}, 60_000);
afterAll(() => w.close());

const keys = <T extends object>(values: T) => Object.keys(values) as (keyof T)[];

/** What a caller may send: names that exist and names that do not. */
const filterArbitrary = (): fc.Arbitrary<ComplaintFilter> => {
  const some = <T>(values: readonly T[]) => fc.array(fc.constantFrom(...values), { maxLength: 3 });
  const instant = fc
    .integer({ min: -11 * 24, max: 24 })
    .map((hours) => new Date(w.clock.now().getTime() + hours * 3_600_000));
  const id = (ids: string[]) =>
    fc.constantFrom(...ids, ids[0]!.toUpperCase(), '', 'no-id', '01900000-0000-7000-8000-000000000000');
  return fc.record(
    {
      ...{
        departmentCodes: some(['PWD', 'SWD', 'ELEC', 'NOPE']),
        areaId: id(known.areas),
        categoryCodes: some(['A', 'B', 'C', 'Z']),
        subjectId: id(known.subjects),
      },
      ...{
        sources: some(keys(SourceCode)),
        states: some(keys(ComplaintState)),
        open: fc.boolean(),
        assigneeId: id(known.officers),
        assignedToMe: fc.boolean(),
      },
      ...{
        sla: some(keys(SlaStatus)),
        reopened: fc.boolean(),
        hearingSessionId: id(known.hearings),
        registeredFrom: instant,
        registeredTo: instant,
      },
      ...{ reopenedFrom: instant, minEscalationLevel: fc.integer({ min: 0, max: 5 }) },
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<ComplaintFilter>;
};

/** Few conditions at a time, or nothing would ever match. */
const sparse = () =>
  filterArbitrary().chain((filter) =>
    fc
      .subarray(Object.entries(filter), { maxLength: 3 })
      .map((entries) => Object.fromEntries(entries) as ComplaintFilter),
  );

async function matchedBySql(filter: ComplaintFilter, now: Date): Promise<string[]> {
  const { services } = w.nistaran;
  const em = services.em.fork();
  const parameters = new Parameters();
  const condition = filterCondition(
    await resolveFilter({ em, codes: services.codes }, viewer, filter),
    parameters,
    now,
  );
  return (
    await query<{ id: string }>(em, `select c.id from complaint c where ${condition} order by c.id`, parameters.values)
  ).map(({ id }) => id);
}

async function matchedByFacts(filter: ComplaintFilter, now: Date): Promise<string[]> {
  const resolved = await resolveFilter(w.nistaran.services, viewer, filter);
  return stored
    .filter((facts) => matchesFilter(resolved, facts, now))
    .map(({ id }) => id)
    .sort();
}

test('matchesFilter and filterCondition agree for random filters at random moments', async () => {
  const sizes = new Set<number>();
  const hours = fc.integer({ min: -300, max: 300 });
  await fc.assert(
    fc.asyncProperty(sparse(), hours, async (filter, offset) => {
      const now = new Date(w.clock.now().getTime() + offset * 3_600_000);
      const matched = await matchedBySql(filter, now);
      sizes.add(matched.length);
      expect(matched).toEqual(await matchedByFacts(filter, now));
    }),
    { numRuns: 400, seed: 5 },
  );
  expect(sizes.size).toBeGreaterThan(40);
}, 60_000);

test('every SLA status is among them, at the very moment of the due time too', async () => {
  for (const facts of stored
    .filter(({ dueAt, stoppedAt, pausedAt }) => dueAt && !stoppedAt && !pausedAt)
    .slice(0, 10)) {
    const due = facts.dueAt as Date;
    const warning = (facts.approachingAt as Date).getTime();
    for (const now of [due, new Date(due.getTime() + 1), new Date(warning), new Date(warning - 1)])
      for (const sla of keys(SlaStatus))
        expect(await matchedBySql({ sla: [sla] }, now)).toEqual(await matchedByFacts({ sla: [sla] }, now));
  }
});

const count = async (filter: object) =>
  (await person.query('query($filter: ComplaintFilter) { complaintCounts(filter: $filter) { received } }', { filter }))
    .complaintCounts[0].received;

test.each([
  ['an area', { areaId: 'no-id' }],
  ['an empty area', { areaId: '' }],
  ['a subject', { subjectId: '' }],
  ['an officer', { assigneeId: '' }],
  ['an officer who does not exist', { assigneeId: 'x' }],
  ['a department', { departmentCodes: ['NOPE'] }],
  ['a hearing session', { hearingSessionId: 'x' }],
  ['no department at all', { departmentCodes: [] }],
])('%s that names nothing matches nothing', async (_, filter) => {
  expect(await count({})).toBeGreaterThan(0);
  expect(await count(filter)).toBe(0);
});

test('assignedToMe and assigneeId must both hold', async () => {
  const mine = await count({ assignedToMe: true });
  expect(mine).toBeGreaterThan(0);
  expect(await count({ assignedToMe: true, assigneeId: person.id })).toBe(mine);
  expect(await count({ assignedToMe: true, assigneeId: known.officers[0] })).toBe(0);
  expect(await count({ assigneeId: person.id.toUpperCase() })).toBe(mine);
});

test('an area and a subject include everything below them', async () => {
  const inSadar = stored.filter(({ areaId }) => areaId === w.areas.sadar || areaId === w.areas.purkaji);
  const visible = inSadar.filter(({ respondentId }) => respondentId !== person.id);
  expect(await count({ areaId: w.areas.sadar })).toBe(visible.length);
});
