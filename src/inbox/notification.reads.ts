/** How notifications are read without resolvers. */
import { visibleComplaintOf } from '../complaints/complaint.reads.ts';
import { instant, word } from '../reads/fields.ts';
import { iso, quoted } from '../reads/json.ts';
import { cursorOf } from '../reads/page.ts';
import type { ReadModel, ReadModels } from '../reads/read-model.ts';
import { pageOfRows } from '../reads/roots.ts';
import { sql } from '../reads/sql.ts';
import { notificationsPageSize, notificationsSql } from './notification.rows.ts';

export const notificationReads: ReadModel = {
  type: 'Notification',
  fields: {
    id: word('id'),
    type: word('type'),
    createdAt: instant('created_at'),
    readAt: instant('read_at'),
    complaint: visibleComplaintOf('complaint_id'),
  },
};

export const notificationRoots: ReadModels['roots'] = {
  notifications: pageOfRows({
    row: 'n',
    cursor: cursorOf(quoted(iso(sql`n.created_at`)), quoted(sql`n.id`)),
    size: notificationsPageSize,
    select: (columns, args, { viewer, parameters }) => notificationsSql(viewer, args, parameters, columns),
  }),
};
