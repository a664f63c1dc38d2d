/** The results as a table for a terminal and for Markdown: ratios against the limit of the same run first, absolute figures second. */
import { aligned, barred, type Draw, type Machine, machineLine, two, whole } from '../support/report.ts';
import { PROGRAMS } from './programs.ts';
import type { Results, Row } from './run.ts';
import { WORK_NAMES, WORKS } from './tasks.ts';

const HEADER = [
  ...['Writers', 'Program', '× limit', 'Commits a second', 'p50; p99'],
  ...['Processor time a commit: application; database', 'Last event after the last commit'],
];

const ms = (value: number) => (value < 10 ? value.toFixed(2) : whole(value));

function cells(row: Row, rows: Row[]): string[] {
  const { title } = PROGRAMS[row.program];
  const { figures } = row;
  if (figures === null) return [whole(row.writers), title, '–', 'failed', '', '', ''];
  const limit = rows.find(
    ({ program, work, writers }) => program === 'limit' && work === row.work && writers === row.writers,
  )?.figures;
  return [
    whole(row.writers),
    title,
    limit ? two(figures.perSecond / limit.perSecond) : '–',
    whole(figures.perSecond),
    `${ms(figures.p50Ms)}; ${ms(figures.p99Ms)} ms`,
    `${ms(figures.applicationMs)}; ${figures.databaseMs === null ? '–' : ms(figures.databaseMs)} ms`,
    figures.lastEventMs === null ? '–' : `${ms(figures.lastEventMs)} ms`,
  ];
}

function tables({ rows }: Results, draw: Draw): string[] {
  return WORK_NAMES.flatMap((work) => {
    const of = rows.filter((row) => row.work === work);
    return of.length === 0
      ? []
      : [`${WORKS[work].title}:`, '', ...draw([HEADER, ...of.map((row) => cells(row, rows))]), ''];
  });
}

function remarks({ rows, consoles, faults }: Results): string[] {
  const deliveries = rows.reduce((sum, { figures }) => sum + (figures?.deliveries ?? 0), 0);
  const watched = `${whole(consoles)} consoles watched, one of the whole district and one a department: ${whole(deliveries)} changes were due and delivered, each once.`;
  return [...faults, ...(deliveries > 0 ? [watched] : [])];
}

const READING_AID =
  'The limit writes the rows that the product writes (receipt, person, number, complaint, timeline, messages, notifications, event, ' +
  'audit) by prepared statements in one transaction a command, in the same locks, from a pool of the same size, without asking who ' +
  'writes; pipelined, its statements do not wait for each other.';

export const asText = (results: Results, machine: Machine): string =>
  [
    `${machine.command}: ${machineLine(machine)}`,
    '',
    ...tables(results, aligned),
    ...remarks(results),
    READING_AID,
  ].join('\n');

export const asMarkdown = (results: Results, machine: Machine): string[] => [
  `\`${machine.command}\`: ${machineLine(machine)}`,
  '',
  READING_AID,
  '',
  ...tables(results, barred),
  ...remarks(results).map((line) => `- ${line}`),
];
