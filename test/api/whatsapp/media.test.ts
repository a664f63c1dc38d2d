/** Files of messages: fetched from the configured hosts only, checked, processed like any upload, kept once. */

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { CloudApi } from '../../../src/channels/whatsapp/cloud-api.ts';
import type { World } from '../../support/world.ts';
import { photo as picture } from '../../unit/evidence/samples.ts';
import { answer, CloudServer, fails } from './support/cloud-server.ts';
import { channelWorld, type Meta } from './support/meta.ts';

const PHONE = '919000000130';
let cloud: CloudServer;
let elsewhere: CloudServer;
let w: World;
let meta: Meta;
let jpeg: Buffer;
let count = 0;
beforeAll(async () => {
  [cloud, elsewhere, jpeg] = await Promise.all([new CloudServer().open(), new CloudServer().open(), picture()]);
  ({ w, meta } = await channelWorld(cloud.env));
});
afterAll(async () => {
  await w.close();
  await Promise.all([cloud.close(), elsewhere.close()]);
});
afterEach(() => w.clock.advance({ hours: 30 }));

/** Sends a picture the Cloud API offers; gives its ids. */
async function send({
  bytes = jpeg,
  announced,
  caption = 'सड़क',
}: {
  bytes?: Buffer;
  announced?: string;
  caption?: string;
} = {}) {
  count += 1;
  const mediaId = `m${count}`;
  const sha256 = announced ?? cloud.offer(mediaId, bytes);
  cloud.offer(mediaId, bytes);
  const message = meta.photo(PHONE, mediaId, { caption: `${caption} ${count}`, sha256 });
  await meta.say(message);
  return { mediaId, messageId: message.id };
}

const fetchAll = () => w.nistaran.workers.media?.drain();
const row = async (mediaId: string) => (await meta.rows('select * from media_fetch where media_id = $1', [mediaId]))[0];
const intakeId = async (messageId: string): Promise<string> =>
  (await meta.rows('select id from intake_message where external_id = $1', [messageId]))[0].id;
const filesKept = async () =>
  (await readdir(join(w.dataDir, 'evidence'), { recursive: true, withFileTypes: true }).catch(() => [])).filter(
    (entry) => entry.isFile(),
  ).length;

test('is fetched with the token, redrawn and shown at the desk', async () => {
  const { mediaId, messageId } = await send();
  await fetchAll();
  expect(await row(mediaId)).toMatchObject({
    next_attempt_at: null,
    last_error: null,
    evidence_id: expect.any(String),
  });
  expect(cloud.seen.slice(-2)).toMatchObject([
    { path: `/v1/${mediaId}`, authorization: 'Bearer the access token' },
    { path: `/bytes/${mediaId}` },
  ]);
  const operator = await w.officer('OPERATOR');
  const { intake } = await operator.query(
    '{ intake(first: 100) { nodes { externalId evidence { kind mimeType url } } } }',
  );
  const { evidence } = intake.nodes.find((node: { externalId: string }) => node.externalId === messageId);
  expect(evidence).toEqual([{ kind: 'PHOTO', mimeType: 'image/jpeg', url: expect.stringContaining('http') }]);
  const response = await fetch(evidence[0].url.replace('http://nistaran.test', w.url));
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
});

test('two bad answers, then the file: kept at the third try', async () => {
  const { mediaId } = await send();
  let times = 0;
  cloud.atPath.set(`/v1/${mediaId}`, (seen, response) => {
    times += 1;
    if (times <= 2) return fails(500)(seen, response);
    answer(response, 200, { url: `${cloud.url}/bytes/${mediaId}` });
  });
  await fetchAll();
  expect(await row(mediaId)).toMatchObject({
    evidence_id: null,
    attempt_count: 1,
    last_error: 'Cloud API answered 500',
  });
  w.clock.advance({ seconds: 4 });
  expect(await fetchAll()).toBe(0);
  w.clock.advance({ seconds: 1 });
  await fetchAll();
  w.clock.advance({ seconds: 10 });
  await fetchAll();
  expect(await row(mediaId)).toMatchObject({ evidence_id: expect.any(String), attempt_count: 3, last_error: null });
});

test.each([
  [
    'another file than the announced one',
    () => send({ announced: 'k2NNbVn3yHqJ5b1t2vLr1y8gk0iQm7mB2o3w4x5y6z1=' }),
    /not the one that was announced/,
  ],
  ['a file that is no picture', () => send({ bytes: Buffer.from('<svg onload="alert(1)">'.repeat(300)) }), /./],
])('%s is not kept, nor any trace of it', async (_name, sending, error) => {
  const before = await filesKept();
  const { mediaId, messageId } = await sending();
  await fetchAll();
  expect(await row(mediaId)).toMatchObject({ evidence_id: null, last_error: expect.stringMatching(error) });
  expect(await meta.count('evidence', `intake_id = '${await intakeId(messageId)}'`)).toBe(0);
  expect(await filesKept()).toBe(before);
});

