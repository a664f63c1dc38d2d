/** One PostgreSQL for the run, with a migrated template that every test file clones. */
import 'reflect-metadata';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../src/database/embedded/index.ts';
import { migrate } from '../../src/database/migrate.ts';

const TEMPLATE = 'nistaran_template';

export default async function globalSetup(): Promise<void> {
  if (process.env.TEST_ADMIN_URL) return; // the other project has started it
  const dataDir = await mkdtemp(join(tmpdir(), 'nistaran-test-'));
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  await client.query(`create database ${TEMPLATE} template template0 encoding 'UTF8' locale 'C.UTF-8'`);
  await client.end();
  const templateUrl = server.adminUrl.replace(/\/postgres$/, `/${TEMPLATE}`);
  await migrate(templateUrl);
  process.env.TEST_ADMIN_URL = server.adminUrl;
  process.env.TEST_TEMPLATE = TEMPLATE;
  (globalThis as Record<string, unknown>).testServer = { server, dataDir };
}
