/**
 * Secrets that are told once: a new key, an initial password. They go from the command to the answer of the very request that
 * made them, past the receipt for retries, which is stored: a retry is answered without the secret.
 */
const secrets = new WeakMap<object, string>();

/** Notes the secret that was made for an input. */
export function showOnce(input: object, secret: string): void {
  secrets.set(input, secret);
}

/** The secret that was made for this input in this request; null when there is none. */
export const shownFor = (input: object): string | null => secrets.get(input) ?? null;
