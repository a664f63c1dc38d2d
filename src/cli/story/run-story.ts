/** `demo-story`: on the server that runs already, else on one of its own in a temporary folder, ended afterwards. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DEMO_PASSWORD } from '../../demo/demo-password.ts';
import type { Config } from '../../server/config.ts';
import { tellStory } from './story.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

export async function runStory(config: Config): Promise<void> {
  const url = `http://${config.HOST}:${config.PORT}`;
  const webhookSecret = config.whatsapp.appSecret ?? '';
  const running = await fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
  if (running) {
    await tellStory({ url, password: DEMO_PASSWORD, webhookSecret, say });
    return;
  }
  const own = await startOwn(config);
  try {
    await tellStory({ url: own.url, password: DEMO_PASSWORD, webhookSecret, say });
  } finally {
    await own.stop();
  }
}

/** A small demo of the story's own. */
async function startOwn(config: Config): Promise<{ url: string; stop(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nistaran-story-'));
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    NISTARAN_DATA_DIR: dataDir,
    NISTARAN_DEMO: 'small',
    DATABASE_URL: '',
    npm_lifecycle_event: 'start', // the product watches its parent when npm starts it; here we are that parent
  };
  const child = spawn(process.execPath, [process.argv[1] as string, 'start'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) if (line.includes('ready')) break;
  if (child.exitCode !== null) throw new Error('The demo did not start.');
  const stop = async () => {
    child.stdout.resume();
    child.kill('SIGTERM');
    await once(child, 'exit');
    await rm(dataDir, { recursive: true, force: true });
  };
  return { url: `http://${config.HOST}:${port}`, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}
