/**
 * A program of its own that holds a data folder: starts the embedded PostgreSQL of the folder given, prints what it got
 * as a line of JSON, and stays until it is killed, or told to stop by the end of its standard input.
 */
import { startEmbeddedPostgres } from '../../../../src/database/embedded/index.ts';

try {
  const database = await startEmbeddedPostgres({ dataDir: process.argv[2]!, durable: false });
  console.log(JSON.stringify({ url: database.url, pid: database.pid }));
  process.stdin.resume().once('end', () => void database.stop().then(() => process.exit(0)));
} catch (error) {
  console.log(JSON.stringify({ error: (error as Error).name, message: (error as Error).message }));
  process.exitCode = 1;
}
