/** The checks that prove the model (2-domain §12), 1 to 10, each by its name. 22 November 2026 is a Sunday. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { manyComplaints } from '../../support/many-complaints.ts';
import type { World } from '../../support/world.ts';
import { type Cast, caseIn, castWorld, rowOf } from '../complaints/cast.ts';

let w: World;
let cast: Cast;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
  await w.sql.query(
    `insert into calendar_day (district_id, day, name_hi, name_en) values (1, '2026-11-24', 'गुरु नानक जयंती', 'Guru Nanak Jayanti')`,
  );
});
afterAll(() => w.close());
const ist = (text: string) => new Date(`${text}:00+05:30`);
/** Wednesday 18 November 2026, 10:00. */
beforeEach(() => w.clock.set(ist('2026-11-18T10:00').toISOString()));

const dueOf = async (number: string): Promise<Date> => (await rowOf(w, number)).due_at;
const sweep = () => w.nistaran.clockSweep.sweep();
const sweepAt = async (at: string) => {
  w.clock.set(ist(at).toISOString());
  await sweep();
};
const escalationsOf = async (number: string) =>
  (
    await w.sql.query(
      `select e.level, e.reason, array(select o.username from officer o where o.id = any(e.officer_ids) order by 1) as officers
        from escalation e join complaint c on c.id = e.complaint_id where c.number = $1 order by e.level`,
      [number],
    )
  ).rows;
const told = async (number: string, type: string): Promise<string[]> =>
  (
    await w.sql.query(
      `select n.officer_id from notification n join complaint c on c.id = n.complaint_id where c.number = $1 and n.type = $2`,
      [number, type],
    )
  ).rows.map((row) => row.officer_id);

test('1 category A at 09:30 on a working day is due 18:00 that day; at 16:00, Sunday or a holiday: the next working day', async () => {
  for (const [at, due] of [
    ['2026-11-20T09:30', '2026-11-20T18:00'],
    ['2026-11-20T16:00', '2026-11-21T18:00'],
    ['2026-11-22T09:30', '2026-11-23T18:00'],
    ['2026-11-24T09:30', '2026-11-25T18:00'],
  ] as const) {
    w.clock.set(ist(at).toISOString());
    expect(await dueOf(await w.complaint({ categoryCode: 'A' }))).toEqual(ist(due));
  }
});

test('2 registered 23:50 IST counts the IST date', async () => {
  w.clock.set(ist('2026-11-17T23:50').toISOString());
  expect(await dueOf(await w.complaint({ categoryCode: 'B' }))).toEqual(ist('2026-11-20T18:00'));
});

test('3 comment, evidence, reassign, transfer, escalation leave the TOTAL due date alone', async () => {
  const number = await caseIn(w, cast, 'IN_PROGRESS');
  const due = await dueOf(number);
  await cast.head.done('addComment', { number, text: 'देखा' });
  await cast.head.done('reassignComplaint', { number, officerId: cast.colleague.id });
  await cast.head.done('transferComplaint', {
    number,
    departmentCode: 'SWD',
    officerId: cast.otherOfficer.id,
    reason: 'उनका',
  });
  await cast.otherHead.done('escalateComplaint', { number });
  await sweep();
  expect(await dueOf(number)).toEqual(due);
});

test('4 two nodes sweep together: one escalation record', async () => {
  const numbers = [];
  for (let n = 0; n < 12; n++) numbers.push(await caseIn(w, cast, 'IN_PROGRESS'));
  const nodes = [w, await w.anotherNode(), await w.anotherNode()].map(({ nistaran }) => nistaran.clockSweep);
  w.clock.set(ist('2026-11-21T18:00').toISOString());
  await Promise.all(nodes.flatMap((node) => [node.sweep(), node.sweep()]));
  await sweep();
  for (const number of numbers) {
    expect((await escalationsOf(number)).map(({ level }) => level)).toEqual([2]);
    const { rows } = await w.sql.query(
      `select t.type, count(*)::int as count from timeline_entry t join complaint c on c.id = t.complaint_id
        where c.number = $1 and t.actor_kind = 'SYSTEM' group by 1 order by 1`,
      [number],
    );
    expect(rows).toEqual([
      { type: 'ESCALATION_RAISED', count: 1 },
      { type: 'SLA_APPROACHING', count: 1 },
      { type: 'SLA_BREACHED', count: 1 },
      { type: 'SLA_WARNING', count: 1 },
    ]);
  }
});

