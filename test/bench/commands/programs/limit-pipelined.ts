/** The same statements, none waiting for another: only the number must be known before the complaint is written. */
import type { QueryResult } from 'pg';
import { serveLimit } from './limit-pool.ts';

const NOTHING = { rows: [] };

serveLimit(async (client, work) => {
  const sent: Promise<QueryResult>[] = [client.query('begin')];
  await work(async (statement) => {
    const result = client.query(statement);
    sent.push(result);
    return statement.name === 'number' ? result : NOTHING;
  });
  sent.push(client.query('commit'));
  await Promise.all(sent);
}, true);
