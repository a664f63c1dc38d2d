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

  /** Adds a query whose rows others use by its name: asked once, however many do. */
  read(sql: string, name: string): void {
    this.#parts.push(`${name} as materialized (${sql})`);
  }

  /** Gives the rows of `answer`, a query of the parts by their names; none without it. */
  run<Row>(em: EntityManager, answer = 'select'): Promise<Row[]> {
    return query<Row>(em, `with ${this.#parts.join(', ')} ${answer}`, this.values);
  }
}
