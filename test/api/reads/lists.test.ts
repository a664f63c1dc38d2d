/** Orders and filters of the list of complaints, by histories that people made. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Person, type World, world } from '../../support/world.ts';

let w: World;
let dm: Person;
let cell: Person;
let officer: Person;
/** Complaints by what happened to them. */
const n: Record<'roadA' | 'pension' | 'light' | 'solved' | 'reopened' | 'merged', string> = {} as never;

beforeAll(async () => {
  w = await world();
  dm = await w.officer('DM');
  cell = await w.cell();
  officer = await w.officer('OFFICER', 'PWD');
  const register = async (input: Record<string, unknown>) => {
    w.clock.advance({ minutes: 10 });
    return w.complaint(input);
  };
  n.roadA = await register({
    categoryCode: 'A',
    department: 'PWD',
    officerId: officer.id,
    subjectId: w.subjects.road,
    areaId: w.areas.purkaji,
    source: 'COUNTER',
  });
  n.pension = await register({ categoryCode: 'C', department: 'SWD', areaId: w.areas.khatauli, source: 'PHONE' });
  n.light = await register({ categoryCode: 'B', source: 'WEB' });
  n.solved = await register({ categoryCode: 'C', department: 'PWD', officerId: officer.id });
  n.reopened = await register({ categoryCode: 'C', department: 'PWD', officerId: officer.id });
  n.merged = await register({ categoryCode: 'C' });
  for (const number of [n.solved, n.reopened]) {
    await officer.done('acknowledgeComplaint', { number });
    await officer.done('submitActionTakenReport', { number, outcome: 'FIXED', text: 'हो गया' });
    await cell.done('verifyResolution', { number });
  }
  await cell.done('reopenComplaint', { number: n.reopened });
  await cell.done('mergeComplaints', { number: n.merged, primaryNumber: n.light });
  w.clock.advance({ minutes: 10 });
  await cell.done('addComment', { number: n.roadA, text: 'सबसे नया बदलाव' });
});
afterAll(() => w.close());

const numbers = async (filter: object = {}, orderBy = 'OLDEST', person = dm) => {
  const text =
    'query($filter: ComplaintFilter, $orderBy: ComplaintOrder) { complaints(filter: $filter, orderBy: $orderBy) { nodes { number } } }';
  return (await person.query(text, { filter, orderBy })).complaints.nodes.map(
    ({ number }: { number: string }) => Object.entries(n).find(([, known]) => known === number)?.[0],
  );
};

test.each([
  ['OLDEST', ['roadA', 'pension', 'light', 'solved', 'reopened', 'merged']],
  ['NEWEST', ['merged', 'reopened', 'solved', 'light', 'pension', 'roadA']],
])('%s', async (order, expected) => expect(await numbers({}, order)).toEqual(expected));

test('DUE_FIRST puts the same-day one first, and one without a due time last', async () => {
  await w.sql.query('update complaint set due_at = null where number = $1', [n.merged]);
  const order = await numbers({}, 'DUE_FIRST');
  expect([order[0], order[1], order.at(-1)]).toEqual(['roadA', 'light', 'merged']);
});

test('RECENTLY_CHANGED puts the last comment first', async () =>
  expect((await numbers({}, 'RECENTLY_CHANGED'))[0]).toBe('roadA'));

test.each([
  [{ departmentCodes: ['PWD'] }, ['roadA', 'solved', 'reopened']],
  [{ departmentCodes: ['PWD', 'SWD'] }, ['roadA', 'pension', 'solved', 'reopened']],
  [{ categoryCodes: ['A', 'B'] }, ['roadA', 'light']],
  [{ sources: ['PHONE', 'WEB'] }, ['pension', 'light']],
  [{ states: ['MERGED', 'RESOLVED'] }, ['solved', 'merged']],
  [{ open: true }, ['roadA', 'pension', 'light', 'reopened']],
  [{ open: false }, ['solved', 'merged']],
  [{ reopened: true }, ['reopened']],
  [{ reopened: false, departmentCodes: ['PWD'] }, ['roadA', 'solved']],
  [{ sla: ['MET'] }, ['solved']],
  [{ sla: ['NONE'] }, ['merged']],
  [{ categoryCodes: ['A'], departmentCodes: ['SWD'] }, []],
])('filter %j', async (filter, expected) => expect(await numbers(filter)).toEqual(expected));

test('filters by ids: area with what lies below, subject, officer, me', async () => {
  expect(await numbers({ areaId: w.areas.sadar })).toEqual(['roadA']);
  expect(await numbers({ areaId: w.areas.purkaji })).toEqual(['roadA']);
  expect(await numbers({ subjectId: w.subjects.road })).toEqual(['roadA']);
  expect(await numbers({ assigneeId: officer.id, open: true })).toEqual(expect.arrayContaining(['roadA']));
  expect(await numbers({ assignedToMe: true }, 'OLDEST', officer)).toEqual(await numbers({ assigneeId: officer.id }));
  expect(await numbers({ assignedToMe: true })).toEqual([]);
});

test('registeredFrom is included, registeredTo is not', async () => {
  const { complaint } = await dm.query('query($number: String!) { complaint(number: $number) { registeredAt } }', {
    number: n.light,
  });
  const { registeredAt } = complaint;
  expect((await numbers({ registeredFrom: registeredAt }))[0]).toBe('light');
  expect(await numbers({ registeredTo: registeredAt })).toEqual(['roadA', 'pension']);
  expect(await numbers({ registeredFrom: registeredAt.replace('Z', '+00:00'), registeredTo: registeredAt })).toEqual(
    [],
  );
});

test.each([
  ['a date without a zone', { registeredFrom: '2026-11-21T10:00:00' }],
  ['a day that does not exist', { registeredFrom: '2026-02-31' }],
  ['an unknown state', { states: ['DONE'] }],
])('%s is BAD_USER_INPUT', async (_, filter) => {
  const { errors } = await dm.graphql(
    'query($filter: ComplaintFilter) { complaints(filter: $filter) { nodes { number } } }',
    { filter },
  );
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('sla and filter by it follow the clock', async () => {
  const statusOf = async (number: string) =>
    (await dm.query('query($number: String!) { complaint(number: $number) { sla } }', { number })).complaint.sla;
  expect(await statusOf(n.roadA)).toBe('WITHIN');
  w.clock.set('2026-11-21T11:30:00.000Z');
  expect(await statusOf(n.roadA)).toBe('APPROACHING');
  expect(await numbers({ sla: ['APPROACHING'] })).toEqual(['roadA']);
  w.clock.set('2026-11-21T12:30:00.000Z');
  expect(await statusOf(n.roadA)).toBe('APPROACHING');
  w.clock.advance({ seconds: 1 });
  expect(await statusOf(n.roadA)).toBe('BREACHED');
  expect(await numbers({ sla: ['BREACHED'] })).toEqual(['roadA']);
});

test('a complaint is found by number in any spelling', async () => {
  const read = async (number: string) =>
    (await dm.query('query($number: String!) { complaint(number: $number) { number } }', { number })).complaint
      ?.number ?? null;
  const devanagari = n.light.replace(/\d/g, (digit) => String.fromCharCode(0x966 + Number(digit)));
  for (const spelling of [
    n.light,
    n.light.toLowerCase(),
    n.light.replaceAll('-', ''),
    n.light.replaceAll('-', ' – '),
    devanagari,
    ` ${n.light} `,
  ])
    expect(await read(spelling)).toBe(n.light);
  for (const wrong of ['', 'MZN', `${n.light}1`, n.light.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10))])
    expect(await read(wrong)).toBeNull();
});
