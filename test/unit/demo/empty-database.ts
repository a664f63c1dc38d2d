/** A migrated, empty database for the seeding test, on a PostgreSQL of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrations } from '../../../migrations/index.ts';
import { startEmbeddedPostgres } from '../../../src/database/embedded/index.ts';

export interface EmptyDatabase {
  client: Client;
  stop(): Promise<void>;
}

export async function emptyDatabase(): Promise<EmptyDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nistaran-demo-'));
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  const client = new Client(server.url);
  await client.connect();
  await migrate(client);
  const stop = async () => {
    await client.end();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { client, stop };
}

/** The statements of the migrations, without the migrator: the seeding speaks to `pg` alone, and so does its test. */
async function migrate(client: Client): Promise<void> {
  for (const { class: Migration } of migrations) {
    const migration = new Migration({} as never, {} as never);
    migration.up();
    for (const statement of migration.getQueries()) await client.query(String(statement));
  }
}
