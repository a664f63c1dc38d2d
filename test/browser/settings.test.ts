/// <reference lib="dom" />
/** What is set seldom, at the console in a real Chromium: walls by their code, working time, time limits, leave. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axe, fits, launchBrowser, type Seat, seat } from '../support/browser.ts';
import { type Person, type World, world } from '../support/world.ts';

let w: World;
let browser: Browser;
let admin: Person;
let desk: Seat;
let phone: Seat;
beforeAll(async () => {
  w = await world();
  browser = await launchBrowser();
  admin = await w.officer('ADMIN');
  desk = await seat(browser, { url: w.url, person: admin });
  phone = await seat(browser, { url: w.url, person: admin, width: 360 });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await w.close();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const dialog = (page: Page) => page.getByRole('dialog');
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

async function isSound({ page, origins, complaints }: Seat): Promise<void> {
  expect(await fits(page)).toBe(true);
  expect(await axe(page)).toEqual([]);
  expect([...origins]).toEqual([new URL(w.url).host]);
  expect(complaints).toEqual([]);
}

test.each([360, 1280])(
  'every screen is reached from "More" and has nothing against it, %i pixels wide',
  async (width) => {
    await w.sql.query('delete from kiosk');
    await w.sql.query(`insert into kiosk (district_id, id, name, board, approved_by_id, approved_at)
      values (1, gen_random_uuid(), 'सभागार', 'public', '${admin.id}', now())`);
    const here = width === 360 ? phone : desk;
    for (const [link, title] of [
      ['अवकाश', 'अवकाश'],
      ['कार्य समय', 'कार्य समय'],
      ['समय-सीमाएँ', 'समय-सीमाएँ'],
      ['दीवार की स्क्रीनें', 'दीवार की स्क्रीनें'],
    ] as const) {
      await here.page.goto('/console/more');
      await here.page.getByRole('main').getByRole('link', { name: link }).click();
      await heading(here.page, title);
      await isSound(here);
    }
  },
  60_000,
);

test('a wall that shows a code gets its figures when somebody approves the code at the console, until it is ended', async () => {
  const wall = await seat(browser, { url: w.url, width: 1920, height: 1080 });
  await wall.page.goto('/wall');
  const shown = wall.page.locator('[data-code]').filter({ hasText: /^[A-Z0-9]{3} [A-Z0-9]{3}$/ });
  await shown.waitFor();
  const code = (await shown.textContent()) as string;
  const { page } = phone;
  await page.goto(`/console/pair?code=${code.replace(' ', '')}`);
  await heading(page, 'दीवार की स्क्रीन जोड़ें');
  expect(await page.getByLabel('स्क्रीन पर दिख रहा कोड').inputValue()).toBe(code);
  await page.getByLabel('स्क्रीन का नाम').fill('वॉर रूम, प्रथम तल');
  await isSound(phone);
  await press(page, 'स्क्रीन स्वीकृत करें');
  await wall.page.locator('body[data-view="board"]').waitFor();
  await wall.page.locator('.digits[data-figure="receivedToday"]').filter({ hasText: /^\d+$/ }).waitFor();
  await page.getByText('हो गया। स्क्रीन अब दिखा रही है').waitFor();
  await page.getByRole('link', { name: 'दीवार की सभी स्क्रीनें' }).click();
  await page.getByRole('listitem').filter({ hasText: 'वॉर रूम, प्रथम तल' }).getByText('पिछली बार जुड़ी').waitFor();
  await press(page, 'वॉर रूम, प्रथम तल को हटाएँ');
  await dialog(page).getByRole('button', { name: 'हटाएँ', exact: true }).click();
  await wall.page.locator('body[data-view="pairing"]').waitFor();
  await page.getByText('वॉर रूम, प्रथम तल').waitFor({ state: 'detached' });
  await wall.leave();
}, 60_000);

test('a code that no screen shows is refused beside its field, and may be one that reads like a number', async () => {
  const { page } = phone;
  await page.goto('/console/pair?code=34E679');
  const field = page.getByLabel('स्क्रीन पर दिख रहा कोड');
  await field.waitFor();
  expect(await field.inputValue()).toBe('34E 679');
  await page.getByLabel('स्क्रीन का नाम').fill('कक्ष 2');
  await press(page, 'स्क्रीन स्वीकृत करें');
  const refusal = 'यह कोड किसी स्क्रीन पर नहीं है, या पुराना हो गया है। स्क्रीन पर अभी दिख रहा कोड लिखें।';
  await page.locator('form').getByText(refusal).waitFor();
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(await axe(page)).toEqual([]);
});

test('whoever may not pair screens is told who does', async () => {
  const { page, leave } = await seat(browser, { url: w.url, person: await w.officer('OFFICER', 'PWD'), width: 360 });
  await page.goto('/console/pair?code=ABC123');
  await page.getByText('स्क्रीन जोड़ने का काम शिकायत प्रकोष्ठ').waitFor();
  await page.goto('/console/calendars');
  await page.getByText('10:00–13:30, 14:00–18:00').first().waitFor();
  expect(await page.getByRole('button', { name: 'साप्ताहिक समय बदलें' }).count()).toBe(0);
  await leave();
});

test('a holiday is seen to move a due time, is saved, and the job is followed until it is moved', async () => {
  const number = await w.complaint({ department: 'PWD', categoryCode: 'B' });
  const dueOf = async () =>
    (await admin.world.sql.query('select due_at from complaint where number = $1', [number])).rows[0].due_at;
  const before: Date = await dueOf();
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' }).format(before);
  const { page } = phone;
  await page.goto('/console/calendars?department=PWD');
  await press(page, 'अवकाश या विशेष दिन जोड़ें');
  await dialog(page).getByLabel('दिनांक').fill(day);
  await dialog(page).getByLabel('अंग्रेज़ी में नाम').fill('Local fair');
  await press(page, 'देखें क्या बदलेगा');
  await dialog(page).getByText('दिन का नाम हिंदी और अंग्रेज़ी में दें').waitFor();
  expect(await dialog(page).getByLabel('हिंदी में नाम').getAttribute('aria-invalid')).toBe('true');
  await dialog(page).getByLabel('हिंदी में नाम').fill('स्थानीय मेला');
  await press(page, 'देखें क्या बदलेगा');
  await dialog(page).getByText(number).waitFor();
  expect(await axe(page)).toEqual([]);
  expect(await dueOf()).toEqual(before);
  await press(page, 'सहेजें');
  await page.locator('[data-job="DONE"]').filter({ hasText: '1 समय-सीमा फिर से निकाल ली गई' }).waitFor();
  await page.getByText('स्थानीय मेला').waitFor();
  expect((await dueOf()).getTime()).toBeGreaterThan(before.getTime());
  await isSound(phone);
  await press(page, 'जिले का समय अपनाएँ');
  await press(page, 'देखें क्या बदलेगा');
  await dialog(page).getByText(number).waitFor();
  await press(page, 'सहेजें');
  await page.getByText('स्थानीय मेला').waitFor({ state: 'detached' });
  await page.locator('[data-job="DONE"]').waitFor();
  expect(await dueOf()).toEqual(before);
}, 60_000);

test('hours that overlap are refused beside their weekday, before anything is saved', async () => {
  const { page } = desk;
  await page.goto('/console/calendars');
  await press(page, 'साप्ताहिक समय बदलें');
  const monday = dialog(page).getByRole('group', { name: 'सोमवार' });
  await monday.getByLabel('सोमवार: कब से').nth(1).fill('13:00');
  await press(page, 'देखें क्या बदलेगा');
  await monday.getByText('एक दिन के दो कार्य समय').waitFor();
  expect(await axe(page)).toEqual([]);
  await monday.getByLabel('सोमवार: कब से').nth(1).fill('13:45');
  await dialog(page).getByRole('group', { name: 'शनिवार' }).getByLabel('यह समय हटाएँ').first().click();
  await dialog(page).getByRole('group', { name: 'शनिवार' }).getByLabel('यह समय हटाएँ').first().click();
  await press(page, 'देखें क्या बदलेगा');
  await press(page, 'सहेजें');
  await page.getByText('10:00–13:30, 13:45–18:00').waitFor();
  const { calendar } = await admin.query('{ calendar { origin weekdays { weekday intervals { from to } } } }');
  expect(calendar.weekdays[6]).toEqual({ weekday: 'SATURDAY', intervals: [] });
  await w.sql.query('delete from calendar');
}, 30_000);

test('a policy begins with what is promised now, is refused beside its field, saved, changed and removed', async () => {
  const { page } = phone;
  await page.goto('/console/policies');
  await press(page, 'समय-सीमा जोड़ें');
  const form = dialog(page);
  await form.getByRole('combobox', { name: 'विभाग' }).click();
  await page.getByRole('option', { name: 'SWD (SWD)' }).click();
  const days = form.getByLabel('कितने समय में निस्तारण (0 = उसी दिन)', { exact: false }).first();
  await days.fill('400');
  await press(page, 'सहेजें');
  await form.getByText('शर्तों का यह मान मान्य नहीं है।').waitFor();
  expect(await days.getAttribute('aria-invalid')).toBe('true');
  expect(await axe(page)).toEqual([]);
  await days.fill('5');
  await press(page, 'सहेजें');
  await page.getByText('निस्तारण: 5 दिन में').waitFor();
  await isSound(phone);
  await press(page, 'बदलें: SWD');
  await days.fill('0');
  await press(page, 'सहेजें');
  await page.getByText('निस्तारण: उसी दिन 18:00 तक').waitFor();
  await press(page, 'हटाएँ: SWD');
  await dialog(page).getByText('चल रही समय-सीमाएँ नहीं बदलतीं').waitFor();
  await dialog(page).getByRole('button', { name: 'हटाएँ', exact: true }).click();
  await page.getByText('निस्तारण: उसी दिन 18:00 तक').waitFor({ state: 'detached' });
}, 30_000);

test('the hour of the digest and the wait of duty are changed beside the time limits', async () => {
  const { page } = phone;
  await page.goto('/console/policies');
  await press(page, 'बदलें: दिन का सार और ड्यूटी');
  await dialog(page).getByLabel('दिन का सार बनने का समय').fill('17:30');
  const minutes = dialog(page).getByLabel('बिना संकेत कितने मिनट बाद ड्यूटी समाप्त हो');
  await minutes.fill('3');
  await press(page, 'सहेजें');
  await dialog(page).getByText('5 से 240 मिनट के बीच दें').waitFor();
  expect(await minutes.getAttribute('aria-invalid')).toBe('true');
  expect(await axe(page)).toEqual([]);
  await minutes.fill('20');
  await press(page, 'सहेजें');
  await page.getByText('कार्य दिवसों में 17:30 बजे').waitFor();
  await isSound(phone);
  expect((await admin.query('{ districtSettings { dutyUnseenMinutes } }')).districtSettings.dutyUnseenMinutes).toBe(20);
}, 30_000);

test('an officer sets his own leave and says who stands in; his head ends it; back at work he reads why his duty is off', async () => {
  const head = await w.officer('HEAD', 'ELEC');
  const officer = await w.officer('OFFICER', 'ELEC');
  const deputy = await w.officer('OFFICER', 'ELEC');
  const nameOf = async ({ id }: Person): Promise<string> =>
    (await w.sql.query('select name from officer where id = $1', [id])).rows[0].name;
  const own = await seat(browser, { url: w.url, person: officer, width: 360 });
  await own.page.goto('/console/leave');
  await press(own.page, 'मैं अवकाश पर जा रहा/रही हूँ');
  await dialog(own.page).getByLabel('अवकाश का अंतिम दिन').fill('2020-01-01');
  await press(own.page, 'सहेजें');
  await dialog(own.page).getByText('छुट्टी का अंतिम दिन').waitFor();
  const until = w.clock.now().toISOString().slice(0, 10);
  await dialog(own.page).getByLabel('अवकाश का अंतिम दिन').fill(until);
  await dialog(own.page).getByRole('combobox', { name: 'प्रभार किसके पास रहेगा' }).click();
  await own.page.getByRole('option', { name: await nameOf(deputy) }).click();
  expect(await axe(own.page)).toEqual([]);
  await press(own.page, 'सहेजें');
  await own.page.getByText(`प्रभार: ${await nameOf(deputy)}`).waitFor();
  const { rows } = await w.sql.query(
    `select on_leave_until::text as until, deputy_id from posting where officer_id = $1`,
    [officer.id],
  );
  expect(rows).toEqual([{ until, deputy_id: deputy.id }]);
  expect(await own.page.getByRole('button', { name: 'किसी अधिकारी का अवकाश दर्ज करें' }).count()).toBe(0);
  const his = await seat(browser, { url: w.url, person: head, width: 1280 });
  await his.page.goto('/console/leave');
  await press(his.page, `${await nameOf(officer)} का अवकाश समाप्त करें`);
  await his.page.getByText('और कोई अवकाश पर नहीं है।').waitFor();
  await isSound(his);
  await w.sql.query(
    `insert into duty_period (district_id, officer_id, started_at, seen_at, ended_at, end_reason)
      values (1, $1, '2026-01-01', now(), now(), 'UNSEEN')`,
    [officer.id],
  );
  await own.page.reload();
  const why = own.page.getByText('आपके कंसोल से कोई संकेत नहीं मिला');
  await why.waitFor();
  await isSound(own);
  await press(own.page, 'ड्यूटी शुरू करें');
  await why.waitFor({ state: 'detached' });
  await Promise.all([own.leave(), his.leave()]);
}, 40_000);
