/** Policies over the API: what they promise from now on, what they leave alone, and that no complaint is without terms in silence. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createDistrict } from '../../../src/cli/create-district.ts';
import { CATEGORY_TERMS, PORTAL_TERMS } from '../../../src/sla/terms.ts';
import { manyComplaints } from '../../support/many-complaints.ts';
import type { Person, World } from '../../support/world.ts';
import { type Cast, castWorld, lastStep, rowOf } from '../complaints/cast.ts';

let w: World;
let cast: Cast;
let admin: Person;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
  admin = cast.admin;
});
afterAll(() => w.close());
/** Wednesday 18 November 2026, 10:00. */
beforeEach(async () => {
  w.clock.set('2026-11-18T04:30:00Z');
  await w.sql.query('delete from sla_policy');
  await w.sql.query(`update complaint set state = 'WITHDRAWN' where state <> 'WITHDRAWN'`);
});

const due = (day: string) => new Date(`${day}T18:00:00+05:30`);
const dueOf = async (number: string): Promise<Date | null> => (await rowOf(w, number)).due_at;
const days = (amount: number) => ({ unit: 'CALENDAR_DAYS', amount });
const LADDER = [
  { level: 2, after: days(0) },
  { level: 3, after: days(1) },
];
const terms = (amount: number, more: object = {}) => ({
  ...{
    resolveWithin: days(amount),
    assignWithin: 120,
    seeWithin: 120,
    acknowledgeWithin: days(1),
    acknowledgeInHearing: null,
  },
  ...{ warnAt: [50], ladder: LADDER },
  ...more,
});
const TERMS = `resolveWithin { unit amount } assignWithin seeWithin acknowledgeWithin { unit amount } acknowledgeInHearing warnAt
  ladder { level after { unit amount } }`;
const POLICY = `policy { id source department { code } subject { code } category { code } terms { ${TERMS} } } cursor`;
const set = (input: object) => admin.done('setSlaPolicy', input, POLICY);
const listed = async (person: Person) =>
  (await person.query(`{ slaPolicies { nodes { id source terms { ${TERMS} } } } }`)).slaPolicies.nodes;

/** As an import leaves one: no category, no due time. By the API none comes to be. */
async function withoutCategory(row: object = {}): Promise<string> {
  const [complaint] = await manyComplaints(w, [{ ...row }]);
  await w.sql.query('select adopt_complaint_clocks(1)');
  return complaint?.number as string;
}

