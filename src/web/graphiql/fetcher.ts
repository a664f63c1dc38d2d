/**
 * How GraphiQL talks to the server: queries and mutations by HTTP, subscriptions by a socket of their own, opened when they
 * start. A fresh socket each time carries the cookie of a sign-in that happened a moment ago. The headers a person types go
 * with the request, and as connection_init payload with the socket.
 */
import type { GraphiQLProps } from 'graphiql';
import { type DocumentNode, getOperationAST } from 'graphql';
import { createClient } from 'graphql-ws/client';

type Fetcher = GraphiQLProps['fetcher'];
type Params = Parameters<Fetcher>[0];
type Results = Exclude<ReturnType<Fetcher>, Promise<unknown>>;

const URL_PATH = '/graphql';

export const fetcher: Fetcher = (params, options) => {
  const headers = lowerCased(options?.headers ?? {});
  return isSubscription(options?.documentAST, params.operationName)
    ? subscribe(params, headers)
    : send(params, headers);
};

const lowerCased = (headers: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));

const isSubscription = (document: DocumentNode | undefined, operationName?: string | null): boolean =>
  document !== undefined && getOperationAST(document, operationName ?? undefined)?.operation === 'subscription';

async function send(params: Params, headers: Record<string, string>) {
  const response = await fetch(URL_PATH, {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json, application/json',
      'accept-language': document.documentElement.lang,
      'content-type': 'application/json',
      ...headers,
    },
    body: JSON.stringify(params),
  });
  return response.json();
}

/** Ends, and says why, when the line is lost: going on silently would hide a gap. */
function subscribe(params: Params, headers: Record<string, string>): Results {
  const url = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${URL_PATH}`;
  const client = createClient({ url, retryAttempts: 0, connectionParams: headers });
  const results = client.iterate({ ...params, operationName: params.operationName ?? null });
  return results as Results; // errors come as plain objects; GraphiQL's types ask for GraphQLError and its code does not
}
