/** What PostgreSQL does for a statement: its plan, executed and counted. */
import type { ClientBase } from 'pg';
import type { Sent } from '../../golden/recorded-statements.ts';

export interface Cost {
  /** Rows of the table that were looked at, wanted or not. */
  rows: number;
  /** The longest list that was put in order. */
  sorted: number;
  /** Indexes of the table that were used; `sequential scan` where it was read from end to end. */
  by: string[];
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: PlanNode[];
}

export type PlanMode = 'force_generic_plan' | 'force_custom_plan';

/** Prepares the statement as a driver does, and executes it by the plan of that kind. */
export async function costOf(sql: ClientBase, table: string, { text, values }: Sent, mode: PlanMode): Promise<Cost> {
  await sql.query(`set plan_cache_mode = ${mode}`);
  await sql.query(`prepare measured as ${text}`);
  const list = values.length === 0 ? '' : `(${values.map(literal).join(', ')})`;
  const { rows } = await sql.query(`explain (analyze, format json, timing off) execute measured${list}`);
  await sql.query('deallocate measured');
  return summed(rows[0]['QUERY PLAN'][0].Plan, table);
}

function literal(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text =
    value instanceof Date ? value.toISOString() : Array.isArray(value) ? `{${value.join(',')}}` : String(value);
  return `'${text.replaceAll("'", "''")}'`;
}

function summed(plan: PlanNode, table: string): Cost {
  const nodes = [...all(plan)].filter((node) => node['Actual Loops'] > 0);
  const scans = nodes.filter((node) => node['Relation Name'] === table);
  const sorts = nodes.filter((node) => node['Node Type'].includes('Sort'));
  const by = nodes.flatMap((node) => (node['Node Type'] === 'Seq Scan' ? [] : (node['Index Name'] ?? [])));
  return {
    rows: scans.reduce((sum, node) => sum + lookedAt(node), 0),
    sorted: Math.max(
      0,
      ...sorts.flatMap(({ Plans = [] }) => Plans.map((input) => input['Actual Rows'] * input['Actual Loops'])),
    ),
    by: scans.some((node) => node['Node Type'] === 'Seq Scan') ? [...by, 'sequential scan'] : by,
  };
}

function* all(node: PlanNode): Generator<PlanNode> {
  yield node;
  for (const inner of node.Plans ?? []) yield* all(inner);
}

const lookedAt = (node: PlanNode) =>
  node['Actual Loops'] *
  (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0));
