/** Files in: announced by mutation, sent by PUT, decided by content, stripped, and attached once by whom they belong to. */
import { readdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { eventually } from '../../realtime/documents.ts';
import { type Person, type World, world } from '../../support/world.ts';
import { announce, cameraJpeg, filesOf, onServer, put, upload } from './support/files.ts';

let w: World;
let officer: Person;
beforeAll(async () => {
  w = await world();
  officer = await w.officer('OFFICER', 'PWD');
});
afterAll(() => w.close());

const row = async (id: string) => (await w.sql.query('select * from evidence where id = $1', [id])).rows[0];

test('a photo arrives re-encoded: no place, no camera, the time kept, with a thumbnail', async () => {
  const photo = await cameraJpeg();
  expect(photo.includes('SECRETPHONE')).toBe(true);
  const { id, url } = await announce(officer, { bytes: photo.length });
  expect(await row(id)).toMatchObject({ state: 'PENDING', store_key: null });
  const response = await put(url, photo);
  expect(response.status).toBe(201);
  const stored = await row(id);
  expect(stored).toMatchObject({
    state: 'READY',
    kind: 'PHOTO',
    mime_type: 'image/jpeg',
    taken_at: new Date('2026-11-21T05:30:00.000Z'),
  });
  expect(await response.json()).toEqual({ bytes: Number(stored.bytes), mimeType: 'image/jpeg' });

  const number = await w.complaint({ department: 'PWD', officerId: officer.id });
  await officer.done('addComment', { number, evidenceIds: [id] });
  const [file] = await filesOf(officer, number);
  const sent = Buffer.from(await (await fetch(file!.url)).arrayBuffer());
  const { exif, width, height } = await sharp(sent).metadata();
  expect({ exif, width, height, betrays: sent.includes('SECRETPHONE') }).toEqual({
    exif: undefined,
    width: 400,
    height: 300,
    betrays: false,
  });
  const thumbnail = await fetch(file!.thumbnailUrl);
  expect(thumbnail.headers.get('content-type')).toBe('image/webp');
  expect((await sharp(Buffer.from(await thumbnail.arrayBuffer())).metadata()).width).toBeLessThanOrEqual(320);
});

test('what it is called does not count: a PDF sent as a photo is a document', async () => {
  const { id, url } = await announce(officer);
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
  expect((await put(url, pdf, 'image/jpeg')).status).toBe(201);
  expect(await row(id)).toMatchObject({ kind: 'DOCUMENT', mime_type: 'application/pdf' });
});

test('a video has a still picture as its thumbnail, once, drawn anew; a photo takes none', async () => {
  const video = await readFile('test/fixtures/files/two-seconds.mp4');
  const { evidence, posterUrl, uploadUrl } = await officer.done(
    'createUpload',
    { kind: 'VIDEO', bytes: video.length },
    'evidence { id } uploadUrl posterUrl',
  );
  const [poster, still] = [onServer(w, posterUrl), await cameraJpeg()];
  expect((await put(poster, still)).status).toBe(404); // nothing has arrived
  expect((await put(onServer(w, uploadUrl), video)).status).toBe(201);
  expect((await put(poster, Buffer.from('<svg/>'))).status).toBe(415);
  expect(await (await put(poster, still)).json()).toMatchObject({ mimeType: 'image/webp' });
  expect((await put(poster, still)).status).toBe(404);
  const number = await w.complaint({ department: 'PWD', officerId: officer.id });
  await officer.done('addComment', { number, evidenceIds: [evidence.id] });
  const [file] = await filesOf(officer, number);
  expect(file).toMatchObject({ kind: 'VIDEO', mimeType: 'video/mp4', bytes: video.length });
  const shown = Buffer.from(await (await fetch(file!.thumbnailUrl)).arrayBuffer());
  expect((await sharp(shown).metadata()).width).toBeLessThanOrEqual(320);
  expect(shown.includes('SECRETPHONE')).toBe(false);
});

test.each([
  ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>'), 415, 'UNSUPPORTED_TYPE'],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 415, 'UNSUPPORTED_TYPE'],
  ['a program', Buffer.from('MZ'.padEnd(600, '\0')), 415, 'UNSUPPORTED_TYPE'],
  ['nothing', Buffer.alloc(0), 422, 'EMPTY'],
  [
    'half a JPEG',
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1, 2, 3]),
    422,
    'DAMAGED',
  ],
])('%s is refused, and the right file may still follow', async (_, bytes, status, error) => {
  const { id, url } = await announce(officer);
  const refused = await put(url, bytes);
  expect({ status: refused.status, error: ((await refused.json()) as { error: string }).error }).toEqual({
    status,
    error,
  });
  expect(await row(id)).toMatchObject({ state: 'PENDING' });
  expect((await put(url, await cameraJpeg())).status).toBe(201);
});

