/**
 * A small district with the real product on a real database, told as a story:
 * `const w = await world(); const cell = await w.officer('CELL'); const c = await w.complaint();`
 */
import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import pino from 'pino';
import { v7 } from 'uuid';
import type { Role } from '../../src/auth/roles.ts';
import { hashToken, newApiKey, newSessionToken } from '../../src/auth/tokens.ts';
import type { WakeBus } from '../../src/realtime/wake-bus/index.ts';
import { compose, type Nistaran } from '../../src/server/compose.ts';
import { readConfig } from '../../src/server/config.ts';
import { TestClock } from './clock.ts';
import { cloneDatabase, type TestDatabase } from './database.ts';
import { SocketClient } from './socket-client.ts';

export type Answer = { data: any; errors?: { message: string; extensions: Record<string, any>; path?: unknown[] }[] };

/** Somebody with a token. */
export class Person {
  readonly world: World;
  readonly token: string | null;
  readonly id: string;
  readonly #node: { url: string };

  constructor(world: World, token: string | null, id: string, node: { url: string } = world) {
    this.world = world;
    this.token = token;
    this.id = id;
    this.#node = node;
  }

  /** The same person at another node. */
  at(node: { url: string }): Person {
    return new Person(this.world, this.token, this.id, node);
  }

  get headers(): Record<string, string> {
    return this.token === null ? {} : { authorization: `Bearer ${this.token}` };
  }

