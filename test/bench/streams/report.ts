/** The results as a table for a terminal and for Markdown: ratios against the limit of the same run first, absolute figures second. */
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { loadCount } from './audience.ts';
import { PROGRAMS } from './programs.ts';
import type { Feed, Results, Row } from './run.ts';

export interface Machine {
  cores: number;
  node: string;
  postgres: string;
  date: string;
  /** What other programs made it do when the run began, in cores. */
  loadBefore: number;
  command: string;
}

export const machineNow = (args: string[]): Omit<Machine, 'postgres'> => ({
  cores: availableParallelism(),
  node: process.versions.node,
  loadBefore: loadavg()[0] as number,
  date: new Date().toISOString().slice(0, 10),
  command: ['npm run bench:streams', ...(args.length > 0 ? ['--', ...withoutFiles(args)] : [])].join(' '),
});

/** Where the figures were written to says something about the machine, and nothing about the figures. */
const withoutFiles = (args: string[]) =>
  args.filter((arg, index) => !/^--(json|markdown)/.test(arg) && !/^--(json|markdown)$/.test(args[index - 1] ?? ''));

const HEADER = [
  ...['Consoles', 'Program', '× limit', 'Deliveries a second', 'Last console p50; p99', 'Processor time a delivery'],
  ...['Memory a connection', 'Executions an event', 'Busy: server; load'],
];

/** With fewer, the heap's own steps are larger than what the sockets take. */
const LEAST_FOR_MEMORY = 500;

/** Never a minus zero. */
const whole = (value: number) => (Math.round(value) + 0).toLocaleString('en');
const two = (value: number) => value.toFixed(value < 0.1 ? 3 : 2);
const short = (value: number) => (value < 10 ? value.toFixed(1) : whole(value));
const percent = (share: number) => `${Math.round(share * 100)} %`;
const mib = (bytes: number) => `${whole(bytes / 2 ** 20)} MiB`;

function cells(row: Row, rows: Row[]): string[] {
  const { title } = PROGRAMS[row.program];
  const { figures } = row;
  if (figures === null) return [whole(row.sockets), title, '–', 'failed', ...Array(5).fill('')];
  const limit = rows.find(
    ({ program, feed, sockets }) => program === 'limit' && feed === row.feed && sockets === row.sockets,
  )?.figures;
  return [
    whole(row.sockets),
    title,
    limit ? two(figures.deliveriesPerSecond / limit.deliveriesPerSecond) : '–',
    whole(figures.deliveriesPerSecond),
    `${short(figures.p50Ms)}; ${short(figures.p99Ms)} ms`,
    `${short(figures.microsecondsPerDelivery)} µs`,
    row.sockets < LEAST_FOR_MEMORY ? '–' : `${whole(figures.bytesPerConnection / 1_024)} KiB`,
    figures.executionsPerEvent === null ? '–' : two(figures.executionsPerEvent),
    `${percent(figures.serverBusy)}; ${percent(figures.loadBusy)}`,
  ];
}

const titleOf = (feed: Feed, departments: number) =>
  feed === 'one department' ? 'All consoles on one department' : `Consoles spread over ${departments} departments`;

const aligned = (table: string[][]) => {
  const widths = table[0]?.map((_, column) => Math.max(...table.map((line) => (line[column] as string).length))) ?? [];
  return table.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] as number))
      .join('  ')
      .trimEnd(),
  );
};

const barred = ([header = [], ...lines]: string[][]) =>
  [header, header.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`);

function tables({ rows, departments }: Results, draw: (table: string[][]) => string[]): string[] {
  const feeds: Feed[] = ['one department', 'all departments'];
  return feeds.flatMap((feed) => {
    const ofFeed = rows.filter((row) => row.feed === feed);
    if (ofFeed.length === 0) return [];
    return [`${titleOf(feed, departments)}:`, '', ...draw([HEADER, ...ofFeed.map((row) => cells(row, rows))]), ''];
  });
}

function remarks({ idle, storm, notes, faults }: Results): string[] {
  const lines = [...notes, ...faults];
  if (idle !== null)
    lines.push(
      `Idle: ${whole(idle.sockets)} consoles without an event for ${idle.seconds} s: ${(idle.processor * 100).toFixed(1)} % of a core, ` +
        `${mib(idle.bytes)} in all, ${mib(idle.bytesOfSockets)} of it for the consoles.`,
    );
  if (storm !== null)
    lines.push(
      `Storm: ${whole(storm.sockets)} consoles come back at once, ${storm.missed} events behind: all subscribed after ` +
        `${whole(storm.subscribedMs)} ms, all live after ${whole(storm.liveMs)} ms, none refused.`,
    );
  return lines;
}

const machineLine = ({ cores, node, postgres, date, loadBefore }: Machine) =>
  `${date}, ${cores} cores for server, database and load together (load average before: ${loadBefore.toFixed(1)}), ` +
  `Node ${node}, PostgreSQL ${postgres}.`;

const readingAid = () =>
  'Deliveries a second: as many events as the program keeps up with. Last console: from the commit of an event to the moment ' +
  'the last of its consoles has it, one event at a time, at most 20 a second. Busy: share of a core while events are dense; ' +
  `the side near 100 % was the bottleneck (load: the busiest of ${loadCount()}), the database where neither is.`;

export const asText = (results: Results, machine: Machine): string =>
  [
    `${machine.command}: ${machineLine(machine)}`,
    '',
    ...tables(results, aligned),
    ...remarks(results),
    readingAid(),
  ].join('\n');

const MARKERS = ['<!-- bench:streams -->', '<!-- /bench:streams -->'] as const;

export const asMarkdown = (results: Results, machine: Machine): string =>
  [
    MARKERS[0],
    `\`${machine.command}\`: ${machineLine(machine)}`,
    '',
    readingAid(),
    '',
    ...tables(results, barred),
    ...remarks(results).map((line) => `- ${line}`),
    MARKERS[1],
  ].join('\n');

/** Puts the table in the place of the last one; at the end of a file that has none. */
export async function writeMarkdown(file: string, section: string): Promise<void> {
  const old = await readFile(file, 'utf8').catch(() => '# Benchmarks\n');
  const [from, to] = [old.indexOf(MARKERS[0]), old.indexOf(MARKERS[1])];
  const text =
    from === -1 || to < from
      ? `${old.trimEnd()}\n\n${section}\n`
      : old.slice(0, from) + section + old.slice(to + MARKERS[1].length);
  await writeFile(file, text);
}
