/** The desk's queue: order, filters, and which open complaints a message may repeat. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { type Person, type World, world } from '../../support/world.ts';

let w: World;
let operator: Person;
beforeAll(async () => {
  w = await world();
  operator = await w.officer('OPERATOR');
});
afterAll(() => w.close());

/** A message from the phone of a complaint, or from somebody unknown. */
async function message(
  text: string | null,
  { like, source = 'WHATSAPP', state = 'WAITING' }: { like?: string; source?: string; state?: string } = {},
): Promise<string> {
  const { vault } = w.nistaran.services;
  const sender = v7();
  const phone = like
    ? null
    : `+9190${Math.floor(Math.random() * 1e8)
        .toString()
        .padStart(8, '0')}`;
  if (phone)
    await w.sql.query(
      'insert into complainant (district_id, id, name, phone_sealed, phone_index) values (1, $1, $2, $3, $4)',
      [sender, 'अनजान', vault.seal(phone), vault.index(phone)],
    );
  else
    await w.sql.query(
      'insert into complainant (district_id, id, phone_sealed, phone_index) select 1, $1, p.phone_sealed, p.phone_index from complaint c join complainant p on p.id = c.complainant_id where c.number = $2',
      [sender, like],
    );
  const id = v7();
  w.clock.advance({ seconds: 1 });
  await w.sql.query(
    `insert into intake_message (district_id, id, source, external_id, kind, state, received_at, last_message_at, sender_id, text) values (1, $1, $2, $3, 'NEW_COMPLAINT', $4, $5, $5, $6, $7)`,
    [id, source, `x-${id}`, state, w.clock.now(), sender, text],
  );
  return id;
}

const duplicatesOf = async (id: string, person = operator): Promise<string[]> => {
  const { intake } = await person.query('{ intake(first: 100) { nodes { id likelyDuplicates { number } } } }');
  return intake.nodes
    .find((node: { id: string }) => node.id === id)
    .likelyDuplicates.map(({ number }: { number: string }) => number);
};

test('oldest first, waiting ones unless asked otherwise, by source', async () => {
  const a = await message('पहला');
  const b = await message('दूसरा', { source: 'FACEBOOK' });
  const c = await message('तीसरा', { state: 'DISCARDED' });
  const ids = async (args: string) =>
    (await operator.query(`{ intake${args} { nodes { id } } }`)).intake.nodes.map(({ id }: { id: string }) => id);
  expect(await ids('')).toEqual([a, b]);
  expect(await ids('(source: FACEBOOK)')).toEqual([b]);
  expect(await ids('(state: DISCARDED)')).toEqual([c]);
  expect(await ids('(state: null)')).toEqual([a, b, c]);
});

test('an open complaint from the same phone comes first, then those of the same words', async () => {
  const words = 'हैंडपंप खराब है पानी नहीं आ रहा';
  const samePhone = await w.complaint({ text: 'राशन कार्ड नहीं बना', complainant: { phone: '9811100001' } });
  const sameWords = await w.complaint({ text: `मौहल्ले का ${words}`, complainant: { phone: '9811100002' } });
  await w.complaint({ text: 'सड़क टूटी है', complainant: { phone: '9811100003' } });
  expect(await duplicatesOf(await message(words, { like: samePhone }))).toEqual([samePhone, sameWords]);
  expect(await duplicatesOf(await message(words))).toEqual([sameWords]);
  expect(await duplicatesOf(await message('handpump kharab hai pani nahi aa raha'))).toEqual([sameWords]);
});

test('neither closed, nor old, nor unrelated complaints are offered; a picture alone has only its phone', async () => {
  const cell = await w.cell();
  const text = 'ट्रांसफार्मर जल गया अंधेरा है';
  const closed = await w.complaint({ text, complainant: { phone: '9811100011' } });
  await (await w.complainant(closed)).done('withdrawComplaint', { number: closed });
  const old = await w.complaint({ text, complainant: { phone: '9811100012' } });
  await w.sql.query(`update complaint set registered_at = registered_at - interval '61 days' where number = $1`, [old]);
  const open = await w.complaint({ text, complainant: { phone: '9811100013' } });
  expect(await duplicatesOf(await message(text))).toEqual([open]);
  expect(await duplicatesOf(await message(null, { like: open }))).toEqual([open]);
  expect(await duplicatesOf(await message(null))).toEqual([]);
  expect(await duplicatesOf(await message("' or 1=1 -- <-> :* !"), cell)).toEqual([]);
});

test('at most five, and none the viewer may not see', async () => {
  const text = 'नाली जाम बदबू गंदगी';
  const numbers: string[] = [];
  for (let i = 0; i < 7; i++) numbers.push(await w.complaint({ text, complainant: { phone: '9811100021' } }));
  const repeated = await message(text, { like: numbers[0] as string });
  expect(await duplicatesOf(repeated)).toHaveLength(5);
  await w.sql.query('update complaint set is_confidential = true where number = any($1)', [numbers.slice(0, 6)]);
  expect(await duplicatesOf(repeated)).toEqual([numbers[6]]);
  expect(await duplicatesOf(repeated, await w.cell())).toHaveLength(5);
});
