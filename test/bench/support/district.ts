/**
 * The district of the run: an embedded PostgreSQL with the demo, and in each of its 156 departments some complaints to step on
 * and as many officers as are needed (the product allows an officer 30 sockets, and so much work a minute). Straight by SQL,
 * as tests do. Without fsync unless it is said: the disk is not what is measured.
 */
import pg from 'pg';
import { v7 } from 'uuid';
import { built } from './built.ts';
import type { Watcher } from './console-socket.ts';

const SOCKETS_AN_OFFICER = 30;
const COMPLAINTS_A_DEPARTMENT = 20;
const SESSION_MS = 86_400_000;
const FIRST_SERIAL = 700_000;
const DATA_KEY = 'a secret of this benchmark';

export interface Complaint {
  id: string;
  number: string;
  version: number;
  /** What the event row says of it, as JSON. */
  facts: string;
}

/** Somebody with a posting and an open session. */
export interface Officer {
  id: string;
  token: string;
}

/** Who has a complaint. */
export interface Desk {
  departmentId: string | null;
  officerId: string | null;
}

export interface Department {
  id: string;
  code: string;
  /** Complaints can be assigned to it. */
  isActive: boolean;
  complaints: Complaint[];
}

const { hashToken, newSessionToken } = await built('auth/tokens.js');
const { checkDigit } = await built('complaints/complaint-number.js');
const { factsOf } = await built('complaints/complaint-facts.js');

const numberOf = (serial: number) => `MZN26-${serial}-${checkDigit(`MZN26${serial}`)}`;
const camel = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/_./g, (part) => (part[1] as string).toUpperCase()),
      value,
    ]),
  );

interface Server {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

export class District {
  readonly url: string;
  readonly dataKey = DATA_KEY;
  readonly sql: pg.Pool;
  readonly #stopServer: () => Promise<void>;
  readonly #officers = new Map<string, Officer[]>();
  #serial = FIRST_SERIAL;
  id = 0;
  postgres = '';
  departments: Department[] = [];

  /** Of the postmaster: its children are the database's processes. */
  readonly postmaster: number;

  constructor({ url, pid, stop }: Server) {
    this.url = url;
    this.postmaster = pid;
    this.sql = new pg.Pool({ connectionString: url, max: 2 });
    this.sql.on('error', () => {}); // the server ends before the pool has said goodbye
    this.#stopServer = stop;
  }

  /** Reads what the seeding made, and adds what the consoles need. */
  async furnish(districtId: number): Promise<void> {
    this.id = districtId;
    const { rows: versions } = await this.sql.query('show server_version');
    this.postgres = versions[0].server_version;
    const { rows } = await this.sql.query(
      'select id, code, is_active from department where district_id = $1 order by is_active desc, code',
      [districtId],
    );
    this.departments = rows.map(({ id, code, is_active: isActive }) => ({ id, code, isActive, complaints: [] }));
    for (const department of this.departments) {
      const desk = await this.desk(department);
      const desks = Array.from({ length: COMPLAINTS_A_DEPARTMENT }, () => desk);
      department.complaints = await this.register(desks, 'IN_PROGRESS');
    }
    await this.sql.query('vacuum analyze');
  }

  /** Where the work of a department lands: its first officer. */
  async desk({ id }: Department): Promise<Desk & Officer> {
    const [officer] = await this.officers('OFFICER', id, 1);
    return { departmentId: id, officerId: officer?.id as string, ...(officer as Officer) };
  }

