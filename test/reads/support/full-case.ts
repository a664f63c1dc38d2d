/** A complaint with everything a complaint can have: a sitting it was taken at, steps of all visibilities, reports, files, a verdict, numbers of other portals, a twin. */
import { v7 } from 'uuid';
import type { Person, World } from '../../support/world.ts';

export interface FullCase {
  number: string;
  /** Who is responsible. */
  officer: Person;
  /** Who is complained against in another one. */
  respondent: Person;
  /** The sitting it was taken at. */
  hearingId: string;
}

export async function fullCase(w: World): Promise<FullCase> {
  const cell = await w.cell();
  const officer = await w.officer('OFFICER', 'PWD');
  const respondent = await w.officer('OFFICER', 'PWD');
  const about = { department: 'PWD', officerId: officer.id, subjectId: w.subjects.road, categoryCode: 'B' };
  const person = { name: 'सलमा "सल्लो" \\ बानो', phone: '9811100000' };
  const number = await w.complaint({ ...about, complainant: person });
  const twin = await w.complaint({ ...about, complainant: person });
  const against = await w.complaint({ department: 'PWD' });
  await officer.done('acknowledgeComplaint', { number });
  await officer.done('addComment', { number, text: 'देखा\tगया\n"ठीक" \\ है' });
  await cell.done('mergeComplaints', { number: twin, primaryNumber: number });
  await w.sql.query('update complaint set respondent_id = $1 where number = $2', [respondent.id, against]);
  await records(w, number, officer);
  const hearingId = await w.hearing(officer.id, { area: 'sadar', numbers: [number, against] });
  return { number, officer, respondent, hearingId };
}

async function records(w: World, number: string, officer: Person): Promise<void> {
  const { rows } = await w.sql.query('select id from complaint where number = $1', [number]);
  const id = rows[0].id as string;
  const at = w.clock.now();
  await w.sql.query(`update timeline_entry set visibility = 'CONFIDENTIAL' where complaint_id = $1 and version = 2`, [
    id,
  ]);
  const verifier = await w.officer('CELL');
  for (const verifiedBy of [null, verifier.id]) {
    const report = v7();
    await w.sql.query(
      `insert into action_taken_report (district_id, id, complaint_id, cycle, outcome, text, author_id, at, verified_by_id, verified_at)
        values (1, $1, $2, 1, 'FIXED', 'हो गया', $3, $4, $5, case when $5::uuid is null then null else $4::timestamptz end)`,
      [report, id, officer.id, at, verifiedBy],
    );
    for (const visibility of ['CITIZEN', 'STAFF', 'CONFIDENTIAL'])
      await w.sql.query(
        `insert into evidence (district_id, id, state, complaint_id, report_id, kind, mime_type, bytes, visibility, owner_key,
            created_at, store_key, thumbnail_key, taken_at)
          values (1, $1, 'READY', $2, $3, 'PHOTO', 'image/jpeg', 9, $4, 'x', $5, 'k', case when $4 = 'STAFF' then 't' end, $5)`,
        [v7(), id, report, visibility, at],
      );
  }
  await w.sql.query(
    `insert into feedback (district_id, id, complaint_id, cycle, satisfied, rating, text, at) values (1, $1, $2, 1, false, 2, null, $3)`,
    [v7(), id, at],
  );
  for (const state of ['WAITING', 'DISCARDED'])
    await w.sql.query(
      `insert into intake_message (district_id, id, source, external_id, kind, state, received_at, last_message_at, sender_id, text, complaint_id)
        select 1, gen_random_uuid(), 'WHATSAPP', $2, 'NEW_COMPLAINT', $2, $3, $3, complainant_id, 'सड़क "टूटी"', id from complaint where id = $1`,
      [id, state, at],
    );
  await w.sql.query(
    `insert into external_reference (district_id, source, number, complaint_id) values (1, 'CPGRAMS', 'DEL/2026/"7"', $1)`,
    [id],
  );
}
