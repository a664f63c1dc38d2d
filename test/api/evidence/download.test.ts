/** Files out: to whom the link was made for, while he may see them, for five minutes; as an attachment, never as a page. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Person, type World, world } from '../../support/world.ts';
import { filesOf, onServer, upload } from './support/files.ts';

let w: World;
let officer: Person;
let number: string;

beforeAll(async () => {
  w = await world();
  officer = await w.officer('OFFICER', 'PWD');
  number = await complaintWithPhoto();
});
afterAll(() => w.close());

async function complaintWithPhoto(visibility = 'CITIZEN'): Promise<string> {
  const made = await w.complaint({ department: 'PWD', officerId: officer.id });
  await officer.done('addComment', { number: made, evidenceIds: [await upload(officer)], visibility });
  return made;
}

const linkFor = async (person: Person, of = number) => (await filesOf(person, of))[0]?.url as string;
const status = async (url: string) => (await fetch(url)).status;

test('the file comes whole, as an attachment in a sandbox, not sniffed, not kept by proxies', async () => {
  const response = await fetch(await linkFor(officer));
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'content-disposition': 'attachment',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, max-age=300',
    'accept-ranges': 'bytes',
    'referrer-policy': 'no-referrer',
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.length).toBe((await filesOf(officer, number))[0]?.bytes);
  expect(Number(response.headers.get('content-length'))).toBe(bytes.length);
});

test.each([
  ['bytes=0-9', 206, 10, 0],
  ['bytes=10-', 206, -10, 10],
  ['bytes=5-999999999', 206, -5, 5],
  ['bytes=-5', 200, 0, 0],
  ['bytes=9-5', 200, 0, 0],
  ['items=0-9', 200, 0, 0],
])('Range %s', async (range, expected, length, start) => {
  const url = await linkFor(officer);
  const whole = Buffer.from(await (await fetch(url)).arrayBuffer());
  const response = await fetch(url, { headers: { range } });
  const part = Buffer.from(await response.arrayBuffer());
  const size = length > 0 ? length : whole.length + length;
  expect({ status: response.status, size: part.length }).toEqual({ status: expected, size });
  expect(part.equals(whole.subarray(start, start + size))).toBe(true);
  expect(response.headers.get('content-range')).toBe(
    expected === 206 ? `bytes ${start}-${start + size - 1}/${whole.length}` : null,
  );
});

test.each(['bytes=999999999-', 'bytes=99999999999999999999-'])(
  'the Range %s, which no byte satisfies, is 416',
  async (range) => {
    const response = await fetch(await linkFor(officer), { headers: { range } });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toMatch(/^bytes \*\/\d+$/);
  },
);

test('a link lives five minutes', async () => {
  const url = await linkFor(officer);
  w.clock.advance({ minutes: 5, seconds: -1 });
  expect(await status(url)).toBe(200);
  w.clock.advance({ seconds: 1 });
  expect(await status(url)).toBe(404);
});

test('a changed link is none: every letter counts', async () => {
  const url = await linkFor(officer);
  const token = url.slice(url.lastIndexOf('/') + 1);
  for (let at = 0; at < token.length; at += 7) {
    const other = token[at] === 'A' ? 'B' : 'A';
    expect(await status(`${w.url}/evidence/${token.slice(0, at)}${other}${token.slice(at + 1)}`)).toBe(404);
  }
  for (const wrong of ['', 'x', token.split('.')[0], `${token}A`, '../../etc/passwd', '%2e%2e%2f'])
    expect(await status(`${w.url}/evidence/${wrong}`)).toBe(404);
});

test('an upload link does not download, a download link does not upload', async () => {
  const url = await linkFor(officer);
  const { uploadUrl } = await officer.done('createUpload', { kind: 'PHOTO' }, 'uploadUrl');
  expect(await status(onServer(w, uploadUrl).replace('/uploads/', '/evidence/'))).toBe(404);
  const response = await fetch(url.replace('/evidence/', '/uploads/'), { method: 'PUT', body: 'x' });
  expect(response.status).toBe(404);
});

test('a link goes with the session it was made in', async () => {
  const leaving = await w.officer('OFFICER', 'PWD');
  const url = await linkFor(leaving);
  expect(await status(url)).toBe(200);
  await leaving.query('mutation { signOut { signedOut } }');
  expect(await status(url)).toBe(404);
});

test('a link goes with the account and with the key', async () => {
  const closing = await w.officer('OFFICER', 'PWD');
  const key = await w.integration(['complaints:read']);
  const [mine, theirs] = [await linkFor(closing), await linkFor(key)];
  expect([await status(mine), await status(theirs)]).toEqual([200, 200]);
  await w.sql.query('update officer set is_active = false where id = $1', [closing.id]);
  await w.sql.query('update api_key set revoked_at = $2 where id = $1', [key.id, w.clock.now()]);
  expect([await status(mine), await status(theirs)]).toEqual([404, 404]);
});

test('a link goes with the complaint: transferred away, confidential, or against the viewer himself', async () => {
  const cell = await w.cell();
  const moved = await complaintWithPhoto();
  const colleague = await w.officer('OFFICER', 'PWD');
  const [before, cellLink] = [await linkFor(colleague, moved), await linkFor(cell, moved)];
  expect(await status(before)).toBe(200);
  await cell.done('transferComplaint', { number: moved, departmentCode: 'SWD', reason: 'पेंशन' });
  expect([await status(before), await status(cellLink)]).toEqual([404, 200]);
  for (const change of ['is_confidential = true', `respondent_id = '${colleague.id}'`]) {
    const hidden = await complaintWithPhoto();
    const link = await linkFor(colleague, hidden);
    await w.sql.query(`update complaint set ${change} where number = $1`, [hidden]);
    expect(await status(link)).toBe(404);
  }
});

test('a link goes with the posting', async () => {
  const reposted = await w.officer('OFFICER', 'PWD');
  const link = await linkFor(reposted);
  await w.sql.query('update posting set department_id = $2 where officer_id = $1', [reposted.id, w.departments.SWD]);
  expect(await status(link)).toBe(404);
});

test.each([
  ['STAFF', 1, 0, 0],
  ['CITIZEN', 1, 1, 1],
  ['CONFIDENTIAL', 0, 0, 0],
])('a %s file: officer %i, complainant %i, machine %i', async (visibility, officers, complainants, machines) => {
  const made = await complaintWithPhoto(visibility);
  const seen = async (person: Person) => (await filesOf(person, made)).length;
  const [citizen, key] = [await w.complainant(made), await w.integration(['complaints:read'])];
  expect([await seen(officer), await seen(citizen), await seen(key)]).toEqual([officers, complainants, machines]);
  expect(await seen(await w.cell())).toBe(1);
});

test('the complainant’s link opens his file; it ends when the file is made internal', async () => {
  const made = await complaintWithPhoto();
  const url = await linkFor(await w.complainant(made), made);
  expect(await status(url)).toBe(200);
  await w.sql.query(
    `update evidence set visibility = 'STAFF' where complaint_id = (select id from complaint where number = $1)`,
    [made],
  );
  expect(await status(url)).toBe(404);
});

test('the proof of a report opens to the complainant once the report is verified', async () => {
  const made = await w.complaint({ department: 'PWD', officerId: officer.id, categoryCode: 'C' });
  await officer.done('acknowledgeComplaint', { number: made });
  const id = await upload(officer);
  await officer.done('submitActionTakenReport', { number: made, outcome: 'FIXED', text: 'हो गया', evidenceIds: [id] });
  const { services } = w.nistaran;
  const { complainantViewer } = await import('../../../src/auth/viewer.ts');
  const citizen = complainantViewer(1, [(await w.complainant(made)).id], 'hi');
  const url = onServer(w, services.evidenceLinks.download(citizen, id, 'FILE'));
  expect(await status(url)).toBe(404);
  await (await w.cell()).done('verifyResolution', { number: made });
  expect(await status(url)).toBe(200);
});

test('a picture in the intake is the desk’s alone; registered, it follows the complaint', async () => {
  const operator = await w.officer('OPERATOR');
  const id = await upload(operator);
  const { rows } = await w.sql.query(
    `insert into intake_message (district_id, id, source, external_id, kind, state, received_at, last_message_at, sender_id, text)
      select 1, gen_random_uuid(), 'WHATSAPP', 'm-photo', 'NEW_COMPLAINT', 'WAITING', $1, $1, complainant_id, 'देखिए' from complaint where number = $2 returning id`,
    [w.clock.now(), number],
  );
  await w.sql.query(`update evidence set intake_id = $2, owner_key = 'system' where id = $1`, [id, rows[0].id]);
  const urls = await operator.query('{ intake { nodes { evidence { id url } } } }');
  const url = onServer(w, urls.intake.nodes[0].evidence[0].url);
  expect(await status(url)).toBe(200);
  const { complaint } = await operator.done(
    'registerIntake',
    { intakeId: rows[0].id },
    'complaint { number evidence { id } }',
  );
  expect(complaint.evidence).toEqual([{ id }]);
  expect(await filesOf(officer, complaint.number)).toEqual([]);
  await w.sql.query('update posting set ended_at = now() where officer_id = $1', [operator.id]);
  expect(await status(url)).toBe(404);
});

test('no address of a file stands in the logs', async () => {
  const url = await linkFor(officer);
  await fetch(url);
  expect(w.logLines.join('\n')).not.toContain(url.slice(url.lastIndexOf('/') + 1, -10));
  expect(w.logLines.some((line) => line.includes('/evidence/:link'))).toBe(true);
});
