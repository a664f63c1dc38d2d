/** Queries and mutations by HTTP: one question, one answer. Nothing is repeated here except for want of good credentials. */
import type { ServerError, TypedDocument } from './documents.ts';

/** The server answered, and refused. */
export class RequestError extends Error {
  readonly errors: readonly ServerError[];

  constructor(errors: readonly ServerError[]) {
    super(errors.map(({ message }) => message).join(' '));
    this.name = 'RequestError';
    this.errors = errors;
  }
}

export interface RequestOptions {
  url: string;
  token?: ((refused: boolean) => string | null | Promise<string | null>) | undefined;
  viewer?: (() => string | null) | undefined;
  locale?: 'hi' | 'en' | undefined;
}

const UNAUTHORIZED = 401;

/** Data of the answer. Throws RequestError with the server's words; whatever `fetch` throws where there is no answer. */
export async function request<Result, Variables>(
  options: RequestOptions,
  document: TypedDocument<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const body = JSON.stringify({ query: String(document), variables });
  const first = await send(options, body, false);
  const response = first.status === UNAUTHORIZED && options.token ? await send(options, body, true) : first;
  const { data, errors = [] } = await answerOf<Result>(response);
  if (errors.length > 0 || data == null) throw new RequestError(errors);
  return data;
}

async function send({ url, token, viewer, locale }: RequestOptions, body: string, refused: boolean): Promise<Response> {
  const credentials = (await token?.(refused)) ?? null;
  const expected = viewer?.() ?? null;
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(credentials === null ? {} : { authorization: `Bearer ${credentials}` }),
      ...(expected === null ? {} : { 'nistaran-viewer': expected }),
      ...(locale === undefined ? {} : { 'accept-language': locale }),
    },
    body,
  });
}

async function answerOf<Result>(response: Response): Promise<{ data?: Result | null; errors?: ServerError[] }> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`The server answered ${response.status} without a GraphQL answer.`);
  }
}
