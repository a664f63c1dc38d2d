/** Who sees the complainant's phone, in which state, and what it costs to see it whole. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Role } from '../../../src/auth/roles.ts';
import { type Person, type World, world } from '../../support/world.ts';

const PHONE = '+919811122233';
const MASKED = '+91••••••2233';
const NAME = 'फूलमती';

let w: World;
let assignee: Person;
let open: string;
let closed: string;

beforeAll(async () => {
  w = await world();
  assignee = await w.officer('OFFICER', 'PWD');
  const details = {
    department: 'PWD',
    officerId: assignee.id,
    categoryCode: 'C',
    complainant: { name: NAME, phone: PHONE },
  };
  open = await w.complaint(details);
  closed = await w.complaint(details);
  const cell = await w.cell();
  await assignee.done('acknowledgeComplaint', { number: closed });
  await assignee.done('submitActionTakenReport', { number: closed, outcome: 'FIXED', text: 'हो गया' });
  await cell.done('verifyResolution', { number: closed });
});
afterAll(() => w.close());

const seen = async (person: Person, number: string) =>
  (
    await person.query('query($number: String!) { complaint(number: $number) { complainant { name phone } } }', {
      number,
    })
  ).complaint;

const FULL = { complainant: { name: NAME, phone: PHONE } };
const PARTLY = { complainant: { name: NAME, phone: MASKED } };

const MATRIX: [string, Role, string | undefined, unknown, unknown][] = [
  ['the intake desk', 'OPERATOR', undefined, FULL, FULL],
  ['the feedback agent', 'FEEDBACK_AGENT', undefined, FULL, FULL],
  ['a colleague in the department', 'OFFICER', 'PWD', PARTLY, PARTLY],
  ['the head of office', 'HEAD', 'PWD', PARTLY, PARTLY],
  ['the SDM', 'AREA_OFFICER', undefined, PARTLY, PARTLY],
  ['the cell', 'CELL', undefined, PARTLY, PARTLY],
  ['the DM', 'DM', undefined, PARTLY, PARTLY],
  ['the commissioner', 'COMMISSIONER', undefined, PARTLY, PARTLY],
  ['the auditor', 'AUDITOR', undefined, PARTLY, PARTLY],
  ['another department', 'OFFICER', 'SWD', null, null],
  ['a representative who did not file it', 'REPRESENTATIVE', undefined, null, null],
];

test.each(MATRIX)('%s (%s) sees what the work needs', async (_, role, department, whileOpen, afterwards) => {
  const person = await w.officer(role, department);
  expect(await seen(person, open)).toEqual(whileOpen);
  expect(await seen(person, closed)).toEqual(afterwards);
});

test('the responsible officer sees it while the case is open, and no longer', async () => {
  expect(await seen(assignee, open)).toEqual(FULL);
  expect(await seen(assignee, closed)).toEqual(PARTLY);
});

test('the complainant sees his own, masked: the link may be in other hands', async () => {
  expect(await seen(await w.complainant(open), open)).toEqual(PARTLY);
  expect(await seen(await w.complainant(closed), open)).toBeNull();
});

test('a machine sees nobody without the scope for it', async () => {
  expect(await seen(await w.integration(['complaints:read']), open)).toEqual({ complainant: null });
  expect(await seen(await w.integration(['complaints:read', 'personal-data']), open)).toEqual(FULL);
});

test('a role that sees phones sees only those its own posting reaches', async () => {
  const mixed = await w.officer('OFFICER', 'PWD');
  await w.sql.query(
    `insert into posting (district_id, id, officer_id, role, area_id) values (1, gen_random_uuid(), $1, 'FEEDBACK_AGENT', $2)`,
    [mixed.id, w.areas.khatauli],
  );
  const far = await w.complaint({ areaId: w.areas.khatauli, complainant: { name: NAME, phone: PHONE } });
  expect(await seen(mixed, open)).toEqual(PARTLY);
  expect(await seen(mixed, far)).toEqual(FULL);
});

test('the sender of a message is masked but for the intake desk', async () => {
  await w.sql.query(
    `insert into intake_message (district_id, id, source, external_id, kind, state, received_at, last_message_at, sender_id, text)
      select 1, gen_random_uuid(), 'WHATSAPP', 'm1', 'NEW_COMPLAINT', 'WAITING', $1, $1, complainant_id, 'नमस्ते' from complaint where number = $2`,
    [w.clock.now(), open],
  );
  const phones = async (role: Role) =>
    (await (await w.officer(role)).query('{ intake { nodes { sender { name phone } } } }')).intake.nodes;
  expect(await phones('OPERATOR')).toEqual([{ sender: FULL.complainant }]);
  expect(await phones('CELL')).toEqual([{ sender: PARTLY.complainant }]);
  expect(await phones('AUDITOR')).toEqual([{ sender: PARTLY.complainant }]);
});

const reveal = (person: Person, number: string, reason = 'मौके पर रास्ता पूछना है') =>
  person.act('revealPhone', { number, reason }, 'phone');

test.each([
  ['OFFICER', 'PWD'],
  ['HEAD', 'PWD'],
  ['AREA_OFFICER', undefined],
  ['CELL', undefined],
  ['DM', undefined],
] as const)('%s may reveal it for a reason, which stays in the audit trail', async (role, department) => {
  const person = await w.officer(role, department);
  expect(await reveal(person, open)).toEqual({ phone: PHONE, errors: [] });
  const { rows } = await w.sql.query(
    `select a.action, a.detail, a.at, c.number from audit_log a join complaint c on c.id = a.object_id where a.actor_id = $1`,
    [person.id],
  );
  expect(rows).toEqual([
    { action: 'PHONE_REVEALED', detail: { reason: 'मौके पर रास्ता पूछना है' }, at: w.clock.now(), number: open },
  ]);
});

test('without a reason, elsewhere, or by whom it is not for, nothing is revealed and nothing recorded', async () => {
  const officer = await w.officer('OFFICER', 'PWD');
  const stranger = await w.officer('OFFICER', 'SWD');
  expect(await reveal(officer, open, '  ')).toMatchObject({ phone: null, errors: [{ code: 'INVALID_INPUT' }] });
  expect(await reveal(stranger, open)).toMatchObject({ phone: null, errors: [{ code: 'NOT_FOUND' }] });
  expect(await reveal(officer, 'MZN26-999998-5')).toMatchObject({ phone: null, errors: [{ code: 'NOT_FOUND' }] });
  for (const role of ['AUDITOR', 'COMMISSIONER', 'ADMIN', 'OPERATOR', 'REPRESENTATIVE'] as const) {
    const { errors } = await (await w.officer(role)).graphql(
      `mutation { revealPhone(input: { number: "${open}", reason: "x" }) { phone } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  }
  const { rows } = await w.sql.query('select 1 from audit_log where actor_id = any($1)', [[officer.id, stranger.id]]);
  expect(rows).toEqual([]);
});

test('phones are not read one after the other: thirty an hour', async () => {
  const officer = await w.officer('OFFICER', 'PWD');
  for (let i = 0; i < 30; i++) expect((await reveal(officer, open)).phone).toBe(PHONE);
  const again = () => officer.graphql(`mutation { revealPhone(input: { number: "${open}", reason: "x" }) { phone } }`);
  expect((await again()).errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
  w.clock.advance({ hours: 1 });
  expect((await again()).errors).toBeUndefined();
});

test.each(['+91••••••0101', '+91******0101', 'xxxxxx0101', '12345', '+9190000001', 'सलमा'])(
  'what is no whole number is refused as input: %s',
  async (phone) => {
    const cell = await w.cell();
    expect(await cell.refused('registerComplaint', { source: 'COUNTER', text: 'सड़क', complainant: { phone } })).toEqual(
      ['INVALID_PHONE'],
    );
  },
);

test.each(['9811122233', '09811122233', '+91 98111-22233', '९८१११२२२३३'])(
  'a whole number in any spelling is one number: %s',
  async (phone) => {
    const number = await w.complaint({ complainant: { name: NAME, phone } });
    expect(await seen(await w.officer('OPERATOR'), number)).toEqual(FULL);
  },
);
