/**
 * What the complainant's page shows, read from the tables. The row decides the ladder and the due date; of what people wrote
 * it takes verified reports and the words an office writes for the complainant, and nothing else: no timeline, no officer.
 * Of a merged complaint it tells how the one that carries on stands, without that one's pictures or words of its complainant.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../auth/viewer.ts';
import { STATE_WORDS } from '../channels/state-words.ts';
import { evidenceCondition, reportCondition } from '../complaints/case-records.scope.ts';
import type { Complaint } from '../complaints/complaint.entity.ts';
import type { ComplaintState } from '../complaints/complaint.enums.ts';
import { ANSWER_DAYS, actionsOf, isOpen, REOPEN_WINDOW_DAYS } from '../complaints/lifecycle.ts';
import { Parameters, query, queryOne } from '../database/query.ts';
import { columnsOf } from '../graphql/loaders.ts';
import type { Services } from '../graphql/services.ts';
import { DAY_MS, istDate } from '../sla/india.ts';
import { slaStatus } from '../sla/sla-status.ts';
import type {
  ComplaintView,
  Due,
  OwnAction,
  Picture,
  Reply,
  Step,
  StepName,
} from '../web/complainant/complaint-view.ts';

export interface Reading {
  em: EntityManager;
  services: Pick<Services, 'evidenceLinks'>;
  now: Date;
  viewer: Viewer;
  /** Has shown the link: sees pictures and his own words, and may act. Number and four digits of a phone are less. */
  hasLink: boolean;
}

const OWN_ACTIONS: readonly OwnAction[] = ['CONFIRM', 'REOPEN', 'PROVIDE_INFORMATION', 'WITHDRAW'];
const REPLIES_AT_MOST = 10;

/** The complaint as its page shows it. */
export async function readComplaint(reading: Reading, own: Complaint): Promise<ComplaintView> {
  const { now, viewer, hasLink } = reading;
  const standing = own.primaryId === null ? own : await primaryOf(reading, own);
  const [names, said, replies] = [
    await namesOf(reading, own, standing),
    await wordsOfOffices(reading, standing),
    await repliesOf(reading, standing, hasLink && standing === own),
  ];
  const context = { now, categoryCode: null, reportAuthorId: null, standInId: null };
  const allowed = hasLink ? actionsOf(viewer, own, context) : [];
  return {
    ...names,
    number: own.number,
    registeredAt: own.registeredAt,
    status: STATE_WORDS[standing.state],
    isOver: !isOpen(standing.state),
    isRejected: isRejected(standing.state),
    steps: stepsOf(standing, own.registeredAt, replies[0]?.at ?? null),
    due: dueOf(standing, now),
    ...{ reopenCount: standing.reopenCount, reopenedAt: said.get('COMPLAINT_REOPENED')?.at ?? null },
    joinedTo: standing === own ? null : standing.number,
    question: questionOf(standing, said),
    note: noteOf(standing, said),
    replies: replies.map(({ at: _, ...reply }) => reply),
    words: hasLink ? { text: own.text, place: own.place } : null,
    actions: OWN_ACTIONS.filter((action) => allowed.includes(action)),
    reopenUntil: reopenUntil(own),
  };
}

async function primaryOf({ em }: Reading, { districtId, primaryId }: Complaint): Promise<Complaint> {
  const sql = `select ${columnsOf('complaint')} from complaint where district_id = $1 and id = $2`;
  return (await queryOne<Complaint>(em, sql, [districtId, primaryId])) as Complaint;
}

const isRejected = (state: ComplaintState) => state === 'REJECTED' || state === 'REJECTION_FINAL';

// ---- the ladder ----------------------------------------------------------------------------------------------------------

const LADDER: readonly StepName[] = ['registered', 'office', 'reported', 'resolved', 'closed'];

