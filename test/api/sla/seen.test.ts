/** Seen and not seen: who opened a complaint and when, and the alert when the responsible officer has not. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { World } from '../../support/world.ts';
import { type Cast, caseIn, castWorld, lastStep, rowOf } from '../complaints/cast.ts';

let w: World;
let cast: Cast;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
});
afterAll(() => w.close());

const ist = (text: string) => new Date(`${text}:00+05:30`);
const setClock = (at: string) => w.clock.set(ist(at).toISOString());
const LOOK = 'subscription($n: String!) { presence(complaint: $n) { __typename } }';

/** Opens the page of a complaint and leaves it again. */
async function open(person: Cast[keyof Cast], number: string): Promise<void> {
  const socket = await person.socket();
  const stream = socket.subscribe(LOOK, { n: number });
  await stream.next();
  socket.kill();
}

const attentionOf = async (person: { query: Cast['cell']['query'] }, number: string) =>
  (
    await person.query(
      'query($n: String!) { complaint(number: $n) { seenAt views { officer { id } firstAt lastAt } escalations { level reason cycle returnedAt officers { id } } } }',
      { n: number },
    )
  ).complaint;

test('the first opening by the responsible officer is a step; every officer’s opening is kept', async () => {
  setClock('2026-11-18T11:00');
  const number = await caseIn(w, cast, 'ASSIGNED');
  const { version } = await rowOf(w, number);
  await open(cast.head, number);
  expect(await rowOf(w, number)).toMatchObject({ seen_at: null, version });
  w.clock.advance({ minutes: 10 });
  const seenAt = w.clock.now();
  await open(cast.officer, number);
  const { complaint, entry } = await lastStep(w, number);
  expect([complaint.seen_at, entry.type, entry.actor_id]).toEqual([seenAt, 'COMPLAINT_SEEN', cast.officer.id]);
  w.clock.advance({ minutes: 7 });
  await open(cast.officer, number);
  expect((await rowOf(w, number)).version).toBe(version + 1);
  const { seenAt: shown, views } = await attentionOf(cast.cell, number);
  expect(shown).toBe(seenAt.toISOString());
  expect(views.map((view: { officer: { id: string } }) => view.officer.id)).toEqual([cast.head.id, cast.officer.id]);
  expect(views[1]).toMatchObject({ firstAt: seenAt.toISOString(), lastAt: w.clock.now().toISOString() });
});

test('what is not opened in time is told to the officer and his head, once; what was opened is not', async () => {
  setClock('2026-11-18T11:00');
  const [seen, unseen] = [await caseIn(w, cast, 'ASSIGNED'), await caseIn(w, cast, 'ASSIGNED')];
  await open(cast.officer, seen);
  setClock('2026-11-18T13:02');
  await w.nistaran.clockSweep.sweep();
  await w.nistaran.clockSweep.sweep();
  const alerts = async (number: string) =>
    (
      await w.sql.query(
        `select t.type, array(select n.officer_id from notification n where n.event_id = t.event_id) as told
          from timeline_entry t join complaint c on c.id = t.complaint_id where c.number = $1 and t.type = 'COMPLAINT_NOT_SEEN'`,
        [number],
      )
    ).rows;
  expect(await alerts(seen)).toEqual([]);
  const [alert, ...more] = await alerts(unseen);
  expect([new Set(alert.told), more]).toEqual([new Set([cast.officer.id, cast.head.id]), []]);
});

test('whom it was raised to is told to the staff, and to no complainant', async () => {
  setClock('2026-11-18T11:00');
  const number = await caseIn(w, cast, 'IN_PROGRESS');
  setClock('2026-11-22T10:00');
  await w.nistaran.clockSweep.sweep();
  await cast.head.done('escalateComplaint', { number });
  const { escalations } = await attentionOf(cast.auditor, number);
  expect(escalations).toEqual([
    { level: 2, reason: 'OVERDUE', cycle: 1, returnedAt: null, officers: [{ id: cast.head.id }] },
    { level: 3, reason: 'BY_HAND', cycle: 1, returnedAt: null, officers: [{ id: cast.sdm.id }] },
  ]);
  const complainant = await w.complainant(number);
  expect(await attentionOf(complainant, number)).toMatchObject({ views: [], escalations: [] });
  const inbox = await cast.sdm.query('{ notifications { nodes { type complaint { number } } } }');
  expect(inbox.notifications.nodes[0]).toEqual({ type: 'ESCALATION_RAISED', complaint: { number } });
});
