/// <reference lib="dom" />
/** The complaint cell at its desk, in a real Chromium, mostly by keys alone: messages, lists, verification, calls. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Desk, deskOf } from '../api/whatsapp/support/cases.ts';
import { channelWorld, type Meta } from '../api/whatsapp/support/meta.ts';
import { axe, fits, launchBrowser, type Seat, seat } from '../support/browser.ts';
import type { Person, World } from '../support/world.ts';

let w: World;
let meta: Meta;
let desk: Desk;
let browser: Browser;
let cell: Person;
let operator: Person;
beforeAll(async () => {
  ({ w, meta } = await channelWorld());
  desk = await deskOf(w);
  [cell, operator] = [await w.officer('CELL'), await w.officer('OPERATOR')];
  browser = await launchBrowser();
}, 90_000);
afterAll(async () => {
  await browser.close();
  await w.close();
});

let seats: Seat[] = [];
afterEach(async () => {
  const left = seats;
  seats = [];
  for (const { leave, origins, complaints } of left) {
    await leave();
    expect([...origins]).toEqual([new URL(w.url).host]);
    expect(complaints).toEqual([]);
  }
}, 20_000);

/** Somebody before a page that is live. */
async function at(person: Person, path: string, width = 1280): Promise<Page> {
  const taken = await seat(browser, { url: w.url, person, width });
  seats.push(taken);
  await taken.page.goto(`/console${path}`);
  await taken.page.locator('[data-freshness="live"]').waitFor();
  return taken.page;
}

async function isSound(page: Page): Promise<void> {
  expect(await axe(page)).toEqual([]);
  expect(await fits(page)).toBe(true);
}

let phones = 0;
/** A message of somebody new; gives the id of the intake it became. */
async function message(words: string, phone = `9190000070${String(++phones).padStart(2, '0')}`): Promise<string> {
  const item = meta.text(phone, words);
  await meta.say(item);
  return (await meta.rows('select id from intake_message where external_id = $1', [item.id]))[0].id;
}
const intake = async (id: string) => (await meta.rows('select * from intake_message where id = $1', [id]))[0];
const complaintOf = async (intakeId: string) =>
  (
    await meta.rows(
      `select c.number, c.state, d.code as department, s.code as subject, c.place from intake_message i join complaint c on c.id = i.complaint_id
        left join department d on d.id = c.department_id left join subject s on s.id = c.subject_id where i.id = $1`,
      [intakeId],
    )
  )[0];
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const shown = (page: Page, id: string) => page.locator(`[data-message="${id}"][aria-current]`).waitFor();
/** The first of what the words suggest stands ready to be taken. */
const suggested = (page: Page) => page.locator('[data-combobox-selected]').waitFor();
/** Enter takes it. */
const take = async (page: Page) => {
  await suggested(page);
  await press(page, 'Enter');
  await noChoices(page);
};
const noChoices = (page: Page) => page.locator('[role=option]:visible').first().waitFor({ state: 'hidden' });

test.each([1280, 768])(
  'the cell registers a message and assigns it by keyboard alone, %i pixels wide',
  async (width) => {
    const page = await at(cell, '', width);
    await page.getByText('कुछ भी प्रतीक्षा में नहीं।').waitFor();
    const id = await message('श्रीमान जी, फूलपुर की सड़क टूटी है, कृपया बनवाएं');
    await page.locator(`[data-message="${id}"]`).waitFor();
    await press(page, 'j');
    await page.getByText('फूलपुर की सड़क').last().waitFor();
    await isSound(page);
    await press(page, 'r');
    await take(page);
    await page.getByRole('button', { name: 'दर्ज और आवंटित करें' }).waitFor();
    await isSound(page);
    await press(page, 'Enter');
    await page.getByText('दर्ज और आवंटित।').waitFor();
    expect(await complaintOf(id)).toMatchObject({ state: 'ASSIGNED', department: 'PWD', subject: 'ROAD' });
    expect((await intake(id)).decided_by_id).toBe(cell.id);
  },
  60_000,
);

