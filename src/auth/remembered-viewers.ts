/**
 * Who was behind a token a moment ago, so that the next request need not ask three times. Nobody is trusted for being
 * remembered: `standingSql` goes into the statement that answers, and holds only while session, account, postings and key are
 * what they were, in the very snapshot the rows are read in.
 *
 * Invariants: a remembered viewer without that condition is worth nothing; tokens are kept as their hashes only.
 */
import { LRUCache } from 'lru-cache';
import type { Parameters } from '../database/query.ts';
import { type Credential, hashToken, readCredential } from './tokens.ts';
import type { Viewer } from './viewer.ts';

const MOST = 20_000;

export interface Remembered {
  viewer: Viewer;
  credential: Credential;
  tokenHash: Buffer;
}

export class RememberedViewers {
  readonly #byHash = new LRUCache<string, Remembered>({ max: MOST });

  /** From where a viewer asks is part of it: a key may be good in some networks only. */
  recall(token: string, address: string): Remembered | undefined {
    return this.#byHash.get(keyOf(hashToken(token), address));
  }

  remember(token: string, address: string, viewer: Viewer): void {
    const credential = readCredential(token);
    const tokenHash = hashToken(token);
    if (credential !== null) this.#byHash.set(keyOf(tokenHash, address), { viewer, credential, tokenHash });
  }

  forget(token: string, address: string): void {
    this.#byHash.delete(keyOf(hashToken(token), address));
  }
}

const keyOf = (tokenHash: Buffer, address: string) => `${tokenHash.toString('latin1')} ${address}`;

/** True as long as the viewer is who he was and may do what he might. */
export function standingSql({ viewer, credential, tokenHash }: Remembered, now: Date, parameters: Parameters): string {
  const district = parameters.add(credential.districtId);
  if (credential.kind === 'SESSION')
    return `exists (select from session s join officer o on o.district_id = s.district_id and o.id = s.officer_id
      where s.district_id = ${district} and s.token_hash = ${parameters.add(tokenHash)} and s.revoked_at is null
        and s.expires_at > ${parameters.add(now)} and o.is_active and o.access_version = ${parameters.add(viewer.accessVersion)})`;
  if (credential.kind === 'API_KEY')
    return `exists (select from api_key k where k.district_id = ${district} and k.key_id = ${parameters.add(credential.keyId)}
      and k.revoked_at is null and (k.expires_at is null or k.expires_at > ${parameters.add(now)})
      and k.access_version = ${parameters.add(viewer.accessVersion)})`;
  if (credential.kind === 'KIOSK')
    return `exists (select from kiosk where district_id = ${district} and token_hash = ${parameters.add(tokenHash)} and revoked_at is null)`;
  return `exists (select from complaint c join complainant p on p.district_id = c.district_id and p.id = c.complainant_id
    where c.district_id = ${district} and c.tracking_token = ${parameters.add(credential.handle)}
      and p.id = ${parameters.add(viewer.id)}::uuid and p.locale = ${parameters.add(viewer.locale)})`;
}
