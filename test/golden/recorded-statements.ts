/** The SQL statements of one piece of work, and of nothing that runs beside it. */
import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

const recording = new AsyncLocalStorage<string[]>();
let isWrapped = false;

/** Statements on their way to the server are noted for whoever caused them. */
function wrapClient(): void {
  if (isWrapped) return;
  isWrapped = true;
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [config] = args as [{ text?: string } | string];
    recording.getStore()?.push(typeof config === 'string' ? config : (config?.text ?? ''));
    return Reflect.apply(original, this, args);
  } as never;
}

export interface Recorded<T> {
  result: T;
  statements: string[];
}

export async function recordStatements<T>(work: () => Promise<T>): Promise<Recorded<T>> {
  wrapClient();
  const statements: string[] = [];
  const result = await recording.run(statements, work);
  return { result, statements: statements.map(normalise) };
}

/** Layout does not count; statements of one level may come in any order. */
const normalise = (statement: string) => statement.replace(/\s+/g, ' ').trim();

export const toGolden = (statements: readonly string[]): string =>
  `${[...statements]
    .sort()
    .map((statement) =>
      statement.replace(
        / (?<!distinct )(from|left join|(?<!left )join|cross join lateral|where|order by|limit|union all) /g,
        '\n  $1 ',
      ),
    )
    .join(';\n\n')};\n`;
