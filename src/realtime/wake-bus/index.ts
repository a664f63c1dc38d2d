/** The wake-up bus and the choice of its driver. */
import type { Logger } from 'pino';
import { PostgresWakeDriver } from './postgres.ts';
import { ReconnectingWakeBus } from './reconnecting.ts';
import type { WakeBus } from './wake-bus.ts';

export type { WakeBus, WakeTopic } from './wake-bus.ts';

/** NATS where its servers are named, else the database itself. */
export async function createWakeBus(options: {
  natsUrls: string[];
  databaseUrl: string;
  log: Logger;
}): Promise<WakeBus> {
  const { natsUrls, databaseUrl, log } = options;
  if (natsUrls.length === 0) return new ReconnectingWakeBus(new PostgresWakeDriver(databaseUrl), log);
  const { NatsWakeDriver } = await import('./nats.ts');
  return new ReconnectingWakeBus(new NatsWakeDriver(natsUrls), log);
}
