/** The results as a table for a terminal and for Markdown: ratios against the limit of the same run first, absolute figures second. */
import { loadCount } from '../support/audience.ts';
import {
  aligned,
  barred,
  type Draw,
  type Machine,
  machineLine,
  mib,
  percent,
  short,
  two,
  whole,
} from '../support/report.ts';
import { PROGRAMS } from './programs.ts';
import type { Feed, Results, Row } from './run.ts';

const HEADER = [
  ...['Consoles', 'Program', '× limit', 'Deliveries a second', 'Last console p50; p99', 'Processor time a delivery'],
  ...['Memory a connection', 'Executions an event', 'Busy: server; load'],
];

/** With fewer, the heap's own steps are larger than what the sockets take. */
const LEAST_FOR_MEMORY = 500;

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

function tables({ rows, departments }: Results, draw: Draw): string[] {
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

export const asMarkdown = (results: Results, machine: Machine): string[] => [
  `\`${machine.command}\`: ${machineLine(machine)}`,
  '',
  readingAid(),
  '',
  ...tables(results, barred),
  ...remarks(results).map((line) => `- ${line}`),
];
