/// <reference lib="dom" />
/** The District Magistrate at his phone, in a real Chromium: what is overdue, with whom, since when; what came back; his direction. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axe, fits, launchBrowser, seat } from '../support/browser.ts';
import { manyComplaints } from '../support/many-complaints.ts';
import { type Person, type World, world } from '../support/world.ts';

let w: World;
let browser: Browser;
let dm: Person;
beforeAll(async () => {
  w = await world();
  w.clock.set(new Date().toISOString()); // the page judges by its own clock how late a complaint is
  dm = await w.officer('DM');
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await w.close();
});

const HOUR_MS = 3_600_000;
const hoursAgo = (hours: number) => new Date(w.clock.now().getTime() - hours * HOUR_MS);

/** Complaints that are late with a department by so many hours. */
const late = (department: string, ...hours: number[]) =>
  manyComplaints(
    w,
    hours.map((each) => ({
      state: 'ASSIGNED',
      department_id: w.departments[department],
      due_at: hoursAgo(each),
      approaching_at: hoursAgo(each + 1),
    })),
  );

const tile = (page: Page, list: string) => page.locator(`a[data-list="${list}"]`);
const department = (page: Page, code: string) => page.locator(`a[data-department="${code}"]`);
const rowOf = (page: Page, number: string) => page.locator(`a[data-number="${number}"]`);
const codes = (page: Page) =>
  page.locator('a[data-department]').evaluateAll((links) => links.map((link) => link.getAttribute('data-department')));

