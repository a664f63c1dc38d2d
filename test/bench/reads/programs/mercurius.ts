/** Mercurius as its manual has it: compiled operations, its own loaders. */
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { BACKLOG } from '../../support/listening.ts';
import { serve } from './answers.ts';
import { type ComplaintRow, type Page, PeerData, type RelatedTable, summaryOf } from './peer-data.ts';
import { PEER_SCHEMA } from './peer-schema.ts';

let data: PeerData;

interface Asked<Params = unknown> {
  obj: ComplaintRow;
  params: Params;
}

type ForeignKey = 'departmentId' | 'categoryId' | 'assigneeId';

const related = (table: RelatedTable, key: ForeignKey) => async (asked: Asked[]) => {
  const wanted = [...new Set(asked.map(({ obj }) => obj[key]).filter((id) => id !== null))];
  const rows = await data.related(table, wanted);
  return asked.map(({ obj }) => rows[wanted.indexOf(obj[key] as string)] ?? null);
};

const resolvers = {
  Query: {
    complaints: async (_root: unknown, { first }: { first: number }) => ({ nodes: await data.list(first) }),
    complaint: (_root: unknown, { number }: { number: string }) => data.byNumber(number),
    complaintCounts: () => data.counts(),
    searchComplaints: async (_root: unknown, { text }: { text: string }) => ({ nodes: await data.search(text) }),
  },
  Complaint: { summary: summaryOf },
};

const loaders = {
  Complaint: {
    department: related('department', 'departmentId'),
    category: related('category', 'categoryId'),
    assignee: related('officer', 'assigneeId'),
    timeline: async (asked: Asked<Page>[]) => {
      const ids = asked.map(({ obj }) => obj.id);
      return (await data.timelines(ids, asked[0]?.params ?? {})).map((nodes) => ({ nodes }));
    },
  },
};

serve({
  async start(setting) {
    data = new PeerData(setting);
    const app = Fastify();
    await app.register(mercurius as never, { schema: PEER_SCHEMA, resolvers, loaders, jit: 1 } as never);
    return Number(new URL(await app.listen({ host: '127.0.0.1', port: 0, backlog: BACKLOG })).port);
  },
});
