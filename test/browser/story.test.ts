/// <reference lib="dom" />
/**
 * One complaint through all the pages, in a real Chromium: registered, assigned, rung, reported with a photo, verified, rejected by the
 * complainant, reopened on the wall. Every console sits behind a line that is cut between the steps.
 */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { Meddler } from '../realtime/client/meddler.ts';
import { launchBrowser, type Seat, type SeatOptions, seat } from '../support/browser.ts';
import { type Person, type World, world } from '../support/world.ts';

/** Codes that end a socket in ways no plain graphql-ws client comes back from, and the ordinary loss of a line. */
const CUTS = [1006, 1011, 4500, 1012];

let w: World;
let browser: Browser;
const lines: Meddler[] = [];
beforeAll(async () => {
  w = await world();
  browser = await launchBrowser();
  mkdirSync('dist/screens', { recursive: true });
}, 60_000);
afterAll(async () => {
  await browser.close();
  for (const line of lines) await line.stop();
  await w.close();
});

/** Somebody at a console whose line can be cut. */
async function sit(options: Omit<SeatOptions, 'url'>): Promise<Seat> {
  const line = await new Meddler(w.url).open();
  lines.push(line);
  return seat(browser, { ...options, url: line.url });
}

let cuts = 0;
function cutAllLines(): void {
  for (const line of lines) {
    const code = CUTS[cuts++ % CUTS.length] as number;
    if (code === 1006) line.cut();
    else line.close(code);
  }
}

/** Kept beside the build, for people to look at. */
const picture = (page: Page, name: string) => page.screenshot({ path: `dist/screens/${name}.png` });

const choose = async (page: Page, label: string, words: string) => {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: label }).fill(words);
  await page.getByRole('option', { name: words }).first().click();
};

test('from the first word to the reopening, with every line cut between the steps', async () => {
  const [cell, officer, dm]: Person[] = [
    await w.officer('CELL'),
    await w.officer('OFFICER', 'PWD'),
    await w.officer('DM'),
  ];
  const [desk, phone, wall] = [
    await sit({ person: cell as Person, width: 1280 }),
    await sit({ person: officer as Person, width: 360 }),
    await sit({ width: 1920, height: 1080 }),
  ];

  await wall.page.goto('/wall');
  const code = wall.page.locator('[data-code]').filter({ hasText: /^[A-Z0-9]{3} [A-Z0-9]{3}$/ });
  await code.waitFor();
  await (dm as Person).done(
    'approveKiosk',
    { code: await code.textContent(), name: 'वॉर रूम', board: 'war-room' },
    'kiosk { id }',
  );
  await wall.page.locator('body[data-view="board"]').waitFor();
  const reopened = wall.page.locator('.digits[data-figure="reopenedToday"]');
  await reopened.filter({ hasText: /^0$/ }).waitFor();

  await phone.page.goto('/console/queue');
  await phone.page.getByText('आपके लिए कोई काम बाकी नहीं है।').waitFor();
  const number = await w.complaint();
  cutAllLines();

  await desk.page.goto(`/console/complaints/${number}`);
  await desk.page.getByRole('button', { name: 'आवंटित करें' }).click();
  await choose(desk.page, 'विभाग', 'PWD');
  await desk.page.getByRole('dialog').getByRole('combobox', { name: 'अधिकारी' }).click();
  await desk.page.getByRole('option').first().click();
  await desk.page.getByRole('dialog').getByRole('button', { name: 'आवंटित करें' }).click();
  await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
  cutAllLines();

  await phone.page.waitForFunction(() => document.title.startsWith('('));
  await phone.page.locator(`a[data-number="${number}"]`).click();
  await phone.page.getByRole('button', { name: 'स्वीकार करें' }).click();
  await phone.page.getByRole('dialog').getByRole('button', { name: 'स्वीकार करें' }).click();
  cutAllLines();
  await phone.page.getByRole('button', { name: 'फ़ोटो सहित आख्या दें' }).click();
  const form = phone.page.getByRole('dialog');
  await form.locator('input[type=file][accept="image/*"]').setInputFiles('docs/first-page.png');
  await form.getByText('समाधान हुआ', { exact: true }).click();
  await form.getByLabel(/क्या कार्यवाही की गई/).fill('गड्ढा भर दिया गया।');
  await picture(phone.page, 'report-360');
  await form.getByRole('button', { name: 'फ़ोटो सहित आख्या दें' }).click();
  await form.waitFor({ state: 'detached' });
  cutAllLines();

  const verify = desk.page.getByRole('button', { name: 'सत्यापित करें: समाधान हुआ' });
  await verify.click();
  await picture(desk.page, 'verify-1280');
  await desk.page.getByRole('dialog').getByRole('button', { name: 'सत्यापित करें: समाधान हुआ' }).click();
  await desk.page.getByText('निस्तारित', { exact: true }).first().waitFor();
  cutAllLines();

  const citizen = await seat(browser, { url: w.url, width: 360 });
  await citizen.page.goto(`/t/${await w.trackingToken(number)}`);
  await citizen.page.getByText('नहीं, समाधान नहीं हुआ').click();
  await citizen.page.getByLabel('क्या बाकी है?').fill('गड्ढा फिर खुल गया');
  await citizen.page.getByRole('button', { name: 'शिकायत फिर खोलें' }).click();
  await citizen.page.getByRole('status').waitFor();
  await picture(citizen.page, 'complainant-360');

  await reopened.filter({ hasText: /^1$/ }).waitFor();
  await picture(wall.page, 'wall-1920');
  await desk.page.getByText('फिर खुली').first().waitFor();
  const { complaint } = await (cell as Person).query(`{ complaint(number: "${number}") { state reopenCount } }`);
  expect(complaint).toEqual({ state: 'ASSIGNED', reopenCount: 1 });
  expect(wall.complaints.filter((words) => !/WebSocket|ERR_/.test(words))).toEqual([]);
}, 120_000);
