/** What the reports of all benchmarks share: the machine, the writing of numbers and tables, and the place of a table in a file. */
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';

export interface Machine {
  cores: number;
  node: string;
  /** Empty where none was asked. */
  postgres: string;
  date: string;
  /** What other programs made it do when the run began, in cores. */
  loadBefore: number;
  command: string;
}

export const machineNow = (script: string, args: string[]): Omit<Machine, 'postgres'> => ({
  cores: availableParallelism(),
  node: process.versions.node,
  loadBefore: loadavg()[0] as number,
  date: new Date().toISOString().slice(0, 10),
  command: [`npm run ${script}`, ...(args.length > 0 ? ['--', ...withoutFiles(args)] : [])].join(' '),
});

/** Where the figures were written to says something about the machine, and nothing about the figures. */
const withoutFiles = (args: string[]) =>
  args.filter((arg, index) => !/^--(json|markdown)/.test(arg) && !/^--(json|markdown)$/.test(args[index - 1] ?? ''));

export const machineLine = ({ cores, node, postgres, date, loadBefore }: Machine) =>
  `${date}, ${cores} cores for server, database and load together (load average before: ${loadBefore.toFixed(1)}), ` +
  `Node ${node}${postgres === '' ? '' : `, PostgreSQL ${postgres}`}.`;

/** Never a minus zero. */
export const whole = (value: number) => (Math.round(value) + 0).toLocaleString('en');
export const two = (value: number) => value.toFixed(value < 0.1 ? 3 : 2);
export const short = (value: number) => (value < 10 ? value.toFixed(1) : whole(value));
export const percent = (share: number) => `${Math.round(share * 100)} %`;
export const mib = (bytes: number) => `${whole(bytes / 2 ** 20)} MiB`;

/** A table as lines; the first one is its header. */
export type Draw = (table: string[][]) => string[];

export const aligned: Draw = (table) => {
  const widths = table[0]?.map((_, column) => Math.max(...table.map((line) => (line[column] as string).length))) ?? [];
  return table.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] as number))
      .join('  ')
      .trimEnd(),
  );
};

export const barred: Draw = ([header = [], ...lines]) =>
  [header, header.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`);

const markersOf = (script: string) => [`<!-- ${script} -->`, `<!-- /${script} -->`] as const;

/** Puts the lines in the place of the script's last ones; at the end of a file that has none. */
export async function writeMarkdown(file: string, script: string, lines: string[]): Promise<void> {
  const markers = markersOf(script);
  const section = [markers[0], ...lines, markers[1]].join('\n');
  const old = await readFile(file, 'utf8').catch(() => '# Benchmarks\n');
  const [from, to] = [old.indexOf(markers[0]), old.indexOf(markers[1])];
  const text =
    from === -1 || to < from
      ? `${old.trimEnd()}\n\n${section}\n`
      : old.slice(0, from) + section + old.slice(to + markers[1].length);
  await writeFile(file, text);
}
