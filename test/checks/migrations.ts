/**
 * The migrations on a fresh database, then the entities against the tables they made: same columns, types and nullability.
 * Indexes, keys and triggers are the migrations' alone. Runs on the build: `npm run build` first.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const built = (path: string) => import(new URL(`../../dist/src/${path}`, import.meta.url).href);
const { startEmbeddedPostgres } = await built('database/embedded/index.js');
const { migrate } = await built('database/migrate.js');
const { openDatabase } = await built('database/orm.js');

const dataDir = await mkdtemp(join(tmpdir(), 'nistaran-check-'));
const server = await startEmbeddedPostgres({ dataDir, durable: false });
try {
  const ran: string[] = await migrate(server.url);
  const again: string[] = await migrate(server.url);
  if (ran.length === 0 || again.length > 0)
    throw new Error('the migrations must run once on a fresh database, and not again');
  const orm = openDatabase({ url: server.url, poolSize: 2 });
  const difference: string = await orm.schema.getUpdateSchemaSQL({ wrap: false, safe: false, dropTables: false });
  await orm.close(true);
  const statements = difference
    .split(';')
    .map((statement) => statement.trim())
    .filter(Boolean);
  const wrong = statements.filter((statement) => !isOfMigrations(statement));
  if (wrong.length > 0) {
    process.stderr.write(`Entities and tables differ:\n${wrong.map((statement) => `  ${statement}`).join('\n')}\n`);
    process.exitCode = 1;
  } else process.stdout.write(`migrations: ${ran.length} on a fresh database, entities and tables agree\n`);
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}

/** What the entities leave to the migrations: indexes, keys, defaults, and columns that only SQL writes. */
function isOfMigrations(statement: string): boolean {
  const table = /^alter table "\w+" /i;
  if (/^(drop index|create (unique )?index|alter index)/i.test(statement)) return true;
  const change = statement.replace(table, '');
  return (
    table.test(statement) &&
    /^((drop|add) constraint|alter column "\w+" drop default$|(drop column "(search_\w+|summary|access_version)"(, )?)+$)/i.test(
      change,
    )
  );
}
