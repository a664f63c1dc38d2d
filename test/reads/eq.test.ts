import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { ReadConnections } from '../../src/reads/connections.ts';
import { Reads } from '../../src/reads/reads.ts';
import { readModels } from '../../src/server/graphql/read-models.ts';
import { Inside } from '../api/rights/support/inside.ts';
import { type World, world } from '../support/world.ts';

let w: World;
let inside: Inside;
let reads: Reads;
let connections: ReadConnections;
beforeAll(async () => {
  w = await world();
  inside = new Inside(w);
  connections = new ReadConnections(w.database.url);
  reads = new Reads({ schema: inside.schema, models: readModels, connections });
});
afterAll(async () => {
  await connections.stop();
  await w.close();
});
const DOCS = [
  `{ complaints(first: 2, orderBy: DUE_FIRST, filter: { departmentCodes: ["PWD"], open: true, sla: [WITHIN, BREACHED] }) { nodes { number summary sla department { code } timeline(last: 3) { nodes { type } } } edges { cursor node { id complainant { name } } } pageInfo { hasNextPage endCursor streamCursor } } a: complaints(first: 0) { nodes { id } pageInfo { endCursor hasNextPage } } b: complaints { pageInfo { streamCursor } } }`,
  `{ departments { nodes { id code name active head { name roles } groups { number name memberCount } } edges { cursor node { code __typename } } pageInfo { hasNextPage endCursor streamCursor } totalCount __typename } }`,
  `{ officers(first: 2) { nodes { id name designation roles onDuty department { code } area { code name(locale: en) parent { code } } } pageInfo { hasNextPage endCursor } } categories { code resolveWithinDays } areas { id code kind } subjects { code suggestedDepartment { code } requiresEvidence } groups { edges { cursor } } group(number: 1) { name } x: department(code: "PWD") { code } }`,
  (n: string) =>
    `{ complaint(number: "${n}") { id number version state source text place summary registeredAt assignedAt dueAt resolvedAt escalationLevel reopenCount sla externalReferences { source number } subject { code } category { code } area { code } department { code name } group { number } assignee { id name } complainant { __typename name phone } evidence { id url bytes } reports { id author { name } evidence { id } } feedback { satisfied } timeline(first: 2) { nodes { id type at text fromState toState visibility cursor actor { name role } } pageInfo { hasNextPage endCursor streamCursor } edges { cursor node { type } } } last: timeline(last: 1) { nodes { type } pageInfo { hasNextPage endCursor } } primary { number } viewerActions } }`,
];
test('equal', async () => {
  const cell = await w.officer('CELL');
  const head = await w.officer('HEAD', 'PWD');
  const officer = await w.officer('OFFICER', 'PWD');
  const number = await w.complaint({
    department: 'PWD',
    officerId: officer.id,
    subjectId: w.subjects.road,
    categoryCode: 'B',
    complainant: { name: 'सलमा "x"', phone: '9811100000' },
  });
  await officer.done('acknowledgeComplaint', { number });
  for (const person of [cell, head, officer])
    for (const doc of DOCS) {
      const text = typeof doc === 'string' ? doc : doc(number);
      const viewer = await inside.viewerOf(person);
      const generic = await inside.run(viewer, { document: text, variables: {} });
      const { services } = w.nistaran;
      const answer = await reads.answer(
        { document: parse(text) },
        { services, viewer, locale: 'en', now: services.clock.now() },
      );
      expect(generic.errors).toEqual([]);
      expect(answer && JSON.parse(answer)).toEqual(JSON.parse(JSON.stringify(generic.data)));
    }
});
