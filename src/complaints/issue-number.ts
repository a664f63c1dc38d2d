import type { EntityManager } from '@mikro-orm/postgresql';
import { queryOne } from '../database/query.ts';
import { istYear } from '../sla/india.ts';
import { formatComplaintNumber } from './complaint-number.ts';

/**
 * The next number of the district's year (by Asia/Kolkata), from one counter row locked until the transaction ends: never the
 * same number twice; a rolled-back registration leaves no gap, a crash may.
 */
export async function issueNumber(em: EntityManager, districtId: number, now: Date): Promise<string> {
  const year = istYear(now);
  const row = await queryOne<{ serial: number; code: string }>(
    em,
    `insert into complaint_counter (district_id, year, last_serial) values ($1, $2, 1)
      on conflict (district_id, year) do update set last_serial = complaint_counter.last_serial + 1
      returning last_serial as serial, (select code from district where id = $1) as code`,
    [districtId, year],
  );
  if (row === null) throw new Error('the counter gave no number');
  return formatComplaintNumber({ districtCode: row.code, year2: year % 100, serial: row.serial });
}
