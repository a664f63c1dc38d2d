/** Leave and deputies: who sets it, who hears in the absent officer's place, and what the deputy may do. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Person, World } from '../../support/world.ts';
import { type Cast, caseIn, castWorld, lastStep, rowOf } from '../complaints/cast.ts';

let w: World;
let cast: Cast;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
});
afterAll(() => w.close());
/** Wednesday 18 November 2026, 10:00; everybody is at work. */
beforeEach(async () => {
  w.clock.set('2026-11-18T04:30:00Z');
  await w.sql.query('update posting set on_leave_until = null, deputy_id = null');
});

const LEAVE = 'officer { id onLeaveUntil deputy { id } } cursor';
const UNTIL = '2026-11-20';
const away = (person: Person, by: Person, deputy: Person | null, until: string | null = UNTIL) =>
  by.done('setLeave', { officerId: person.id, until, deputyId: deputy?.id ?? null }, LEAVE);

describe('leave', () => {
  test.each(['officer', 'head', 'admin'] as const)(
    'is set by %s: the officer himself, his head, an administrator',
    async (by) => {
      const { officer } = await away(cast.officer, cast[by], cast.colleague);
      expect(officer).toEqual({ id: cast.officer.id, onLeaveUntil: UNTIL, deputy: { id: cast.colleague.id } });
    },
  );

  test.each(['colleague', 'otherHead', 'cell', 'dm', 'auditor'] as const)(
    'of another is not for %s to set',
    async (by) => {
      const input = { officerId: cast.officer.id, until: UNTIL };
      expect(await cast[by].refused('setLeave', input)).toEqual(['NOT_ALLOWED']);
      expect(
        (await cast[by].done('setLeave', { officerId: cast[by].id, until: UNTIL }, LEAVE)).officer.onLeaveUntil,
      ).toBe(UNTIL);
    },
  );

  test('ends with its last day, and when it is ended', async () => {
    await away(cast.officer, cast.head, cast.colleague);
    const seen = async (person: Person) =>
      (
        await person.query(
          '{ officers(departmentCode: "PWD", role: OFFICER) { nodes { id onLeaveUntil deputy { id } } } }',
        )
      ).officers.nodes.find(({ id }: any) => id === cast.officer.id);
    w.clock.set('2026-11-20T18:29:00Z'); // 23:59 of the last day
    expect((await seen(cast.dm)).onLeaveUntil).toBe(UNTIL);
    w.clock.set('2026-11-20T18:31:00Z');
    expect(await seen(cast.dm)).toEqual({ id: cast.officer.id, onLeaveUntil: null, deputy: null });
    w.clock.set('2026-11-18T04:30:00Z');
    expect((await away(cast.officer, cast.officer, null, null)).officer).toMatchObject({
      onLeaveUntil: null,
      deputy: null,
    });
  });

  test('is on record, and nobody outside is told of it', async () => {
    const number = await w.complaint({ department: 'PWD', officerId: cast.officer.id });
    await away(cast.officer, cast.head, cast.colleague);
    const { rows } = await w.sql.query(
      `select action, actor_id, detail from audit_log where object_id = $1 order by id desc limit 1`,
      [cast.officer.id],
    );
    expect(rows).toEqual([
      { action: 'LEAVE_SET', actor_id: cast.head.id, detail: { until: UNTIL, deputyId: cast.colleague.id } },
    ]);
    const asked = 'query($number: String!) { complaint(number: $number) { assignee { onLeaveUntil deputy { id } } } }';
    const told = async (person: Person) => (await person.query(asked, { number })).complaint.assignee;
    expect(await told(cast.cell)).toEqual({ onLeaveUntil: UNTIL, deputy: { id: cast.colleague.id } });
    expect(await told(await w.complainant(number))).toBeNull();
  });

  test.each([
    ['a day that has passed', { until: '2026-11-17' }, 'INVALID_INPUT'],
    ['a day that does not exist', { until: '2026-11-31' }, 'INVALID_INPUT'],
    ['more than a year', { until: '2027-11-25' }, 'INVALID_INPUT'],
  ])('is refused: %s', async (_, input, code) => {
    expect(await cast.admin.refused('setLeave', { officerId: cast.officer.id, ...input })).toEqual([code]);
  });

  test('is refused: an officer who does not exist; a deputy who is himself, of another department, gone, or on leave too', async () => {
    for (const officerId of ['x', w.departments.PWD])
      expect(await cast.admin.refused('setLeave', { officerId, until: UNTIL })).toEqual(['NOT_FOUND']);
    const gone = await w.officer('OFFICER', 'PWD');
    await w.sql.query('update officer set is_active = false where id = $1', [gone.id]);
    const absent = await w.officer('OFFICER', 'PWD');
    await away(absent, cast.head, null);
    for (const deputyId of ['x', cast.officer.id, cast.otherOfficer.id, cast.cell.id, gone.id, absent.id])
      expect(await cast.admin.refused('setLeave', { officerId: cast.officer.id, until: UNTIL, deputyId })).toEqual([
        'UNKNOWN_OFFICER',
      ]);
    expect((await away(cast.dm, cast.admin, cast.cell)).officer.deputy.id).toBe(cast.cell.id);
  });
});

