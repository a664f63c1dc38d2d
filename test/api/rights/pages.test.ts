/** Pages of a list together are what the rules of sight and filter say of every complaint, each once, in order; however few or many places a list names. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maySee } from '../../../src/auth/scope.ts';
import { complainantViewer, integrationViewer, type Viewer } from '../../../src/auth/viewer.ts';
import type { Complaint } from '../../../src/complaints/complaint.entity.ts';
import { ComplaintOrder } from '../../../src/complaints/complaint.enums.ts';
import type { ComplaintFacts } from '../../../src/complaints/complaint-facts.ts';
import type { ComplaintFilter } from '../../../src/complaints/complaint-filter.input.ts';
import { matchesFilter, resolveFilter } from '../../../src/complaints/complaint-filter.ts';
import { pageKeyOf, pageSql } from '../../../src/complaints/complaint-page.ts';
import { Parameters, query } from '../../../src/database/query.ts';
import { encodePage } from '../../../src/graphql/connection.ts';
import { type World, world } from '../../support/world.ts';
import { Inside } from './support/inside.ts';
import { factsArbitrary, type Known, knownWorld, storeFacts } from './support/random-complaints.ts';

let w: World;
let known: Known;
let stored: (ComplaintFacts & { id: string })[];
let viewers: Viewer[];
/** More than are merged one by one. */
let manyCodes: string[];

beforeAll(async () => {
  w = await world();
  for (let i = 0; i < 12; i++) await w.department(`X${i}`, 10 + i);
  manyCodes = Object.keys(w.departments);
  known = await knownWorld(w);
  stored = await storeFacts(w, fc.sample(factsArbitrary(w, known), { numRuns: 300, seed: 3 }));
  const inside = new Inside(w);
  const two = await w.officer('OFFICER', 'PWD');
  await w.sql.query(
    `insert into posting (district_id, id, officer_id, role, department_id, area_id) values (1, gen_random_uuid(), $1, 'HEAD', $2, $3)`,
    [two.id, w.departments.SWD, w.areas.sadar],
  );
  const officers = [
    two,
    await w.officer('DM'),
    await w.officer('OFFICER', 'PWD', { area: 'sadar' }),
    await w.officer('AREA_OFFICER', undefined, { area: 'sadar' }),
  ];
  viewers = await Promise.all(officers.map((officer) => inside.viewerOf(officer)));
  const representative = { ...(viewers[1] as Viewer), id: known.officers[4] as string };
  viewers.push(
    {
      ...representative,
      postings: [{ role: 'REPRESENTATIVE', departmentId: null, areaId: w.areas.sadar as string, areaIds: null }],
    },
    integrationViewer({ districtId: 1, id: known.officers[0] as string, scopes: ['complaints:read'], expiresAt: null }),
    complainantViewer(1, known.complainants, 'hi'),
    { ...representative, postings: [] },
  );
}, 60_000);
afterAll(() => w.close());

type Row = Pick<Complaint, 'id' | 'registeredAt' | 'dueAt' | 'changedAt'>;

async function walked(viewer: Viewer, filter: ComplaintFilter, orderBy: ComplaintOrder, now: Date): Promise<string[]> {
  const em = w.nistaran.services.em.fork();
  const size = 40;
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const parameters = new Parameters();
    const sql = pageSql(
      { viewer, filter, orderBy, after, size, now },
      parameters,
      'c.id, c.registered_at, c.due_at, c.changed_at',
    );
    const rows: Row[] = await query<Row>(em, sql, parameters.values);
    ids.push(...rows.slice(0, size).map(({ id }) => id));
    if (rows.length <= size) return ids;
    after = encodePage(pageKeyOf({ orderBy }, rows[size - 1] as Row));
  }
}

/** The order of a list, said apart from how it is read. All were changed at one moment: then ids decide. */
function inOrder(facts: (ComplaintFacts & { id: string })[], orderBy: ComplaintOrder): string[] {
  const key = ({ registeredAt, dueAt }: ComplaintFacts) =>
    orderBy === 'DUE_FIRST'
      ? (dueAt?.getTime() ?? Number.POSITIVE_INFINITY)
      : orderBy === 'RECENTLY_CHANGED'
        ? 0
        : registeredAt.getTime();
  const sign = orderBy === 'NEWEST' || orderBy === 'RECENTLY_CHANGED' ? -1 : 1;
  const compare = (a: number | string, b: number | string) => (a < b ? -sign : a > b ? sign : 0);
  return [...facts].sort((a, b) => compare(key(a), key(b)) || compare(a.id, b.id)).map(({ id }) => id);
}

const filterArbitrary = () =>
  fc.record(
    {
      departmentCodes: fc.oneof(fc.subarray(['PWD', 'SWD', 'ELEC', 'NOPE']), fc.constant(manyCodes)),
      areaId: fc.constantFrom(...known.areas, 'no-id'),
      subjectId: fc.constantFrom(...known.subjects),
      categoryCodes: fc.subarray(['A', 'B', 'C']),
      open: fc.boolean(),
      sla: fc.subarray(['BREACHED', 'APPROACHING', 'WITHIN', 'PAUSED', 'MET', 'NONE']),
      states: fc.oneof(
        fc.constant(['ASSIGNED', 'ON_HOLD']),
        fc.constant(['CLOSED']),
        fc.constant(['MERGED', 'REGISTERED']),
      ),
      assigneeId: fc.constantFrom(...known.officers),
      reopened: fc.boolean(),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<ComplaintFilter>;

/** Few conditions at a time, or nothing would ever match. */
const sparse = () =>
  filterArbitrary().chain((filter) =>
    fc
      .subarray(Object.entries(filter), { maxLength: 2 })
      .map((entries) => Object.fromEntries(entries) as ComplaintFilter),
  );

test('pages are what viewer and filter let through, in order', async () => {
  let met = 0;
  const orders = Object.keys(ComplaintOrder) as ComplaintOrder[];
  await fc.assert(
    fc.asyncProperty(sparse(), fc.constantFrom(...orders), fc.nat(viewers.length - 1), async (filter, orderBy, who) => {
      const viewer = viewers[who] as Viewer;
      const now = w.clock.now();
      const resolved = await resolveFilter(w.nistaran.services, viewer, filter);
      const expected = stored.filter((facts) => maySee(viewer, facts) && matchesFilter(resolved, facts, now));
      met += expected.length;
      expect(await walked(viewer, filter, orderBy, now)).toEqual(inOrder(expected, orderBy));
    }),
    { numRuns: 400, seed: 11 },
  );
  expect(met).toBeGreaterThan(1_000);
}, 60_000);