test('an operator registers a message by the same keys, and assigns nothing', async () => {
  const id = await message('sadak par gaddhe hain');
  const page = await at(operator, `/desk?message=${id}`);
  await shown(page, id);
  expect(await page.getByText('+9190000070').count()).toBe(1); // he may call back
  await press(page, 'r');
  await take(page);
  await page.getByRole('button', { name: 'दर्ज करें', exact: true }).waitFor();
  expect(await page.getByLabel('विभाग').count()).toBe(0);
  await press(page, 'Enter');
  await page.getByText('दर्ज हुई।').waitFor();
  expect(await complaintOf(id)).toMatchObject({ state: 'REGISTERED', department: null, subject: 'ROAD' });
}, 40_000);

test('when the assignment is refused the complaint stands, and the screen says so', async () => {
  const id = await message('सड़क पर पानी भरा है');
  const page = await at(cell, `/desk?message=${id}`);
  await shown(page, id);
  await press(page, 'r');
  await take(page);
  await w.sql.query(`update department set is_active = false where code = 'PWD'`);
  await press(page, 'Enter');
  await page.getByText('दर्ज हुई, पर आवंटित नहीं हुई').waitFor();
  await w.sql.query(`update department set is_active = true where code = 'PWD'`);
  expect(await complaintOf(id)).toMatchObject({ state: 'REGISTERED', department: null });
}, 40_000);

test('likely duplicates stand beside the message with their words, and it is linked by keys', async () => {
  const phone = '919000000777';
  const number = await w.complaint({ text: 'वार्ड 12 में स्ट्रीट लाइट बंद है', complainant: { phone: `+${phone}` } });
  const id = await message('अब तक लाइट नहीं जली', phone);
  const page = await at(operator, `/desk?message=${id}`);
  await shown(page, id);
  await page.locator(`[data-duplicate="${number}"]`).getByText('वार्ड 12 में स्ट्रीट लाइट बंद है').waitFor();
  await isSound(page);
  await press(page, 'l');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('वार्ड 12 में स्ट्रीट लाइट बंद है').waitFor();
  await isSound(page);
  await press(page, 'Space');
  await dialog.getByRole('radio', { checked: true }).waitFor();
  await press(page, 'Tab');
  await dialog.getByRole('button', { name: 'जोड़ें' }).press('Enter');
  await page.getByText('संदेश इसमें जोड़ दिया गया।').waitFor();
  expect(await intake(id)).toMatchObject({ state: 'LINKED' });
  expect(await complaintOf(id)).toMatchObject({ number });
}, 40_000);

