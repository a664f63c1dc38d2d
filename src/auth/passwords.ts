/** Argon2id, 19 MiB, 2 passes, 1 lane (OWASP). */
import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

/** Letters and digits that nobody takes for another when they are read out or written by hand. */
const PLAIN = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to be told to somebody who then chooses one of his own: `k7mp-w2xq-…`, 79 bits. */
export const newPassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => PLAIN[randomInt(PLAIN.length)]).join('')).join('-');

const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, OPTIONS);

/** Checked when there is no such account, so that both cases take the same time. */
let decoy: Promise<string> | undefined;

/** True when the password is right. Takes as long when there is no hash. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password');
  const isRight = await verify(stored ?? (await decoy), password);
  return stored !== null && isRight;
}