  /** At least so many officers with this posting, all of the whole district's area: one audience. */
  async officers(role: string, departmentId: string | null, count: number): Promise<Officer[]> {
    const key = `${role} ${departmentId}`;
    const known = this.#officers.get(key) ?? [];
    const missing = Math.max(count - known.length, 0);
    if (missing > 0) known.push(...(await this.#employ(role, departmentId, missing)));
    this.#officers.set(key, known);
    return known;
  }

  async #employ(role: string, departmentId: string | null, count: number): Promise<Officer[]> {
    const fresh: Officer[] = Array.from({ length: count }, () => ({ id: v7(), token: newSessionToken(this.id) }));
    const expires = new Date(Date.now() + SESSION_MS);
    await this.sql.query(
      `with person as (select * from unnest($2::uuid[], $4::bytea[]) as p (id, token_hash)),
        officers as (insert into officer (district_id, id, username, name, locale)
          select $1, id, 'bench-' || id, 'अधिकारी', 'hi' from person),
        postings as (insert into posting (district_id, id, officer_id, role, department_id, area_id)
          select $1, gen_random_uuid(), id, $6, $3,
            (select id from area where district_id = $1 and kind = 'DISTRICT') from person)
        insert into session (district_id, id, officer_id, token_hash, created_at, expires_at)
          select $1, gen_random_uuid(), id, token_hash, now(), $5 from person`,
      [
        ...[this.id, fresh.map(({ id }) => id), departmentId, fresh.map(({ token }) => hashToken(token)), expires],
        role,
      ],
    );
    return fresh;
  }

  /** The same complaint, many times over: copies of one of the demo's, with a text long enough for a whole summary. */
  async register(desks: Desk[], state: 'REGISTERED' | 'IN_PROGRESS'): Promise<Complaint[]> {
    const ids = desks.map(() => v7());
    const columns = await this.#columnsOf('complaint');
    await this.sql.query(
      `insert into complaint (${columns}) select ${columns.map((column) => `copy.${column}`)} from unnest($2::uuid[], $3::text[], $4::uuid[], $5::uuid[])
          as wanted (id, number, department_id, officer_id),
        (select c.* from complaint c where c.district_id = $1 and length(c.text) > 100 and c.category_id is not null
          and c.complainant_id is not null and c.primary_id is null order by c.number limit 1) as first
          join complaint model using (district_id, id),
        lateral jsonb_populate_record(model, jsonb_build_object('id', wanted.id, 'number', wanted.number,
          'tracking_token', wanted.id, 'department_id', wanted.department_id, 'assignee_id', wanted.officer_id,
          'state', $6::text, 'version', 1, 'subject_id', null, 'is_confidential', false, 'respondent_id', null,
          'proposal', null, 'due_at', date_trunc('milliseconds', now()) + interval '3 days', 'paused_at', null, 'stopped_at', null,
          'resolved_at', null, 'closed_at', null, 'resolver_id', null, 'hearing_session_id', null, 'hearing_token', null)) as copy`,
      [
        ...[this.id, ids, desks.map(() => numberOf(this.#serial++))],
        ...[desks.map(({ departmentId }) => departmentId), desks.map(({ officerId }) => officerId), state],
      ],
    );
    return this.#read(ids);
  }

  /** Columns that are written, not worked out. */
  async #columnsOf(table: string): Promise<string[]> {
    const sql = `select column_name from information_schema.columns where table_name = $1 and is_generated = 'NEVER'`;
    return (await this.sql.query(sql, [table])).rows.map((row) => row.column_name);
  }

  /** In the order of the ids. */
  async #read(ids: string[]): Promise<Complaint[]> {
    const sql = `select c.* from unnest($2::uuid[]) with ordinality as wanted (id, place)
      join complaint c on c.district_id = $1 and c.id = wanted.id order by place`;
    const { rows } = await this.sql.query(sql, [this.id, ids]);
    return rows.map((row) => ({
      ...{ id: row.id, number: row.number, version: row.version },
      facts: JSON.stringify(factsOf(camel(row))),
    }));
  }

  /** So many sockets, dealt out over these departments, at most so many an officer. */
  async watchers(departments: Department[], sockets: number, each = SOCKETS_AN_OFFICER): Promise<Watcher[]> {
    const inDepartment = Math.ceil(sockets / departments.length);
    const staff = new Map<string, Officer[]>();
    for (const { id } of departments) staff.set(id, await this.officers('OFFICER', id, Math.ceil(inDepartment / each)));
    return Array.from({ length: sockets }, (_, index) => {
      const { id, code } = departments[index % departments.length] as Department;
      const officer = Math.floor(Math.floor(index / departments.length) / each);
      return { department: code, token: staff.get(id)?.[officer]?.token as string };
    });
  }

  /** May be called again. */
  async stop(): Promise<void> {
    if (!this.sql.ended) await this.sql.end();
    await this.#stopServer();
  }
}

export async function openDistrict(folder: string, complaints: number, { durable = false } = {}): Promise<District> {
  const { startEmbeddedPostgres } = await built('database/embedded/index.js');
  const { migrate } = await built('database/migrate.js');
  const { seedDistrict } = await built('cli/seed.js');
  const server = await startEmbeddedPostgres({ dataDir: folder, durable });
  const district = new District(server);
  try {
    await migrate(server.url);
    const progress = { update: () => {}, finish: () => {} };
    const seed = { url: server.url, dataKey: DATA_KEY, complaints, now: new Date(), progress };
    await district.furnish((await seedDistrict(seed)).districtId);
    return district;
  } catch (error) {
    await district.stop();
    throw error;
  }
}
