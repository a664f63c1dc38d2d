/** What belongs together becomes one intake (pitfall 35); what does not stays apart, for two can be linked but none split. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { World } from '../../support/world.ts';
import { body, bodyOf, channelWorld, type Meta } from './support/meta.ts';

let w: World;
let meta: Meta;
let phone: string;
let media = 0;
beforeAll(async () => {
  ({ w, meta } = await channelWorld());
});
afterAll(() => w.close());
beforeEach(() => {
  media += 100;
  phone = `91900000${1_000 + media}`;
});

const nextMedia = () => {
  media += 1;
  return media;
};
const photo = (secondsLater = 0, caption?: string) =>
  meta.photo(phone, `media-${nextMedia()}`, { secondsLater, ...(caption ? { caption } : {}) });

/** Each intake of the sender: its words and how many files it has. */
async function intakes(of = phone): Promise<{ text: string | null; files: number }[]> {
  const sql = `select i.text, (select count(*)::int from media_fetch f where f.intake_id = i.id and f.media_id <> '') as files
    from intake_message i join complainant p on p.id = i.sender_id where p.phone_index = $1 order by i.last_message_at, i.external_id`;
  return meta.rows(sql, [w.nistaran.services.vault.index(`+${of}`)]);
}

describe('an album', () => {
  test('of three pictures in one body is one intake with three files and one answer', async () => {
    await meta.deliver(bodyOf('album-three-images.json'));
    expect(await intakes('919000000104')).toEqual([{ text: null, files: 3 }]);
    expect(await meta.told('919000000104')).toEqual(['received']);
  });

  test('takes in the location sent thirty seconds later', async () => {
    await meta.deliver(bodyOf('location.json'));
    expect(await intakes('919000000104')).toEqual([{ text: null, files: 3 }]);
    expect((await meta.rows('select place, latitude from intake_message where place is not null'))[0]).toEqual({
      place: 'सदर बाजार, मुजफ्फरनगर',
      latitude: 29.4727,
    });
  });

  test('in three webhooks at once, worked on by three nodes, is one intake', async () => {
    await Promise.all([photo(), photo(), photo(1)].map((message) => meta.post(body({ messages: [message] }))));
    await Promise.all([meta.work(), meta.work(), meta.work()]);
    expect(await intakes()).toEqual([{ text: null, files: 3 }]);
    expect(await meta.told(phone)).toEqual(['received']);
  });

  test('with a caption on one picture has the words once', async () => {
    await meta.say(photo(), photo(1, 'स्कूल की दीवार गिर गई'), photo(2));
    expect(await intakes()).toEqual([{ text: 'स्कूल की दीवार गिर गई', files: 3 }]);
  });

  test('goes on as long as no minute passes between two parts', async () => {
    await meta.say(photo(), photo(59), photo(118));
    expect(await intakes()).toEqual([{ text: null, files: 3 }]);
  });

  test('delivered backwards is one all the same', async () => {
    await meta.say(photo(40), photo(20), photo());
    expect(await intakes()).toEqual([{ text: null, files: 3 }]);
  });
});

test.each([
  [
    'words after pictures without words join them',
    () => [photo(), photo(), meta.text(phone, 'पुल टूट गया', { secondsLater: 20 })],
    [{ text: 'पुल टूट गया', files: 2 }],
  ],
  [
    'pictures after words join them',
    () => [meta.text(phone, 'पुल टूट गया'), photo(10)],
    [{ text: 'पुल टूट गया', files: 1 }],
  ],
  [
    'two texts stay two',
    () => [meta.text(phone, 'क'), meta.text(phone, 'ख', { secondsLater: 5 })],
    [
      { text: 'क', files: 0 },
      { text: 'ख', files: 0 },
    ],
  ],
  [
    'two albums five minutes apart are two',
    () => [photo(), photo(), photo(300), photo(301)],
    [
      { text: null, files: 2 },
      { text: null, files: 2 },
    ],
  ],
  [
    'a picture 61 seconds later is another intake',
    () => [photo(), photo(61)],
    [
      { text: null, files: 1 },
      { text: null, files: 1 },
    ],
  ],
])('%s', async (_name, messages, expected) => {
  await meta.say(...messages());
  expect(await intakes()).toEqual(expected);
});

test('a captioned picture and a text of the same sender in the same second stay two', async () => {
  await Promise.all(['image-with-caption.json', 'text-hinglish.json'].map((name) => meta.post(bodyOf(name))));
  await Promise.all([meta.work(), meta.work()]);
  const found = await intakes('919000000103');
  expect(found.map(({ files }) => files).sort()).toEqual([0, 1]);
  expect(found.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['स्कूल का हैंडपंप खराब है', expect.stringContaining('street light')]),
  );
});

test('pictures of two senders in the same second stay apart', async () => {
  const other = `91900001${media}`.padEnd(12, '0');
  await meta.say(photo(), meta.photo(other, `media-${media}-other`));
  expect(await intakes()).toEqual([{ text: null, files: 1 }]);
  expect(await intakes(other)).toEqual([{ text: null, files: 1 }]);
});

test('what was decided on is closed to later parts: they wait as an intake of their own', async () => {
  await meta.say(photo());
  const [{ id }] = await meta.rows(`select id from intake_message where external_id = $1`, [
    (await meta.rows('select external_id from intake_message order by received_at desc, id desc limit 1'))[0]
      .external_id,
  ]);
  await (await w.cell()).done('discardIntake', { intakeId: id, reason: 'धुंधली तस्वीर' }, 'intake { state }');
  await meta.say(photo(10));
  expect(await intakes()).toHaveLength(2);
});