test('discarding asks for a reason; what a colleague decides on meanwhile says so', async () => {
  const id = await message('शुभ प्रभात');
  const other = await message('नमस्ते');
  const page = await at(operator, `/desk?message=${id}`);
  await shown(page, id);
  await press(page, 'd');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').waitFor();
  await press(page, 'Enter');
  await dialog.getByText('कारण लिखना आवश्यक है').waitFor();
  expect((await intake(id)).state).toBe('WAITING');
  await page.keyboard.type('rj d l'); // keys are letters while one types
  await press(page, 'Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(await intake(id)).toMatchObject({ state: 'DISCARDED', discard_reason: 'rj d l' });
  await shown(page, other);
  await cell.done('discardIntake', { intakeId: other, reason: 'अभिवादन' }, 'cursor');
  await page.getByText('इस बीच किसी और ने यह संदेश निरस्त कर दिया है।').waitFor();
}, 40_000);

test('what comes by another portal is registered with its number there, and assigned', async () => {
  const page = await at(cell, '/desk/new');
  await isSound(page);
  await page.getByLabel('माध्यम', { exact: true }).selectOption('JAN_SUNWAI');
  await page.getByLabel('वहां की संख्या').fill('20260911-77');
  await page.getByLabel('शिकायतकर्ता का नाम').fill('रहमत');
  await page.getByLabel('शिकायतकर्ता का फ़ोन').fill('९००००');
  await page.getByLabel('शिकायत के शब्द').fill('मुख्य सड़क पर गड्ढे');
  await page.reload();
  expect(await page.getByLabel('शिकायत के शब्द').inputValue()).toBe('मुख्य सड़क पर गड्ढे');
  await page.locator('input[type=file][accept="image/*"]').setInputFiles('docs/first-page.png');
  await page.locator('figure img').waitFor();
  await page.getByLabel('शिकायतकर्ता का फ़ोन').press('Enter');
  await page.getByRole('alert').waitFor(); // no whole number: what was typed stays
  await page.getByLabel('शिकायतकर्ता का फ़ोन').fill('९०००००७७८१');
  await page.getByLabel('विषय').focus();
  await take(page);
  await press(page, 'Enter');
  await page.getByText('दर्ज और आवंटित।').waitFor();
  const [row] = await meta.rows(
    `select c.source, c.state, r.number as external, e.kind as file from complaint c join external_reference r on r.complaint_id = c.id
      left join evidence e on e.complaint_id = c.id where r.number = '20260911-77'`,
  );
  expect(row).toEqual({ source: 'JAN_SUNWAI', state: 'ASSIGNED', external: '20260911-77', file: 'PHOTO' });
  expect(await page.getByLabel('शिकायत के शब्द').inputValue()).toBe('');
}, 40_000);

test('a registration whose answer was lost counts once, also after the page was loaded anew', async () => {
  const page = await at(operator, '/desk/new');
  let sent = 0;
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('registerComplaint') || ++sent > 1) return route.fallback();
    await route.fetch();
    return route.abort();
  });
  await page.getByLabel('शिकायत के शब्द').fill('पत्र: पेड़ सड़क पर गिरा है');
  await page.locator('input[type=file][accept="image/*"]').setInputFiles('docs/first-page.png');
  await page.locator('figure img').waitFor();
  await page.getByRole('button', { name: 'दर्ज करें', exact: true }).click();
  await page.getByRole('alert').waitFor();
  await page.reload();
  await page.getByText('1 फ़ाइल जुड़ी है।').waitFor();
  expect(await page.getByLabel('शिकायत के शब्द').isDisabled()).toBe(true); // only the same, sent again, finds out
  expect(await page.getByRole('alert').evaluate((alert) => alert.getBoundingClientRect().bottom <= innerHeight)).toBe(
    true,
  );
  await page.getByRole('button', { name: 'फिर भेजें' }).click();
  await page.getByText('दर्ज हुई।').waitFor();
  expect(sent).toBe(2);
  expect(
    await meta.rows(
      `select kind from evidence where complaint_id in (select id from complaint where text like 'पत्र: पेड़%')`,
    ),
  ).toEqual([{ kind: 'PHOTO' }]);
  expect(await meta.rows(`select 1 from complaint where text like 'पत्र: पेड़%'`)).toHaveLength(1);
  // A browser writes down itself what it could not reach.
  expect(seats.at(-1)?.complaints.splice(0)).toEqual([expect.stringContaining('ERR_FAILED')]);
}, 40_000);

