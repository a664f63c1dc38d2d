/**
 * Reads what the items of streams point to. What several groups of subscribers ask at one moment by the same statement is asked
 * once, for the items of all of them: a burst over 156 departments is one statement, not 156.
 *
 * Invariants: only statements that are equal in text and values, the items apart, are joined; everything that is read together is
 * read of one moment, which is not later than the reading. May not import: a feature, a transport.
 */
import DataLoader from 'dataloader';
import { Parameters } from '../database/query.ts';
import type { ReadConnections } from './connections.ts';
import { ITEMS, type Item, type ItemModel, itemRows } from './items.ts';
import { LeftToResolvers } from './roots.ts';
import type { Run } from './run.ts';
import { type SettledSql, toText } from './sql.ts';

/** Columns of one item, each a JSON text. */
export type ItemColumns = (string | null)[];

interface Asked {
  item: Item;
  districtId: number;
}

/** Items of one statement: heavy ones still come within its time. */
const AT_ONCE = 500;
/** Stands among the values where the items will. */
const PLACE = {};

export class ItemReader {
  readonly #connections: ReadConnections;
  /** Statements that are about to be sent, by text and values. */
  readonly #gathering = new Map<string, DataLoader<Asked, ItemColumns>>();
  #moment: Date | null = null;

  constructor(connections: ReadConnections) {
    this.#connections = connections;
  }

  /** The moment what is asked now is read of: that of whoever asked first in this turn of the event loop. */
  moment(now: Date): Date {
    if (this.#moment === null)
      setImmediate(() => {
        this.#moment = null;
      });
    this.#moment ??= now;
    return this.#moment;
  }

  /** In the order of the items. Throws the driver's errors, and LeftToResolvers where a condition of the statement does not hold. */
  read(statement: SettledSql, model: ItemModel, items: readonly Item[], run: Run): Promise<ItemColumns[]> {
    const own = { ...run, variables: { ...run.variables, [ITEMS]: PLACE }, parameters: new Parameters() };
    const text = toText(statement, own);
    const { values } = own.parameters;
    const key = text + JSON.stringify(values);
    const loader = this.#gathering.get(key) ?? this.#gather(key, { text, values, model });
    return Promise.all(items.map((item) => loader.load({ item, districtId: run.viewer.districtId })));
  }

  #gather(key: string, { text, values, model }: { text: string; values: readonly unknown[]; model: ItemModel }) {
    const loader = new DataLoader<Asked, ItemColumns>(
      async (asked) => {
        if (this.#gathering.get(key) === loader) this.#gathering.delete(key);
        const rows = itemRows(model, asked);
        const all = values.map((value) => (value === PLACE ? rows : value));
        const found = (await this.#connections.ask({ text, values: all })) as ItemColumns[];
        if (found.length < asked.length) throw new LeftToResolvers();
        return found;
      },
      { cache: false, maxBatchSize: AT_ONCE },
    );
    this.#gathering.set(key, loader);
    return loader;
  }
}
