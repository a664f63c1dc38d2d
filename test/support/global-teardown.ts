import { rm } from 'node:fs/promises';
import type { EmbeddedPostgres } from '../../src/database/embedded/index.ts';

export default async function globalTeardown(): Promise<void> {
  const { server, dataDir } = (globalThis as Record<string, unknown>).testServer as {
    server: EmbeddedPostgres;
    dataDir: string;
  };
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
