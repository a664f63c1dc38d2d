/**
 * What belongs to another department or area answers exactly as what does not exist: every root field of the schema that
 * takes a reference, for every kind of viewer whose sight is narrow. A new root field is picked up by itself.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type World, world } from '../../support/world.ts';
import { references, type Slot, valuesWith } from './support/argument-values.ts';
import { Inside, type InsideAnswer } from './support/inside.ts';
import { fillArguments, operationOf, type RootField, rootFields } from './support/schema-walk.ts';
import { type TwoDepartments, twoDepartments } from './support/two-departments.ts';

let w: World;
let inside: Inside;
let both: TwoDepartments;
let slots: Record<string, Slot>;

beforeAll(async () => {
  w = await world();
  inside = new Inside(w);
  both = await twoDepartments(w);
  slots = references(both);
});
afterAll(() => w.close());

/** Control messages of a stream carry the time of day. */
const withoutTime = (answers: InsideAnswer[]) =>
  JSON.stringify(answers, (key, value) => (key === 'at' ? undefined : value), 1);

async function ask(
  viewerName: keyof TwoDepartments['viewers'],
  root: RootField,
  chosen: Record<string, keyof Slot>,
): Promise<string> {
  const { variables } = fillArguments(root, valuesWith(w, slots, chosen));
  const viewer = await inside.viewerOf(both.viewers[viewerName]);
  const operation = operationOf(inside.schema, root, variables, 2);
  const answers =
    root.operation === 'subscription'
      ? await inside.subscribe(viewer, operation)
      : [await inside.run(viewer, operation)];
  return withoutTime(answers);
}

const viewerNames = ['OFFICER', 'HEAD', 'AREA_OFFICER', 'REPRESENTATIVE', 'COMPLAINANT', 'INTEGRATION'] as const;

test.each(viewerNames)(
  '%s: a reference into the other department answers as one that does not exist',
  async (viewerName) => {
    let compared = 0;
    for (const root of rootFields(inside.schema)) {
      const { used } = fillArguments(root, valuesWith(w, slots));
      for (const slot of [...used].filter((key) => key in slots)) {
        const foreign = await ask(viewerName, root, { [slot]: 'foreign' });
        const absent = await ask(viewerName, root, { [slot]: 'absent' });
        expect({ field: root.name, slot, answer: foreign }).toEqual({ field: root.name, slot, answer: absent });
        expect({ field: root.name, slot, secrets: both.secrets.filter((secret) => foreign.includes(secret)) }).toEqual({
          field: root.name,
          slot,
          secrets: [],
        });
        expect({ field: root.name, slot, answer: foreign }).not.toEqual({
          field: root.name,
          slot,
          answer: expect.stringContaining('INTERNAL'),
        });
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(40);
  },
  120_000,
);

test('the comparison bites: the officer in charge gets another answer than for what does not exist', async () => {
  const viewer = await inside.viewerOf(both.foreignOfficer);
  const tried = ['complaint', 'complaints', 'searchComplaints', 'complaintCounts', 'addComment', 'revealPhone'];
  const differing: string[] = [];
  for (const root of rootFields(inside.schema)) {
    if (!tried.includes(root.name) || root.operation === 'subscription') continue;
    const answers: string[] = [];
    for (const choice of ['foreign', 'absent'] as const) {
      const chosen = Object.fromEntries(Object.keys(slots).map((slot) => [slot, choice]));
      const { variables } = fillArguments(root, valuesWith(w, slots, chosen));
      answers.push(withoutTime([await inside.run(viewer, operationOf(inside.schema, root, variables, 2))]));
    }
    if (answers[0] !== answers[1]) differing.push(root.name);
  }
  expect(differing.sort()).toEqual(tried.sort());
});

test('an argument the walk was never taught stops it', () => {
  const [root] = rootFields(inside.schema).filter(({ name }) => name === 'complaint');
  expect(() => fillArguments(root as RootField, {})).toThrow(/does not know how to fill Query\.complaint\.number/);
});
