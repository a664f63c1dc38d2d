/**
 * Fills an empty, migrated database with the demo district, in one transaction: a seeding that is killed leaves nothing
 * behind. Everything but the password's salt and the sealed phones follows from (seed, now, complaints).
 */
import type { Client } from 'pg';
import { DEMO_PASSWORD } from './demo-password.ts';
import { Histories } from './histories.ts';
import type { Role } from './people.ts';
import { SearchIndex } from './search-index.ts';
import { type ComplaintCounts, seedComplaints } from './seed-complaints.ts';
import { seedDirectory } from './seed-directory.ts';
import { tellOfficers } from './tell-officers.ts';
import { World } from './world.ts';

export interface SeedDemoOptions {
  complaints: number;
  now: Date;
  /** Another number, another district. */
  seed?: number;
  sealPhone(phone: string): Buffer;
  indexPhone(phone: string): Buffer;
  /** `done` of `total` units of work; `step` says in words what is being done. */
  onProgress(done: number, total: number, step: string): void;
}

export interface DemoAccount {
  username: string;
  role: Role;
  name: string;
  /** Code, or null. */
  department: string | null;
}

export interface DemoSummary extends ComplaintCounts {
  districtId: number;
  districtCode: string;
  departments: number;
  activeGroups: number;
  members: number;
  officers: number;
  password: string;
  /** The accounts worth printing: one for every role, and the departments most people try. */
  accounts: DemoAccount[];
}

const DEFAULT_SEED = 156;

/**
 * No wait for the disk: the transaction is all or nothing anyway. New entries of the search indexes pile up, to be sorted in
 * at one go by the vacuum.
 */
const FAST = `set local synchronous_commit = off; set local gin_pending_list_limit = '256MB';
  set local maintenance_work_mem = '256MB'; set local work_mem = '64MB'`;

/** Throws, with nothing stored, when the database holds a district already. */
export async function seedDemo(client: Client, options: SeedDemoOptions): Promise<DemoSummary> {
  const summary = await inOneTransaction(client, () => seedInside(client, options));
  options.onProgress(options.complaints, options.complaints, 'Analysing tables');
  // Not inside a transaction; also marks pages as visible to all, so that the first counts need not look at the rows.
  await client.query('vacuum (analyze)');
  return summary;
}

async function inOneTransaction<Result>(client: Client, work: () => Promise<Result>): Promise<Result> {
  await client.query('begin');
  try {
    await client.query(FAST);
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function seedInside(client: Client, options: SeedDemoOptions): Promise<DemoSummary> {
  const { complaints, now, seed = DEFAULT_SEED, onProgress } = options;
  await assertEmpty(client);
  onProgress(0, complaints, 'Making the district');
  const world = new World(seed, now.getTime());
  const districtId = await seedDirectory(client, world);
  const counts = await seedComplaints({
    ...{
      client,
      world,
      districtId,
      complaints,
      privacy: options,
      histories: new Histories(world),
      index: new SearchIndex(),
    },
    onProgress: (done) => onProgress(done, complaints, 'Telling complaints'),
  });
  await client.query('select adopt_complaint_clocks($1)', [districtId]);
  await client.query(DUTY_PERIODS, [districtId]);
  await tellOfficers(client, districtId, now);
  onProgress(complaints, complaints, 'Committing');
  return { ...summaryOf(world), ...counts, districtId };
}

/** No console is open for these people: they are taken to be at theirs until eight in the evening. */
const DUTY_PERIODS = `insert into duty_period (district_id, officer_id, started_at, seen_at)
  select district_id, id, on_duty_since, on_duty_since + interval '11 hours' from officer where district_id = $1 and on_duty_since is not null`;

async function assertEmpty(client: Client): Promise<void> {
  const { rowCount } = await client.query('select from district limit 1');
  if (rowCount !== 0)
    throw new Error('The database holds a district already: the demo is seeded into an empty one only.');
}

function summaryOf({ directory, people }: World) {
  return {
    districtCode: directory.district.code,
    departments: directory.departments.size,
    activeGroups: directory.groups.filter(({ kind, isActive }) => kind === 'DEPARTMENT' && isActive).length,
    members: people.members.length,
    officers: people.officers.length,
    password: DEMO_PASSWORD,
    accounts: people.officers
      .filter(({ isShown }) => isShown)
      .map(({ username, role, name, department }) => ({ username, role, name, department: department?.code ?? null })),
  };
}
