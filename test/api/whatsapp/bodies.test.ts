/** The eleven bodies in Meta's own shape: what each leaves behind, however often and at once it is delivered and worked on. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { World } from '../../support/world.ts';
import { bodyNames, bodyOf, channelWorld, type Meta } from './support/meta.ts';

let w: World;
let meta: Meta;
beforeAll(async () => {
  ({ w, meta } = await channelWorld());
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.sql.query(
    'truncate inbound_item, media_fetch, outbound_message, intake_message, complainant, event_log cascade',
  );
  w.clock.set('2026-01-01T04:00:30Z');
});

interface Left {
  parts: number;
  intakes: number;
  media: number;
  told: string[];
}

const NOTHING = { intakes: 0, media: 0, told: [] };
const LEFT: Record<string, Left> = {
  'album-three-images.json': { parts: 3, intakes: 1, media: 3, told: ['received'] },
  'button-not-solved.json': { parts: 1, intakes: 1, media: 0, told: ['received'] },
  'delivery-failed.json': { parts: 1, ...NOTHING },
  'delivery-statuses.json': { parts: 3, ...NOTHING },
  'image-with-caption.json': { parts: 1, intakes: 1, media: 1, told: ['received'] },
  'location.json': { parts: 1, intakes: 1, media: 0, told: ['received'] },
  'status-query.json': { parts: 1, intakes: 0, media: 0, told: ['statusUnknown'] },
  'text-hinglish.json': { parts: 1, intakes: 1, media: 0, told: ['received'] },
  'text-pension.json': { parts: 1, intakes: 1, media: 0, told: ['received'] },
  'text-toilet-payment.json': { parts: 1, intakes: 1, media: 0, told: ['received'] },
  'unsupported.json': { parts: 1, intakes: 0, media: 0, told: ['unsupported'] },
};

async function left(): Promise<Left> {
  return {
    parts: await meta.count('inbound_item'),
    intakes: await meta.count('intake_message'),
    media: await meta.count('media_fetch', `media_id <> ''`),
    told: (await meta.rows('select template from outbound_message order by created_at, id')).map((row) => row.template),
  };
}

const isWorkedOff = async () =>
  (await meta.count('inbound_item', 'next_attempt_at is not null or last_error is not null')) === 0;

test('there are eleven of them', () => expect(bodyNames).toEqual(Object.keys(LEFT).sort()));

describe.each(Object.entries(LEFT))('%s', (name, expected) => {
  test('delivered five times at once and worked on by two at once, it has one effect', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => meta.post(bodyOf(name))));
    expect(answers.map((response) => response.status)).toEqual(Array(5).fill(200));
    await Promise.all([meta.work(), meta.work(), meta.work()]);
    expect(await left()).toEqual(expected);
    expect(await isWorkedOff()).toBe(true);
  });

  test('worked on again after a crash, and delivered again days later, it has no second effect', async () => {
    await meta.deliver(bodyOf(name));
    const events = await meta.count('event_log');
    await w.sql.query('update inbound_item set next_attempt_at = received_at');
    await meta.work();
    w.clock.advance({ days: 3 });
    await meta.deliver(bodyOf(name));
    expect(await left()).toEqual(expected);
    expect(await meta.count('event_log')).toBe(events);
    expect(await isWorkedOff()).toBe(true);
  });
});

test('all of them, five times each and all at once, leave what they leave one by one', async () => {
  await Promise.all(bodyNames.flatMap((name) => Array.from({ length: 5 }, () => meta.post(bodyOf(name)))));
  await Promise.all([meta.work(), meta.work()]);
  const found = await left();
  expect(found).toMatchObject({ parts: 15, media: 4 });
  expect([...found.told].sort()).toEqual([...Array(6).fill('received'), 'statusUnknown', 'unsupported']);
  // The location joins the album of the same sender, thirty seconds before.
  expect(found.intakes).toBe(6);
  expect(await meta.events('INTAKE_%')).toEqual(Array(9).fill('INTAKE_RECEIVED'));
});

test('what a body says is what the desk reads', async () => {
  for (const name of ['text-pension.json', 'image-with-caption.json', 'location.json'])
    await meta.deliver(bodyOf(name));
  const rows = await meta.rows(
    'select source, external_id, kind, state, text, place, latitude, longitude, last_message_at from intake_message order by text nulls last',
  );
  const common = { source: 'WHATSAPP', kind: 'NEW_COMPLAINT', state: 'WAITING' };
  expect(rows).toEqual([
    expect.objectContaining({
      ...common,
      text: expect.stringContaining('पारिवारिक लाभ योजना'),
      place: null,
      last_message_at: new Date('2026-01-01T04:00:00Z'),
    }),
    expect.objectContaining({ ...common, text: 'स्कूल का हैंडपंप खराब है' }),
    expect.objectContaining({
      ...common,
      text: null,
      place: 'सदर बाजार, मुजफ्फरनगर',
      latitude: 29.4727,
      longitude: 77.7085,
    }),
  ]);
});
