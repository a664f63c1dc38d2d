/**
 * How PostgreSQL finds what consoles list, among 200,000 complaints: in the order of an index, reading about as many rows as
 * a page shows. The statements are the product's own, prepared, by the plan made for these values and by the one for any.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PoolClient } from 'pg';
import type { Viewer } from '../../src/auth/viewer.ts';
import { encodePage } from '../../src/graphql/connection.ts';
import { Inside } from '../api/rights/support/inside.ts';
import { recordSent } from '../golden/recorded-statements.ts';
import { fillDistrict } from '../support/large-district.ts';
import { Person, type World, world } from '../support/world.ts';
import { costOf } from './support/plan.ts';

const COMPLAINTS = 200_000;
/** Rows that may be looked at for a page of 51, where what is asked for is common among what the index gives. */
const SOME = 1_200;
/** The same where a further condition leaves few of them, or the open ones of a place are put in order: no more with more years. */
const MORE = 5_000;

let w: World;
let sql: PoolClient;
let inside: Inside;
const viewers: Record<string, Viewer> = {};
/** Departments by how much they have to do; the busiest first. */
let codes: string[];
let village: string;

async function viewer(person: Person): Promise<Viewer> {
  return inside.viewerOf(person);
}

beforeAll(async () => {
  w = await world();
  sql = await w.sql.connect();
  inside = new Inside(w);
  await fillDistrict(sql, { complaints: COMPLAINTS, now: w.clock.now(), histories: false });
  const { rows } = await sql.query(
    `select d.id, d.code from complaint c join department d on d.id = c.department_id group by d.id, d.code order by count(*) desc`,
  );
  codes = rows.map(({ code }) => code);
  for (const { id, code } of rows) w.departments[code] = id;
  village = (await sql.query(`select id from area where kind = 'GRAM_PANCHAYAT' order by code limit 1`)).rows[0].id;
  const busiest = await sql.query(
    'select assignee_id as id from complaint where assignee_id is not null group by 1 order by count(*) desc limit 1',
  );
  const officer = new Person(w, await w.session(busiest.rows[0].id), busiest.rows[0].id);
  const second = await w.officer('OFFICER', codes[0]);
  await sql.query(
    `insert into posting (district_id, id, officer_id, role, department_id, area_id)
      select 1, gen_random_uuid(), $1, 'HEAD', $2, id from area where parent_id is null`,
    [second.id, w.departments[codes[90] as string]],
  );
  const representative = await w.officer('REPRESENTATIVE');
  await sql.query(
    'update complaint set registered_by_id = $1 where id in (select id from complaint order by number limit 400)',
    [representative.id],
  );
  Object.assign(viewers, {
    'the DM': await viewer(await w.officer('DM')),
    'an officer of the busiest department': await viewer(officer),
    'an officer of the quietest': await viewer(await w.officer('OFFICER', codes.at(-1))),
    'an officer of two departments': await viewer(second),
    'the SDM of a tehsil': await viewer(await w.officer('AREA_OFFICER', undefined, { area: 'sadar' })),
    'a BDO': await viewer(await w.officer('AREA_OFFICER', undefined, { area: 'purkaji' })),
    'a representative': await viewer(representative),
    'an integration': await viewer(await w.integration(['complaints:read'])),
  });
  await sql.query('analyze complaint, officer, posting');
}, 300_000);
afterAll(async () => {
  sql.release();
  await w.close();
});

const REGISTRATION = ['NEWEST', 'OLDEST'];
const ORDERS = [...REGISTRATION, 'RECENTLY_CHANGED', 'DUE_FIRST'];
const LISTS: { who: string; filter: () => object; orders: string[]; most: number }[] = [];
const list = (who: string, filter: () => object, orders = ORDERS, most = SOME) =>
  LISTS.push({ who, filter, orders, most });

for (const who of [
  ...['the DM', 'an officer of the busiest department', 'an officer of the quietest', 'an officer of two departments'],
  ...['the SDM of a tehsil', 'a representative', 'an integration'],
])
  for (const filter of [{}, { open: true }]) list(who, () => filter);
