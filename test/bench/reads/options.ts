/** The flags of the command. */
import { names, numbers, parse } from '../support/flags.ts';
import { NotInstalled } from '../support/peers.ts';
import { isThere, PROGRAM_NAMES, type ProgramName } from './programs.ts';
import { SPREADS, type Spread } from './storm.ts';
import { WORK_NAMES, type WorkName } from './works.ts';

export interface Options {
  /** Sizes of the district, one after the other. */
  complaints: number[];
  works: WorkName[];
  programs: ProgramName[];
  connections: number[];
  rounds: number;
  /** Of one trial. */
  ms: number;
  /** Before anything is measured: rounds of so long, in the first at least so many questions that everybody has asked once. */
  warmUp: { ms: number; rounds: number; asks: number };
  /** Consoles that come back at once; 0 for none. */
  storm: number;
  /** How they come, one after the other. */
  spreads: Spread[];
  start: boolean;
  json: string | undefined;
  markdown: string | undefined;
}

const FULL = {
  complaints: [200_000],
  connections: [1, 16, 64],
  rounds: 3,
  ms: 3_000,
  warmUp: { ms: 2_000, rounds: 15, asks: 1_500 },
  spreads: Object.keys(SPREADS) as Spread[],
};
const QUICK = {
  ...{ complaints: [300], connections: [4], rounds: 1, ms: 100, warmUp: { ms: 25, rounds: 1, asks: 30 } },
  spreads: ['at once'] as Spread[],
};

export const USAGE = `npm run bench:reads -- [options]
  --complaints 20000,…   sizes of the district (default ${FULL.complaints.join()})
  --works list,…         of ${WORK_NAMES.join(', ')} (default all; none for none)
  --programs limit,…     of ${PROGRAM_NAMES.join(', ')} (default all that are installed)
  --connections 1,16     questions at once (default ${FULL.connections.join()})
  --rounds 5             trials of each, of which the median counts (default ${FULL.rounds})
  --storm 5000           so many consoles come back, at once and over five seconds, and load their list
  --start                how long the first and later starts take
  --quick                tiny and short
  --json <file>          every figure
  --markdown <file>      writes the tables into this file, between their markers`;

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;
const FLAGS = {
  ...{ complaints: TEXT, works: TEXT, programs: TEXT, connections: TEXT, rounds: TEXT, storm: TEXT },
  ...{ start: FLAG, quick: FLAG, json: TEXT, markdown: TEXT },
} as const;

/** Those that are named, or all that can run here. */
function programsOf(text: string | undefined, say: (text: string) => void): ProgramName[] {
  const wanted = names('program', PROGRAM_NAMES, text);
  const missing = wanted.filter((name) => !isThere(name));
  if (missing.length === 0) return wanted;
  const fault = new NotInstalled(missing);
  if (text !== undefined) throw fault;
  say(`Left out. ${fault.message}`);
  return wanted.filter(isThere);
}

export function readOptions(args: string[], say: (text: string) => void): Options {
  const values = parse(args, FLAGS);
  const normal = values.quick ? QUICK : FULL;
  const given = (flag: 'complaints' | 'connections', text = values[flag]) =>
    text === undefined ? normal[flag] : numbers(`--${flag}`, text).filter(Boolean);
  return {
    ...{
      complaints: given('complaints'),
      connections: given('connections'),
      ms: normal.ms,
      warmUp: normal.warmUp,
      spreads: normal.spreads,
    },
    works: values.works === 'none' ? [] : names('work', WORK_NAMES, values.works),
    programs: programsOf(values.programs, say),
    rounds: values.rounds === undefined ? normal.rounds : (numbers('--rounds', values.rounds)[0] ?? 1),
    storm: values.storm === undefined ? 0 : (numbers('--storm', values.storm)[0] ?? 0),
    start: values.start ?? false,
    ...{ json: values.json, markdown: values.markdown },
  };
}
