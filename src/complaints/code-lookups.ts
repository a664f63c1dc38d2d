/** Ids of departments and categories by their codes, for filters: those of all streams that open at the same moment together. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { gathered } from '../database/gathered.ts';
import { query } from '../database/query.ts';

type Table = 'department' | 'category';

interface Asked {
  districtId: number;
  codes: readonly string[];
}

export class CodeLookups {
  readonly #find: Record<Table, (asked: Asked) => Promise<string[]>>;

  constructor(em: EntityManager) {
    this.#find = { department: lookUp(em, 'department'), category: lookUp(em, 'category') };
  }

  /** Sorted, so that equal filters are equal; without those that name nothing. */
  ids(table: Table, districtId: number, codes: readonly string[]): Promise<string[]> {
    return this.#find[table]({ districtId, codes });
  }
}

interface Named {
  districtId: number;
  id: string;
  code: string;
}

const lookUp = (em: EntityManager, table: Table) =>
  gathered(async (asked: readonly Asked[]) => {
    const sql = `select district_id, id, code from ${table} where district_id = any($1::integer[]) and code = any($2::text[])`;
    const districts = new Set(asked.map(({ districtId }) => districtId));
    const codes = new Set(asked.flatMap((one) => one.codes));
    const rows = await query<Named>(em.fork(), sql, [[...districts], [...codes]]);
    return asked.map((one) =>
      rows
        .filter(({ districtId, code }) => districtId === one.districtId && one.codes.includes(code))
        .map(({ id }) => id)
        .sort(),
    );
  });
