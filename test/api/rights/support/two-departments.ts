/**
 * Two departments and two tehsils with everything a complaint can have: PWD in Sadar, which the viewers belong to, and SWD in
 * Khatauli, of which nothing may come through. `secrets` are the words and ids by which it would show.
 */
import { v7 } from 'uuid';
import type { Person, World } from '../../../support/world.ts';

export interface CaseIds {
  number: string;
  evidenceId: string;
  notificationId: string;
  /** A finished job of somebody of the department, with the complaint among its failures. */
  jobId: string;
  /** The sitting it was taken at, in its tehsil. */
  hearingId: string;
}

export interface TwoDepartments {
  own: CaseIds;
  foreign: CaseIds;
  foreignIntakeId: string;
  foreignOfficer: Person;
  viewers: Record<'OFFICER' | 'HEAD' | 'AREA_OFFICER' | 'REPRESENTATIVE' | 'COMPLAINANT' | 'INTEGRATION', Person>;
  /** Strings that would betray the other department. */
  secrets: string[];
}

export const FOREIGN_WORD = 'वृद्धापेंशन';
const FOREIGN_PHONE = '+919811122233';

export async function twoDepartments(w: World): Promise<TwoDepartments> {
  const cell = await w.cell();
  const representative = await w.officer('REPRESENTATIVE', undefined, { area: 'sadar' });
  const viewers = {
    OFFICER: await w.officer('OFFICER', 'PWD'),
    HEAD: await w.officer('HEAD', 'PWD'),
    AREA_OFFICER: await w.officer('AREA_OFFICER', undefined, { area: 'sadar' }),
  };
  const foreignOfficer = await w.officer('OFFICER', 'SWD');
  const foreignHead = await w.officer('HEAD', 'SWD');

  const mine = await representative.done('registerComplaint', {
    source: 'COUNTER',
    text: 'सड़क में गड्ढा है',
    areaId: w.areas.sadar,
    complainant: { name: 'रामपाल', phone: '+919000000777' },
  });
  const ownNumber = mine.complaint.number as string;
  await cell.done('assignComplaint', { number: ownNumber, departmentCode: 'PWD', officerId: viewers.OFFICER.id });
  const foreignNumber = await w.complaint({
    department: 'SWD',
    officerId: foreignOfficer.id,
    areaId: w.areas.khatauli,
    text: `${FOREIGN_WORD} तीन माह से बंद है`,
    categoryCode: 'A',
    place: 'गुप्तग्राम',
    complainant: { name: 'फूलमती', phone: FOREIGN_PHONE },
    externalNumber: 'EXT-SECRET-1',
  });
  await foreignOfficer.done('acknowledgeComplaint', { number: foreignNumber });
  await foreignOfficer.done('addComment', { number: foreignNumber, text: 'गुप्तटिप्पणी', visibility: 'CITIZEN' });
  await foreignOfficer.done('submitActionTakenReport', { number: foreignNumber, outcome: 'FIXED', text: 'गुप्तआख्या' });

  // Ties between the two: a duplicate of ours merged into theirs, and a complaint that was ours and went to them.
  const duplicate = await w.complaint({ department: 'PWD', areaId: w.areas.sadar, text: 'दोहरी शिकायत' });
  await cell.done('mergeComplaints', { number: duplicate, primaryNumber: foreignNumber });
  const moved = await w.complaint({
    department: 'PWD',
    officerId: viewers.OFFICER.id,
    areaId: w.areas.sadar,
    text: 'गुप्तस्थानांतरण',
  });
  await cell.done('classifyComplaint', { number: moved, areaId: w.areas.khatauli });
  await cell.done('transferComplaint', { number: moved, departmentCode: 'SWD', reason: 'पेंशन का विषय' });

  const own = await caseIds(w, ownNumber, viewers.OFFICER, viewers.HEAD, 'sadar');
  const foreign = await caseIds(w, foreignNumber, foreignOfficer, foreignHead, 'khatauli');
  const foreignIntakeId = await intake(w, foreignNumber);
  const complainant = await w.complainant(ownNumber);
  return {
    ...{ own, foreign, foreignIntakeId, foreignOfficer },
    viewers: {
      ...viewers,
      REPRESENTATIVE: representative,
      COMPLAINANT: complainant,
      INTEGRATION: await w.integration(['complaints:write', 'personal-data']),
    },
    secrets: [...(await secretsOf(w, [foreignNumber, moved])), foreign.hearingId],
  };
}

