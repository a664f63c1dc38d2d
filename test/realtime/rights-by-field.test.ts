/** I6 on every field: whatever changes somebody's rights, nothing of after it reaches him on any stream, and all of it his colleague. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { begin, hold, isWaitedFor, JOB_STREAM, registered } from '../api/jobs/support/jobs.ts';
import { Listening } from '../support/listening.ts';
import { SocketClient, type Subscriber } from '../support/socket-client.ts';
import { Person, type World, world } from '../support/world.ts';
import { CASE, eventually, INBOX, INTAKE, LIST, PRESENCE, SYSTEM, seqOf, WALL } from './documents.ts';

let w: World;
let admin: Person;
let operator: Person;
let third: Person;
const ends: (() => unknown)[] = [];

beforeAll(async () => {
  w = await world();
  admin = await w.officer('ADMIN');
  operator = await w.officer('OPERATOR');
  third = await w.cell();
});
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});
afterAll(() => w.close());

const FIELDS = ['complaints', 'complaint', 'inbox', 'intake', 'wall', 'job', 'presence', 'system'] as const;
type Field = (typeof FIELDS)[number];
const SNAPSHOTS = new Set<Field>(['wall', 'job', 'presence', 'system']);

const SET_POSTINGS =
  'mutation($input: SetOfficerPostingsInput!) { setOfficerPostings(input: $input) { errors { code } } }';
const post = ({ id: officerId }: Person, ...postings: object[]) =>
  admin.query(SET_POSTINGS, { input: { officerId, postings } });

/** Somebody of the cell with a stream of every field, each past its opening; his job waits until it is let go. */
async function everywhere(person: Person, number: string) {
  const [held] = (await registered(w, 1)) as [string];
  const letGo = await hold(w, held);
  ends.push(letGo);
  const job = await begin(person, [held]);
  await isWaitedFor(w);
  const listening = new Listening(await person.socket());
  ends.push(() => listening.client.kill());
  const asked: Record<Field, [string, object]> = {
    ...{ complaints: [LIST, { coalesce: false }], complaint: [CASE, { number }], inbox: [INBOX, {}] },
    ...{ intake: [INTAKE, {}], wall: [WALL, { board: 'war-room' }], job: [JOB_STREAM, { id: job.id }] },
    ...{ presence: [PRESENCE, { complaint: number }], system: [SYSTEM, {}] },
  };
  const streams = {} as Record<Field, Subscriber>;
  for (const field of FIELDS) {
    streams[field] = listening.client.subscribe(...asked[field]);
    await streams[field].next();
    if (SNAPSHOTS.has(field)) await streams[field].next();
  }
  return { listening, streams, letGo };
}

/** A message of a complaint's complainant, as a channel leaves it to the desk. */
async function waitingMessage(number: string): Promise<string> {
  const { rows } = await w.sql.query(
    `insert into intake_message (district_id, id, source, external_id, kind, state, received_at, last_message_at, sender_id)
      select 1, gen_random_uuid(), 'WHATSAPP', gen_random_uuid(), 'NEW_COMPLAINT', 'WAITING', $1, $1, complainant_id
      from complaint where number = $2 returning id`,
    [w.clock.now(), number],
  );
  return rows[0].id;
}

let announced = 0;
const hour = (hours: number) => new Date(w.clock.now().getTime() + hours * 3_600_000).toISOString();

/** Something happens that every stream tells of. */
async function everythingHappens(number: string, letGo: (() => Promise<void>)[]): Promise<void> {
  await third.done('addComment', { number, text: 'danach' });
  await operator.done('registerComplaint', { source: 'PHONE', text: 'बिजली नहीं है' });
  await operator.done('discardIntake', { intakeId: await waitingMessage(number), reason: 'नमस्ते' }, 'cursor');
  const looking = await third.socket();
  ends.push(() => looking.kill());
  await looking.subscribe(PRESENCE, { complaint: number }).next();
  announced += 1;
  await admin.done(
    'announceMaintenance',
    { from: hour(1), until: hour(1 + announced), messageHi: 'रखरखाव', messageEn: `Maintenance ${announced}` },
    'cursor',
  );
  for (const go of letGo) await go();
}

async function revokingSeq({ id }: Person): Promise<number> {
  const sql = `select max(seq)::int as seq from event_log where type = 'ACCESS_CHANGED' and subject_id = $1`;
  return (await w.sql.query(sql, [id])).rows[0].seq;
}

const changes: [string, (person: Person) => Promise<unknown>, number][] = [
  ['a posting to a department', (person) => post(person, { role: 'OFFICER', departmentCode: 'PWD' }), 4403],
  ['the end of all postings', (person) => post(person), 4403],
  ['another role that sees as much', (person) => post(person, { role: 'AUDITOR' }), 4403],
  ['a narrower area', (person) => post(person, { role: 'CELL', areaId: w.areas.sadar }), 4403],
  ['a closed account', ({ id }) => admin.done('setOfficerActive', { officerId: id, active: false }, 'cursor'), 4410],
  ['a sign-out in another window', (person) => person.query('mutation { signOut { signedOut } }'), 4403],
];

