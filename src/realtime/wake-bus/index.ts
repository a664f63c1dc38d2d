/** The wake-up bus and the choice of its driver. */
import type { Logger } from 'pino';
import type { WakeDriver } from './driver.ts';
import { PostgresWakeDriver } from './postgres.ts';
import { ReconnectingWakeBus } from './reconnecting.ts';
import type { WakeBus, WakeTopic } from './wake-bus.ts';

export type { WakeBus, WakeTopic } from './wake-bus.ts';

interface Servers {
  natsUrls: string[];
  databaseUrl: string;
}

/** NATS where its servers are named, else the database itself. */
async function driverFor({ natsUrls, databaseUrl }: Servers): Promise<WakeDriver> {
  if (natsUrls.length === 0) return new PostgresWakeDriver(databaseUrl);
  const { NatsWakeDriver } = await import('./nats.ts');
  return new NatsWakeDriver(natsUrls);
}

export const createWakeBus = async ({ log, ...servers }: Servers & { log: Logger }): Promise<WakeBus> =>
  new ReconnectingWakeBus(await driverFor(servers), log);

/** Wakes all nodes once, for a program that is none. Where it cannot, their poll finds what was written. */
export async function wakeOnce(servers: Servers, topic: WakeTopic): Promise<void> {
  const link = await driverFor(servers)
    .then((driver) => driver.open(() => {}))
    .catch(() => null);
  await link?.send(topic).catch(() => {});
  await link?.close();
}