test.each([
  [
    'an address on another host',
    (id: string) =>
      cloud.atPath.set(`/v1/${id}`, (_seen, response) =>
        answer(response, 200, { url: `${elsewhere.url}/bytes/${id}` }),
      ),
  ],
  [
    'an address of the allowed host without TLS',
    (id: string) =>
      cloud.atPath.set(`/v1/${id}`, (_seen, response) =>
        answer(response, 200, { url: 'http://lookaside.fbsbx.com/x' }),
      ),
  ],
  [
    'an address that is no web address',
    (id: string) =>
      cloud.atPath.set(`/v1/${id}`, (_seen, response) => answer(response, 200, { url: 'file:///etc/passwd' })),
  ],
  [
    'a redirect elsewhere',
    (id: string) =>
      cloud.atPath.set(
        `/bytes/${id}`,
        (_seen, response) => void response.writeHead(302, { location: `${elsewhere.url}/bytes/${id}` }).end(),
      ),
  ],
])('%s is not followed: nobody else sees the token', async (_name, lead) => {
  const { mediaId } = await send();
  elsewhere.offer(mediaId, jpeg);
  lead(mediaId);
  await fetchAll();
  expect(await row(mediaId)).toMatchObject({ evidence_id: null, last_error: expect.stringMatching(/\w/) });
  expect(elsewhere.seen).toEqual([]);
});

test('a service that does not answer is left after a while', async () => {
  const api = new CloudApi({
    apiUrl: `${cloud.url}/v1`,
    accessToken: 't',
    phoneNumberId: '1',
    mediaHosts: [],
    timeoutMs: 50,
  });
  cloud.atPath.set('/v1/slow', () => new Promise(() => {}));
  await expect(api.fetchMedia('slow')).rejects.toThrow(/timeout/);
});

test('looked at again after a crash between keeping and noting, it is not even asked for', async () => {
  const { mediaId, messageId } = await send();
  await fetchAll();
  const asked = cloud.seen.length;
  await w.sql.query('update media_fetch set next_attempt_at = $1 where media_id = $2', [w.clock.now(), mediaId]);
  await fetchAll();
  expect(cloud.seen).toHaveLength(asked);
  expect(await meta.count('evidence', `intake_id = '${await intakeId(messageId)}'`)).toBe(1);
  expect((await row(mediaId)).next_attempt_at).toBeNull();
});

test('fetched by two nodes, the first one long thought dead, it is kept once', async () => {
  const { mediaId, messageId } = await send();
  let goOn: () => void = () => {};
  const begun = new Promise<void>((resolve) => {
    cloud.atPath.set(`/bytes/${mediaId}`, async (_seen, response) => {
      cloud.atPath.delete(`/bytes/${mediaId}`);
      resolve();
      await new Promise<void>((release) => {
        goOn = release;
      });
      response.writeHead(200).end(jpeg);
    });
  });
  const slow = fetchAll();
  await begun;
  w.clock.advance({ minutes: 10 });
  await fetchAll();
  const files = await filesKept();
  goOn();
  await slow;
  expect(await meta.count('evidence', `intake_id = '${await intakeId(messageId)}'`)).toBe(1);
  expect(await filesKept()).toBe(files);
});

test('a file that comes after the registration belongs to the complaint, and its timeline says so', async () => {
  const { messageId } = await send();
  const cell = await w.officer('CELL');
  const { complaint } = await cell.done(
    'registerIntake',
    { intakeId: await intakeId(messageId) },
    'complaint { number version evidence { id } }',
  );
  expect(complaint.evidence).toEqual([]);
  await fetchAll();
  const after = await cell.query(
    'query($n: String!) { complaint(number: $n) { version evidence { kind } timeline(last: 1) { nodes { type visibility } } } }',
    { n: complaint.number },
  );
  expect(after.complaint).toEqual({
    version: complaint.version + 1,
    evidence: [{ kind: 'PHOTO' }],
    timeline: { nodes: [{ type: 'COMPLAINT_EVIDENCE_ADDED', visibility: 'CITIZEN' }] },
  });
});

test('a file on its way while the operator registers is not lost between them', async () => {
  const { messageId, mediaId } = await send();
  const id = await intakeId(messageId);
  const cell = await w.officer('CELL');
  const [registered] = await Promise.all([cell.done('registerIntake', { intakeId: id }), fetchAll()]);
  const [evidence] = await meta.rows(
    'select c.number from evidence e join complaint c on c.id = e.complaint_id where e.id = $1',
    [(await row(mediaId)).evidence_id],
  );
  expect(evidence).toEqual({ number: registered.complaint.number });
});

test('without credentials files wait, and nobody is asked', async () => {
  const { w: demo, meta: demoMeta } = await channelWorld({ WHATSAPP_API_URL: cloud.url });
  const asked = cloud.seen.length;
  await demoMeta.say(demoMeta.photo(PHONE, 'waits'));
  expect(demo.nistaran.workers.media).toBeNull();
  expect(await demoMeta.count('media_fetch', 'next_attempt_at is not null')).toBe(1);
  expect(cloud.seen).toHaveLength(asked);
  await demo.close();
});