list('a BDO', () => ({}), REGISTRATION);
list('a BDO', () => ({ open: true }), ORDERS, MORE);
for (const open of [{}, { open: true }]) {
  list('the DM', () => ({ ...open, departmentCodes: [codes[0]] }));
  list('the DM', () => ({ ...open, departmentCodes: [codes.at(-1)] }));
  list('the DM', () => ({ ...open, departmentCodes: [codes[0], codes[40], codes.at(-1)] }));
  list('the DM', () => ({ ...open, departmentCodes: codes.slice(10, 60) }));
  list('the DM', () => ({ ...open, areaId: w.areas.sadar }));
  list('the DM', () => ({ ...open, areaId: w.areas.khatauli }), 'open' in open ? ORDERS : REGISTRATION, MORE);
  list('the DM', () => ({ ...open, areaId: village }), 'open' in open ? ORDERS : REGISTRATION);
  list('the DM', () => ({ ...open, subjectId: w.subjects.road }), REGISTRATION, MORE);
  list('an officer of the busiest department', () => ({ ...open, assignedToMe: true }));
  list('the SDM of a tehsil', () => ({ ...open, areaId: village }), REGISTRATION);
}
list('the DM', () => ({ categoryCodes: ['A'] }), REGISTRATION);
list('the DM', () => ({ categoryCodes: ['A'], open: true }), ORDERS, MORE);
list('an officer of the busiest department', () => ({ categoryCodes: ['A', 'B'], open: true }));
list('the SDM of a tehsil', () => ({ categoryCodes: ['A'], open: true }), ORDERS, MORE);
for (const who of ['the DM', 'an officer of the busiest department', 'the SDM of a tehsil'])
  for (const sla of [['BREACHED'], ['BREACHED', 'APPROACHING']]) list(who, () => ({ sla }), ORDERS, MORE);
list('the DM', () => ({ sla: ['BREACHED'], departmentCodes: [codes[0]] }));
list('the DM', () => ({ sla: ['APPROACHING'] }), ['DUE_FIRST'], MORE);
list('the DM', () => ({ sla: ['PAUSED'] }), ORDERS, MORE);
list('the DM', () => ({ reopened: true }), REGISTRATION);
list('the DM', () => ({ reopened: true, open: true }), ORDERS, MORE);
list('the DM', () => ({ states: ['ON_HOLD'] }));
list('the DM', () => ({ states: ['REGISTERED', 'ASSIGNED'] }));
list('the DM', () => ({ states: ['WITHDRAWN'] }), REGISTRATION);
list('an integration', () => ({ sources: ['CM_HELPLINE'] }), [...REGISTRATION, 'RECENTLY_CHANGED']);
list('an integration', () => ({ sources: ['SMGT'] }), [...REGISTRATION, 'RECENTLY_CHANGED']);
list('the DM', () => ({ registeredFrom: '2026-11-14T00:00:00Z' }), REGISTRATION);
list('the DM', () => ({ registeredFrom: '2026-02-01T00:00:00Z', registeredTo: '2026-03-01T00:00:00Z' }), REGISTRATION);
list('the DM', () => ({ registeredFrom: '2026-11-01T00:00:00Z', open: true }), REGISTRATION);

const DOCUMENT = `query($filter: ComplaintFilter, $orderBy: ComplaintOrder, $after: Cursor) {
  complaints(filter: $filter, orderBy: $orderBy, after: $after, first: 50) { nodes { number } } }`;
/** Half a year back: most of what is older, and little of what is open. */
const DEEP = encodePage(['2026-05-20T00:00:00.000Z', '01900000-0000-7000-8000-000000000000']);

/** The statement that reads the table, as it was sent. */
async function sentFor(who: string, document: string, variables: Record<string, unknown>, table = /\bcomplaint c\b/) {
  const { result, sent } = await recordSent(() => inside.run(viewers[who] as Viewer, { document, variables }));
  expect(result.errors).toEqual([]);
  const [statement, ...others] = sent.filter(({ text }) => table.test(text));
  if (statement === undefined || others.length > 0) throw new Error('one statement reads the table');
  return statement;
}

describe.each(['force_generic_plan', 'force_custom_plan'] as const)('%s', (mode) => {
  test('a page of every list is read in the order of an index', async () => {
    const dear: unknown[] = [];
    for (const { who, filter, orders, most: usual } of LISTS)
      for (const orderBy of orders)
        for (const after of [null, DEEP]) {
          const most = orderBy === 'RECENTLY_CHANGED' ? MORE : usual; // few of what changed long ago are still open
          const statement = await sentFor(who, DOCUMENT, { filter: filter(), orderBy, after });
          const cost = await costOf(sql, 'complaint', statement, mode);
          const isCheap = cost.rows <= most && cost.sorted <= most && !cost.by.includes('sequential scan');
          if (!isCheap)
            dear.push(
              [who, JSON.stringify(filter()).slice(0, 90), orderBy, after && 'deep', most, ...Object.values(cost)].join(
                ' | ',
              ),
            );
        }
    expect(dear).toEqual([]);
  }, 120_000);
});