  async graphql(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${this.#node.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', ...this.headers, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  /** Data of a query that must succeed. */
  async query(query: string, variables: object = {}): Promise<any> {
    const { data, errors } = await this.graphql(query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** Runs a case mutation; gives its payload. */
  async act(
    mutation: string,
    input: object,
    fields = 'complaint { id number state version department { code } assignee { id } } cursor',
  ): Promise<any> {
    const type = mutation.charAt(0).toUpperCase() + mutation.slice(1);
    const text = `mutation($input: ${type}Input!) { ${mutation}(input: $input) { ${fields} errors { code message path } } }`;
    return (await this.query(text, { input }))[mutation];
  }

  /** The same, which must not be refused. */
  async done(mutation: string, input: object, fields?: string): Promise<any> {
    const payload = await this.act(mutation, input, fields);
    if (payload.errors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(payload.errors)}`);
    return payload;
  }

  /** Codes of a refusal. */
  async refused(mutation: string, input: object): Promise<string[]> {
    const payload = await this.act(mutation, input, 'cursor');
    return payload.errors.map((error: { code: string }) => error.code);
  }

  socket(): Promise<SocketClient> {
    return new SocketClient(`${this.#node.url}/graphql`).open(this.token === null ? {} : this.headers);
  }
}

export interface WorldOptions {
  env?: Record<string, string>;
  bus?: WakeBus;
  /** A migrated database; a clone of the run's template when not given. */
  database?: TestDatabase;
  /** No query is answered by a plan. */
  resolversOnly?: boolean;
  /** Clocks fire by themselves. Else a test lets them: a moved clock would escalate what it is not about. */
  timeActs?: boolean;
}

/** One running product. */
export interface Node {
  nistaran: Nistaran;
  url: string;
}

/** A stop that takes longer says in its log what it waits for. */
const SLOW_STOP_MS = 15_000;

export class World {
  readonly clock = new TestClock();
  readonly logLines: string[] = [];
  database: TestDatabase;
  sql: pg.Pool;
  nistaran: Nistaran;
  url: string;
  dataDir: string;
  readonly districtId = 1;
  areas: Record<string, string> = {};
  departments: Record<string, string> = {};
  subjects: Record<string, string> = {};
  readonly #others: Node[] = [];
  #count = 0;

  async open({ database, ...options }: WorldOptions = {}): Promise<this> {
    this.dataDir = await mkdtemp(join(tmpdir(), 'nistaran-world-'));
    this.database = database ?? (await cloneDatabase());
    this.sql = new pg.Pool({ connectionString: this.database.url, max: 4 });
    this.sql.on('error', () => {}); // an idle connection that was cut; the next query gets another one
    await this.#directory();
    Object.assign(this, await this.#node(options));
    return this;
  }

  async start(env: Record<string, string> = {}): Promise<void> {
    Object.assign(this, await this.#node({ env }));
  }

  /** Another node on the same database; it ends with the world. */
  async anotherNode(options: WorldOptions = {}): Promise<Node> {
    const node = await this.#node(options);
    this.#others.push(node);
    return node;
  }

  async #node({ env = {}, bus, resolversOnly = false, timeActs = false }: WorldOptions): Promise<Node> {
    const config = readConfig({
      NODE_ENV: 'test',
      PORT: '0',
      NISTARAN_DEMO: 'off',
      NISTARAN_DATA_DIR: this.dataDir,
      DATABASE_POOL: '8',
      ...env,
    });
    const log = pino({ level: 'info' }, { write: (line: string) => void this.logLines.push(line) });
    const options = {
      config,
      databaseUrl: this.database.url,
      dataKey: 'a secret of this test run',
      log,
      clock: this.clock,
      bus,
      resolversOnly,
    };
    const nistaran = await compose({ ...options, publicUrl: 'http://nistaran.test' });
    const url = await nistaran.listen();
    if (!timeActs) await Promise.all([nistaran.clockSweep.stop(), nistaran.dutySweep.stop()]);
    return { nistaran, url };
  }

  async close(): Promise<void> {
    const late = setTimeout(() => process.stderr.write(this.logLines.slice(-20).join('')), SLOW_STOP_MS);
    await Promise.all([this, ...this.#others].map(({ nistaran }) => nistaran.stop(0)));
    clearTimeout(late);
    await this.sql.end();
    await this.database.drop();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  /** A district with a tehsil, a block, three departments with groups, A / B / C and a subject that demands proof. */
  async #directory(): Promise<void> {
    await this.sql.query(
      `insert into district (id, code, name_hi, name_en) values (1, 'MZN', 'मुजफ्फरनगर', 'Muzaffarnagar')`,
    );
    this.areas.district = await this.#insert('area', {
      code: 'MZN',
      kind: 'DISTRICT',
      name_hi: 'मुजफ्फरनगर',
      name_en: 'Muzaffarnagar',
    });
    for (const [code, name] of [
      ['sadar', 'सदर'],
      ['khatauli', 'खतौली'],
    ] as const)
      this.areas[code] = await this.#insert('area', {
        code,
        kind: 'TEHSIL',
        name_hi: name,
        name_en: code,
        parent_id: this.areas.district,
      });
    this.areas.purkaji = await this.#insert('area', {
      code: 'purkaji',
      kind: 'BLOCK',
      name_hi: 'पुरकाजी',
      name_en: 'Purkaji',
      parent_id: this.areas.sadar,
    });
    for (const [code, days] of [
      ['A', 0],
      ['B', 3],
      ['C', 7],
    ] as const)
      await this.#insert('category', { code, name_hi: code, name_en: code, resolve_within_days: days });
    for (const [index, code] of ['PWD', 'SWD', 'ELEC'].entries()) await this.department(code, index + 1);
    await this.#insert('message_group', {
      number: 0,
      name_hi: 'जिला अधिकारी',
      name_en: 'District officers',
      kind: 'DISTRICT_OFFICERS',
    });
    this.subjects.road = await this.#insert('subject', {
      code: 'ROAD',
      name_hi: 'सड़क',
      name_en: 'Road',
      requires_evidence: true,
      suggested_department_id: this.departments.PWD,
    });
    await this.sql.query(`insert into channel_account values (1, 'WHATSAPP', '106540352242922')`);
  }

  async department(code: string, number: number): Promise<string> {
    const id = await this.#insert('department', { code, name_hi: code, name_en: code });
    this.departments[code] = id;
    await this.#insert('message_group', {
      number,
      name_hi: code,
      name_en: code,
      kind: 'DEPARTMENT',
      department_id: id,
    });
    return id;
  }

  async #insert(table: string, values: Record<string, unknown>): Promise<string> {
    const row = { district_id: this.districtId, id: v7(), ...values } as Record<string, unknown>;
    const names = Object.keys(row);
    const places = names.map((_, index) => `$${index + 1}`);
    await this.sql.query(
      `insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`,
      Object.values(row),
    );
    return row.id as string;
  }

  /** An officer with one posting and an open session. */
  async officer(
    role: Role,
    departmentCode?: string,
    { area = 'district', supervisorId }: { area?: string; supervisorId?: string } = {},
  ): Promise<Person> {
    this.#count += 1;
    const id = await this.#insert('officer', {
      username: `${role.toLowerCase()}-${this.#count}`,
      name: `Officer ${this.#count}`,
      locale: 'en',
    });
    const department_id = departmentCode ? this.departments[departmentCode] : null;
    await this.#insert('posting', {
      officer_id: id,
      role,
      department_id,
      area_id: this.areas[area],
      supervisor_id: supervisorId ?? null,
    });
    if (role === 'HEAD') await this.sql.query('update department set head_id = $1 where id = $2', [id, department_id]);
    return new Person(this, await this.session(id), id);
  }

  async session(officerId: string, expiresAt = new Date(this.clock.now().getTime() + 86_400_000)): Promise<string> {
    const token = newSessionToken(this.districtId);
    await this.#insert('session', {
      officer_id: officerId,
      token_hash: hashToken(token),
      created_at: this.clock.now(),
      expires_at: expiresAt,
    });
    return token;
  }

  async integration(scopes: string[]): Promise<Person> {
    const key = newApiKey(this.districtId);
    const id = await this.#insert('api_key', {
      key_id: key.keyId,
      secret_hash: key.secretHash,
      name: 'Helpline',
      scopes,
      created_at: this.clock.now(),
    });
    return new Person(this, key.token, id);
  }

  visitor(): Person {
    return new Person(this, null, '');
  }

  /** A sitting, straight into the table, where these complaints were taken. */
  async hearing(presidingId: string, { area = 'district', numbers = [] as string[] } = {}): Promise<string> {
    this.#count += 1;
    const id = await this.#insert('hearing_session', {
      ...{ kind: 'JAN_SUNWAI', day: '2026-11-18', place: `सभागार ${this.#count}`, area_id: this.areas[area] },
      ...{ presiding_id: presidingId, opened_by_id: presidingId, attending_ids: [presidingId] },
      ...{ opened_at: this.clock.now(), last_token: numbers.length },
    });
    const taken = 'update complaint set hearing_session_id = $2, hearing_token = $3 where number = $1';
    for (const [index, number] of numbers.entries()) await this.sql.query(taken, [number, id, index + 1]);
    return id;
  }

  #cell: Promise<Person> | undefined;
  /** The complaint cell's officer of this world. */
  cell(): Promise<Person> {
    this.#cell ??= this.officer('CELL');
    return this.#cell;
  }

  /** A registered complaint; assigned where a department is named. */
  async complaint({
    department,
    officerId,
    ...input
  }: { department?: string; officerId?: string } & Record<string, unknown> = {}): Promise<string> {
    const cell = await this.cell();
    const text = 'गांव फूलपुर में सड़क टूटी है';
    const { complaint } = await cell.done('registerComplaint', {
      source: 'COUNTER',
      text,
      complainant: { name: 'सलमा', phone: '+919000000104' },
      ...input,
    });
    if (department)
      await cell.done('assignComplaint', {
        number: complaint.number,
        departmentCode: department,
        ...(officerId ? { officerId } : {}),
      });
    return complaint.number;
  }

  /** The complainant of a complaint, by his tracking link. */
  async complainant(number: string): Promise<Person> {
    const { rows } = await this.sql.query('select complainant_id from complaint where number = $1', [number]);
    return new Person(this, `nt_${await this.trackingToken(number)}`, rows[0].complainant_id);
  }

  /** The secret part of a complaint's tracking link. */
  async trackingToken(number: string): Promise<string> {
    const { rows } = await this.sql.query('select tracking_token as handle from complaint where number = $1', [number]);
    return this.nistaran.services.trackingLinks.token({ districtId: this.districtId, handle: rows[0].handle });
  }
}

export const world = (options?: WorldOptions): Promise<World> => new World().open(options);
