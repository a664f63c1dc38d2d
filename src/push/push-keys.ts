/** The key that pushes are signed with: made when it is first needed, then kept, the private half sealed. Every device is bound to it. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { query, queryOne } from '../database/query.ts';
import type { Services } from '../graphql/services.ts';

export interface PushKeys {
  publicKey: string;
  privateKey: string;
}

interface KeptKeys {
  publicKey: string;
  privateKeySealed: Buffer;
}

const SELECT = 'select public_key, private_key_sealed from push_key where district_id = $1';

/** The public half, base64url, as a browser wants it. */
export const publicPushKey = async (services: Services, em: EntityManager, districtId: number): Promise<string> =>
  (await keptKeys(services, em, districtId)).publicKey;

export async function pushKeys(services: Services, em: EntityManager, districtId: number): Promise<PushKeys> {
  const { publicKey, privateKeySealed } = await keptKeys(services, em, districtId);
  return { publicKey, privateKey: services.vault.open(privateKeySealed) };
}

async function keptKeys(services: Services, em: EntityManager, districtId: number): Promise<KeptKeys> {
  return (await queryOne<KeptKeys>(em, SELECT, [districtId])) ?? makeKeys(services, em, districtId);
}

/** Whoever is first makes it; another node that makes one at the same time throws its own away. */
async function makeKeys({ vault, clock }: Services, em: EntityManager, districtId: number): Promise<KeptKeys> {
  const { default: webPush } = await import('web-push');
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  await query(
    em,
    `insert into push_key (district_id, public_key, private_key_sealed, created_at) values ($1, $2, $3, $4) on conflict do nothing`,
    [districtId, publicKey, vault.seal(privateKey), clock.now()],
  );
  return (await queryOne<KeptKeys>(em, SELECT, [districtId])) as KeptKeys;
}
