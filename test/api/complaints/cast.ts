/** The people of a district office, a complaint in any state at their hands, and what a step has left in the database. */
import { newId } from '../../../src/clock.ts';
import { type Person, type World, world } from '../../support/world.ts';

export interface Cast {
  cell: Person;
  /** A second officer of the cell: told of what the first one does. */
  adm: Person;
  officer: Person;
  colleague: Person;
  head: Person;
  otherOfficer: Person;
  otherHead: Person;
  operator: Person;
  agent: Person;
  dm: Person;
  sdm: Person;
  auditor: Person;
  admin: Person;
}

/** A world with everybody in it; `officer`, `colleague` and `head` are of PWD, the others of SWD. Sessions outlive moved clocks. */
export async function castWorld(): Promise<{ w: World; cast: Cast }> {
  const w = await world();
  const cast = {
    cell: await w.cell(),
    adm: await w.officer('CELL'),
    officer: await w.officer('OFFICER', 'PWD'),
    colleague: await w.officer('OFFICER', 'PWD'),
    head: await w.officer('HEAD', 'PWD'),
    otherOfficer: await w.officer('OFFICER', 'SWD'),
    otherHead: await w.officer('HEAD', 'SWD'),
    operator: await w.officer('OPERATOR'),
    agent: await w.officer('FEEDBACK_AGENT'),
    dm: await w.officer('DM'),
    sdm: await w.officer('AREA_OFFICER'),
    auditor: await w.officer('AUDITOR'),
    admin: await w.officer('ADMIN'),
  };
  await w.sql.query(`update session set expires_at = '2040-01-01'`);
  return { w, cast };
}

/** Where a complaint can be brought; HOLD_PROPOSED is ON_HOLD before the decision. */
export type Stage =
  | 'REGISTERED'
  | 'ASSIGNED'
  | 'IN_PROGRESS'
  | 'INFO_REQUESTED'
  | 'HOLD_PROPOSED'
  | 'ON_HOLD'
  | 'ACTION_TAKEN'
  | 'REJECTION_PROPOSED'
  | 'RESOLVED'
  | 'CLOSED'
  | 'REJECTED'
  | 'REJECTION_FINAL'
  | 'MERGED'
  | 'WITHDRAWN';

type Leg = [
  from: Stage,
  by: keyof Cast | 'complainant',
  mutation: string,
  input?: object | ((w: World, cast: Cast) => object | Promise<object>),
];

/** How a stage is reached from another one. */
const LEGS: Partial<Record<Stage, Leg>> = {
  ASSIGNED: [
    'REGISTERED',
    'cell',
    'assignComplaint',
    (_, { officer }) => ({ departmentCode: 'PWD', officerId: officer.id }),
  ],
  IN_PROGRESS: ['ASSIGNED', 'officer', 'acknowledgeComplaint'],
  INFO_REQUESTED: ['IN_PROGRESS', 'officer', 'requestInformation', { question: 'कौन सी गली?' }],
  HOLD_PROPOSED: ['IN_PROGRESS', 'head', 'proposeHold', () => HOLD],
  ON_HOLD: ['HOLD_PROPOSED', 'cell', 'decideHold', { approve: true }],
  ACTION_TAKEN: ['IN_PROGRESS', 'officer', 'submitActionTakenReport', { outcome: 'FIXED', text: 'गड्ढे भरे गए' }],
  REJECTION_PROPOSED: ['IN_PROGRESS', 'officer', 'proposeRejection', () => REJECTION],
  RESOLVED: ['ACTION_TAKEN', 'cell', 'verifyResolution'],
  CLOSED: ['RESOLVED', 'complainant', 'confirmResolution', { satisfied: true }],
  REJECTED: ['REJECTION_PROPOSED', 'head', 'decideRejection', { approve: true }],
  MERGED: ['ASSIGNED', 'cell', 'mergeComplaints', async (w) => ({ primaryNumber: await w.complaint() })],
  WITHDRAWN: ['REGISTERED', 'complainant', 'withdrawComplaint'],
};

