import { InSql } from '../database/query.ts';
import type { Writes } from '../database/writes.ts';
import { istYear } from '../sla/india.ts';

/**
 * The next number of the district's year (by Asia/Kolkata), given by the very statement that writes the complaint: its counter row is
 * locked until the transaction ends, which is all that is left to do. Never the same number twice; a rolled-back registration leaves no
 * gap, a crash may.
 */
export function issueNumber(writes: Writes, districtId: number, now: Date): InSql {
  const [district, year] = [districtId, istYear(now)].map((value) => writes.add(value));
  writes.read(`select next_complaint_number(${district}, ${year}) as number`, 'issued');
  return new InSql('(select number from issued)');
}