test('five are assigned at a stroke by keys; the one that cannot be says why; a mistake is undone as far as nobody has seen it', async () => {
  const numbers: string[] = [];
  for (let count = 0; count < 5; count += 1) numbers.push(await w.complaint({ source: 'EMAIL', text: `पत्र ${count}` }));
  const page = await at(cell, '/cases?source=EMAIL&order=OLDEST');
  await page.locator(`a[data-number="${numbers[4]}"]`).waitFor();
  await press(page, 'j', 'x', 'j', 'j', 'j', 'j', 'Shift+X');
  await page.getByText('5 चुनी गईं').waitFor();
  await isSound(page);
  await cell.done('assignComplaint', { number: numbers[2], departmentCode: 'SWD' });
  await page.getByRole('button', { name: 'आवंटित करें' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('विभाग').fill('ELEC');
  await take(page);
  await dialog.getByText('स्वीकार नहीं होगी').waitFor();
  await isSound(page);
  await press(page, 'Enter');
  await dialog.getByText('आवंटित: 4। अस्वीकृत: 1।').waitFor();
  const refused = dialog.getByRole('list', { name: 'अस्वीकृत' }).getByRole('listitem');
  expect(await refused.count()).toBe(1);
  expect(await refused.first().textContent()).toMatch(new RegExp(`${numbers[2]} .{10,}`));
  await isSound(page);
  const rows = await meta.rows(
    `select d.code, count(*)::int from complaint c join department d on d.id = c.department_id where c.source = 'EMAIL' group by 1 order by 1`,
  );
  expect(rows).toEqual([
    { code: 'ELEC', count: 4 },
    { code: 'SWD', count: 1 },
  ]);
  // What was done at a stroke is undone at one, also after the sheet was closed and the page loaded anew; what was accepted stays.
  await dialog.getByRole('button', { name: 'बंद करें', exact: true }).last().click();
  const { rows: given } = await w.sql.query(
    `select number from complaint where source = 'EMAIL' and state = 'ASSIGNED'`,
  );
  const accepted = given.map(({ number }) => number).find((number) => number !== numbers[2]);
  await w.sql.query(`update complaint set seen_at = now() where number = $1`, [accepted]);
  await page.reload();
  await page.getByRole('button', { name: 'देखें या वापस लें' }).click();
  await isSound(page);
  await dialog.getByRole('button', { name: 'आवंटन वापस लें' }).click();
  await dialog.getByText('वापस ली गईं: 3। यथावत रहीं: 1।').waitFor();
  expect(await dialog.getByRole('list', { name: 'यथावत रहीं' }).textContent()).toContain(accepted);
  const now = `select state, count(*)::int from complaint where source = 'EMAIL' group by 1 order by 1`;
  expect(await meta.rows(now)).toEqual([
    { state: 'ASSIGNED', count: 2 },
    { state: 'REGISTERED', count: 3 },
  ]);
  await dialog.getByRole('button', { name: 'बंद करें', exact: true }).last().click();
  await page.getByRole('button', { name: 'देखें या वापस लें' }).waitFor({ state: 'detached' });
}, 60_000);

test('a view is an address: it comes back with its filter, and its name is kept in the browser', async () => {
  const wanted = await w.complaint({ source: 'CM_WINDOW', text: 'सीएम विंडो से' });
  const other = await w.complaint({ source: 'CPGRAMS', text: 'सीपीग्राम्स से' });
  const page = await at(operator, '/cases');
  await page.locator(`a[data-number="${other}"]`).waitFor();
  await press(page, 'f');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('माध्यम', { exact: true }).fill('सीएम विंडो');
  await page.getByRole('option', { name: 'सीएम विंडो' }).click();
  await press(page, 'Escape');
  await noChoices(page);
  await isSound(page);
  await dialog.getByRole('button', { name: 'बंद करें' }).click();
  await page.locator(`a[data-number="${other}"]`).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'दृश्य सहेजें' }).click();
  await dialog.getByLabel('दृश्य का नाम').fill('मुख्यमंत्री');
  await press(page, 'Enter');
  await page.getByRole('link', { name: 'मुख्यमंत्री' }).waitFor();
  const address = page.url();
  expect(address).toContain('source=CM_WINDOW');
  await page.goto('/console/cases');
  await page.locator(`a[data-number="${other}"]`).waitFor();
  await page.goto(address);
  await page.locator(`a[data-number="${wanted}"]`).waitFor();
  expect(await page.locator(`a[data-number="${other}"]`).count()).toBe(0);
  await page.locator('a[aria-current]', { hasText: 'मुख्यमंत्री' }).waitFor();
  // What enters is counted, and comes when it is wanted.
  const late = await w.complaint({ source: 'CM_WINDOW', text: 'देर से आई' });
  await page.getByRole('button', { name: '1 नई – दिखाएं' }).click();
  await page.locator(`a[data-number="${late}"]`).waitFor();
}, 60_000);

test.each([1280, 768])(
  'reports are verified and sent back by keys, the next one by itself, %i pixels wide',
  async (width) => {
    const numbers = [await desk.inProgress(), await desk.inProgress()];
    for (const number of numbers)
      await desk.officer.done('submitActionTakenReport', { number, outcome: 'FIXED', text: `किया गया ${number}` });
    const page = await at(cell, '/verify', width);
    await page.getByText('2 में से 1').waitFor();
    const [first, second] = numbers as [string, string]; // due at one moment: by their numbers
    await page.getByText(`किया गया ${first}`).waitFor();
    await page.getByText('गांव फूलपुर में सड़क टूटी है').waitFor();
    await isSound(page);
    await press(page, 'v');
    await page.getByText('सत्यापित, निस्तारित').waitFor();
    await page.getByText(`किया गया ${second}`).waitFor();
    await press(page, 'v'); // the second tap of an impatient hand: meant for the one before
    await page.getByText('1 में से 1').waitFor();
    await page.locator('button:enabled', { hasText: 'आख्या लौटाएँ' }).waitFor();
    expect(await desk.state(second)).toBe('ACTION_TAKEN');
    await press(page, 'b');
    await page.getByRole('dialog').getByRole('textbox').fill('फ़ोटो नहीं है');
    await page.getByRole('dialog').getByRole('button', { name: 'आख्या लौटाएँ' }).press('Enter');
    await page.getByText('सत्यापन हेतु कोई आख्या शेष नहीं।').waitFor();
    expect([await desk.state(first), await desk.state(second)]).toEqual(['RESOLVED', 'IN_PROGRESS']);
  },
  60_000,
);

