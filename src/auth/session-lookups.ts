/**
 * Who is behind a session's token. Looked up anew each time it is asked for, together with all who are asked for at the same
 * moment: in the morning thousands sign on at once. May not import: transports.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { gathered } from '../database/gathered.ts';
import { query } from '../database/query.ts';
import { hashToken } from './tokens.ts';
import { OFFICER_COLUMNS, type OfficerRow, officerOf, type Viewer } from './viewer.ts';

interface Asked {
  districtId: number;
  tokenHash: Buffer;
}

interface SessionRow extends OfficerRow {
  place: string;
  sessionId: string;
  expiresAt: Date;
  isDemo: boolean;
}

const SESSIONS = `select w.place, s.id as session_id, s.expires_at, o.is_demo, ${OFFICER_COLUMNS}
  from unnest($1::integer[], $2::bytea[]) with ordinality as w (district_id, token_hash, place)
    join session s on s.district_id = w.district_id and s.token_hash = w.token_hash
    join officer o on o.district_id = s.district_id and o.id = s.officer_id
  where s.revoked_at is null and o.is_active`;

export class SessionLookups {
  readonly #find: (asked: Asked) => Promise<SessionRow | null>;

  constructor(em: EntityManager) {
    this.#find = gathered(async (asked) => {
      const values = [asked.map(({ districtId }) => districtId), asked.map(({ tokenHash }) => tokenHash)];
      const rows = await query<SessionRow>(em.fork(), SESSIONS, values);
      const byPlace = new Map(rows.map((row) => [Number(row.place), row]));
      return asked.map((_, index) => byPlace.get(index + 1) ?? null);
    });
  }

  /** The officer; null when the session is unknown, revoked or over, or the account closed. Demo accounts are worth nothing in production. */
  async viewer(districtId: number, token: string, { now, production }: SessionRules): Promise<Viewer | null> {
    const session = await this.#find({ districtId, tokenHash: hashToken(token) });
    if (session === null || session.expiresAt <= now || (session.isDemo && production)) return null;
    return officerOf(session, session);
  }
}

interface SessionRules {
  now: Date;
  production: boolean;
}
