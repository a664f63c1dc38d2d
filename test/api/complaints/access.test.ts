/** Who is let in: the same four tables over every mutation on a complaint. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { World } from '../../support/world.ts';
import { type Cast, caseIn, castWorld, countsOf, rowOf, waitingMessage } from './cast.ts';
import { personOf, STEPS } from './steps.ts';

let w: World;
let cast: Cast;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
});
afterAll(() => w.close());

const ALL = [
  ...STEPS,
  { mutation: 'deescalateComplaint', from: 'IN_PROGRESS', by: 'dm', input: () => ({ reason: 'x' }) } as const,
];

const textOf = (mutation: string) => {
  const type = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  return `mutation($input: ${type}Input!) { ${mutation}(input: $input) { complaint { state version } errors { code message path } } }`;
};

const INTAKE_INPUTS = {
  registerIntake: { intakeId: 'x' },
  linkIntake: { intakeId: 'x', number: 'x' },
  discardIntake: { intakeId: 'x', reason: 'x' },
  registerComplaint: { source: 'PHONE', text: 'x' },
};

describe('before any row is looked at', () => {
  const rows = [
    ...ALL.map(({ mutation, input }) => ({ mutation, input })),
    ...Object.entries(INTAKE_INPUTS).map(([mutation, given]) => ({ mutation, input: () => given })),
  ];
  test.each(rows)(
    '$mutation: UNAUTHENTICATED for a visitor, FORBIDDEN for an administrator',
    async ({ mutation, input }) => {
      const number = mutation in INTAKE_INPUTS ? {} : { number: await caseIn(w, cast, 'REGISTERED') };
      const variables = { input: { ...number, ...(await input(w, cast)) } };
      const before = await countsOf(w);
      const codes = await Promise.all(
        [w.visitor(), cast.admin].map(async (person) =>
          (await person.graphql(textOf(mutation), variables)).errors?.map(({ extensions }) => extensions.code),
        ),
      );
      expect(codes).toEqual([['UNAUTHENTICATED'], ['FORBIDDEN']]);
      expect(await countsOf(w)).toEqual(before);
    },
  );

  test('a token that is not good is UNAUTHENTICATED, never a visitor', async () => {
    const answer = await w
      .visitor()
      .graphql(textOf('addComment'), { input: { number: 'x' } }, { authorization: 'Bearer ns_1_wrong' });
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

/** Somebody with the permission, but not for this complaint. */
const strangerTo = async ({ by }: (typeof ALL)[number]) => {
  if (by === 'complainant') return w.complainant(await w.complaint());
  if (by === 'officer') return cast.otherOfficer;
  if (by === 'head') return cast.otherHead;
  return w.officer(by === 'dm' ? 'DM' : by === 'operator' ? 'OPERATOR' : 'CELL', undefined, { area: 'khatauli' });
};

test.each(ALL)(
  '$mutation of another department, area or person is NOT_FOUND, as if there were no such complaint',
  async (step) => {
    const number = await caseIn(w, cast, step.from, { areaId: w.areas.sadar });
    const stranger = await strangerTo(step);
    const input = await step.input(w, cast);
    const { version } = await rowOf(w, number);
    const hidden = await stranger.act(step.mutation, { number, ...input });
    const absent = await stranger.act(step.mutation, { number: 'MZN26-999999-4', ...input });
    expect(hidden.errors.map((error: { code: string }) => error.code)).toEqual(['NOT_FOUND']);
    expect(hidden).toEqual(absent);
    expect((await rowOf(w, number)).version).toBe(version);
  },
);

test.each(ALL)(
  '$mutation with an old expectedVersion: VERSION_CONFLICT with the present state, nothing written',
  async (step) => {
    const number = await caseIn(w, cast, step.from);
    const { state, version } = await rowOf(w, number);
    const input = { ...(await step.input(w, cast)), number, expectedVersion: version - 1 };
    const before = await countsOf(w);
    const person = await personOf(w, cast, step.by, number);
    const payload = await person.act(step.mutation, input, 'complaint { state version } cursor');
    expect(payload).toMatchObject({
      complaint: { state, version },
      cursor: null,
      errors: [{ code: 'VERSION_CONFLICT', path: ['input', 'expectedVersion'] }],
    });
    expect(payload.errors[0].message).toContain(String(version));
    expect(await countsOf(w)).toEqual(before);
  },
);

test.each(ALL)('$mutation submitted twice at once with the version seen: one done, one refused', async (step) => {
  const number = await caseIn(w, cast, step.from);
  if (step.mutation === 'deescalateComplaint') await cast.head.done('escalateComplaint', { number });
  const { version } = await rowOf(w, number);
  const input = { ...(await step.input(w, cast)), number, expectedVersion: version };
  const person = await personOf(w, cast, step.by, number);
  const payloads = await Promise.all([person.act(step.mutation, input), person.act(step.mutation, input)]);
  const codes = payloads.flatMap((payload) => payload.errors.map((error: { code: string }) => error.code));
  // a complaint that leaves the actor's sight with the first step is not there for the second
  expect(codes).toEqual([step.mutation === 'returnComplaintToCell' ? 'NOT_FOUND' : 'VERSION_CONFLICT']);
  expect((await rowOf(w, number)).version).toBe(version + 1);
});

test.each([
  ['registerIntake', {}],
  ['linkIntake', { number: '' }],
  ['discardIntake', { reason: 'विज्ञापन' }],
])('%s submitted twice at once: one done, the other ALREADY_DECIDED', async (mutation, rest) => {
  const intakeId = await waitingMessage(w);
  const input = {
    intakeId,
    ...rest,
    ...(mutation === 'linkIntake' ? { number: await caseIn(w, cast, 'ASSIGNED') } : {}),
  };
  const answers = await Promise.all([cast.operator.refused(mutation, input), cast.cell.refused(mutation, input)]);
  expect(answers.sort()).toEqual([[], ['ALREADY_DECIDED']]);
});
