/** Before anything is measured: all programs give the same data. */
import type { HttpRequest } from '../support/http-connection.ts';

/** An instant as PostgreSQL writes it, where others write it as JavaScript does. */
const OTHERWISE_WRITTEN = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3})000\+00:00$/;

const inOneWriting = (value: unknown) => (typeof value === 'string' ? value.replace(OTHERWISE_WRITTEN, '$1Z') : value);

/** As text, with the names of every object in one order and instants in one writing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    part === null || typeof part !== 'object' || Array.isArray(part)
      ? inOneWriting(part)
      : Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
}

/** The data under the root field, whatever it is called in the answer. */
export async function dataOf(port: number, { method, path, headers, body }: HttpRequest): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers,
    ...(body === '' ? {} : { body }),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as { data?: Record<string, unknown>; errors?: unknown };
  if (errors !== undefined || data == null) throw new Error(`${response.status}: ${text.slice(0, 500)}`);
  return canonical(Object.values(data)[0]);
}

/** Where two texts part, for a message. */
export function difference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(at - 60, 0), at + 60);
  return `…${around(one)}… is not …${around(other)}…`;
}
