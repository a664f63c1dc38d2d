/**
 * Owns: links that carry their own, short-lived permission: `e1.<claims>.<HMAC-SHA256>`, base64url.
 *
 * Invariants: reading is total — whatever the token, the answer is the claims or null, never an exception; nothing is
 * parsed before its signature holds. The claims are readable by anyone who sees the link: ids only, no personal data.
 * A link proves that the policy was asked when it was made; what must be revocable at once is asked again on use.
 *
 * May not import: other rooms.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** `expiresAt` in milliseconds since 1970; the link is dead from that instant on. */
export type LinkClaims = { expiresAt: number; [name: string]: string | number | boolean };

/** Names the format and, being under the signature, keeps these links apart from other uses of the same secret. */
const PREFIX = 'e1';
const MAX_TOKEN_LENGTH = 1_024;

export function signLink<Claims extends LinkClaims>(secret: Buffer, claims: Claims): string {
  if (secret.length < 32) throw new Error('The secret of signed links needs 32 bytes or more.');
  const payload = `${PREFIX}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  const token = `${payload}.${signatureOf(secret, payload)}`;
  if (token.length > MAX_TOKEN_LENGTH) throw new Error('The claims of a signed link are too long.');
  return token;
}

/** The claims, or null for a forged, damaged or expired token. The caller still checks that they are about its object. */
export function readLink(secret: Buffer, token: unknown, now: number): LinkClaims | null {
  if (typeof token !== 'string' || token.length > MAX_TOKEN_LENGTH) return null;
  const [prefix, body, signature, ...rest] = token.split('.');
  if (prefix !== PREFIX || !body || !signature || rest.length > 0) return null;
  if (!isSame(signature, signatureOf(secret, `${prefix}.${body}`))) return null;
  const claims = parse(body);
  return claims && now < claims.expiresAt ? claims : null;
}

function signatureOf(secret: Buffer, payload: string): string {
  return createHmac('sha256', secret).update(payload).digest('base64url');
}

/** Compared as text: Node decodes base64url leniently, so several texts would mean one and the same signature. */
function isSame(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function parse(body: string): LinkClaims | null {
  try {
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
    return typeof claims?.expiresAt === 'number' ? claims : null;
  } catch {
    return null;
  }
}
