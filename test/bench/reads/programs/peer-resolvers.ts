/** A resolver a field with DataLoaders of the request, for the peers that are written so. */
import DataLoader from 'dataloader';
import { type ComplaintRow, type Page, type PeerData, type RelatedTable, summaryOf } from './peer-data.ts';

export class Loaders {
  readonly data: PeerData;
  readonly #byTable = new Map<RelatedTable, DataLoader<string, object>>();
  readonly #timelines = new Map<string, DataLoader<string, object[]>>();

  constructor(data: PeerData) {
    this.data = data;
  }

  related(table: RelatedTable, id: string | null): Promise<object> | null {
    const loader = this.#byTable.get(table) ?? new DataLoader((ids) => this.data.related(table, ids));
    this.#byTable.set(table, loader);
    return id === null ? null : loader.load(id);
  }

  timeline(id: string, page: Page): Promise<object[]> {
    const key = JSON.stringify(page);
    const loader = this.#timelines.get(key) ?? new DataLoader((ids) => this.data.timelines(ids, page));
    this.#timelines.set(key, loader);
    return loader.load(id);
  }
}

export interface Context {
  loaders: Loaders;
}

const related =
  (table: RelatedTable, key: 'departmentId' | 'categoryId' | 'assigneeId') =>
  (row: ComplaintRow, _args: unknown, { loaders }: Context) =>
    loaders.related(table, row[key]);

export const resolvers = {
  Query: {
    complaints: async (_root: unknown, { first }: { first: number }, { loaders }: Context) => ({
      nodes: await loaders.data.list(first),
    }),
    complaint: (_root: unknown, { number }: { number: string }, { loaders }: Context) => loaders.data.byNumber(number),
    complaintCounts: (_root: unknown, _args: unknown, { loaders }: Context) => loaders.data.counts(),
    searchComplaints: async (_root: unknown, { text }: { text: string }, { loaders }: Context) => ({
      nodes: await loaders.data.search(text),
    }),
  },
  Complaint: {
    summary: summaryOf,
    department: related('department', 'departmentId'),
    category: related('category', 'categoryId'),
    assignee: related('officer', 'assigneeId'),
    timeline: async (row: ComplaintRow, page: Page, { loaders }: Context) => ({
      nodes: await loaders.timeline(row.id, page),
    }),
  },
};
