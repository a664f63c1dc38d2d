/** Signing in and out: opaque, revocable sessions. Unknown name, wrong password and locked account are one answer. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../clock.ts';
import { query, queryOne } from '../database/query.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Context } from '../graphql/context.ts';
import { Refusal } from '../graphql/errors.ts';
import { appendAccessChange } from './access-events.ts';
import { recordAudit } from './audit.ts';
import { verifyPassword } from './passwords.ts';
import { hashToken, newSessionToken, SESSION_DAYS } from './tokens.ts';
import { officerViewer, type Viewer } from './viewer.ts';

const WRONG_AT_MOST = 5;
const LOCK_MINUTES = 15;
const DAY_MS = 86_400_000;

export interface Credentials {
  username: string;
  password: string;
}

export interface SignedIn {
  viewer: Viewer;
  token: string;
  expiresAt: Date;
}

interface Account {
  id: string;
  passwordHash: string | null;
  lockedUntil: Date | null;
}

/** An account whose password somebody knew: this one, not one that was set since. */
type RightAccount = Pick<Account, 'id' | 'passwordHash'>;

const wrongCredentials = () =>
  new Refusal('WRONG_CREDENTIALS', {
    hi: 'नाम या पासवर्ड सही नहीं है, या खाता कुछ मिनट के लिए बंद है।',
    en: 'User name or password is wrong, or the account is locked for some minutes.',
  });

/** Opens a session. Throws WRONG_CREDENTIALS (Refusal) or RATE_LIMITED. */
export async function signIn(context: Context, credentials: Credentials): Promise<SignedIn> {
  const { signInThrottle: throttle } = context.services;
  throttle.check(context.address, context.now);
  const account = await throttle.hashing(() => rightAccount(context, credentials));
  if (account === null) throw wrongCredentials();
  return openSession(context, account);
}

/** The account whose password this is. Everything is looked at in its turn: guesses sent at once share one limit and one lock. */
async function rightAccount(
  { em, services, viewer, address, now }: Context,
  { username, password }: Credentials,
): Promise<RightAccount | null> {
  const { signInThrottle: throttle, production } = services;
  throttle.check(address, now);
  const account = await findAccount(em, viewer.districtId, username, production);
  const isRight = await verifyPassword(account?.passwordHash ?? null, password);
  const isLocked = account?.lockedUntil != null && account.lockedUntil > now;
  if (account !== null && isRight && !isLocked) return account;
  throttle.wrong(address, now);
  if (account !== null && !isLocked) await countWrong(em, viewer.districtId, account.id, now);
  return null;
}

/** Demo accounts do not exist in production mode. */
function findAccount(
  em: EntityManager,
  districtId: number,
  username: string,
  production: boolean,
): Promise<Account | null> {
  const sql = `select id, password_hash, locked_until from officer
    where district_id = $1 and username = $2 and is_active and not (is_demo and $3)`;
  return queryOne(em, sql, [districtId, username.trim().toLowerCase(), production]);
}

/** Notes a wrong guess; the fifth one locks the account. */
export const countWrong = (em: EntityManager, districtId: number, officerId: string, now: Date) =>
  query(
    em,
    `update officer set
        failed_sign_in_count = case when failed_sign_in_count + 1 >= ${WRONG_AT_MOST} then 0 else failed_sign_in_count + 1 end,
        locked_until = case when failed_sign_in_count + 1 >= ${WRONG_AT_MOST}
          then $3::timestamptz + interval '${LOCK_MINUTES} minutes' else locked_until end
      where district_id = $1 and id = $2`,
    [districtId, officerId, now],
  );

async function openSession({ em, viewer: visitor, now }: Context, account: RightAccount): Promise<SignedIn> {
  const { districtId } = visitor;
  const officerId = account.id;
  const token = newSessionToken(districtId);
  const sessionId = newId();
  const expiresAt = new Date(now.getTime() + SESSION_DAYS * DAY_MS);
  const viewer = await officerViewer(em, { districtId, officerId, sessionId, expiresAt });
  if (viewer === null) throw wrongCredentials();
  await inTransaction(em, async (tx) => {
    await query(
      tx,
      'insert into session (district_id, id, officer_id, token_hash, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)',
      [districtId, sessionId, officerId, hashToken(token), now, expiresAt],
    );
    if (!(await isStillOpen(tx, districtId, account, now))) throw wrongCredentials();
    await recordAudit({ em: tx, viewer, now }, { action: 'SIGNED_IN', objectKind: 'session', objectId: sessionId });
  });
  return { viewer, token, expiresAt };
}

/**
 * Forgets wrong guesses. False when the account was locked meanwhile, for a right guess amid many at once opens nothing, or was given
 * another password.
 */
async function isStillOpen(
  em: EntityManager,
  districtId: number,
  { id, passwordHash }: RightAccount,
  now: Date,
): Promise<boolean> {
  const sql = `update officer set failed_sign_in_count = 0, locked_until = null
    where district_id = $1 and id = $2 and is_active and (locked_until is null or locked_until <= $3) and password_hash = $4 returning id`;
  return (await query(em, sql, [districtId, id, now, passwordHash])).length > 0;
}

/** Ends the viewer's session; its sockets are told by the log. */
export async function signOut({ em, viewer, now, services }: Context): Promise<void> {
  if (viewer.sessionId === null) return;
  await inTransaction(em, async (tx) => {
    const values = [viewer.districtId, viewer.sessionId, now];
    await query(
      tx,
      'update session set revoked_at = $3 where district_id = $1 and id = $2 and revoked_at is null',
      values,
    );
    await appendAccessChange({ em: tx, viewer, now }, { officerId: viewer.id as string, sessionId: viewer.sessionId });
    await recordAudit(
      { em: tx, viewer, now },
      { action: 'SIGNED_OUT', objectKind: 'session', objectId: viewer.sessionId },
    );
  });
  services.streams.wake();
}