/** A waiting file of the officer's, one on the complaint, a notification to him, a job of the head's, and a sitting. */
async function caseIds(w: World, number: string, officer: Person, head: Person, area: string): Promise<CaseIds> {
  const { rows } = await w.sql.query('select id from complaint where number = $1', [number]);
  await evidence(w, { complaintId: rows[0].id, officer });
  const notificationId = v7();
  await w.sql.query(
    `insert into notification (district_id, id, officer_id, event_id, type, complaint_id, created_at) values (1, $1, $2, $3, 'COMPLAINT_ASSIGNED', $4, $5)`,
    [notificationId, officer.id, v7(), rows[0].id, w.clock.now()],
  );
  const evidenceId = await evidence(w, { complaintId: null, officer });
  const hearingId = await w.hearing(head.id, { area, numbers: [number] });
  return { number, evidenceId, notificationId, jobId: await finishedJob(w, number, head), hearingId };
}

async function finishedJob(w: World, number: string, by: Person): Promise<string> {
  const id = v7();
  await w.sql.query(
    `insert into job (district_id, id, kind, input, created_by_id, created_at, started_at, finished_at, total, failed)
      values (1, $1, 'BULK_ASSIGN', '{}', $2, $3, $3, $3, 1, 1)`,
    [id, by.id, w.clock.now()],
  );
  await w.sql.query(
    `insert into job_complaint (district_id, job_id, number, finished_at, code, message_hi, message_en)
      values (1, $1, $2, $3, 'INVALID_STATE', 'नहीं', 'no')`,
    [id, number, w.clock.now()],
  );
  return id;
}

async function evidence(
  w: World,
  { complaintId, officer }: { complaintId: string | null; officer: Person },
): Promise<string> {
  const id = v7();
  await w.sql.query(
    `insert into evidence (district_id, id, state, complaint_id, kind, mime_type, bytes, visibility, owner_key, created_at, store_key, thumbnail_key)
      values (1, $1, 'READY', $2, 'PHOTO', 'image/jpeg', 100, 'CITIZEN', $3, $4, $5, $5)`,
    [id, complaintId, `officer:${officer.id}`, w.clock.now(), v7()],
  );
  return id;
}

async function intake(w: World, number: string): Promise<string> {
  const id = v7();
  await w.sql.query(
    `insert into intake_message (district_id, id, source, external_id, kind, state, received_at, last_message_at, sender_id, text)
      select 1, $1, 'WHATSAPP', 'wamid.secret', 'NEW_COMPLAINT', 'WAITING', $2, $2, complainant_id, 'गुप्तसंदेश' from complaint where number = $3`,
    [id, w.clock.now(), number],
  );
  return id;
}

async function secretsOf(w: World, numbers: string[]): Promise<string[]> {
  const { rows } = await w.sql.query(
    'select id, complainant_id, tracking_token from complaint where number = any($1)',
    [numbers],
  );
  const ids = rows.flatMap((row) => [row.id, row.complainant_id, row.tracking_token] as string[]);
  const { rows: files } = await w.sql.query('select id from evidence where complaint_id = any($1)', [
    rows.map((row) => row.id),
  ]);
  const { rows: reports } = await w.sql.query('select id from action_taken_report where complaint_id = any($1)', [
    rows.map((row) => row.id),
  ]);
  const words = [
    FOREIGN_WORD,
    'गुप्त',
    'फूलमती',
    FOREIGN_PHONE.slice(3),
    FOREIGN_PHONE.slice(-4),
    'EXT-SECRET-1',
    'wamid.secret',
  ];
  return [...numbers, ...ids, ...[...files, ...reports].map((row) => row.id as string), ...words];
}
