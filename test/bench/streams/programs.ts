/** What is measured, and what it is measured against. */
export interface Program {
  title: string;
  module: string;
  /** Its events are committed to the database; the others make their own. */
  isProduct?: boolean;
  /** More sockets would take it minutes. */
  mostSockets: number;
}

export const PROGRAMS = {
  limit: { title: 'limit: `ws`, one ready frame to each', module: './programs/limit.ts', mostSockets: 10_000 },
  'limit-database': {
    title: '`ws`, one SQL statement an event',
    module: './programs/limit-database.ts',
    mostSockets: 5_000,
  },
  product: { title: 'Nistaran', module: './programs/product.ts', isProduct: true, mostSockets: 10_000 },
  'graphql-ws': { title: 'graphql-ws, data in memory', module: './programs/graphql-ws.ts', mostSockets: 5_000 },
  mercurius: { title: 'Mercurius, data in memory', module: './programs/mercurius.ts', mostSockets: 5_000 },
  dataloader: { title: 'graphql-ws, DataLoader', module: './programs/graphql-ws-dataloader.ts', mostSockets: 5_000 },
} satisfies Record<string, Program>;

export type ProgramName = keyof typeof PROGRAMS;
