/** Complaints that did not come by the API (the demo, a bulk load): their due times, worked out anew, are those they have. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { openDatabase } from '../../../src/database/orm.ts';
import { seedDemo } from '../../../src/demo/index.ts';
import { PORTAL_TERMS } from '../../../src/sla/terms.ts';
import { previewChange } from '../../../src/working-time/preview-change.ts';
import { cloneDatabase, type TestDatabase } from '../../support/database.ts';

const NOW = new Date('2026-11-20T09:00:00Z');
let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await cloneDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await seedDemo(client, {
    ...{ complaints: 1_500, now: NOW, onProgress: () => {} },
    sealPhone: (phone) => Buffer.from(phone),
    indexPhone: (phone) => createHash('sha256').update(phone).digest(),
  });
}, 120_000);
afterAll(async () => {
  await client.end();
  await database.drop();
});

test('a change that is far from all of them would move none, although some clocks have rested', async () => {
  const orm = openDatabase({ url: database.url, poolSize: 2 });
  const day = { day: '2029-11-20', nameHi: 'अवकाश', nameEn: 'Holiday', intervals: [] };
  const preview = await previewChange(orm.em, 1, { kind: 'DAYS', departmentId: null, days: [day] }, NOW);
  await orm.close(true);
  expect(preview.open).toBeGreaterThan(50);
  const { rows } = await client.query(`select count(*)::int as rested from complaint_clock where rests <> '[]'`);
  expect(rows[0].rested).toBeGreaterThan(0);
  expect(preview.moved).toEqual([]);
});

test('the limits of other portals are policies of the demo', async () => {
  const { rows } = await client.query('select source, terms from sla_policy order by source');
  expect(rows).toEqual([
    { source: 'CM_HELPLINE', terms: PORTAL_TERMS.CM_HELPLINE },
    { source: 'CPGRAMS', terms: PORTAL_TERMS.CPGRAMS },
  ]);
});
