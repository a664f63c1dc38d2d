/** Meta signs the raw body. Both sides are hashed before they are compared: no length, no position leaks by time. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

const digest = (value: string) => createHash('sha256').update(value).digest();
const isSame = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));

/** Is `header` (`sha256=<hex>`) the signature of these very bytes? */
export function isSignedBy(secret: string, rawBody: Buffer, header: string | undefined): boolean {
  const expected = `sha256=${createHmac('sha256', secret).update(rawBody).digest('hex')}`;
  return isSame(header ?? '', expected);
}

/** Constant-time comparison of the handshake's token. */
export const isVerifyToken = (expected: string, given: unknown): boolean =>
  typeof given === 'string' && isSame(given, expected);
