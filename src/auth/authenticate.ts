/**
 * From a bearer token to a viewer. Looked up anew for every request and socket: a revoked session or key ends at once.
 * An unknown, expired or revoked token is an error, never a silent fall back to an anonymous visitor.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { queryOne } from '../database/query.ts';
import { AppError } from '../graphql/errors.ts';
import { isInNetworks } from './networks.ts';
import type { SessionLookups } from './session-lookups.ts';
import { type Credential, hashToken, readCredential, sameBytes } from './tokens.ts';
import type { TrackingLinks } from './tracking-links.ts';
import { complainantViewer, integrationViewer, kioskViewer, type Viewer } from './viewer.ts';

export interface Caller {
  address: string;
  now: Date;
  /** Demo accounts and keys are worth nothing in production mode. */
  production: boolean;
  trackingLinks: TrackingLinks;
  sessions: SessionLookups;
}

/** The viewer of a token. Throws UNAUTHENTICATED when the token is not, or no longer, good. */
export async function authenticate(em: EntityManager, token: string, caller: Caller): Promise<Viewer> {
  const credential = readCredential(token);
  const viewer = credential === null ? null : await viewerOf(em, credential, caller);
  if (viewer === null) throw invalidToken();
  return viewer;
}

function viewerOf(em: EntityManager, credential: Credential, caller: Caller): Promise<Viewer | null> {
  if (credential.kind === 'SESSION') return caller.sessions.viewer(credential.districtId, credential.token, caller);
  if (credential.kind === 'API_KEY') return keyViewer(em, credential, caller);
  if (credential.kind === 'KIOSK') return screenViewer(em, credential, caller);
  return trackingViewer(em, credential, caller);
}

interface KeyRow {
  id: string;
  secretHash: Buffer;
  scopes: string[];
  networks: string[];
  expiresAt: Date | null;
  accessVersion: number;
}

async function keyViewer(
  em: EntityManager,
  { districtId, keyId, secret }: Credential & { kind: 'API_KEY' },
  { address, now, production }: Caller,
): Promise<Viewer | null> {
  const sql = `select id, secret_hash, scopes, networks, expires_at, access_version from api_key where district_id = $1 and key_id = $2
    and revoked_at is null and (expires_at is null or expires_at > $3) and not (is_demo and $4)`;
  const key = await queryOne<KeyRow>(em, sql, [districtId, keyId, now, production]);
  if (
    key === null ||
    !sameBytes(hashToken(secret), key.secretHash) ||
    (key.networks.length > 0 && !isInNetworks(address, key.networks))
  )
    return null;
  return integrationViewer({ ...key, districtId });
}

/** Whoever looks after the screens sees by this which of them still come. */
async function screenViewer(
  em: EntityManager,
  { districtId, token }: Credential & { kind: 'KIOSK' },
  { now }: Caller,
): Promise<Viewer | null> {
  const sql = `update kiosk set last_seen_at = $3 where district_id = $1 and token_hash = $2 and revoked_at is null returning id, board`;
  const kiosk = await queryOne<{ id: string; board: string }>(em, sql, [districtId, hashToken(token), now]);
  return kiosk && kioskViewer({ ...kiosk, districtId });
}

async function trackingViewer(
  em: EntityManager,
  { token }: Credential & { kind: 'TRACKING' },
  { trackingLinks }: Caller,
): Promise<Viewer | null> {
  const tracked = trackingLinks.read(token);
  if (tracked === null) return null;
  const { districtId, handle } = tracked;
  const sql = `select p.id, p.locale from complaint c join complainant p on p.district_id = c.district_id and p.id = c.complainant_id
    where c.district_id = $1 and c.tracking_token = $2`;
  const person = await queryOne<{ id: string; locale: 'hi' | 'en' }>(em, sql, [districtId, handle]);
  return person === null ? null : complainantViewer(districtId, [person.id], person.locale);
}

const invalidToken = () =>
  new AppError('UNAUTHENTICATED', {
    hi: 'साइन-इन समाप्त हो गया है या मान्य नहीं है। फिर से साइन-इन करें।',
    en: 'The sign-in has expired or is not valid. Please sign in again.',
  });
