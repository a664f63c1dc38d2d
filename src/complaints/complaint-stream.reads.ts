/** How the messages of a list and of a case are read without resolvers. Who sees the complaint is asked of its row, by the rule. */
import { maySee } from '../auth/scope.ts';
import { part } from '../reads/fields.ts';
import type { ItemField, ItemModel } from '../reads/items.ts';
import { sql } from '../reads/sql.ts';
import type { Complaint } from './complaint.entity.ts';
import { accessFacts } from './complaint.reads.ts';

const STEP = {
  complaint_id: { property: 'complaintId', type: 'uuid' },
  version: { property: 'version', type: 'integer' },
};

const WITH_COMPLAINT = 'w left join complaint c on c.district_id = w.district_id and c.id = w.complaint_id';

const complaint: ItemField = {
  read: (asked) => sql`case when c.id is null then 'null' else ${asked.object('c')} end`,
  gate: {
    needs: accessFacts,
    row: 'c',
    holds: ({ complaint: facts }: { complaint: Complaint }, { viewer }) => maySee(viewer, facts),
  },
};

export const complaintItems: readonly ItemModel[] = [
  {
    type: 'ComplaintChanged',
    columns: {
      ...STEP,
      actor_kind: { property: 'actorKind', type: 'text' },
      actor_id: { property: 'actorId', type: 'uuid' },
      actor_role: { property: 'actorRole', type: 'text' },
    },
    from: WITH_COMPLAINT,
    fields: { complaint, actor: { read: part } },
  },
  {
    type: 'TimelineEntryAdded',
    columns: STEP,
    from: `${WITH_COMPLAINT} left join timeline_entry t on t.district_id = w.district_id and t.complaint_id = w.complaint_id
      and t.version = w.version`,
    fields: { complaint, entry: { read: (asked) => asked.object('t') } },
  },
];
