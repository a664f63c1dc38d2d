/** "What became of MZN26-000123-7?" – answered at once to the phone it was filed from, and to nobody else. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { World } from '../../support/world.ts';
import { type Desk, deskOf, PHONE, sentAs } from './support/cases.ts';
import { bodyOf, channelWorld, type Meta } from './support/meta.ts';

const STRANGER = '919000000199';
let w: World;
let meta: Meta;
let desk: Desk;
let number: string;
beforeAll(async () => {
  ({ w, meta } = await channelWorld());
  desk = await deskOf(w);
  number = await desk.inProgress();
});
afterAll(() => w.close());

const inDevanagari = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x966 + Number(digit)));
const answerTo = async (messageId: string) =>
  (
    await meta.rows('select template, complaint_id, params, complainant_id from outbound_message where reply_to = $1', [
      messageId,
    ])
  )[0];

/** The words somebody gets, as the outbox shows them. */
async function textTo(messageId: string): Promise<string> {
  const { outbox } = await (await w.cell()).query('{ outbox(first: 100) { nodes { id text } } }');
  const [{ id }] = await meta.rows('select id from outbound_message where reply_to = $1', [messageId]);
  return outbox.nodes.find((node: { id: string }) => node.id === id).text;
}

async function ask(phone: string, words: string): Promise<string> {
  const before = await meta.count('intake_message');
  const message = meta.text(phone, words);
  await meta.say(message);
  expect(await meta.count('intake_message')).toBe(before);
  return message.id;
}

describe('from the phone it was filed from', () => {
  test.each([
    ['in Devanagari digits', (n: string) => `मेरी शिकायत ${inDevanagari(n)} का क्या हुआ?`],
    ['in small letters without dashes', (n: string) => `${n.toLowerCase().replaceAll('-', '')} ka status kya hai`],
    ['the number alone', (n: string) => ` ${n} `],
    ['in English', (n: string) => `What happened to ${n}?`],
  ])('%s: its state, office and date, and no intake', async (_name, words) => {
    const id = await ask(PHONE, words(number));
    expect(await answerTo(id)).toMatchObject({ template: 'status' });
    const text = await textTo(id);
    expect(text).toContain(`शिकायत ${number}: कार्यवाही चल रही है`);
    expect(text).toContain('विभाग: PWD');
    expect(text).toMatch(/निस्तारण की तिथि: .*2026/);
    expect(text).not.toMatch(/सलमा|0104|Officer/);
  });

  test('a question answering one of our messages needs no number', async () => {
    const replyTo = await sentAs(w, number, 'assigned', 'wamid.ASSIGNED');
    const message = meta.text(PHONE, 'क्या हुआ?', { replyTo });
    await meta.say(message);
    expect(await answerTo(message.id)).toMatchObject({ template: 'status' });
  });

  test('the state follows the complaint', async () => {
    const resolved = await desk.resolved();
    expect(await textTo(await ask(PHONE, `${resolved} status`))).toContain('निस्तारित – कृपया पुष्टि करें');
  });

  test('in the language the complaint was registered in', async () => {
    const phone = '919000000166';
    const { complaint } = await (await w.cell()).done('registerComplaint', {
      source: 'WEB',
      text: 'A broken road',
      complainant: { name: 'Anil', phone },
      locale: 'en',
    });
    const text = await textTo(await ask(phone, `status ${complaint.number}`));
    expect(text).toContain(`Complaint ${complaint.number}: registered`);
    expect(text).not.toMatch(/[\u0900-\u097f]/);
  });
});

describe('from another phone', () => {
  test('the answer is that of a number that does not exist', async () => {
    const [theirs, nobodys] = [
      await ask(STRANGER, `${number} का क्या हुआ?`),
      await ask(STRANGER, `MZN26-000123-7 का क्या हुआ?`),
    ];
    const [a, b] = [await answerTo(theirs), await answerTo(nobodys)];
    for (const answer of [a, b])
      expect(answer).toMatchObject({ template: 'statusUnknown', complaint_id: null, params: {} });
    expect(await textTo(theirs)).toBe(await textTo(nobodys));
    expect(await textTo(theirs)).not.toMatch(/MZN|PWD|सलमा/);
  });

  test('the sample question about a complaint that is not here: the same', async () => {
    await meta.deliver(bodyOf('status-query.json'));
    expect(await meta.told('919000000101')).toEqual(['statusUnknown']);
  });
});

test.each([
  [
    'its number and something new',
    (n: string) => `${n} में अब दूसरी जगह भी सड़क धँस गई है और पानी भर गया है, स्थिति बहुत ख़राब है, कृपया जल्दी देखें`,
  ],
  ['its number and a picture', () => ''],
])('%s is no question: it waits at the desk as a follow-up', async (_name, words) => {
  const text = words(number);
  const message = text ? meta.text(PHONE, text) : meta.photo(PHONE, 'media-status', { caption: `${number} का क्या हुआ` });
  await meta.say(message);
  const [intake] = await meta.rows('select kind, state, complaint_id from intake_message where external_id = $1', [
    message.id,
  ]);
  const [{ id }] = await meta.rows('select id from complaint where number = $1', [number]);
  expect(intake).toEqual({ kind: 'FOLLOW_UP', state: 'WAITING', complaint_id: id });
});
