/** What a start asks of the demo without loading its data: is it there, and the CM Helpline's key. */
import { hkdfSync } from 'node:crypto';
import pg from 'pg';
import { newApiKey } from '../auth/tokens.ts';
import { newId } from '../clock.ts';

export const DEMO_COMPLAINTS = { small: 2_000, full: 20_000 } as const;

/** Is there a district already? */
export async function hasDistrict(url: string): Promise<boolean> {
  return withClient(url, async (client) => (await client.query('select 1 from district limit 1')).rowCount !== 0);
}

/** Name of the demo's integration. */
const HELPLINE = 'CM Helpline 1076 (demo)';

/**
 * The demo's CM Helpline key, derived from the installation's secret so that it stays the same from start to start although
 * only its hash is stored.
 */
export function demoHelplineKey(url: string, dataKey: string): Promise<string> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ id: number }>('select id from district order by id limit 1');
    const districtId = rows[0]?.id as number;
    const key = newApiKey(districtId, Buffer.from(hkdfSync('sha256', dataKey, 'nistaran', HELPLINE, 38)));
    await client.query(
      `insert into api_key (district_id, id, key_id, secret_hash, name, scopes, is_demo, created_at) values ($1, $2, $3, $4, $5, $6, true, now())
        on conflict (district_id, key_id) do nothing`,
      [
        districtId,
        newId(),
        key.keyId,
        key.secretHash,
        HELPLINE,
        ['complaints:read', 'complaints:write', 'events:read'],
      ],
    );
    return key.token;
  });
}

/** A connection for as long as the work lasts. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
