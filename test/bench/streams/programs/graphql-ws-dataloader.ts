/**
 * The stock way with a database: graphql-ws, graphql-js executing for each subscriber, DataLoaders against PostgreSQL. The
 * loaders live as long as the subscription, so they batch but do not remember.
 */
import DataLoader from 'dataloader';
import pg from 'pg';
import { departmentOf } from '../../support/operation.ts';
import { type Sample, type Setting, serve } from './answers.ts';
import { serveGraphql } from './graphql-ws-server.ts';
import { changeItem, readyItem } from './items.ts';
import { publishEach } from './itself.ts';
import { peerSchema, type Resolvers, readyFirst } from './peer-schema.ts';
import { Topics } from './topics.ts';

/** As many as the product has. */
const POOL = 12;
const SUMMARY = 80;
const TABLES = {
  complaint: `id, number, version, state, source, registered_at as "registeredAt", due_at as "dueAt", text,
    escalation_level as "escalationLevel", reopen_count as "reopenCount", category_id as "categoryId",
    department_id as "departmentId", assignee_id as "assigneeId"`,
  category: 'id, code, name_hi as name',
  department: 'id, code, name_hi as name',
  officer: 'id, name',
};
type Table = keyof typeof TABLES;

const topics = new Topics();
let samples: Record<string, Sample> = {};

const loader = (pool: pg.Pool, table: Table) =>
  new DataLoader<string, { id: string }>(
    async (ids) => {
      const { rows } = await pool.query(`select ${TABLES[table]} from ${table} where id = any($1)`, [ids]);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    },
    { cache: false },
  );

const lookUp =
  (table: Table, key: string): NonNullable<Resolvers['fields']>[string][string] =>
  (row, _args, context) =>
    row[key] === null ? null : context[table].load(row[key]);

const schema = peerSchema({
  subscribe: (_root, args) => readyFirst(topics.subscribe(departmentOf(args)), readyItem()),
  fields: {
    ComplaintChanged: { complaint: (item, _args, context) => context.complaint.load(item.complaint.id) },
    Complaint: {
      category: lookUp('category', 'categoryId'),
      department: lookUp('department', 'departmentId'),
      assignee: lookUp('officer', 'assigneeId'),
      sla: ({ dueAt }) => (dueAt > new Date() ? 'WITHIN' : 'BREACHED'),
      summary: ({ text }) => (text.length <= SUMMARY ? text : `${text.slice(0, SUMMARY - 1)}…`),
    },
  },
});

serve({
  start(setting: Setting) {
    samples = setting.samples;
    const pool = new pg.Pool({ connectionString: setting.databaseUrl, max: POOL });
    const tables = Object.keys(TABLES) as Table[];
    return serveGraphql(schema, () => Object.fromEntries(tables.map((table) => [table, loader(pool, table)])));
  },
  publish: publishEach((department) => topics.publish(department, changeItem(samples[department] as Sample))),
});
