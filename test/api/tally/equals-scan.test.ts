/**
 * Counting from the rollups equals counting the table: for random complaints, viewers, filters and groups, whatever was
 * written, folded or half folded in between, and however the clock goes.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { systemViewer } from '../../../src/auth/viewer.ts';
import { ComplaintState, CountGroup } from '../../../src/complaints/complaint.enums.ts';
import type { ResolvedFilter } from '../../../src/complaints/complaint-filter.ts';
import { checkTally } from '../../../src/complaints/tally/check-tally.ts';
import { type CountRequest, TO_ACT } from '../../../src/complaints/tally/figures.ts';
import { SourceCode } from '../../../src/graphql/vocabulary.ts';
import { type World, world } from '../../support/world.ts';
import { factsArbitrary, type Known, knownWorld, storeFacts } from '../rights/support/random-complaints.ts';
import { viewerArbitrary } from '../rights/support/random-viewers.ts';
import { byScan, byTally, fold, rowsOf } from './support/compare.ts';

const HOUR = 3_600_000;

let w: World;
let known: Known;
let start: number;

beforeAll(async () => {
  w = await world();
  await w.nistaran.tallyFolder.stop(); // folded here only, at random moments
  known = await knownWorld(w);
  start = w.clock.now().getTime();
  await storeFacts(w, fc.sample(factsArbitrary(w, known), { numRuns: 250, seed: 31 }));
}, 60_000);
afterAll(() => w.close());

const keys = <T extends object>(values: T) => Object.keys(values) as (keyof T & string)[];
const some = <T>(values: readonly T[]) => fc.array(fc.constantFrom(...values), { maxLength: 3 });
const moment = fc.integer({ min: -300, max: 300 }).map((hours) => new Date(start + hours * HOUR));

/** What rollups can answer; few conditions at a time, or nothing would ever match. */
const filterArbitrary = (): fc.Arbitrary<ResolvedFilter> =>
  fc
    .record({
      ...{ departmentIds: some(known.departments), categoryIds: some(known.categories), areaIds: some(known.areas) },
      ...{ sources: some(keys(SourceCode)), states: some(keys(ComplaintState)), open: fc.boolean() },
    })
    .chain((filter) =>
      fc.subarray(Object.entries(filter), { maxLength: 2 }).map((entries) => Object.fromEntries(entries)),
    );

const requestArbitrary = (): fc.Arbitrary<CountRequest> =>
  fc.record({
    viewer: viewerArbitrary(w, known),
    filter: filterArbitrary(),
    groupBy: fc.option(fc.constantFrom(...keys(CountGroup)), { nil: null }),
    now: moment,
  });

type Step = () => Promise<unknown>;
interface Named {
  name: string;
  run: Step;
}

/** A few rows at random get random new values in one statement. */
const edits = [
  `state = (array['REGISTERED','RESOLVED','MERGED','REJECTED','ACTION_TAKEN'])[1 + floor(random() * 5)::int]`,
  `department_id = (select id from department order by random() limit 1)`,
  `area_id = (select id from area order by random() limit 1), category_id = null`,
  "due_at = cycle_started_at + random() * 200 * interval '1 hour', stopped_at = null, paused_at = null",
  'paused_at = cycle_started_at',
  "stopped_at = cycle_started_at + interval '5 hours'",
  'is_confidential = not is_confidential, reopen_count = 1 - least(reopen_count, 1)',
  'version = version + 1',
];

const stepArbitrary = (): fc.Arbitrary<Named> => {
  const named = (name: string, run: Step): Named => ({ name, run });
  const edit = fc
    .tuple(fc.constantFrom(...edits), fc.integer({ min: 1, max: 8 }))
    .map(([change, rows]) =>
      named(change, () =>
        w.sql.query(
          `update complaint set ${change} where id in (select id from complaint order by random() limit ${rows})`,
        ),
      ),
    );
  const insert = factsArbitrary(w, known).map((facts) => named('insert', () => storeFacts(w, [facts])));
  const remove = fc.constant(
    named('delete', () =>
      w.sql.query('delete from complaint where id in (select id from complaint order by random() limit 1)'),
    ),
  );
  const folding = fc
    .tuple(moment, fc.constantFrom(1, 3, 5_000))
    .map(([now, atMost]) => named(`fold ${atMost} until ${now.toISOString()}`, () => fold(w.sql, now, atMost)));
  return fc.oneof({ weight: 4, arbitrary: edit }, insert, remove, { weight: 3, arbitrary: folding });
};

test('whatever is written and folded in between, every viewer counts the same by both ways', async () => {
  const answers = new Set<string>();
  let asked = 0;
  const rounds = fc.tuple(
    fc.array(stepArbitrary(), { minLength: 1, maxLength: 5 }),
    fc.array(requestArbitrary(), { minLength: 6, maxLength: 6 }),
  );
  await fc.assert(
    fc.asyncProperty(rounds, async ([steps, requests]) => {
      for (const { run } of steps) await run();
      for (const request of requests) {
        const tally = byTally(request);
        if (tally === null) continue;
        const expected = await rowsOf(w.sql, byScan(request));
        expect(await rowsOf(w.sql, tally)).toEqual(expected);
        answers.add(JSON.stringify(expected));
        asked += 1;
      }
    }),
    { numRuns: 150, seed: 4, endOnFailure: true },
  );
  expect(asked).toBeGreaterThan(400);
  expect(answers.size).toBeGreaterThan(150);
  expect(await checkTally(w.nistaran.services.em.fork())).toEqual([]);
}, 120_000);

test("the wall's figures are among them", async () => {
  for (const hours of [-200, 0, 200]) {
    const now = new Date(start + hours * HOUR);
    const request: CountRequest = { viewer: systemViewer(1), filter: {}, groupBy: 'DEPARTMENT', now };
    const toAct = (row: unknown) => (row as { to_act: number }).to_act > 0;
    const expected = (await rowsOf(w.sql, byScan(request, TO_ACT))).filter(toAct);
    expect(await rowsOf(w.sql, byTally(request, TO_ACT) as never)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(2);
  }
});

test('so it is when everything is folded up to the moment that is asked about', async () => {
  let quiet = 0;
  await fc.assert(
    fc.asyncProperty(requestArbitrary(), async (request) => {
      while ((await fold(w.sql, request.now)) > 0);
      const tally = byTally(request);
      if (tally === null) return;
      const expected = await rowsOf(w.sql, byScan(request));
      expect(await rowsOf(w.sql, tally)).toEqual(expected);
      quiet += request.groupBy !== null && expected.length > 1 ? 1 : 0;
    }),
    { numRuns: 250, seed: 5, endOnFailure: true },
  );
  expect(quiet).toBeGreaterThan(30);
});
