/** Counts say what a count by hand over the list says, in all and by every group; figures of departments agree with them. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Person, type World, world } from '../../support/world.ts';

let w: World;
let dm: Person;
let cell: Person;

beforeAll(async () => {
  w = await world();
  dm = await w.officer('DM');
  cell = await w.cell();
  const officer = await w.officer('OFFICER', 'PWD');
  await w.officer('HEAD', 'PWD');
  const at = (index: number) => [w.areas.sadar, w.areas.khatauli, w.areas.purkaji, w.areas.district][index % 4];
  for (let i = 0; i < 24; i++) {
    const department = ['PWD', 'SWD', undefined][i % 3];
    const mine = department === 'PWD' ? { officerId: officer.id } : {};
    const number = await w.complaint({
      ...mine,
      ...(department ? { department } : {}),
      categoryCode: ['A', 'B', 'C'][i % 3 === 0 ? 2 : i % 2],
      source: ['COUNTER', 'WEB', 'PHONE'][i % 3],
      areaId: at(i),
    });
    await livesOn(number, i, officer);
  }
  await w.sql.query(`update session set expires_at = '2027-01-01'`);
}, 60_000);
afterAll(() => w.close());

/** Takes every third complaint, those of PWD, further along. */
async function livesOn(number: string, i: number, officer: Person): Promise<void> {
  if (i % 12 === 1) await (await w.complainant(number)).done('withdrawComplaint', { number });
  if (i % 12 === 2) await cell.done('mergeComplaints', { number, primaryNumber: await w.complaint() });
  if (i % 3 !== 0) return;
  await officer.done('acknowledgeComplaint', { number });
  if (i % 12 === 0) return;
  if (i % 12 === 3) {
    await officer.done('proposeRejection', { number, reasonCode: 'FRIVOLOUS', reason: 'निराधार' });
    await cell.done('decideRejection', { number, approve: true });
    return;
  }
  await officer.done('submitActionTakenReport', { number, outcome: 'FIXED', text: 'हो गया' });
  if (i % 12 === 6) return;
  await cell.done('verifyResolution', { number });
  if (i === 9) await cell.done('reopenComplaint', { number });
}

interface Row {
  state: string;
  sla: string;
  source: string;
  reopenCount: number;
  department: { code: string } | null;
  category: { code: string } | null;
  area: { code: string } | null;
}

const list = async (person: Person, filter: object = {}): Promise<Row[]> =>
  (
    await person.query(
      'query($filter: ComplaintFilter) { complaints(filter: $filter, first: 100) { nodes { state sla source reopenCount department { code } category { code } area { code } } } }',
      { filter },
    )
  ).complaints.nodes;

const counts = async (person: Person, groupBy: string | null = null, filter: object = {}) =>
  (
    await person.query(
      'query($filter: ComplaintFilter, $groupBy: CountGroup) { complaintCounts(filter: $filter, groupBy: $groupBy) { key received inProcess resolved rejected merged withdrawn overdue reopened asOf } }',
      { groupBy, filter },
    )
  ).complaintCounts;

const GROUPS: Record<string, (row: Row) => string | null> = {
  DEPARTMENT: (row) => row.department?.code ?? null,
  CATEGORY: (row) => row.category?.code ?? null,
  SOURCE: (row) => row.source,
  STATE: (row) => row.state,
  AREA: (row) => row.area?.code ?? null,
};

function byHand(rows: Row[], key: string | null) {
  const isIn = (...states: string[]) => rows.filter(({ state }) => states.includes(state)).length;
  const disposed = ['RESOLVED', 'CLOSED', 'REJECTED', 'REJECTION_FINAL', 'MERGED', 'WITHDRAWN'];
  return {
    ...{
      key,
      received: rows.length,
      inProcess: rows.length - isIn(...disposed),
      resolved: isIn('RESOLVED', 'CLOSED'),
      rejected: isIn('REJECTED', 'REJECTION_FINAL'),
    },
    ...{
      merged: isIn('MERGED'),
      withdrawn: isIn('WITHDRAWN'),
      overdue: rows.filter(({ sla }) => sla === 'BREACHED').length,
    },
    ...{ reopened: rows.filter(({ reopenCount }) => reopenCount > 0).length, asOf: w.clock.now().toISOString() },
  };
}