describe('who is posted anew', () => {
  const post = (person: Person, departmentCode: string, role = 'OFFICER') =>
    cast.admin.done('setOfficerPostings', { officerId: person.id, postings: [{ role, departmentCode }] }, LEAVE);
  const onRecord = async (person: Person) =>
    (
      await w.sql.query(
        `select detail from audit_log where object_id = $1 and action = 'POSTINGS_SET' order by at desc, id desc limit 1`,
        [person.id],
      )
    ).rows[0].detail;
  let mover: Person;
  beforeEach(async () => {
    mover = await w.officer('OFFICER', 'PWD');
  });

  test('stays on leave; his deputy stays where they are of one office, also when that one is away too', async () => {
    await away(mover, cast.head, cast.colleague);
    await away(cast.colleague, cast.head, cast.head);
    const leave = { onLeaveUntil: UNTIL, deputy: { id: cast.colleague.id } };
    expect((await post(mover, 'PWD', 'HEAD')).officer).toMatchObject(leave);
    expect(await onRecord(mover)).toEqual({ leave: { until: UNTIL, deputyId: cast.colleague.id } });
    expect((await post(mover, 'SWD')).officer).toMatchObject({ onLeaveUntil: UNTIL, deputy: null });
  });

  test('stands in for nobody whose office he has left, and goes on for the others', async () => {
    await away(cast.officer, cast.head, mover);
    await post(mover, 'PWD', 'HEAD');
    const rows = async () =>
      (await w.sql.query('select deputy_id from posting where officer_id = $1 and ended_at is null', [cast.officer.id]))
        .rows;
    expect(await rows()).toEqual([{ deputy_id: mover.id }]);
    await post(mover, 'SWD');
    expect(await rows()).toEqual([{ deputy_id: null }]);
    expect(await onRecord(mover)).toEqual({ withoutDeputy: [cast.officer.id] });
  });

  test('is not on leave when a leave was over', async () => {
    await away(mover, cast.head, cast.colleague);
    w.clock.set('2026-11-21T04:30:00Z');
    await post(mover, 'PWD');
    w.clock.set('2026-11-18T04:30:00Z');
    expect((await post(mover, 'PWD')).officer).toMatchObject({ onLeaveUntil: null, deputy: null });
  });
});

