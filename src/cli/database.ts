/** The database a command works on: the configured server, or the embedded one for as long as the command runs. */
import { startEmbeddedPostgres } from '../database/embedded/index.ts';
import { checkServer } from '../database/server-check.ts';
import type { Config } from '../server/config.ts';

export interface RunningDatabase {
  url: string;
  /** Settles when an embedded server ends by itself; never for a configured one. */
  exited: Promise<string>;
  stop(): Promise<void>;
}

export async function openServer(config: Config, onProgress: (step: string) => void): Promise<RunningDatabase> {
  const server =
    config.DATABASE_URL === undefined ? await startEmbedded(config, onProgress) : configured(config.DATABASE_URL);
  try {
    await checkServer(server.url);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

const configured = (url: string): RunningDatabase => ({ url, exited: new Promise(() => {}), stop: async () => {} });

async function startEmbedded(
  { NISTARAN_DATA_DIR: dataDir }: Config,
  onProgress: (step: string) => void,
): Promise<RunningDatabase> {
  const embedded = await startEmbeddedPostgres({ dataDir, onProgress });
  return { url: embedded.url, exited: embedded.exited, stop: () => embedded.stop() };
}
