/** The one judge of the lifecycle, on random complaints and random viewers. */
import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Role } from '../../../src/auth/roles.ts';
import { maySee } from '../../../src/auth/scope.ts';
import { complainantViewer, integrationViewer, publicViewer, rolesOf, type Viewer } from '../../../src/auth/viewer.ts';
import type { Complaint } from '../../../src/complaints/complaint.entity.ts';
import { ComplaintAction, ComplaintState } from '../../../src/complaints/complaint.enums.ts';
import {
  actionsOf,
  type CaseContext,
  levelOf,
  refusalOf,
  rolesFor,
  TRANSITIONS,
} from '../../../src/complaints/lifecycle.ts';
import { OPEN, STATES, startsOf, WHO } from './table.ts';

const ACTIONS = Object.keys(ComplaintAction) as ComplaintAction[];
const ROLES = Object.keys(Role) as Role[];
const NOW = new Date('2026-11-21T04:30:00Z');
const DAY = 86_400_000;

/** Few people, departments and areas, so that they meet often. */
const person = fc.constantFrom('p1', 'p2', 'p3');
const department = fc.constantFrom('d1', 'd2');
const area = fc.constantFrom('a1', 'a2');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const past = fc.integer({ min: 0, max: 60 * 24 }).map((hours) => new Date(NOW.getTime() - hours * 3_600_000));

const proposalOf = (kinds: readonly string[]) =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    byId: person,
    byLevel: fc.integer({ min: 1, max: 4 }),
    reason: fc.constant('x'),
    decidedAt: fc.option(fc.constant('2026-11-20'), { nil: null, freq: 1 }),
  });
const complaintIn = (states: readonly ComplaintState[], kinds = ['HOLD', 'REJECTION']) =>
  fc.record({
    state: fc.constantFrom(...states),
    ...{
      departmentId: maybe(department),
      areaId: area,
      assigneeId: maybe(person),
      respondentId: maybe(person),
      registeredById: maybe(person),
    },
    ...{
      registeredByKeyId: fc.constant(null),
      complainantId: maybe(person),
      isConfidential: fc.boolean(),
      proposal: maybe(proposalOf(kinds)),
    },
    ...{ resolvedAt: maybe(past), stoppedAt: maybe(past), escalationLevel: fc.integer({ min: 1, max: 4 }) },
    ...{ seenAt: maybe(past) },
    ...{ reopenCount: fc.nat(2), transferCount: fc.nat(5), informationRequestCount: fc.nat(3) },
  }) as unknown as fc.Arbitrary<Complaint>;
const reach = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.subarray(['a1', 'a2']).map((ids) => new Set(ids)),
);
const posting = (roles: readonly Role[]) =>
  fc.record({ role: fc.constantFrom(...roles), departmentId: maybe(department), areaId: area, areaIds: reach });
const officer = (roles: readonly Role[]) =>
  fc
    .record({
      id: person,
      postings: fc.array(fc.oneof(posting(ROLES), { weight: 3, arbitrary: posting(roles) }), { maxLength: 3 }),
    })
    .map(
      ({ id, postings }): Viewer => ({ ...publicViewer(1, 'hi'), kind: 'OFFICER', key: `officer:${id}`, id, postings }),
    );
const viewerAs = (roles: readonly Role[]) =>
  fc.oneof(
    { weight: 8, arbitrary: officer(roles) },
    { weight: 2, arbitrary: person.map((id) => complainantViewer(1, [id], 'hi')) },
    {
      weight: 1,
      arbitrary: fc
        .subarray(['complaints:read', 'complaints:write'])
        .map((scopes) => integrationViewer({ districtId: 1, id: 'k', scopes, expiresAt: null })),
    },
    { weight: 1, arbitrary: fc.constant(publicViewer(1, 'hi')) },
  );
const context: fc.Arbitrary<CaseContext> = fc.record({
  now: fc.constant(NOW),
  categoryCode: maybe(fc.constantFrom('A', 'B', 'C')),
  reportAuthorId: maybe(person),
  standInId: maybe(person),
});

/** Mostly somebody whose business it is, mostly in a state it starts from; now and then anybody, anywhere. */
const scene = fc.constantFrom(...ACTIONS).chain((action) => {
  const { from } = TRANSITIONS[action];
  const all = STATES as ComplaintState[];
  return fc.record({
    ...{ action: fc.constant(action), viewer: viewerAs(WHO[action] as Role[]), context },
    complaint: fc.oneof(complaintIn(all), {
      weight: 3,
      arbitrary: complaintIn(from === 'ANY' ? all : from, action.startsWith('DECIDE_') ? [action.slice(7)] : undefined),
    }),
  });
});

/** Holds for whatever is allowed. */
const whenAllowed = (
  check: (allowed: {
    viewer: Viewer;
    action: ComplaintAction;
    complaint: Complaint;
    context: CaseContext;
    roles: Role[];
  }) => void,
) =>
  fc.assert(
    fc.property(scene, ({ viewer: who, action, complaint: what, context: around }) => {
      if (refusalOf(who, action, what, around) === null)
        check({ viewer: who, action, complaint: what, context: around, roles: rolesFor(who, action, what) });
    }),
    { numRuns: 15_000 },
  );

