/** The commands. Reads the configuration; each command stands in a file of its own. */
import 'reflect-metadata';
import { createInterface } from 'node:readline/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Command, InvalidArgumentError, Option } from 'commander';
import { checkTally, rebuildTally } from '../complaints/tally/check-tally.ts';
import { DataFolderAccessError, DataFolderInUseError } from '../database/embedded/index.ts';
import { migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/orm.ts';
import { UnsuitableDatabaseError } from '../database/server-check.ts';
import { wakeOnce } from '../realtime/wake-bus/index.ts';
import { type Config, ConfigError, describeConfig, readConfig } from '../server/config.ts';
import { createDistrict, type DistrictRequest } from './create-district.ts';
import { defaultDataDir } from './data-folder.ts';
import { openServer } from './database.ts';
import { DEMO_COMPLAINTS, hasDistrict } from './demo-district.ts';
import { createApiKey, createOfficer, revokeApiKey } from './people.ts';
import { createProgress } from './progress.ts';
import { readDataKey } from './secrets.ts';
import type { SimulateOptions } from './simulate/simulate.ts';
import { start } from './start.ts';
import type { TailOptions } from './tail.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);

/** Runs work on the migrated database, embedded or not, and stops what it started. */
async function onDatabase(work: (url: string, config: Config) => Promise<void>): Promise<void> {
  const config = readConfig({ NISTARAN_DATA_DIR: defaultDataDir(), ...process.env });
  const server = await openServer(config, (step) => complain(`  ${step}`));
  try {
    await migrate(server.url);
    await work(server.url, config);
  } finally {
    await server.stop();
  }
}

const withManager = (work: (em: EntityManager, config: Config, url: string) => Promise<void>) =>
  onDatabase(async (url, config) => {
    const orm = openDatabase({ url, poolSize: 2 });
    try {
      await work(orm.em.fork(), config, url);
    } finally {
      await orm.close(true);
    }
  });

/** From the terminal without echo in scripts: `echo secret | nistaran create-officer …` works as well. */
async function askPassword(): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  if (process.stdin.isTTY) process.stderr.write('Password: ');
  for await (const line of terminal) return line.trim();
  return '';
}

const program = new Command('nistaran')
  .description('The live grievance room of an Indian district.')
  .addHelpText('after', `\nConfiguration (environment variables):\n${describeConfig()}`);

program
  .command('start', { isDefault: true })
  .description('start everything: database, tables, demo district where wanted, API and pages')
  .action(() => start(readConfig({ NISTARAN_DATA_DIR: defaultDataDir(), ...process.env })));

program
  .command('migrate')
  .description('bring the tables up to date')
  .action(() => onDatabase(async () => void say('The tables are up to date.')));

program
  .command('seed')
  .description('fill an empty database with the demo district')
  .option('--complaints <number>', 'how many complaints', String(DEMO_COMPLAINTS.full))
  .action(({ complaints }: { complaints: string }) =>
    onDatabase(async (url, config) => {
      if (config.production) throw new Error('The demo district is not for production mode.');
      if (await hasDistrict(url)) throw new Error('The database holds a district already; nothing was changed.');
      const count = Number(complaints);
      if (!Number.isInteger(count) || count < 1) throw new Error('--complaints takes a whole number of at least 1.');
      const { seedDistrict } = await import('./seed.ts');
      await seedDistrict({
        url,
        dataKey: readDataKey(config),
        complaints: count,
        now: new Date(),
        progress: createProgress(),
      });
      say(`The demo district has ${count.toLocaleString('en-IN')} complaints.`);
    }),
  );

program
  .command('demo-story')
  .description(
    'tell the main job on a running demo (or one of its own): every step, what the console and the wall received, and when',
  )
  .action(async () =>
    (await import('./story/run-story.ts')).runStory(
      readConfig({ NISTARAN_DATA_DIR: defaultDataDir(), ...process.env }),
    ),
  );

const wholeNumber = (least: number, most: number) => (text: string) => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new InvalidArgumentError(`It takes a whole number from ${least} to ${most}.`);
  return value;
};

const date = (text: string) => {
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))) return text;
  throw new InvalidArgumentError('It takes a date such as 2026-01-01.');
};

program
  .command('simulate')
  .description(
    'play a year of a district by the real commands, on a database of its own, and check what must always be true; exit code 1 when it is not',
  )
  .option('--complaints <number>', 'how many complaints', wholeNumber(1, 1_000_000), 2_000)
  .option('--days <number>', 'how many days', wholeNumber(1, 3_650), 365)
  .option('--seed <number>', 'the same seed gives the same year', wholeNumber(0, 2 ** 32 - 1), 1)
  .option('--nodes <number>', 'nodes that sweep at once', wholeNumber(1, 10), 3)
  .option('--from <date>', 'first day, YYYY-MM-DD', date, '2026-01-01')
  .option('--data-dir <folder>', 'keep the district in this empty folder; a temporary one when not given')
  .action(async (options: SimulateOptions & { dataDir?: string }) => {
    process.exitCode = await (await import('./simulate/simulate.ts')).simulateCommand(options);
  });

