/**
 * The three queues of WhatsApp: inbound parts, media to fetch, messages to send. Each row is tried until it is done or given
 * up; without credentials media and messages simply wait, and the demo shows them.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { systemViewer } from '../../auth/viewer.ts';
import { newId } from '../../clock.ts';
import { DueQueue } from '../../database/due-queue.ts';
import { query, queryOne } from '../../database/query.ts';
import { inTransaction } from '../../database/transaction.ts';
import type { EvidenceService } from '../../evidence/evidence-service.ts';
import type { CommandContext } from '../../graphql/command.ts';
import type { Services } from '../../graphql/services.ts';
import { composeMessage, type OutboundRow } from '../compose-message.ts';
import { recordNotificationEvent } from '../notification-events.ts';
import { type CloudApi, CloudApiError, sameSha256 } from './cloud-api.ts';
import { processMessage } from './process-message.ts';
import { processStatus } from './process-status.ts';

interface InboundRow {
  districtId: number;
  channel: string;
  externalId: string;
  kind: 'MESSAGE' | 'STATUS' | 'OTHER';
  payloadSealed: Buffer;
}

interface MediaRow {
  districtId: number;
  channel: string;
  messageId: string;
  mediaId: string;
  intakeId: string;
  sha256: string | null;
}

export interface WorkerOptions {
  services: Services;
  evidence: EvidenceService;
  /** Null without credentials. */
  api: CloudApi | null;
}

/** Runs work as the system in a transaction and wakes the streams when it wrote events. */
async function asSystem(services: Services, districtId: number, work: (command: CommandContext) => Promise<void>): Promise<void> {
  const viewer = systemViewer(districtId);
  let wrote = false;
  await inTransaction(services.em, async (em: EntityManager) => {
    const command: CommandContext = { em, viewer, services, now: services.clock.now(), events: [] };
    await work(command);
    wrote = command.events.length > 0;
  });
  if (wrote) services.streams.wake();
}

export class WhatsappWorkers {
  readonly inbound: DueQueue<InboundRow>;
  readonly media: DueQueue<MediaRow> | null;
  readonly outbound: DueQueue<OutboundRow> | null;

  constructor(options: WorkerOptions) {
    const { services, api } = options;
    const common = { em: services.em, clock: services.clock, log: services.log };
    this.inbound = new DueQueue<InboundRow>({
      ...common,
      table: 'inbound_item',
      key: ['channel', 'external_id'],
      work: (row) => workOn(services, row),
    });
    this.media = api && new DueQueue<MediaRow>({
      ...common,
      table: 'media_fetch',
      key: ['channel', 'message_id', 'media_id'],
      work: (row) => fetchMedia(options, api, row),
    });
    this.outbound = api && new DueQueue<OutboundRow>({ ...common, table: 'outbound_message', key: ['id'], work: (row) => deliver(services, api, row) });
  }

  start(): void {
    for (const queue of [this.inbound, this.media, this.outbound]) queue?.start();
  }

  async stop(): Promise<void> {
    await Promise.all([this.inbound, this.media, this.outbound].map((queue) => queue?.stop()));
  }
}

function workOn(services: Services, row: InboundRow): Promise<void> {
  const payload = JSON.parse(services.vault.open(row.payloadSealed)) as { item: unknown; senderName: string | null };
  return asSystem(services, row.districtId, (command) =>
    row.kind === 'MESSAGE' ? processMessage(command, payload) : processStatus(command, payload),
  );
}

/** Fetches at once, checks the hash, processes like any upload, and hangs the file on the message (and its complaint). */
async function fetchMedia({ services, evidence }: WorkerOptions, api: CloudApi, row: MediaRow): Promise<void> {
  const stored = await evidence.keep(await api.fetchMedia(row.mediaId));
  if (!sameSha256(row.sha256, stored.receivedSha256)) throw new Error('the file is not the one that was announced');
  await asSystem(services, row.districtId, async ({ em, now }) => {
    const id = newId();
    const values = [
      ...[row.districtId, id, row.intakeId, stored.kind, stored.mimeType, stored.bytes, stored.sha256, stored.storeKey],
      ...[stored.thumbnailKey, stored.takenAt, now],
    ];
    await query(
      em,
      `insert into evidence (district_id, id, state, complaint_id, intake_id, kind, mime_type, bytes, sha256, store_key, thumbnail_key,
          taken_at, uploaded_at, visibility, owner_key, created_at)
        select $1, $2, 'READY', case when i.state in ('REGISTERED', 'LINKED') then i.complaint_id end, i.id, $4, $5, $6, $7, $8, $9, $10, $11, 'CITIZEN', 'whatsapp', $11
        from intake_message i where i.district_id = $1 and i.id = $3`,
      values,
    );
    const key = [row.districtId, row.channel, row.messageId, row.mediaId, id];
    await query(em, 'update media_fetch set evidence_id = $5 where district_id = $1 and channel = $2 and message_id = $3 and media_id = $4', key);
  });
}

const CLIENT_ERRORS = { from: 400, to: 499, tooMany: 429 };

/** What the service refuses for good is failed, not tried for a day. */
const isFinal = (error: unknown): error is CloudApiError =>
  error instanceof CloudApiError && error.status >= CLIENT_ERRORS.from && error.status <= CLIENT_ERRORS.to && error.status !== CLIENT_ERRORS.tooMany;

/** Groups have no address in the Cloud API: their posts stay in the outbox for the desk to copy. */
async function deliver(services: Services, api: CloudApi, row: OutboundRow): Promise<void> {
  if (row.channel === 'GROUP') return;
  const em = services.em.fork();
  const sql = 'select phone_sealed from complainant where district_id = $1 and id = $2';
  const person = await queryOne<{ phoneSealed: Buffer }>(em, sql, [row.districtId, row.complainantId]);
  const [message] = await composeMessage(em, services.publicUrl, [row]);
  if (!person?.phoneSealed || message === undefined) return;
  const to = services.vault.open(person.phoneSealed).slice(1);
  try {
    const providerId = await api.send({ to, text: message.text, buttons: message.buttons, replyTo: row.replyTo });
    await mark(services, row, 'SENT', providerId);
  } catch (error) {
    if (!isFinal(error)) throw error;
    await mark(services, row, 'FAILED', null, error.message);
  }
}

const mark = (services: Services, row: OutboundRow, state: 'SENT' | 'FAILED', providerId: string | null, error: string | null = null) =>
  asSystem(services, row.districtId, async (command) => {
    const column = state === 'SENT' ? 'sent_at' : 'failed_at';
    await query(
      command.em,
      `update outbound_message set state = $3, provider_message_id = $4, ${column} = $5, last_error = $6 where district_id = $1 and id = $2`,
      [row.districtId, row.id, state, providerId, command.now, error],
    );
    await recordNotificationEvent(command, state === 'SENT' ? 'NOTIFICATION_SENT' : 'NOTIFICATION_FAILED', row);
  });
