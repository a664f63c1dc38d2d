/** How inbound messages are read without resolvers. Likely duplicates are a search of its own: the resolver's. */
import { hasPermission } from '../auth/permissions.ts';
import { evidenceOfViewer } from '../complaints/case-records.reads.ts';
import { personOf, presentedPerson, type StoredPerson, visibleComplaintOf } from '../complaints/complaint.reads.ts';
import { computedObject, instant, text, word } from '../reads/fields.ts';
import { iso, quoted } from '../reads/json.ts';
import { cursorOf } from '../reads/page.ts';
import type { ReadModel, ReadModels } from '../reads/read-model.ts';
import { pageOfRows } from '../reads/roots.ts';
import type { Run } from '../reads/run.ts';
import { sql } from '../reads/sql.ts';
import { intakePageSize, intakeSql } from './intake.rows.ts';

const senderOf = ({ person }: { person: StoredPerson | null }, run: Run) =>
  presentedPerson(person, run, hasPermission(run.viewer, 'phone:see') ? 'FULL' : 'MASKED') ?? {
    name: null,
    phone: null,
  };

export const intakeReads: ReadModel = {
  type: 'IntakeMessage',
  fields: {
    id: word('id'),
    source: word('source'),
    externalId: text('external_id'),
    kind: word('kind'),
    state: word('state'),
    receivedAt: instant('received_at'),
    text: text('text'),
    place: text('place'),
    sender: computedObject((row) => ({ person: personOf(row, 'sender_id') }), senderOf),
    evidence: evidenceOfViewer('intake_id'),
    complaint: visibleComplaintOf('complaint_id'),
  },
};

export const intakeRoots: ReadModels['roots'] = {
  intake: pageOfRows({
    row: 'm',
    cursor: cursorOf(quoted(iso(sql`m.received_at`)), quoted(sql`m.id`)),
    size: intakePageSize,
    select: (columns, args, { viewer, parameters }) => intakeSql(viewer, args, parameters, columns),
  }),
};
