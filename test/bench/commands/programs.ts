/** What is measured, and what it is measured against. */
export interface Program {
  title: string;
  module: string;
  /** Writers ask it over HTTP; else it writes itself. */
  isServer: boolean;
  /** Consoles watch every department and the whole district meanwhile. */
  isWatched: boolean;
}

const product = { module: './programs/product.ts', isServer: true } as const;
const limit = { isServer: false, isWatched: false } as const;

export const PROGRAMS = {
  limit: { title: 'limit: the same rows by plain SQL', module: './programs/limit.ts', ...limit },
  pipelined: { title: 'the same, pipelined', module: './programs/limit-pipelined.ts', ...limit },
  product: { title: 'Nistaran', ...product, isWatched: false },
  watched: { title: 'Nistaran, watched by consoles', ...product, isWatched: true },
} satisfies Record<string, Program>;

export type ProgramName = keyof typeof PROGRAMS;
export const PROGRAM_NAMES = Object.keys(PROGRAMS) as ProgramName[];
