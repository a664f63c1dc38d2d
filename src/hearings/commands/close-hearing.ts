import { recordAudit } from '../../auth/audit.ts';
import { query, sqlState } from '../../database/query.ts';
import { tell } from '../../duty/duty.ts';
import type { Command } from '../../graphql/command.ts';
import { istDate } from '../../sla/india.ts';
import * as refuse from '../refusals.ts';
import { lockSession, type SessionReference, type SessionResult } from './lock-session.ts';

/** The sitting is over: a registration under way is waited for, a later one refused. */
export const closeHearing: Command<SessionReference, SessionResult> = {
  name: 'closeHearing',
  async execute(command, input) {
    const { id, closedAt } = await lockSession(command, input, 'hearing:open');
    if (closedAt !== null) throw refuse.sessionClosed();
    const { em, viewer, now } = command;
    const sql = `update hearing_session set closed_at = greatest($3, opened_at), closed_by_id = $4
      where district_id = $1 and id = $2`;
    await query(em, sql, [viewer.districtId, id, now, viewer.id]);
    await recordAudit(command, { action: 'HEARING_CLOSED', objectKind: 'hearing_session', objectId: id });
    await tell(command, 'HEARING_CLOSED', { subjectId: id });
    return { sessionId: id };
  },
};

const UNIQUE_VIOLATION = '23505';

/** Closed by mistake: it goes on, on the day it was closed by somebody, unless the same sitting was opened anew meanwhile. */
export const reopenHearing: Command<SessionReference, SessionResult> = {
  name: 'reopenHearing',
  async execute(command, input) {
    const { id, closedAt, closedById } = await lockSession(command, input, 'hearing:reopen');
    const { em, viewer, now } = command;
    if (closedAt === null) throw refuse.sessionOpen();
    if (closedById === null || istDate(closedAt) !== istDate(now)) throw refuse.dayOver();
    const sql = 'update hearing_session set closed_at = null, closed_by_id = null where district_id = $1 and id = $2';
    await query(em, sql, [viewer.districtId, id]).catch((error) => {
      throw sqlState(error) === UNIQUE_VIOLATION ? refuse.alreadyOpen() : error;
    });
    await recordAudit(command, { action: 'HEARING_REOPENED', objectKind: 'hearing_session', objectId: id });
    await tell(command, 'HEARING_REOPENED', { subjectId: id });
    return { sessionId: id };
  },
};
