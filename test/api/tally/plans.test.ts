/**
 * What reading the counters touches, by the plans of PostgreSQL on 50,000 complaints: the complaint table by index only, and
 * no more rows than on 10,000.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { publicViewer, systemViewer, type Viewer, type ViewerPosting } from '../../../src/auth/viewer.ts';
import { countsSql, openCountsSql, rankingSql, toActSql } from '../../../src/complaints/tally/counts-sql.ts';
import type { Parameters } from '../../../src/database/query.ts';
import { readWall } from '../../../src/wall/wall-snapshot.ts';
import { recordSent, recordStatements } from '../../golden/recorded-statements.ts';
import { type World, world } from '../../support/world.ts';
import { type Statement, statement } from './support/compare.ts';

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Plan[];
}

let w: World;
let asked: Record<string, Statement>;
const touchedAt: Record<number, Record<string, number>> = {};
const boardTouchedAt: Record<number, number> = {};
const FEW = 10_000;
const MANY = 50_000;

beforeAll(async () => {
  w = await world();
  await w.nistaran.tallyFolder.stop();
  for (let i = 0; i < 17; i++) await w.department(`D${i}`, 100 + i);
  asked = await questions((await w.officer('OFFICER', 'PWD')).id);
  for (const [size, first] of [
    [FEW, 0],
    [MANY, FEW],
  ] as const) {
    await insertComplaints(first, size);
    await w.sql.query('select complaint_tally_rebuild(1, $1)', [w.clock.now()]);
    await w.sql.query(
      'vacuum (analyze) complaint, complaint_tally, complaint_tally_change, complaint_tally_state, event_log',
    );
    touchedAt[size] = await eachTouched();
    boardTouchedAt[size] = await boardTouched();
  }
}, 120_000);
afterAll(() => w.close());

/** However many there are, three hundred run and a hundred are confidential; every value of everything. */
const insertComplaints = (first: number, last: number) =>
  w.sql.query(
    `with made as (
      insert into complaint (district_id, id, number, tracking_token, version, state, source, text, department_id, area_id, category_id,
        is_confidential, assignee_id, registered_by_id, registered_at, changed_at, cycle_started_at, due_at, stopped_at)
      select 1, gen_random_uuid(), 'N' || n, 'T' || n, 1, case when n < 300 then 'ASSIGNED' else (array['CLOSED', 'REJECTED', 'MERGED'])[1 + n % 3] end,
        (array['WEB', 'PHONE'])[1 + n / 3 % 2], 'शिकायत', d.ids[1 + n / 6 % 20], a.ids[1 + n / 120 % 4], k.ids[1 + n / 480 % 3],
        n % 20 = 7 and n < 2000, o.ids[1 + n % 5], o.ids[1 + n % 5], at, at, at, at + interval '3 days', case when n < 300 then null else at end
      from generate_series($1::int, $2::int - 1) n, lateral (select $3::timestamptz - n * interval '1 minute' as at) t,
        (select array_agg(id) as ids from department) d, (select array_agg(id) as ids from area) a,
        (select array_agg(id) as ids from category) k, (select array_agg(id) as ids from officer) o
      returning id, number
    ) insert into event_log (district_id, at, event_id, seq, type, actor_kind, actor_role, complaint_id, number, version, visibility)
      select 1, $3, gen_random_uuid(), nextval('event_seq'), 'CASE_CLOSED', 'SYSTEM', 'CELL', id, number, 1, 'STAFF' from made limit 500`,
    [first, last, w.clock.now()],
  );

