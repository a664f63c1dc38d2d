import { rm } from 'node:fs/promises';
import type { EmbeddedPostgres } from '../../src/database/embedded/index.ts';

export default async function globalTeardown(): Promise<void> {
  const run = globalThis as { testServer?: { server: EmbeddedPostgres; dataDir: string } };
  if (run.testServer === undefined) return; // the other project has stopped it
  const { server, dataDir } = run.testServer;
  delete run.testServer;
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
