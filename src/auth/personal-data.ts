/**
 * Sealing of phone numbers and other personal payloads.
 *
 * Owns: the key derived from the installation's secret. Invariants: a sealed value names its key, so that keys can be
 * rotated; a blind index is one-way and keyed, so a copy of the database cannot be searched by number without the secret.
 * May not import: anything of the database or the transport.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const KEY_ID = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const derive = (secret: string, purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'nistaran', purpose, 32));

/** Seals, opens and indexes personal data with one installation secret. */
export class PersonalDataVault {
  readonly #sealKey: Buffer;
  readonly #indexKey: Buffer;
  /** Key for signed download and upload links. */
  readonly linkKey: Buffer;
  /** Key for the complainants' own links. */
  readonly trackingKey: Buffer;

  constructor(secret: string) {
    this.#sealKey = derive(secret, 'seal');
    this.#indexKey = derive(secret, 'index');
    this.linkKey = derive(secret, 'link');
    this.trackingKey = derive(secret, 'tracking');
  }

  /** AES-256-GCM; layout: key id (1 byte), nonce (12), tag (16), ciphertext. */
  seal(plain: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#sealKey, nonce);
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.of(KEY_ID), nonce, cipher.getAuthTag(), body]);
  }

  /** Throws when the value was not sealed by this installation's secret. */
  open(sealed: Uint8Array): string {
    const bytes = Buffer.from(sealed);
    if (bytes[0] !== KEY_ID) throw new Error(`sealed with unknown key ${bytes[0]}`);
    const nonce = bytes.subarray(1, 1 + NONCE_BYTES);
    const tag = bytes.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.#sealKey, nonce).setAuthTag(tag);
    const body = bytes.subarray(1 + NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  }

  /** Keyed hash of a phone number, for look-up by equality. */
  index(phone: string): Buffer {
    return createHmac('sha256', this.#indexKey).update(phone).digest();
  }
}

/**
 * E.164 from what people type: `98977 49888`, `09897749888`, `+91-9897749888`, Devanagari digits.
 * Null when it is not a telephone number. A masked number (`+91••••••0101`) is never accepted back.
 */
export function normalisePhone(input: string): string | null {
  const digits = input
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(/^\s*\+/, '00')
    .replace(/[\s().-]/g, '');
  if (!/^\d{10,17}$/.test(digits)) return null;
  if (digits.startsWith('0091') && !/^0091[1-9]\d{9}$/.test(digits)) return null;
  if (digits.startsWith('00')) return /^00[1-9]\d{7,14}$/.test(digits) ? `+${digits.slice(2)}` : null;
  if (/^0[6-9]\d{9}$/.test(digits)) return `+91${digits.slice(1)}`;
  if (/^[6-9]\d{9}$/.test(digits)) return `+91${digits}`;
  return /^91[6-9]\d{9}$/.test(digits) ? `+${digits}` : null;
}

/** `+919000000101` → `+91••••••0101`: country and the last four digits only. */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}${'•'.repeat(Math.max(phone.length - 7, 0))}${phone.slice(-4)}`;
}
