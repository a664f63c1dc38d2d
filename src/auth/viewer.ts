/**
 * Who is asking. Owns: the shape of a viewer and how it is read from the database for a session, a key or a complainant.
 * Invariants: rights follow from postings as they are now (resolved at each reading, never copied into a token);
 * a posting without a department or an area grants nothing where the role needs one.
 * May not import: transports, GraphQL types.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { queryOne } from '../database/query.ts';
import type { Locale } from '../graphql/vocabulary.ts';
import type { ActorKind, Role } from './roles.ts';

export interface ViewerPosting {
  role: Role;
  departmentId: string | null;
  areaId: string;
  /** The area and everything below it; null when it is the whole district. */
  areaIds: ReadonlySet<string> | null;
}

export interface Viewer {
  kind: ActorKind | 'KIOSK' | 'PUBLIC';
  /** Stable name of the principal for receipts, budgets and groups: `officer:<id>`, `key:<id>`, `public`… */
  key: string;
  /** Officer's, key's or complainant's id. */
  id: string | null;
  districtId: number;
  locale: Locale;
  postings: readonly ViewerPosting[];
  /** API scopes of an integration. */
  scopes: ReadonlySet<string>;
  /** Rows of `complainant` that are this very person (a verified channel or a tracking link). */
  complainantIds: readonly string[];
  sessionId: string | null;
  expiresAt: Date | null;
  /** Which change of his rights he was read after (officers and keys). */
  accessVersion: number;
  /** The one board a screen reads; undefined for everybody else. */
  board?: string;
  /** His password was given to him by somebody else: he has no posting before he has chosen one of his own. */
  mustChangePassword?: boolean;
  /** Present on whoever stands for an audience: notes which persons he was taken for. */
  meant?: { note(id: string): void };
}

/** Is the viewer this very person? Rules ask here and never compare ids themselves: so an audience can be answered at once. */
export function isPerson(viewer: Viewer, id: string | null): boolean {
  if (id === null) return false;
  if (viewer.meant === undefined || viewer.kind === 'COMPLAINANT') return viewer.id === id;
  viewer.meant.note(id);
  return false;
}

interface PostingRow {
  role: Role;
  departmentId: string | null;
  areaId: string;
  isRoot: boolean;
  areaIds: string[];
}

/** An officer's postings with the areas below them, as JSON: a column of the row that says who he is, so all is of one moment. */
const POSTINGS = `(
  with recursive mine as (
    select id, role, department_id, area_id from posting
    where district_id = o.district_id and officer_id = o.id and ended_at is null
  ), below as (
    select m.id as posting_id, a.id, a.parent_id is null as is_root
    from mine m join area a on a.district_id = o.district_id and a.id = m.area_id
    union all
    select b.posting_id, a.id, false from below b join area a on a.district_id = o.district_id and a.parent_id = b.id
    where not b.is_root
  )
  select coalesce(json_agg(held), '[]') from (
    select m.role, m.department_id as "departmentId", m.area_id as "areaId", bool_or(b.is_root) as "isRoot", array_agg(b.id) as "areaIds"
    from mine m join below b on b.posting_id = m.id group by m.id, m.role, m.department_id, m.area_id) held)`;

/** What an officer's viewer is made of, over the alias `o`; none is made of an account that is not `is_active`. */
export const OFFICER_COLUMNS = `o.district_id, o.id as officer_id, o.locale, o.access_version, o.must_change_password,
  ${POSTINGS} as postings`;

/** A row of `OFFICER_COLUMNS`. */
export interface OfficerRow extends Pick<Viewer, 'districtId' | 'locale' | 'accessVersion'> {
  officerId: string;
  mustChangePassword: boolean;
  postings: PostingRow[];
}

const NOBODY = {
  postings: [],
  scopes: new Set<string>(),
  complainantIds: [],
  sessionId: null,
  expiresAt: null,
  accessVersion: 0,
};

/** Someone who is not signed in. */
export const publicViewer = (districtId: number, locale: Locale): Viewer => ({
  ...NOBODY,
  kind: 'PUBLIC',
  key: 'public',
  id: null,
  districtId,
  locale,
});

/** The product itself: timers and projections. */
export const systemViewer = (districtId: number): Viewer => ({
  ...NOBODY,
  kind: 'SYSTEM',
  key: 'system',
  id: null,
  districtId,
  locale: 'hi',
});

/** An officer with his postings. */
export const officerOf = (
  { districtId, officerId, locale, accessVersion, mustChangePassword, postings }: OfficerRow,
  { sessionId, expiresAt }: Pick<Viewer, 'sessionId' | 'expiresAt'>,
): Viewer => ({
  ...NOBODY,
  ...{ kind: 'OFFICER', key: `officer:${officerId}`, id: officerId },
  ...{ districtId, locale, accessVersion, mustChangePassword, sessionId, expiresAt },
  postings: (mustChangePassword ? [] : postings).map(({ role, departmentId, areaId, isRoot, areaIds }) => ({
    ...{ role, departmentId, areaId },
    areaIds: isRoot ? null : new Set(areaIds),
  })),
});

/** An officer with his postings; null when the account is gone or disabled. */
export async function officerViewer(
  em: EntityManager,
  session: { districtId: number; officerId: string; sessionId: string | null; expiresAt: Date | null },
): Promise<Viewer | null> {
  const sql = `select ${OFFICER_COLUMNS} from officer o where o.district_id = $1 and o.id = $2 and o.is_active`;
  const officer = await queryOne<OfficerRow>(em, sql, [session.districtId, session.officerId]);
  return officer && officerOf(officer, session);
}

/** A machine with the scopes of its key. */
export const integrationViewer = (key: {
  districtId: number;
  id: string;
  scopes: string[];
  expiresAt: Date | null;
  accessVersion?: number;
}): Viewer => ({
  ...NOBODY,
  kind: 'INTEGRATION',
  key: `key:${key.id}`,
  id: key.id,
  districtId: key.districtId,
  locale: 'en',
  scopes: new Set(key.scopes),
  expiresAt: key.expiresAt,
  accessVersion: key.accessVersion ?? 0,
});

/** A screen with its one board. */
export const kioskViewer = (kiosk: { districtId: number; id: string; board: string }): Viewer => ({
  ...NOBODY,
  kind: 'KIOSK',
  key: `kiosk:${kiosk.id}`,
  id: kiosk.id,
  districtId: kiosk.districtId,
  locale: 'hi',
  board: kiosk.board,
});

/** The person behind one or more complaints, known by a verified channel. */
export const complainantViewer = (districtId: number, complainantIds: readonly string[], locale: Locale): Viewer => ({
  ...NOBODY,
  kind: 'COMPLAINANT',
  key: `complainant:${complainantIds[0] ?? ''}`,
  id: complainantIds[0] ?? null,
  districtId,
  locale,
  complainantIds,
});

/** As what a viewer acts, for the records. Neither a visitor nor a screen acts on anything but the way in. */
export const actorKindOf = ({ kind }: Viewer): ActorKind => (kind === 'PUBLIC' || kind === 'KIOSK' ? 'SYSTEM' : kind);

/** The roles a viewer holds, each once. */
export function rolesOf(viewer: Viewer): Role[] {
  if (viewer.kind === 'INTEGRATION') return ['INTEGRATION'];
  if (viewer.kind === 'COMPLAINANT') return ['CITIZEN'];
  if (viewer.kind === 'KIOSK') return ['KIOSK'];
  return [...new Set(viewer.postings.map((posting) => posting.role))];
}
