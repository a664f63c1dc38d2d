/**
 * What came in by WhatsApp: stored with its message id before the sender is told "200", worked on from the table afterwards.
 * Invariants: the same message id has one effect, however often and at once it is delivered; 5xx only when nothing was stored;
 * the payload rests sealed, because it holds phone and name.
 */
import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { PersonalDataVault } from '../../auth/personal-data.ts';
import type { Clock } from '../../clock.ts';
import { query, queryOne } from '../../database/query.ts';
import { type InboundPart, takeApart } from './cloud-api.types.ts';

const CHANNEL = 'WHATSAPP';

export interface WhatsappInboxOptions {
  em: EntityManager;
  clock: Clock;
  vault: PersonalDataVault;
  /** District of messages to a number nobody has configured: kept, not lost. */
  fallbackDistrict(): Promise<number>;
  onStored(): void;
}

export class WhatsappInbox {
  readonly #options: WhatsappInboxOptions;

  constructor(options: WhatsappInboxOptions) {
    this.#options = options;
  }

  /** Stores a signed body, part by part, in one statement. False when it is not JSON. */
  async store(raw: Buffer): Promise<boolean> {
    const json = parse(raw);
    if (json === undefined) return false;
    const fallbackId = createHash('sha256').update(raw).digest('hex');
    const parts = takeApart(json, fallbackId) ?? [{ kind: 'OTHER' as const, externalId: fallbackId, accounts: [], payload: { item: json, senderName: null } }];
    const districtId = await this.#districtOf(parts.flatMap((part) => part.accounts));
    await this.#insert(districtId, parts);
    this.#options.onStored();
    return true;
  }

  async #districtOf(accounts: string[]): Promise<number> {
    const sql = 'select district_id as id from channel_account where channel = $1 and account_id = any($2::text[]) limit 1';
    const row = await queryOne<{ id: number }>(this.#options.em.fork(), sql, [CHANNEL, accounts]);
    return row?.id ?? this.#options.fallbackDistrict();
  }

  async #insert(districtId: number, parts: InboundPart[]): Promise<void> {
    const { em, clock, vault } = this.#options;
    const now = clock.now();
    await query(
      em.fork(),
      `insert into inbound_item (district_id, channel, external_id, kind, payload_sealed, received_at, next_attempt_at)
        select $1, $2, external_id, kind, payload_sealed, $6, case when kind = 'OTHER' then null else $6::timestamptz end
        from unnest($3::text[], $4::text[], $5::bytea[]) as part(external_id, kind, payload_sealed)
        on conflict do nothing`,
      [
        ...[districtId, CHANNEL, parts.map((part) => part.externalId), parts.map((part) => part.kind)],
        ...[parts.map((part) => vault.seal(JSON.stringify(part.payload))), now],
      ],
    );
  }
}

function parse(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    return undefined;
  }
}
