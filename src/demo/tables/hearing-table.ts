import type { Table } from '../copy.ts';
import type { DemoHearing } from '../hearings.ts';

/** Sittings, as migration 0017 keeps them. One that goes on in the next batch gets its last token afterwards. */
export const hearingTable = (districtId: number): Table<DemoHearing> => ({
  name: 'hearing_session',
  columns: {
    district_id: () => districtId,
    id: (row) => row.id,
    kind: (row) => row.kind,
    day: (row) => row.day,
    place: (row) => row.place,
    area_id: (row) => row.area.id,
    presiding_id: (row) => row.presiding.id,
    attending_ids: (row) => [...new Set(row.attending.map(({ id }) => id))],
    opened_at: (row) => new Date(row.openedAt),
    opened_by_id: (row) => row.openedBy.id,
    closed_at: (row) => (row.closedAt === null ? null : new Date(row.closedAt)),
    closed_by_id: (row) => (row.closedAt === null ? null : row.openedBy.id),
    last_token: (row) => row.lastToken,
  },
});

export const LAST_TOKENS = `update hearing_session s set last_token = c.last
  from (select hearing_session_id as id, max(hearing_token) as last from complaint
    where district_id = $1 and hearing_session_id is not null group by hearing_session_id) c
  where s.district_id = $1 and s.id = c.id and s.last_token <> c.last`;
