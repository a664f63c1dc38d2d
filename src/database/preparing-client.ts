/**
 * A PostgreSQL client that has a statement prepared once it was asked a few times: parsing and planning cost more than most of our
 * statements themselves. Texts that begin with `ANEW` are planned for their values each time. What is asked in one turn of the
 * event loop leaves in one write, and a BEGIN with what comes after it: nobody waits for its answer.
 *
 * Invariant: the texts of the program are few; so many names and no more, whatever happens.
 */
import type { Socket } from 'node:net';
import pg from 'pg';

/** Set before a statement whose best plan depends on its values. */
export const ANEW = '/* for these values */ ';

const USES = 3;
const MOST_NAMES = 400;
const MOST_TEXTS = 5_000;

const uses = new Map<string, number>();
const names = new Map<string, string>();

/** The name a text is prepared under; undefined while it is rare. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMES || text.startsWith(ANEW)) return known;
  const count = (uses.get(text) ?? 0) + 1;
  if (uses.size >= MOST_TEXTS) uses.clear();
  uses.set(text, count);
  if (count < USES) return undefined;
  const name = `text_${names.size}`;
  names.set(text, name);
  return name;
}

type Query = (config: unknown, values?: unknown, callback?: unknown) => unknown;

const BEGIN = 'begin';
const BEGUN = { command: 'BEGIN', rowCount: null, oid: 0, fields: [], rows: [] };

export class PreparingClient extends pg.Client {
  #isToBegin = false;
  #isGathering = false;

  override query: pg.Client['query'] = ((config: unknown, values?: unknown, callback?: unknown) => {
    if (config === BEGIN) {
      this.#isToBegin = true;
      return Promise.resolve(BEGUN);
    }
    this.#gather();
    const query = super.query.bind(this) as Query;
    if (this.#isToBegin) {
      this.#isToBegin = false;
      (query(BEGIN) as Promise<unknown>).catch(() => {}); // then what follows fails as well
    }
    const hasValues = typeof config === 'string' && Array.isArray(values) && values.length > 0;
    const name = hasValues ? nameOf(config) : undefined;
    return name === undefined ? query(config, values, callback) : query({ name, text: config, values }, callback);
  }) as pg.Client['query'];

  #gather(): void {
    if (this.#isGathering) return;
    this.#isGathering = true;
    const { stream } = (this as unknown as { connection: { stream: Socket } }).connection;
    stream.cork();
    process.nextTick(() => {
      this.#isGathering = false;
      stream.uncork();
    });
  }
}
