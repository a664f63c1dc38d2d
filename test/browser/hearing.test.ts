/// <reference lib="dom" />
/** A public hearing, in a real Chromium: opened, complaints taken down by keys alone, slips, closed with totals. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axe, fits, launchBrowser, type Seat, seat } from '../support/browser.ts';
import { type Person, type World, world } from '../support/world.ts';

let w: World;
let browser: Browser;
let dm: Person;
let cell: Person;
let operator: Person;
beforeAll(async () => {
  w = await world();
  // The page has the clock of the machine, and asks whether a sitting is of today.
  w.clock.set(new Date().toISOString());
  [dm, cell, operator] = [await w.officer('DM'), await w.officer('CELL'), await w.officer('OPERATOR')];
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await w.close();
});

let seats: Seat[] = [];
let isCut = false;
afterEach(async () => {
  const left = seats;
  seats = [];
  for (const { leave, origins, complaints } of left) {
    await leave();
    expect([...origins]).toEqual([new URL(w.url).host]);
    // A browser writes down itself what it could not reach.
    expect(isCut ? [] : complaints).toEqual([]);
  }
  isCut = false;
}, 20_000);

async function at(person: Person, path: string, width = 1280): Promise<Page> {
  const taken = await seat(browser, { url: w.url, person, width });
  seats.push(taken);
  taken.page.setDefaultTimeout(12_000);
  await taken.page.addInitScript(() => {
    Object.assign(globalThis, { printed: 0, print: () => (globalThis as any).printed++ });
  });
  await taken.page.goto(`/console${path}`);
  return taken.page;
}

async function isSound(page: Page): Promise<void> {
  expect(await axe(page)).toEqual([]);
  expect(await fits(page)).toBe(true);
}

let places = 0;
const opened = async (more: object = {}): Promise<string> => {
  const input = { kind: 'JAN_SUNWAI', place: `सभागार ${++places}`, presidingId: dm.id, ...more };
  return (await operator.done('openHearing', input, 'session { id }')).session.id;
};
const take = (sessionId: string, more: object = {}) =>
  operator.done('registerAtHearing', { sessionId, text: 'हैंडपंप खराब है', ...more }, 'complaint { number }');
const rows = async (sessionId: string) =>
  (
    await w.sql.query(
      `select c.number, c.text, c.hearing_token as token, c.state, c.source, d.code as department, p.name
        from complaint c left join department d on d.id = c.department_id left join complainant p on p.id = c.complainant_id
        where c.hearing_session_id = $1 order by c.hearing_token`,
      [sessionId],
    )
  ).rows;
const filesOf = async (sessionId: string) =>
  (
    await w.sql.query(
      `select c.hearing_token as token, e.kind from evidence e join complaint c on c.id = e.complaint_id where c.hearing_session_id = $1`,
      [sessionId],
    )
  ).rows;
const attach = async (page: Page) => {
  await page.locator('input[type=file][accept="image/*"]').setInputFiles('docs/first-page.png');
  await page.locator('figure img').waitFor();
};
const idOf = (page: Page) => page.url().split('/').at(-1) as string;
const heading = (page: Page, token: number) => page.getByRole('heading', { name: `दर्ज हुई: टोकन ${token}` });
const words = (page: Page) => page.getByLabel('शिकायत के शब्द');
const slipOf = (page: Page) => page.locator('[data-paper=slip]');
/** All that a printer is given. */
const onPaper = (page: Page) => page.locator('body > :visible');

