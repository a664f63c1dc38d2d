/** The timeline of a complaint as the viewer may see it; a page costs one statement for all complaints of an answer. */
import { hasPermission } from '../auth/permissions.ts';
import type { Viewer } from '../auth/viewer.ts';
import { query } from '../database/query.ts';
import { decodePage, pageSize, toPage } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import type { Visibility } from '../graphql/vocabulary.ts';
import type { TimelineEntryType } from './complaint.type.ts';

/** Not of the staff: sees of reports, and of the files that prove them, only what somebody else than the author has verified. */
export const isOutsider = ({ kind }: Viewer): boolean =>
  kind === 'PUBLIC' || kind === 'COMPLAINANT' || kind === 'INTEGRATION';

/** What the viewer may read of entries and files, by visibility. */
export function visibleTo(viewer: Viewer): Visibility[] {
  if (isOutsider(viewer)) return ['CITIZEN'];
  return hasPermission(viewer, 'confidential:see') ? ['CITIZEN', 'STAFF', 'CONFIDENTIAL'] : ['CITIZEN', 'STAFF'];
}

export interface TimelineRequest {
  first: number | null;
  after?: string | null;
  last?: number | null;
}

type Row = TimelineEntryType & { complaintId: string };

/** Are the latest entries asked for? */
export const isFromTheEnd = ({ last }: TimelineRequest): boolean => last != null;
export const timelineSize = (request: TimelineRequest): number => pageSize(request.last ?? request.first);
export const afterVersion = ({ after }: TimelineRequest): number =>
  after ? Number(decodePage(after, ['integer'])[0]) : 0;

/** Oldest first; `last` gives the latest ones, still oldest first. */
export async function timelinePage(context: Context, complaintId: string, request: TimelineRequest) {
  const { loaders, em, viewer, services } = context;
  const backwards = isFromTheEnd(request);
  const size = timelineSize(request);
  const after = afterVersion(request);
  const streamCursor = services.streams.cursorAt(await headOf(context));
  const loader = loaders.named(`timeline:${size}:${backwards}:${after}`, async (ids: readonly string[]) => {
    const sql = `select t.* from unnest($2::uuid[]) as wanted(id) cross join lateral (
        select event_id as id, complaint_id, version, type, at, actor_kind, actor_id, actor_role, text, from_state, to_state, visibility
        from timeline_entry where district_id = $1 and complaint_id = wanted.id and visibility = any($3::text[]) and version > $4
        order by version ${backwards ? 'desc' : 'asc'} limit $5) t order by t.complaint_id, t.version`;
    const rows = await query<Row>(em, sql, [viewer.districtId, ids, visibleTo(viewer), after, size + 1]);
    const byComplaint = Map.groupBy(rows, (row) => row.complaintId);
    return ids.map((id) => byComplaint.get(id) ?? []);
  });
  const rows = await loader.load(complaintId);
  const page = backwards && rows.length > size ? rows.slice(1) : rows;
  return toPage(page, size, (row) => [row.version], streamCursor);
}

/** The head of the log, read once a context and before any row: the cursor is never ahead of what it stands by. */
export const headOf = ({ loaders, services }: Context): Promise<number> =>
  loaders
    .named('head', async (keys: readonly string[]) => {
      const { head } = await services.streams.bounds();
      return keys.map(() => head);
    })
    .load('head');
