import { searchKeys } from '../../complaints/search/index.ts';
import { type Table, tsvectorText } from '../copy.ts';
import type { DemoIntake } from '../intake.ts';

/** The intake desk's waiting messages, as migration 0003 keeps them. */
export const intakeTable = (districtId: number): Table<DemoIntake> => ({
  name: 'intake_message',
  columns: {
    district_id: () => districtId,
    id: (row) => row.id,
    source: (row) => row.source,
    external_id: (row) => row.externalId,
    kind: (row) => row.kind,
    state: () => 'WAITING',
    received_at: (row) => new Date(row.receivedAt),
    last_message_at: (row) => new Date(row.receivedAt),
    sender_id: (row) => row.sender.id,
    text: (row) => row.text,
    place: (row) => row.place,
    complaint_id: (row) => row.complaintId,
    search_keys: (row) => tsvectorText(searchKeys(row.text)),
  },
});
