/** The flags of the command. */
import { numbers, parse } from '../support/flags.ts';

export interface Options {
  /** Due in the same minute. */
  clocks: number;
  /** Nodes on one database; a trial of each. */
  nodes: number[];
  rounds: number;
  /** The demo's complaints that are there already. */
  complaints: number;
  /** Commits wait for the disk. */
  durable: boolean;
  json: string | undefined;
  markdown: string | undefined;
}

const FULL = { clocks: 10_000, nodes: [1, 3], rounds: 3, complaints: 2_000 };
const QUICK = { clocks: 120, nodes: [1, 2], rounds: 1, complaints: 300 };

export const USAGE = `npm run bench:clocks -- [options]
  --clocks 10000         clocks that are due in the same minute (default ${FULL.clocks})
  --nodes 1,3            nodes that sweep on one database (default ${FULL.nodes.join()})
  --rounds 5             trials of each, of which the median counts (default ${FULL.rounds})
  --durable              commits wait for the disk, as in production
  --quick                tiny and short
  --json <file>          every figure
  --markdown <file>      writes the table into this file, between its markers`;

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;
const FLAGS = {
  ...{ clocks: TEXT, nodes: TEXT, rounds: TEXT, json: TEXT, markdown: TEXT },
  ...{ durable: FLAG, quick: FLAG },
} as const;

export function readOptions(args: string[]): Options {
  const values = parse(args, FLAGS);
  const normal = values.quick ? QUICK : FULL;
  const one = (flag: 'clocks' | 'rounds') =>
    values[flag] === undefined ? normal[flag] : (numbers(`--${flag}`, values[flag])[0] ?? normal[flag]);
  return {
    ...normal,
    ...{ clocks: one('clocks'), rounds: one('rounds') },
    nodes: values.nodes === undefined ? normal.nodes : numbers('--nodes', values.nodes).filter(Boolean),
    durable: values.durable ?? false,
    ...{ json: values.json, markdown: values.markdown },
  };
}
