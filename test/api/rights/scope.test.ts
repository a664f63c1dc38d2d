/** The rule of sight is one rule: what a test on facts says of a complaint, the WHERE clause says too, for every viewer. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maySee, scopeCondition } from '../../../src/auth/scope.ts';
import type { Viewer } from '../../../src/auth/viewer.ts';
import type { ComplaintFacts } from '../../../src/complaints/complaint-facts.ts';
import { Parameters, query } from '../../../src/database/query.ts';
import { type World, world } from '../../support/world.ts';
import { Inside } from './support/inside.ts';
import { factsArbitrary, type Known, knownWorld, storeFacts } from './support/random-complaints.ts';
import { viewerArbitrary } from './support/random-viewers.ts';

let w: World;
let known: Known;
let stored: (ComplaintFacts & { id: string })[];

beforeAll(async () => {
  w = await world();
  known = await knownWorld(w);
  stored = await storeFacts(w, fc.sample(factsArbitrary(w, known), { numRuns: 300, seed: 7 }));
}, 60_000);
afterAll(() => w.close());

async function seenBySql(viewer: Viewer): Promise<string[]> {
  const parameters = new Parameters();
  const sql = `select c.id from complaint c where ${scopeCondition(viewer, parameters)} order by c.id`;
  return (await query<{ id: string }>(w.nistaran.services.em.fork(), sql, parameters.values)).map((row) => row.id);
}

const seenByFacts = (viewer: Viewer) =>
  viewer.districtId === w.districtId
    ? stored
        .filter((facts) => maySee(viewer, facts))
        .map(({ id }) => id)
        .sort()
    : [];

test('maySee and scopeCondition agree for random viewers', async () => {
  const sizes = new Set<number>();
  await fc.assert(
    fc.asyncProperty(viewerArbitrary(w, known), async (viewer) => {
      const seen = await seenBySql(viewer);
      sizes.add(seen.length);
      expect(seen).toEqual(seenByFacts(viewer));
    }),
    { numRuns: 300, seed: 11 },
  );
  expect(sizes.size).toBeGreaterThan(20);
}, 60_000);

test('nobody sees a complaint against himself, and only four roles or the assignee a confidential one', () => {
  fc.assert(
    fc.property(viewerArbitrary(w, known), fc.constantFrom(...stored), (viewer, facts) => {
      if (viewer.kind !== 'OFFICER' || !maySee(viewer, facts)) return;
      expect(facts.respondentId).not.toBe(viewer.id);
      const insiders = viewer.postings.some(({ role }) => ['CELL', 'DM', 'AUDITOR'].includes(role));
      expect(!facts.isConfidential || insiders || facts.assigneeId === viewer.id).toBe(true);
    }),
    { numRuns: 3_000, seed: 3 },
  );
});

test.each([
  [
    'OFFICER',
    'PWD',
    'sadar',
    (facts: ComplaintFacts) =>
      facts.departmentId === w.departments.PWD && [w.areas.sadar, w.areas.purkaji].includes(facts.areaId),
  ],
  ['HEAD', undefined, 'district', () => false],
  ['AREA_OFFICER', undefined, 'purkaji', (facts: ComplaintFacts) => facts.areaId === w.areas.purkaji],
  ['COMMISSIONER', undefined, 'district', () => true],
  ['ADMIN', undefined, 'district', () => false],
  ['INFO_OFFICER', undefined, 'district', () => false],
  ['KIOSK', undefined, 'district', () => false],
] as const)('%s of %s in %s sees what his posting in the database reaches', async (role, department, area, reaches) => {
  const viewer = await new Inside(w).viewerOf(await w.officer(role, department, { area }));
  const expected = stored
    .filter((facts) => !facts.isConfidential && reaches(facts))
    .map(({ id }) => id)
    .sort();
  expect(await seenBySql(viewer)).toEqual(expected);
});
