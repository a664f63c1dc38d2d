/** Whatever is asked, and whoever asks: the answer of a plan is the answer of the resolvers. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isObjectType, parse, specifiedRules, validate } from 'graphql';
import type { Viewer } from '../../src/auth/viewer.ts';
import { readModels } from '../../src/server/graphql/read-models.ts';
import { Inside } from '../api/rights/support/inside.ts';
import { factsArbitrary, knownWorld, storeFacts } from '../api/rights/support/random-complaints.ts';
import { type World, world } from '../support/world.ts';
import { type FullCase, fullCase } from './support/full-case.ts';
import { type Choice, randomQuery } from './support/random-query.ts';

let w: World;
let inside: Inside;
let viewers: Viewer[];
let choice: Choice;
beforeAll(async () => {
  w = await world();
  inside = new Inside(w);
  const known = await knownWorld(w);
  await storeFacts(w, fc.sample(factsArbitrary(w, known), { numRuns: 150, seed: 7 }));
  const full = await fullCase(w);
  const people = [
    ...[await w.cell(), await w.officer('DM'), await w.officer('OPERATOR'), await w.officer('ADMIN'), w.visitor()],
    ...[await w.officer('HEAD', 'PWD'), await w.officer('OFFICER', 'SWD'), full.officer, full.respondent],
    ...[await w.officer('AREA_OFFICER', undefined, { area: 'sadar' }), await w.officer('REPRESENTATIVE')],
    ...[await w.integration(['complaints:read']), await w.integration(['complaints:read', 'personal-data'])],
    await w.complainant(full.number),
  ];
  viewers = await Promise.all(people.map((person) => inside.viewerOf(person)));
  choice = {
    schema: inside.schema,
    roots: Object.keys(readModels.roots),
    without: unread(),
    arguments: argumentsFor(full),
  };
}, 60_000);
afterAll(() => w.close());

/** Fields of read types that are left to the resolvers. */
function unread(): Set<string> {
  return new Set(
    readModels.objects.flatMap(({ type, fields }) => {
      const declared = inside.schema.getType(type);
      if (!isObjectType(declared)) throw new Error(`${type} is no object of the schema`);
      return Object.keys(declared.getFields())
        .filter((name) => fields[name] === undefined)
        .map((name) => `${type}.${name}`);
    }),
  );
}

const LOCALES = ['', 'locale: hi', 'locale: en'];
const PAGES = ['', 'first: 1', 'first: 3', 'first: 0', 'first: 100', 'first: null'];

const argumentsFor = ({ number, hearingId }: FullCase): Choice['arguments'] => ({
  ...Object.fromEntries(
    ['Department', 'Group', 'Area', 'Category', 'Subject', 'District'].map((type) => [`${type}.name`, LOCALES]),
  ),
  'Officer.designation': LOCALES,
  'Complaint.timeline': [
    '',
    'first: 2',
    'last: 2',
    'last: 1',
    'last: 100',
    'first: 1, last: 3',
    `first: 2, after: "${cursor([1])}"`,
  ],
  'Query.complaint': [
    `number: "${number}"`,
    `number: "${number.toLowerCase().replaceAll('-', ' ')}"`,
    'number: "nothing"',
  ],
  'Query.department': ['code: "PWD"', 'code: "SWD"', 'code: "NONE"'],
  'Query.group': ['number: 1', 'number: 999'],
  'Query.departments': [...PAGES, 'active: true', `after: "${cursor(['PWD'])}"`],
  'Query.groups': [...PAGES, 'departmentCode: "PWD"', 'active: false', `after: "${cursor([1])}"`],
  'Query.officers': [...PAGES, 'departmentCode: "PWD"', 'role: CELL', 'onDuty: false, first: 2'],
  'Query.areas': ['', 'parentId: null', `parentId: "${w.areas.district}"`, 'parentId: "nothing"'],
  'Query.searchAreas': ['text: "sadar"', 'text: ""'],
  'Query.searchSubjects': ['text: "sadak"', 'text: ""'],
  'Query.subjects': ['', `parentId: "${w.subjects.road}"`],
  'Query.complaints': [
    ...PAGES,
    ...['NEWEST', 'OLDEST', 'DUE_FIRST', 'RECENTLY_CHANGED'].map((order) => `orderBy: ${order}, first: 4`),
    ...FILTERS.map((filter) => `first: 5, filter: { ${filter} }`),
    `after: "${cursor([w.clock.now().toISOString(), '00000000-0000-0000-0000-000000000000'])}"`,
    'after: "nonsense"',
  ],
  'Query.searchComplaints': [
    'text: "सड़क"',
    'text: "sadak", first: 2',
    'text: ""',
    'text: "सड़क", filter: { open: true }',
    `text: "${number}"`,
  ],
  'Query.complaintCounts': [
    '',
    ...['DEPARTMENT', 'CATEGORY', 'SOURCE', 'STATE', 'AREA'].map((by) => `groupBy: ${by}`),
    'filter: { open: true }',
  ],
  'Query.intake': ['', 'state: null', 'state: DISCARDED', 'source: WHATSAPP, first: 1'],
  'HearingSlip.howToAsk': LOCALES,
  'Query.hearingSession': [`id: "${hearingId}"`, `id: "${hearingId.toUpperCase()}"`, 'id: "nothing"'],
  'Query.hearingSessions': [
    ...PAGES,
    ...['kind: JAN_SUNWAI', 'kind: JAN_SAMVAD', 'open: true', 'open: false', 'from: "2026-11-19"', 'from: "19-11"'],
    ...['to: "2026-11-18", open: true', `after: "${cursor(['2026-11-19', '00000000-0000-0000-0000-000000000000'])}"`],
  ],
  'Query.notifications': ['', 'unreadOnly: true', 'first: 1'],
});

