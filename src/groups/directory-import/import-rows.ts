/**
 * The tables of an import. Owns: how rows are kept until they are done. Invariants: a telephone is sealed before it is stored;
 * an import belongs to whoever began it; rows go with the import's end, but for the numbers of those that were wrong.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../clock.ts';
import { isUuid, query, queryOne } from '../../database/query.ts';
import type { CommandContext } from '../../graphql/command.ts';
import type { Context } from '../../graphql/context.ts';
import { Refusal } from '../../graphql/errors.ts';
import type { DirectoryRowInput } from './import.inputs.ts';
import {
  type ImportCounts,
  type ImportPlan,
  judgeDirectory,
  memberKey,
  type StagedRow,
  type StandingDirectory,
} from './judge-directory.ts';
import { readRow } from './read-row.ts';

export interface ImportRecord {
  id: string;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  counts: ImportCounts | null;
}

type Reader = Pick<Context, 'em' | 'viewer'>;

const SELECT = 'select id, created_at, started_at, finished_at, counts from directory_import';

/** The viewer's own import; the latest one that is not done when no id is given. */
export function ownImport({ em, viewer }: Reader, id: string | null): Promise<ImportRecord | null> {
  const mine = [viewer.districtId, viewer.id];
  const where = 'where district_id = $1 and created_by_id = $2';
  if (id !== null)
    return isUuid(id) ? queryOne(em, `${SELECT} ${where} and id = $3`, [...mine, id]) : Promise.resolve(null);
  return queryOne(em, `${SELECT} ${where} and finished_at is null order by created_at desc limit 1`, mine);
}

/** The viewer's own import, which nobody else changes before this is committed. Throws NOT_FOUND. */
export async function lockImport({ em, viewer }: CommandContext, id: string): Promise<ImportRecord> {
  const sql = `${SELECT} where district_id = $1 and created_by_id = $2 and id = $3 for update`;
  const found = isUuid(id) ? await queryOne<ImportRecord>(em, sql, [viewer.districtId, viewer.id, id]) : null;
  if (found === null) throw noImport();
  return found;
}

const noImport = () =>
  new Refusal(
    'NOT_FOUND',
    {
      hi: 'यह आयात अब नहीं है। फ़ाइल फिर से चुनें।',
      en: 'This import is no longer there. Choose the file again.',
    },
    ['input', 'importId'],
  );

const COLUMNS = `row_number, department_code, department_name_hi, department_name_en, group_number, member_id, name, title_hi, title_en,
  kind, phone_sealed, phone_index, problems`;

/** Reads the cells and keeps them, telephones sealed. */
export async function stageRows(
  { em, viewer, services }: CommandContext,
  importId: string,
  rows: readonly DirectoryRowInput[],
): Promise<void> {
  const staged = rows.map((row) => {
    const { phone, problems, ...read } = readRow(row);
    return [
      ...[row.row, read.departmentCode, read.departmentNameHi, read.departmentNameEn, read.groupNumber, newId()],
      ...[read.name, read.titleHi, read.titleEn, read.kind],
      ...[phone && services.vault.seal(phone), phone && services.vault.index(phone)],
      JSON.stringify(problems.map((code) => ({ code }))),
    ];
  });
  const types = 'int text text text int uuid text text text text bytea bytea jsonb'.split(' ');
  const columns = types.map((_, column) => staged.map((values) => values[column]));
  const lists = types.map((type, column) => `$${column + 3}::${type}[]`).join(', ');
  await query(
    em,
    `insert into directory_import_row (district_id, import_id, ${COLUMNS})
      select $1, $2, r.* from unnest(${lists}) as r
      on conflict (district_id, import_id, row_number) do update set (${COLUMNS}) =
        row(${COLUMNS.split(',').map((name) => `excluded.${name.trim()}`)})`,
    [viewer.districtId, importId, ...columns],
  );
}

/** What would be done, as rows and directory stand now. */
export async function judgeImport({ em, viewer }: Reader, importId: string): Promise<ImportPlan> {
  const rows = await query<StagedRow>(
    em,
    `select row_number, department_code, department_name_hi, department_name_en, group_number, name, title_hi, title_en, kind,
        encode(phone_index, 'hex') as phone, problems
      from directory_import_row where district_id = $1 and import_id = $2 order by row_number`,
    [viewer.districtId, importId],
  );
  return judgeDirectory(rows, await readDirectory(em, viewer.districtId));
}

async function readDirectory(em: EntityManager, districtId: number): Promise<StandingDirectory> {
  const departments = await query<{ code: string; nameHi: string; nameEn: string }>(
    em,
    'select code, name_hi, name_en from department where district_id = $1',
    [districtId],
  );
  const groups = await query<{ number: number; code: string | null }>(
    em,
    `select g.number, d.code from message_group g left join department d on d.district_id = g.district_id and d.id = g.department_id
      where g.district_id = $1`,
    [districtId],
  );
  type MemberRow = { number: number; phone: string; name: string; titleHi: string; titleEn: string; kind: string };
  const members = await query<MemberRow>(
    em,
    `select g.number, encode(m.phone_index, 'hex') as phone, m.name, m.title_hi, m.title_en, m.kind
      from group_member m join message_group g on g.district_id = m.district_id and g.id = m.group_id
      where m.district_id = $1 and m.phone_index is not null`,
    [districtId],
  );
  return {
    departments: new Map(departments.map((row) => [row.code, row])),
    groups: new Map(groups.map(({ number, code }) => [number, code])),
    members: new Map(members.map((row) => [memberKey(row.number, row.phone), row])),
  };
}