describe('what the absent officer would be told', () => {
  const told = async (number: string) =>
    (await lastStep(w, number)).notified.map(({ officer_id }) => officer_id).sort();
  const ids = (...people: Person[]) => people.map(({ id }) => id).sort();

  test('his deputy is told in his place, once, also where he would be told anyway', async () => {
    await away(cast.officer, cast.head, cast.colleague);
    const number = await w.complaint({ categoryCode: 'B', department: 'PWD', officerId: cast.officer.id });
    expect(await told(number)).toEqual(ids(cast.colleague, cast.head));
    await away(cast.officer, cast.admin, cast.head);
    const again = await w.complaint({ categoryCode: 'B', department: 'PWD', officerId: cast.officer.id });
    expect(await told(again)).toEqual(ids(cast.head));
  });

  test('the deputy’s deputy, when that one goes on leave too; himself, when there is none', async () => {
    await away(cast.officer, cast.head, cast.colleague);
    await away(cast.colleague, cast.head, cast.head);
    expect(await told(await w.complaint({ department: 'PWD', officerId: cast.officer.id }))).toEqual(ids(cast.head));
    await away(cast.officer, cast.head, null);
    expect(await told(await w.complaint({ department: 'PWD', officerId: cast.officer.id }))).toEqual(
      ids(cast.officer, cast.head),
    );
  });

  test('never the officer complained against: then he himself', async () => {
    await away(cast.officer, cast.head, cast.colleague);
    const number = await w.complaint({
      department: 'PWD',
      officerId: cast.officer.id,
      respondentId: cast.colleague.id,
    });
    expect(await told(number)).toEqual(ids(cast.officer, cast.head));
  });

  test('what is raised to a head on leave goes to his deputy, and on to the deputy’s deputy', async () => {
    const number = await w.complaint({ categoryCode: 'B', department: 'PWD', officerId: cast.officer.id });
    await cast.officer.done('acknowledgeComplaint', { number });
    const second = await w.officer('HEAD', 'PWD');
    const third = await w.officer('OFFICER', 'PWD');
    await away(cast.head, cast.admin, second, '2026-12-31');
    await away(second, cast.admin, third, '2026-12-31');
    w.clock.set('2026-11-21T12:31:00Z');
    await w.nistaran.clockSweep.sweep();
    const { rows } = await w.sql.query(
      'select officer_ids from escalation e join complaint c on c.id = e.complaint_id where c.number = $1',
      [number],
    );
    expect(rows.map(({ officer_ids }) => officer_ids)).toEqual([[third.id]]);
    await w.sql.query('update officer set is_active = false where id = any($1)', [[second.id, third.id]]);
  });
});

describe('the deputy', () => {
  const actions = async (person: Person, number: string): Promise<string[]> =>
    (await person.query('query($number: String!) { complaint(number: $number) { viewerActions } }', { number }))
      .complaint?.viewerActions;

  test('takes the steps of the absent officer while he is away, and not a day longer', async () => {
    const number = await caseIn(w, cast, 'ASSIGNED');
    expect(await cast.colleague.refused('acknowledgeComplaint', { number })).toEqual(['NOT_ALLOWED']);
    await away(cast.officer, cast.head, cast.colleague);
    expect(await actions(cast.colleague, number)).toContain('ACKNOWLEDGE');
    await cast.colleague.done('acknowledgeComplaint', { number });
    w.clock.set('2026-11-20T18:31:00Z');
    expect(await actions(cast.colleague, number)).not.toContain('SUBMIT_REPORT');
    const report = { number, outcome: 'FIXED', text: 'गड्ढे भरे गए' };
    expect(await cast.colleague.refused('submitActionTakenReport', report)).toEqual(['NOT_ALLOWED']);
    w.clock.set('2026-11-20T06:00:00Z');
    await cast.colleague.done('submitActionTakenReport', report);
    expect((await rowOf(w, number)).assignee_id).toBe(cast.officer.id);
  });

  test('does not see more than before: what is confidential stays the officer’s own', async () => {
    const number = await caseIn(w, cast, 'ASSIGNED');
    await cast.cell.done('setConfidential', { number, confidential: true, reason: 'महिला उत्पीड़न' });
    await away(cast.officer, cast.head, cast.colleague);
    expect(await actions(cast.colleague, number)).toBeUndefined();
    expect(await cast.colleague.refused('acknowledgeComplaint', { number })).toEqual(['NOT_FOUND']);
  });
});
