/** A complaint of each department as the console shows it, for the programs that keep their data in memory. */
import type { District } from '../support/district.ts';
import { CONSOLE_ROW } from './console-row.ts';
import type { Sample } from './programs/answers.ts';

export async function samplesOf({ sql, id, departments }: District): Promise<Record<string, Sample>> {
  const ids = departments.map(({ complaints }) => complaints[0]?.id);
  const { rows } = await sql.query(CONSOLE_ROW, [id, ids]);
  return Object.fromEntries(rows.map((row) => [row.department.code, row]));
}
