/** How complaints are read without resolvers. */
import { scopeCondition } from '../auth/scope.ts';
import { standInSql } from '../officers/stand-in.ts';
import { computed, computedObject, instant, json, many, type Needs, number, one, text, word } from '../reads/fields.ts';
import { object, quoted } from '../reads/json.ts';
import type { AskedField, ReadField, ReadModel } from '../reads/read-model.ts';
import type { Run } from '../reads/run.ts';
import { type Sql, sql, value } from '../reads/sql.ts';
import { istDate } from '../sla/india.ts';
import { slaStatusSql } from '../sla/sla-status.ts';
import { escalationsRead, viewsRead } from './case-attention.reads.ts';
import { evidenceOfViewer, timelineRead } from './case-records.reads.ts';
import { reportCondition } from './case-records.scope.ts';
import type { Complaint } from './complaint.entity.ts';
import type { ComplaintAction } from './complaint.enums.ts';
import { actionsOf } from './lifecycle.ts';
import { presentComplainant, type Sight, sightOfPerson, trackingUrlFor } from './personal-data.policy.ts';

/** Columns of a complaint for rules that are said in the program, by the names of the entity. */
const facts = (row: string, columns: Readonly<Record<string, string>>): Sql =>
  object(
    Object.entries(columns).map(([name, column]) => [name, sql`coalesce(to_json(${row}.${column})::text, 'null')`]),
  );

const ACCESS = {
  ...{ state: 'state', departmentId: 'department_id', areaId: 'area_id', assigneeId: 'assignee_id' },
  ...{ respondentId: 'respondent_id', registeredById: 'registered_by_id', registeredByKeyId: 'registered_by_key_id' },
  ...{ complainantId: 'complainant_id', isConfidential: 'is_confidential' },
};

/** What the guards of the lifecycle look at. */
const CASE = {
  ...ACCESS,
  ...{ seenAt: 'seen_at', resolvedAt: 'resolved_at', stoppedAt: 'stopped_at' },
  ...{ escalationLevel: 'escalation_level', proposal: 'proposal' },
  ...{
    reopenCount: 'reopen_count',
    transferCount: 'transfer_count',
    informationRequestCount: 'information_request_count',
  },
};

/** What decides who may see whom, of a row of the complaint table. */
export const accessFacts: Needs = (row) => ({ complaint: facts(row, ACCESS) });

/** A person as stored, phone still sealed. */
export interface StoredPerson {
  name: string | null;
  phone: string | null;
}

/** The person a column points to, as JSON text. */
export const personOf = (row: string, column: string): Sql =>
  sql`coalesce((select json_build_object('name', p.name, 'phone', encode(p.phone_sealed, 'base64'))::text
    from complainant p where p.district_id = ${row}.district_id and p.id = ${row}.${column}), 'null')`;

/** As far as the viewer may know him. */
export function presentedPerson(person: StoredPerson | null, run: Run, sight: Sight) {
  if (person === null) return null;
  const phoneSealed = person.phone === null ? null : Buffer.from(person.phone, 'base64');
  return presentComplainant(run, { name: person.name, phoneSealed }, sight);
}

const complainant: Needs = (row) => ({ ...accessFacts(row), person: personOf(row, 'complainant_id') });

const complainantOf = ({ complaint, person }: { complaint: Complaint; person: StoredPerson | null }, run: Run) =>
  presentedPerson(person, run, sightOfPerson(run.viewer, complaint));

const linkFacts: Needs = (row) => ({
  complaint: facts(row, { ...ACCESS, districtId: 'district_id', trackingToken: 'tracking_token' }),
});
/** Today in India, as a parameter. */
const dayOf = ({ now, parameters }: Run) => `${parameters.add(istDate(now))}::date`;

const caseFacts: Needs = (row) => ({
  complaint: facts(row, CASE),
  categoryCode: sql`coalesce((select to_json(k.code)::text from category k where k.district_id = ${row}.district_id and k.id = ${row}.category_id), 'null')`,
  reportAuthorId: sql`coalesce((select ${quoted(sql`r.author_id`)} from action_taken_report r where r.district_id = ${row}.district_id
    and r.complaint_id = ${row}.id and ${row}.state = 'ACTION_TAKEN' and r.verified_at is null and r.returned_by_id is null order by r.at desc limit 1), 'null')`,
  standInId: sql`coalesce(${quoted([(run) => standInSql(`${row}.district_id`, `${row}.assignee_id`, dayOf(run))])}, 'null')`,
});

