/**
 * Keeps the rollups close behind: each second the districts in which something changed or a due time passed are folded. The
 * statements are those of migration 0010. Counts are exact without it; they cost more the further it is behind.
 *
 * Safe on every node at once (a district is folded by one, the others do not wait) and to be killed at any time: a round is
 * one transaction. Where nothing happens, nothing is written.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { Clock } from '../../clock.ts';
import { query, queryOne } from '../../database/query.ts';
import { overdueSql } from '../../sla/sla-status.ts';
import { LOW_XID } from './tally-sql.ts';

const FOLD_MS = 1_000;
/** What one round takes up: well below the time a statement may take. */
const CHANGES = 5_000;

const BEHIND_SQL = `select d.id from district d left join complaint_tally_state s on s.district_id = d.id
  where exists (select from complaint_tally_change g where g.district_id = d.id and g.xid >= ${LOW_XID})
    or exists (select from complaint c where c.district_id = d.id and ${overdueSql('$1')}
      and c.due_at >= coalesce(s.counted_until, '-infinity'))`;

interface Deps {
  em: EntityManager;
  clock: Clock;
  log: Logger;
}

export class TallyFolder {
  readonly #deps: Deps;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<unknown> | null = null;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  start(): void {
    this.#timer = setInterval(() => this.#tick(), FOLD_MS);
  }

  /** Ends after the round under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#timer = undefined;
    await this.#running;
  }

  #tick(): void {
    this.#running ??= this.fold(() => this.#timer !== undefined)
      .catch((error) => this.#deps.log.warn({ err: error }, 'counters: not folded; trying again'))
      .finally(() => {
        this.#running = null;
      });
  }

  /** Folds everything that others are not folding, while `goesOn`; gives how many changes. */
  async fold(goesOn: () => boolean = () => true): Promise<number> {
    const { em, clock } = this.#deps;
    const behind = await query<{ id: number }>(em.fork(), BEHIND_SQL, [clock.now()]);
    let folded = 0;
    for (const { id } of behind) folded += await this.#foldDistrict(id, goesOn);
    return folded;
  }

  async #foldDistrict(districtId: number, goesOn: () => boolean): Promise<number> {
    let folded = 0;
    for (let round = CHANGES; round === CHANGES && goesOn(); folded += round) round = await this.#foldOnce(districtId);
    return folded;
  }

  async #foldOnce(districtId: number): Promise<number> {
    const { em, clock } = this.#deps;
    const sql = 'select complaint_tally_fold($1, $2, $3) as folded';
    const row = await queryOne<{ folded: number }>(em.fork(), sql, [districtId, clock.now(), CHANGES]);
    return row?.folded ?? 0;
  }
}