test.each([360, 1280])(
  'his first screen says what is overdue, with whom and since when, one tap from the list and two from the case, %i pixels wide',
  async (width) => {
    const before = (await dm.query('{ complaintCounts { overdue } }')).complaintCounts[0].overdue;
    const [oldest] = await late('ELEC', 50, 3, 2);
    await late('PWD', 5);
    const { page, leave, origins, complaints } = await seat(browser, { url: w.url, person: dm, width });
    await page.goto('/console');
    await page.getByRole('heading', { name: 'समय बीता – विभागवार' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/console/district');
    await tile(page, 'overdue')
      .getByText(String(before + 4), { exact: true })
      .waitFor();
    expect((await codes(page)).slice(0, 2)).toEqual(['ELEC', 'PWD']);
    await department(page, 'ELEC').getByText('सबसे पुरानी: 2 दिन की देरी').waitFor();
    await page.locator('[data-freshness="live"]').waitFor();
    expect(await fits(page)).toBe(true);
    expect(await axe(page)).toEqual([]);
    await department(page, 'ELEC').click();
    await page.getByRole('heading', { name: 'ELEC: समय बीता' }).waitFor();
    await rowOf(page, oldest?.number as string).waitFor();
    expect(await fits(page)).toBe(true);
    expect(await axe(page)).toEqual([]);
    await rowOf(page, oldest?.number as string).click();
    await page.getByRole('article', { name: oldest?.number as string }).waitFor();
    expect([...origins]).toEqual([new URL(w.url).host]);
    expect(complaints).toEqual([]);
    await leave();
  },
  60_000,
);

test('the figures and lists follow what happens, without a touch', async () => {
  const { page, leave } = await seat(browser, { url: w.url, person: dm, width: 360 });
  await page.goto('/console');
  await page.locator('[data-freshness="live"]').waitFor();
  const [counts] = (await dm.query('{ complaintCounts { overdue } }')).complaintCounts;
  await late('SWD', 1, 1, 1);
  const number = await w.complaint({ department: 'SWD' }); // a step in the log: the counters of the rows above come with it
  await tile(page, 'overdue')
    .getByText(String(counts.overdue + 3), { exact: true })
    .waitFor({ timeout: 20_000 });
  await department(page, 'SWD').waitFor();
  const cell = await w.cell();
  for (let level = 1; level < 4; level += 1) await cell.done('escalateComplaint', { number, reason: 'देर हो रही है' });
  await rowOf(page, number).waitFor();
  await leave();
}, 60_000);

test('what is late with nobody stands among the departments, and leads to its list', async () => {
  const [row] = await manyComplaints(
    w,
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((hours) => ({ due_at: hoursAgo(hours), approaching_at: hoursAgo(hours + 1) })),
  );
  const { page, leave } = await seat(browser, { url: w.url, person: dm, width: 360 });
  await page.goto('/console/district');
  await department(page, '').getByText('किसी को आवंटित नहीं').waitFor();
  await department(page, '').getByText('9', { exact: true }).click();
  await rowOf(page, row?.number as string).waitFor();
  expect(await page.locator('a[data-number]').count()).toBe(9);
  await leave();
}, 40_000);

test('he sends down with a direction what came up to him, and it is gone from his list', async () => {
  const number = await w.complaint({ department: 'PWD' });
  const cell = await w.cell();
  for (let level = 1; level < 4; level += 1) await cell.done('escalateComplaint', { number, reason: 'देर हो रही है' });
  const { page, leave, complaints } = await seat(browser, { url: w.url, person: dm, width: 360 });
  await page.goto('/console/district');
  await page.getByRole('button', { name: `${number}: निर्देश के साथ नीचे भेजें` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/निर्देश/).fill('तीन दिन में मौके पर जाकर आख्या दें।');
  expect(await axe(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'निर्देश के साथ नीचे भेजें' }).click();
  await rowOf(page, number).waitFor({ state: 'detached' });
  const { complaint } = await cell.query(
    `{ complaint(number: "${number}") { escalationLevel timeline(last: 1) { nodes { type text } } } }`,
  );
  expect(complaint).toEqual({
    escalationLevel: 3,
    timeline: { nodes: [{ type: 'ESCALATION_RETURNED', text: 'तीन दिन में मौके पर जाकर आख्या दें।' }] },
  });
  expect(complaints).toEqual([]);
  await leave();
}, 60_000);

test('what came back stands there with its office, the latest first; what came back long ago does not', async () => {
  const [old, recent, latest] = await manyComplaints(
    w,
    [30 * 24, 20, 2].map((hours) => ({
      ...{ state: 'ASSIGNED', department_id: w.departments.PWD, reopen_count: 1, cycle: 2 },
      cycle_started_at: hoursAgo(hours),
    })),
  );
  const { page, leave } = await seat(browser, { url: w.url, person: dm, width: 768 });
  await page.goto('/console/district');
  await rowOf(page, latest?.number as string).waitFor();
  const section = page.getByRole('region', { name: 'पिछले 7 दिनों में फिर खुली' });
  const shown = await section
    .locator('a[data-number]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('data-number')));
  expect(shown.slice(0, 2)).toEqual([latest?.number, recent?.number]);
  expect(shown).not.toContain(old?.number);
  expect(await fits(page)).toBe(true);
  await leave();
}, 40_000);

test('the roll-call names the departments that were missing, and who was there since when in the others', async () => {
  const head = await w.officer('HEAD', 'PWD');
  const day = w.clock.now().toISOString().slice(0, 10);
  await w.sql.query('insert into roll_call values (1, $1, $2, $3)', [...[day, `${day}T03:30:00Z`, `${day}T05:30:00Z`]]);
  for (const [code, ids, at] of [
    ['PWD', [head.id], `${day}T03:35:00Z`],
    ['SWD', [], null],
    ['ELEC', [], null],
  ])
    await w.sql.query('insert into roll_call_department values (1, $1, $2, $3, $4)', [
      ...[day, w.departments[code as string], ids, at],
    ]);
  const { page, leave } = await seat(browser, { url: w.url, person: dm, width: 360 });
  await page.goto('/console/district');
  await page.getByText('3 में से 2 विभागों से कोई ड्यूटी पर नहीं था').waitFor();
  expect(await page.getByRole('region', { name: 'हाज़िरी' }).getByRole('listitem').allTextContents()).toEqual([
    ...['ELEC', 'SWD'],
  ]);
  await page.getByRole('button', { name: 'कौन उपस्थित था (1)' }).click();
  await page.getByText('सुबह 9:05 से').waitFor();
  expect(await axe(page)).toEqual([]);
  await leave();
}, 40_000);

test.each([
  ['10:00', 1],
  ['12:00', 0],
])(
  'at %s the screen says %i times that it is the hour of the morning hearing, and till when',
  async (hour, times) => {
    const { page, context } = await seat(browser, { url: w.url, person: dm, width: 360 });
    await page.clock.setFixedTime(new Date(`2026-12-01T${hour}:00+05:30`));
    await page.goto('/console/district');
    await page.getByRole('heading', { name: 'समय बीता – विभागवार' }).waitFor();
    await page.getByRole('heading', { name: 'हाज़िरी' }).waitFor();
    expect(await page.getByText('प्रातः जनसुनवाई सुबह 11:00 तक').count()).toBe(times);
    await context.close();
  },
  40_000,
);

const inView = (page: Page, part: string) =>
  page.waitForFunction((name) => {
    const { top, bottom } = (document.querySelector(`[data-part=${name}]`) as HTMLElement).getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }, part);

test('the inbox leads to the digest, which has the departments with what nobody can raise any further first', async () => {
  const day = w.clock.now().toISOString().slice(0, 10);
  await w.sql.query('insert into digest values (1, $1, $2, 0, 0)', [day, `${day}T12:30:00Z`]);
  for (const [code, breached, escalated, exhausted] of [
    ['PWD', 9, 4, 0],
    ['ELEC', 2, 1, 1],
  ])
    await w.sql.query('insert into digest_department values (1, $1, $2, $3, $4, $5)', [
      ...[day, w.departments[code as string], breached, escalated, exhausted],
    ]);
  await w.sql.query(
    `insert into notification (district_id, id, officer_id, event_id, type, created_at)
      values (1, gen_random_uuid(), $1, gen_random_uuid(), 'DIGEST_TAKEN', $2)`,
    [dm.id, w.clock.now()],
  );
  const { page, leave } = await seat(browser, { url: w.url, person: dm, width: 360, height: 600 });
  let arrive = () => {};
  const restArrives = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/graphql', async (route) => {
    if (/query (CaseList|DistrictRollCall|DistrictOldest)/.test(route.request().postData() ?? '')) await restArrives;
    await route.continue();
  });
  await page.goto('/console/inbox');
  await page.getByRole('link', { name: 'दिन का सार' }).click();
  const digest = page.getByRole('region', { name: 'का सार' });
  await digest.getByRole('row', { name: 'योग 11 5 1' }).waitFor();
  expect(await digest.getByRole('row').allTextContents()).toEqual([
    'विभागसमय सीमा टूटीएक स्तर ऊपर भेजी गईऊपर कोई स्तर नहीं बचा',
    ...['ELEC211', 'PWD940', 'योग1151'],
  ]);
  await inView(page, 'digest');
  arrive(); // what stands above comes last
  await page.getByRole('heading', { name: 'हाज़िरी' }).waitFor();
  await inView(page, 'digest');
  expect(await fits(page)).toBe(true);
  expect(await axe(page)).toEqual([]);
  await leave();
}, 40_000);

test('an SDM has the same of his own area, without the district’s roll-call', async () => {
  const sdm = await w.officer('AREA_OFFICER', undefined, { area: 'khatauli' });
  const [own] = await manyComplaints(w, [
    {
      ...{ state: 'ASSIGNED', department_id: w.departments.PWD, area_id: w.areas.khatauli },
      ...{ due_at: hoursAgo(4), approaching_at: hoursAgo(5) },
    },
  ]);
  const { page, leave } = await seat(browser, { url: w.url, person: sdm, width: 360 });
  await page.goto('/console');
  await page.getByRole('heading', { level: 1, name: 'खतौली' }).waitFor();
  await tile(page, 'overdue').getByText('1', { exact: true }).waitFor();
  expect(await codes(page)).toEqual(['PWD']);
  expect(await page.getByText('हाज़िरी').count()).toBe(0);
  await tile(page, 'overdue').click();
  await rowOf(page, own?.number as string).waitFor();
  expect(await page.locator('a[data-number]').count()).toBe(1);
  await leave();
}, 40_000);
