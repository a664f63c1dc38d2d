/** How keys of machines are made and ended, by whoever may: an administrator in the console, the operator on the command line. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../clock.ts';
import { query, queryOne } from '../database/query.ts';
import type { CommandContext } from '../graphql/command.ts';
import type { EventKey } from '../realtime/event-log.ts';
import { appendAccessChange } from './access-events.ts';
import { newApiKey } from './tokens.ts';

export interface NewKey {
  name: string;
  scopes: readonly string[];
  networks: readonly string[];
  expiresAt?: Date | null;
}

/** Stores a new key and gives it: only the hash of its secret is kept. */
export async function storeKey(
  em: EntityManager,
  districtId: number,
  now: Date,
  { name, scopes, networks, expiresAt = null }: NewKey,
): Promise<{ id: string; token: string }> {
  const [id, key] = [newId(), newApiKey(districtId)];
  await query(
    em,
    `insert into api_key (district_id, id, key_id, secret_hash, name, scopes, networks, created_at, expires_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [districtId, id, key.keyId, key.secretHash, name, scopes, networks, now, expiresAt],
  );
  return { id, token: key.token };
}

type Ender = Pick<CommandContext, 'em' | 'viewer' | 'now'>;

/** Ends the key of an id, or of the part of it that people know; its sockets are told by the log. Null when there is none to end. */
export async function endKey(
  ender: Ender,
  by: 'id' | 'key_id',
  value: string,
): Promise<{ id: string; event: EventKey } | null> {
  const { em, viewer, now } = ender;
  const sql = `update api_key set revoked_at = $3 where district_id = $1 and ${by} = $2 and revoked_at is null returning id`;
  const key = await queryOne<{ id: string }>(em, sql, [viewer.districtId, value, now]);
  return key && { id: key.id, event: await appendAccessChange(ender, { officerId: key.id }) };
}
