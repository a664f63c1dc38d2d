/**
 * The three queues of WhatsApp: inbound parts, media to fetch, messages to send. Each row is tried until it is done or given
 * up; without credentials media and messages simply wait, and the demo shows them.
 */
import { DueQueue } from '../../database/due-queue.ts';
import type { EvidenceService } from '../../evidence/evidence-service.ts';
import type { Services } from '../../graphql/services.ts';
import type { OutboundRow } from '../compose-message.ts';
import { asSystem } from './as-system.ts';
import type { CloudApi } from './cloud-api.ts';
import { deliver, markFailed } from './deliver.ts';
import { fetchMedia, type MediaRow } from './fetch-media.ts';
import { processMessage } from './process-message.ts';
import { processStatus } from './process-status.ts';

interface InboundRow {
  districtId: number;
  channel: string;
  externalId: string;
  kind: 'MESSAGE' | 'STATUS' | 'OTHER';
  payloadSealed: Buffer;
}

export interface WorkerOptions {
  services: Services;
  evidence: EvidenceService;
  /** Null without credentials. */
  api: CloudApi | null;
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
    this.media =
      api &&
      new DueQueue<MediaRow>({
        ...common,
        table: 'media_fetch',
        key: ['channel', 'message_id', 'media_id'],
        work: (row) => fetchMedia({ ...options, api }, row),
      });
    this.outbound =
      api &&
      new DueQueue<OutboundRow>({
        ...common,
        table: 'outbound_message',
        key: ['id'],
        work: (row) => deliver(services, api, row),
        giveUp: (row, reason) => markFailed(services, row, reason),
      });
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
