/// <reference lib="dom" />
/** An administrator at his desk, in a real Chromium: a directory from a file, a key, an officer who can then sign in. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axe, fits, launchBrowser, type Seat, seat } from '../support/browser.ts';
import { Person, type World, world } from '../support/world.ts';
import { workbook } from '../support/xlsx.ts';

let w: World;
let browser: Browser;
let admin: Person;
beforeAll(async () => {
  w = await world();
  browser = await launchBrowser();
  admin = await w.officer('ADMIN');
}, 60_000);
afterAll(async () => {
  await browser.close();
  await w.close();
});

const sit = (path: string, options: { person?: Person; width?: number } = {}): Promise<Seat> =>
  seat(browser, { url: w.url, person: admin, ...options }).then(async (taken) => {
    await taken.page.goto(path);
    return taken;
  });

async function leave({ page, origins, complaints }: Seat): Promise<void> {
  expect([...origins]).toEqual([new URL(w.url).host]);
  expect(complaints).toEqual([]);
  await page.context().close();
}

async function looksRight(page: Page): Promise<void> {
  expect(await fits(page)).toBe(true);
  expect(await axe(page)).toEqual([]);
}

const HEAD = ['विभाग कोड', 'विभाग (हिंदी)', 'समूह संख्या', 'नाम', 'पदनाम', 'मोबाइल'];
const ROWS = [
  HEAD,
  ['HORT', 'उद्यान विभाग', '५१', '', '', ''],
  ['HORT', '', '', 'रमेश कुमार', 'माली', '98765 00001'],
  ['HORT', '', '', 'सीता देवी', 'लिपिक', '98765'],
  ['NOPE', '', '', 'मोहन', '', '9876500003'],
];
const CSV = ROWS.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\r\n');
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
const pick = (page: Page, chosen: ReturnType<typeof file>) => page.locator('input[type=file]').setInputFiles(chosen);

test('a file with mistakes: they are named in Hindi with row and remedy, the other rows are imported; again it changes nothing', async () => {
  const at = await sit('/console/admin/import');
  const { page } = at;
  await page.getByText('फ़ाइल यहाँ छोड़ें').waitFor();
  await pick(page, file('notes.csv', Buffer.from('कुछ भी\nऔर')));
  await page.getByText('शीर्षक का कोई स्तंभ नहीं मिला').waitFor();
  await pick(page, file('directory.csv', Buffer.from(`\ufeff${CSV}`)));
  const wrong = page.locator('tr[data-key="4"]');
  await wrong.getByText('10 अंकों का मोबाइल नंबर लिखें').waitFor();
  await page.locator('tr[data-key="5"]').getByText('इस कोड का विभाग नहीं है').waitFor();
  await looksRight(page);
  await page.getByText('जुड़ेगी').click();
  await page.getByText('रमेश कुमार').waitFor();
  await page.getByRole('button', { name: 'अभी आयात करें' }).click();
  await page.getByText('आयात पूरा हुआ।').waitFor();
  await looksRight(page);
  const { rows } =
    await w.sql.query(`select m.name, g.number, d.code from group_member m join message_group g on g.id = m.group_id
    join department d on d.id = g.department_id`);
  expect(rows).toEqual([{ name: 'रमेश कुमार', number: 51, code: 'HORT' }]);
  await page.getByRole('button', { name: 'दूसरी फ़ाइल' }).click();
  await pick(page, file('directory.xlsx', workbook(ROWS)));
  await page.getByText('करने को कुछ नहीं है').waitFor();
  await leave(at);
}, 60_000);

test('a key is shown once and works; what was typed stays when it is refused', async () => {
  const at = await sit('/console/admin/keys');
  const { page } = at;
  await page.getByRole('button', { name: 'नई कुंजी' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/किस प्रणाली के लिए/).fill('सीएम हेल्पलाइन');
  await dialog.getByLabel(/किन नेटवर्कों से/).fill('कार्यालय');
  await dialog.getByRole('button', { name: 'कुंजी बनाएँ' }).click();
  await dialog.getByText('नेटवर्क ऐसे लिखें').waitFor();
  expect(await dialog.getByLabel(/किस प्रणाली के लिए/).inputValue()).toBe('सीएम हेल्पलाइन');
  expect(await axe(page)).toEqual([]);
  await dialog.getByLabel(/किन नेटवर्कों से/).fill('127.0.0.0/8');
  await dialog.getByRole('button', { name: 'कुंजी बनाएँ' }).click();
  const token = (await page.locator('[data-secret]').textContent()) ?? '';
  expect(token).toMatch(/^nk_/);
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'मैंने नोट कर लिया' }).click();
  await page.locator('[data-secret]').waitFor({ state: 'detached' });
  await page.reload();
  await page.getByText('सीएम हेल्पलाइन').first().waitFor();
  expect(await page.content()).not.toContain(token);
  await looksRight(page);
  const machine = new Person(w, token, '');
  expect((await machine.query('{ viewer { name } }')).viewer.name).toBe('सीएम हेल्पलाइन');
  await page.getByRole('button', { name: 'सीएम हेल्पलाइन की कुंजी निरस्त करें' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'निरस्त करें' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('cell', { name: 'निरस्त' }).first().waitFor();
  expect((await machine.graphql('{ viewer { name } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  await leave(at);
}, 60_000);

test('an officer is made on a phone, signs in with what he was told, and works after choosing his own password', async () => {
  const at = await sit('/console/admin/officers', { width: 360 });
  const { page } = at;
  await page.getByRole('button', { name: 'नया अधिकारी' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^नाम/).fill('अनीता शर्मा');
  await dialog.getByLabel(/उपयोगकर्ता नाम/).fill('anita.sharma');
  await dialog.getByRole('combobox', { name: /विभाग/ }).fill('PWD');
  await page.getByRole('option', { name: /PWD/ }).click();
  expect(await axe(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'खाता बनाएँ' }).click();
  const password = (await page.locator('[data-secret]').textContent()) ?? '';
  await page.getByRole('button', { name: 'मैंने नोट कर लिया' }).click();
  await page.getByText('anita.sharma').waitFor();
  await looksRight(page);
  await leave(at);

  const hers = await seat(browser, { url: w.url, width: 360 });
  await hers.page.goto('/console');
  await hers.page.locator('input[name=username]').fill('anita.sharma');
  await hers.page.locator('input[name=password]').fill(password);
  await hers.page.locator('button[type=submit]').click();
  await hers.page.getByRole('heading', { name: 'अपना पासवर्ड चुनें' }).waitFor();
  await looksRight(hers.page);
  await hers.page.getByLabel(/आपको दिया गया पासवर्ड/).fill(password);
  await hers.page.getByLabel(/^नया पासवर्ड(?! एक)/).fill('हरे खेत पीली सरसों');
  await hers.page.getByLabel(/नया पासवर्ड एक बार फिर/).fill('हरे खेत पीली सरसों');
  await hers.page.getByRole('button', { name: 'पासवर्ड बदलें' }).click();
  await hers.page.getByText('आपके लिए कोई काम बाकी नहीं है।').waitFor();
  await leave(hers);
}, 60_000);

test.each([360, 1280])(
  'departments, groups, members and the audit log can be read, %i pixels wide',
  async (width) => {
    await admin.done(
      'addGroupMember',
      { groupNumber: 1, name: `सदस्य ${width}`, phone: `98765${10_000 + width}`, kind: 'OFFICER', titleHi: 'लिपिक' },
      'cursor',
    );
    const at = await sit('/console', { width });
    const { page } = at;
    await page.getByRole('heading', { name: 'विभाग' }).waitFor();
    await page.getByRole('cell', { name: 'ELEC' }).first().waitFor();
    await looksRight(page);
    // What it is narrowed by is its address.
    const name = page.getByLabel('नाम या कोड');
    await name.fill('elec');
    await page.waitForURL(/departments\?text=elec$/);
    await page.reload();
    await page.getByRole('cell', { name: 'ELEC' }).first().waitFor();
    expect([await name.inputValue(), await page.getByRole('cell', { name: 'PWD' }).count()]).toEqual(['elec', 0]);
    await name.fill('');
    await page.waitForURL(/departments$/);
    // It is no live list and says so: as of when it is; whoever comes back to the page reads it again.
    await page.getByText(/की स्थिति/).waitFor();
    await admin.done('createDepartment', { code: `NEW${width}`, nameHi: 'नया', nameEn: 'New' }, 'cursor');
    await page.evaluate(() => dispatchEvent(new Event('visibilitychange')));
    await page
      .getByRole('cell', { name: `NEW${width}` })
      .first()
      .waitFor();
    const bar = page.getByRole('navigation', { name: 'व्यवस्था' });
    await bar.getByRole('link', { name: 'समूह' }).click();
    await page.getByRole('link', { name: 'समूह 1 के सदस्य' }).click();
    await page.getByText(`सदस्य ${width}`).waitFor();
    await page.getByText(`+91••••••${String(10_000 + width).slice(1)}`).waitFor();
    await looksRight(page);
    await bar.getByRole('link', { name: 'लेखा-परीक्षा अभिलेख' }).click();
    await page.getByText('सदस्य जोड़ा').first().waitFor();
    await looksRight(page);
    await leave(at);
  },
  60_000,
);

test('taking a department out of use asks once, says what follows, and tells how much is open there', async () => {
  await w.complaint({ department: 'SWD' });
  const at = await sit('/console/admin/departments');
  const { page } = at;
  await page.getByRole('button', { name: 'SWD को बंद करें' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('शिकायतें लंबित रहते यह नहीं हो सकता').waitFor();
  await dialog.getByRole('button', { name: 'बंद करें', exact: true }).last().click();
  await dialog.getByText('इस विभाग में एक शिकायत लंबित है').waitFor();
  expect(await axe(page)).toEqual([]);
  await leave(at);
}, 60_000);

test('whoever is no administrator sees nothing of it', async () => {
  const officer = await w.officer('OFFICER', 'PWD');
  const at = await sit('/console/admin', { person: officer });
  await at.page.getByText('आपके लिए कोई काम बाकी नहीं है।').waitFor();
  expect(await at.page.getByRole('link', { name: 'व्यवस्था' }).count()).toBe(0);
  await leave(at);
}, 60_000);
