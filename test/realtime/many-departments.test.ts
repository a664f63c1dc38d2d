/** I7: a district of 156 departments at work: no department hears of another’s complaints, and the wall of nobody in person. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Listening } from '../support/listening.ts';
import type { Subscriber } from '../support/socket-client.ts';
import { type Person, type World, world } from '../support/world.ts';
import { eventually, headCursor, seqOf, WALL } from './documents.ts';

const DEPARTMENTS = 156;
const LISTENING = 40;

let w: World;
let cell: Person;
let codes: string[];
let listeners: Listener[];
const cases: Case[] = [];

/** A complaint as the tests made it: each with a text, a name and a phone that no other one has. */
interface Case {
  number: string;
  mark: string;
  phone: string;
}

const LIST = `subscription($after: Cursor) { complaints(after: $after, coalesce: false) { __typename ... on StreamMessage { cursor }
  ... on ComplaintChanged { scope number complaint { number text department { code } complainant { name phone }
    primary { number text } assignee { name } timeline(last: 2) { nodes { text } } } }
  ... on ComplaintLeft { number why: reason } } }`;

interface Listener {
  code: string;
  person: Person;
  listening: Listening;
  stream: Subscriber;
}

beforeAll(async () => {
  w = await world();
  cell = await w.cell();
  for (let number = 4; number <= DEPARTMENTS; number += 1)
    await w.department(`D${String(number).padStart(3, '0')}`, number);
  codes = Object.keys(w.departments);
  const theirs = codes.slice(0, LISTENING);
  const people = await Promise.all(
    [...theirs, ...theirs.slice(0, 10)].map(async (code) => ({ code, person: await w.officer('OFFICER', code) })),
  );
  listeners = await Promise.all(people.map(listen));
}, 60_000);
afterAll(() => w.close());

async function listen({ code, person }: Pick<Listener, 'code' | 'person'>): Promise<Listener> {
  const listening = new Listening(await person.socket());
  const stream = listening.client.subscribe(LIST);
  await stream.next();
  return { code, person, listening, stream };
}

const officerOf = (code: string) => listeners.find((listener) => listener.code === code)?.person.id;

interface Step {
  action: 'register' | 'assign' | 'transfer' | 'comment' | 'hide' | 'show' | 'merge';
  pick: number;
  other: number;
  /** Mostly departments where somebody listens. */
  to: number;
  toOfficer: boolean;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    action: fc.constantFrom(
      ...(['register', 'register', 'assign', 'assign', 'assign', 'transfer', 'transfer'] as const),
      ...(['comment', 'comment', 'hide', 'show', 'merge'] as const),
    ),
    pick: fc.nat(1_000),
    other: fc.nat(1_000),
    to: fc.oneof({ weight: 4, arbitrary: fc.nat(LISTENING - 1) }, { weight: 1, arbitrary: fc.nat(DEPARTMENTS - 1) }),
    toOfficer: fc.boolean(),
  }),
  { minLength: 60, maxLength: 60, size: 'max' },
);

async function register(): Promise<void> {
  const mark = `T${String(cases.length).padStart(4, '0')}`;
  const phone = `+9190000${String(10_000 + cases.length)}`;
  const { complaint } = await cell.done('registerComplaint', {
    ...{ source: 'COUNTER', text: `मामला ${mark}`, categoryCode: 'A' },
    complainant: { name: `नाम ${mark}`, phone },
  });
  cases.push({ number: complaint.number, mark, phone });
}

const at = (index: number): Case => cases[index % cases.length] as Case;

/** One command; whether it is refused does not matter. */
async function run({ action, pick, other, to, toOfficer }: Step): Promise<void> {
  if (action === 'register' || cases.length === 0) return register();
  const { number, mark } = at(pick);
  const departmentCode = codes[to] as string;
  const officerId = toOfficer ? officerOf(departmentCode) : undefined;
  const target = { number, departmentCode, ...(officerId ? { officerId } : {}) };
  if (action === 'assign') await cell.act('assignComplaint', target);
  else if (action === 'transfer') await cell.act('transferComplaint', { ...target, reason: `Grund ${mark}` });
  else if (action === 'comment') await cell.act('addComment', { number, text: `Notiz ${mark}` });
  else if (action === 'merge') await cell.act('mergeComplaints', { number, primaryNumber: at(other).number });
  else await cell.act('setConfidential', { number, confidential: action === 'hide', reason: 'x' });
}

/** Which complaints were ever with a department, by number, with the position from which on. */
async function everWith(code: string): Promise<Map<string, number>> {
  const { rows } = await w.sql.query(
    `select number, min(seq)::int as seq from event_log where after->>'departmentId' = $1 group by number`,
    [w.departments[code]],
  );
  return new Map(rows.map(({ number, seq }) => [number, seq]));
}

