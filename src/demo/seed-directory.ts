/** Stores the directory and its people. All demo officers share one password, hashed once. */

import { Algorithm, hash } from '@node-rs/argon2';
import type { Client } from 'pg';
import { PORTAL_TERMS } from '../sla/terms.ts';
import { copyRows } from './copy.ts';
import { DEMO_PASSWORD } from './demo-password.ts';
import { dayOf, hourOf } from './due.ts';
import type { Officer } from './people.ts';
import * as tables from './tables/directory-tables.ts';
import type { World } from './world.ts';

const ARGON2 = { algorithm: Algorithm.Argon2id, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

/** The phone number ids of the district's WhatsApp lines: that of the test bodies and the two of [s0]. */
const WHATSAPP_ACCOUNTS = ['106540352242922', '919897749888', '919897614888'] as const;
const DUTY_HOURS = { from: 9, to: 20 } as const;
const ON_DUTY_DILIGENCE = 0.7;
const DUTY_ROLES: ReadonlySet<string> = new Set([
  'OFFICER',
  'HEAD',
  'CELL',
  'OPERATOR',
  'FEEDBACK_AGENT',
  'AREA_OFFICER',
]);

/** Returns the district's id. */
export async function seedDirectory(client: Client, world: World): Promise<number> {
  const { directory, people } = world;
  const districtId = await insertDistrict(client, world);
  const facts = await factsFor(world, districtId);
  const departments = [...directory.departments.values()];
  await copyRows(client, tables.areaTable(facts), directory.areas);
  await copyRows(client, tables.departmentTable(facts), departments);
  await copyRows(client, tables.officerTable(facts), people.officers);
  await appointHeads(client, world, districtId);
  await copyRows(client, tables.postingTable(facts), people.officers);
  await copyRows(client, tables.groupTable(facts), directory.groups);
  await copyRows(client, tables.memberTable(facts), people.members);
  await copyRows(client, tables.categoryTable(facts), [...directory.categories.values()]);
  await copyRows(client, tables.subjectTable(facts, directory.departments, directory.categories), directory.subjects);
  await copyRows(client, tables.holidayTable(facts), directory.holidays);
  await copyRows(client, tables.portalPolicyTable(facts), Object.entries(PORTAL_TERMS));
  await copyRows(client, tables.channelAccountTable(facts), WHATSAPP_ACCOUNTS);
  return districtId;
}

async function insertDistrict(client: Client, { directory }: World): Promise<number> {
  const { code, hi, en } = directory.district;
  const sql = 'insert into district (code, name_hi, name_en) values ($1, $2, $3) returning id';
  const { rows } = await client.query<{ id: number }>(sql, [code, hi, en]);
  return (rows[0] as { id: number }).id;
}

async function factsFor(world: World, districtId: number): Promise<tables.DistrictFacts> {
  return {
    districtId,
    passwordHash: await hash(DEMO_PASSWORD, ARGON2),
    onDutySince: dutyStart(world),
    isOnDuty: ({ role, diligence }: Officer) => DUTY_ROLES.has(role) && diligence >= ON_DUTY_DILIGENCE,
    newId: () => world.random.uuid(world.eventsSince),
  };
}

/** Nine o'clock of today while offices work, else nobody is on duty. */
function dutyStart({ now, calendar }: World): Date | null {
  const hour = hourOf(now);
  const isOpen = calendar.isWorkingDay(dayOf(now)) && hour >= DUTY_HOURS.from && hour < DUTY_HOURS.to;
  return isOpen ? new Date(now - (hour - DUTY_HOURS.from) * 3_600_000) : null;
}

async function appointHeads(client: Client, { people }: World, districtId: number): Promise<void> {
  const desks = [...people.desks.values()];
  const sql = `update department set head_id = appointed.head_id
    from unnest($2::uuid[], $3::uuid[]) as appointed (department_id, head_id)
    where department.district_id = $1 and department.id = appointed.department_id`;
  await client.query(sql, [districtId, desks.map(({ department }) => department.id), desks.map(({ head }) => head.id)]);
}
