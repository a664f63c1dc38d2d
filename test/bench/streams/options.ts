/** The flags of the command. */
import { names, numbers, parse } from '../support/flags.ts';
import { PROGRAMS, type ProgramName } from './programs.ts';

export interface Options {
  programs: ProgramName[];
  /** Sizes of the trials in which all consoles watch one department. */
  sockets: number[];
  /** Sizes of the trials spread over all departments. */
  spread: number[];
  warmUp: number;
  denseMs: number;
  pacedMs: number;
  idle: { sockets: number; ms: number };
  storm: { sockets: number };
  complaints: number;
  json: string | undefined;
  markdown: string | undefined;
}

type Lengths = Pick<Options, 'sockets' | 'spread' | 'warmUp' | 'denseMs' | 'pacedMs' | 'complaints'> & {
  idleMs: number;
  mostIdle: number;
  mostStorm: number;
};

const FULL: Lengths = {
  ...{ sockets: [100, 1_000, 5_000, 10_000], spread: [200, 1_000], denseMs: 2_000, pacedMs: 5_000, complaints: 2_000 },
  ...{ warmUp: 12, idleMs: 20_000, mostIdle: 5_000, mostStorm: 1_000 },
};
const QUICK: Lengths = {
  ...{ sockets: [100, 500], spread: [200], denseMs: 500, pacedMs: 1_000, complaints: 300 },
  ...{ warmUp: 1, idleMs: 1_000, mostIdle: 500, mostStorm: 200 },
};

export const USAGE = `npm run bench:streams -- [options]
  --sockets 100,1000     consoles on one department (default ${FULL.sockets.join()})
  --spread 200           consoles over all departments (default ${FULL.spread.join()}; 0 for none)
  --programs limit,…     of ${Object.keys(PROGRAMS).join(', ')} (default all)
  --quick                small and short, about a minute
  --json <file>          every figure
  --markdown <file>      writes the table into this file, between its markers`;

const TEXT = { type: 'string' } as const;
const FLAGS = {
  ...{ sockets: TEXT, spread: TEXT, programs: TEXT, json: TEXT, markdown: TEXT },
  quick: { type: 'boolean' },
} as const;
const PROGRAM_NAMES = Object.keys(PROGRAMS) as ProgramName[];

export function readOptions(args: string[]): Options {
  const values = parse(args, FLAGS);
  const lengths = values.quick ? QUICK : FULL;
  const sockets = values.sockets === undefined ? lengths.sockets : numbers('--sockets', values.sockets);
  const spread = values.spread === undefined ? lengths.spread : numbers('--spread', values.spread);
  const most = Math.max(...sockets, 0);
  return {
    ...{
      sockets: sockets.filter(Boolean),
      spread: spread.filter(Boolean),
      programs: names('program', PROGRAM_NAMES, values.programs),
    },
    ...{ warmUp: lengths.warmUp, denseMs: lengths.denseMs, pacedMs: lengths.pacedMs },
    complaints: lengths.complaints,
    idle: { sockets: Math.min(most, lengths.mostIdle), ms: lengths.idleMs },
    storm: { sockets: Math.min(most, lengths.mostStorm) },
    ...{ json: values.json, markdown: values.markdown },
  };
}
