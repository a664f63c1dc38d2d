/** I4: a list kept from the stream equals the query with the same filter at rest, for random filters, viewers and commands. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Subscriber } from '../support/socket-client.ts';
import { type Person, type World, world } from '../support/world.ts';
import { LIST, seqOf } from './documents.ts';
import { type Cast, commands, run } from './random-commands.ts';

let w: World;
let cell: Person;
let viewers: Person[];
let officers: Record<string, Person>;
let cast: Cast;
beforeAll(async () => {
  w = await world();
  cell = await w.cell();
  officers = { PWD: await w.officer('OFFICER', 'PWD'), SWD: await w.officer('OFFICER', 'SWD') };
  viewers = [
    cell,
    officers.PWD as Person,
    officers.SWD as Person,
    await w.officer('AREA_OFFICER', undefined, { area: 'sadar' }),
  ];
  viewers.push(
    await w.officer('OPERATOR'),
    await w.officer('REPRESENTATIVE'),
    await w.integration(['complaints:read', 'complaints:write']),
  );
  cast = { w, cell, registrar: viewers[5] as Person, officers };
});
afterAll(() => w.close());

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 1 });
const some = <T>(...values: T[]) => fc.subarray(values, { minLength: 1 });

const filters = () =>
  fc.record({
    departmentCodes: maybe(some('PWD', 'SWD')),
    areaId: maybe(fc.constantFrom(w.areas.sadar, w.areas.khatauli, w.areas.district)),
    categoryCodes: maybe(some('A', 'C')),
    sources: maybe(some('COUNTER', 'EMAIL', 'CM_HELPLINE')),
    states: maybe(some('REGISTERED', 'ASSIGNED', 'IN_PROGRESS', 'ACTION_TAKEN', 'RESOLVED', 'MERGED')),
    open: maybe(fc.boolean()),
    assigneeId: maybe(fc.constantFrom(...Object.values(officers).map((person) => person.id))),
    assignedToMe: maybe(fc.boolean()),
    reopened: maybe(fc.boolean()),
    sla: maybe(some('WITHIN', 'BREACHED', 'MET', 'NONE')),
  });

const steps = fc.array(commands, { minLength: 8, maxLength: 16 });

const QUERY = `query($filter: ComplaintFilter) { complaints(filter: $filter, first: 100) {
  nodes { number state version } pageInfo { streamCursor hasNextPage } } }`;

type List = Map<string, string>;
const rowOf = ({ state, version }: { state: string; version: number }) => `${state} v${version}`;

async function query(viewer: Person, filter: object) {
  const { complaints } = await viewer.query(QUERY, { filter });
  expect(complaints.pageInfo.hasNextPage).toBe(false);
  const list: List = new Map(
    complaints.nodes.map((node: { number: string; state: string; version: number }) => [node.number, rowOf(node)]),
  );
  return { list, cursor: complaints.pageInfo.streamCursor as string };
}

/** What any client does: adds and updates, removes; until the log's head is reached or nothing more comes. */
async function keep(list: List, stream: Subscriber, head: number): Promise<void> {
  for (;;) {
    const item = await stream.next(400).catch(() => null);
    if (item?.__typename === 'ComplaintChanged') list.set(item.number, rowOf(item.complaint));
    if (item?.__typename === 'ComplaintLeft') list.delete(item.number);
    if (item === null || (seqOf(item.cursor) >= head && item.__typename !== 'StreamReady')) return;
  }
}

/** Three lists at a time: of whom, and of what. */
const lists = fc.tuple(
  ...([0, 1, 2] as const).map(() => fc.record({ who: fc.nat(6), filter: fc.constant(null).chain(filters) })),
);

async function begin(viewer: Person, filter: object, coalesce: boolean) {
  const { list, cursor } = await query(viewer, filter);
  const client = await viewer.socket();
  return { viewer, filter, list, client, stream: client.subscribe(LIST, { filter, after: cursor, coalesce }) };
}

test('I4: at rest the kept list equals the query, for random filters, viewers and commands', async () => {
  let rows = 0;
  const property = fc.asyncProperty(lists, steps, async (chosen, commands) => {
    const recent = await cell.query('{ complaints(first: 20) { nodes { number } } }');
    const numbers: string[] = recent.complaints.nodes.map((node: { number: string }) => node.number);
    const kept = await Promise.all(
      chosen.map(({ who, filter }, index) => begin(viewers[who] as Person, filter, index % 2 === 0)),
    );
    for (const command of commands) await run(cast, command, numbers);
    const { head } = await w.nistaran.services.streams.bounds();
    for (const { viewer, filter, list, client, stream } of kept) {
      await keep(list, stream, head);
      const asked = (await query(viewer, filter)).list;
      expect(Object.fromEntries(list)).toEqual(Object.fromEntries(asked));
      rows += asked.size;
      client.kill();
    }
  });
  await fc.assert(property, { numRuns: 25, endOnFailure: true });
  expect(rows).toBeGreaterThan(50);
}, 180_000);
