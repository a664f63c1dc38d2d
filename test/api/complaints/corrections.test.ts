/** Mistakes of the record mended with nothing forgotten, and complaints hidden and shown again. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { World } from '../../support/world.ts';
import { type Cast, caseIn, castWorld, lastStep, rowOf } from './cast.ts';

let w: World;
let cast: Cast;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
});
afterAll(() => w.close());

const found = async (text: string) => {
  const { searchComplaints } = await cast.cell.query(
    'query($t: String!) { searchComplaints(text: $t) { nodes { number } } }',
    { t: text },
  );
  return searchComplaints.nodes.map((node: { number: string }) => node.number);
};

test('what is given replaces, what is absent stays, the old words stand in the timeline, and search follows', async () => {
  const number = await caseIn(w, cast, 'RESOLVED', { text: 'नहर का पुल टूटा', place: 'चरथावल' });
  const before = await rowOf(w, number);
  await cast.operator.done('correctComplaint', { number, text: 'ट्रांसफार्मर जल गया', reason: 'गलत सुना' });
  const { complaint, entry } = await lastStep(w, number);
  const { due_at, stopped_at, resolved_at, state, complainant_id } = before;
  expect(complaint).toMatchObject({
    text: 'ट्रांसफार्मर जल गया',
    place: 'चरथावल',
    due_at,
    stopped_at,
    resolved_at,
    state,
    complainant_id,
  });
  expect(entry.changes).toEqual({ text: 'नहर का पुल टूटा' });
  expect([await found('ट्रांसफार्मर'), await found('नहर का पुल')]).toEqual([[number], []]);
});

test('another person: told in the language of the first, by a new row, with the old one kept', async () => {
  const number = await caseIn(w, cast, 'REGISTERED', { locale: 'en' });
  const before = await rowOf(w, number);
  await cast.operator.done('correctComplaint', {
    number,
    complainant: { name: 'Salma B.', phone: '9000000109' },
    reason: 'x',
  });
  const { complaint, event, entry } = await lastStep(w, number);
  const { rows } = await w.sql.query(
    'select name, locale, phone_sealed is not null as reachable from complainant where id = $1',
    [complaint.complainant_id],
  );
  expect(rows).toEqual([{ name: 'Salma B.', locale: 'en', reachable: true }]);
  expect(entry.changes).toEqual({ complainantId: before.complainant_id });
  expect(event.changed_fields).toEqual(['complainant']);
  expect(JSON.stringify([event, entry])).not.toMatch(/Salma|9000000109/);
});

test('a complaint made confidential leaves the eyes it is not for, and comes back', async () => {
  const number = await caseIn(w, cast, 'IN_PROGRESS');
  const seers = async () => {
    const people = ['officer', 'colleague', 'head', 'cell', 'dm', 'operator'] as const;
    const answers = await Promise.all(
      people.map((name) => cast[name].query('query($n: String!) { complaint(number: $n) { id } }', { n: number })),
    );
    return people.filter((_, index) => answers[index].complaint !== null);
  };
  await cast.dm.done('setConfidential', { number, confidential: true, reason: 'सुरक्षा' });
  expect(await seers()).toEqual(['officer', 'cell', 'dm']);
  await cast.cell.done('setConfidential', { number, confidential: false, reason: 'अब नहीं' });
  expect(await seers()).toEqual(['officer', 'colleague', 'head', 'cell', 'dm', 'operator']);
});
