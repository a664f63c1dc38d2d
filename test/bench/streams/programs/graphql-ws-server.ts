/** graphql-ws as its manual has it. */
import { createServer } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { useServer as serveSubscriptions } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { listening } from '../../support/listening.ts';

export function serveGraphql(schema: GraphQLSchema, context: () => Record<string, unknown>): Promise<number> {
  const server = createServer();
  serveSubscriptions({ schema, context }, new WebSocketServer({ server, path: '/graphql' }));
  return listening(server);
}
