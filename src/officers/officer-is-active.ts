import type { EntityManager } from '@mikro-orm/postgresql';
import { queryOne } from '../database/query.ts';

/** Is the account of an officer open? */
export async function officerIsActive(
  em: EntityManager,
  districtId: number,
  officerId: string | null,
): Promise<boolean> {
  const sql = 'select 1 as found from officer where district_id = $1 and id = $2 and is_active';
  return (await queryOne(em, sql, [districtId, officerId])) !== null;
}
