/** A hearing session under the row lock, for a command on it. What the viewer may not see does not exist. */
import type { Permission } from '../../auth/permissions.ts';
import { mayInArea } from '../../auth/scope.ts';
import { isUuid, queryOne } from '../../database/query.ts';
import type { CommandContext } from '../../graphql/command.ts';
import { atIst, istDate } from '../../sla/india.ts';
import type { HearingKind } from '../hearing.enums.ts';
import * as refuse from '../refusals.ts';

export interface SessionReference {
  sessionId: string;
  clientMutationId?: string | null;
}

/** The receipt of a command on a session. */
export interface SessionResult {
  sessionId: string;
}

export interface LockedSession {
  id: string;
  kind: HearingKind;
  areaId: string;
  /** Also where its day is over and it is not written yet. */
  closedAt: Date | null;
  /** Null while it is open, and when its day was over. */
  closedById: string | null;
  lastToken: number;
}

export async function lockSession(
  { em, viewer, now }: CommandContext,
  { sessionId }: SessionReference,
  permission: Permission,
): Promise<LockedSession> {
  const sql = `select id, kind, area_id, coalesce(closed_at, case when opened_at < $3 then $3 end) as closed_at, closed_by_id, last_token
    from hearing_session where district_id = $1 and id = $2 for no key update`;
  const session = isUuid(sessionId)
    ? await queryOne<LockedSession>(em, sql, [viewer.districtId, sessionId, atIst(istDate(now), 0)])
    : null;
  if (session === null || !mayInArea(viewer, 'hearing:read', session.areaId)) throw refuse.sessionNotFound();
  if (!mayInArea(viewer, permission, session.areaId)) throw refuse.notAllowed();
  return session;
}
