/**
 * Does an import in portions, one transaction each. The first one judges all rows, writes the departments and groups and notes
 * which members are due; the next ones write members. Whoever stops between two portions goes on where he stopped.
 *
 * Invariants: nothing is done to a row that is wrong; a member whom somebody adds meanwhile is changed, not doubled; when the
 * last member is written the rows are gone, but for the numbers of the wrong ones and what was wrong.
 */
import { newId } from '../../clock.ts';
import { query } from '../../database/query.ts';
import type { CommandContext } from '../../graphql/command.ts';
import { type ImportRecord, judgeImport } from './import-rows.ts';
import type { ImportPlan } from './judge-directory.ts';

const PORTION = 500;

/** Does the next portion. True when that was the last one. */
export async function doPortion(command: CommandContext, { id, startedAt }: ImportRecord): Promise<boolean> {
  if (startedAt === null) await begin(command, id);
  const written = startedAt === null ? 0 : await writeMembers(command, id);
  if (startedAt !== null && written === PORTION) return false;
  if (startedAt === null && (await isMemberDue(command, id))) return false;
  await finish(command, id);
  return true;
}

async function begin(command: CommandContext, importId: string): Promise<void> {
  const { em, viewer, now } = command;
  const plan = await judgeImport(command, importId);
  await writeDepartments(command, plan.departments);
  await writeGroups(command, plan.groups);
  const { rows } = plan;
  await query(
    em,
    `update directory_import_row r
      set outcome = j.outcome, problems = j.problems, group_number = j.group_number, is_member_due = j.is_due
      from unnest($3::int[], $4::text[], $5::jsonb[], $6::int[], $7::boolean[]) as j (row_number, outcome, problems, group_number, is_due)
      where r.district_id = $1 and r.import_id = $2 and r.row_number = j.row_number`,
    [
      ...[viewer.districtId, importId, rows.map((row) => row.rowNumber), rows.map((row) => row.outcome)],
      ...[rows.map((row) => JSON.stringify(row.problems)), rows.map((row) => row.groupNumber)],
      rows.map((row) => row.isMemberDue),
    ],
  );
  const sql = 'update directory_import set started_at = $3, counts = $4 where district_id = $1 and id = $2';
  await query(em, sql, [viewer.districtId, importId, now, JSON.stringify(plan.counts)]);
}

function writeDepartments({ em, viewer }: CommandContext, departments: ImportPlan['departments']) {
  return query(
    em,
    `insert into department (district_id, id, code, name_hi, name_en)
      select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[])
      on conflict (district_id, code) do update set name_hi = excluded.name_hi, name_en = excluded.name_en`,
    [
      ...[viewer.districtId, departments.map(newId), departments.map(({ code }) => code)],
      ...[departments.map(({ nameHi }) => nameHi), departments.map(({ nameEn }) => nameEn)],
    ],
  );
}

/** A new group is named as its department is. */
function writeGroups({ em, viewer }: CommandContext, groups: ImportPlan['groups']) {
  return query(
    em,
    `insert into message_group (district_id, id, number, name_hi, name_en, kind, department_id)
      select $1, g.id, g.number, d.name_hi, d.name_en, 'DEPARTMENT', d.id
      from unnest($2::uuid[], $3::int[], $4::text[]) as g (id, number, code)
      join department d on d.district_id = $1 and d.code = g.code
      on conflict (district_id, number) do nothing`,
    [
      ...[viewer.districtId, groups.map(newId), groups.map(({ number }) => number)],
      groups.map(({ departmentCode }) => departmentCode),
    ],
  );
}

/** How many members were written; fewer than a portion when no more are due. */
async function writeMembers({ em, viewer }: CommandContext, importId: string): Promise<number> {
  const sql = `with due as (
      update directory_import_row set is_member_due = false where (district_id, import_id, row_number) in (
        select district_id, import_id, row_number from directory_import_row
        where district_id = $1 and import_id = $2 and is_member_due order by row_number limit ${PORTION})
      returning *
    ), written as (
      insert into group_member as m (district_id, id, group_id, kind, name, title_hi, title_en, phone_sealed, phone_index)
      select r.district_id, r.member_id, g.id, coalesce(r.kind, s.kind, 'CONTACT'), r.name, r.title_hi, r.title_en, r.phone_sealed, r.phone_index
      from due r join message_group g on g.district_id = r.district_id and g.number = r.group_number
      left join group_member s on s.district_id = r.district_id and s.group_id = g.id and s.phone_index = r.phone_index
      on conflict (district_id, group_id, phone_index) do update set kind = excluded.kind, name = excluded.name,
        title_hi = coalesce(excluded.title_hi, m.title_hi), title_en = coalesce(excluded.title_en, m.title_en)
    ) select count(*)::int as written from due`;
  const [row] = await query<{ written: number }>(em, sql, [viewer.districtId, importId]);
  return row?.written ?? 0;
}

async function isMemberDue({ em, viewer }: CommandContext, importId: string): Promise<boolean> {
  const sql = 'select 1 from directory_import_row where district_id = $1 and import_id = $2 and is_member_due limit 1';
  return (await query(em, sql, [viewer.districtId, importId])).length > 0;
}

async function finish({ em, viewer, now }: CommandContext, importId: string): Promise<void> {
  const which = [viewer.districtId, importId];
  const rows = 'directory_import_row';
  await query(em, `delete from ${rows} where district_id = $1 and import_id = $2 and outcome <> 'WRONG'`, which);
  await query(
    em,
    `update ${rows} set name = null, title_hi = null, title_en = null, phone_sealed = null, phone_index = null
      where district_id = $1 and import_id = $2`,
    which,
  );
  const sql = 'update directory_import set finished_at = $3 where district_id = $1 and id = $2';
  await query(em, sql, [...which, now]);
}