async function questions(officer: string): Promise<Record<string, Statement>> {
  for (let i = 0; i < 4; i++) await w.officer('OFFICER', 'SWD');
  const nobody = publicViewer(1, 'en');
  const posted = (...postings: ViewerPosting[]): Viewer => ({
    ...nobody,
    kind: 'OFFICER',
    id: officer,
    key: `officer:${officer}`,
    postings,
  });
  const { PWD = '', SWD = '' } = w.departments;
  const { sadar = '', purkaji = '' } = w.areas;
  const whole = { departmentId: null, areaId: sadar, areaIds: null };
  const tehsil = { ...whole, areaIds: new Set([sadar, purkaji]) };
  const dm = posted({ ...whole, role: 'DM' });
  const operator = posted({ ...whole, role: 'OPERATOR' });
  const officerOf = posted({ ...whole, role: 'OFFICER', departmentId: PWD });
  const sdm = posted({ ...tehsil, role: 'AREA_OFFICER' });
  const engineer = posted({ ...tehsil, role: 'OFFICER', departmentId: PWD });
  const both = posted({ ...tehsil, role: 'HEAD', departmentId: PWD }, { ...whole, role: 'OFFICER', departmentId: SWD });
  const now = new Date(w.clock.now().getTime() + 60_000);
  const system = systemViewer(1);
  const all: Record<string, (parameters: Parameters) => string> = {
    'departments, DM': (p) => openCountsSql(dm, now, p),
    'departments, operator': (p) => openCountsSql(operator, now, p),
    'departments, SDM': (p) => openCountsSql(sdm, now, p),
    'departments, officer': (p) => openCountsSql(officerOf, now, p),
    'all, DM': (p) => countsSql(dm, {}, null, now, p),
    'by department, DM': (p) => countsSql(dm, {}, 'DEPARTMENT', now, p),
    'open by category of a department, DM': (p) =>
      countsSql(dm, { open: true, departmentIds: [PWD] }, 'CATEGORY', now, p),
    'by state in an area and category, operator': (p) =>
      countsSql(operator, { areaIds: [sadar], categoryIds: [PWD] }, 'STATE', now, p),
    'by state, officer': (p) => countsSql(officerOf, {}, 'STATE', now, p),
    'by department, SDM': (p) => countsSql(sdm, {}, 'DEPARTMENT', now, p),
    'by source, engineer': (p) => countsSql(engineer, {}, 'SOURCE', now, p),
    'by area, of two departments': (p) => countsSql(both, {}, 'AREA', now, p),
    'ranking of the wall': (p) => rankingSql(system, now, 12, p),
    'areas of the wall': (p) => toActSql(system, 'AREA', now, p),
  };
  return Object.fromEntries(Object.entries(all).map(([name, sql]) => [name, statement(sql) as Statement]));
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

async function explain(options: string, { text, values }: Statement): Promise<Plan[]> {
  const { rows } = await w.sql.query(`explain (${options}, format json) ${text}`, values);
  return nodes(rows[0]['QUERY PLAN'][0].Plan);
}

const scannedWhole = (plan: Plan[]) =>
  plan.filter((node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'complaint');

const touched = (plan: Plan[]) =>
  plan
    .filter((node) => node['Relation Name']?.startsWith('complaint'))
    .map(
      (node) =>
        ((node['Actual Rows'] ?? 0) +
          (node['Rows Removed by Filter'] ?? 0) +
          (node['Rows Removed by Index Recheck'] ?? 0)) *
        (node['Actual Loops'] ?? 0),
    )
    .reduce((sum, rows) => sum + rows, 0);

/** Rows of all statements of a board together, as they were asked with their values. */
async function boardTouched(): Promise<number> {
  const board = () => readWall(w.nistaran.services.em.fork(), 1, w.clock.now());
  const { sent } = await recordSent(board);
  let rows = 0;
  for (const { text, values } of sent) rows += touched(await explain('analyze', { text, values: [...values] }));
  return rows;
}

async function eachTouched(): Promise<Record<string, number>> {
  const result: Record<string, number> = {};
  for (const [name, question] of Object.entries(asked)) result[name] = touched(await explain('analyze', question));
  return result;
}

test('the complaint table is reached by index, with the values known and unknown to the planner', async () => {
  for (const [name, question] of Object.entries(asked)) {
    expect({ name, whole: scannedWhole(await explain('analyze', question)) }).toEqual({ name, whole: [] });
    const prepared = await explain('generic_plan', { ...question, values: [] });
    expect({ name, whole: scannedWhole(prepared) }).toEqual({ name, whole: [] });
  }
});

test('no more rows are touched on five times as many complaints', () => {
  for (const name of Object.keys(asked)) {
    const [few, many] = [touchedAt[FEW]?.[name] as number, touchedAt[MANY]?.[name] as number];
    expect({ name, rows: many, isFlat: many > 0 && many <= few * 1.3 + 10 }).toEqual({
      name,
      rows: many,
      isFlat: true,
    });
    expect({ name, rows: many, isSmall: many < 3_000 }).toEqual({ name, rows: many, isSmall: true });
  }
});

test('whoever sees all reads a row a department', async () => {
  const plan = await explain('analyze', asked['by department, DM'] as Statement);
  const rollups = plan.find((node) => node['Relation Name'] === 'complaint_tally');
  const sql = 'select count(distinct department_id)::int as departments from complaint';
  const { departments } = (await w.sql.query(sql)).rows[0];
  expect(rollups?.['Actual Rows']).toBe(departments);
});

test('a board touches no more rows on five times as many complaints', () => {
  const [few, many] = [boardTouchedAt[FEW] as number, boardTouchedAt[MANY] as number];
  expect({ few, many, isFlat: many > 0 && many <= few * 1.3 + 10 }).toEqual({ few, many, isFlat: true });
});

test('the wall looks at no table of complaints as a whole', async () => {
  const { result, statements } = await recordStatements(() =>
    readWall(w.nistaran.services.em.fork(), 1, w.clock.now()),
  );
  expect([result.countdowns.length, result.departments.length, result.ticker.length]).toEqual([8, 12, 20]);
  expect([result.notSeen, result.areas.length]).toEqual([300, 3]);
  expect(statements.length).toBe(6);
  for (const text of statements)
    expect({ text, whole: scannedWhole(await explain('generic_plan', { text, values: [] })) }).toEqual({
      text,
      whole: [],
    });
});
