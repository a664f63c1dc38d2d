import { newComplainant, openCase, type Registration } from '../../complaints/index.ts';
import { query } from '../../database/query.ts';
import type { Command } from '../../graphql/command.ts';
import * as refuse from '../refusals.ts';
import { lockSession, type SessionReference, type SessionResult } from './lock-session.ts';

export type HearingRegistration = Omit<Registration, 'source' | 'externalNumber'> & SessionReference;

export interface RegisteredAtHearing extends SessionResult {
  complaintId: string;
}

/**
 * → REGISTERED, as any other complaint, with the next token of the sitting. The session stays locked until the end of the
 * transaction: who is refused gives his token back, so tokens run without gaps.
 */
export const registerAtHearing: Command<HearingRegistration, RegisteredAtHearing> = {
  name: 'registerAtHearing',
  async execute(command, { sessionId, ...input }) {
    const session = await lockSession(command, { sessionId }, 'hearing:register');
    if (session.closedAt !== null) throw refuse.sessionClosed();
    const token = session.lastToken + 1;
    const complainant = newComplainant(command, input.complainant ?? null, input.locale ?? 'hi');
    const complaint = await openCase(command, {
      ...input,
      source: session.kind,
      areaId: input.areaId ?? session.areaId,
      complainant,
      complainantId: complainant?.id ?? null,
      hearing: { sessionId: session.id, token },
    });
    const sql = 'update hearing_session set last_token = $3 where district_id = $1 and id = $2';
    await query(command.em, sql, [command.viewer.districtId, session.id, token]);
    return { complaintId: complaint.id, sessionId: session.id };
  },
};
