/** Who pages through a list while others work meets every complaint that stays as it is once, whatever comes, goes and moves. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MOST_MATCHES } from '../../../src/complaints/complaint-search.ts';
import { type ComplaintRow, manyComplaints } from '../../support/many-complaints.ts';
import { type Person, type World, world } from '../../support/world.ts';

let w: World;
let dm: Person;
/** Those that nobody touches while lists are walked, and those that somebody does. */
let still: ComplaintRow[];
let moving: ComplaintRow[];

const HOUR = 3_600_000;
const STILL = 90;
const MOVING = 40;

/** Several of the same moment, some without a due time, of three departments and four areas. */
function rowOf(index: number) {
  const at = new Date(w.clock.now().getTime() - Math.floor(index / 4) * HOUR);
  return {
    ...{ registered_at: at, changed_at: at, cycle_started_at: at, state: 'ASSIGNED' },
    due_at: index % 5 === 0 ? null : new Date(at.getTime() + (index % 7) * HOUR),
    department_id: Object.values(w.departments)[index % 3],
    area_id: Object.values(w.areas)[index % 4],
    search_text: `सड़क टूटी ${index % 3 === 0 ? 'पानी' : ''}`,
    search_keys: `'sadk' 'tuti'`,
  };
}

beforeAll(async () => {
  w = await world();
  dm = await w.officer('DM');
  const rows = await manyComplaints(
    w,
    Array.from({ length: STILL + MOVING }, (_, index) => rowOf(index)),
  );
  moving = rows.filter((_, index) => index % 13 < 4);
  still = rows.filter((row) => !moving.includes(row));
}, 60_000);
afterAll(() => w.close());

/** New ones come at both ends, some change, get another due time, leave what is listed, or come back. */
async function others(step: number): Promise<void> {
  const before = new Date(w.clock.now().getTime() - 60 * HOUR);
  w.clock.advance({ minutes: 1 });
  const now = w.clock.now();
  const later = await manyComplaints(w, [rowOf(0), { ...rowOf(1), registered_at: before, changed_at: now }]);
  moving.push(...later);
  const moved = moving.filter((_, index) => index % 3 === step % 3).map(({ id }) => id);
  await w.sql.query(
    `update complaint set changed_at = $2, due_at = case when due_at is null then $2 else due_at + interval '5 hours' end,
      state = case state when 'ASSIGNED' then 'CLOSED' else 'ASSIGNED' end, search_text = search_text || ' पानी'
      where id = any($1::uuid[])`,
    [moved, now],
  );
}

const DECLARED = {
  complaints: '$filter: ComplaintFilter, $orderBy: ComplaintOrder',
  searchComplaints: '$filter: ComplaintFilter, $text: String!',
};
const ARGUMENTS = {
  complaints: 'filter: $filter, orderBy: $orderBy',
  searchComplaints: 'filter: $filter, text: $text',
};

async function walk(
  field: keyof typeof DECLARED,
  variables: Record<string, unknown>,
  first: number,
  meanwhile: (step: number) => Promise<void> = others,
): Promise<string[]> {
  const query = `query(${DECLARED[field]}, $first: Int, $after: Cursor) {
    page: ${field}(${ARGUMENTS[field]}, first: $first, after: $after) { nodes { number } pageInfo { hasNextPage endCursor } } }`;
  const met: string[] = [];
  for (let after: string | null = null, step = 0; ; step++) {
    const { page } = await dm.query(query, { ...variables, first, after });
    met.push(...page.nodes.map(({ number }: { number: string }) => number));
    if (!page.pageInfo.hasNextPage) return met;
    after = page.pageInfo.endCursor;
    await meanwhile(step);
  }
}

const stillMet = (met: string[]) => {
  const known = new Set(still.map(({ number }) => number));
  return met.filter((number) => known.has(number)).sort();
};

const everyStill = () => still.map(({ number }) => number).sort();

test.each(['NEWEST', 'OLDEST', 'DUE_FIRST', 'RECENTLY_CHANGED'])('%s', async (orderBy) => {
  const departmentCodes = Object.keys(w.departments);
  for (const filter of [null, { open: true }, { departmentCodes, open: true }, { areaId: w.areas.district }])
    expect(stillMet(await walk('complaints', { filter, orderBy }, 17))).toEqual(everyStill());
});

test('search', async () => {
  expect(stillMet(await walk('searchComplaints', { text: 'sadak tooti' }, 17))).toEqual(everyStill());
  expect(stillMet(await walk('searchComplaints', { text: 'सड़क टूटी', filter: { open: true } }, 17))).toEqual(
    everyStill(),
  );
});

test('search: more matches than are ranked are cut at the same place on every page', async () => {
  await manyComplaints(
    w,
    Array.from({ length: 600 }, (_, index) => rowOf(index + 400)),
  );
  const newcomer = async () => {
    w.clock.advance({ minutes: 1 });
    await manyComplaints(w, [rowOf(0)]);
  };
  const met = await walk('searchComplaints', { text: 'sadak tooti' }, 100, newcomer);
  expect(new Set(met).size).toBe(MOST_MATCHES);
  expect(met.length).toBe(MOST_MATCHES);
  expect(stillMet(met)).toEqual(everyStill());
});

test('a cursor of the time when search was paged by position is refused', async () => {
  const after = Buffer.from('[25]').toString('base64url');
  const { errors } = await dm.graphql(`{ searchComplaints(text: "सड़क", after: "${after}") { nodes { number } } }`);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});
