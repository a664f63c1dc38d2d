/** Bearer secrets: 256 random bits, kept as SHA-256. The district stands in the token, so a look-up never crosses tenants. */
import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

export const SESSION_DAYS = 7;

export const hashToken = (token: string): Buffer => hash('sha256', token, 'buffer');

export const randomSecret = () => randomBytes(32).toString('base64url');

/** `ns_<district>_<secret>` */
export const newSessionToken = (districtId: number): string => `ns_${districtId}_${randomSecret()}`;

/** `nw_<district>_<secret>`: a screen's. */
export const newKioskToken = (districtId: number): string => `nw_${districtId}_${randomSecret()}`;

export interface NewApiKey {
  keyId: string;
  secretHash: Buffer;
  /** `nk_<id>_<secret>`: shown once, never stored. */
  token: string;
}

/** A machine's key; its id carries the district. From random bytes, or (the demo's) derived from an installation secret. */
export function newApiKey(districtId: number, bytes: Buffer = randomBytes(38)): NewApiKey {
  const keyId = `${districtId}x${bytes.subarray(0, 6).toString('hex')}`;
  const secret = bytes.subarray(6, 38).toString('base64url');
  return { keyId, secretHash: hashToken(secret), token: `nk_${keyId}_${secret}` };
}

export type Credential =
  | { kind: 'SESSION'; districtId: number; token: string }
  | { kind: 'API_KEY'; districtId: number; keyId: string; secret: string }
  | { kind: 'KIOSK'; districtId: number; token: string }
  | { kind: 'TRACKING'; districtId: number; handle: string; token: string };

/** What kind of bearer token this is; null for anything else. `nt_…` is a complainant's tracking link: `auth/tracking-links.ts`. */
export function readCredential(token: string): Credential | null {
  const session = /^ns_(\d{1,9})_[\w-]{43}$/.exec(token);
  if (session) return { kind: 'SESSION', districtId: Number(session[1]), token };
  const key = /^nk_((\d{1,9})x[0-9a-f]{12})_([\w-]{43})$/.exec(token);
  if (key) return { kind: 'API_KEY', districtId: Number(key[2]), keyId: key[1] as string, secret: key[3] as string };
  const kiosk = /^nw_(\d{1,9})_[\w-]{43}$/.exec(token);
  if (kiosk) return { kind: 'KIOSK', districtId: Number(kiosk[1]), token };
  const tracking = /^nt_((\d{1,9})_([\w-]{22})[0-9a-f]{24})$/.exec(token);
  if (tracking) {
    const [, link = '', district, handle = ''] = tracking;
    return { kind: 'TRACKING', districtId: Number(district), handle, token: link };
  }
  return null;
}

/** Equality that takes the same time wherever the two differ. */
export const sameBytes = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