async function holds(change: (person: Person) => Promise<unknown>, code: number): Promise<void> {
  const number = await w.complaint();
  const [person, colleague] = [await w.officer('CELL'), await w.officer('CELL')];
  const his = await everywhere(person, number);
  const theirs = await everywhere(colleague, number);
  await w.complaint(); // both hear of it
  await his.streams.complaints.next();
  const before = Object.fromEntries(FIELDS.map((field) => [field, theirs.listening.of(theirs.streams[field]).length]));
  await change(person);
  const revoked = await revokingSeq(person);
  await everythingHappens(number, [his.letGo, theirs.letGo]);
  for (const field of FIELDS)
    await eventually(
      () => theirs.listening.of(theirs.streams[field]).length > (before[field] as number),
      `${field} tells the colleague`,
      10_000,
    );
  expect((await his.listening.client.closed).code).toBe(code);
  for (const field of FIELDS) {
    const messages = his.listening.of(his.streams[field]);
    const items = his.listening.items(his.streams[field]);
    expect([field, messages.at(-1)?.type]).toEqual([field, 'complete']);
    if (!SNAPSHOTS.has(field)) {
      expect(items.pop()).toMatchObject({ __typename: 'StreamReset', reason: 'ACCESS_CHANGED' });
      const { payload } = messages.at(-2) as { payload: any };
      expect(seqOf((Object.values(payload.data)[0] as any).cursor)).toBe(revoked);
    }
    for (const { cursor } of items) expect([field, seqOf(cursor) < revoked]).toEqual([field, true]);
  }
  expect(his.listening.text).not.toContain(`Maintenance ${announced}`);
}

describe('I6: nothing after the revoking position, on any field, after', () => {
  test.each(changes)('%s', (_name, change, code) => holds(change, code), 30_000);

  test.each(changes.filter(([name]) => /department|account/.test(name)))(
    '%s of which this node hears only by its poll',
    async (_name, change, code) => {
      const { streams } = w.nistaran.services;
      const wake = streams.wake.bind(streams);
      ends.push(() => Object.assign(streams, { wake }));
      await holds(async (person) => {
        streams.wake = (topic = 'log') => (topic === 'log' ? undefined : wake(topic));
        await change(person);
      }, code);
    },
    30_000,
  );
});

describe('who comes back', () => {
  const hears = async (person: Person, after: string) => {
    const client = await person.socket();
    ends.push(() => client.kill());
    const stream = client.subscribe(LIST, { after });
    const message = await stream.raw();
    if (message.payload.errors) return message.payload.errors[0].extensions.code;
    const numbers: string[] = [];
    const { head } = await w.nistaran.services.streams.bounds();
    for (let seq = 0; seq < head; ) {
      const item = await stream.next(500).catch(() => null);
      if (item === null) break;
      numbers.push(item.number);
      seq = seqOf(item.cursor);
    }
    return [...new Set(numbers)];
  };

  test.each<[string, object[], (made: Record<string, string>) => unknown]>([
    [
      'of another department hears of its complaints',
      [{ role: 'OFFICER', departmentCode: 'SWD' }],
      (made) => [made.SWD],
    ],
    ['with a wider reach hears of all', [{ role: 'CELL' }], (made) => [made.PWD, made.SWD]],
    ['with an area hears of that area', [{ role: 'AREA_OFFICER', area: 'khatauli' }], (made) => [made.SWD]],
    ['without a posting is refused', [], () => 'FORBIDDEN'],
    ['with a role that reads no complaint is refused', [{ role: 'INFO_OFFICER' }], () => 'FORBIDDEN'],
  ])('%s', async (_name, postings, expected) => {
    const officer = await w.officer('OFFICER', 'PWD');
    const stream = (await officer.socket()).subscribe(LIST);
    await stream.next();
    const given = postings.map(({ area, ...more }: { area?: string }) =>
      area ? { ...more, areaId: w.areas[area] } : more,
    );
    await post(officer, ...given);
    const { cursor } = await stream.until('StreamReset');
    const made = {
      PWD: await w.complaint({ department: 'PWD', areaId: w.areas.purkaji }),
      SWD: await w.complaint({ department: 'SWD', areaId: w.areas.khatauli }),
    };
    expect(await hears(officer, cursor)).toEqual(expected(made));
  });

  test('whose account is opened again is let in with a new session, not with the old one', async () => {
    const officer = await w.officer('OFFICER', 'PWD');
    const active = (value: boolean) =>
      admin.done('setOfficerActive', { officerId: officer.id, active: value }, 'cursor');
    await active(false);
    await active(true);
    const client = await new SocketClient(`${w.url}/graphql`).connect();
    client.send({ type: 'connection_init', payload: officer.headers });
    expect((await client.closed).code).toBe(4403);
    const again = new Person(w, await w.session(officer.id), officer.id);
    const stream = (await again.socket()).subscribe(LIST);
    expect((await stream.next()).__typename).toBe('StreamReady');
    stream.client.kill();
  });
});
