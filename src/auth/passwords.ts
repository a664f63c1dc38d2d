/** Argon2id, 19 MiB, 2 passes, 1 lane (OWASP). */
import { hash, verify } from '@node-rs/argon2';

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
