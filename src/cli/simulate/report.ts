/** The year in print: for a terminal of a hundred columns, plain where it is no terminal. */
import { styleText } from 'node:util';
import type { Figures } from './figures.ts';
import type { Finding } from './invariants.ts';
import type { LedgerRow } from './ledger.ts';

export interface Pace {
  complaints: number;
  days: number;
  seed: number;
  nodes: number;
  /** Date of the first day. */
  from: string;
  /** It was ended before its end. */
  isCutShort: boolean;
  commands: number;
  dutyCommands: number;
  firings: number;
  sweeps: number;
  seconds: number;
  actSeconds: number;
  sweepSeconds: number;
  dailySeconds: number;
}

export interface Outcome {
  pace: Pace;
  ledger: LedgerRow[];
  figures: Figures;
  findings: Finding[];
  refusals: [string, number][];
  surprises: { count: number; first: string[] };
  troubles: readonly string[];
}

const whole = (value: number) => value.toLocaleString('en-IN');
const days = (value: number | null) => (value === null ? '–' : value.toFixed(1));

type Cell = string | number;

/** The first column to the left, the others to the right. */
function table(header: readonly string[], rows: readonly (readonly Cell[])[]): string[] {
  const texts = [header, ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? whole(cell) : cell)))];
  const widths = header.map((_, column) => Math.max(...texts.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('   ')}`;
  const rule = `  ${'─'.repeat(widths.reduce((sum, width) => sum + width, 3 * (widths.length - 1)))}`;
  return [styleText('dim', line(texts[0] ?? [])), styleText('dim', rule), ...texts.slice(1).map(line)];
}

const title = (text: string) => ['', styleText('bold', text)];

export function reportOf(outcome: Outcome): string {
  return [
    ...head(outcome.pace),
    ...ledger(outcome.ledger),
    ...figures(outcome.figures),
    ...refusals(outcome),
    ...verdict(outcome),
    '',
  ].join('\n');
}

function head({ complaints, days: length, from, seed, nodes, isCutShort, ...pace }: Pace): string[] {
  const { commands, dutyCommands, firings, sweeps, seconds } = pace;
  return [
    '',
    styleText(
      'bold',
      `A year of a district: ${whole(complaints)} complaints, ${length} days from ${from}, seed ${seed}`,
    ),
    ...(isCutShort ? [styleText('yellow', 'Ended before its end: what follows is of the days that have passed.')] : []),
    `${nodes} ${nodes === 1 ? 'node' : 'nodes'} on one database. ${whole(commands)} commands on complaints and ${whole(dutyCommands)} of duty, ` +
      `${whole(firings)} steps that time took in ${whole(sweeps)} sweeps, each by all nodes at once.`,
    `${seconds.toFixed(0)} s: ${whole(Math.round((commands + dutyCommands) / pace.actSeconds))} commands a second while people act ` +
      `(${pace.actSeconds.toFixed(0)} s), ${whole(Math.round((commands + dutyCommands + firings) / seconds))} steps a second in all; ` +
      `sweeps ${pace.sweepSeconds.toFixed(0)} s, daily work ${pace.dailySeconds.toFixed(0)} s.`,
  ];
}

function ledger(rows: readonly LedgerRow[]): string[] {
  const header = [
    '',
    'Opening',
    'Received',
    'Reopened',
    'Resolved',
    'Rejected',
    'Merged',
    'Withdrawn',
    'Closing',
    'Check',
  ];
  const cells = rows.map((row): Cell[] => [
    ...[row.title, row.opening, row.received, row.reopenedIn, row.resolved, row.rejected, row.merged, row.withdrawn],
    ...[row.closing, row.check === 0 ? '0 ✓' : `unreconciled ${row.check}`],
  ]);
  return [...title('Ledger: opening + received + reopened − disposed = closing'), ...table(header, cells)];
}

function figures({ categories, levels, rollCalls, steps }: Figures): string[] {
  const total = steps.reduce((sum, { count }) => sum + count, 0);
  return [
    ...title('Breaches by category'),
    ...table(
      ['Category', 'Received', 'Breached', 'In 100', 'Median days', 'p90 days'],
      categories.map((row) => [
        ...[row.category, row.received, row.breached, ((100 * row.breached) / row.received).toFixed(1)],
        ...[days(row.medianDays), days(row.p90Days)],
      ]),
    ),
    ...title('Escalations by level'),
    ...table(
      ['Level', 'Why', 'Records'],
      levels.map(({ level, reason, count }) => [`L${level}`, reason, count]),
    ),
    ...title(
      `Roll-call: ${whole(rollCalls.missed)} of ${whole(rollCalls.departments)} mornings missed, on ${whole(rollCalls.days)} working days`,
    ),
    ...table(
      ['Department', 'Mornings missed'],
      rollCalls.worst.map(({ code, name, missed }) => [`${code}  ${name}`, missed]),
    ),
    ...title(`What happened: ${whole(total)} entries in timelines`),
    ...columns(steps.map(({ what, count }) => `${whole(count).padStart(9)} ${what}`)),
  ];
}

/** Three columns, read downwards. */
function columns(lines: readonly string[]): string[] {
  const height = Math.ceil(lines.length / 3);
  const width = Math.max(0, ...lines.map((line) => line.length)) + 2;
  return Array.from({ length: height }, (_, row) =>
    [0, 1, 2]
      .map((column) => (lines[row + column * height] ?? '').padEnd(width))
      .join('')
      .trimEnd(),
  );
}

function refusals({ refusals: list, surprises }: Outcome): string[] {
  if (list.length === 0) return [];
  return [
    ...title('Refused, as the rules demand'),
    ...list.map(([what, count]) => `${whole(count).padStart(9)} ${what}`),
    ...(surprises.count === 0 ? [] : [`  ${whole(surprises.count)} of them nobody reckoned with:`]),
    ...surprises.first.map((text) => `    ${text}`),
  ];
}

function verdict({ findings, ledger: rows, troubles }: Outcome): string[] {
  const unreconciled = rows.filter(({ check }) => check !== 0).length;
  const lines = findings.flatMap(({ says, looked, broken, examples }) => [
    broken === 0
      ? `  ${styleText('green', '✓')} ${says} ${styleText('dim', `(${whole(looked)} looked at)`)}`
      : `  ${styleText('red', '✗')} ${says}: ${styleText('red', `${whole(broken)} break it`)} of ${whole(looked)}`,
    ...examples.map((example) => `      ${example}`),
  ]);
  const books = unreconciled === 0 ? styleText('green', '✓') : styleText('red', '✗');
  return [
    ...title('What the invariants say'),
    `  ${books} The ledger balances in each month and over the year ${styleText('dim', `(${rows.length} rows)`)}`,
    ...lines,
    ...(troubles.length === 0
      ? []
      : [`  The nodes warned ${whole(troubles.length)} times, first: ${troubles[0]?.trim()}`]),
    '',
    holds({ findings, ledger: rows })
      ? styleText('green', 'All of them hold.')
      : styleText('red', 'Not all of them hold: this is a bug.'),
  ];
}

/** Does everything hold that must? */
export const holds = ({ findings, ledger: rows }: Pick<Outcome, 'findings' | 'ledger'>): boolean =>
  findings.every(({ broken }) => broken === 0) && rows.every(({ check }) => check === 0);
