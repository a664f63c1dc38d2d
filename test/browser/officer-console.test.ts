/// <reference lib="dom" />
/** An officer at his phone, in a real Chromium: what is his, how it comes, what he does about it. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axe, fits, launchBrowser, seat } from '../support/browser.ts';
import { type World, world } from '../support/world.ts';

let w: World;
let browser: Browser;
beforeAll(async () => {
  w = await world();
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await w.close();
});

/** A film that takes three parts: behind it stands room that players pass over. */
async function longVideo(): Promise<Buffer> {
  const room = Buffer.alloc(1_200_000);
  room.writeUInt32BE(room.length);
  room.write('free', 4, 'latin1');
  return Buffer.concat([await readFile('test/fixtures/files/two-seconds.mp4'), room]);
}

const rowOf = (page: Page, number: string) => page.locator(`a[data-number="${number}"]`);

test.each([360, 1280])(
  'what is assigned to him appears by itself, %i pixels wide',
  async (width) => {
    const officer = await w.officer('OFFICER', 'PWD');
    const cell = await w.officer('CELL');
    const { page, leave, origins, complaints } = await seat(browser, { url: w.url, person: officer, width });
    await page.goto('/console');
    await page.getByText('आपके लिए कोई काम बाकी नहीं है।').waitFor();
    const number = await w.complaint();
    await cell.done('assignComplaint', { number, departmentCode: 'PWD', officerId: officer.id });
    await rowOf(page, number).waitFor();
    await page.locator('[data-freshness="live"]').waitFor();
    expect(await fits(page)).toBe(true);
    expect(await axe(page)).toEqual([]);
    await rowOf(page, number).click();
    await page.getByRole('button', { name: 'स्वीकार करें' }).waitFor();
    expect(await fits(page)).toBe(true);
    expect(await axe(page)).toEqual([]);
    expect([...origins]).toEqual([new URL(w.url).host]);
    expect(complaints).toEqual([]);
    await leave();
  },
  40_000,
);