test('5 an unassigned complaint escalates', async () => {
  const number = await w.complaint({ categoryCode: 'A' });
  await sweepAt('2026-11-18T10:14');
  expect(await escalationsOf(number)).toEqual([]);
  await sweepAt('2026-11-18T10:15');
  const cell = await w.sql.query(
    `select o.username from officer o join posting p on p.officer_id = o.id where p.role = 'CELL' order by 1`,
  );
  expect(await escalationsOf(number)).toEqual([
    { level: 2, reason: 'UNASSIGNED', officers: cell.rows.map(({ username }) => username) },
  ]);
  await sweepAt('2026-11-18T10:30');
  expect((await escalationsOf(number)).map(({ level }) => level)).toEqual([2, 3]);
  expect(await told(number, 'ESCALATION_RAISED')).toContain(cast.sdm.id);
});

describe('6 an officer without supervisor escalates to head, then cell', () => {
  const overdue = async (before: () => Promise<unknown> = async () => {}) => {
    w.clock.set(ist('2026-11-18T10:00').toISOString());
    const number = await caseIn(w, cast, 'IN_PROGRESS');
    await before();
    await sweepAt('2026-11-21T18:00');
    return (await escalationsOf(number)).at(0)?.officers;
  };
  const nameOf = async (id: string) =>
    (await w.sql.query('select username from officer where id = $1', [id])).rows[0].username;
  const postingOf = (id: string, set: string, value: unknown) =>
    w.sql.query(`update posting set ${set} = $2 where officer_id = $1`, [id, value]);

  test('to the head', async () => {
    expect(await overdue()).toEqual([await nameOf(cast.head.id)]);
  });

  test('to his supervisor, where he has one', async () => {
    await postingOf(cast.officer.id, 'supervisor_id', cast.colleague.id);
    expect(await overdue()).toEqual([await nameOf(cast.colleague.id)]);
    await postingOf(cast.officer.id, 'supervisor_id', null);
  });

  test('at the third level to the head’s own superior, the ADM or CDO of a district office; else to the area officer', async () => {
    const thirdOf = async () => {
      w.clock.set(ist('2026-11-18T10:00').toISOString());
      const number = await caseIn(w, cast, 'IN_PROGRESS');
      await sweepAt('2026-11-23T18:00');
      return (await escalationsOf(number)).find(({ level }) => level === 3)?.officers;
    };
    await postingOf(cast.head.id, 'supervisor_id', cast.adm.id);
    expect(await thirdOf()).toEqual([await nameOf(cast.adm.id)]);
    await postingOf(cast.head.id, 'supervisor_id', cast.dm.id); // he comes a level later
    expect(await thirdOf()).toEqual([await nameOf(cast.sdm.id)]);
    await postingOf(cast.head.id, 'supervisor_id', null);
  });

  test('a confidential one to the cell at once, and never to whoever may not see it', async () => {
    w.clock.set(ist('2026-11-18T10:00').toISOString());
    const number = await caseIn(w, cast, 'IN_PROGRESS', { confidential: true });
    await sweepAt('2026-11-23T18:00');
    const cell = [await nameOf(cast.adm.id), await nameOf(cast.cell.id)].sort();
    expect((await escalationsOf(number)).map(({ officers }) => officers)).toEqual([
      cell,
      cell,
      [await nameOf(cast.dm.id)],
    ]);
  });

  test('to the cell, where the head has it himself', async () => {
    w.clock.set(ist('2026-11-18T10:00').toISOString());
    const number = await w.complaint({ categoryCode: 'B', department: 'PWD', officerId: cast.head.id });
    await cast.head.done('acknowledgeComplaint', { number });
    await sweepAt('2026-11-21T18:00');
    expect((await escalationsOf(number)).at(0)?.officers).toContain(await nameOf(cast.cell.id));
  });

  test('to the deputy of a head on leave', async () => {
    await w.sql.query(`update posting set on_leave_until = '2026-11-30', deputy_id = $2 where officer_id = $1`, [
      cast.head.id,
      cast.colleague.id,
    ]);
    expect(await overdue()).toEqual([await nameOf(cast.colleague.id)]);
  });

  test('to the cell, where nobody heads the office; to the DM, where nobody is left', async () => {
    await w.sql.query('update posting set deputy_id = null where officer_id = $1', [cast.head.id]);
    expect(await overdue()).toEqual([await nameOf(cast.adm.id), await nameOf(cast.cell.id)].sort());
    const nobody = () => w.sql.query(`update posting set ended_at = now() where role = 'CELL'`);
    expect(await overdue(nobody)).toEqual([await nameOf(cast.dm.id)]);
    await w.sql.query(`update posting set ended_at = null where role = 'CELL'`);
    await w.sql.query('update posting set on_leave_until = null where officer_id = $1', [cast.head.id]);
  });
});