interface CaseFacts {
  complaint: Complaint & { resolvedAt: string | null; stoppedAt: string | null };
  categoryCode: string | null;
  reportAuthorId: string | null;
  standInId: string | null;
}

const instantOf = (stored: string | null) => (stored === null ? null : new Date(stored));

function actions({ complaint, ...context }: CaseFacts, { viewer, now }: Run): ComplaintAction[] {
  const { resolvedAt, stoppedAt } = complaint;
  const revived = { ...complaint, resolvedAt: instantOf(resolvedAt), stoppedAt: instantOf(stoppedAt) } as Complaint;
  return actionsOf(viewer, revived, { now, ...context });
}

/** The department's own group: the first, should there be several. */
function groupOf(asked: AskedField): Sql {
  const row = asked.newRow();
  return sql`coalesce((select ${asked.object(row)} from message_group ${row} where ${row}.district_id = ${asked.row}.district_id
    and ${row}.department_id = ${asked.row}.department_id and ${row}.kind = 'DEPARTMENT' order by ${row}.number limit 1), 'null')`;
}

const isVisible = (row: string): Sql => [(run) => scopeCondition(run.viewer, run.parameters, row)];

/** The complaint a column points to, if the viewer may see it. */
export const visibleComplaintOf = (column: string): ReadField => one('complaint', column, { where: isVisible });

export const countReads: ReadModel = {
  type: 'ComplaintCount',
  fields: {
    key: word('key'),
    ...Object.fromEntries(
      ['received', 'resolved', 'rejected', 'merged', 'withdrawn', 'overdue', 'reopened'].map((name) => [
        name,
        number(name),
      ]),
    ),
    inProcess: number('in_process'),
    asOf: () => quoted(value(({ now }) => now.toISOString(), 'text')),
  },
};

export const complaintReads: ReadModel = {
  type: 'Complaint',
  fields: {
    id: word('id'),
    number: word('number'),
    version: number('version'),
    state: word('state'),
    source: word('source'),
    text: text('text'),
    place: text('place'),
    summary: text('summary'),
    registeredAt: instant('registered_at'),
    changedAt: instant('changed_at'),
    assignedAt: instant('assigned_at'),
    seenAt: instant('seen_at'),
    dueAt: instant('due_at'),
    resolvedAt: instant('resolved_at'),
    closedAt: instant('closed_at'),
    escalationLevel: number('escalation_level'),
    reopenCount: number('reopen_count'),
    cycleStartedAt: instant('cycle_started_at'),
    sla: json((row) => quoted([(run) => slaStatusSql(run.parameters.add(run.now), row)])),
    externalReferences: many('external_reference', { parent: 'complaint_id', orderBy: ['source', 'number'] }),
    subject: one('subject', 'subject_id'),
    category: one('category', 'category_id'),
    area: one('area', 'area_id'),
    department: one('department', 'department_id'),
    group: groupOf,
    assignee: one('officer', 'assignee_id', { when: ({ viewer }) => viewer.kind !== 'COMPLAINANT' }),
    complainant: computedObject(complainant, complainantOf),
    evidence: evidenceOfViewer('complaint_id'),
    reports: many('action_taken_report', {
      parent: 'complaint_id',
      orderBy: ['at', 'id'],
      where: (row) => [({ viewer }) => reportCondition(viewer, row)],
    }),
    feedback: many('feedback', { parent: 'complaint_id', orderBy: ['at', 'id'] }),
    timeline: timelineRead,
    escalations: escalationsRead,
    views: viewsRead,
    hearing: ({ row, object }) => sql`case when ${row}.hearing_session_id is null then 'null' else ${object(row)} end`,
    primary: visibleComplaintOf('primary_id'),
    trackingUrl: computed(linkFacts, ({ complaint }, { viewer, services }) =>
      trackingUrlFor(viewer, complaint, services),
    ),
    viewerActions: computed(caseFacts, actions),
  },
};
