/** PostgreSQL restarted and crashed under the nodes: what was acknowledged is delivered, and nobody has to begin anew. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { eventually } from './documents.ts';
import { CASE, Chaos, COMPLAINTS } from './support/chaos.ts';
import { BUSY_MS, SOAK } from './support/nodes.ts';
import { OwnPostgres } from './support/own-postgres.ts';
import { comment } from './support/writer.ts';

let postgres: OwnPostgres;
let chaos: Chaos;
beforeEach(async () => {
  postgres = await new OwnPostgres().open();
  chaos = new Chaos(postgres.url);
}, BUSY_MS);
afterEach(async () => {
  await chaos.close();
  await postgres.close();
}, BUSY_MS);

const COMMENTS_BETWEEN = 40;

test(
  'PostgreSQL stopped and crashed under load: acknowledged writes are delivered once, in order, without a reset',
  async () => {
    await chaos.open(2);
    for (const document of [COMPLAINTS, CASE, COMPLAINTS, CASE]) chaos.subscribe(document);
    let isOver = false;
    const writing = Promise.all([1, 2].map(() => comment(chaos, () => isOver)));
    const going = async (what: string) => {
      const aim = chaos.slowest + COMMENTS_BETWEEN;
      await eventually(() => chaos.slowest >= aim, what, 30_000);
    };
    await going('the streams go');
    for (const how of Array.from({ length: SOAK }, () => ['fast', 'immediate'] as const).flat()) {
      await postgres.stop(how);
      await postgres.start();
      await going(`the streams go on after a stop (${how})`);
    }
    isOver = true;
    const acknowledged = (await writing).flat();
    await chaos.expectAllDelivered(acknowledged);
    expect(chaos.nodes.running).toHaveLength(2); // no node has ended with its database
  },
  BUSY_MS * SOAK,
);
