/** Each step leads where the table of the domain says, and writes state, timeline, audit, event and notices in one transaction. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { World } from '../../support/world.ts';
import { type Cast, caseIn, castWorld, lastStep } from './cast.ts';
import { WRITTEN } from './expectations.ts';
import { personOf, stepOf } from './steps.ts';

let w: World;
let cast: Cast;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
});
afterAll(() => w.close());

test.each(WRITTEN)('$mutation: $event', async (expected) => {
  const example = stepOf(expected.mutation);
  const number = await caseIn(w, cast, example.from);
  const before = (await lastStep(w, number)).complaint;
  const person = await personOf(w, cast, example.by, number);
  const input = { ...(expected.input ?? (await example.input(w, cast))), number, expectedVersion: before.version };
  w.clock.advance({ minutes: 1 });
  const payload = await person.done(expected.mutation, input, 'complaint { number } cursor');
  const { complaint, entry, event, audit, notified, outbound } = await lastStep(w, number);

  expect(complaint).toMatchObject({
    state: expected.state?.[1] ?? before.state,
    version: before.version + 1,
    changed_at: w.clock.now(),
  });
  expect(before.state).toBe(expected.state?.[0] ?? complaint.state);
  const isComplainant = example.by === 'complainant';
  const actor = { actor_kind: isComplainant ? 'COMPLAINANT' : 'OFFICER', actor_id: isComplainant ? null : person.id };
  expect(entry).toMatchObject({
    ...actor,
    type: expected.event,
    visibility: expected.visibility,
    text: expected.text ?? null,
    at: w.clock.now(),
  });
  expect([entry.from_state, entry.to_state]).toEqual(expected.state ?? [null, null]);
  expect(event).toMatchObject({
    ...actor,
    type: expected.event,
    number,
    version: complaint.version,
    visibility: expected.visibility,
    seq: expect.stringMatching(/^\d+$/),
  });
  expect(new Set(event.changed_fields.filter((name: string) => name !== 'state'))).toEqual(new Set(expected.changed));
  expect(event.after.state).toBe(complaint.state);
  expect(audit).toMatchObject({ action: expected.event, object_kind: 'complaint', actor_id: person.id });
  expect(payload.cursor).not.toBeNull();
  for (const row of [entry, event, audit, ...notified]) expect(row.transaction).toBe(complaint.transaction);

  const told = (expected.told ?? []).map((name) => cast[name].id);
  expect(new Set(notified.map((row) => row.officer_id))).toEqual(new Set(told));
  expect(new Set(event.recipients)).toEqual(new Set(told));
  const words = expected.text ? { text: expected.text } : {};
  const sent = outbound.filter((row) => row.channel === 'WHATSAPP');
  const mine = sent.filter((row) => row.complainant_id === complaint.complainant_id);
  expect(sent.filter((row) => !mine.includes(row)).map((row) => row.template)).toEqual(
    expected.alsoSent ? [expected.alsoSent] : [],
  );
  expect(mine.map((row) => row.template)).toEqual(expected.message ? [expected.message] : []);
  if (expected.message)
    expect(mine[0]).toMatchObject({
      complainant_id: complaint.complainant_id,
      params: { ...words, ...expected.params },
    });
  const posts = outbound
    .filter((row) => row.channel === 'GROUP')
    .map((row) => `${row.template} ${row.code ?? row.kind}`);
  const [template, department] = expected.posted ?? [];
  expect(posts.sort()).toEqual(template ? [`${template} DISTRICT_OFFICERS`, `${template} ${department}`].sort() : []);
});

test('registerComplaint numbers it, tells the complainant and the cell, and names nobody in event or notices', async () => {
  const phone = '+919000000105';
  const { complaint } = await cast.operator.done('registerComplaint', {
    source: 'PHONE',
    text: 'हैंडपंप खराब',
    complainant: { name: 'सलमा', phone },
  });
  const { complaint: row, entry, event, audit, notified, outbound } = await lastStep(w, complaint.number);
  expect(row).toMatchObject({ state: 'REGISTERED', version: 1, source: 'PHONE', registered_by_id: cast.operator.id });
  expect(entry).toMatchObject({
    type: 'COMPLAINT_REGISTERED',
    from_state: null,
    to_state: 'REGISTERED',
    visibility: 'CITIZEN',
    version: 1,
  });
  expect(event).toMatchObject({ type: 'COMPLAINT_REGISTERED', seq: expect.any(String), before: null, version: 1 });
  expect(audit).toMatchObject({ action: 'COMPLAINT_REGISTERED', actor_id: cast.operator.id });
  expect(new Set(notified.map((note) => note.officer_id))).toEqual(new Set([cast.cell.id, cast.adm.id]));
  expect(outbound.map((message) => message.template)).toEqual(['registered']);
  for (const written of [event, entry, audit, notified, outbound])
    expect(JSON.stringify(written)).not.toMatch(/सलमा|9000000105|हैंडपंप/);
  const { rows } = await w.sql.query('select name, phone_sealed from complainant where id = $1', [row.complainant_id]);
  expect(rows[0].name).toBe('सलमा');
  expect(rows[0].phone_sealed.toString('latin1')).not.toContain('9000000105');
});

test('deescalateComplaint sends it back one level with a direction', async () => {
  const number = await caseIn(w, cast, 'IN_PROGRESS');
  await cast.head.done('escalateComplaint', { number });
  await cast.dm.done('deescalateComplaint', { number, reason: 'स्वयं करें' });
  const { complaint, entry, event, notified } = await lastStep(w, number);
  expect(complaint).toMatchObject({ escalation_level: 1, state: 'IN_PROGRESS' });
  expect(entry).toMatchObject({ type: 'ESCALATION_RETURNED', text: 'स्वयं करें', visibility: 'STAFF', from_state: null });
  expect(event.changed_fields).toEqual(['escalationLevel']);
  expect(new Set(notified.map((row) => row.officer_id))).toEqual(new Set([cast.officer.id, cast.head.id]));
  const { rows } = await w.sql.query('select level, returned_at from escalation where complaint_id = $1', [
    complaint.id,
  ]);
  expect(rows).toEqual([{ level: 2, returned_at: w.clock.now() }]);
});
