/** I2: on the wire positions strictly grow, on every field with a cursor, for many at once, under load and across resumes. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Listening } from '../support/listening.ts';
import type { Subscriber } from '../support/socket-client.ts';
import { type Person, type World, world } from '../support/world.ts';
import { CASE, eventually, headCursor, INBOX, LIST, seqOf } from './documents.ts';

let w: World;
let cell: Person;
let officer: Person;
let number: string;
beforeAll(async () => {
  w = await world();
  cell = await w.cell();
  officer = await w.officer('OFFICER', 'PWD');
  number = await w.complaint({ department: 'PWD', officerId: officer.id });
});
afterAll(() => w.close());

/** Of each kind; an officer may have 30 sockets. */
const EACH = 5;
const ROUNDS = 4;
/** Items that stand for an event; others only say how far the log is known. */
const EVENTS = new Set(['ComplaintChanged', 'ComplaintLeft', 'TimelineEntryAdded', 'NotificationReceived']);

/** A subscriber who is cut off now and then and goes on from where he was. */
class Console {
  readonly #person: Person;
  readonly #document: string;
  readonly #variables: object;
  #listening: Listening | null = null;
  #stream: Subscriber | null = null;
  /** Items of all his connections, as they came. */
  readonly #before: any[] = [];

  constructor(person: Person, [document, variables]: readonly [string, object]) {
    this.#person = person;
    this.#document = document;
    this.#variables = variables;
  }

  get items(): any[] {
    const now = this.#listening === null ? [] : this.#listening.items(this.#stream as Subscriber);
    return [...this.#before, ...now];
  }

  /** The last position he was told, whatever told it. */
  get cursor(): string | undefined {
    return this.items.at(-1)?.cursor;
  }

  async connect(): Promise<void> {
    const after = this.cursor;
    this.#listening = new Listening(await this.#person.socket());
    this.#stream = this.#listening.client.subscribe(this.#document, {
      ...this.#variables,
      ...(after ? { after } : {}),
    });
    expect(await this.#stream.next(20_000)).toMatchObject({ __typename: 'StreamReady', resumed: after !== undefined });
  }

  cut(): void {
    this.#listening?.client.kill();
    this.#before.splice(0, Number.POSITIVE_INFINITY, ...this.items);
    this.#listening = null;
  }

  get seqs(): number[] {
    return this.items.filter(({ __typename }) => EVENTS.has(__typename)).map(({ cursor }) => seqOf(cursor));
  }

  /** What he was told of positions, events or not, in the order in which it came. */
  get allSeqs(): number[] {
    return this.items.map(({ cursor }) => seqOf(cursor));
  }
}

const isStrict = (seqs: number[]) => seqs.every((seq, index) => index === 0 || seq > (seqs[index - 1] as number));
const neverBack = (seqs: number[]) => seqs.every((seq, index) => index === 0 || seq >= (seqs[index - 1] as number));

async function write(): Promise<void> {
  for (let count = 0; count < 8; count += 1) {
    await cell.done('addComment', { number, text: 'देखा' });
    await w.complaint({ department: count % 2 ? 'PWD' : 'SWD', ...(count % 2 ? { officerId: officer.id } : {}) });
  }
}

test('I2: strictly increasing for several subscribers of each stream, cut and resumed at any moment, and nothing is missing', async () => {
  const from = seqOf(await headCursor(w));
  const asked = [
    [LIST, { coalesce: false }],
    [LIST, {}],
    [CASE, { number }],
    [INBOX, {}],
  ] as const;
  const consoles = asked.map((asking) => Array.from({ length: EACH }, () => new Console(officer, asking)));
  const all = consoles.flat();
  await Promise.all(all.map((one) => one.connect()));
  for (let round = 0; round < ROUNDS; round += 1) {
    const writing = Promise.all([write(), write()]);
    for (let cut = 0; cut < 3; cut += 1) {
      const some = all.filter((_, index) => (index + cut + round) % 3 === 0);
      for (const one of some) one.cut();
      await Promise.all(some.map((one) => one.connect()));
    }
    await writing;
  }
  const log = await w.nistaran.services.streams.readLog(from, 5_000);
  const facts = (event: (typeof log)[number]) => event.after as { departmentId: string | null } | null;
  const expected: ((event: (typeof log)[number]) => boolean)[] = [
    (event) => facts(event)?.departmentId === w.departments.PWD,
    () => false,
    (event) => event.number === number,
    (event) => event.recipients.includes(officer.id),
  ];
  for (const [kind, group] of consoles.entries()) {
    const wanted = log.filter((event) => expected[kind]?.(event)).map(({ seq }) => seq);
    for (const one of group) {
      const last = wanted.at(-1) ?? (log.filter((event) => expected[0]?.(event)).at(-1)?.seq as number);
      await eventually(() => (one.seqs.at(-1) ?? 0) >= last, 'everything has come', 20_000);
      expect(one.seqs.length).toBeGreaterThan(10);
      expect(isStrict(one.seqs)).toBe(true);
      expect(neverBack(one.allSeqs)).toBe(true);
      if (wanted.length > 0) expect(one.seqs).toEqual(wanted);
    }
  }
  for (const one of all) one.cut();
}, 60_000);