const MOMENTS = [
  '2026-11-21T05:00:00.000Z',
  '2026-11-22T00:00:00.000Z',
  '2026-11-27T00:00:00.000Z',
  '2026-12-20T00:00:00.000Z',
];

test.each(MOMENTS)('at %s the total is what a count by hand says, and its parts add up', async (moment) => {
  w.clock.set(moment);
  const rows = await list(dm);
  expect(rows.length).toBeGreaterThan(24);
  const [total] = await counts(dm);
  expect(total).toEqual(byHand(rows, null));
  expect(total.received).toBe(total.inProcess + total.resolved + total.rejected + total.merged + total.withdrawn);
});

test('the history holds something of everything, and some become overdue with time', async () => {
  w.clock.set(MOMENTS[3] as string);
  const [late] = await counts(dm);
  for (const figure of ['inProcess', 'resolved', 'rejected', 'merged', 'withdrawn', 'overdue', 'reopened'])
    expect({ figure, some: late[figure] > 0 }).toEqual({ figure, some: true });
  w.clock.set(MOMENTS[0] as string);
  expect((await counts(dm))[0].overdue).toBe(0);
});

test.each(Object.keys(GROUPS))(
  'by %s each group is what a count by hand says, and the groups add up to the total',
  async (groupBy) => {
    w.clock.set(MOMENTS[1] as string);
    const groups = Map.groupBy(await list(dm), GROUPS[groupBy]!);
    const expected = [...groups].map(([key, rows]) => byHand(rows, key));
    const counted = await counts(dm, groupBy);
    expect(counted).toHaveLength(expected.length);
    expect(counted).toEqual(expect.arrayContaining(expected));
    const [total] = await counts(dm);
    for (const figure of ['received', 'inProcess', 'overdue', 'reopened'])
      expect(counted.reduce((sum: number, row: Record<string, number>) => sum + (row[figure] as number), 0)).toBe(
        total[figure],
      );
  },
);

test.each([
  ['OFFICER', 'PWD'],
  ['HEAD', 'SWD'],
  ['REPRESENTATIVE', undefined],
  ['OPERATOR', undefined],
] as const)('%s of %s counts what he sees', async (role, department) => {
  const person = await w.officer(role, department);
  expect(await counts(person)).toEqual([byHand(await list(person), null)]);
});

test('an SDM counts his tehsil', async () => {
  const sdm = await w.officer('AREA_OFFICER', undefined, { area: 'sadar' });
  const keys = (await counts(sdm, 'AREA')).map(({ key }: { key: string }) => key);
  expect(keys).toEqual(['purkaji', 'sadar']);
});

test('a filter narrows counts as it narrows the list', async () => {
  for (const filter of [
    { departmentCodes: ['PWD'] },
    { open: true },
    { sla: ['BREACHED', 'APPROACHING'] },
    { reopened: true },
    { sources: ['WEB'] },
  ])
    expect(await counts(dm, null, filter)).toEqual([byHand(await list(dm, filter), null)]);
  expect(await counts(dm, 'STATE', { departmentCodes: ['NOPE'] })).toEqual([]);
});

test.each(MOMENTS)('at %s openCount and overdueCount of departments agree with counts and lists', async (moment) => {
  w.clock.set(moment);
  for (const person of [dm, await w.officer('OFFICER', 'PWD')]) {
    const { departments } = await person.query('{ departments { nodes { code openCount overdueCount } } }');
    const grouped = await counts(person, 'DEPARTMENT');
    for (const { code, openCount, overdueCount } of departments.nodes) {
      const group = grouped.find(({ key }: { key: string }) => key === code) ?? { inProcess: 0, overdue: 0 };
      expect({ code, openCount, overdueCount }).toEqual({
        code,
        openCount: group.inProcess,
        overdueCount: group.overdue,
      });
      expect(openCount).toBe((await list(person, { departmentCodes: [code], open: true })).length);
    }
  }
});