test('another length than announced is refused', async () => {
  const photo = await cameraJpeg();
  const short = await announce(officer, { bytes: photo.length + 1 });
  expect(await (await put(short.url, photo)).json()).toMatchObject({ error: 'LENGTH_MISMATCH' });
  const long = await announce(officer, { bytes: photo.length - 1 });
  expect(await (await put(long.url, photo)).json()).toMatchObject({
    error: expect.stringMatching(/LENGTH_MISMATCH|TOO_LARGE/),
  });
  expect([await row(short.id), await row(long.id)]).toMatchObject([{ state: 'PENDING' }, { state: 'PENDING' }]);
});

test.each([
  ['PHOTO', 16],
  ['DOCUMENT', 16],
  ['VIDEO', 64],
])('%s may be announced with at most %i MB', async (kind, megabytes) => {
  const size = megabytes * 2 ** 20;
  await officer.done('createUpload', { kind, bytes: size }, 'uploadUrl');
  for (const bytes of [size + 1, 0, -1])
    expect(await officer.refused('createUpload', { kind, bytes })).toEqual(['TOO_LARGE']);
});

test('seventeen megabytes of a photo are refused while they come, unannounced', async () => {
  const { id, url } = await announce(officer);
  const huge = Buffer.concat([await cameraJpeg(), Buffer.alloc(17 * 2 ** 20, 7)]);
  const status = await put(url, huge).then(
    (response) => response.status,
    () => 'cut off',
  );
  expect([413, 'cut off']).toContain(status);
  expect(await row(id)).toMatchObject({ state: 'PENDING' });
});

test('a second PUT is 404 and changes nothing', async () => {
  const { id, url } = await announce(officer);
  await put(url, await cameraJpeg());
  const first = await row(id);
  expect((await put(url, await cameraJpeg('2020:01:01 00:00:00'))).status).toBe(404);
  expect(await row(id)).toEqual(first);
});

test('two PUTs at once: one is taken, nothing of the other stays', async () => {
  const { url } = await announce(officer);
  const photo = await cameraJpeg();
  const statuses = await Promise.all([put(url, photo), put(url, photo)]);
  expect(statuses.map(({ status }) => status).sort()).toEqual([201, 404]);
});

test('a link ends after a day, with its session, and when a letter of it is changed', async () => {
  const { url } = await announce(officer);
  const photo = await cameraJpeg();
  const changed = url.replace(/\/uploads\/(.)/, (_, letter: string) => `/uploads/${letter === 'A' ? 'B' : 'A'}`);
  expect((await put(changed, photo)).status).toBe(404);
  const leaving = await w.officer('OFFICER', 'PWD');
  const theirs = await announce(leaving);
  await leaving.query('mutation { signOut { signedOut } }');
  expect((await put(theirs.url, photo)).status).toBe(404);
  const now = w.clock.now().toISOString();
  w.clock.advance({ hours: 24, seconds: 1 });
  expect((await put(url, photo)).status).toBe(404);
  w.clock.set(now);
});