/** Everything of a complaint that may stand in a message: its number, its mark, its phone. */
const TRACES = /MZN26-\d{6}-\d|T\d{4}|\+9190000\d{5}/g;
const caseOf = (trace: string): Case =>
  cases.find(({ number, mark, phone }) => [number, mark, phone].includes(trace)) as Case;

/** Every message of a department names complaints that have been with it by then, and shows only what is with it. */
async function checkDepartment({ code, listening, stream }: Listener): Promise<{ entered: number; left: number }> {
  const own = await everWith(code);
  const items = listening.items(stream);
  for (const item of items) {
    const foreign = (JSON.stringify(item).match(TRACES) ?? []).filter(
      (trace) => !((own.get(caseOf(trace).number) ?? Number.POSITIVE_INFINITY) <= seqOf(item.cursor)),
    );
    expect({ code, item, foreign }).toEqual({ code, item, foreign: [] });
    if (item.complaint) expect(item.complaint.department.code).toBe(code);
  }
  const scopes = items.map(({ __typename, scope }) => scope ?? __typename);
  return {
    entered: scopes.filter((scope) => scope === 'ENTERED').length,
    left: scopes.filter((scope) => scope === 'ComplaintLeft').length,
  };
}

/** What a console holds that has done what it was told. */
function kept({ listening, stream }: Listener): string[] {
  const list = new Set<string>();
  for (const { __typename, number } of listening.items(stream))
    if (__typename === 'ComplaintChanged') list.add(number);
    else if (__typename === 'ComplaintLeft') list.delete(number);
  return [...list].sort();
}

async function listed({ person }: Listener): Promise<string[]> {
  const { complaints } = await person.query('{ complaints(first: 100) { nodes { number } } }');
  return complaints.nodes.map(({ number }: { number: string }) => number).sort();
}

test('I7: random work of 156 departments: no message of a department shows another’s, no board a name, a phone or a text', async () => {
  const boards = await Promise.all(
    [await w.officer('KIOSK'), w.visitor()].map(async (person, index) => {
      const listening = new Listening(await person.socket());
      const stream = listening.client.subscribe(WALL, { board: index === 0 ? 'war-room' : 'public' });
      await stream.next();
      return { listening, stream };
    }),
  );
  expect(w.nistaran.delivery.groupCount).toBe(LISTENING + 2);
  await fc.assert(
    fc.asyncProperty(steps, async (story) => {
      for (const step of story) await run(step);
    }),
    { numRuns: 4, endOnFailure: true },
  );
  for (const code of codes.slice(0, LISTENING)) {
    const number = await w.complaint({ department: code, complainant: null, text: 'zuletzt' });
    cases.push({ number, mark: '-', phone: '-' });
  }
  const seen = { entered: 0, left: 0 };
  for (const listener of listeners) {
    const last = cases[cases.length - LISTENING + codes.indexOf(listener.code)]?.number as string;
    await eventually(() => listener.listening.text.includes(last), `${listener.code} hears the last`, 20_000);
    const { entered, left } = await checkDepartment(listener);
    seen.entered += entered;
    seen.left += left;
    expect(kept(listener)).toEqual(await listed(listener));
  }
  expect(seen.entered).toBeGreaterThan(80);
  expect(seen.left).toBeGreaterThan(10);

  const shown = (await cell.query('{ complaints(first: 1) { nodes { number } } }')).complaints.nodes[0].number;
  await cell.done('setConfidential', { number: shown, confidential: true, reason: 'x' });
  const countdowns = boards[0]?.listening.items(boards[0].stream).at(-1).countdowns;
  await cell.done('setConfidential', { number: countdowns[0].number, confidential: true, reason: 'x' });
  const head = seqOf(await headCursor(w));
  for (const { listening, stream } of boards) {
    await eventually(
      () => listening.items(stream).some(({ cursor }) => seqOf(cursor) >= head),
      'the board has caught up',
    );
    expect(listening.text).not.toMatch(/T\d{4}|\+91|90000|नाम|मामला|Officer \d/);
  }
  const [room, open] = boards.map(({ listening, stream }) => listening.items(stream));
  expect(room?.length).toBeGreaterThan(2);
  expect(room?.at(-1)).toMatchObject({ ticker: { length: 20 }, countdowns: { length: 8 } });
  expect(JSON.stringify(open)).not.toMatch(/MZN26-|PWD|D\d{3}/);
  const { rows } = await w.sql.query('select number from complaint where is_confidential');
  expect(rows.length).toBeGreaterThan(0);
  for (const { number } of rows) expect(JSON.stringify(room?.at(-1))).not.toContain(number);
  for (const { listening } of [...listeners, ...boards]) listening.client.kill();
}, 120_000);
