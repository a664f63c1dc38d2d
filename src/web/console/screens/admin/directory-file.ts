/**
 * A directory as a district keeps it: an Excel sheet or CSV file with a row for each member or department, columns in any order,
 * headed in Hindi or English. Read here, in the page; what is right and wrong in it the server says.
 */
import type { DirectoryRowInput } from '../../../../client/operations.generated.ts';
import { i18n } from '../../app/i18n.ts';

type Cell = Exclude<keyof DirectoryRowInput, 'row'>;

/** Why a file cannot be read at all, in words for the person. */
export class FileProblem extends Error {}

/** What people head the columns with; small differences in writing do not count. */
const HEADINGS: Record<Cell, readonly string[]> = {
  departmentCode: ['विभाग कोड', 'विभाग का कोड', 'कोड', 'department code', 'code'],
  departmentNameHi: [
    'विभाग',
    'विभाग का नाम',
    'विभाग हिंदी',
    'विभाग का नाम हिंदी',
    'department hindi',
    'department name hindi',
  ],
  departmentNameEn: ['विभाग अंग्रेजी', 'विभाग का नाम अंग्रेजी', 'department', 'department name', 'department english'],
  groupNumber: ['समूह', 'समूह संख्या', 'ग्रुप', 'ग्रुप संख्या', 'group', 'group number'],
  memberName: ['नाम', 'सदस्य', 'सदस्य का नाम', 'name', 'member', 'member name'],
  titleHi: ['पद', 'पदनाम', 'पदनाम हिंदी', 'designation hindi'],
  titleEn: ['पदनाम अंग्रेजी', 'designation', 'designation english'],
  phone: ['फोन', 'फोन नंबर', 'मोबाइल', 'मोबाइल नंबर', 'phone', 'phone number', 'mobile', 'mobile number'],
  kind: ['प्रकार', 'सदस्य का प्रकार', 'kind', 'type'],
};

const NUKTA = /\u093c/g;

const plain = (heading: string): string =>
  heading
    .normalize('NFD')
    .replace(NUKTA, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

const CELLS = new Map(
  Object.entries(HEADINGS).flatMap(([cell, headings]) => headings.map((heading) => [plain(heading), cell as Cell])),
);

/** A file to begin with, as it may be opened in Excel. */
export const SAMPLE = [
  'विभाग कोड,विभाग (हिंदी),विभाग (अंग्रेज़ी),समूह संख्या,नाम,पदनाम,मोबाइल,प्रकार',
  'PWD,लोक निर्माण विभाग,Public Works Department,21,,,,',
  'PWD,,,21,रमेश कुमार,अवर अभियंता,9876500001,अधिकारी',
].join('\r\n');

const MOST_BYTES = 10 * 1024 * 1024;
const HEAD_WITHIN = 10;
/** Far more than a name may have: the server says what is too long, but need not be sent all of it. */
const LONGEST_CELL = 300;

/** Its rows with their numbers as the sheet shows them. Throws FileProblem. */
export async function readDirectoryFile(file: File): Promise<DirectoryRowInput[]> {
  if (file.size > MOST_BYTES) throw new FileProblem(i18n._('The file is larger than 10 MB. Split it.'));
  const table = /\.xlsx$/i.test(file.name) ? await readWorkbook(file) : readCsv(await readText(file));
  const at = table.slice(0, HEAD_WITHIN).findIndex((cells) => columnsOf(cells).includes('departmentCode'));
  if (at === -1)
    throw new FileProblem(
      i18n._('No column is headed “Department code” (विभाग कोड). Take the sample file to see how columns are headed.'),
    );
  const columns = columnsOf(table[at] ?? []);
  const rows = table.slice(at + 1).map((cells, index) => rowOf(cells, columns, at + index + 2));
  const filled = rows.filter((row) => Object.keys(row).length > 1);
  if (filled.length === 0) throw new FileProblem(i18n._('There is no row below the headings.'));
  return filled;
}

const columnsOf = (cells: readonly string[]): (Cell | undefined)[] => cells.map((cell) => CELLS.get(plain(cell)));

function rowOf(cells: readonly string[], columns: readonly (Cell | undefined)[], row: number): DirectoryRowInput {
  const read: Record<string, string> = {};
  for (const [index, column] of columns.entries()) {
    const cell = cells[index]?.trim() ?? '';
    if (column !== undefined && cell !== '') read[column] = cell.slice(0, LONGEST_CELL);
  }
  return { row, ...read } as DirectoryRowInput;
}

/** The universal reader unpacks here in the page: workers made of text are not allowed by the policy of our pages. */
async function readWorkbook(file: File): Promise<string[][]> {
  const { readSheet } = await import('read-excel-file/universal');
  try {
    const rows = await readSheet(await file.arrayBuffer());
    return rows.map((cells) => cells.map((cell) => (cell === null ? '' : String(cell))));
  } catch {
    throw new FileProblem(i18n._('This is not an Excel file (.xlsx) that can be read. Save it anew in Excel.'));
  }
}

async function readText(file: File): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new FileProblem(i18n._('The letters of this file cannot be read. Save it as .xlsx, or as CSV UTF-8.'));
  }
}

/** Commas, semicolons or tabs, whichever the first line has most of; cells in quotes may hold any of them, and line breaks. */
function readCsv(text: string): string[][] {
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  const separator = [',', ';', '\t'].sort((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0] as string;
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (isQuoted && character === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (isQuoted) cell += character;
    else if (character === separator) endCell();
    else if (character === '\n') {
      endCell();
      rows.push([]);
    } else if (character !== '\r') cell += character;
  }
  endCell();
  return rows;
}

const MOST_ROWS = 100;
const MOST_TEXT_BYTES = 60 * 1024;

/** The rows in portions that one request may hold. */
export function portionsOf(rows: readonly DirectoryRowInput[]): DirectoryRowInput[][] {
  const portions: DirectoryRowInput[][] = [];
  let bytes = 0;
  for (const row of rows) {
    const size = new TextEncoder().encode(JSON.stringify(row)).length;
    const last = portions.at(-1);
    if (last === undefined || last.length === MOST_ROWS || bytes + size > MOST_TEXT_BYTES) {
      portions.push([row]);
      bytes = size;
    } else {
      last.push(row);
      bytes += size;
    }
  }
  return portions;
}
