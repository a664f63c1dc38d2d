/** The results as tables for a terminal and for Markdown: ratios against the limit of the same run first, absolute figures second. */
import { aligned, barred, type Draw, type Machine, machineLine, mib, short, two, whole } from '../support/report.ts';
import { type ProgramName, program } from './programs.ts';
import type { Row } from './run.ts';
import type { StartTimes } from './start-times.ts';
import type { Storm } from './storm.ts';
import type { Figures } from './trial.ts';
import { WORKS } from './works.ts';

export interface Results {
  rows: Row[];
  /** Answers that were compared before anything was measured. */
  compared: number;
  storms: Storm[];
  start: StartTimes | null;
  /** What went wrong. */
  faults: string[];
}

const HEADER = [
  ...[
    'At once',
    'Program',
    '× limit',
    'Answers a second',
    'p50; p99',
    'Processor time an answer: application; database',
  ],
  'Bytes',
];

const distinct = <Value>(values: Value[]) => [...new Set(values)];
const ms = (value: number) => (value < 10 ? value.toFixed(2) : whole(value));

type Of = Pick<Row, 'complaints' | 'work' | 'connections'>;

const find = (rows: Row[], { complaints, work, connections }: Of, name: ProgramName): Figures | null =>
  rows.find(
    (row) =>
      row.program === name && row.complaints === complaints && row.work === work && row.connections === connections,
  )?.figures ?? null;

function cells(row: Row, rows: Row[]): string[] {
  const { title } = program(row.program);
  const { figures } = row;
  if (figures === null) return [whole(row.connections), title, '–', 'failed', ...Array(3).fill('')];
  const limit = find(rows, row, 'limit');
  return [
    whole(row.connections),
    title,
    limit === null ? '–' : two(figures.perSecond / limit.perSecond),
    whole(figures.perSecond),
    `${ms(figures.p50Ms)}; ${ms(figures.p99Ms)} ms`,
    `${ms(figures.applicationMs)}; ${figures.databaseMs === null ? '–' : ms(figures.databaseMs)} ms`,
    whole(figures.bytes),
  ];
}

function tables({ rows }: Results, draw: Draw): string[] {
  return distinct(rows.map(({ complaints }) => complaints)).flatMap((complaints) => {
    const sized = rows.filter((row) => row.complaints === complaints);
    return distinct(sized.map(({ work }) => work)).flatMap((work) => {
      const table = sized.filter((row) => row.work === work).map((row) => cells(row, sized));
      return [`${whole(complaints)} complaints, ${WORKS[work].title}:`, '', ...draw([HEADER, ...table]), ''];
    });
  });
}

const cost = ({ applicationMs, databaseMs }: Figures) => applicationMs + (databaseMs ?? 0);

/** From the smallest to the largest district: how much dearer an answer has become. */
function growth({ rows }: Results, draw: Draw): string[] {
  const sizes = distinct(rows.map(({ complaints }) => complaints)).sort((a, b) => a - b);
  const [least, most] = [sizes[0] as number, sizes.at(-1) as number];
  if (sizes.length < 2) return [];
  const lines = rows
    .filter((row) => row.complaints === most)
    .flatMap((row) => {
      const before = find(rows, { ...row, complaints: least }, row.program);
      if (before === null || row.figures === null) return [];
      const grown = [before.perSecond / row.figures.perSecond, cost(row.figures) / cost(before)];
      return [[WORKS[row.work].title, whole(row.connections), program(row.program).title, ...grown.map(two)]];
    });
  const header = ['Work', 'At once', 'Program', 'Fewer answers a second, ×', 'More processor time an answer, ×'];
  return [`From ${whole(least)} to ${whole(most)} complaints:`, '', ...draw([header, ...lines]), ''];
}

/** What the load took of what the limit took; and how far counting every time stays behind. */
function ratios({ rows }: Results): string[] {
  const limits = rows.filter(({ program, figures }) => program === 'limit' && figures !== null);
  const shares = limits.map(({ figures }) => (figures as Figures).loadMs / (figures as Figures).applicationMs);
  const lines: string[] = [];
  if (shares.length > 0)
    lines.push(
      `The load took ${whole(Math.min(...shares) * 100)} to ${whole(Math.max(...shares) * 100)} % of the limit's own processor time.`,
    );
  for (const row of rows.filter(({ program }) => program === 'product')) {
    const scanning = find(rows, row, 'scanning');
    if (scanning !== null && row.figures !== null)
      lines.push(
        `Counters of ${whole(row.complaints)} complaints, ${row.connections} at once: Nistaran is ${short(row.figures.perSecond / scanning.perSecond)} × the limit that counts every time.`,
      );
  }
  return lines;
}

const seconds = (value: number) => `${(value / 1_000).toFixed(1)} s`;

function asSentence(storm: Storm): string {
  const { serverMs, databaseMs, loadMs, firstRefusal } = storm;
  const each = (ms: number | null) => (ms === null ? '–' : `${two(ms / storm.consoles)} ms`);
  return (
    `Nine o'clock: ${whole(storm.consoles)} consoles, each an officer of its own, come back ${storm.spread}: all live after ` +
    `${seconds(storm.liveMs)}, list p50 ${seconds(storm.listP50Ms)}, p99 ${seconds(storm.listP99Ms)}, ${whole(storm.refused)} refused; ` +
    `processor time a console: server ${each(serverMs)}, database ${each(databaseMs)}, load ${each(loadMs)}; memory ` +
    `${mib(storm.bytesBefore)} before, ${mib(storm.bytesAtMost)} at most, ${mib(storm.bytesAfter)} after.` +
    (firstRefusal === null ? '' : ` The first refusal: ${firstRefusal}`)
  );
}

function remarks(results: Results): string[] {
  const { storms, start, compared, faults } = results;
  const lines = [...ratios(results), ...faults];
  if (compared > 0) lines.push(`${whole(compared)} answers were compared before: all programs gave the same data.`);
  lines.push(...storms.map(asSentence));
  if (start !== null)
    lines.push(
      `Ready after: first \`npm start\` ${seconds(start.firstMs)}, later ones ${seconds(start.laterMs)}, ` +
        `the built server on an existing database ${seconds(start.builtMs)}.`,
    );
  return lines;
}

const READING_AID =
  'The limit is node:http with one prepared, pipelined statement that returns the answer as text, asked by nobody in particular; its ' +
  'counters are rows kept for it. Each server runs in its own process, the load in another one; each figure is the middle one of ' +
  'several rounds that took turns.';

const readingAid = ({ rows }: Results) => (rows.length === 0 ? [] : [READING_AID]);

export const asText = (results: Results, machine: Machine): string =>
  [
    `${machine.command}: ${machineLine(machine)}`,
    '',
    ...tables(results, aligned),
    ...growth(results, aligned),
    ...remarks(results),
    ...readingAid(results),
  ].join('\n');

export const asMarkdown = (results: Results, machine: Machine): string[] => [
  `\`${machine.command}\`: ${machineLine(machine)}`,
  '',
  ...readingAid(results),
  '',
  ...tables(results, barred),
  ...growth(results, barred),
  ...remarks(results).map((line) => `- ${line}`),
];