test('he accepts it, reports with a photo and a video over a line that breaks, and it waits for verification', async () => {
  const officer = await w.officer('OFFICER', 'PWD');
  const cell = await w.officer('CELL');
  const number = await w.complaint();
  await cell.done('assignComplaint', { number, departmentCode: 'PWD', officerId: officer.id });
  const { page, leave, complaints } = await seat(browser, { url: w.url, person: officer, width: 360 });
  await page.goto(`/console/queue/${number}`);
  await page.getByRole('button', { name: 'स्वीकार करें' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'स्वीकार करें' }).click();
  await page.getByRole('button', { name: 'फ़ोटो सहित आख्या दें' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file][accept^=image]').setInputFiles('docs/first-page.png');
  await dialog
    .locator('input[type=file][accept^=video]')
    .setInputFiles({ name: 'video.mp4', mimeType: 'video/mp4', buffer: await longVideo() });
  await dialog.locator('figure img').nth(1).waitFor(); // the video has its still
  expect(await axe(page)).toEqual([]);
  await dialog.getByText('समाधान हुआ', { exact: true }).click();
  await dialog.getByLabel(/क्या कार्यवाही की गई/).fill('नल ठीक कर दिया गया।');
  // The line breaks in the middle of the video, and the page is closed: opened again it sends the rest, and the report.
  const parts = new Map<string, number[]>();
  await page.route('**/uploads/*', async (route) => {
    const sent = route.request();
    const offset = Number((await sent.allHeaders())['upload-offset']);
    const offsets = parts.get(sent.url()) ?? [];
    if (sent.method() === 'PATCH') parts.set(sent.url(), [...offsets, offset]);
    if (offset > 500_000 && offsets.length === 1) return route.abort();
    return route.fallback();
  });
  await dialog.getByRole('button', { name: 'फ़ोटो सहित आख्या दें' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(complaints.splice(0)).toEqual([expect.stringContaining('ERR_FAILED')]);
  await page.reload();
  await page.getByText('सत्यापन बाकी').waitFor();
  expect([...parts.values()].at(-1)).toEqual([0, 524_288, 524_288, 1_048_576]);
  const { complaint } = await cell.query(
    `{ complaint(number: "${number}") { state reports { text evidence { kind mimeType thumbnailUrl } } } }`,
  );
  expect(complaint).toEqual({
    state: 'ACTION_TAKEN',
    reports: [
      {
        text: 'नल ठीक कर दिया गया।',
        evidence: [
          { kind: 'PHOTO', mimeType: 'image/jpeg', thumbnailUrl: expect.any(String) },
          { kind: 'VIDEO', mimeType: 'video/mp4', thumbnailUrl: expect.any(String) },
        ],
      },
    ],
  });
  // It stands there as a still with its length, opens by keys, and waits to be played.
  const film = page.getByRole('button', { name: 'वीडियो, अवधि 0:0' });
  await film.waitFor();
  expect(await film.locator('video').getAttribute('poster')).toMatch(/^\/evidence\//);
  await film.press('Enter');
  const player = page.getByRole('dialog').locator('video[controls]');
  await player.waitFor();
  expect(await axe(page)).toEqual([]);
  expect(await player.evaluate((video: HTMLVideoElement) => [video.paused, video.autoplay])).toEqual([true, false]);
  await player.press('Space');
  await page.waitForFunction(() => document.querySelector<HTMLVideoElement>('video[controls]')?.paused === false);
  expect(complaints).toEqual([]);
  await leave();
}, 60_000);

test('while a photo is being made small others can be chosen and taken out, in their order, and the report waits for them', async () => {
  const officer = await w.officer('OFFICER', 'PWD');
  const cell = await w.officer('CELL');
  const number = await w.complaint();
  await cell.done('assignComplaint', { number, departmentCode: 'PWD', officerId: officer.id });
  const { page, leave, complaints } = await seat(browser, { url: w.url, person: officer, width: 360 });
  // The first photo is a large one.
  await page.addInitScript(() => {
    const draw = createImageBitmap;
    const isDone = new Promise((resolve) => Object.assign(globalThis, { finish: resolve }));
    let chosen = 0;
    globalThis.createImageBitmap = async (...given: unknown[]) => {
      chosen += 1;
      if (chosen === 1) await isDone;
      return draw(...(given as Parameters<typeof draw>));
    };
  });
  await page.goto(`/console/queue/${number}`);
  await page.getByRole('button', { name: 'स्वीकार करें' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'स्वीकार करें' }).click();
  await page.getByRole('button', { name: 'फ़ोटो सहित आख्या दें' }).click();
  const dialog = page.getByRole('dialog');
  const photo = dialog.locator('input[type=file][accept^=image]');
  const figures = dialog.locator('figure');
  await photo.setInputFiles('docs/first-page.png');
  await figures.getByRole('img', { name: 'तैयारी हो रही है' }).waitFor();
  expect(await axe(page)).toEqual([]);
  await photo.setInputFiles('docs/first-page.png');
  await figures.nth(1).locator('img').waitFor();
  await dialog
    .locator('input[type=file][accept^=video]')
    .setInputFiles({ name: 'video.mp4', mimeType: 'video/mp4', buffer: await longVideo() });
  await figures.nth(2).locator('img').waitFor();
  await figures.nth(1).getByRole('button', { name: 'हटाएँ' }).click();
  expect(await figures.count()).toBe(2);
  await dialog.getByText('समाधान हुआ', { exact: true }).click();
  await dialog.getByLabel(/क्या कार्यवाही की गई/).fill('नल ठीक कर दिया गया।');
  await dialog.getByRole('button', { name: 'फ़ोटो सहित आख्या दें' }).click();
  await dialog.locator('input[type=file]:disabled').first().waitFor({ state: 'attached' }); // what came now would come too late
  const { reports } = (await cell.query(`{ complaint(number: "${number}") { reports { text } } }`)).complaint;
  expect(reports).toEqual([]);
  await page.evaluate(() => (globalThis as unknown as { finish(): void }).finish());
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('सत्यापन बाकी').waitFor();
  const { complaint } = await cell.query(`{ complaint(number: "${number}") { reports { evidence { kind } } } }`);
  expect(complaint.reports).toEqual([{ evidence: [{ kind: 'PHOTO' }, { kind: 'VIDEO' }] }]);
  expect(complaints).toEqual([]);
  await leave();
}, 60_000);

test('when his session ends the way in comes back, and what he had typed is there again', async () => {
  const officer = await w.officer('OFFICER', 'PWD');
  const cell = await w.officer('CELL');
  const number = await w.complaint();
  await cell.done('assignComplaint', { number, departmentCode: 'PWD', officerId: officer.id });
  const { page, context, leave } = await seat(browser, { url: w.url, person: officer, width: 360 });
  await page.goto(`/console/queue/${number}`);
  await page.getByRole('button', { name: 'हमारी नहीं: लौटाएँ' }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/आपकी क्यों नहीं/)
    .fill('यह जल निगम की है।');
  await w.sql.query('update session set revoked_at = now() where officer_id = $1', [officer.id]);
  await page.getByRole('dialog').getByRole('button', { name: 'हमारी नहीं: लौटाएँ' }).click();
  await page.getByLabel(/उपयोगकर्ता नाम/).waitFor();
  await context.addCookies([{ name: 'nistaran_session', value: await w.session(officer.id), url: w.url }]);
  await page.goto(`/console/queue/${number}`);
  await page.getByRole('button', { name: 'हमारी नहीं: लौटाएँ' }).click();
  expect(
    await page
      .getByRole('dialog')
      .getByLabel(/आपकी क्यों नहीं/)
      .inputValue(),
  ).toBe('यह जल निगम की है।');
  await leave();
}, 40_000);

test('five actions taken without a network arrive in order, once, when it is back', async () => {
  const officer = await w.officer('OFFICER', 'PWD');
  const cell = await w.officer('CELL');
  const number = await w.complaint();
  await cell.done('assignComplaint', { number, departmentCode: 'PWD', officerId: officer.id });
  const { page, context, leave } = await seat(browser, { url: w.url, person: officer, width: 360 });
  await page.goto(`/console/queue/${number}`);
  await page.getByRole('button', { name: 'स्वीकार करें' }).waitFor();
  await context.setOffline(true);
  const take = async (action: string, fill: () => Promise<void> = async () => {}) => {
    await page.getByRole('button', { name: action }).first().click();
    await fill();
    await page.getByRole('dialog').getByRole('button', { name: action }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  await take('स्वीकार करें');
  for (const words of ['एक', 'दो', 'तीन', 'चार']) {
    await page.getByRole('button', { name: 'और', exact: true }).click();
    await page.getByRole('menuitem', { name: 'टिप्पणी जोड़ें' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByLabel(/टिप्पणी/)
      .first()
      .fill(words);
    await dialog.getByRole('button', { name: 'टिप्पणी जोड़ें' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  await page.getByText('(5 प्रतीक्षा में)').waitFor();
  await context.setOffline(false);
  await page.getByText('प्रतीक्षा में)').waitFor({ state: 'detached', timeout: 20_000 });
  const { complaint } = await cell.query(
    `{ complaint(number: "${number}") { state timeline(last: 20) { nodes { type text } } } }`,
  );
  const own = complaint.timeline.nodes.filter(({ type }: { type: string }) =>
    ['COMPLAINT_ACKNOWLEDGED', 'COMPLAINT_COMMENTED'].includes(type),
  );
  expect(own.map(({ type, text }: { type: string; text: string | null }) => text ?? type)).toEqual([
    ...['COMPLAINT_ACKNOWLEDGED', 'एक', 'दो', 'तीन', 'चार'],
  ]);
  await leave();
}, 60_000);
