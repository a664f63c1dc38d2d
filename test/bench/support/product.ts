/** The product as it is built and configured for production, on the run's database. */
import pino from 'pino';
import { built } from './built.ts';

export interface ProductSetting {
  databaseUrl: string;
  dataKey: string;
  folder: string;
}

/** Starts it with further options of `compose`; gives the port. */
export async function startProduct(
  { databaseUrl, dataKey, folder }: ProductSetting,
  further: Record<string, unknown> = {},
): Promise<number> {
  const { compose } = await built('server/compose.js');
  const { readConfig } = await built('server/config.js');
  const env = { NODE_ENV: 'production', PORT: '0', NISTARAN_DEMO: 'off', NISTARAN_DATA_DIR: folder };
  const log = pino({ level: 'warn' }, pino.destination(2));
  const publicUrl = 'http://nistaran.test';
  const nistaran = await compose({ config: readConfig(env), databaseUrl, dataKey, log, publicUrl, ...further });
  return Number(new URL(await nistaran.listen()).port);
}
