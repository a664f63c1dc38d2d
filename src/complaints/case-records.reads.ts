/** How what belongs to a complaint is read without resolvers: timeline, reports, files, verdicts, other portals' numbers. */
import { computed, flag, instant, json, many, number, one, part, text, word } from '../reads/fields.ts';
import { quoted } from '../reads/json.ts';
import { cursorOf, page } from '../reads/page.ts';
import type { AskedField, ReadField, ReadModel } from '../reads/read-model.ts';
import type { Run } from '../reads/run.ts';
import { either, type Sql, sql, value } from '../reads/sql.ts';
import { evidenceCondition, isVisible } from './case-records.scope.ts';
import { afterVersion, isFromTheEnd, type TimelineRequest, timelineSize } from './timeline.ts';

/** Entries the viewer may see, oldest first; the latest ones where these are asked for, after which there are never more. */
export function timelineRead(asked: AskedField): Sql {
  const row = asked.newRow();
  const request = (run: Run) => asked.args(run) as unknown as TimelineRequest;
  const size = (run: Run) => timelineSize(request(run));
  const entries = (columns: Sql, order: string, limit: (run: Run) => number): Sql => sql`select ${columns}
    from timeline_entry ${row} where ${row}.district_id = ${asked.row}.district_id and ${row}.complaint_id = ${asked.row}.id
      and ${[({ viewer }: Run) => isVisible(viewer, row)]} and ${row}.version > ${value((run) => afterVersion(request(run)), 'integer')}
    order by ${row}.version ${order} limit ${[(run: Run) => String(limit(run))]}`;
  const latest = (columns: Sql) =>
    sql`select * from (${entries(sql`${columns}, ${row}.version as place`, 'desc', size)}) latest order by place`;
  const rows = (columns: Sql, more: boolean): Sql =>
    either(
      (run) => isFromTheEnd(request(run)),
      latest(columns),
      entries(columns, 'asc', (run) => size(run) + (more ? 1 : 0)),
    );
  return page(asked, { row, rows, size, cursor: cursorOf(sql`${row}.version`) });
}

export const timelineEntryReads: ReadModel = {
  type: 'TimelineEntry',
  fields: {
    id: word('event_id'),
    type: word('type'),
    at: instant('at'),
    text: text('text'),
    fromState: word('from_state'),
    toState: word('to_state'),
    visibility: word('visibility'),
    cursor: json((row) => quoted(cursorOf(sql`${row}.version`))),
    actor: part,
  },
};

/** The files that point to a row by this column, as far as the viewer may see them. */
export const evidenceOfViewer = (parent: 'complaint_id' | 'report_id' | 'intake_id'): ReadField =>
  many('evidence', {
    parent,
    orderBy: ['created_at', 'id'],
    where: (row) => [({ viewer }) => evidenceCondition(viewer, row)],
  });

export const reportReads: ReadModel = {
  type: 'ActionTakenReport',
  fields: {
    id: word('id'),
    outcome: word('outcome'),
    text: text('text'),
    at: instant('at'),
    verifiedAt: instant('verified_at'),
    returnedReason: text('returned_reason'),
    author: one('officer', 'author_id'),
    evidence: evidenceOfViewer('report_id'),
    verifiedBy: one('officer', 'verified_by_id'),
  },
};

interface File {
  id: string;
  hasThumbnail: boolean;
}

const file = (row: string) => ({
  id: quoted(sql`${row}.id`),
  hasThumbnail: sql`case when ${row}.thumbnail_key is null then 'false' else 'true' end`,
});

export const evidenceReads: ReadModel = {
  type: 'Evidence',
  fields: {
    id: word('id'),
    kind: word('kind'),
    mimeType: text('mime_type'),
    takenAt: instant('taken_at'),
    visibility: word('visibility'),
    bytes: number('bytes'),
    url: computed(file, ({ id }: File, { services, viewer }) => services.evidenceLinks.download(viewer, id, 'FILE')),
    thumbnailUrl: computed(file, ({ id, hasThumbnail }: File, { services, viewer }) =>
      hasThumbnail ? services.evidenceLinks.download(viewer, id, 'THUMBNAIL') : null,
    ),
  },
};

export const feedbackReads: ReadModel = {
  type: 'Feedback',
  fields: { satisfied: flag('satisfied'), rating: number('rating'), text: text('text'), at: instant('at') },
};

export const externalReferenceReads: ReadModel = {
  type: 'ExternalReference',
  fields: { source: word('source'), number: text('number') },
};
