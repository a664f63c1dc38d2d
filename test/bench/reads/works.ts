/** The work that is measured: what a console or a person asks for, as an operation and as the limit's path. */
import { readFileSync } from 'node:fs';
import { graphqlRequest, type HttpRequest } from '../support/http-connection.ts';
import type { Program } from './programs.ts';

export const operation = (name: string) => readFileSync(new URL(`operations/${name}.graphql`, import.meta.url), 'utf8');

export const WORKS = {
  list: { title: 'list of 50, the whole district', query: operation('list') },
  department: { title: 'list of 50, one department', query: operation('list') },
  track: { title: 'one complaint with its timeline', query: operation('track') },
  counters: { title: 'counters of all departments', query: operation('counters') },
  hindi: { title: 'search, Hindi words', query: operation('search') },
  roman: { title: 'search, Roman words', query: operation('search') },
  number: { title: 'search, a number', query: operation('search') },
} satisfies Record<string, { title: string; query: string }>;

export type WorkName = keyof typeof WORKS;
export const WORK_NAMES = Object.keys(WORKS) as WorkName[];

/** One question of a work: whose token, which variables, and where the limit answers it. */
export interface Question {
  token: string;
  variables: Record<string, unknown>;
  path: string;
  /** For a schema that must be told. */
  districtId: number;
}

/**
 * How a program is asked: by a path of its own; by the operation, its text always the same; by another text of it that is
 * always the same; or by a text that was never seen before.
 */
export type Form = 'path' | 'known' | 'seen' | 'ad hoc';

/** Ten digits that the load replaces by a number it has not used yet; the length of the request stays. */
export const FRESH = 'a0000000000';

const ALIAS: Record<Form, string> = { path: '', known: '', seen: 'seen: ', 'ad hoc': `${FRESH}: ` };

/** The root field gets an alias: another text, another document, another key in the answer. */
const textIn = (form: Form, query: string) => query.replace(/\{\s*/, (brace) => brace + ALIAS[form]);

export function requestOf({ form, operations }: Program, work: WorkName, question: Question): HttpRequest {
  const { token, variables, path, districtId } = question;
  if (form === 'path') return { method: 'GET', path, headers: {}, body: '' };
  const own = operations?.[work];
  if (own !== undefined) return graphqlRequest(token, own, { ...variables, districtId });
  return graphqlRequest(token, textIn(form, WORKS[work].query), variables);
}
