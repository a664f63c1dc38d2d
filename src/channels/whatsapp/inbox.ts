/**
 * What came in by WhatsApp: stored with its message id before the sender is told "200", worked on from the table afterwards.
 * Invariants: the same message id has one effect, however often and at once it is delivered; 5xx only when nothing was stored;
 * the payload rests sealed, because it holds phone and name.
 */
import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { PersonalDataVault } from '../../auth/personal-data.ts';
import type { Clock } from '../../clock.ts';
import { query } from '../../database/query.ts';
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
    const parts = takeApart(json, createHash('sha256').update(raw).digest('hex'));
    await this.#insert(parts, await this.#districtsOf(parts));
    this.#options.onStored();
    return true;
  }

  /** The district of each part: one body may hold messages to the numbers of several. */
  async #districtsOf(parts: InboundPart[]): Promise<number[]> {
    const sql =
      'select account_id, district_id from channel_account where channel = $1 and account_id = any($2::text[])';
    const accounts = [...new Set(parts.flatMap((part) => part.accounts))];
    const rows = await query<{ accountId: string; districtId: number }>(this.#options.em.fork(), sql, [
      CHANNEL,
      accounts,
    ]);
    const known = new Map(rows.map((row) => [row.accountId, row.districtId]));
    const found = parts.map((part) => part.accounts.map((id) => known.get(id)).find((id) => id !== undefined));
    const fallback = found.includes(undefined) ? await this.#options.fallbackDistrict() : 0;
    return found.map((districtId) => districtId ?? fallback);
  }

  async #insert(parts: InboundPart[], districtIds: number[]): Promise<void> {
    const { em, clock, vault } = this.#options;
    await query(
      em.fork(),
      `insert into inbound_item (district_id, channel, external_id, kind, payload_sealed, received_at, next_attempt_at)
        select district_id, $1, external_id, kind, payload_sealed, $6, case when kind = 'OTHER' then null else $6::timestamptz end
        from unnest($2::integer[], $3::text[], $4::text[], $5::bytea[]) as part(district_id, external_id, kind, payload_sealed)
        on conflict do nothing`,
      [
        ...[CHANNEL, districtIds, parts.map((part) => part.externalId), parts.map((part) => part.kind)],
        ...[parts.map((part) => vault.seal(JSON.stringify(part.payload))), clock.now()],
      ],
    );
  }
}

/** PostgreSQL keeps neither NUL nor half a character, and a message is not lost for the sake of one. */
const storable = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value;

function parse(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8'), storable);
  } catch {
    return undefined;
  }
}