program
  .command('create-district')
  .description('make a district with its root area and the categories A, B and C')
  .requiredOption('--code <code>', 'two to five capital letters: the beginning of every complaint number')
  .requiredOption('--name-hi <name>', 'name in Hindi')
  .requiredOption('--name-en <name>', 'name in English')
  .action((options: DistrictRequest) =>
    withManager(async (em) => {
      await createDistrict(em, options);
      say(`District ${options.code} is made. Next: create-officer --role ADMIN.`);
    }),
  );

program
  .command('create-officer')
  .description('make an account; the password is read from standard input')
  .requiredOption('--username <name>', 'user name')
  .requiredOption('--name <name>', 'name of the person')
  .requiredOption('--role <role>', 'role, e.g. ADMIN, CELL, OFFICER')
  .option('--department <code>', 'department, for the roles that belong to one')
  .option('--district <code>', 'district')
  .action((options: { username: string; name: string; role: string; department?: string; district?: string }) =>
    withManager(async (em, config) => {
      await createOfficer(em, {
        ...options,
        district: options.district ?? config.NISTARAN_DISTRICT,
        password: await askPassword(),
      });
      say(`${options.username} can sign in.`);
    }),
  );

program
  .command('create-api-key')
  .description("make another system's key; it is shown once")
  .requiredOption('--name <name>', 'who it is for')
  .requiredOption('--scopes <list>', 'comma-separated: complaints:read, complaints:write, events:read, personal-data')
  .option('--networks <list>', 'comma-separated addresses or networks it may be used from', '')
  .option('--district <code>', 'district')
  .action((options: { name: string; scopes: string; networks: string; district?: string }) =>
    withManager(async (em, config) => {
      const split = (value: string) =>
        value
          .split(',')
          .map((part) => part.trim())
          .filter(Boolean);
      const request = { name: options.name, scopes: split(options.scopes), networks: split(options.networks) };
      say(await createApiKey(em, { ...request, district: options.district ?? config.NISTARAN_DISTRICT }));
    }),
  );

program
  .command('revoke-api-key')
  .description("end another system's key at once")
  .requiredOption('--key-id <id>', 'the part of the key between its first two underscores')
  .option('--district <code>', 'district')
  .action(({ keyId, district }: { keyId: string; district?: string }) =>
    withManager(async (em, config, url) => {
      await revokeApiKey(em, { keyId, district: district ?? config.NISTARAN_DISTRICT });
      await wakeOnce({ natsUrls: config.NATS_URL, databaseUrl: url }, 'log');
      say('The key is worth nothing any more.');
    }),
  );

program
  .command('check-counters')
  .description('compare the counters of complaints with a count of the table; exit code 1 when they differ')
  .option('--rebuild', 'count everything anew first')
  .action(({ rebuild }: { rebuild?: boolean }) =>
    withManager(async (em) => {
      if (rebuild) await rebuildTally(em, new Date());
      const differences = await checkTally(em);
      for (const difference of differences) say(JSON.stringify(difference));
      if (differences.length === 0) say('The counters are right.');
      else complain(`${differences.length} counters are wrong. check-counters --rebuild counts everything anew.`);
      process.exitCode = differences.length === 0 ? 0 : 1;
    }),
  );

program
  .command('tail')
  .description('follow complaints as they change: lines on a terminal, JSON lines otherwise; Ctrl-C ends it')
  .addOption(
    new Option('--url <url>', 'address of the installation').default(`http://127.0.0.1:${process.env.PORT ?? 4000}`),
  )
  .addOption(new Option('--token <token>', 'session token or API key').env('NISTARAN_TOKEN'))
  .option('--department <codes...>', 'only of these departments')
  .option('--category <codes...>', 'only of these categories')
  .option('--open', 'only those somebody still has to act on')
  .addOption(new Option('--number <number>', 'every step of this one').conflicts(['department', 'category', 'open']))
  .option('--after <cursor>', 'go on from where an earlier tail ended')
  .action(async ({ token, ...options }: Omit<TailOptions, 'token'> & { token?: string }) => {
    if (!token)
      throw new Error('Whose eyes? Give a token by NISTARAN_TOKEN (or --token, which others on this machine can see).');
    await (await import('./tail.ts')).tail({ ...options, token });
  });

/** What people can mend is said in one sentence; anything else with its stack. */
const isForPeople = (error: unknown) =>
  [ConfigError, DataFolderInUseError, DataFolderAccessError, UnsuitableDatabaseError].some(
    (kind) => error instanceof kind,
  );

program.parseAsync().then(
  () => process.exit(process.exitCode ?? 0),
  (error: Error) => {
    complain(isForPeople(error) || error.constructor === Error ? error.message : String(error.stack));
    process.exit(1);
  },
);