const cursor = (key: unknown[]) => Buffer.from(JSON.stringify(key)).toString('base64url');

const FILTERS = [
  ...[
    'departmentCodes: ["PWD"]',
    'departmentCodes: ["PWD", "SWD", "NONE"]',
    'departmentCodes: []',
    'categoryCodes: ["A", "B"]',
  ],
  ...[
    'open: true',
    'open: false',
    'states: [RESOLVED]',
    'states: [ASSIGNED, REGISTERED]',
    'sla: [BREACHED]',
    'sla: [WITHIN, NONE]',
  ],
  ...['reopened: true', 'assignedToMe: true', 'sources: [WHATSAPP]', 'registeredFrom: "2026-01-01T00:00:00Z"'],
  ...[
    'assigneeId: "nobody"',
    'hearingSessionId: "nothing"',
    'departmentCodes: ["PWD"], open: true, sla: [BREACHED, APPROACHING]',
  ],
];

/** What both ways say; a plan that gives no answer leaves it to the resolvers, which then must have an error to tell. */
async function bothAnswers(viewer: Viewer, document: string, variables: Record<string, unknown>) {
  const generic = await inside.run(viewer, { document, variables });
  const { services, reads } = w.nistaran;
  const reader = { services, viewer, locale: 'en' as const, now: services.clock.now() };
  const text = await reads.answer({ document: parse(document), variables }, reader);
  return { generic, planned: text === null ? null : JSON.parse(text.join('')) };
}

let planned = 0;

test('the answer of a plan equals that of the resolvers, for random queries and every kind of viewer', async () => {
  const person = fc.nat(viewers.length - 1);
  await fc.assert(
    fc.asyncProperty(person, randomQuery(choice), async (index, { query, variables }) => {
      expect(validate(inside.schema, parse(query), specifiedRules)).toEqual([]);
      const answers = await bothAnswers(viewers[index] as Viewer, query, variables);
      if (answers.planned !== null) planned += 1;
      const isRefused = answers.generic.errors.length > 0;
      expect(answers.planned).toEqual(isRefused ? null : JSON.parse(JSON.stringify(answers.generic.data)));
    }),
    { numRuns: 400 },
  );
  expect(planned).toBeGreaterThan(200);
}, 120_000);

test('equal names are merged, fragments followed, the order of the operation kept', async () => {
  const query = `query Q($no: Boolean = false) {
      complaints(first: 2) { ...Page } complaints(first: 2) { nodes { department { name(locale: hi) } } } }
    fragment Page on ComplaintConnection { nodes { ...Row ... on Node { id } department { code } } pageInfo { hasNextPage } }
    fragment Row on Complaint { number state @include(if: $no) zweck: summary department { code ... @skip(if: $no) { id } } }`;
  const { generic, planned: answer } = await bothAnswers(viewers[0] as Viewer, query, {});
  expect(generic.errors).toEqual([]);
  expect(JSON.stringify(answer)).toBe(JSON.stringify(generic.data));
});

test('every field that is read is one of the schema, and hardly one is left to the resolvers', () => {
  for (const { type, fields } of readModels.objects) {
    const declared = inside.schema.getType(type);
    expect(
      isObjectType(declared) && Object.keys(fields).filter((name) => declared.getFields()[name] === undefined),
    ).toEqual([]);
  }
  expect([...choice.without]).toEqual(['IntakeMessage.likelyDuplicates']);
});
