/** The outbox without credentials: nothing leaves, everything can be read as it would be sent, nobody is named. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { World } from '../../support/world.ts';
import { type Desk, deskOf } from './support/cases.ts';
import { channelWorld, type Meta } from './support/meta.ts';

const PHONE = '919000000140';
interface Shown {
  channel: string;
  state: string;
  template: string;
  text: string;
}

let w: World;
let meta: Meta;
let desk: Desk;
let number: string;
beforeAll(async () => {
  ({ w, meta } = await channelWorld());
  desk = await deskOf(w);
  number = await desk.resolved(PHONE);
  await meta.say(meta.button(PHONE, 'reopen'));
  await meta.say(meta.text(PHONE, 'मैं सलमा, मेरा नंबर 9000000140 है। नाली जाम है।'));
});
afterAll(() => w.close());

async function outbox(args = '(first: 100)'): Promise<Shown[]> {
  const { outbox: found } = await (await w.cell()).query(
    `{ outbox${args} { nodes { channel state template text } pageInfo { hasNextPage endCursor } } }`,
  );
  return found.nodes;
}
const textOf = async (template: string) =>
  (await outbox()).find((message) => message.template === template)?.text ?? '';

test('no worker sends; every message stays queued', async () => {
  expect(w.nistaran.workers.outbound).toBeNull();
  const messages = await outbox();
  expect(new Set(messages.map(({ state }) => state))).toEqual(new Set(['QUEUED']));
  expect(messages.map(({ template }) => template).sort()).toEqual([
    ...[
      'assigned',
      'groupAssigned',
      'groupAssigned',
      'groupReopened',
      'groupReopened',
      'received',
      'registered',
      'reopened',
      'resolved',
    ],
  ]);
});

describe('is read in Hindi', () => {
  test('with number, category, the date in India, and the tracking link', async () => {
    const [{ due_at }] = await meta.rows(
      `select cycle.due_at from complaint_cycle cycle join complaint c on c.id = cycle.complaint_id where c.number = $1`,
      [number],
    );
    expect(due_at.toISOString()).toMatch(/T12:30:00/);
    const text = await textOf('registered');
    expect(text).toContain(`शिकायत दर्ज: ${number}`);
    expect(text).toContain('श्रेणी: C');
    expect(text).toMatch(/निस्तारण की तिथि: \d+ नवंबर 2026, शाम 6:00/);
    expect(text).toMatch(/http:\/\/nistaran.test\/t\/1_[\w-]{22}[0-9a-f]{24}$/m);
  });

  test('with the office it went to', async () => {
    expect(await textOf('assigned')).toContain('विभाग: PWD');
  });

  test('with what was done', async () => {
    expect(await textOf('resolved')).toContain('गड्ढे भर दिए गए');
  });
});

test('nobody is named: no name, no phone, no words of the complaint in any message', async () => {
  for (const { text } of await outbox()) expect(text).not.toMatch(/सलमा|शीला|9000000|0140|फूलपुर|नाली|Officer/);
});

test('a post for a group says number, category, office and date, and nothing of the complainant', async () => {
  const posts = (await outbox()).filter(({ channel }) => channel === 'GROUP');
  expect(posts.map(({ template }) => template).sort()).toEqual([
    'groupAssigned',
    'groupAssigned',
    'groupReopened',
    'groupReopened',
  ]);
  for (const { text } of posts) expect(text).toMatch(new RegExp(`${number}[^]*विभाग: PWD[^]*2026`));
  const groups = await meta.rows(
    `select g.number from outbound_message m join message_group g on g.id = m.group_id where m.template = 'groupAssigned' order by 1`,
  );
  expect(groups).toEqual([{ number: 0 }, { number: 1 }]);
});

test('a confidential complaint is posted to no group', async () => {
  const before = await meta.count('outbound_message', `channel = 'GROUP'`);
  await w.complaint({ department: 'PWD', confidential: true });
  expect(await meta.count('outbound_message', `channel = 'GROUP'`)).toBe(before);
});

test('a complaint without a phone has nobody to write to', async () => {
  const counter = await w.complaint({ complainant: { name: 'अनाम' } });
  expect(
    await meta.count('outbound_message m join complaint c on c.id = m.complaint_id', `c.number = '${counter}'`),
  ).toBe(0);
});

test('pages newest first, each message once', async () => {
  const cell = await w.cell();
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const {
      outbox: page,
    }: {
      outbox: { nodes: { id: string; createdAt: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    } = await cell.query(
      'query($after: Cursor) { outbox(first: 4, after: $after) { nodes { id createdAt } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    seen.push(...page.nodes.map(({ id }) => id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(
    (await meta.rows('select id from outbound_message order by created_at desc, id desc')).map(({ id }) => id),
  );
});

test.each([
  ['OPERATOR', true],
  ['CELL', true],
  ['AUDITOR', true],
  ['OFFICER', false],
  ['HEAD', false],
  ['COMMISSIONER', false],
] as const)('%s may read it: %s', async (role, may) => {
  const { errors } = await (await w.officer(role, role === 'OFFICER' || role === 'HEAD' ? 'PWD' : undefined)).graphql(
    '{ outbox { nodes { id } } }',
  );
  expect(errors?.[0]?.extensions.code).toBe(may ? undefined : 'FORBIDDEN');
});

test('a visitor may not', async () => {
  const { errors } = await w.visitor().graphql('{ outbox { nodes { id } } }');
  expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});
