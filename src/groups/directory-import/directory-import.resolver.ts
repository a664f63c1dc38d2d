/** An import as whoever began it sees it: what would be done, row by row, and how far it is. */
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { query, queryOne } from '../../database/query.ts';
import { decodePage, pageSize, toPage } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { Requires } from '../../graphql/permission.ts';
import { CursorScalar } from '../../graphql/scalars.ts';
import {
  DirectoryImportCountsType,
  DirectoryImportType,
  ImportRowConnection,
  type ImportRowType,
  RowProblemType,
} from './directory-import.type.ts';
import { ImportState, RowOutcome } from './import.enums.ts';
import { type ImportRecord, judgeImport, ownImport } from './import-rows.ts';
import type { ImportPlan } from './judge-directory.ts';
import { type FoundProblem, problemWords } from './problem-words.ts';

/** Judged once an answer, however much of it is asked for. */
const planOf = (context: Context, importId: string): Promise<ImportPlan> =>
  context.loaders
    .named('directoryImportPlan', (ids: readonly string[]) => Promise.all(ids.map((id) => judgeImport(context, id))))
    .load(importId);

interface KeptRow {
  rowNumber: number;
  departmentCode: string | null;
  groupNumber: number | null;
  name: string | null;
  problems: FoundProblem[];
  outcome: RowOutcome | null;
}

@Resolver(() => DirectoryImportType)
export class DirectoryImportResolver {
  @Requires('directory:manage')
  @Query(() => DirectoryImportType, {
    nullable: true,
    description:
      "One of the viewer's imports, or without an id his latest one that is not done; null when there is none.",
  })
  directoryImport(
    @Arg('id', () => ID, { nullable: true, description: 'The import.' }) id: string | null,
    @Ctx() context: Context,
  ): Promise<ImportRecord | null> {
    return ownImport(context, id ?? null);
  }

  @FieldResolver(() => ImportState, { description: 'How far it is.' })
  state(@Root() { startedAt, finishedAt }: ImportRecord): ImportState {
    if (finishedAt !== null) return 'DONE';
    return startedAt === null ? 'GATHERING' : 'RUNNING';
  }

  @FieldResolver(() => DirectoryImportCountsType, { description: 'What it does.' })
  async counts(@Root() { id, counts }: ImportRecord, @Ctx() context: Context): Promise<DirectoryImportCountsType> {
    return counts ?? (await planOf(context, id)).counts;
  }

  @FieldResolver(() => Int, { description: 'Members that are still to be written; 0 before it has begun.' })
  async membersDue(@Root() { id, finishedAt }: ImportRecord, @Ctx() { em, viewer }: Context): Promise<number> {
    if (finishedAt !== null) return 0;
    const sql = `select count(*)::int as due from directory_import_row where district_id = $1 and import_id = $2 and is_member_due`;
    return (await queryOne<{ due: number }>(em, sql, [viewer.districtId, id]))?.due ?? 0;
  }

  @FieldResolver(() => ImportRowConnection, {
    description: 'Its rows by number. Once it is done, only those that were wrong are kept.',
  })
  async rows(
    @Root() { id, startedAt }: ImportRecord,
    @Arg('outcomes', () => [RowOutcome], { nullable: true, description: 'Only rows with which this is done.' })
    outcomes: RowOutcome[] | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 100, description: 'Rows, at most 100.' }) first:
      | number
      | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'End of the page before.' }) after:
      | string
      | undefined,
    @Ctx() context: Context,
  ) {
    const [afterRow] = after ? decodePage(after, ['integer']) : [0];
    const size = pageSize(first, 100);
    const streamCursor = context.services.streams.cursorAt((await context.services.streams.bounds()).head);
    const kept = await keptRows(context, id);
    const plan = startedAt === null ? await planOf(context, id) : null;
    const judged = new Map(plan?.rows.map((row) => [row.rowNumber, row]));
    const wanted = kept
      .filter(({ rowNumber }) => rowNumber > (afterRow as number))
      .map((row) => published({ ...row, ...judged.get(row.rowNumber), groupNumber: row.groupNumber }))
      .filter(({ outcome }) => outcomes == null || outcomes.includes(outcome));
    return toPage(wanted.slice(0, size + 1), size, ({ row }) => [row], streamCursor);
  }
}

const keptRows = ({ em, viewer }: Context, importId: string): Promise<KeptRow[]> =>
  query(
    em,
    `select row_number, department_code, group_number, name, problems, outcome from directory_import_row
      where district_id = $1 and import_id = $2 order by row_number`,
    [viewer.districtId, importId],
  );

const published = ({ rowNumber, departmentCode, groupNumber, name, problems, outcome }: KeptRow): ImportRowType => ({
  ...{ row: rowNumber, departmentCode, groupNumber, memberName: name, outcome: outcome ?? 'SAME' },
  problems: problems.map((found) => ({ code: found.code, found })),
});

@Resolver(() => RowProblemType)
export class RowProblemResolver {
  @FieldResolver(() => String, { description: "For people, in the viewer's language: what is wrong and what to do." })
  message(@Root() { found }: RowProblemType, @Ctx() { locale }: Context): string {
    return problemWords(found)[locale];
  }
}