describe('in parts', () => {
  const TUS = { 'tus-resumable': '1.0.0' };
  const PART = { ...TUS, 'content-type': 'application/offset+octet-stream', 'accept-language': 'en' };
  const patch = (url: string, offset: number, bytes: Buffer, headers: Record<string, string> = {}) =>
    fetch(url, {
      method: 'PATCH',
      headers: { ...PART, 'upload-offset': String(offset), ...headers },
      body: new Uint8Array(bytes),
    });
  const ask = async (url: string) => {
    const { status, headers } = await fetch(url, { method: 'HEAD', headers: TUS });
    return [status, headers.get('upload-offset'), headers.get('upload-length'), headers.get('cache-control')];
  };
  /** A part whose line breaks after these bytes. */
  const broken = (url: string, offset: number, bytes: Buffer, announced: number) =>
    new Promise<void>((resolve) => {
      const headers = { ...PART, 'upload-offset': offset, 'content-length': announced };
      const call = request(url, { method: 'PATCH', headers }).on('error', () => resolve());
      call.write(bytes, () => setTimeout(() => call.destroy(), 100));
    });
  const arrived = (url: string, offset: number) =>
    eventually(async () => (await ask(url))[1] === String(offset), `${offset} bytes have arrived`);

  test('what a broken line has brought stays, the rest goes on, and the whole is what a PUT would have made of it', async () => {
    const photo = await cameraJpeg();
    const { id, url } = await announce(officer, { bytes: photo.length });
    expect(await ask(url)).toEqual([200, '0', String(photo.length), 'no-store']);
    await broken(url, 0, photo.subarray(0, 700), photo.length);
    await arrived(url, 700);
    expect((await patch(url, 0, photo)).status).toBe(409); // not from the beginning
    expect((await patch(url, 700, photo.subarray(700, 900))).headers.get('upload-offset')).toBe('900');
    const last = await patch(url, 900, photo.subarray(900));
    expect([last.status, last.headers.get('upload-offset')]).toEqual([204, String(photo.length)]);
    expect(Date.parse(last.headers.get('upload-expires') ?? '')).toBeGreaterThan(w.clock.now().getTime());
    const stored = await row(id);
    expect(stored).toMatchObject({ state: 'READY', kind: 'PHOTO', taken_at: new Date('2026-11-21T05:30:00.000Z') });
    const [, offset, length] = await ask(url);
    expect(offset).toBe(length); // whoever lost the last answer learns that it is there
    expect(await readdir(join(w.dataDir, 'uploads'))).toEqual([]);
    const number = await w.complaint({ department: 'PWD', officerId: officer.id });
    await officer.done('addComment', { number, evidenceIds: [id] });
    const [file] = await filesOf(officer, number);
    expect(Buffer.from(await (await fetch(file!.url)).arrayBuffer()).includes('SECRETPHONE')).toBe(false);
  });

  test('limits hold as for a whole: what is no evidence, more than announced, damaged, unannounced; nothing of it stays', async () => {
    const junk = await announce(officer, { bytes: 9_000 });
    const refused = await patch(junk.url, 0, Buffer.alloc(5_000, 'x'));
    expect([refused.status, ((await refused.json()) as { error: string }).error]).toEqual([415, 'UNSUPPORTED_TYPE']);
    const photo = await cameraJpeg();
    const longer = await announce(officer, { bytes: photo.length - 1 });
    expect((await patch(longer.url, 0, photo)).status).toBe(422);
    const damaged = await announce(officer, { bytes: 600 });
    expect((await patch(damaged.url, 0, photo.subarray(0, 600))).status).toBe(422);
    const unannounced = await announce(officer);
    expect((await patch(unannounced.url, 0, photo)).status).toBe(400);
    for (const [status, headers] of [
      [415, { 'content-type': 'image/jpeg' }],
      [412, { 'tus-resumable': '0.2.2' }],
      [400, { 'upload-offset': '-1' }],
    ] as const)
      expect((await patch(junk.url, 0, photo, headers)).status).toBe(status);
    for (const { id, url } of [junk, damaged])
      expect([(await ask(url))[1], (await row(id)).state]).toEqual(['0', 'PENDING']);
  });

  test('the link ends with the session of whom it was made for, and begins nothing of another use', async () => {
    const leaving = await w.officer('OFFICER', 'PWD');
    const { url } = await announce(leaving, { bytes: 900 });
    await leaving.query('mutation { signOut { signedOut } }');
    expect([(await ask(url))[0], (await patch(url, 0, Buffer.alloc(9))).status]).toEqual([404, 404]);
    const { posterUrl } = await officer.done('createUpload', { kind: 'VIDEO', bytes: 9 }, 'posterUrl');
    expect((await ask(onServer(w, posterUrl)))[0]).toBe(404);
  });
});

