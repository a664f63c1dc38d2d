/** The complainant's own link: unguessable, of one complaint, dead when replaced; and what its page shows, takes and keeps to itself. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TrackingLinks } from '../../src/auth/tracking-links.ts';
import { CitizenCases } from '../browser/support/citizen-cases.ts';
import { type Person, type World, world } from '../support/world.ts';

const NAME = 'इन्द्रावती देवी';
const PHONE = '+919811144556';
const complainant = { name: NAME, phone: PHONE };

let w: World;
let cases: CitizenCases;
beforeAll(async () => {
  w = await world();
  cases = await new CitizenCases(w).open();
});
afterAll(() => w.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${w.url}${path}`, { headers, redirect: 'manual' });
const page = async (path: string) => (await get(path)).text();
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${w.url}${path}`, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' });
const stateOf = async (number: string) =>
  (await cases.cell.query(`{ complaint(number: "${number}") { state } }`)).complaint.state;
const sealed = (key: string, handle: string) =>
  new TrackingLinks({ key: Buffer.from(key.padEnd(32)), baseUrl: '' }).token({ districtId: w.districtId, handle });

describe('the link', () => {
  test('stands in the messages to the complainant, and opens his complaint', async () => {
    const { number, token } = await cases.registered({ complainant });
    const { outbox } = await cases.cell.query('{ outbox { nodes { template text } } }');
    expect(outbox.nodes[0].text).toContain(`http://nistaran.test/t/${token}`);
    expect(await page(`/t/${token}`)).toContain(number);
  });

  test('is of one complaint: another one by the same phone has another, and neither page names the other', async () => {
    const [one, other] = [await cases.registered({ complainant }), await cases.registered({ complainant })];
    expect(one.token).not.toBe(other.token);
    expect(await page(`/t/${one.token}`)).not.toContain(other.number);
  });

  test('cannot be made from a copy of the database: what is stored opens neither page nor API', async () => {
    const { number, token } = await cases.registered();
    const { rows } = await w.sql.query(
      'select row_to_json(c)::text as row, tracking_token as handle from complaint c where number = $1',
      [number],
    );
    expect(rows[0].row).not.toContain(token);
    const { handle } = rows[0];
    for (const guess of [handle, `1_${handle}`, `1_${handle}${'0'.repeat(24)}`, sealed('another secret', handle)]) {
      expect((await get(`/t/${guess}`)).status).toBe(404);
      const { errors } = await w
        .visitor()
        .graphql('{ complaints { nodes { number } } }', {}, { authorization: `Bearer nt_${guess}` });
      expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
    w.clock.advance({ minutes: 1 });
  });

  test('forged, replaced, of no complaint: one answer, whatever it was; every letter counts', async () => {
    const { number, token } = await cases.registered();
    await cases.cell.done('renewTrackingLink', { number }, 'complaint { number }');
    const unknown = w.nistaran.services.trackingLinks.token({ districtId: 1, handle: 'A'.repeat(22) });
    const { token: good } = await cases.registered();
    const changed = [1, 2, 9, 23, 24, 30, good.length - 1].map(
      (at) => `${good.slice(0, at)}${good[at] === '1' ? '2' : '1'}${good.slice(at + 1)}`,
    );
    const answers = [];
    for (const wrong of [token, unknown, ...changed, `${good}0`, good.slice(0, -1), 'x', '%00', '1_%F0%9F%92%A9']) {
      const response = await get(`/t/${wrong}`);
      answers.push(`${response.status} ${await response.text()}`);
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^404 /);
    expect((await get(`/t/${good}`)).status).toBe(200);
    w.clock.advance({ minutes: 1 });
  });

  test('whoever tries many is told to wait, and good links open all the same', async () => {
    const { token } = await cases.registered();
    for (let guess = 0; guess < 20; guess++) expect((await get(`/t/guess-${guess}`)).status).toBe(404);
    const refused = await get('/t/guess-20');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    expect((await get(`/t/${token}`)).status).toBe(200);
    w.clock.advance({ minutes: 1 });
  });

  test('is not kept, not indexed, not told to other sites', async () => {
    const { token } = await cases.registered();
    for (const path of [`/t/${token}`, `/t/${token}/receipt`, '/t/none', '/track'])
      expect(Object.fromEntries((await get(path)).headers)).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex, nofollow',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringMatching(/^default-src 'self';.*frame-ancestors 'none'/),
      });
  });
});

describe('renewTrackingLink', () => {
  const renewed = async (person: Person, number: string) =>
    (await person.done('renewTrackingLink', { number }, 'complaint { trackingUrl version }')).complaint;

  test('ends the link before, for the page, the API and an open socket; it is audited and no step of the complaint', async () => {
    const { number, token } = await cases.registered();
    const holder = await w.complainant(number);
    const socket = await holder.socket();
    const { trackingUrl, version } = await renewed(await w.officer('OPERATOR'), number);
    expect(version).toBe(1);
    expect((await get(`/t/${token}`)).status).toBe(404);
    expect((await get(new URL(trackingUrl).pathname)).status).toBe(200);
    expect((await holder.graphql('{ complaints { nodes { number } } }')).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    expect((await socket.closed).code).toBe(4410);
    const { rows } = await w.sql.query(`select detail from audit_log where action = 'TRACKING_LINK_RENEWED'`);
    expect(JSON.stringify(rows)).not.toContain(token.slice(2, 24));
  });

  test.each(['OFFICER', 'HEAD', 'DM', 'AUDITOR', 'ADMIN'] as const)('is nothing for %s', async (role) => {
    const person = await w.officer(role, 'PWD');
    const { number, token } = await cases.registered({ department: 'PWD' });
    const { errors } = await person.graphql(
      `mutation { renewTrackingLink(input: { number: "${number}" }) { complaint { id } } }`,
    );
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await get(`/t/${token}`)).status).toBe(200);
  });
});

describe('Complaint.trackingUrl', () => {
  const URL_OF = '{ complaint(number: "NUMBER") { trackingUrl } }';
  const urlFor = async (person: Person, number: string) =>
    (await person.query(URL_OF.replace('NUMBER', number))).complaint?.trackingUrl;

  test.each(['OPERATOR', 'CELL', 'FEEDBACK_AGENT'] as const)(
    '%s, who deals with the complainant, gets it',
    async (role) => {
      const { number, token } = await cases.inProgress();
      expect(await urlFor(await w.officer(role), number)).toBe(`http://nistaran.test/t/${token}`);
    },
  );

  test.each(['OFFICER', 'HEAD', 'AREA_OFFICER', 'DM', 'AUDITOR', 'COMMISSIONER'] as const)(
    '%s does not',
    async (role) => {
      const { number } = await cases.inProgress();
      expect(await urlFor(await w.officer(role, 'PWD'), number)).toBeNull();
    },
  );

  test('nor does a machine, nor the complainant himself, nor an operator complained against or of another tehsil', async () => {
    const { number } = await cases.registered({ areaId: w.areas.sadar });
    expect(await urlFor(await w.integration(['complaints:read', 'personal-data']), number)).toBeNull();
    expect(await urlFor(await w.complainant(number), number)).toBeNull();
    expect(await urlFor(await w.officer('OPERATOR', undefined, { area: 'khatauli' }), number)).toBeUndefined();
  });

  test('the operator has it with the registration, to print the acknowledgement from', async () => {
    const operator = await w.officer('OPERATOR');
    const input = { source: 'COUNTER', text: 'नल टूटा है', complainant };
    const { complaint } = await operator.done('registerComplaint', input, 'complaint { number trackingUrl }');
    expect(await page(`${new URL(complaint.trackingUrl).pathname}/receipt`)).toContain(complaint.number);
  });

  test('who reads the outbox without dealing with complainants sees messages without their links', async () => {
    w.clock.advance({ minutes: 1 });
    const { token } = await cases.registered();
    const { outbox } = await (await w.officer('AUDITOR')).query('{ outbox { nodes { text } } }');
    const texts = JSON.stringify(outbox);
    expect(texts).toContain('http://nistaran.test/track');
    expect(texts).not.toContain('/t/');
    expect(texts).not.toContain(token);
  });
});

describe('what the page shows', () => {
  test('nobody’s name or phone, no staff entry, no unverified report, in any state', async () => {
    const commented = async (number: string) => {
      await cases.cell.done('addComment', { number, text: 'भीतरी टिप्पणी 9000000999' });
      await cases.cell.done('addComment', { number, text: 'गोपनीय टिप्पणी', visibility: 'CONFIDENTIAL' });
    };
    const bodies: string[] = [];
    for (const state of [
      'registered',
      'inProgress',
      'asked',
      'reported',
      'resolved',
      'reopened',
      'closed',
      'rejected',
      'joined',
    ] as const) {
      const { number, token } = await cases[state]();
      await commented(number);
      bodies.push(
        await page(`/t/${token}`),
        await page(`/t/${token}/receipt`),
        await (await post('/track', { number, last4: '0104' })).text(),
      );
      if (state === 'reported') expect(bodies.join()).not.toContain('240 मीटर');
    }
    const { rows } = await w.sql.query(
      'select id::text from officer union select id::text from complaint union select id::text from department',
    );
    const all = bodies.join('\n');
    expect(all).not.toMatch(/Officer \d|सलमा|90000|भीतरी|गोपनीय टिप्पणी|इन्द्रावती/);
    for (const { id } of rows) expect(all).not.toContain(id);
    expect(all).toContain('240 मीटर');
  });

  test('pictures of a verified report by links that open, and the same page by number and digits has none', async () => {
    const { number, token } = await cases.resolved();
    const links = [...(await page(`/t/${token}`)).matchAll(/(?:src|href)="(\/evidence\/[^"]+)"/g)].map(
      ([, path]) => path as string,
    );
    expect(links).toHaveLength(4);
    for (const path of links) expect((await get(path)).status).toBe(200);
    const byNumber = await (await post('/track', { number, last4: '0104' })).text();
    expect(byNumber).toContain('240 मीटर');
    expect(byNumber).not.toMatch(/\/evidence\/|name="do"|\/t\/|हमारे गांव/);
  });

  test('of a merged complaint how the other one stands, without its words and pictures', async () => {
    const primary = await cases.registered({ text: 'दूसरे की अपनी बात' });
    const { number, token } = await cases.registered();
    await cases.cell.done('mergeComplaints', { number, primaryNumber: primary.number });
    const body = await page(`/t/${token}`);
    expect(body).toContain(primary.number);
    expect(body).not.toContain('दूसरे की अपनी बात');
    expect(body).not.toContain('name="do"');
  });

  test('a complaint without a complainant on record can be read by its link and not be answered for', async () => {
    const { number } = await cases.registered();
    await w.sql.query('update complaint set complainant_id = null where number = $1', [number]);
    const path = `/t/${await w.trackingToken(number)}`;
    expect(await page(path)).not.toContain('name="do"');
    expect((await post(path, { do: 'WITHDRAW' })).status).toBe(422);
    expect(await stateOf(number)).toBe('REGISTERED');
  });

  test('whether it is late, by when and in words', async () => {
    const { token } = await cases.registered();
    expect(await page(`/t/${token}`)).toMatch(/\d+ (नवंबर|दिसंबर) तक[\s\S]*7 दिन शेष/);
    await cases.later(9);
    expect(await page(`/t/${token}`)).toContain('समय-सीमा पार: 2 दिन की देरी');
  });
});

describe('what the link does', () => {
  const act = (token: string, fields: Record<string, string>) => post(`/t/${token}`, fields);

  test('confirms, with a rating and words', async () => {
    const { number, token } = await cases.resolved();
    const response = await act(token, { do: 'CONFIRM', rating: '4', text: 'धन्यवाद' });
    expect([response.status, response.headers.get('location')]).toEqual([303, `/t/${token}?done=confirmed`]);
    const { complaint } = await cases.cell.query(
      `{ complaint(number: "${number}") { state feedback { satisfied rating text } } }`,
    );
    expect(complaint).toEqual({ state: 'CLOSED', feedback: [{ satisfied: true, rating: 4, text: 'धन्यवाद' }] });
  });

  test('opens again what is not solved, one level higher, as the complainant', async () => {
    const { number, token } = await cases.resolved();
    await act(token, { do: 'REOPEN', text: 'किनारा अब भी टूटा है' });
    const { complaint } = await cases.cell.query(
      `{ complaint(number: "${number}") { state reopenCount escalationLevel timeline(last: 1) { nodes { type text actor { role } } } } }`,
    );
    expect(complaint).toMatchObject({ state: 'ASSIGNED', reopenCount: 1, escalationLevel: 2 });
    expect(complaint.timeline.nodes).toEqual([
      { type: 'COMPLAINT_REOPENED', text: 'किनारा अब भी टूटा है', actor: { role: 'CITIZEN' } },
    ]);
  });

  test('answers the officer’s question, and withdraws', async () => {
    const { number, token } = await cases.asked();
    expect(await page(`/t/${token}`)).toContain('स्कूल से मंदिर तक');
    await act(token, { do: 'PROVIDE_INFORMATION', text: 'बाज़ार की ओर\r\nपीपल के पास' });
    expect(await stateOf(number)).toBe('IN_PROGRESS');
    await act(token, { do: 'WITHDRAW', text: '' });
    expect(await stateOf(number)).toBe('WITHDRAWN');
  });

  test('says what is missing in the visitor’s language and keeps what was typed', async () => {
    const { number, token } = await cases.asked();
    const blank = await act(token, { do: 'PROVIDE_INFORMATION', text: '   ' });
    expect(blank.status).toBe(422);
    expect(await blank.text()).toMatch(/role="alert"[\s\S]*कृपया विवरण लिखें/);
    const long = '<b>'.repeat(1_700);
    const tooLong = await post(`/t/${token}?lang=en`, { do: 'PROVIDE_INFORMATION', text: long });
    const body = await tooLong.text();
    expect(body).toContain('Please keep the text under 5000 characters.');
    expect(body).toContain('&lt;b&gt;'.repeat(1_700));
    expect(await stateOf(number)).toBe('INFO_REQUESTED');
  });

  test('on day 31 it opens nothing again, and shows once more what was typed', async () => {
    const { number, token } = await cases.resolved();
    await cases.later(31);
    expect(await page(`/t/${token}`)).not.toContain('value="REOPEN"');
    const response = await act(token, { do: 'REOPEN', text: 'अब भी वैसा ही है' });
    expect(response.status).toBe(422);
    expect(await response.text()).toMatch(/30 दिन[\s\S]*अब भी वैसा ही है/);
    expect(await stateOf(number)).toBe('RESOLVED');
  });

  test('sent twice, it is done once, and the second answer shows where it stands', async () => {
    const { number, token } = await cases.resolved();
    const statuses = await Promise.all([1, 2].map(async () => (await act(token, { do: 'REOPEN', text: '' })).status));
    expect(statuses.sort()).toEqual([303, 422]);
    const { complaint } = await cases.cell.query(`{ complaint(number: "${number}") { reopenCount } }`);
    expect(complaint.reopenCount).toBe(1);
  });

  test('only what the four forms say: anything else changes nothing', async () => {
    const { number, token } = await cases.resolved();
    for (const fields of [{ do: 'VERIFY' }, { do: 'constructor' }, { text: 'x' }, {}])
      expect((await act(token, fields as Record<string, string>)).status).toBe(422);
    const json = await fetch(`${w.url}/t/${token}`, {
      method: 'POST',
      body: '{"do":"REOPEN"}',
      headers: { 'content-type': 'application/json' },
    });
    expect(json.status).toBe(422);
    expect(await stateOf(number)).toBe('RESOLVED');
  });

  test.each([
    ['cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['same-site', { 'sec-fetch-site': 'same-site', origin: 'null' }],
    ['another origin', { origin: 'https://elsewhere.example' }],
  ])('is refused to a page of another site: %s', async (_, headers) => {
    const { number, token } = await cases.resolved();
    const refused = await post(`/t/${token}`, { do: 'REOPEN' }, headers as Record<string, string>);
    expect(refused.status).toBe(403);
    expect(await stateOf(number)).toBe('RESOLVED');
    expect((await post('/track', { number, last4: '0104' }, headers as Record<string, string>)).status).toBe(403);
  });

  test('is taken from our own forms, which browsers send with the origin null because the page names no referrer', async () => {
    const { token } = await cases.resolved();
    const headers = { origin: 'null', 'sec-fetch-site': 'same-origin' };
    expect((await post(`/t/${token}`, { do: 'REOPEN' }, headers)).status).toBe(303);
  });
});

describe('number and last four digits', () => {
  const ask = (number: string, last4: string, path = '/track') => post(path, { number, last4 });

  test('every wrong pair has one answer but for the number typed, which is kept; the digits are not', async () => {
    const { number } = await cases.registered({ complainant });
    const { number: unknown } = { number: 'MZN26-999998-5' };
    const bodies = await Promise.all(
      [number, unknown, 'nonsense'].map(async (text) => {
        const response = await ask(text, '7788');
        expect(response.status).toBe(404);
        const body = await response.text();
        expect(body).toContain(`value="${text}"`);
        expect(body).not.toContain('7788');
        return body.replace(text, '');
      }),
    );
    expect(new Set(bodies).size).toBe(1);
    expect((await ask(number, '४५५६')).status).toBe(200);
  });

  test('a blank field is said so, and is no guess', async () => {
    for (let time = 0; time < 25; time++) expect((await ask('', '1234')).status).toBe(422);
  });

  test('after twenty wrong ones a minute even the right one waits', async () => {
    const { number } = await cases.registered({ complainant });
    w.clock.advance({ minutes: 1 });
    for (let guess = 0; guess < 20; guess++) await ask(number, String(1_000 + guess));
    const right = await ask(number, '4556');
    expect([right.status, right.headers.get('retry-after')]).toEqual([429, '60']);
    w.clock.advance({ minutes: 1 });
    expect((await ask(number, '4556')).status).toBe(200);
  });

  test('send the link anew to the phone on record: once in ten minutes, five times a day, and never show it', async () => {
    const { number, token } = await cases.registered({ complainant });
    const sent = async () => {
      const { rows } = await w.sql.query(
        `select m.id from outbound_message m join complaint c on c.id = m.complaint_id where c.number = $1 and m.template = 'link'`,
        [number],
      );
      return rows.length;
    };
    expect((await ask(number, '9999', '/track/link')).status).toBe(404);
    expect(await sent()).toBe(0);
    const body = await (await ask(number, '4556', '/track/link')).text();
    expect(body).toContain('दर्ज मोबाइल नंबर पर भेजा गया');
    expect(body).not.toContain(token);
    await Promise.all([1, 2, 3].map(() => ask(number, '4556', '/track/link')));
    expect(await sent()).toBe(1);
    for (let time = 0; time < 6; time++) {
      w.clock.advance({ minutes: 11 });
      await ask(number, '4556', '/track/link');
    }
    expect(await sent()).toBe(5);
    const { outbox } = await cases.cell.query('{ outbox { nodes { template text } } }');
    const link = outbox.nodes.find(({ template }: { template: string }) => template === 'link');
    expect(link.text).toContain(`http://nistaran.test/t/${token}`);
  });
});

test('the acknowledgement names number, day, category, due day and office, in both languages, and nobody', async () => {
  const { number, token } = await cases.inProgress({ complainant });
  const hindi = await page(`/t/${token}/receipt`);
  for (const part of [
    number,
    'सी श्रेणी: सात दिन',
    ' तक',
    'लोक निर्माण विभाग',
    'http://nistaran.test/track',
    '<svg class="qr"',
  ])
    expect(hindi).toContain(part);
  expect(hindi).not.toMatch(/इन्द्रावती|4556|Officer| style=/);
  const english = await get(`/t/${token}/receipt?lang=en`);
  expect(english.headers.get('set-cookie')).toMatch(/^nistaran_lang=en/);
  expect(await english.text()).toContain('Public Works Department');
});

test('a fault of ours is a page that says so; neither it nor a log line nor an event ever names a link', async () => {
  const { token } = await cases.registered();
  await w.sql.query('alter table department rename column name_hi to name_gone');
  const response = await get(`/t/${token}`);
  const acted = await post(`/t/${token}`, { do: 'REOPEN', text: 'कुछ' });
  await w.sql.query('alter table department rename column name_gone to name_hi');
  expect([response.status, acted.status]).toEqual([500, 500]);
  expect(await response.text()).toContain('गड़बड़ी हमारी ओर है');
  const { rows } = await w.sql.query('select tracking_token as handle from complaint');
  const { rows: events } = await w.sql.query('select row_to_json(e)::text as row from event_log e');
  const written = [...w.logLines, ...events.map(({ row }) => row as string)].join('\n');
  expect(written).toContain('request failed');
  expect(written).toContain('"route":"/t/:token"');
  for (const { handle } of rows) expect(written).not.toContain(handle);
});
