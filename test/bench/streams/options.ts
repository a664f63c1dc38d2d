/** The flags of the command. */
import { parseArgs } from 'node:util';
import { PROGRAMS, type ProgramName } from './programs.ts';

export interface Options {
  programs: ProgramName[];
  /** Sizes of the trials in which all consoles watch one department. */
  sockets: number[];
  /** Sizes of the trials spread over all departments. */
  spread: number[];
  denseMs: number;
  pacedMs: number;
  idle: { sockets: number; ms: number };
  storm: { sockets: number };
  complaints: number;
  json: string | undefined;
  markdown: string | undefined;
}

type Lengths = Pick<Options, 'sockets' | 'spread' | 'denseMs' | 'pacedMs' | 'complaints'> & {
  idleMs: number;
  mostIdle: number;
  mostStorm: number;
};

const FULL: Lengths = {
  ...{ sockets: [100, 1_000, 5_000, 10_000], spread: [200, 1_000], denseMs: 2_000, pacedMs: 5_000, complaints: 2_000 },
  ...{ idleMs: 20_000, mostIdle: 5_000, mostStorm: 1_000 },
};
const QUICK: Lengths = {
  ...{ sockets: [100, 500], spread: [200], denseMs: 500, pacedMs: 1_000, complaints: 300 },
  ...{ idleMs: 1_000, mostIdle: 500, mostStorm: 200 },
};

export const USAGE = `npm run bench:streams -- [options]
  --sockets 100,1000     consoles on one department (default ${FULL.sockets.join()})
  --spread 200           consoles over all departments (default ${FULL.spread.join()}; 0 for none)
  --programs limit,…     of ${Object.keys(PROGRAMS).join(', ')} (default all)
  --quick                small and short, about a minute
  --json <file>          every figure
  --markdown <file>      writes the table into this file, between its markers`;

export class UsageError extends Error {}

export function readOptions(args: string[]): Options {
  const { values } = parse(args);
  const lengths = values.quick ? QUICK : FULL;
  const sockets = values.sockets === undefined ? lengths.sockets : numbers('--sockets', values.sockets);
  const spread = values.spread === undefined ? lengths.spread : numbers('--spread', values.spread);
  const most = Math.max(...sockets, 0);
  return {
    ...{ sockets: sockets.filter(Boolean), spread: spread.filter(Boolean), programs: programs(values.programs) },
    ...{ denseMs: lengths.denseMs, pacedMs: lengths.pacedMs, complaints: lengths.complaints },
    idle: { sockets: Math.min(most, lengths.mostIdle), ms: lengths.idleMs },
    storm: { sockets: Math.min(most, lengths.mostStorm) },
    ...{ json: values.json, markdown: values.markdown },
  };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const options = { sockets: text, spread: text, programs: text, json: text, markdown: text } as const;
  try {
    return parseArgs({ args, options: { ...options, quick: { type: 'boolean' } } });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function numbers(flag: string, text: string): number[] {
  const given = text.split(',').map(Number);
  if (given.every((number) => Number.isSafeInteger(number) && number >= 0)) return given;
  throw new UsageError(`${flag} takes whole numbers, separated by commas`);
}

function programs(text = Object.keys(PROGRAMS).join()): ProgramName[] {
  const given = text.split(',');
  const unknown = given.filter((name) => !Object.hasOwn(PROGRAMS, name));
  if (unknown.length === 0) return given as ProgramName[];
  throw new UsageError(`There is no program ${unknown.join(', ')}; there are ${Object.keys(PROGRAMS).join(', ')}`);
}
