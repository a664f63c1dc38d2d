/** The product as it is built and configured for production, on the run's database. */
import pino from 'pino';
import { built } from './built.ts';

export interface ProductSetting {
  databaseUrl: string;
  dataKey: string;
  folder: string;
}

/**
 * Starts it with further options of `compose`; gives the port. Where time does not act, all events are those that were published, and
 * nobody catches up with the years of clocks of a district that was filled a minute ago.
 */
export async function startProduct(
  { databaseUrl, dataKey, folder }: ProductSetting,
  further: Record<string, unknown> = {},
  timeActs = true,
): Promise<number> {
  const { compose } = await built('server/compose.js');
  const { readConfig } = await built('server/config.js');
  const env = { NODE_ENV: 'production', PORT: '0', NISTARAN_DEMO: 'off', NISTARAN_DATA_DIR: folder };
  const log = pino({ level: 'warn' }, pino.destination(2));
  const publicUrl = 'http://nistaran.test';
  const nistaran = await compose({ config: readConfig(env), databaseUrl, dataKey, log, publicUrl, ...further });
  const url = await nistaran.listen();
  if (!timeActs) await Promise.all([nistaran.clockSweep.stop(), nistaran.dutySweep.stop()]);
  return Number(new URL(url).port);
}
