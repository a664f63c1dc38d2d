/** Both ways of counting, side by side. */
import type pg from 'pg';
import { type CountRequest, FIGURES, type Figure } from '../../../../src/complaints/tally/figures.ts';
import { scanned } from '../../../../src/complaints/tally/scan-sql.ts';
import { tallied } from '../../../../src/complaints/tally/tally-sql.ts';
import { Parameters } from '../../../../src/database/query.ts';

export interface Statement {
  text: string;
  values: unknown[];
}

type Sql = (parameters: Parameters) => string | null;

export function statement(sql: Sql): Statement | null {
  const parameters = new Parameters();
  const text = sql(parameters);
  return text === null ? null : { text, values: parameters.values };
}

export const byTally = (request: CountRequest, figures: readonly Figure[] = FIGURES): Statement | null =>
  statement((parameters) => tallied(request, figures, parameters));

export const byScan = (request: CountRequest, figures: readonly Figure[] = FIGURES): Statement =>
  statement((parameters) => scanned(request, figures, parameters)) as Statement;

/** Rows in an order of their own; numbers and keys as they come. */
export async function rowsOf(client: Pick<pg.Client, 'query'>, { text, values }: Statement): Promise<unknown[]> {
  const { rows } = await client.query(text, values);
  return rows.sort((a, b) => String(a.key).localeCompare(String(b.key)));
}

export const fold = async (client: Pick<pg.Client, 'query'>, now: Date, atMost = 5_000): Promise<number> =>
  (await client.query('select complaint_tally_fold(1, $1, $2) as folded', [now, atMost])).rows[0].folded;