test('a sitting is opened, three complaints are taken down by keyboard alone, and it is closed with its totals', async () => {
  const page = await at(cell, '/more');
  await page.getByRole('link', { name: 'जनसुनवाई' }).press('Enter');
  await page.getByText('अभी तक कोई सुनवाई नहीं हुई।').waitFor();
  await page.getByRole('button', { name: 'सुनवाई खोलें' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('सभागार, विद्यालय या गांव').fill('कलेक्ट्रेट सभागार');
  await dialog.getByLabel('अध्यक्षता करने वाले अधिकारी').focus();
  await page.keyboard.type('Officer 1');
  await page.getByRole('option', { name: 'Officer 1', exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await isSound(page);
  await dialog.getByRole('button', { name: 'सुनवाई खोलें' }).press('Enter');
  await page.getByRole('heading', { name: 'जन सुनवाई, कलेक्ट्रेट सभागार' }).waitFor();
  const id = idOf(page);

  // Words, name, phone, what it is about, Enter.
  await page.keyboard.type('मुख्य सड़क टूटी है');
  await page.keyboard.press('Tab');
  await page.keyboard.type('सलमा');
  await page.keyboard.press('Enter');
  await page.keyboard.type('९००००००७७१');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: /^सड़क/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('option').first().waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'दर्ज और आवंटित करें' }).waitFor();
  await page.keyboard.press('Enter');
  await heading(page, 1).waitFor();
  // The next form is ready; Ctrl+Enter ends it from anywhere.
  await page.keyboard.type('हैंडपंप खराब है');
  await page.keyboard.press('Control+Enter');
  await heading(page, 2).waitFor();
  await page.keyboard.type('मुख्य सड़क टूटी है');
  await page.keyboard.press('Control+Enter');
  await heading(page, 3).waitFor();
  const taken = await rows(id);
  expect(taken).toMatchObject([
    { token: 1, text: 'मुख्य सड़क टूटी है', name: 'सलमा', state: 'ASSIGNED', department: 'PWD' },
    { token: 2, text: 'हैंडपंप खराब है', name: null, state: 'REGISTERED', source: 'JAN_SUNWAI' },
    { token: 3 },
  ]);
  const asked = `query($number: String!) { complaint(number: $number) { complainant { phone } } }`;
  expect(await cell.query(asked, { number: taken[0].number })).toMatchObject({
    complaint: { complainant: { phone: '+91••••••0771' } },
  });
  await page.locator(`[data-duplicate="${taken[0].number}"]`).waitFor();
  await page.getByRole('heading', { name: 'दिए गए टोकन: 3' }).waitFor();
  expect(await page.locator('[data-token]').count()).toBe(3);
  await isSound(page);

  await page.getByRole('button', { name: 'सुनवाई बंद करें' }).press('Enter');
  await dialog.getByText('इसके बाद इसमें कोई शिकायत दर्ज नहीं होगी।').waitFor();
  await isSound(page);
  await dialog.getByRole('button', { name: 'सुनवाई बंद करें' }).press('Enter');
  await page.getByText('यह सुनवाई बंद हो चुकी है।').waitFor();
  expect(await words(page).count()).toBe(0);
  await page.getByRole('row', { name: 'PWD 1' }).waitFor();
  await isSound(page);
  expect(await operator.refused('registerAtHearing', { sessionId: id, text: 'देर से' })).toEqual(['SESSION_CLOSED']);

  await page.getByRole('button', { name: 'योग छापें' }).press('Enter');
  await page.emulateMedia({ media: 'print' });
  expect(await onPaper(page).getAttribute('data-paper')).toBe('sheet');
  expect(await onPaper(page).textContent()).toMatch(/दर्ज शिकायतें.*PWD/);
  expect(await page.getByRole('button').count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'सुनवाई फिर खोलें' }).press('Enter');
  await words(page).waitFor();
}, 60_000);

test('the printer gets the slip alone, as narrow as its roll, and any slip again', async () => {
  const id = await opened();
  await take(id, { subjectId: w.subjects.road, complainant: { name: 'रहमत', phone: '+919000000772' } });
  const page = await at(operator, `/hearings/${id}`);
  await page.getByRole('button', { name: 'टोकन 1 की पर्ची छापें' }).click();
  const [{ number }] = await rows(id);
  expect(await page.evaluate(() => (globalThis as any).printed)).toBe(1);
  expect(await slipOf(page).isVisible()).toBe(false);
  await words(page).fill('नाली जाम है');
  await page.keyboard.press('Control+Enter');
  await heading(page, 2).waitFor();
  const second = (await rows(id))[1].number;
  for (const [press, slip] of [
    ['छापें', second],
    ['टोकन 1 की पर्ची छापें', number],
  ]) {
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: press, exact: true }).click();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await onPaper(page).getAttribute('data-paper')).toBe('slip');
    const printed = await onPaper(page).textContent();
    expect(printed).toContain(slip);
    expect(printed).not.toMatch(/रहमत|0772/);
  }
  expect(await page.evaluate(() => (globalThis as any).printed)).toBe(3);
  const box = await slipOf(page).boundingBox();
  expect((box?.width ?? 999) / (96 / 25.4)).toBeLessThanOrEqual(74); // millimetres
  expect(await slipOf(page).locator('svg path').count()).toBe(2);
}, 40_000);

