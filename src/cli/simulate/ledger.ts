/**
 * The books of a year: what was open, came in, came back and was disposed of, month by month. The flows are read from the timeline;
 * the closing stands apart, as the table of complaints was counted when the month ended. Their difference is the check.
 */
import type { Client } from 'pg';
import { OPEN_STATES } from '../../complaints/lifecycle.ts';
import type { MonthEnd } from './year.ts';

export interface LedgerRow {
  title: string;
  opening: number;
  received: number;
  /** Open again: reopened by somebody, or a merge undone. */
  reopenedIn: number;
  resolved: number;
  rejected: number;
  merged: number;
  withdrawn: number;
  closing: number;
  /** Must be 0. */
  check: number;
}

type Flows = Pick<LedgerRow, 'received' | 'reopenedIn' | 'resolved' | 'rejected' | 'merged' | 'withdrawn'>;

const OPEN = OPEN_STATES.map((state) => `'${state}'`).join(', ');
const into = (state: string) => `from_state in (${OPEN}) and to_state = '${state}'`;

const FLOWS = `select
    count(*) filter (where version = 1)::int as received,
    count(*) filter (where from_state not in (${OPEN}) and to_state in (${OPEN}))::int as "reopenedIn",
    count(*) filter (where ${into('RESOLVED')})::int as resolved,
    count(*) filter (where ${into('REJECTED')})::int as rejected,
    count(*) filter (where ${into('MERGED')})::int as merged,
    count(*) filter (where ${into('WITHDRAWN')})::int as withdrawn
  from timeline_entry where district_id = $1 and at >= $2 and at < $3`;

const titleOf = (at: number) =>
  new Date(at - 1).toLocaleDateString('en-IN', { month: 'short', year: 'numeric', timeZone: 'Asia/Kolkata' });

/** A row a month, and the whole. */
export async function readLedger(
  client: Client,
  { districtId, from, monthEnds }: { districtId: number; from: number; monthEnds: readonly MonthEnd[] },
): Promise<LedgerRow[]> {
  const rows: LedgerRow[] = [];
  let opening = 0;
  let since = from;
  for (const { at, open: closing } of monthEnds) {
    const { rows: found } = await client.query<Flows>(FLOWS, [districtId, new Date(since), new Date(at)]);
    rows.push(rowOf(titleOf(at), opening, found[0] as Flows, closing));
    opening = closing;
    since = at;
  }
  return [...rows, totalOf(rows)];
}

function rowOf(title: string, opening: number, flows: Flows, closing: number): LedgerRow {
  const { received, reopenedIn, resolved, rejected, merged, withdrawn } = flows;
  const check = opening + received + reopenedIn - resolved - rejected - merged - withdrawn - closing;
  return { title, opening, ...flows, closing, check };
}

function totalOf(rows: readonly LedgerRow[]): LedgerRow {
  const sum = (name: keyof Flows) => rows.reduce((total, row) => total + row[name], 0);
  const flows: Flows = {
    ...{ received: sum('received'), reopenedIn: sum('reopenedIn'), resolved: sum('resolved') },
    ...{ rejected: sum('rejected'), merged: sum('merged'), withdrawn: sum('withdrawn') },
  };
  return rowOf('The year', 0, flows, rows.at(-1)?.closing ?? 0);
}