/** Brings a new complaint to a stage, step by step through the API. PWD and its officer have it from ASSIGNED on. */
export async function caseIn(w: World, cast: Cast, stage: Stage, registration: object = {}): Promise<string> {
  if (stage === 'REGISTERED') {
    w.clock.advance({ seconds: 20 }); // budgets are by the minute, and two complaints are never quite at once
    return w.complaint({ categoryCode: 'B', ...registration });
  }
  if (stage === 'REJECTION_FINAL') {
    const number = await caseIn(w, cast, 'REJECTED', registration);
    await w.sql.query(`update complaint set state = 'REJECTION_FINAL' where number = $1`, [number]);
    return number;
  }
  const [from, by, mutation, given = {}] = LEGS[stage] as Leg;
  const number = await caseIn(w, cast, from, registration);
  const person = by === 'complainant' ? await w.complainant(number) : cast[by];
  const input = typeof given === 'function' ? await given(w, cast) : given;
  await person.done(mutation, { number, ...input });
  return number;
}

export const HOLD = { reason: 'बजट की प्रतीक्षा', reviewOn: '2026-12-15', interimReply: 'बजट आने पर कार्य होगा' };
export const REJECTION = { reasonCode: 'SUB_JUDICE', reason: 'मामला न्यायालय में है' };

/** The row of a complaint, as stored. */
export async function rowOf(w: World, number: string): Promise<any> {
  const { rows } = await w.sql.query('select *, xmin::text as transaction from complaint where number = $1', [number]);
  return rows[0];
}

/** Everything the last step of a complaint has written. */
export async function lastStep(w: World, number: string) {
  const complaint = await rowOf(w, number);
  const one = async (sql: string, values: unknown[]) => (await w.sql.query(sql, values)).rows;
  const [entry] = await one(
    'select *, xmin::text as transaction from timeline_entry where complaint_id = $1 and version = $2',
    [complaint.id, complaint.version],
  );
  const [event] = await one('select *, xmin::text as transaction from event_log where event_id = $1', [entry.event_id]);
  const audit = await one(
    'select *, xmin::text as transaction from audit_log where object_id = $1 order by at desc, id desc limit 1',
    [complaint.id],
  );
  const notified = await one('select *, xmin::text as transaction from notification where event_id = $1', [
    entry.event_id,
  ]);
  const outbound = await one(
    `select m.channel, m.template, m.params, m.complainant_id, g.kind, d.code from outbound_message m left join message_group g on g.id = m.group_id
      left join department d on d.id = g.department_id where m.event_id = $1`,
    [entry.event_id],
  );
  return { complaint, entry, event, audit: audit[0], notified, outbound };
}

/** How much there is of everything a command may write. */
export async function countsOf(w: World): Promise<Record<string, number>> {
  const tables = [
    'complaint',
    'complainant',
    'timeline_entry',
    'event_log',
    'audit_log',
    'notification',
    'outbound_message',
    'mutation_receipt',
    'external_reference',
    'escalation',
    'complaint_cycle',
    'feedback',
    'action_taken_report',
  ];
  const { rows } = await w.sql.query(
    `select ${tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')}`,
  );
  return rows[0];
}

/** A file that has arrived and passed, owned by the person. */
export async function readyFile(
  w: World,
  owner: Person,
  { kind = 'PHOTO', takenAt = w.clock.now() }: { kind?: string; takenAt?: Date | null } = {},
): Promise<string> {
  const id = newId();
  await w.sql.query(
    `insert into evidence (district_id, id, state, kind, mime_type, bytes, taken_at, uploaded_at, visibility, owner_key, created_at)
      values (1, $1, 'READY', $2, 'image/jpeg', 1000, $3, $4, 'STAFF', $5, $4)`,
    [id, kind, takenAt, w.clock.now(), `officer:${owner.id}`],
  );
  return id;
}

/** A message that waits at the desk. */
export async function waitingMessage(w: World, text: string | null = 'नाली बंद है'): Promise<string> {
  const [id, sender] = [newId(), newId()];
  await w.sql.query(`insert into complainant (district_id, id, name) values (1, $1, 'रमेश')`, [sender]);
  await w.sql.query(
    `insert into intake_message (district_id, id, source, external_id, kind, state, received_at, last_message_at, sender_id, text)
      values (1, $1, 'WHATSAPP', $5, 'NEW_COMPLAINT', 'WAITING', $2, $2, $3, $4)`,
    [id, w.clock.now(), sender, text, `wamid.${id}`],
  );
  return id;
}