/** Which rung a state stands on; states off the ladder end it where they left it. */
const RUNG: Partial<Record<ComplaintState, number>> = {
  REGISTERED: 0,
  ...{ ASSIGNED: 1, IN_PROGRESS: 1, INFO_REQUESTED: 1, ON_HOLD: 1, REJECTION_PROPOSED: 1 },
  ...{ ACTION_TAKEN: 2, RESOLVED: 3, CLOSED: 4 },
};

function stepsOf(complaint: Complaint, registeredAt: Date, reportedAt: Date | null): Step[] {
  const { state, assignedAt, stoppedAt, resolvedAt, closedAt } = complaint;
  const rung = RUNG[state];
  if (rung === undefined) {
    const office: Step[] = assignedAt === null ? [] : [{ name: 'office', standing: 'done', at: assignedAt }];
    const end = isRejected(state) ? 'rejected' : 'withdrawn';
    return [
      { name: 'registered', standing: 'done', at: registeredAt },
      ...office,
      { name: end, standing: 'present', at: stoppedAt },
    ];
  }
  const reached = [registeredAt, assignedAt, state === 'ACTION_TAKEN' ? stoppedAt : reportedAt, resolvedAt, closedAt];
  return LADDER.map((name, index) => ({
    name,
    standing: index < rung ? 'done' : index === rung ? 'present' : 'ahead',
    at: index <= rung ? (reached[index] ?? null) : null,
  }));
}

function dueOf(complaint: Complaint, now: Date): Due | null {
  const { dueAt } = complaint;
  const standing = slaStatus(complaint, now);
  if (dueAt === null || standing === 'NONE' || isRejected(complaint.state)) return null;
  // a report stops the clock provisionally: nothing was in time before somebody else has checked it
  const isProvisional = standing === 'MET' && isOpen(complaint.state);
  return { at: dueAt, standing: isProvisional ? 'CHECKED' : standing, days: daysBetween(now, dueAt) };
}

const daysBetween = (from: Date, to: Date) =>
  Math.round((Date.parse(istDate(to)) - Date.parse(istDate(from))) / DAY_MS);

function reopenUntil({ resolvedAt, stoppedAt }: Complaint): Date | null {
  const since = resolvedAt ?? stoppedAt;
  return since && new Date(since.getTime() + REOPEN_WINDOW_DAYS * DAY_MS);
}

// ---- what others wrote ---------------------------------------------------------------------------------------------------

interface Said {
  type: string;
  at: Date;
  text: string | null;
}

/** The latest of each: words an office writes for the complainant. */
async function wordsOfOffices({ em }: Reading, { districtId, id }: Complaint): Promise<Map<string, Said>> {
  const sql = `select distinct on (type) type, at, case when actor_kind = 'OFFICER' and type <> 'COMPLAINT_REOPENED' then text end as text
    from timeline_entry where district_id = $1 and complaint_id = $2 and visibility = 'CITIZEN'
      and type in ('COMPLAINT_INFORMATION_REQUESTED', 'COMPLAINT_HELD', 'COMPLAINT_REJECTED', 'COMPLAINT_REOPENED')
    order by type, version desc`;
  const rows = await query<Said>(em, sql, [districtId, id]);
  return new Map(rows.map((row) => [row.type, row]));
}

function questionOf({ state, pausedAt }: Complaint, said: ReadonlyMap<string, Said>): ComplaintView['question'] {
  const asked = said.get('COMPLAINT_INFORMATION_REQUESTED');
  if (state !== 'INFO_REQUESTED' || pausedAt === null || !asked?.text) return null;
  return { text: asked.text, answerBy: new Date(pausedAt.getTime() + ANSWER_DAYS * DAY_MS) };
}

function noteOf({ state, pausedAt }: Complaint, said: ReadonlyMap<string, Said>): string | null {
  if (state === 'ON_HOLD' && pausedAt !== null) return said.get('COMPLAINT_HELD')?.text ?? null;
  return isRejected(state) ? (said.get('COMPLAINT_REJECTED')?.text ?? null) : null;
}

