/** `nistaran start`: database, tables, demo district, API and pages; until it is told to stop. */
import pino from 'pino';
import { migrate } from '../database/migrate.ts';
import { DEMO_PASSWORD } from '../demo/demo-password.ts';
import { compose } from '../server/compose.ts';
import type { Config } from '../server/config.ts';
import { openServer, type RunningDatabase } from './database.ts';
import { DEMO_COMPLAINTS, demoHelplineKey, hasDistrict } from './demo-district.ts';
import { createProgress } from './progress.ts';
import { checkDataKey, readDataKey } from './secrets.ts';

const STOP_LIMIT_MS = 9_500;
const say = (text: string) => process.stdout.write(`${text}\n`);

export async function start(config: Config): Promise<void> {
  const log = pino(
    { level: config.logLevel, redact: ['req.headers', 'authorization', '*.password', '*.token'] },
    pino.destination(2),
  );
  const dataKey = readDataKey(config); // first of all: production without it makes nothing
  const server = await openServer(config, (step) => say(`  ${step}`));
  try {
    await run(config, server, { log, dataKey });
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function run(
  config: Config,
  server: RunningDatabase,
  { log, dataKey }: { log: pino.Logger; dataKey: string },
): Promise<void> {
  const ran = await migrate(server.url);
  if (ran.length > 0) say(`  Tables brought up to date (${ran.length} migrations)`);
  await checkDataKey(server.url, dataKey);
  const helplineKey = config.isDemo ? await prepareDemo(config, server.url, dataKey) : null;
  const publicUrl = config.NISTARAN_PUBLIC_URL ?? `http://${config.HOST}:${config.PORT}`;
  const nistaran = await compose({
    config,
    databaseUrl: server.url,
    dataKey,
    log,
    publicUrl: publicUrl.replace(/\/$/, ''),
  });
  const address = await nistaran.listen();
  if (helplineKey !== null) introduce(publicUrl, helplineKey);
  say(`Nistaran is ready at ${config.NISTARAN_PUBLIC_URL ?? address}`);
  const reason = await Promise.race([terminated(), server.exited.then((how) => `the database ended (${how})`)]);
  say(`Stopping: ${reason}`);
  setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
  await nistaran.stop();
  await server.stop();
}

/** Seeds an empty database; gives the demo's key of the CM Helpline. */
async function prepareDemo(config: Config, url: string, dataKey: string): Promise<string> {
  if (!(await hasDistrict(url))) {
    const complaints = DEMO_COMPLAINTS[config.demo as keyof typeof DEMO_COMPLAINTS];
    const began = Date.now();
    // Loaded only when it is needed: the tables of the demo are large.
    const { seedDistrict } = await import('./seed.ts');
    await seedDistrict({ url, dataKey, complaints, now: new Date(), progress: createProgress() });
    say(
      `  Demo district Muzaffarnagar made: ${complaints.toLocaleString('en-IN')} complaints in ${Math.round((Date.now() - began) / 1_000)} s`,
    );
  }
  return demoHelplineKey(url, dataKey);
}

const ACCOUNTS = [
  ['dm', 'District Magistrate'],
  ['cell', 'complaint cell: assigns, verifies'],
  ['operator', 'intake desk: registers messages'],
  ['feedback', 'feedback agent: calls complainants'],
  ['head-pwd', 'head of the PWD'],
  ['officer-pwd', 'field officer of the PWD; likewise head-… and officer-… for every department code'],
  ['sdm-sadar', 'SDM of tehsil Sadar'],
  ['info', 'information officer'],
  ['auditor', 'reads everything, changes nothing'],
  ['admin', 'administrator'],
] as const;

function introduce(url: string, helplineKey: string): void {
  say('');
  say(`  Console      ${url}/console     Wall       ${url}/wall`);
  say(`  First page   ${url}/            Complaint  ${url}/track`);
  say(`  GraphQL      ${url}/graphql     GraphiQL   ${url}/graphiql     Docs   ${url}/docs`);
  say('');
  say(`  Sign in (password of every demo account: ${DEMO_PASSWORD})`);
  for (const [username, who] of ACCOUNTS) say(`    ${username.padEnd(12)} ${who}`);
  say('');
  say(`  CM Helpline's API key: Authorization: Bearer ${helplineKey}`);
  say('');
}

/** The first request to stop. A second one ends the process at once. */
function terminated(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(130));
        resolve(signal);
      });
    }
    whenNpmEnds(() => resolve('npm has ended'));
  });
}

const PARENT_CHECK_MS = 500;
/** Who started us, read before we say anything: he may end as soon as he has heard that we are ready. */
const startedBy = process.ppid;

/** `npm start` that is ended by a signal leaves its child behind without a word: the product then ends by itself. */
function whenNpmEnds(stop: () => void): void {
  if (process.env.npm_lifecycle_event !== 'start') return;
  setInterval(() => process.ppid !== startedBy && stop(), PARENT_CHECK_MS).unref();
}