describe('a policy', () => {
  test('is for complaints of its kind that come from now on; what runs is left alone, when it is set, changed and removed', async () => {
    const before = await w.complaint({ categoryCode: 'C', source: 'PHONE' });
    const { policy } = await set({ source: 'PHONE', categoryCode: 'C', terms: terms(2) });
    expect(policy).toMatchObject({
      source: 'PHONE',
      category: { code: 'C' },
      department: null,
      subject: null,
      terms: terms(2),
    });
    const between = await w.complaint({ categoryCode: 'C', source: 'PHONE' });
    const again = await set({ source: 'PHONE', categoryCode: 'C', terms: terms(4) });
    expect(again.policy.id).toBe(policy.id);
    const after = await w.complaint({ categoryCode: 'C', source: 'PHONE' });
    await admin.done('removeSlaPolicy', { id: policy.id }, 'policy { id }');
    const last = await w.complaint({ categoryCode: 'C', source: 'PHONE' });
    expect(await Promise.all([before, between, after, last].map(dueOf))).toEqual([
      ...[due('2026-11-25'), due('2026-11-20'), due('2026-11-23'), due('2026-11-25')],
    ]);
    const { rows } = await w.sql.query(
      `select count(*)::int as count from timeline_entry where type = 'SLA_RECOMPUTED'`,
    );
    expect(rows[0].count).toBe(0);
  });

  test('that says nothing of a category holds for complaints that have none yet', async () => {
    await set({ source: 'CPGRAMS', terms: terms(21) });
    const [portals, others] = [
      await withoutCategory({ source: 'CPGRAMS' }),
      await withoutCategory({ source: 'PHONE' }),
    ];
    for (const number of [portals, others]) await cast.cell.done('classifyComplaint', { number, place: 'फूलपुर' });
    expect([await dueOf(portals), await dueOf(others)]).toEqual([due('2026-12-09'), null]);
  });

  test('is found for a kind: what would be promised now, or that nothing would', async () => {
    await set({ departmentCode: 'PWD', subjectId: w.subjects.road, terms: terms(5) });
    const promised = async (given: string) =>
      (await cast.officer.query(`{ slaTerms(${given}) { resolveWithin { amount } } }`)).slaTerms?.resolveWithin.amount;
    expect(await promised(`source: WEB, departmentCode: "PWD", subjectId: "${w.subjects.road}"`)).toBe(5);
    expect(await promised('source: WEB, departmentCode: "PWD", categoryCode: "B"')).toBe(3);
    expect(await promised('source: WEB')).toBeUndefined();
  });

  test('is on record with what was set, and everybody hears that something was', async () => {
    const { policy } = await set({ source: 'WEB', terms: terms(5) });
    await admin.done('removeSlaPolicy', { id: policy.id }, 'policy { id }');
    const { rows } = await w.sql.query(
      `select action, actor_id, detail from audit_log where object_id = $1 order by id`,
      [policy.id],
    );
    expect(rows.map(({ action }) => action).sort()).toEqual(['POLICY_REMOVED', 'POLICY_SET']);
    for (const { detail, actor_id } of rows) {
      expect([detail.source, detail.terms.resolve.amount, actor_id]).toEqual(['WEB', 5, admin.id]);
    }
    const { rows: events } = await w.sql.query(`select type, changed_fields from event_log where subject_id = $1`, [
      policy.id,
    ]);
    expect(events).toEqual(Array(2).fill({ type: 'REFERENCE_DATA_CHANGED', changed_fields: ['sla_policy'] }));
  });

  const REFUSED: [string, object, string, string][] = [
    [
      'a department that does not exist',
      { departmentCode: 'NOPE', terms: terms(5) },
      'UNKNOWN_DEPARTMENT',
      'departmentCode',
    ],
    ['a category that does not exist', { categoryCode: 'Z', terms: terms(5) }, 'INVALID_INPUT', 'categoryCode'],
    ['a subject that does not exist', { subjectId: 'x', terms: terms(5) }, 'INVALID_INPUT', 'subjectId'],
    ['366 days', { terms: terms(366) }, 'INVALID_INPUT', 'terms.resolveWithin.amount'],
    [
      'working minutes to solve',
      { terms: terms(5, { resolveWithin: { unit: 'WORKING_MINUTES', amount: 5 } }) },
      'INVALID_INPUT',
      'terms.resolveWithin.unit',
    ],
    ['no time to assign', { terms: terms(5, { assignWithin: 0 }) }, 'INVALID_INPUT', 'terms.assignWithin'],
    [
      'no time to accept',
      { terms: terms(5, { acknowledgeWithin: days(0) }) },
      'INVALID_INPUT',
      'terms.acknowledgeWithin.amount',
    ],
    ['a warning at 100 %', { terms: terms(5, { warnAt: [100] }) }, 'INVALID_INPUT', 'terms.warnAt.0'],
    [
      'a ladder that leaves out a level',
      { terms: terms(5, { ladder: [LADDER[0], { level: 4, after: days(3) }] }) },
      'INVALID_INPUT',
      'terms.ladder',
    ],
    [
      'a ladder that begins above the head',
      { terms: terms(5, { ladder: [{ level: 3, after: days(3) }] }) },
      'INVALID_INPUT',
      'terms.ladder',
    ],
    [
      'a level sooner than the one below',
      { terms: terms(5, { ladder: [{ level: 2, after: days(2) }, LADDER[1]] }) },
      'INVALID_INPUT',
      'terms.ladder',
    ],
    [
      'a fifth level',
      { terms: terms(5, { ladder: [...LADDER, { level: 4, after: days(4) }, { level: 5, after: days(5) }] }) },
      'INVALID_INPUT',
      'terms.ladder',
    ],
  ];
  test.each(REFUSED)('with %s is refused', async (_, input, code, path) => {
    const { errors, policy } = await admin.act('setSlaPolicy', input, POLICY);
    expect([policy, errors.map((error: any) => [error.code, error.path.slice(1).join('.')])]).toEqual([
      null,
      [[code, expect.stringMatching(new RegExp(`^${path}`))]],
    ]);
    expect(await listed(admin)).toEqual([]);
  });

  test('that is no more is refused to be removed', async () => {
    for (const id of ['x', w.departments.PWD])
      expect(await admin.refused('removeSlaPolicy', { id })).toEqual(['NOT_FOUND']);
  });

  test('is read by all staff, page by page, and set by administrators only', async () => {
    for (const source of ['WEB', 'PHONE', 'EMAIL']) await set({ source, terms: terms(5) });
    for (const person of [cast.cell, cast.officer, cast.head, cast.dm, cast.auditor, admin])
      expect(await listed(person)).toHaveLength(3);
    const page = async (after: string | null) =>
      (
        await cast.officer.query(
          'query($after: Cursor) { slaPolicies(first: 2, after: $after) { nodes { source } pageInfo { hasNextPage endCursor } } }',
          { after },
        )
      ).slaPolicies;
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    expect([...first.nodes, ...second.nodes].map(({ source }: any) => source).sort()).toEqual([
      'EMAIL',
      'PHONE',
      'WEB',
    ]);
    for (const person of [cast.cell, cast.head, cast.dm, cast.auditor]) {
      const { errors } = await person.graphql(
        'mutation($input: SetSlaPolicyInput!) { setSlaPolicy(input: $input) { cursor } }',
        { input: { terms: terms(5) } },
      );
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});

describe('other portals', () => {
  test('have their own limits in a new district: CPGRAMS 21 days, the CM helpline 7, whatever the category', async () => {
    await w.sql.query(`select setval(pg_get_serial_sequence('district', 'id'), 100)`); // the world gave its own district an id
    await createDistrict(w.nistaran.services.em, { code: 'KKR', nameHi: 'कुरुक्षेत्र', nameEn: 'Kurukshetra' });
    const { rows } = await w.sql.query(
      `select p.source, p.terms from sla_policy p join district d on d.id = p.district_id where d.code = 'KKR' order by p.source`,
    );
    expect(rows).toEqual([
      { source: 'CM_HELPLINE', terms: PORTAL_TERMS.CM_HELPLINE },
      { source: 'CPGRAMS', terms: PORTAL_TERMS.CPGRAMS },
    ]);
    await w.sql.query(
      'insert into sla_policy (district_id, id, source, terms) select 1, gen_random_uuid(), source, terms from sla_policy where district_id <> 1',
    );
    for (const categoryCode of ['A', 'C'])
      expect([
        await dueOf(await w.complaint({ source: 'CPGRAMS', categoryCode })),
        await dueOf(await w.complaint({ source: 'CM_HELPLINE', categoryCode })),
      ]).toEqual([due('2026-12-09'), due('2026-11-25')]);
  });
});

describe('a complaint without terms', () => {
  const sweep = () => w.nistaran.clockSweep.sweep();
  const alarms = async (number: string) =>
    (
      await w.sql.query(
        `select t.type from timeline_entry t join complaint c on c.id = t.complaint_id where c.number = $1 and t.type = 'SLA_TERMS_MISSING'`,
        [number],
      )
    ).rows.length;
  const counted = async () => (await admin.query('{ complaintsWithoutTerms }')).complaintsWithoutTerms;
  const measured = async () => {
    const { text } = { text: await (await fetch(`${w.url}/metrics`)).text() };
    return Number(/^nistaran_complaints_without_terms (\d+)/m.exec(text)?.[1]);
  };

  test('does not come to be by registration: category C is the least, and a district without it refuses aloud', async () => {
    expect(await dueOf(await w.complaint())).toEqual(due('2026-11-25'));
    await w.sql.query(`update category set code = 'X' where code = 'C'`);
    expect(await cast.cell.refused('registerComplaint', { source: 'COUNTER', text: 'सड़क टूटी है' })).toEqual([
      'INVALID_INPUT',
    ]);
    await w.sql.query(`update category set code = 'C' where code = 'X'`);
  });

  test('is counted at once, over the API and as a metric, until it is classified', async () => {
    const number = await withoutCategory();
    expect([await dueOf(number), await counted(), await measured()]).toEqual([null, 1, 1]);
    await cast.cell.done('classifyComplaint', { number, categoryCode: 'B' });
    expect([await dueOf(number), await counted(), await measured()]).toEqual([due('2026-11-21'), 0, 0]);
  });

  test('is told to the cell and the administrators after fifteen working minutes, once', async () => {
    const number = await withoutCategory();
    w.clock.advance({ minutes: 14 });
    await sweep();
    expect(await alarms(number)).toBe(0);
    w.clock.advance({ minutes: 2 });
    await sweep();
    w.clock.advance({ hours: 3 });
    await sweep();
    expect(await alarms(number)).toBe(1);
    const { entry, event, notified } = await lastStep(w, number);
    expect([entry.type, entry.visibility]).toEqual(['SLA_TERMS_MISSING', 'STAFF']);
    const told = [cast.cell, cast.adm, admin].map(({ id }) => id).sort();
    expect(notified.map(({ officer_id }) => officer_id).sort()).toEqual(told);
    expect([...event.recipients].sort()).toEqual(told);
    const inbox = await admin.query('{ notifications(first: 1) { nodes { type complaint { number } } } }');
    expect(inbox.notifications.nodes).toEqual([{ type: 'SLA_TERMS_MISSING', complaint: null }]);
  });

  test('at night it waits for the morning, and whoever is classified in time raises no alarm', async () => {
    w.clock.set('2026-11-18T15:00:00Z');
    const [late, classified] = [await withoutCategory(), await withoutCategory()];
    w.clock.advance({ hours: 3 });
    await sweep();
    expect(await alarms(late)).toBe(0);
    await cast.cell.done('classifyComplaint', { number: classified, categoryCode: 'C' });
    w.clock.set('2026-11-19T04:46:00Z');
    await sweep();
    expect([await alarms(late), await alarms(classified)]).toEqual([1, 0]);
  });

  test('a policy that promises nothing readable stops the registration aloud, it does not make a complaint without terms', async () => {
    await w.sql.query(`insert into sla_policy (district_id, id, terms) values (1, gen_random_uuid(), '{}')`);
    await expect(w.complaint({ categoryCode: 'B' })).rejects.toThrow('INTERNAL');
    expect(await counted()).toBe(0);
  });
});

describe('the ladder', () => {
  const levels = async (number: string) =>
    (
      await w.sql.query(
        `select e.level, e.at from escalation e join complaint c on c.id = e.complaint_id where c.number = $1 and e.reason = 'OVERDUE' order by e.level`,
        [number],
      )
    ).rows.map(({ level, at }) => [level, at.toISOString()]);
  async function overdueBy(ladder: object[]): Promise<string> {
    await set({ categoryCode: 'B', terms: terms(1, { ladder }) });
    const number = await w.complaint({ categoryCode: 'B', department: 'PWD', officerId: cast.officer.id });
    await cast.officer.done('acknowledgeComplaint', { number });
    for (const at of ['2026-11-19T12:31:00Z', '2026-11-20T08:31:00Z', '2026-11-21T12:31:00Z', '2026-11-30T06:00:00Z']) {
      w.clock.set(at);
      await w.nistaran.clockSweep.sweep();
    }
    return number;
  }

  test('climbs as its terms say, the head’s rung too', async () => {
    const number = await overdueBy([
      { level: 2, after: { unit: 'WORKING_MINUTES', amount: 210 } },
      { level: 3, after: days(2) },
    ]);
    expect(await levels(number)).toEqual([
      [2, '2026-11-20T08:31:00.000Z'],
      [3, '2026-11-21T12:31:00.000Z'],
    ]);
    expect((await rowOf(w, number)).escalation_level).toBe(3);
  });

  test('without a rung nobody above hears of it by itself; the breach is told all the same', async () => {
    const number = await overdueBy([]);
    expect([await levels(number), (await rowOf(w, number)).escalation_level]).toEqual([[], 1]);
    const { rows } = await w.sql.query(
      `select t.type from timeline_entry t join complaint c on c.id = t.complaint_id where c.number = $1 and t.type like 'SLA_B%'`,
      [number],
    );
    expect(rows).toEqual([{ type: 'SLA_BREACHED' }]);
  });

  test('the defaults are published as they always were: the head at once, and their own times above', () => {
    for (const { ladder, autoEscalateUpTo } of Object.values(CATEGORY_TERMS))
      expect([ladder.map(({ level }) => level), ladder[0]?.after.amount, autoEscalateUpTo]).toEqual([[2, 3, 4], 0, 4]);
  });
});
