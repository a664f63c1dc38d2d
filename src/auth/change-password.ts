/**
 * A person's own password. Guessing at the present one is slowed down as at the sign-in, and locks the account alike: a session
 * left open is no way to it.
 */
import { query, queryOne } from '../database/query.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Context } from '../graphql/context.ts';
import { type Message, Refusal } from '../graphql/errors.ts';
import { appendAccessChange } from './access-events.ts';
import { recordAudit } from './audit.ts';
import type { ChangePasswordInput } from './auth.types.ts';
import { hashPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD, verifyPassword } from './passwords.ts';
import { countWrong } from './sign-in.ts';
import { officerViewer, type Viewer } from './viewer.ts';

interface Account {
  username: string;
  passwordHash: string | null;
  isLocked: boolean;
}

/** Changes it and ends the officer's other sessions; gives him as he stands then. Throws a refusal or RATE_LIMITED. */
export async function changePassword(context: Context, input: ChangePasswordInput): Promise<Viewer | null> {
  const { em, viewer, now, address, services } = context;
  const throttle = services.signInThrottle;
  throttle.check(address, now);
  const sql = `select username, password_hash, coalesce(locked_until > $3, false) as is_locked from officer
    where district_id = $1 and id = $2 and is_active`;
  const account =
    viewer.kind === 'OFFICER' ? await queryOne<Account>(em, sql, [viewer.districtId, viewer.id, now]) : null;
  checkNew(input, account?.username ?? '');
  const isRight = await throttle.hashing(() => verifyPassword(account?.passwordHash ?? null, input.currentPassword));
  if (!isRight || account === null || account.isLocked) {
    throttle.wrong(address, now);
    if (account?.isLocked === false) await countWrong(em, viewer.districtId, viewer.id as string, now);
    throw wrongPassword();
  }
  const passwordHash = await throttle.hashing(() => hashPassword(input.newPassword));
  await store(context, { from: account.passwordHash, to: passwordHash });
  return officerViewer(em, {
    ...{ districtId: viewer.districtId, officerId: viewer.id as string },
    ...{ sessionId: viewer.sessionId, expiresAt: viewer.expiresAt },
  });
}

/** A password that was set meanwhile, by the administrator say, stands. */
async function store({ em, viewer, now, services }: Context, hash: { from: string | null; to: string }): Promise<void> {
  const officer = [viewer.districtId, viewer.id];
  await inTransaction(em, async (tx) => {
    const change = `update officer set password_hash = $3, must_change_password = false, failed_sign_in_count = 0
      where district_id = $1 and id = $2 and is_active and password_hash = $4 returning id`;
    if ((await query(tx, change, [...officer, hash.to, hash.from])).length === 0) throw wrongPassword();
    const end = `update session set revoked_at = $3 where district_id = $1 and officer_id = $2 and revoked_at is null
      and id is distinct from $4`;
    await query(tx, end, [...officer, now, viewer.sessionId]);
    await appendAccessChange({ em: tx, viewer, now }, { officerId: viewer.id as string });
    const audited = { action: 'PASSWORD_CHANGED', objectKind: 'officer', objectId: viewer.id };
    await recordAudit({ em: tx, viewer, now }, audited);
  });
  services.streams.wake();
}

function checkNew({ currentPassword, newPassword }: ChangePasswordInput, username: string): void {
  const length = [...newPassword].length;
  if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD)
    throw badPassword({
      hi: `${SHORTEST_PASSWORD} से ${LONGEST_PASSWORD} अक्षरों का पासवर्ड चुनें। कुछ शब्दों का वाक्य याद रखने में आसान है।`,
      en: `Choose a password of ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters. A few words are easy to remember.`,
    });
  if (newPassword === currentPassword || newPassword.toLowerCase() === username)
    throw badPassword({
      hi: 'नया पासवर्ड वर्तमान पासवर्ड और उपयोगकर्ता नाम से अलग हो।',
      en: 'The new password must be another one than the present one and your user name.',
    });
}

const badPassword = (message: Message) => new Refusal('INVALID_INPUT', message, ['input', 'newPassword']);

const wrongPassword = () =>
  new Refusal(
    'WRONG_CREDENTIALS',
    {
      hi: 'वर्तमान पासवर्ड सही नहीं है, या खाता कुछ मिनट के लिए बंद है।',
      en: 'The present password is wrong, or the account is locked for some minutes.',
    },
    ['input', 'currentPassword'],
  );