test('the feedback agent calls who has not answered; "not solved" reopens, "solved" closes', async () => {
  const agent = await w.officer('FEEDBACK_AGENT');
  await w.sql.query(`update complaint set state = 'WITHDRAWN' where state = 'RESOLVED'`);
  const [unhappy, happy] = [await desk.resolved('919000000881'), await desk.resolved('919000000882')];
  const page = await at(agent, '');
  await page.getByRole('link', { name: '+919000000881' }).waitFor();
  await isSound(page);
  await press(page, 'n');
  await page.getByRole('dialog').getByRole('textbox').waitFor();
  await page.keyboard.type('कुछ नहीं हुआ');
  await isSound(page);
  await press(page, 'Enter');
  await page.getByText(`${unhappy}: फिर खोली गई`).waitFor();
  await page.getByRole('link', { name: '+919000000882' }).waitFor();
  await press(page, 'y');
  await page.getByRole('dialog').getByRole('textbox').waitFor();
  await press(page, 'Enter');
  await page.getByText('सभी से उत्तर मिल चुका है।').waitFor();
  expect([await desk.state(unhappy), await desk.state(happy)]).toEqual(['ASSIGNED', 'CLOSED']);
}, 60_000);

test('the palette goes anywhere, the keys explain themselves, and can be switched off for good', async () => {
  const number = await w.complaint({ text: 'खुली शिकायत' });
  const page = await at(cell, '/cases');
  await press(page, 'Control+k');
  await page.getByRole('textbox').first().waitFor();
  await page.keyboard.type(number.toLowerCase());
  await page.getByText(`${number} खोलें`).waitFor();
  expect(await axe(page)).toEqual([]);
  await press(page, 'Enter');
  await page.getByRole('heading', { name: 'खुली शिकायत' }).waitFor();
  await press(page, 'a');
  await page.getByRole('dialog', { name: 'आवंटित करें' }).waitFor();
  await press(page, 'Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await press(page, '?');
  await page.getByRole('dialog', { name: 'कुंजियां' }).waitFor();
  await isSound(page);
  await page.getByLabel('इस उपकरण पर कुंजियां चालू').click();
  await press(page, 'Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('heading', { name: 'खुली शिकायत' }).waitFor();
  await press(page, 'a', '?');
  expect(await page.getByRole('dialog').count()).toBe(0);
}, 60_000);

test.each(['/desk', '/cases', '/verify', '/desk/new'])(
  '%s fits a phone',
  async (path) => {
    await message('सड़क की शिकायत');
    const page = await at(cell, path, 360);
    await page.locator('h1').first().waitFor();
    await isSound(page);
    expect(await page.getByRole('navigation', { name: 'पटल' }).getByRole('link').count()).toBeLessThanOrEqual(5);
  },
  30_000,
);

test('two of much the same words are merged by choosing one by its words', async () => {
  const text = 'पुल की रेलिंग टूट गई है, खतरा बना हुआ है';
  const [primary, merged] = [await w.complaint({ text }), await w.complaint({ text: `${text} जल्दी करें` })];
  const page = await at(cell, `/complaints/${merged}`);
  await page.getByRole('button', { name: 'और', exact: true }).click();
  await page.getByRole('menuitem', { name: 'दूसरी शिकायत में जोड़ें' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: new RegExp(primary) }).click();
  await page.locator('.mantine-Menu-dropdown').waitFor({ state: 'detached' }); // it fades
  await isSound(page);
  await dialog.getByRole('button', { name: 'दूसरी शिकायत में जोड़ें' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await desk.state(merged)).toBe('MERGED');
}, 40_000);
