/** The limit: each statement waits for the one before it. */
import { serveLimit } from './limit-pool.ts';

serveLimit(async (client, work) => {
  await client.query('begin');
  await work((statement) => client.query(statement));
  await client.query('commit');
}, false);
