/** The main job, end to end, through the public API, a signed webhook and real sockets. */
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import sharp from 'sharp';
import type { Subscriber } from '../support/socket-client.ts';
import { type Person, type World, world } from '../support/world.ts';

const SECRET = 'a secret of this test';
const PHONE = '919000000104';
let w: World;
beforeAll(async () => {
  w = await world({ env: { WHATSAPP_APP_SECRET: SECRET } });
});
afterAll(() => w.close());

const LIST = `subscription($filter: ComplaintFilter) { complaints(filter: $filter) { __typename
  ... on StreamMessage { cursor }
  ... on ComplaintChanged { type scope number version complaint { number state department { code } } }
  ... on ComplaintLeft { number reason version } } }`;
const WALL = `subscription { wall(board: "war-room") { __typename
  ... on WallSnapshot { receivedToday resolvedToday reopenedToday inProcess ticker { number type } } } }`;

async function whatsapp(message: object): Promise<void> {
  const value = {
    metadata: { phone_number_id: '106540352242922' },
    contacts: [{ profile: { name: 'सलमा' }, wa_id: PHONE }],
    messages: [{ from: PHONE, timestamp: '1795233600', ...message }],
  };
  const body = JSON.stringify({ entry: [{ changes: [{ field: 'messages', value }] }] });
  const signature = `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`;
  const response = await fetch(`${w.url}/webhooks/whatsapp`, {
    method: 'POST',
    headers: { 'x-hub-signature-256': signature },
    body,
  });
  expect(response.status).toBe(200);
}

async function upload(person: Person): Promise<string> {
  const photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#777' } })
    .jpeg()
    .toBuffer();
  const { evidence, uploadUrl } = await person.done(
    'createUpload',
    { kind: 'PHOTO', bytes: photo.length },
    'evidence { id } uploadUrl',
  );
  const response = await fetch(`${w.url}${new URL(uploadUrl).pathname}`, {
    method: 'PUT',
    body: new Uint8Array(photo),
  });
  expect(response.status).toBe(201);
  return evidence.id;
}

/** Asks until the answer is the one waited for. */
async function eventually<T>(ask: () => Promise<T>, isIt: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (isIt(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The wall shows the step, in whatever snapshot. */
async function wallShows(wall: Subscriber, number: string, type: string) {
  for (;;) {
    const snapshot = await wall.until('WallSnapshot');
    if (snapshot.ticker.some((tick: { number: string; type: string }) => tick.number === number && tick.type === type))
      return snapshot;
  }
}

test('a WhatsApp message is registered, assigned, reported on, verified, reopened by its sender, and confirmed', async () => {
  const cell = await w.cell();
  const operator = await w.officer('OPERATOR');
  const officer = await w.officer('OFFICER', 'PWD');
  const head = await w.officer('HEAD', 'PWD');
  const feedback = await w.officer('FEEDBACK_AGENT');
  const console = (await officer.socket()).subscribe(LIST, { filter: { departmentCodes: ['PWD'] } });
  const wall = (await cell.socket()).subscribe(WALL);
  expect((await console.next()).__typename).toBe('StreamReady');
  expect((await wall.next()).__typename).toBe('StreamReady');
  expect(await wall.until('WallSnapshot')).toMatchObject({ receivedToday: 0, inProcess: 0 });

  await whatsapp({ id: 'wamid.1', type: 'text', text: { body: 'गांव फूलपुर की सड़क पर गड्ढे हैं' } });
  const { intake } = await eventually(
    () => operator.query('{ intake { nodes { id text sender { name phone } } } }'),
    (answer) => answer.intake.nodes.length > 0,
  );
  expect(intake.nodes).toMatchObject([
    { text: 'गांव फूलपुर की सड़क पर गड्ढे हैं', sender: { name: 'सलमा', phone: `+${PHONE}` } },
  ]);
  const registered = await operator.done('registerIntake', {
    intakeId: intake.nodes[0].id,
    categoryCode: 'A',
    subjectId: w.subjects.road,
  });
  const { number } = registered.complaint;
  expect(number).toMatch(/^MZN26-\d{6}-\d$/);

  const assigned = await cell.done('assignComplaint', {
    number,
    departmentCode: 'PWD',
    officerId: officer.id,
    expectedVersion: 1,
  });
  const entered = await console.next();
  expect(entered).toMatchObject({
    type: 'COMPLAINT_ASSIGNED',
    scope: 'ENTERED',
    number,
    version: 2,
    complaint: { state: 'ASSIGNED' },
  });
  expect(entered.cursor).toBe(assigned.cursor);
  expect(await wallShows(wall, number, 'COMPLAINT_ASSIGNED')).toMatchObject({ receivedToday: 1, inProcess: 1 });

  await officer.done('acknowledgeComplaint', { number });
  expect(await console.next()).toMatchObject({ type: 'COMPLAINT_ACKNOWLEDGED', scope: 'UPDATED', version: 3 });
  const evidenceIds = [await upload(officer)];
  await officer.done('submitActionTakenReport', { number, outcome: 'FIXED', text: 'गड्ढे भर दिए गए', evidenceIds });
  expect(await console.next()).toMatchObject({
    type: 'COMPLAINT_REPORT_SUBMITTED',
    complaint: { state: 'ACTION_TAKEN' },
  });
  expect(await head.refused('verifyResolution', { number })).toEqual(['CELL_MUST_VERIFY']);
  await cell.done('verifyResolution', { number });
  expect(await console.next()).toMatchObject({ type: 'COMPLAINT_RESOLVED', complaint: { state: 'RESOLVED' } });
  expect(await wallShows(wall, number, 'COMPLAINT_RESOLVED')).toMatchObject({ resolvedToday: 1, inProcess: 0 });

  await whatsapp({
    id: 'wamid.2',
    type: 'interactive',
    interactive: { button_reply: { id: 'reopen', title: 'समाधान नहीं हुआ' } },
  });
  expect(await console.next()).toMatchObject({ type: 'COMPLAINT_REOPENED', complaint: { state: 'ASSIGNED' } });
  expect(await wallShows(wall, number, 'COMPLAINT_REOPENED')).toMatchObject({ reopenedToday: 1, inProcess: 1 });
  const { complaint } = await cell.query(
    `{ complaint(number: "${number}") { assignee { id } escalationLevel reopenCount } }`,
  );
  expect(complaint).toMatchObject({ assignee: { id: head.id }, escalationLevel: 2, reopenCount: 1 });

  await head.done('acknowledgeComplaint', { number });
  await head.done('submitActionTakenReport', {
    number,
    outcome: 'FIXED',
    text: 'सड़क बन गई',
    evidenceIds: [await upload(head)],
  });
  await cell.done('verifyResolution', { number });
  await feedback.done('confirmResolution', { number, satisfied: true, rating: 4 });
  const closed = await cell.query(
    `{ complaint(number: "${number}") { state feedback { satisfied rating } reports { outcome verifiedBy { id } evidence { kind } } } }`,
  );
  expect(closed.complaint).toMatchObject({ state: 'CLOSED', feedback: [{ satisfied: true, rating: 4 }] });
  expect(closed.complaint.reports).toHaveLength(2);
  const told = await w.sql.query(
    `select template from outbound_message where complainant_id is not null order by created_at, id`,
  );
  expect(told.rows.map(({ template }) => template)).toEqual(
    expect.arrayContaining(['received', 'registered', 'assigned', 'resolved', 'reopened']),
  );
}, 60_000);
