/** Writers by plain SQL: a pool as large as the product's, one transaction a task. */
import pg from 'pg';
import { answer } from '../../support/answering.ts';
import type { ProductSetting } from '../../support/product.ts';
import type { Task } from '../tasks.ts';
import { type Write, type Written, writeAll } from '../writing.ts';
import { type Directory, type Send, write } from './limit-writes.ts';

const POOL = 12;
const ABOUT = `select d.id as "districtId", d.code as "districtCode",
    (select id from area a where a.district_id = d.id and a.parent_id is null) as "areaId",
    (select id from category c where c.district_id = d.id and c.code = 'C') as "categoryId"
  from district d order by d.id limit 1`;

/** Sends the writes of one task on a client, between BEGIN and COMMIT. */
type Transaction = (client: pg.PoolClient, work: (send: Send) => Promise<void>) => Promise<void>;

export function serveLimit(transaction: Transaction, pipeline: boolean): void {
  let pool: pg.Pool;
  let directory: Directory;
  let tasks: Task[] = [];

  async function perform(task: Task): Promise<void> {
    const client = await pool.connect();
    try {
      await transaction(client, (send) => write(send, directory, task));
    } finally {
      client.release();
    }
  }

  answer({
    async start({ databaseUrl }: ProductSetting): Promise<number> {
      pool = new pg.Pool({ connectionString: databaseUrl, max: POOL, ...{ pipeline } });
      directory = (await pool.query(ABOUT)).rows[0];
      return 0;
    },
    prepare(given: Task[]): void {
      tasks = given;
    },
    write: (how: Write): Promise<Written> => writeAll(tasks, how, () => perform),
  });
}