test('the table has every action, every state of the schema and the description’s starts', () => {
  expect(Object.keys(TRANSITIONS).sort()).toEqual(Object.keys(WHO).sort());
  expect(Object.keys(ComplaintState).sort()).toEqual([...STATES].sort());
  for (const [action, { from, event }] of Object.entries(TRANSITIONS)) {
    const starts = from === 'ANY' ? STATES : from;
    expect([action, starts.filter((state) => !startsOf(event).includes(state))]).toEqual([action, []]);
  }
});

test('what is allowed starts from a state of the table, by a role of the column “Who”, of somebody who sees the complaint', () => {
  whenAllowed(({ viewer: who, action, complaint: what, roles }) => {
    expect(startsOf(TRANSITIONS[action].event)).toContain(what.state);
    expect(maySee(who, what)).toBe(true);
    expect(roles.length).toBeGreaterThan(0);
    for (const role of roles) expect([action, WHO[action]?.includes(role)]).toEqual([action, true]);
    expect(roles.every((role) => rolesOf(who).includes(role))).toBe(true);
  });
});

test('the officer complained against does nothing at all', () => {
  whenAllowed(({ viewer: who, complaint: what }) => {
    if (who.kind === 'OFFICER') expect(who.id).not.toBe(what.respondentId);
  });
});

test('nobody verifies or returns his own report, nobody decides on his own proposal, and a rejection goes upwards', () => {
  whenAllowed(({ viewer: who, action, complaint: what, context: around, roles }) => {
    if (action === 'VERIFY' || action === 'RETURN_REPORT') expect(around.reportAuthorId).not.toBe(who.id);
    if (action === 'DECIDE_HOLD' || action === 'DECIDE_REJECTION') {
      expect(what.proposal).toMatchObject({ kind: action === 'DECIDE_HOLD' ? 'HOLD' : 'REJECTION', decidedAt: null });
      expect(what.proposal?.byId).not.toBe(who.id);
    }
    if (action === 'DECIDE_REJECTION') expect(levelOf(roles)).toBeGreaterThan(what.proposal?.byLevel ?? 0);
  });
});

test('category A and reopened complaints are verified by the cell, the fourth transfer made by cell or DM, the third question never put', () => {
  whenAllowed(({ action, complaint: what, context: around, roles }) => {
    if (action === 'VERIFY' && (around.categoryCode === 'A' || what.reopenCount > 0)) expect(roles).toContain('CELL');
    if (action === 'TRANSFER' && what.transferCount >= 3)
      expect(roles.some((role) => role === 'CELL' || role === 'DM')).toBe(true);
    if (action === 'REQUEST_INFORMATION') expect(what.informationRequestCount).toBeLessThan(2);
    if (action === 'ESCALATE') expect(what.escalationLevel).toBeLessThan(4);
    if (action === 'DEESCALATE')
      expect([what.escalationLevel > 1, levelOf(roles) >= what.escalationLevel]).toEqual([true, true]);
  });
});

test('nothing is taken back that its officer has seen', () => {
  whenAllowed(({ action, complaint: what }) => {
    if (action === 'TAKE_BACK') expect([what.state, what.seenAt]).toEqual(['ASSIGNED', null]);
  });
});

test('only the DM reopens after thirty days or after a final rejection', () => {
  whenAllowed(({ action, complaint: what, roles }) => {
    if (action !== 'REOPEN' || roles.includes('DM')) return;
    const since = what.resolvedAt ?? what.stoppedAt;
    expect(what.state).not.toBe('REJECTION_FINAL');
    if (since !== null) expect(NOW.getTime() - since.getTime()).toBeLessThanOrEqual(30 * DAY);
  });
});

test('the work of an assignee is his or his deputy’s: else only the head or the cell may stand in, and only where the table says', () => {
  whenAllowed(({ viewer: who, action, complaint: what, context: around, roles }) => {
    if (
      !['ACKNOWLEDGE', 'SUBMIT_REPORT', 'RETURN_TO_CELL', 'REQUEST_INFORMATION', 'PROPOSE_REJECTION'].includes(action)
    )
      return;
    const standsIn =
      !['ACKNOWLEDGE', 'SUBMIT_REPORT'].includes(action) && roles.some((role) => role === 'HEAD' || role === 'CELL');
    if (what.assigneeId !== null && !standsIn) expect([what.assigneeId, around.standInId]).toContain(who.id);
    if (what.assigneeId === null && !standsIn)
      expect(who.postings.some(({ departmentId }) => departmentId === what.departmentId)).toBe(true);
  });
});

test('an officer never withdraws or confirms for the complainant; a complainant only touches his own complaint', () => {
  whenAllowed(({ viewer: who, action, complaint: what }) => {
    if (action === 'WITHDRAW') expect([who.kind, OPEN.includes(what.state)]).toEqual(['COMPLAINANT', true]);
    if (who.kind === 'COMPLAINANT') expect(who.complainantIds).toContain(what.complainantId);
    expect(who.kind).not.toBe('PUBLIC');
  });
});

test('actionsOf is exactly what is not refused', () => {
  fc.assert(
    fc.property(scene, ({ viewer: who, complaint: what, context: around }) => {
      expect(actionsOf(who, what, around)).toEqual(
        ACTIONS.filter((action) => refusalOf(who, action, what, around) === null),
      );
    }),
    { numRuns: 500 },
  );
});

test('every action is allowed to somebody in the random cases, so that the properties above speak of all of them', () => {
  const seen = new Set<string>();
  whenAllowed(({ action }) => seen.add(action));
  expect([...seen].sort()).toEqual([...ACTIONS].sort());
});
