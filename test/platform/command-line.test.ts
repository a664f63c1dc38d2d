/** The built product as people start it: one data folder, killed and restarted, stopped, configured wrongly. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';

const PROGRAM = join(import.meta.dirname, '../../dist/src/cli/main.js');
const PASSWORD = 'a long enough password';

let dataDir: string;
const started = new Set<ChildProcess>();

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'nistaran-platform-'));
});
afterEach(async () => {
  for (const child of started) await end(child, 'SIGTERM');
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

interface Running {
  child: ChildProcess;
  url: string;
  output: () => string;
}

function run(
  args: string[],
  env: Record<string, string> = {},
  input = '',
): { child: ChildProcess; output: () => string; exited: Promise<number | null> } {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: { PATH: process.env.PATH ?? '', NISTARAN_DATA_DIR: dataDir, NISTARAN_DEMO: 'small', PORT: '0', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  started.add(child);
  child.stdin?.end(input);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk));
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  return { child, output: () => text, exited };
}

async function start(env: Record<string, string> = {}): Promise<Running> {
  const { child, output, exited } = run(['start'], env);
  while (!/ready at (\S+)/.test(output())) {
    const code = await Promise.race([exited, once(child.stdout as NodeJS.ReadableStream, 'data')]);
    if (!Array.isArray(code)) throw new Error(output());
  }
  return { child, output, url: /ready at (\S+)/.exec(output())?.[1] as string };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  started.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  child.kill(signal);
  const [code] = await once(child, 'exit');
  return code as number | null;
}

const ask = async (url: string, query: string, token?: string) =>
  (
    await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify({ query }),
    })
  ).json() as Promise<{ data: Record<string, unknown> }>;

const signIn = async (url: string, username: string, password: string): Promise<string | null> => {
  const { data } = await ask(
    url,
    `mutation { signIn(input: { username: "${username}", password: "${password}" }) { token } }`,
  );
  return (data.signIn as { token: string | null }).token;
};

test('it starts, refuses a second start on its folder, survives kill -9 with its data, and stops cleanly', async () => {
  const first = await start();
  expect((first.output().match(/ready/g) ?? []).length).toBe(1);
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
  const token = (await signIn(first.url, 'operator', 'nistaran-demo')) as string;
  const registered = await ask(
    first.url,
    'mutation { registerComplaint(input: { source: COUNTER, text: "हैंडपंप खराब है" }) { complaint { number } } }',
    token,
  );
  const { number } = (registered.data.registerComplaint as { complaint: { number: string } }).complaint;

  const second = run(['start']);
  expect(await second.exited).toBe(1);
  expect(second.output()).toContain(String(first.child.pid));

  await end(first.child, 'SIGKILL');
  const again = await start();
  const found = await ask(again.url, `{ complaint(number: "${number}") { state } }`, token);
  expect(found.data.complaint).toEqual({ state: 'REGISTERED' });
  const began = Date.now();
  expect(await end(again.child, 'SIGTERM')).toBe(0);
  expect(Date.now() - began).toBeLessThan(10_000);
}, 120_000);

test('started by npm, it ends with npm, however abruptly', async () => {
  const NISTARAN_DATA_DIR = await mkdtemp(join(tmpdir(), 'nistaran-npm-'));
  const env = {
    PATH: process.env.PATH ?? '',
    NISTARAN_DATA_DIR,
    NISTARAN_DEMO: 'off',
    PORT: '0',
    npm_lifecycle_event: 'start',
  };
  const npm = spawn('sh', ['-c', `"${process.execPath}" "${PROGRAM}" start & wait`], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  const over = new Promise<void>((resolve) => npm.stdout.on('data', (chunk) => (output += chunk)).on('end', resolve));
  while (!output.includes('ready')) await once(npm.stdout, 'data');
  npm.kill('SIGKILL');
  await over;
  expect(output).toContain('npm has ended');
  await rm(NISTARAN_DATA_DIR, { recursive: true, force: true });
}, 60_000);

test('an officer made on the command line signs in; in production mode demo accounts do not', async () => {
  const made = run(
    ['create-officer', '--username', 'Collector', '--name', 'Collector', '--role', 'ADMIN'],
    {},
    `${PASSWORD}\n`,
  );
  expect(await made.exited).toBe(0);
  const production = { NODE_ENV: 'production', NISTARAN_DEMO: 'off' };
  await expect(start({ ...production, NISTARAN_DATA_KEY: 'not the secret of these phones' })).rejects.toThrow(/sealed/);
  const NISTARAN_DATA_KEY = (await readFile(join(dataDir, 'data-key'), 'utf8')).trim();
  const { url } = await start({ ...production, NISTARAN_DATA_KEY });
  expect(await signIn(url, 'collector', PASSWORD)).toMatch(/^ns_/);
  expect(await signIn(url, 'dm', 'nistaran-demo')).toBeNull();
}, 120_000);

test('a district begins on the command line: district, administrator, key, and the key ended', async () => {
  const NISTARAN_DATA_DIR = await mkdtemp(join(tmpdir(), 'nistaran-district-'));
  const env = { NISTARAN_DATA_DIR, NISTARAN_DEMO: 'off' };
  const cli = async (...args: string[]) => {
    const { exited, output } = run(args, env, `${PASSWORD}\n`);
    return { code: await exited, output: output() };
  };
  expect(
    await cli('create-district', '--code', 'KKR', '--name-hi', 'कुरुक्षेत्र', '--name-en', 'Kurukshetra'),
  ).toMatchObject({ code: 0 });
  expect(await cli('create-district', '--code', 'KKR', '--name-hi', 'क', '--name-en', 'K')).toMatchObject({ code: 1 });
  expect(
    await cli('create-officer', '--district', 'KKR', '--username', 'cell', '--name', 'Cell', '--role', 'CELL'),
  ).toMatchObject({ code: 0 });
  const made = await cli('create-api-key', '--district', 'KKR', '--name', 'Portal', '--scopes', 'complaints:read');
  const key = /nk_\S+/.exec(made.output)?.[0] as string;

  const product = await start({ ...env, NISTARAN_DISTRICT: 'KKR' });
  const token = (await signIn(product.url, 'cell', PASSWORD)) as string;
  const registered = await ask(
    product.url,
    'mutation { registerComplaint(input: { source: COUNTER, text: "हैंडपंप खराब है" }) { complaint { number dueAt } } }',
    token,
  );
  expect(registered.data.registerComplaint).toMatchObject({
    complaint: { number: expect.stringMatching(/^KKR\d\d-000001-\d$/), dueAt: expect.any(String) },
  });
  expect((await ask(product.url, '{ complaints { nodes { number } } }', key)).data.complaints).toMatchObject({
    nodes: [{}],
  });
  await end(product.child, 'SIGTERM');

  expect(await cli('revoke-api-key', '--district', 'KKR', '--key-id', key.split('_')[1] as string)).toMatchObject({
    code: 0,
  });
  const again = await start({ ...env, NISTARAN_DISTRICT: 'KKR' });
  const response = await fetch(`${again.url}/graphql?query={__typename}`, {
    headers: { authorization: `Bearer ${key}`, 'apollo-require-preflight': '1' },
  });
  expect(response.status).toBe(401);
  await end(again.child, 'SIGTERM');
  await rm(NISTARAN_DATA_DIR, { recursive: true, force: true });
}, 120_000);

test('tail follows complaints as JSON lines, ends on Ctrl-C with the cursor to go on from, and goes on from it', async () => {
  const { url } = await start();
  const token = (await signIn(url, 'operator', 'nistaran-demo')) as string;
  const register = async () => {
    const text =
      'mutation { registerComplaint(input: { source: COUNTER, text: "हैंडपंप खराब है" }) { complaint { number } } }';
    const { data } = await ask(url, text, token);
    return (data.registerComplaint as { complaint: { number: string } }).complaint.number;
  };
  const tail = (...args: string[]) => run(['tail', '--url', url, ...args], { NISTARAN_TOKEN: token });
  const until = async ({ child, output }: ReturnType<typeof run>, text: string) => {
    while (!output().includes(text)) await Promise.race([once(child.stdout!, 'data'), once(child.stderr!, 'data')]);
  };

  const first = tail('--open');
  await until(first, 'live');
  const number = await register();
  await until(first, number);
  const line = first
    .output()
    .split('\n')
    .find((each) => each.startsWith('{') && each.includes(number)) as string; // the clocks of the demo may say something, too
  expect(JSON.parse(line)).toMatchObject({ number, scope: 'ENTERED', type: 'COMPLAINT_REGISTERED', version: 1 });
  first.child.kill('SIGINT');
  expect(await first.exited).toBe(0);
  const cursor = /--after (\S+)/.exec(first.output())?.[1] as string;

  const missed = await register();
  const second = tail('--after', cursor);
  await until(second, missed);
  expect(second.output()).not.toContain(number);
  second.child.kill('SIGINT');
  expect(await second.exited).toBe(0);
  for (const { output } of [first, second]) expect(output()).not.toContain(token);

  const one = tail('--number', missed);
  await until(one, 'live');
  await ask(url, `mutation { addComment(input: { number: "${missed}", text: "देखा" }) { cursor } }`, token);
  await until(one, 'TimelineEntryAdded');
  await end(one.child, 'SIGTERM');

  const nobody = tail('--number', 'MZN26-999999-9');
  expect([await nobody.exited, nobody.output()]).toEqual([1, expect.stringContaining('no such complaint')]);
  const stranger = run(['tail', '--url', url], { NISTARAN_TOKEN: 'ns_1_nobody' });
  expect([await stranger.exited, stranger.output()]).toEqual([1, expect.stringContaining('token is not good')]);
  const tokenless = run(['tail', '--url', url]);
  expect([await tokenless.exited, tokenless.output()]).toEqual([1, expect.stringContaining('NISTARAN_TOKEN')]);
  const lost = run(['tail', '--url', 'localhost'], { NISTARAN_TOKEN: token });
  expect([await lost.exited, lost.output()]).toEqual([1, expect.stringContaining('no address')]);
  const elsewhere = run(['tail', '--url', 'http://127.0.0.1:9/'], { NISTARAN_TOKEN: token });
  await until(elsewhere, 'connecting to http://127.0.0.1:9 …');
  elsewhere.child.kill('SIGINT');
  expect(await elsewhere.exited).toBe(0);
}, 120_000);

test('a wrong configuration is named, variable by variable', async () => {
  const wrong = run(['start'], { PORT: 'eighty', NISTARAN_DEMO: 'huge' });
  expect(await wrong.exited).toBe(1);
  expect(wrong.output()).toMatch(/PORT/);
  expect(wrong.output()).toMatch(/NISTARAN_DEMO/);
  const help = run(['--help']);
  expect(await help.exited).toBe(0);
  expect(help.output()).toContain('NISTARAN_DATA_DIR');
});
