/** An import of the directory: begun, filled with rows, looked at, done in portions or discarded. An administrator's commands. */
import { newId } from '../../clock.ts';
import { query, queryOne } from '../../database/query.ts';
import { recordDirectoryChange } from '../../departments/directory-change.ts';
import type { Command, CommandContext } from '../../graphql/command.ts';
import type { Context } from '../../graphql/context.ts';
import { defineMutations } from '../../graphql/define-mutations.ts';
import { Refusal } from '../../graphql/errors.ts';
import { DirectoryImportType } from './directory-import.type.ts';
import { doPortion } from './do-import.ts';
import {
  AddDirectoryRowsInput,
  BeginDirectoryImportInput,
  DiscardDirectoryImportInput,
  RunDirectoryImportInput,
} from './import.inputs.ts';
import { lockImport, ownImport, stageRows } from './import-rows.ts';

const PORTION = 200;
const MOST_ROWS = 20_000;

interface ImportResult {
  importId: string;
}

/** One import at a time: what the viewer has gathered before is thrown away; what stopped half-way is finished first. */
const beginDirectoryImport: Command<BeginDirectoryImportInput, ImportResult> = {
  name: 'beginDirectoryImport',
  async execute({ em, viewer, now }) {
    const latest = await ownImport({ em, viewer }, null);
    if (latest?.startedAt != null) throw unfinished();
    const sql = 'delete from directory_import where district_id = $1 and created_by_id = $2 and started_at is null';
    await query(em, sql, [viewer.districtId, viewer.id]);
    const importId = newId();
    const insert = 'insert into directory_import (district_id, id, created_by_id, created_at) values ($1, $2, $3, $4)';
    await query(em, insert, [viewer.districtId, importId, viewer.id, now]);
    return { importId };
  },
};

const addDirectoryRows: Command<AddDirectoryRowsInput, ImportResult> = {
  name: 'addDirectoryRows',
  async execute(command, { importId, rows }) {
    const { startedAt } = await lockImport(command, importId);
    if (startedAt !== null) throw alreadyRuns();
    if (rows.length < 1 || rows.length > PORTION) throw wrongPortion();
    if (rows.some(({ row }) => row < 1)) throw wrongNumber();
    if (new Set(rows.map(({ row }) => row)).size < rows.length) throw wrongNumber();
    await stageRows(command, importId, rows);
    if ((await countRows(command, importId)) > MOST_ROWS) throw tooMany();
    return { importId };
  },
};

const runDirectoryImport: Command<RunDirectoryImportInput, ImportResult> = {
  name: 'runDirectoryImport',
  async execute(command, { importId }) {
    const record = await lockImport(command, importId);
    if (record.finishedAt !== null) return { importId };
    if (record.startedAt === null && (await countRows(command, importId)) === 0) throw nothingToDo();
    const isDone = await doPortion(command, record);
    const action = isDone ? 'DIRECTORY_IMPORTED' : 'DIRECTORY_IMPORT_CONTINUED';
    await recordDirectoryChange(command, { action, objectKind: 'directory_import', objectId: importId });
    return { importId };
  },
};

const discardDirectoryImport: Command<DiscardDirectoryImportInput, object> = {
  name: 'discardDirectoryImport',
  async execute(command, { importId }) {
    await lockImport(command, importId);
    const sql = 'delete from directory_import where district_id = $1 and id = $2';
    await query(command.em, sql, [command.viewer.districtId, importId]);
    return {};
  },
};

async function countRows({ em, viewer }: CommandContext, importId: string): Promise<number> {
  const sql = 'select count(*)::int as rows from directory_import_row where district_id = $1 and import_id = $2';
  return (await queryOne<{ rows: number }>(em, sql, [viewer.districtId, importId]))?.rows ?? 0;
}

const unfinished = () =>
  new Refusal('INVALID_STATE', {
    hi: 'पिछला आयात बीच में रुका है। पहले उसे पूरा करें या हटा दें।',
    en: 'An earlier import stopped half-way. Finish or discard it first.',
  });

const alreadyRuns = () =>
  new Refusal('INVALID_STATE', {
    hi: 'यह आयात शुरू हो चुका है, अब पंक्तियाँ नहीं जोड़ी जा सकतीं। नई फ़ाइल के लिए नया आयात शुरू करें।',
    en: 'This import has begun; no rows can be added now. Begin a new one for another file.',
  });

const wrongPortion = () =>
  new Refusal(
    'INVALID_INPUT',
    { hi: `एक बार में 1 से ${PORTION} पंक्तियाँ दें।`, en: `Give 1 to ${PORTION} rows at a time.` },
    ['input', 'rows'],
  );

const wrongNumber = () =>
  new Refusal(
    'INVALID_INPUT',
    {
      hi: 'हर पंक्ति की संख्या 1 या अधिक हो और एक ही बार आए।',
      en: 'The number of each row is 1 or more and stands once.',
    },
    ['input', 'rows'],
  );

const tooMany = () =>
  new Refusal(
    'TOO_LARGE',
    {
      hi: `एक आयात में अधिकतम ${MOST_ROWS} पंक्तियाँ हो सकती हैं। फ़ाइल को बाँट दें।`,
      en: `An import has at most ${MOST_ROWS} rows. Split the file.`,
    },
    ['input', 'rows'],
  );

const nothingToDo = () =>
  new Refusal('INVALID_STATE', {
    hi: 'आयात में कोई पंक्ति नहीं है। फ़ाइल चुनें।',
    en: 'There is no row in this import. Choose a file.',
  });

const row = {
  permission: 'directory:manage',
  objects: [
    {
      name: 'directoryImport',
      type: () => DirectoryImportType,
      description: 'The import as it stands now; null when refused or discarded.',
    },
  ],
} as const;

/** The resolver class of the commands on an import. */
export const DirectoryImportMutations = defineMutations(
  [
    {
      ...{ ...row, command: beginDirectoryImport, input: BeginDirectoryImportInput },
      description: 'Begins an import of departments, groups and members. Nothing is changed before runDirectoryImport.',
      codes: ['INVALID_STATE'],
    },
    {
      ...{ ...row, command: addDirectoryRows, input: AddDirectoryRowsInput },
      description: 'Gives an import a portion of its rows, in any order.',
      codes: ['NOT_FOUND', 'INVALID_STATE', 'INVALID_INPUT', 'TOO_LARGE'],
    },
    {
      ...{ ...row, command: runDirectoryImport, input: RunDirectoryImportInput },
      description:
        'Does the next portion of an import: call it until the state is DONE. Wrong rows are left out. The same file once more changes nothing.',
      codes: ['NOT_FOUND', 'INVALID_STATE'],
    },
    {
      ...{ ...row, command: discardDirectoryImport, input: DiscardDirectoryImportInput },
      description: 'Throws an import away with its rows. Portions that are done stay done.',
      codes: ['NOT_FOUND'],
    },
  ],
  async (context: Context, result) => {
    const { importId = null } = (result ?? {}) as Partial<ImportResult>;
    return { directoryImport: importId === null ? null : await ownImport(context, importId) };
  },
);
