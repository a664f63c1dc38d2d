/** The desk's queue: oldest first, by state and source, page by page; who sees the sender; what looks like a duplicate. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Role } from '../../../src/auth/roles.ts';
import { INTAKE } from '../../realtime/documents.ts';
import type { Person, World } from '../../support/world.ts';
import { channelWorld, type Meta } from '../whatsapp/support/meta.ts';

const PHONE = '919000000150';
let w: World;
let meta: Meta;
let operator: Person;
beforeAll(async () => {
  ({ w, meta } = await channelWorld());
  operator = await w.officer('OPERATOR');
  for (let index = 0; index < 7; index += 1) {
    w.clock.advance({ minutes: 5 });
    await meta.say(meta.text(`91900000060${index}`, `संदेश ${index}`));
  }
  const [first] = await meta.rows('select id from intake_message order by received_at');
  await operator.done('discardIntake', { intakeId: first.id, reason: 'नहीं' }, 'cursor');
});
afterAll(() => w.close());

type Node = {
  id: string;
  text: string;
  state: string;
  source: string;
  sender: { name: string | null; phone: string };
  likelyDuplicates: { number: string }[];
};
const FIELDS =
  'nodes { id externalId source kind state text receivedAt sender { name phone } likelyDuplicates { number } } pageInfo { hasNextPage endCursor streamCursor }';
async function intake(
  person: Person,
  args = '',
): Promise<{ nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string; streamCursor: string } }> {
  return (await person.query(`{ intake${args} { ${FIELDS} } }`)).intake;
}
const texts = ({ nodes }: { nodes: Node[] }) => nodes.map(({ text }) => text);
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `संदेश ${from + index}`);

describe('the queue', () => {
  test('is what waits, oldest first', async () => expect(texts(await intake(operator))).toEqual(numbered(1, 6)));
  test('by another state', async () => expect(texts(await intake(operator, '(state: DISCARDED)'))).toEqual(['संदेश 0']));
  test('in every state when null is asked for', async () =>
    expect(texts(await intake(operator, '(state: null)'))).toEqual(numbered(0, 6)));
  test('by source', async () => {
    expect(texts(await intake(operator, '(source: WHATSAPP)'))).toHaveLength(6);
    expect(texts(await intake(operator, '(source: FACEBOOK)'))).toEqual([]);
  });

  test('page by page, each message once', async () => {
    const pages: string[] = [];
    let after: string | undefined;
    for (;;) {
      const page = await intake(operator, `(state: null, first: 3${after ? `, after: "${after}"` : ''})`);
      pages.push(...texts(page));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(pages).toEqual(numbered(0, 6));
  });

  test('refuses a cursor that is none', async () => {
    const { errors } = await operator.graphql('{ intake(first: 3, after: "garbage") { nodes { id } } }');
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('of a district shows nothing of another', async () => {
    await w.sql.query(
      `insert into district (id, code, name_hi, name_en) values (2, 'BUX', 'बक्सर', 'Buxar'); insert into channel_account values (2, 'WHATSAPP', '222')`,
    );
    const before = texts(await intake(operator, '(state: null, first: 100)'));
    await meta.deliver(
      JSON.stringify({
        entry: [
          { changes: [{ value: { metadata: { phone_number_id: '222' }, messages: [meta.text(PHONE, 'बक्सर से')] } }] },
        ],
      }),
    );
    expect(texts(await intake(operator, '(state: null, first: 100)'))).toEqual(before);
    expect(await meta.count('intake_message', 'district_id = 2')).toBe(1);
  });
});

describe('the sender', () => {
  test.each<[Role, string]>([
    ['OPERATOR', '+919000000601'],
    ['CELL', '+91••••••0601'],
    ['AUDITOR', '+91••••••0601'],
  ])('is shown to %s as %s', async (role, phone) => {
    const { nodes } = await intake(await w.officer(role), '(first: 1)');
    expect(nodes[0]?.sender.phone).toBe(phone);
  });

  test.each<[Role]>([['OFFICER'], ['HEAD'], ['FEEDBACK_AGENT'], ['COMMISSIONER'], ['DM'], ['ADMIN']])(
    'is not shown to %s: the queue is not his',
    async (role) => {
      const person = await w.officer(role, role === 'OFFICER' || role === 'HEAD' ? 'PWD' : undefined);
      const { data, errors } = await person.graphql('{ intake { nodes { id } } }');
      expect([data, errors?.[0]?.extensions.code]).toEqual([null, 'FORBIDDEN']);
    },
  );

  test('nor to a visitor', async () => {
    expect((await w.visitor().graphql('{ intake { nodes { id } } }')).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });
});

describe('the stream', () => {
  test('tells the desk of what comes and what is decided, with the phone as its viewer may see it', async () => {
    const { streamCursor } = (await intake(operator)).pageInfo;
    const desk = (await operator.socket()).subscribe(INTAKE, { after: streamCursor });
    const masked = (await (await w.cell()).socket()).subscribe(INTAKE, {});
    for (const stream of [desk, masked]) expect((await stream.next()).__typename).toBe('StreamReady');
    const message = meta.text('919000000691', 'नाली भरी है');
    await meta.say(message);
    const [{ id }] = await meta.rows('select id from intake_message where external_id = $1', [message.id]);
    const said = { id, state: 'WAITING', text: 'नाली भरी है' };
    expect(await desk.next()).toMatchObject({
      ...{ type: 'INTAKE_RECEIVED', intake: { ...said, sender: { phone: '+919000000691' } } },
    });
    expect(await masked.next()).toMatchObject({
      ...{ type: 'INTAKE_RECEIVED', intake: { ...said, sender: { phone: '+91••••••0691' } } },
    });
    await operator.done('registerIntake', { intakeId: id });
    expect(await desk.next()).toMatchObject({ type: 'INTAKE_REGISTERED', intake: { id, state: 'REGISTERED' } });
    await w.complaint(); // no message: the desk hears nothing
    expect(await desk.isSilent()).toBe(true);
    for (const { client } of [desk, masked]) client.kill();
  });

  test.each<[Role]>([['OFFICER'], ['FEEDBACK_AGENT'], ['DM']])('is not for %s', async (role) => {
    const person = await w.officer(role, role === 'OFFICER' ? 'PWD' : undefined);
    const stream = (await person.socket()).subscribe(INTAKE, {});
    expect((await stream.raw()).payload.errors[0].extensions.code).toBe('FORBIDDEN');
    stream.client.kill();
  });
});

describe('likely duplicates', () => {
  async function duplicatesOf(words: string, phone = PHONE): Promise<string[]> {
    const message = meta.text(phone, words);
    await meta.say(message);
    const { nodes } = await intake(operator, '(first: 100)');
    const [{ id }] = await meta.rows('select id from intake_message where external_id = $1', [message.id]);
    return nodes.find((node) => node.id === id)?.likelyDuplicates.map(({ number }) => number) ?? [];
  }
  const register = (text: string, phone: string) =>
    w.complaint({ text, complainant: { name: 'सलमा', phone: `+${phone}` } });

  test('come from the same phone first, whatever the words; then from the same words', async () => {
    const sameWords = await register('वार्ड 12 में स्ट्रीट लाइट बंद है', '919000000698');
    const samePhone = await register('शौचालय का भुगतान नहीं मिला', PHONE);
    await register('राशन नहीं मिला', '919000000697');
    expect(await duplicatesOf('वार्ड 12 में स्ट्रीट लाइट दस दिन से बंद')).toEqual([samePhone, sameWords]);
  });

  test('are only open ones, of the last sixty days', async () => {
    const phone = '919000000696';
    const withdrawn = await register('नाली जाम', phone);
    const citizen = await w.complainant(withdrawn);
    await citizen.done('withdrawComplaint', { number: withdrawn });
    const old = await register('सड़क टूटी', phone);
    await w.sql.query(`update complaint set registered_at = registered_at - interval '61 days' where number = $1`, [
      old,
    ]);
    const open = await register('पानी नहीं', phone);
    expect(await duplicatesOf('कुछ और ही बात', phone)).toEqual([open]);
  });

  test('are five at most, and none for a stranger with news', async () => {
    const phone = '919000000695';
    for (let index = 0; index < 7; index += 1) await register(`समस्या ${index}`, phone);
    expect(await duplicatesOf('फिर वही', phone)).toHaveLength(5);
    expect(await duplicatesOf('पुस्तकालय की छत टपकती', '919000000694')).toEqual([]);
  });
});