const SEARCH = 'query($text: String!) { searchComplaints(text: $text, first: 50) { nodes { number } } }';
const search = async (who: string, text: string) =>
  costOf(sql, 'complaint', await sentFor(who, SEARCH, { text }), 'force_custom_plan');

test.each(['नाली जाम', 'handpump kharab', 'ward 2 gandhi colony', 'xyzzyq', 'गंदा पानी घरों'])(
  'a search for "%s" goes by the index of sounds',
  async (text) => {
    const { by, rows } = await search('the DM', text);
    expect(by).not.toContain('sequential scan');
    expect(by).toContain('complaint_search_keys');
    expect(rows).toBeLessThan(COMPLAINTS / 10);
  },
);

test('of a word that every third complaint has, the newest are ranked', async () => {
  const { by, rows } = await search('the DM', 'नहीं');
  expect([...new Set(by)]).toEqual(['complaint_newest']);
  expect(rows).toBeLessThan(MORE);
});

test('an officer searches in his department', async () => {
  for (const who of ['an officer of the busiest department', 'an officer of the quietest'])
    for (const text of ['सड़क', 'नहीं', 'bijli', 'पेंशन नहीं']) {
      const { by, rows } = await search(who, text);
      expect({ by: by.filter((each) => each === 'sequential scan'), isCheap: rows < COMPLAINTS / 10 }).toEqual({
        by: [],
        isCheap: true,
      });
    }
});

test('a number is found by its index, a serial by its last digits', async () => {
  const { rows } = await sql.query('select number from complaint order by number desc limit 1');
  expect(await search('the DM', rows[0].number)).toMatchObject({ rows: 1, by: ['complaint_district_id_number_key'] });
  const serial = await search('the DM', rows[0].number.split('-')[1]);
  expect(serial.by).toContain('complaint_serial');
  expect(serial.rows).toBeLessThan(SOME);
});

const OTHERS = 40_000;
/** Notifications of fifty officers, messages in and out: of each a few in the state that is asked for. */
const FILL_OTHERS = [
  `insert into notification (district_id, id, officer_id, event_id, type, created_at, read_at)
    select 1, gen_random_uuid(), o.id, gen_random_uuid(), 'COMPLAINT_ASSIGNED', now() - n * interval '1 minute', now()
    from generate_series(1, ${OTHERS} / 50) n, (select id from officer order by id limit 50) o`,
  `insert into intake_message (district_id, id, source, external_id, kind, state, received_at, last_message_at, sender_id)
    select 1, gen_random_uuid(), 'WHATSAPP', n, 'NEW_COMPLAINT', case when n % 400 = 0 then 'WAITING' else 'REGISTERED' end,
      now() - n * interval '1 minute', now(), p.id from generate_series(1, ${OTHERS}) n, (select id from complainant limit 1) p`,
  `insert into outbound_message (district_id, id, channel, complainant_id, template, state, created_at)
    select 1, gen_random_uuid(), 'WHATSAPP', p.id, 'registered', case when n % 400 = 0 then 'FAILED' else 'READ' end,
      now() - n * interval '1 minute' from generate_series(1, ${OTHERS}) n, (select id from complainant limit 1) p`,
  'analyze notification, intake_message, outbound_message, officer',
];

test('other lists that grow go by an index of theirs', async () => {
  for (const statement of FILL_OTHERS) await sql.query(statement);
  const owner = (await sql.query('select officer_id as id from notification limit 1')).rows[0].id;
  viewers.owner = await viewer(new Person(w, await w.session(owner), owner));
  viewers.cell = await viewer(await w.cell());
  for (const [who, table, field] of [
    ['owner', 'notification', 'notifications'],
    ['cell', 'intake_message', 'intake'],
    ['cell', 'intake_message', 'intake(state: null)'],
    ['cell', 'outbound_message', 'outbox'],
    ['cell', 'outbound_message', 'outbox(state: FAILED)'],
    ['cell', 'officer', 'officers'],
  ] as const) {
    const statement = await sentFor(who, `{ ${field} { nodes { id } } }`, {}, new RegExp(`from ${table}\\b`));
    const { rows, by } = await costOf(sql, table, statement, 'force_custom_plan');
    expect({ field, isCheap: rows <= 202, by }).toMatchObject({ field, isCheap: true });
    expect(by).not.toContain('sequential scan');
  }
});
