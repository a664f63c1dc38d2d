/** The results as a table for a terminal and for Markdown. */
import { aligned, barred, type Draw, type Machine, machineLine, short, two, whole } from '../support/report.ts';
import type { Results, Row } from './run.ts';

/** What is to be reached. */
const WANTED_SECONDS = 60;

const HEADER = [
  ...['Nodes', 'Clocks due in one minute', 'All have fired after', 'Clocks a second', '× of the 60 s allowed'],
  'Processor time a clock: application; database',
];

function cells({ nodes, clocks, figures }: Row): string[] {
  if (figures === null) return [whole(nodes), whole(clocks), 'failed', '–', '–', ''];
  const { seconds, applicationMs, databaseMs } = figures;
  return [
    ...[whole(nodes), whole(clocks), `${short(seconds)} s`, whole(clocks / seconds), two(seconds / WANTED_SECONDS)],
    `${short(applicationMs)}; ${databaseMs === null ? '–' : short(databaseMs)} ms`,
  ];
}

const table = ({ rows }: Results, draw: Draw) => draw([HEADER, ...rows.map(cells)]);

const READING_AID =
  'Every clock is a complaint that came due within the last minute: its breach is told and it is raised one level, with timeline, ' +
  'notices, notifications, events and the escalation record. The nodes are processes of their own with the sweep they always run; ' +
  'after each trial every complaint has exactly one breach, one raising and one record, or the run fails.';

export const asText = (results: Results, machine: Machine): string =>
  [
    `${machine.command}: ${machineLine(machine)}`,
    '',
    ...table(results, aligned),
    '',
    ...results.faults,
    READING_AID,
  ].join('\n');

export const asMarkdown = (results: Results, machine: Machine): string[] => [
  `\`${machine.command}\`: ${machineLine(machine)}`,
  '',
  READING_AID,
  '',
  ...table(results, barred),
  ...results.faults.map((fault) => `- ${fault}`),
];