test('7 101 overdue complaints all escalate in one sweep', async () => {
  const owner = { department_id: w.departments.PWD, assignee_id: cast.officer.id, state: 'IN_PROGRESS' };
  const due = { due_at: ist('2026-11-18T18:00'), approaching_at: ist('2026-11-18T16:00') };
  const category = (await w.sql.query(`select id from category where code = 'A'`)).rows[0].id;
  const many = Array.from({ length: 101 }, () => ({ ...owner, ...due, category_id: category }));
  const numbers = (await manyComplaints(w, many)).map((row) => row.number);
  await w.sql.query('select adopt_complaint_clocks(1)');
  await sweepAt('2026-11-18T18:00');
  const { rows } = await w.sql.query(
    `select count(*)::int as count from escalation e join complaint c on c.id = e.complaint_id where c.number = any($1) and e.level = 2`,
    [numbers],
  );
  expect(rows[0].count).toBe(101);
});

test('8 the author cannot verify his report, the proposer cannot approve his rejection', async () => {
  const both = await w.officer('HEAD', 'ELEC');
  const officer = { departmentCode: 'ELEC', officerId: both.id };
  const reported = await w.complaint({ categoryCode: 'B' });
  await cast.cell.done('assignComplaint', { number: reported, ...officer });
  await both.done('acknowledgeComplaint', { number: reported });
  await both.done('submitActionTakenReport', { number: reported, outcome: 'FIXED', text: 'हो गया' });
  expect(await both.refused('verifyResolution', { number: reported })).toEqual(['OWN_WORK']);
  const rejected = await w.complaint({ categoryCode: 'B' });
  await cast.cell.done('assignComplaint', { number: rejected, ...officer });
  await both.done('proposeRejection', { number: rejected, reasonCode: 'SUB_JUDICE', reason: 'न्यायालय' });
  expect(await both.refused('decideRejection', { number: rejected, approve: true })).toEqual(['OWN_WORK']);
});

test("9 a head's fourth transfer is refused", async () => {
  const number = await caseIn(w, cast, 'ASSIGNED');
  const turns = [
    [cast.head, 'SWD'],
    [cast.otherHead, 'PWD'],
    [cast.head, 'SWD'],
  ] as const;
  for (const [head, departmentCode] of turns)
    await head.done('transferComplaint', { number, departmentCode, reason: 'उनका' });
  expect(await cast.otherHead.refused('transferComplaint', { number, departmentCode: 'PWD', reason: 'उनका' })).toEqual([
    'TRANSFER_LIMIT',
  ]);
});

test('10 reopen on day 31 is refused to the complainant, allowed to the DM, although a comment came later', async () => {
  const number = await caseIn(w, cast, 'RESOLVED');
  w.clock.advance({ days: 20 });
  await cast.head.done('addComment', { number, text: 'देखा' });
  w.clock.advance({ days: 11 });
  expect(await (await w.complainant(number)).refused('reopenComplaint', { number })).toEqual(['WINDOW_CLOSED']);
  await cast.dm.done('reopenComplaint', { number });
});
