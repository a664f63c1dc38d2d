/** The departments of the directory: an administrator's commands. */
import { newId } from '../clock.ts';
import { openSql } from '../complaints/lifecycle.ts';
import { isUuid, query, queryOne } from '../database/query.ts';
import type { Command, CommandContext } from '../graphql/command.ts';
import type { Context } from '../graphql/context.ts';
import { defineMutations } from '../graphql/define-mutations.ts';
import { nameOrNull, requireName } from '../graphql/names.ts';
import { ChangeDepartmentInput, CreateDepartmentInput, SetDepartmentActiveInput } from './department.inputs.ts';
import * as refuse from './department.refusals.ts';
import { DepartmentType } from './department.type.ts';
import { readCode, recordDirectoryChange } from './directory-change.ts';

interface DepartmentResult {
  departmentId: string;
}

const createDepartment: Command<CreateDepartmentInput, DepartmentResult> = {
  name: 'createDepartment',
  async execute(command, input) {
    const { em, viewer } = command;
    const code = readCode(input.code);
    if (code === null) throw refuse.badCode();
    const [nameHi, nameEn] = [requireName(input.nameHi, 'nameHi'), requireName(input.nameEn, 'nameEn')];
    const parentId = input.parentCode == null ? null : (await lock(command, input.parentCode, 'parentCode')).id;
    const sql = `insert into department (district_id, id, code, name_hi, name_en, parent_id) values ($1, $2, $3, $4, $5, $6)
      on conflict (district_id, code) do nothing returning id`;
    const department = await queryOne<{ id: string }>(em, sql, [
      ...[viewer.districtId, newId(), code, nameHi, nameEn, parentId],
    ]);
    if (department === null) throw refuse.codeTaken(code);
    return record(command, department.id, 'DEPARTMENT_CREATED');
  },
};

const changeDepartment: Command<ChangeDepartmentInput, DepartmentResult> = {
  name: 'changeDepartment',
  async execute(command, input) {
    const { em, viewer } = command;
    const [nameHi, nameEn] = [nameOrNull(input.nameHi, 'nameHi'), nameOrNull(input.nameEn, 'nameEn')];
    const department = await lock(command, input.code, 'code');
    const headId = input.headId === undefined ? department.headId : await headOf(command, department, input.headId);
    const parentId =
      input.parentCode === undefined ? department.parentId : await parentOf(command, department, input.parentCode);
    await query(
      em,
      `update department set name_hi = coalesce($3, name_hi), name_en = coalesce($4, name_en), head_id = $5, parent_id = $6
        where district_id = $1 and id = $2`,
      [viewer.districtId, department.id, nameHi, nameEn, headId, parentId],
    );
    return record(command, department.id, 'DEPARTMENT_CHANGED');
  },
};

/** Taking one out of use waits for whoever assigns to it at this moment: his complaint counts among the open ones. */
const setDepartmentActive: Command<SetDepartmentActiveInput, DepartmentResult> = {
  name: 'setDepartmentActive',
  async execute(command, { code, active }) {
    const { em, viewer } = command;
    const department = await lock(command, code, 'code');
    if (department.isActive === active) return { departmentId: department.id };
    const open = active ? 0 : await openComplaints(command, department.id);
    if (open > 0) throw refuse.hasOpenComplaints(open);
    const sql = 'update department set is_active = $3 where district_id = $1 and id = $2';
    await query(em, sql, [viewer.districtId, department.id, active]);
    return record(command, department.id, active ? 'DEPARTMENT_OPENED' : 'DEPARTMENT_CLOSED');
  },
};

interface LockedDepartment {
  id: string;
  isActive: boolean;
  headId: string | null;
  parentId: string | null;
}

async function lock({ em, viewer }: CommandContext, code: string, field: string): Promise<LockedDepartment> {
  const sql = `select id, is_active, head_id, parent_id from department
    where district_id = $1 and code = upper($2) for update`;
  const row = await queryOne<LockedDepartment>(em, sql, [viewer.districtId, code.trim()]);
  if (row === null) throw refuse.noDepartment(field);
  return row;
}

/** Whoever heads an office has a posting there. */
async function headOf({ em, viewer }: CommandContext, { id }: LockedDepartment, headId: string | null) {
  if (headId === null) return null;
  const sql = `select p.officer_id as id from posting p join officer o on o.district_id = p.district_id and o.id = p.officer_id
    where p.district_id = $1 and p.officer_id = $2 and p.department_id = $3 and p.ended_at is null and o.is_active`;
  const posted = isUuid(headId) ? await queryOne<{ id: string }>(em, sql, [viewer.districtId, headId, id]) : null;
  if (posted === null) throw refuse.notOfDepartment();
  return posted.id;
}

/** No department stands above itself. */
async function parentOf(command: CommandContext, { id }: LockedDepartment, parentCode: string | null) {
  if (parentCode === null) return null;
  const parent = await lock(command, parentCode, 'parentCode');
  const sql = `with recursive above as (
      select id, parent_id from department where district_id = $1 and id = $2
      union select d.id, d.parent_id from above a join department d on d.district_id = $1 and d.id = a.parent_id
    ) select 1 from above where id = $3`;
  const isBelow = await queryOne(command.em, sql, [command.viewer.districtId, parent.id, id]);
  if (isBelow !== null) throw refuse.belowItself();
  return parent.id;
}

async function openComplaints({ em, viewer }: CommandContext, departmentId: string): Promise<number> {
  const sql = `select count(*)::int as open from complaint c where c.district_id = $1 and c.department_id = $2 and ${openSql}`;
  const row = await queryOne<{ open: number }>(em, sql, [viewer.districtId, departmentId]);
  return row?.open ?? 0;
}

async function record(command: CommandContext, departmentId: string, action: string): Promise<DepartmentResult> {
  await recordDirectoryChange(command, { action, objectKind: 'department', objectId: departmentId });
  return { departmentId };
}

const DEPARTMENT = {
  name: 'department',
  type: () => DepartmentType,
  description: 'The department as it stands now; null when refused.',
};
const row = { permission: 'directory:manage', objects: [DEPARTMENT] } as const;

/** The resolver class of the commands on departments. */
export const DepartmentMutations = defineMutations(
  [
    {
      ...{ ...row, command: createDepartment, input: CreateDepartmentInput },
      description: 'Adds a department or office to the directory.',
      codes: ['INVALID_INPUT', 'ALREADY_EXISTS', 'NOT_FOUND'],
    },
    {
      ...{ ...row, command: changeDepartment, input: ChangeDepartmentInput },
      description: 'Renames a department, names its head of office, or puts it below another one.',
      codes: ['NOT_FOUND', 'INVALID_INPUT', 'UNKNOWN_OFFICER'],
    },
    {
      ...{ ...row, command: setDepartmentActive, input: SetDepartmentActiveInput },
      description: 'Takes a department out of use, or into use again. Out of use only when no complaint is open there.',
      codes: ['NOT_FOUND', 'OPEN_COMPLAINTS'],
    },
  ],
  async ({ loaders }: Context, result) => ({
    department: await loaders.row('department', (result as DepartmentResult | null)?.departmentId ?? null),
  }),
);
