/** Are the counters what a count of the table gives? And the mend. Writers go on during both. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { query } from '../../database/query.ts';

/** A rollup that is wrong: which one, and by how much each of its counts is too high. */
export type TallyDifference = { districtId: number; grain: number } & Record<string, unknown>;

const districtIds = async (em: EntityManager): Promise<number[]> =>
  (await query<{ id: number }>(em, 'select id from district order by id')).map(({ id }) => id);

/** Every rollup with its changes beside the scan, district by district, each in one snapshot. Empty when all is right. */
export function checkTally(em: EntityManager): Promise<TallyDifference[]> {
  return unhurried(em, async (tx) => {
    const differences: TallyDifference[] = [];
    for (const id of await districtIds(tx))
      differences.push(...(await query<TallyDifference>(tx, 'select * from complaint_tally_difference($1)', [id])));
    return differences;
  });
}

/** Counts everything anew. */
export async function rebuildTally(em: EntityManager, now: Date): Promise<void> {
  for (const id of await districtIds(em))
    await unhurried(em, (tx) => query(tx, 'select complaint_tally_rebuild($1, $2)', [id, now]));
}

/** These read whole tables: longer than a statement may usually take. */
const unhurried = <T>(em: EntityManager, work: (tx: EntityManager) => Promise<T>): Promise<T> =>
  em.fork({ clear: true }).transactional(async (tx) => {
    await query(tx as EntityManager, 'set local statement_timeout = 0');
    return work(tx as EntityManager);
  });
