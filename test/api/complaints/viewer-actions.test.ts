/** What `viewerActions` offers is what the mutations then do, and what it does not offer they refuse: states × people. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person, World } from '../../support/world.ts';
import { type Cast, caseIn, castWorld, countsOf, rowOf, type Stage } from './cast.ts';
import { MUTATIONS, STEPS } from './steps.ts';

let w: World;
let cast: Cast;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
});
afterAll(() => w.close());

const RIGHTS = new Set([
  'NOT_ALLOWED',
  'INVALID_STATE',
  'OWN_WORK',
  'CELL_MUST_VERIFY',
  'TRANSFER_LIMIT',
  'ALREADY_SEEN',
  'LIMIT_REACHED',
  'WINDOW_CLOSED',
  'NOT_PENDING',
  'LEVEL_LIMIT',
  'FORBIDDEN',
]);

/** A try that changes nothing: the whole request runs on the real API and its transaction is rolled back by a broken last write. */
async function tried(person: Person, mutation: string, input: object): Promise<string> {
  const type = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  const text = `mutation($input: ${type}Input!) { ${mutation}(input: $input) { errors { code } } }`;
  const { data, errors } = await person.graphql(text, { input });
  if (errors) return errors[0]?.extensions.code === 'INTERNAL' ? 'WOULD BE DONE' : errors[0]?.extensions.code;
  return data[mutation].errors[0].code;
}

const STAGES: Stage[] = [
  'REGISTERED',
  'ASSIGNED',
  'IN_PROGRESS',
  'INFO_REQUESTED',
  'HOLD_PROPOSED',
  'ON_HOLD',
  'ACTION_TAKEN',
  'REJECTION_PROPOSED',
  'RESOLVED',
  'CLOSED',
  'REJECTED',
  'REJECTION_FINAL',
  'MERGED',
  'WITHDRAWN',
];
const PEOPLE = ['officer', 'colleague', 'head', 'cell', 'dm', 'sdm', 'agent', 'complainant'] as const;

test.each(STAGES)(
  'in %s everybody is offered what he may do, and nothing else',
  async (stage) => {
    const number = await caseIn(w, cast, stage);
    const primaryNumber = await w.complaint();
    const department = (await rowOf(w, number)).department_id === w.departments.PWD ? 'SWD' : 'PWD';
    const inputs = new Map<string, object>();
    for (const step of STEPS)
      inputs.set(step.mutation, await (step.mutation === 'mergeComplaints' ? { primaryNumber } : step.input(w, cast)));
    inputs.set('transferComplaint', { departmentCode: department, reason: 'x' });
    inputs.set('deescalateComplaint', { reason: 'x' });
    const { version } = await rowOf(w, number);
    const before = await countsOf(w);
    await w.sql.query(`create function never() returns trigger language plpgsql as $$ begin raise exception 'not today'; end $$;
    create trigger never before insert on timeline_entry for each row execute function never()`);
    try {
      for (const name of PEOPLE) {
        w.clock.advance({ seconds: 30 });
        const person = name === 'complainant' ? await w.complainant(number) : cast[name];
        const { complaint } = await person.query('query($n: String!) { complaint(number: $n) { viewerActions } }', {
          n: number,
        });
        if (complaint === null) continue;
        const outcomes = await Promise.all(
          Object.entries(MUTATIONS).map(
            async ([action, mutation]) =>
              [action, await tried(person, mutation, { number, ...inputs.get(mutation) })] as const,
          ),
        );
        const done = outcomes.filter(([, outcome]) => outcome === 'WOULD BE DONE').map(([action]) => action);
        expect([name, outcomes.filter(([action, outcome]) => !done.includes(action) && !RIGHTS.has(outcome))]).toEqual([
          name,
          [],
        ]);
        expect([name, [...complaint.viewerActions].sort()]).toEqual([name, done.sort()]);
      }
    } finally {
      await w.sql.query('drop trigger never on timeline_entry; drop function never()');
    }
    expect([(await rowOf(w, number)).version, await countsOf(w)]).toEqual([version, before]);
  },
  60_000,
);

test('the table of actions is the schema’s', async () => {
  const { __type } = await cast.admin.query('{ __type(name: "ComplaintAction") { enumValues { name } } }');
  expect(__type.enumValues.map((value: { name: string }) => value.name).sort()).toEqual(Object.keys(MUTATIONS).sort());
});