test('what is typed survives a reload, and a registration without an answer is sent again and counts once', async () => {
  const id = await opened();
  const page = await at(operator, `/hearings/${id}`);
  await words(page).fill('बिजली का खंभा झुका है');
  await page.getByLabel('शिकायतकर्ता का नाम').fill('आशा');
  await page.reload();
  await words(page).waitFor();
  expect(await words(page).inputValue()).toBe('बिजली का खंभा झुका है');
  await attach(page);
  isCut = true;
  // The photo and the complaint arrive, but the answer does not.
  let sent = 0;
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('registerAtHearing') || ++sent > 1) return route.fallback();
    await route.fetch();
    return route.abort();
  });
  await words(page).press('Control+Enter');
  await page.getByText('अभी दर्ज नहीं हुई', { exact: true }).waitFor();
  expect(await words(page).isDisabled()).toBe(true);
  await isSound(page);
  await page.reload();
  await page.getByText('अभी दर्ज नहीं हुई', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'फिर भेजें' }).press('Enter');
  await heading(page, 1).waitFor();
  expect(await words(page).inputValue()).toBe('');
  expect(await rows(id)).toMatchObject([{ token: 1, text: 'बिजली का खंभा झुका है', name: 'आशा' }]);
  expect(await filesOf(id)).toEqual([{ token: 1, kind: 'PHOTO' }]);
}, 40_000);

test('a phone that is none is refused in words and nothing is lost; one closed by a colleague refuses', async () => {
  const id = await opened();
  const page = await at(operator, `/hearings/${id}`);
  await words(page).fill('राशन नहीं मिला');
  await page.getByLabel('शिकायतकर्ता का फ़ोन').fill('12');
  await words(page).press('Control+Enter');
  await page.getByRole('alert').waitFor();
  expect(await rows(id)).toEqual([]);
  await page.getByLabel('शिकायतकर्ता का फ़ोन').fill('');
  await cell.done('closeHearing', { sessionId: id }, 'session { id }');
  await words(page).press('Control+Enter');
  await page.getByText('यह सुनवाई बंद हो चुकी है। अब').waitFor();
  await page.getByText('राशन नहीं मिला').waitFor(); // typed and not registered
  expect(await page.getByRole('button', { name: 'सुनवाई फिर खोलें' }).count()).toBe(0); // the operator may not
  expect(await rows(id)).toEqual([]);
}, 40_000);

test('on a phone a complaint is taken down too, and the slip is seen at once', async () => {
  const id = await opened();
  await take(id);
  const page = await at(operator, '/hearings', 360);
  await page.locator(`a[href$="${id}"]`).waitFor();
  await isSound(page);
  await page.getByRole('button', { name: 'सुनवाई खोलें' }).click();
  await page.getByRole('dialog').waitFor();
  await isSound(page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator(`a[href$="${id}"]`).click();
  await words(page).fill('हैंडपंप खराब है');
  await isSound(page);
  await page.getByRole('button', { name: 'दर्ज करें', exact: true }).click();
  await heading(page, 2).waitFor();
  await page.waitForFunction(() => {
    const { top, bottom } = (document.querySelector('#taken-title') as HTMLElement).getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  await isSound(page);
}, 40_000);

test('who may only read sees the sitting and its tokens, and is offered no step', async () => {
  const agent = await w.officer('FEEDBACK_AGENT');
  const id = await opened();
  await take(id);
  const page = await at(agent, `/hearings/${id}`);
  await page.getByRole('heading', { name: 'दिए गए टोकन: 1' }).waitFor();
  expect(await words(page).count()).toBe(0);
  expect(await page.getByRole('button', { name: /सुनवाई/ }).count()).toBe(0);
  await isSound(page);
}, 30_000);
