/**
 * Rows of several tables written by one statement: the parts of one WITH. Each of them sees the database as it was before all of
 * them; what one returns another may use by its name. References and triggers are looked at when all are done.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { Parameters, query } from './query.ts';

export class Writes extends Parameters {
  readonly #parts: string[] = [];

  /** Adds an insert, update or delete; the name is for those that use what it returns. */
  write(sql: string, name = `part_${this.#parts.length}`): void {
    this.#parts.push(`${name} as (${sql})`);
  }

  async run(em: EntityManager): Promise<void> {
    await query(em, `with ${this.#parts.join(', ')} select`, this.values);
  }
}
