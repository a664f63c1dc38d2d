/**
 * How a screen gets its token: it asks for a code, shows it, and comes back with its own secret until somebody has approved it.
 *
 * Invariants: a code is good once and for ten minutes; the token goes to whoever asked for the code and to nobody who reads it;
 * code, secret and token are worth nothing to whoever reads the database (secret and token are kept as hashes, a code that is
 * used names a screen already).
 */
import { randomInt } from 'node:crypto';
import { hashToken, newKioskToken, randomSecret } from '../auth/tokens.ts';
import { query, queryOne } from '../database/query.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Context } from '../graphql/context.ts';
import type { KioskClaim, KioskCode } from './kiosk.types.ts';

/** None of these looks like another from five metres. */
const LETTERS = 'ACDEFHJKLMNPRTUVWXY34679';
const CODE_LENGTH = 6;
export const PAIRING_MS = 10 * 60_000;
const POLL_SECONDS = 3;
const TRIES = 5;

const newCode = () => Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** A code as it was read from a screen. */
export const readCode = (text: string): string => text.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** A new code for a screen. Throws RATE_LIMITED when an address asks too often. */
export async function requestCode({ em, viewer, services, address, now }: Context): Promise<KioskCode> {
  services.kioskThrottle.check(address, now);
  services.kioskThrottle.wrong(address, now);
  const claim = randomSecret();
  const expiresAt = new Date(now.getTime() + PAIRING_MS);
  await query(em, 'delete from kiosk_pairing where expires_at < $1', [now]);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const code = newCode();
    const sql = `insert into kiosk_pairing (district_id, code, claim_hash, expires_at) values ($1, $2, $3, $4)
      on conflict do nothing returning 1`;
    const stored = await query(em, sql, [viewer.districtId, code, hashToken(claim), expiresAt]);
    if (stored.length > 0) return { code, claim, expiresAt, pollSeconds: POLL_SECONDS };
  }
  throw new Error('no code is free');
}

interface Approved {
  kioskId: string | null;
  board: string | null;
}

/**
 * The token for whoever holds the secret of an approved code, set as a cookie. Asked again (an answer that was lost on the
 * way), it gives another one, and the first is worth nothing.
 */
export function claim(context: Context, secret: string): Promise<KioskClaim> {
  const { viewer, now } = context;
  return inTransaction(context.em, async (em) => {
    const approved = await queryOne<Approved>(
      em,
      `select p.kiosk_id, k.board from kiosk_pairing p
        left join kiosk k on k.district_id = p.district_id and k.id = p.kiosk_id and k.revoked_at is null
        where p.district_id = $1 and p.claim_hash = $2 and p.expires_at > $3 for update of p`,
      [viewer.districtId, hashToken(secret), now],
    );
    if (approved === null) return { state: 'EXPIRED', board: null };
    if (approved.kioskId === null) return { state: 'WAITING', board: null };
    if (approved.board === null) return { state: 'EXPIRED', board: null };
    const token = newKioskToken(viewer.districtId);
    const sql = 'update kiosk set token_hash = $3, paired_at = $4 where district_id = $1 and id = $2';
    await query(em, sql, [viewer.districtId, approved.kioskId, hashToken(token), now]);
    context.headers?.setKioskCookie(token);
    return { state: 'PAIRED', board: approved.board };
  });
}
