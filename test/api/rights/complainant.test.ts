/** What the person outside sees: his own case, verified, without the names of officers; and by number and phone even less. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { type Person, type World, world } from '../../support/world.ts';

let w: World;
let number: string;
let officer: Person;
let complainant: Person;

beforeAll(async () => {
  w = await world();
  const cell = await w.cell();
  officer = await w.officer('OFFICER', 'PWD');
  await w.officer('HEAD', 'PWD');
  number = await w.complaint({
    department: 'PWD',
    officerId: officer.id,
    categoryCode: 'C',
    complainant: { name: 'फूलमती', phone: '+919811122233' },
  });
  await officer.done('acknowledgeComplaint', { number });
  await officer.done('addComment', { number, text: 'भीतरी टिप्पणी' });
  await officer.done('addComment', { number, text: 'गोपनीय टिप्पणी', visibility: 'CONFIDENTIAL' });
  await officer.done('addComment', { number, text: 'आपके लिए टिप्पणी', visibility: 'CITIZEN' });
  await officer.done('requestInformation', { number, question: 'किस गली में?' });
  await cell.done('provideInformation', { number, answer: 'फूलमती के घर, 9811122233' });
  await officer.done('submitActionTakenReport', {
    number,
    outcome: 'FIXED',
    text: 'झूठी आख्या',
    evidenceIds: [await photo(officer)],
  });
  await cell.done('returnActionTakenReport', { number, reason: 'फोटो पुराना है' });
  await officer.done('submitActionTakenReport', {
    number,
    outcome: 'FIXED',
    text: 'सच्ची आख्या',
    evidenceIds: [await photo(officer)],
  });
  complainant = await w.complainant(number);
});
afterAll(() => w.close());
beforeEach(() => w.clock.advance({ minutes: 2 }));

async function photo(owner: Person): Promise<string> {
  const id = v7();
  await w.sql.query(
    `insert into evidence (district_id, id, state, kind, mime_type, bytes, visibility, owner_key, created_at, store_key)
      values (1, $1, 'READY', 'PHOTO', 'image/jpeg', 100, 'CITIZEN', $2, $3, $4)`,
    [id, `officer:${owner.id}`, w.clock.now(), v7()],
  );
  return id;
}

const CASE = `query($number: String!) { complaint(number: $number) { state evidence { id } assignee { name }
  department { code head { name } } reports { text author { name roles } verifiedBy { name } evidence { id } returnedReason }
  timeline(first: 100) { nodes { type text visibility actor { name role } } } viewerActions } }`;
const read = async (person: Person) => (await person.query(CASE, { number })).complaint;

test('before the report is verified, neither it nor its photo is there for the complainant; the staff see both', async () => {
  const outside = await read(complainant);
  expect(outside).toMatchObject({ state: 'ACTION_TAKEN', reports: [], evidence: [] });
  const inside = await read(officer);
  expect(inside.reports).toHaveLength(2);
  expect(inside.evidence).toHaveLength(2);
  const machine = await read(await w.integration(['complaints:read']));
  expect(machine).toMatchObject({ reports: [], evidence: [] });
});

test('only CITIZEN entries, and no officer is named anywhere in the answer', async () => {
  const outside = await read(complainant);
  expect(new Set(outside.timeline.nodes.map(({ visibility }: { visibility: string }) => visibility))).toEqual(
    new Set(['CITIZEN']),
  );
  expect(JSON.stringify(outside)).not.toMatch(/Officer \d|भीतरी|गोपनीय|झूठी|फोटो पुराना/);
  expect(outside).toMatchObject({ assignee: null, department: { code: 'PWD', head: null } });
  expect(outside.timeline.nodes).toContainEqual(
    expect.objectContaining({ text: 'आपके लिए टिप्पणी', actor: { name: 'Office', role: 'OFFICER' } }),
  );
});

test.each([
  ['OFFICER', 'PWD', ['CITIZEN', 'STAFF']],
  ['HEAD', 'PWD', ['CITIZEN', 'STAFF']],
  ['OPERATOR', undefined, ['CITIZEN', 'STAFF']],
  ['CELL', undefined, ['CITIZEN', 'CONFIDENTIAL', 'STAFF']],
  ['DM', undefined, ['CITIZEN', 'CONFIDENTIAL', 'STAFF']],
  ['AUDITOR', undefined, ['CITIZEN', 'CONFIDENTIAL', 'STAFF']],
] as const)('%s reads entries up to his visibility', async (role, department, visible) => {
  const { timeline } = await read(await w.officer(role, department));
  expect([...new Set(timeline.nodes.map(({ visibility }: { visibility: string }) => visibility))].sort()).toEqual(
    visible,
  );
});

test('once verified, the complainant sees the true report and its photo, its author as an office', async () => {
  await (await w.cell()).done('verifyResolution', { number });
  const outside = await read(complainant);
  expect(outside.reports).toMatchObject([
    { text: 'सच्ची आख्या', author: { name: 'Office' }, verifiedBy: { name: 'Office' } },
  ]);
  expect(outside.evidence).toHaveLength(1);
  expect(outside.reports[0].evidence).toEqual(outside.evidence);
  expect(outside.viewerActions.sort()).toEqual(['CONFIRM', 'REOPEN']);
  expect(JSON.stringify(outside)).not.toMatch(/Officer \d/);
});

const TRACK = `query($number: String!, $phoneLast4: String!) { trackComplaint(number: $number, phoneLast4: $phoneLast4) { number state dueAt
  department { code name openCount head { name } groups { number } } publicTimeline { type text actor { name role } } canConfirm canReopen } }`;
const track = async (text: string, phoneLast4: string, person = w.visitor()) =>
  (await person.query(TRACK, { number: text, phoneLast4 })).trackComplaint;

test('number and last four digits, in any spelling, show where it stands', async () => {
  const shown = await track(number, '2233');
  expect(shown).toMatchObject({
    number,
    state: 'RESOLVED',
    department: { code: 'PWD', openCount: 0, head: null },
    canConfirm: true,
    canReopen: true,
  });
  const devanagari = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x966 + Number(digit)));
  expect(await track(devanagari(number.toLowerCase().replaceAll('-', ' ')), devanagari('2233'))).toEqual(shown);
});

test('what is shown holds no personal data: no name, no phone, no words of the complainant', async () => {
  const shown = JSON.stringify(await track(number, '2233'));
  expect(shown).not.toMatch(/फूलमती|98111|2233|सड़क टूटी|Officer \d|भीतरी|गोपनीय|झूठी/);
  expect(shown).toContain('किस गली में?');
});

test('every wrong pair is null, alike', async () => {
  const nameless = await w.complaint({ complainant: undefined, text: 'बिना नाम' });
  const { rows } = await w.sql.query('update complaint set complainant_id = null where number = $1 returning number', [
    nameless,
  ]);
  const wrong: [string, string][] = [
    [number, '2234'],
    [number, ''],
    [number, '1112233'],
    ['MZN26-999998-5', '2233'],
    ['nonsense', '2233'],
    [rows[0].number, '0000'],
    [`${number}0`, '2233'],
  ];
  for (const [text, last4] of wrong)
    expect(await w.visitor().graphql(TRACK, { number: text, phoneLast4: last4 })).toEqual({
      data: { trackComplaint: null },
    });
});

test('the twenty-first wrong guess a minute is refused, the right one too; then it works again', async () => {
  for (let guess = 0; guess < 20; guess++) expect(await track(number, String(1000 + guess))).toBeNull();
  for (const last4 of ['1020', '2233']) {
    const { data, errors } = await w.visitor().graphql(TRACK, { number, phoneLast4: last4 });
    expect({ data, code: errors?.[0]?.extensions.code, wait: errors?.[0]?.extensions.retryAfterSeconds }).toEqual({
      data: { trackComplaint: null },
      code: 'RATE_LIMITED',
      wait: 60,
    });
  }
  w.clock.advance({ minutes: 1 });
  expect(await track(number, '2233')).not.toBeNull();
});

test('guesses under fifteen aliases count each', async () => {
  const aliases = Array.from(
    { length: 10 },
    (_, i) => `a${i}: trackComplaint(number: "${number}", phoneLast4: "${3000 + i}") { number }`,
  );
  for (let request = 0; request < 2; request++) await w.visitor().graphql(`{ ${aliases.join(' ')} }`);
  expect((await w.visitor().graphql(TRACK, { number, phoneLast4: '2233' })).errors).toMatchObject([
    { extensions: { code: 'RATE_LIMITED' } },
  ]);
});

test('a tracking link opens the cases of that registration alone', async () => {
  const other = await w.complaint({ complainant: { name: 'फूलमती', phone: '+919811122233' } });
  expect((await complainant.query('{ complaints { nodes { number } } }')).complaints.nodes).toEqual([{ number }]);
  expect((await complainant.query(CASE, { number: other })).complaint).toBeNull();
  expect(await complainant.refused('withdrawComplaint', { number: other })).toEqual(['NOT_FOUND']);
});
