/** I4 with the library's own kept list: random commands, random cuts; at rest it equals the query. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { connect, keepList } from '../../../src/client/index.ts';
import { ComplaintChangesDocument, ComplaintListDocument } from '../../../src/client/operations.generated.ts';
import { manyComplaints } from '../../support/many-complaints.ts';
import { type Person, type World, world } from '../../support/world.ts';
import { eventually } from '../documents.ts';
import { chaos } from './chaos.ts';
import { Meddler } from './meddler.ts';

let w: World;
let cell: Person;
let viewers: Person[];
const officers: Record<string, Person> = {};
beforeAll(async () => {
  w = await world();
  cell = await w.cell();
  for (const code of ['PWD', 'SWD']) officers[code] = await w.officer('OFFICER', code);
  viewers = [cell, officers.PWD as Person, await w.officer('AREA_OFFICER', undefined, { area: 'sadar' })];
  await manyComplaints(
    w,
    Array.from({ length: 120 }, () => ({ category_id: null })),
  ); // more than a page
});
afterAll(() => w.close());

const filters = fc.record(
  {
    departmentCodes: fc.subarray(['PWD', 'SWD'], { minLength: 1 }),
    categoryCodes: fc.subarray(['A', 'C'], { minLength: 1 }),
    open: fc.boolean(),
  },
  { requiredKeys: [] },
);

const steps = fc.array(
  fc.record({
    action: fc.constantFrom('register', 'assign', 'assign', 'transfer', 'classify', 'report', 'verify', 'comment'),
    pick: fc.nat(50),
    to: fc.constantFrom('PWD', 'SWD'),
    category: fc.constantFrom('A', 'C'),
  }),
  { minLength: 15, maxLength: 25 },
);

type Step = { action: string; pick: number; to: string; category: string };

/** Both complaints enter the PWD's lists, and the first leaves them again. */
const IN_AND_OUT: Step[] = [
  { action: 'assign', pick: 0, to: 'PWD', category: 'A' },
  { action: 'assign', pick: 1, to: 'PWD', category: 'A' },
  { action: 'comment', pick: 0, to: 'PWD', category: 'A' },
  { action: 'transfer', pick: 0, to: 'SWD', category: 'A' },
];

/** One command; whether it is refused does not matter here. */
async function run({ action, pick, to, category }: Step, numbers: string[]): Promise<void> {
  const number = numbers[pick % numbers.length] ?? '';
  const officer = officers[to] as Person;
  const areaId = [w.areas.purkaji, w.areas.khatauli, w.areas.district][pick % 3];
  if (action === 'register') numbers.push(await w.complaint({ categoryCode: category, areaId }));
  else if (action === 'assign') await cell.act('assignComplaint', { number, departmentCode: to });
  else if (action === 'transfer')
    await cell.act('transferComplaint', { number, departmentCode: to, officerId: officer.id, reason: 'उनका काम' });
  else if (action === 'classify') await cell.act('classifyComplaint', { number, categoryCode: category, areaId });
  else if (action === 'report')
    await officer.act('submitActionTakenReport', { number, outcome: 'FIXED', text: 'किया' });
  else if (action === 'verify') await cell.act('verifyResolution', { number });
  else await cell.act('addComment', { number, text: 'देखा' });
}

type Rows = { number: string; version: number }[];
const sorted = (rows: Iterable<{ number: string; version: number }>): Rows =>
  [...rows].sort((a, b) => a.number.localeCompare(b.number));

/** All pages of the list, asked without the library. */
async function ask(viewer: Person, filter: object): Promise<Rows> {
  const rows: Rows = [];
  for (let page: string | null = null; ; ) {
    const { complaints } = await viewer.query(String(ComplaintListDocument), { filter, page });
    rows.push(...complaints.nodes);
    if (!complaints.pageInfo.hasNextPage) return sorted(rows);
    page = complaints.pageInfo.endCursor;
  }
}

test('I4 a kept list equals the query at rest, for random filters, viewers, commands and cuts', async () => {
  let rows = 0;
  let cuts = 0;
  const property = fc.asyncProperty(filters, fc.nat(2), steps, async (filter, who, commands) => {
    const viewer = viewers[who] as Person;
    const meddler = await new Meddler(w.url).open();
    const connection = connect({ url: meddler.url, token: () => viewer.token });
    const list = keepList(connection, {
      query: ComplaintListDocument,
      stream: ComplaintChangesDocument,
      variables: { filter },
    });
    try {
      await eventually(() => list.status.state === 'live', 'live');
      const peace = chaos(connection, meddler);
      const numbers = [await w.complaint(), await w.complaint()];
      for (const step of commands) await run(step, numbers);
      cuts += await peace();
      const asked = await ask(viewer, filter);
      const isEqual = () => JSON.stringify(sorted(list.rows.values())) === JSON.stringify(asked);
      // after many cuts the next attempt may be half a minute away
      await eventually(() => list.status.state === 'live' && isEqual(), 'equal', 45_000).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 200)); // and remains so
      const { state } = list.status;
      expect({ state, rows: sorted(list.rows.values()) }).toEqual({ state: 'live', rows: asked });
      rows += asked.length;
    } finally {
      connection.close();
      await meddler.stop();
    }
  });
  const [anySteps = []] = fc.sample(steps, 1);
  const examples: [object, number, Step[]][] = [
    [{ open: true }, 0, anySteps],
    [{ departmentCodes: ['PWD'] }, 0, IN_AND_OUT],
    [{}, 1, IN_AND_OUT],
  ];
  await fc.assert(property, { examples: examples as never, numRuns: 8, endOnFailure: true });
  expect(rows).toBeGreaterThan(100);
  expect(cuts).toBeGreaterThan(5);
}, 240_000);
