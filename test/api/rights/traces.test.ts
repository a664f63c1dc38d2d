/** After a day of varied work, no phone, name or word of a complainant stands where it should not: logs, events, notices, errors, dump. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Answer, type Person, type World, world } from '../../support/world.ts';

const NAME = 'चन्द्रमुखी देवी';
const TEXT = 'अद्वितीयवाक्य: नहर का पानी खेत में नहीं पहुँचा';
const PHONES = ['9811100001', '9811100002', '9811100003'];

let w: World;
const errors: string[] = [];

beforeAll(async () => {
  w = await world();
  await workday();
}, 60_000);
afterAll(() => w.close());

const keep = ({ errors: found }: Answer) => errors.push(JSON.stringify(found ?? []));

async function workday(): Promise<void> {
  const cell = await w.cell();
  const officer = await w.officer('OFFICER', 'PWD');
  const operator = await w.officer('OPERATOR');
  const head = await w.officer('HEAD', 'PWD');
  const stream = (await officer.socket()).subscribe('subscription { complaints { __typename } }');
  const numbers: string[] = [];
  for (const phone of PHONES) {
    const registered = await operator.done('registerComplaint', {
      source: 'COUNTER',
      text: TEXT,
      place: 'गुप्तपुरवा',
      categoryCode: 'C',
      complainant: { name: NAME, phone },
      clientMutationId: `retry-${numbers.length}`,
    });
    numbers.push(registered.complaint.number);
  }
  for (const number of numbers)
    await cell.done('assignComplaint', { number, departmentCode: 'PWD', officerId: officer.id });
  const [first = '', second = '', third = ''] = numbers;
  await officer.done('acknowledgeComplaint', { number: first });
  await officer.done('submitActionTakenReport', { number: first, outcome: 'FIXED', text: 'नहर साफ की गई' });
  await cell.done('verifyResolution', { number: first });
  const citizen = await w.complainant(first);
  await citizen.done('reopenComplaint', { number: first });
  await head.done('transferComplaint', { number: second, departmentCode: 'SWD', reason: 'सिंचाई का विषय' });
  await cell.done('mergeComplaints', { number: third, primaryNumber: first });
  await officer.done('revealPhone', { number: first, reason: 'मौके पर जाना है' }, 'phone');
  await operator.query(
    '{ complaints { nodes { text complainant { name phone } timeline { nodes { text } } } } searchComplaints(text: "नहर") { nodes { number } } outbox { nodes { text } } }',
  );
  await w.visitor().query(`{ trackComplaint(number: "${first}", phoneLast4: "0001") { number } }`);
  await stream.next();
  await mistakes(operator, citizen, first);
}

/** What goes wrong on an ordinary day. */
async function mistakes(operator: Person, citizen: Person, number: string): Promise<void> {
  const complainant = { name: NAME, phone: PHONES[0] };
  const input = { source: 'COUNTER', text: TEXT, complainant };
  keep(
    await operator.graphql(
      'mutation($input: RegisterComplaintInput!) { registerComplaint(input: $input) { errors { message } } }',
      { input: { ...input, clientMutationId: 'retry-0' } },
    ),
  );
  keep(
    await operator.graphql(
      'mutation($input: RegisterComplaintInput!) { registerComplaint(input: $input) { errors { message } } }',
      { input: { ...input, subjectId: 'x' } },
    ),
  );
  keep(await citizen.graphql('{ officers { nodes { name } } }'));
  keep(await citizen.graphql(`{ complaint(number: "${number}") { timeline(after: "kaputt") { nodes { text } } } }`));
  keep(await w.visitor().graphql('{ complaints { nodes { number } } }'));
  const sabotage = 'alter table complaint rename column place to place_gone';
  await w.sql.query(sabotage);
  keep(
    await operator.graphql(
      'mutation($input: RegisterComplaintInput!) { registerComplaint(input: $input) { errors { message } } }',
      { input },
    ),
  );
  keep(await operator.graphql('{ complaints { nodes { text } } }'));
  await w.sql.query('alter table complaint rename column place_gone to place');
}

const digits = PHONES.map((phone) => phone.slice(0, 10));
const personal = [...digits, NAME, 'चन्द्रमुखी', 'अद्वितीयवाक्य', 'गुप्तपुरवा'];
const found = (text: string, words = personal) => words.filter((word) => text.includes(word));

async function dump(tables: string[]): Promise<string> {
  const parts: string[] = [];
  for (const table of tables) {
    const { rows } = await w.sql.query(`select row_to_json(t)::text as row from ${table} t`);
    parts.push(...rows.map(({ row }) => row as string));
  }
  return parts.join('\n');
}

test('the sabotage was felt, so that the logs had something to say', () => {
  expect(errors.join('\n')).toContain('INTERNAL');
  expect(w.logLines.some((line) => line.includes('unexpected error'))).toBe(true);
  expect(w.logLines.length).toBeGreaterThan(20);
});

test('logs name nobody and quote nothing', () => expect(found(w.logLines.join('\n'))).toEqual([]));

test('errors name nobody and quote nothing', () => expect(found(errors.join('\n'))).toEqual([]));

test.each([
  'event_log',
  'notification',
  'outbound_message',
  'audit_log',
  'mutation_receipt',
  'escalation',
  'complaint_cycle',
  'external_reference',
  'session',
])('%s names nobody and quotes nothing', async (table) => {
  const rows = await dump([table]);
  if (['event_log', 'notification', 'outbound_message', 'audit_log', 'mutation_receipt'].includes(table))
    expect(rows).not.toBe('');
  expect(found(rows)).toEqual([]);
});

test('no table holds a phone number, not even in hexadecimal', async () => {
  const { rows } = await w.sql.query(
    `select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const all = await dump(rows.map(({ table_name }) => table_name as string));
  expect(all).toContain(NAME);
  expect(found(all, digits)).toEqual([]);
  expect(
    found(
      all,
      digits.map((phone) => Buffer.from(phone).toString('hex')),
    ),
  ).toEqual([]);
  expect(
    found(
      all,
      digits.map((phone) => Buffer.from(`+91${phone}`).toString('base64').slice(2, 14)),
    ),
  ).toEqual([]);
});

test('what groups are told names nobody and quotes nothing', async () => {
  const { outbox } = await (await w.cell()).query('{ outbox(first: 100) { nodes { channel text } } }');
  const groups = outbox.nodes.filter(({ channel }: { channel: string }) => channel === 'GROUP');
  expect(groups.length).toBeGreaterThan(3);
  expect(found(JSON.stringify(groups))).toEqual([]);
});
