/** The least that can be done: node:http, a prepared statement whose only column is the answer, pipelined. Nobody is asked who he is. */
import { createServer, type ServerResponse } from 'node:http';
import pg from 'pg';
import { listening } from '../../support/listening.ts';
import type { Setting } from './answers.ts';

export interface Statement {
  name: string;
  text: string;
  values: unknown[];
}

/** As many as the product uses to read. */
const CONNECTIONS = 3;

async function connection({ databaseUrl }: Setting): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl, pipeline: true, options: '-c timezone=UTC' });
  await client.connect();
  return client;
}

/** Serves what the statement of a path gives; answers with the port. */
export async function serveLimit(setting: Setting, statementFor: (path: string) => Statement): Promise<number> {
  const clients = await Promise.all(Array.from({ length: CONNECTIONS }, () => connection(setting)));
  let turn = 0;
  const reply = async (path: string, response: ServerResponse) => {
    const client = clients[turn++ % CONNECTIONS] as pg.Client;
    const { rows } = await client.query(statementFor(path));
    const body = Buffer.from(rows[0].answer);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
  };
  return listening(
    createServer((request, response) => {
      reply(request.url as string, response).catch((error: Error) => response.writeHead(500).end(error.message));
    }),
  );
}
