/** The flags of the command. */
import { names, numbers, parse } from '../support/flags.ts';
import { PROGRAM_NAMES, type ProgramName } from './programs.ts';
import { WORK_NAMES, type WorkName } from './tasks.ts';

export interface Options {
  works: WorkName[];
  programs: ProgramName[];
  writers: number[];
  rounds: number;
  /** Of one trial, and its tasks at most. */
  ms: number;
  tasks: number;
  /** Trials before anything is measured, at most. */
  warmUp: number;
  /** The demo's complaints that are there already. */
  complaints: number;
  /** Commits wait for the disk. */
  durable: boolean;
  json: string | undefined;
  markdown: string | undefined;
}

const FULL = { writers: [1, 16, 64], rounds: 3, ms: 2_000, tasks: 3_000, warmUp: 8, complaints: 20_000 };
const QUICK = { writers: [4], rounds: 1, ms: 200, tasks: 40, warmUp: 1, complaints: 300 };

export const USAGE = `npm run bench:commands -- [options]
  --works register,…     of ${WORK_NAMES.join(', ')} (default all)
  --programs limit,…     of ${PROGRAM_NAMES.join(', ')} (default all)
  --writers 1,16         writers at once (default ${FULL.writers.join()})
  --rounds 5             trials of each, of which the median counts (default ${FULL.rounds})
  --durable              commits wait for the disk, as in production
  --quick                tiny and short
  --json <file>          every figure
  --markdown <file>      writes the table into this file, between its markers`;

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;
const FLAGS = {
  ...{ works: TEXT, programs: TEXT, writers: TEXT, rounds: TEXT, json: TEXT, markdown: TEXT },
  ...{ durable: FLAG, quick: FLAG },
} as const;

export function readOptions(args: string[]): Options {
  const values = parse(args, FLAGS);
  const normal = values.quick ? QUICK : FULL;
  return {
    ...normal,
    works: names('work', WORK_NAMES, values.works),
    programs: names('program', PROGRAM_NAMES, values.programs),
    writers: values.writers === undefined ? normal.writers : numbers('--writers', values.writers).filter(Boolean),
    rounds: values.rounds === undefined ? normal.rounds : (numbers('--rounds', values.rounds)[0] ?? 1),
    durable: values.durable ?? false,
    ...{ json: values.json, markdown: values.markdown },
  };
}
