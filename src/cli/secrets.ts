/** The installation's secret: from the environment, else made once and kept in the data folder, readable by its owner only. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { PersonalDataVault } from '../auth/personal-data.ts';
import type { Config } from '../server/config.ts';

/** Throws in production when the secret is not configured: a lost data folder must not lose the phones. */
export function readDataKey(config: Config): string {
  if (config.NISTARAN_DATA_KEY !== undefined) return config.NISTARAN_DATA_KEY;
  if (config.production)
    throw new Error('Set NISTARAN_DATA_KEY: in production the secret that seals phone numbers is never made up.');
  return kept(join(config.NISTARAN_DATA_DIR, 'data-key'));
}

/** Throws when the phones in the database were sealed with another secret: better no start than a start that cannot read them. */
export async function checkDataKey(url: string, dataKey: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ sealed: Buffer }>(
      'select phone_sealed as sealed from complainant where phone_sealed is not null limit 1',
    );
    if (rows[0] !== undefined) new PersonalDataVault(dataKey).open(rows[0].sealed);
  } catch {
    throw new Error(
      'The secret (NISTARAN_DATA_KEY, or data-key in the data folder) is not the one the phones in this database were sealed with.',
    );
  } finally {
    await client.end();
  }
}

function kept(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
    return readFileSync(file, 'utf8').trim();
  }
}
