/** The SQL statements of one piece of work, and of nothing that runs beside it. */
import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

/** A statement as it was sent. */
export interface Sent {
  text: string;
  values: readonly unknown[];
}

const recording = new AsyncLocalStorage<Sent[]>();
let isWrapped = false;

/** Statements on their way to the server are noted for whoever caused them. */
function wrapClient(): void {
  if (isWrapped) return;
  isWrapped = true;
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [config, values] = args as [{ text?: string; values?: unknown[] } | string, unknown];
    const { text = '', values: own } = typeof config === 'string' ? { text: config } : config;
    recording.getStore()?.push({ text, values: own ?? (Array.isArray(values) ? values : []) });
    return Reflect.apply(original, this, args);
  } as never;
}

export interface Recorded<T> {
  result: T;
  statements: string[];
}

export async function recordStatements<T>(work: () => Promise<T>): Promise<Recorded<T>> {
  const { result, sent } = await recordSent(work);
  return { result, statements: sent.map(({ text }) => normalise(text)) };
}

/** The same with the values they were sent with. */
export async function recordSent<T>(work: () => Promise<T>): Promise<{ result: T; sent: Sent[] }> {
  wrapClient();
  const sent: Sent[] = [];
  const result = await recording.run(sent, work);
  return { result, sent };
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
