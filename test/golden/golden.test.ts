/**
 * The statements of every console operation, as committed beside it: the same number for one row and for thirty, and a changed
 * statement shows as a diff. UPDATE_GOLDEN=1 writes them anew.
 */
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { Inside } from '../api/rights/support/inside.ts';
import { type Person, type World, world } from '../support/world.ts';
import { recordStatements, toGolden } from './recorded-statements.ts';

const FOLDER = new URL('./operations/', import.meta.url);
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace('.graphql', ''));

interface Stage {
  w: World;
  inside: Inside;
  reader: Person;
  number: string;
}

const stages: Stage[] = [];

/** A district with this many of everything an operation may list. */
async function stage(rows: number): Promise<Stage> {
  const w = await world();
  const reader = await w.officer('CELL'); // not the one who acts: he is told nothing of his own deeds
  await w.officer('HEAD', 'PWD');
  let number = '';
  for (let i = 0; i < rows; i++) {
    const officer = await w.officer('OFFICER', 'PWD');
    if (i > 0) await w.department(`X${i}`, 100 + i);
    number = await w.complaint({
      department: 'PWD',
      officerId: officer.id,
      subjectId: w.subjects.road,
      categoryCode: 'B',
      complainant: { name: 'सलमा', phone: `98111${String(i).padStart(5, '0')}` },
    });
    await officer.done('acknowledgeComplaint', { number });
    await officer.done('addComment', { number, text: 'देखा गया' });
    await intake(w, number, i);
    await w.hearing(officer.id, { numbers: [number] });
  }
  await fullCase(w, number, rows);
  return { w, reader, number, inside: new Inside(w) };
}

async function intake(w: World, number: string, i: number): Promise<void> {
  await w.sql.query(
    `insert into intake_message (district_id, id, source, external_id, kind, state, received_at, last_message_at, sender_id, text)
      select 1, $1, 'WHATSAPP', $2, 'NEW_COMPLAINT', 'WAITING', $3, $3, complainant_id, 'सड़क टूटी है' from complaint where number = $4`,
    [v7(), `m${i}`, w.clock.now(), number],
  );
}

/** Reports, files and verdicts of one complaint, by the dozen where there are many. */
async function fullCase(w: World, number: string, rows: number): Promise<void> {
  const { rows: found } = await w.sql.query('select id, assignee_id from complaint where number = $1', [number]);
  const { id, assignee_id: author } = found[0];
  for (let i = 0; i < rows; i++) {
    const report = v7();
    await w.sql.query(
      `insert into action_taken_report (district_id, id, complaint_id, cycle, outcome, text, author_id, at, verified_by_id, verified_at)
      select 1, $1, $2, 1, 'FIXED', 'हो गया', $3, $4, o.id, $4 from officer o where o.id <> $3 order by o.id limit 1`,
      [report, id, author, w.clock.now()],
    );
    await w.sql.query(
      `insert into evidence (district_id, id, state, complaint_id, report_id, kind, mime_type, bytes, visibility, owner_key, created_at, store_key)
      values (1, $1, 'READY', $2, $3, 'PHOTO', 'image/jpeg', 9, 'CITIZEN', 'x', $4, 'k')`,
      [v7(), id, report, w.clock.now()],
    );
    await w.sql.query(
      `insert into feedback (district_id, id, complaint_id, cycle, satisfied, at) values (1, $1, $2, 1, true, $3)`,
      [v7(), id, w.clock.now()],
    );
    await w.sql.query(
      `insert into external_reference (district_id, source, number, complaint_id) values (1, 'CPGRAMS', $1, $2)`,
      [`n${i}`, id],
    );
  }
}

beforeAll(async () => {
  stages.push(await stage(1), await stage(30));
}, 120_000);
afterAll(() => Promise.all(stages.map(({ w }) => w.close())));

async function statementsOf(name: string, { inside, reader, number }: Stage) {
  const document = await readFile(new URL(`${name}.graphql`, FOLDER), 'utf8');
  const viewer = await inside.viewerOf(reader);
  const { result, statements } = await recordStatements(() => inside.run(viewer, { document, variables: { number } }));
  expect(result.errors).toEqual([]);
  return { statements, size: JSON.stringify(result.data).length };
}

test.each(names)(
  '%s costs as many statements for thirty rows as for one, and the very ones that were reviewed',
  async (name) => {
    const one = await statementsOf(name, stages[0] as Stage);
    const many = await statementsOf(name, stages[1] as Stage);
    if (name !== 'counts') expect(many.size).toBeGreaterThan(3 * one.size);
    expect(many.statements.length).toBe(one.statements.length);
    expect(toGolden(many.statements)).toBe(toGolden(one.statements));
    const file = new URL(`${name}.sql`, FOLDER);
    if (process.env.UPDATE_GOLDEN) await writeFile(file, toGolden(many.statements));
    expect(toGolden(many.statements)).toBe(await readFile(file, 'utf8'));
  },
);

test('an operation of the registry passes the limits of the door', async () => {
  const { reader, number } = stages[1] as Stage;
  for (const name of names) {
    const document = await readFile(new URL(`${name}.graphql`, FOLDER), 'utf8');
    const variables = document.includes('$number') ? { number } : {};
    expect({ name, errors: (await reader.graphql(document, variables)).errors }).toEqual({ name, errors: undefined });
  }
});
