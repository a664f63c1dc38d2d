/** What is measured, and what it is measured against. */
import { isInstalled } from '../support/peers.ts';
import { type Form, operation, type WorkName } from './works.ts';

export interface Program {
  title: string;
  module: string;
  form: Form;
  /** Only these works. */
  works?: readonly WorkName[];
  /** Its schema is not ours: the operations that ask it for the same data, the district among their variables. */
  operations?: Partial<Record<WorkName, string>>;
  /** A package that is installed with the peers. */
  needs?: string;
  /** It cannot tell a head from a magistrate: it has no rights. */
  seesAll?: boolean;
  /** It asks who is asking, at first with statements of its own. */
  hasViewers?: boolean;
}

const limit = { module: './programs/limit.ts', form: 'path' } as const;
const product = { module: './programs/product.ts', hasViewers: true } as const;
const peer = { form: 'known', seesAll: true } as const;

const PROGRAMS = {
  limit: { title: 'limit: node:http, one statement', ...limit },
  scanning: {
    ...{ title: 'limit that counts every time', module: './programs/limit-scanning.ts', form: 'path' },
    works: ['counters'],
  },
  product: { title: 'Nistaran', ...product, form: 'known' },
  seen: { title: 'Nistaran, documents seen before', ...product, form: 'seen' },
  'ad-hoc': { title: 'Nistaran, documents never seen', ...product, form: 'ad hoc' },
  generic: {
    title: 'Nistaran, a resolver a field',
    module: './programs/product-generic.ts',
    hasViewers: true,
    form: 'known',
  },
  apollo: { title: 'Apollo Server, DataLoader', module: './programs/apollo.ts', ...peer },
  mercurius: { title: 'Mercurius, jit, loaders', module: './programs/mercurius.ts', ...peer },
  yoga: { title: 'GraphQL Yoga, DataLoader', module: './programs/yoga.ts', ...peer, needs: 'graphql-yoga' },
  postgraphile: {
    ...{ title: 'PostGraphile', module: './programs/postgraphile.ts', ...peer, needs: 'postgraphile' },
    works: ['list', 'track'],
    operations: { list: operation('postgraphile/list'), track: operation('postgraphile/track') },
  },
} satisfies Record<string, Program>;

export type ProgramName = keyof typeof PROGRAMS;
export const PROGRAM_NAMES = Object.keys(PROGRAMS) as ProgramName[];

export const program = (name: ProgramName): Program => PROGRAMS[name];

export function isThere(name: ProgramName): boolean {
  const { needs } = program(name);
  return needs === undefined || isInstalled(needs);
}

export function does(name: ProgramName, work: WorkName): boolean {
  const { works, seesAll = false } = program(name);
  return (works === undefined || works.includes(work)) && !(seesAll && work === 'department');
}
