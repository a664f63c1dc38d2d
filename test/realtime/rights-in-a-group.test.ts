/** I6 in a group: one of twenty who are served together loses his rights amid a burst; the others lose nothing and wait for nothing. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Listening } from '../support/listening.ts';
import type { Subscriber } from '../support/socket-client.ts';
import { type Person, type World, world } from '../support/world.ts';
import { eventually, headCursor, LIST, seqOf } from './documents.ts';

let w: World;
let cell: Person;
let admin: Person;
let number: string;
beforeAll(async () => {
  w = await world();
  cell = await w.cell();
  admin = await w.officer('ADMIN');
  number = await w.complaint({ department: 'PWD' });
});
afterAll(() => w.close());

interface Member {
  person: Person;
  listening: Listening;
  stream: Subscriber;
}

const open = async (person: Person, after?: string): Promise<Member> => {
  const listening = new Listening(await person.socket());
  const stream = listening.client.subscribe(LIST, { coalesce: false, ...(after ? { after } : {}) });
  await stream.next();
  return { person, listening, stream };
};

/** Twenty officers of one department on one group. */
async function twenty(): Promise<[Member, Member[]]> {
  const people = await Promise.all(Array.from({ length: 20 }, () => w.officer('OFFICER', 'PWD')));
  const members = await Promise.all(people.map((person) => open(person)));
  expect(w.nistaran.delivery.groupCount).toBe(1);
  return [members[7] as Member, members.filter((_, index) => index !== 7)];
}

/** Steps of the complaint in one commit, the change of somebody's rights among them at `place`. */
async function burst(length: number, { id }: Person, place: number): Promise<void> {
  await w.sql.query(
    `insert into event_log (district_id, at, event_id, type, actor_kind, actor_role, visibility, complaint_id, number, version, before, after, subject_id)
      select 1, $2, gen_random_uuid(), case when i = $4 then 'ACCESS_CHANGED' else 'COMPLAINT_COMMENTED' end, 'SYSTEM', 'CELL', 'STAFF',
        case when i <> $4 then e.complaint_id end, case when i <> $4 then e.number end, case when i <> $4 then e.version end,
        case when i <> $4 then e.after end, case when i <> $4 then e.after end, case when i = $4 then $5::uuid end
      from (select * from event_log where number = $1 order by seq desc limit 1) e, generate_series(1, $3::int) i`,
    [number, w.clock.now(), length, place, id],
  );
  w.nistaran.services.streams.wake();
}

const heard = ({ listening, stream }: Member): number[] =>
  listening
    .items(stream)
    .filter((item) => item.__typename === 'ComplaintChanged')
    .map((item) => seqOf(item.cursor));

/** What the log holds of complaints after a position. */
async function logged(after: string): Promise<number[]> {
  const events = await w.nistaran.services.streams.readLog(seqOf(after), 2_000);
  return events.filter(({ complaintId }) => complaintId !== null).map(({ seq }) => seq);
}

async function revokedAt({ id }: Person): Promise<number> {
  const sql = `select max(seq)::int as seq from event_log where type = 'ACCESS_CHANGED' and subject_id = $1`;
  return (await w.sql.query(sql, [id])).rows[0].seq;
}

/** The one got what came before, his reset, the end; each of the others got everything once, in order. */
async function check(after: string, one: Member, others: Member[]): Promise<void> {
  const all = await logged(after);
  const revoked = await revokedAt(one.person);
  for (const member of others) {
    await eventually(() => heard(member).length >= all.length, 'everything has come', 20_000);
    expect(heard(member)).toEqual(all);
  }
  expect((await one.listening.client.closed).code).toBe(4403);
  expect(heard(one)).toEqual(all.filter((seq) => seq < revoked));
  const [reset, complete] = one.listening.of(one.stream).slice(-2);
  expect(reset?.payload.data.complaints).toMatchObject({ __typename: 'StreamReset', reason: 'ACCESS_CHANGED' });
  expect([seqOf(reset?.payload.data.complaints.cursor), complete?.type]).toEqual([revoked, 'complete']);
  for (const { listening } of others) listening.client.kill();
  await eventually(() => w.nistaran.delivery.groupCount === 0, 'no group is left', 10_000);
}

/** Two hundred events are read together. */
test.each([
  ['first of a batch', 60, 1],
  ['in the middle of a batch', 60, 30],
  ['last of a batch that is not full', 60, 60],
  ['last of a full batch', 300, 200],
  ['first of the next batch', 300, 201],
])(
  'I6: one of twenty, the change %s',
  async (_name, length, place) => {
    const [one, others] = await twenty();
    const after = await headCursor(w);
    await burst(length, one.person, place);
    await check(after, one, others);
  },
  40_000,
);

test('I6: the others resume across the change, which is nothing to them', async () => {
  const people = await Promise.all(Array.from({ length: 20 }, () => w.officer('OFFICER', 'PWD')));
  const after = await headCursor(w);
  const one = await open(people[0] as Person);
  await burst(300, one.person, 150);
  const members = await Promise.all(people.slice(1).map((person) => open(person, after)));
  await check(after, one, members);
}, 40_000);

test('I6: one of twenty, by the administrator’s own command while others write', async () => {
  const [one, others] = await twenty();
  const after = await headCursor(w);
  const writing = Promise.all(
    [0, 1, 2].map(async () => {
      const own = await w.complaint({ department: 'PWD' });
      for (let count = 0; count < 10; count += 1) await cell.done('addComment', { number: own, text: 'देखा' });
    }),
  );
  await eventually(() => heard(one).length > 5, 'it has begun');
  await admin.query(
    'mutation($input: SetOfficerPostingsInput!) { setOfficerPostings(input: $input) { errors { code } } }',
    { input: { officerId: one.person.id, postings: [{ role: 'OFFICER', departmentCode: 'SWD' }] } },
  );
  await writing;
  const registered = (await w.nistaran.services.streams.readLog(seqOf(after), 2_000)).filter(
    ({ type }) => type === 'COMPLAINT_REGISTERED',
  );
  expect(registered).toHaveLength(3); // not theirs before they are assigned
  const seen = (seqs: number[]) => seqs.filter((seq) => !registered.some((event) => event.seq === seq));
  const all = seen(await logged(after));
  const revoked = await revokedAt(one.person);
  for (const member of others) {
    await eventually(() => heard(member).length >= all.length, 'everything has come', 20_000);
    expect(heard(member)).toEqual(all);
  }
  await one.listening.client.closed;
  expect(heard(one)).toEqual(all.filter((seq) => seq < revoked));
  expect(heard(one).length).toBeLessThan(all.length);
  for (const { listening } of others) listening.client.kill();
}, 40_000);