type ReportRow = Pick<Reply, 'outcome' | 'text' | 'verifiedAt' | 'isEarlier'> & { id: string; at: Date };

/** Verified reports, the newest first, with the files that prove them where the viewer may open these. */
async function repliesOf(
  reading: Reading,
  { districtId, id, cycle }: Complaint,
  withPictures: boolean,
): Promise<(Reply & { at: Date })[]> {
  const sql = `select r.id, r.outcome, r.text, r.at, r.verified_at, r.cycle < $3 as is_earlier from action_taken_report r
    where r.district_id = $1 and r.complaint_id = $2 and ${reportCondition(reading.viewer, 'r')}
    order by r.verified_at desc, r.id limit ${REPLIES_AT_MOST}`;
  const reports = await query<ReportRow>(reading.em, sql, [districtId, id, cycle]);
  const pictures = withPictures ? await picturesOf(reading, reports) : new Map<string, Picture[]>();
  return reports.map(({ id: reportId, ...report }) => ({ ...report, pictures: pictures.get(reportId) ?? [] }));
}

async function picturesOf(
  { em, viewer, services }: Reading,
  reports: readonly ReportRow[],
): Promise<Map<string, Picture[]>> {
  const p = new Parameters();
  const sql = `select e.id, e.report_id, e.kind, e.thumbnail_key is not null as has_thumbnail from evidence e
    where e.district_id = ${p.add(viewer.districtId)} and e.report_id = any(${p.add(reports.map((report) => report.id))}::uuid[])
      and ${evidenceCondition(viewer, 'e')} order by e.created_at, e.id`;
  type Row = { id: string; reportId: string; kind: Picture['kind']; hasThumbnail: boolean };
  const rows = await query<Row>(em, sql, p.values);
  const address = (evidenceId: string, part: 'FILE' | 'THUMBNAIL') =>
    new URL(services.evidenceLinks.download(viewer, evidenceId, part)).pathname;
  const byReport = Map.groupBy(rows, (row) => row.reportId);
  return new Map(
    [...byReport].map(([reportId, files]) => [
      reportId,
      files.map(({ id, kind, hasThumbnail }) => ({
        kind,
        file: address(id, 'FILE'),
        thumbnail: hasThumbnail ? address(id, 'THUMBNAIL') : null,
      })),
    ]),
  );
}

// ---- names ---------------------------------------------------------------------------------------------------------------

interface NamesRow {
  districtHi: string;
  districtEn: string;
  officeHi: string | null;
  officeEn: string | null;
  categoryHi: string | null;
  categoryEn: string | null;
  subjectHi: string | null;
  subjectEn: string | null;
}

const words = (hi: string | null, en: string | null) => (hi === null ? null : { hi, en: en ?? hi });

async function namesOf(
  { em }: Reading,
  own: Complaint,
  standing: Complaint,
): Promise<Pick<ComplaintView, 'district' | 'office' | 'category' | 'subject'>> {
  const sql = `select of.name_hi as district_hi, of.name_en as district_en, d.name_hi as office_hi, d.name_en as office_en, k.name_hi as category_hi, k.name_en as category_en,
      s.name_hi as subject_hi, s.name_en as subject_en
    from district of
    left join department d on d.district_id = of.id and d.id = $2
    left join category k on k.district_id = of.id and k.id = $3
    left join subject s on s.district_id = of.id and s.id = $4 where of.id = $1`;
  const ids = [own.districtId, standing.departmentId, own.categoryId, own.subjectId];
  const row = (await queryOne<NamesRow>(em, sql, ids)) as NamesRow;
  return {
    district: { hi: row.districtHi, en: row.districtEn },
    office: words(row.officeHi, row.officeEn),
    category: words(row.categoryHi, row.categoryEn),
    subject: words(row.subjectHi, row.subjectEn),
  };
}