test('a file is attached once, by its owner, when it has arrived', async () => {
  const number = await w.complaint({ department: 'PWD', officerId: officer.id });
  const other = await w.officer('HEAD', 'PWD');
  const pending = (await announce(officer)).id;
  const mine = await upload(officer);
  for (const [who, id] of [
    [officer, pending],
    [other, mine],
    [officer, 'no-id'],
    [officer, '01900000-0000-7000-8000-000000000000'],
  ] as const)
    expect(await who.refused('addComment', { number, text: 'x', evidenceIds: [id] })).toEqual(['UNKNOWN_EVIDENCE']);
  await officer.done('addComment', { number, evidenceIds: [mine, mine], visibility: 'STAFF' });
  expect(await officer.refused('addComment', { number, text: 'x', evidenceIds: [mine] })).toEqual(['UNKNOWN_EVIDENCE']);
  expect(await filesOf(officer, number)).toMatchObject([{ id: mine, visibility: 'STAFF' }]);
});

test('a report on a subject that demands proof needs a photo taken after the assignment', async () => {
  const number = await w.complaint({ department: 'PWD', officerId: officer.id, subjectId: w.subjects.road });
  await officer.done('acknowledgeComplaint', { number });
  const report = { number, outcome: 'FIXED', text: 'भर दिया' };
  expect(await officer.refused('submitActionTakenReport', report)).toEqual(['EVIDENCE_REQUIRED']);
  const old = await upload(officer, await cameraJpeg('2026:11:20 09:00:00'));
  expect(await officer.refused('submitActionTakenReport', { ...report, evidenceIds: [old] })).toEqual([
    'EVIDENCE_REQUIRED',
  ]);
  const fresh = await upload(officer, await cameraJpeg('2026:11:21 18:00:00'));
  const done = await officer.done(
    'submitActionTakenReport',
    { ...report, evidenceIds: [fresh] },
    'complaint { state reports { evidence { id } } }',
  );
  expect(done.complaint).toEqual({ state: 'ACTION_TAKEN', reports: [{ evidence: [{ id: fresh }] }] });
});

test('a hundred files may wait; the next one is refused until a day has passed', async () => {
  const hoarder = await w.officer('OFFICER', 'PWD');
  for (let i = 0; i < 100; i++) await hoarder.done('createUpload', { kind: 'PHOTO' }, 'uploadUrl');
  expect(await hoarder.refused('createUpload', { kind: 'PHOTO' })).toEqual(['QUOTA']);
  expect(await officer.refused('createUpload', { kind: 'PHOTO' })).toEqual([]);
  await w.sql.query(`update evidence set created_at = created_at - interval '25 hours' where owner_key = $1`, [
    `officer:${hoarder.id}`,
  ]);
  expect(await hoarder.refused('createUpload', { kind: 'PHOTO' })).toEqual([]);
});

test('no line of the log names a link, whatever was sent to it', () => {
  expect(w.logLines.filter((line) => line.includes('/uploads/:link')).length).toBeGreaterThan(10);
  expect(w.logLines.filter((line) => /\/uploads\/(?!:link)/.test(line))).toEqual([]);
});
