/**
 * Readiness, and the product's database. A server is ready when it lets a client in, whatever its log says.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';

export const DATABASE = 'nistaran';

/** Nobody listens yet, or (57P03) the server is reading its log: wait. */
const STARTING_UP = '57P03';
const NOT_YET = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', STARTING_UP]);

const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 160;

interface ConnectOptions {
  url: string;
  /** Asked after each failed try: why there is nothing left to wait for. */
  giveUp: () => Error | undefined;
  /** Called once when the server is still starting up after some tries: it recovers from a crash. */
  onRecovering: () => void;
}

/** Tries with short, growing pauses. Rejects with the reason to give up, or with what the server said. */
export async function connectWhenReady({ url, giveUp, onRecovering }: ConnectOptions): Promise<Client> {
  let told = false;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const answer = await connect(url);
    if (answer instanceof Client) return answer;
    if (answer.code === STARTING_UP && pause === LONGEST_PAUSE_MS && !told) {
      told = true;
      onRecovering();
    }
    // A refusal may come from another server that took our port first: then ours is about to give up, and says why.
    const isRefusal = !NOT_YET.has(answer.code);
    await delay(isRefusal ? LONGEST_PAUSE_MS : pause);
    const reason = giveUp() ?? (isRefusal ? answer.error : undefined);
    if (reason) throw reason;
  }
}

async function connect(url: string): Promise<Client | { code: string; error: Error }> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while idle emits an error, which without a listener would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    // No code: pg's own "terminated unexpectedly" and "timeout expired".
    return { code: (error as { code?: string }).code ?? 'ECONNRESET', error: error as Error };
  }
}

/** From template0 and without naming a locale: the cluster's own, and nothing that someone put into template1. */
export async function ensureDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
  if (rowCount) return;
  await client.query(`CREATE DATABASE ${DATABASE} TEMPLATE template0 ENCODING 'UTF8'`);
}
