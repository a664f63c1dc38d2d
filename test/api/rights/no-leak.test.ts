/** Whatever is selected of lists, searches, counts and streams, nothing of another department stands in the answer. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type World, world } from '../../support/world.ts';
import { references, type Slot, valuesWith } from './support/argument-values.ts';
import { Inside } from './support/inside.ts';
import { fillArguments, operationOf, rootFields } from './support/schema-walk.ts';
import { FOREIGN_WORD, type TwoDepartments, twoDepartments } from './support/two-departments.ts';

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

const betrayed = (answer: unknown) => both.secrets.filter((secret) => JSON.stringify(answer).includes(secret));
const viewerNames = ['OFFICER', 'HEAD', 'AREA_OFFICER', 'REPRESENTATIVE', 'COMPLAINANT', 'INTEGRATION'] as const;
const DEPTH = 4;

test.each(viewerNames)(
  '%s: every field of every query, four levels deep, betrays nothing',
  async (viewerName) => {
    const viewer = await inside.viewerOf(both.viewers[viewerName]);
    for (const root of rootFields(inside.schema).filter(({ operation }) => operation === 'query')) {
      const { variables } = fillArguments(root, valuesWith(w, slots, { assigneeId: 'own' }));
      const answer = await inside.run(viewer, operationOf(inside.schema, root, variables, DEPTH));
      expect({ field: root.name, betrayed: betrayed(answer) }).toEqual({ field: root.name, betrayed: [] });
      expect(answer.errors.filter(({ code }) => code === 'INTERNAL')).toEqual([]);
    }
  },
  120_000,
);

test('the own complaint does come through, so that silence proves something', async () => {
  for (const viewerName of ['OFFICER', 'HEAD', 'AREA_OFFICER', 'REPRESENTATIVE', 'COMPLAINANT'] as const) {
    const viewer = await inside.viewerOf(both.viewers[viewerName]);
    const root = rootFields(inside.schema).find(
      ({ name, operation }) => name === 'complaints' && operation === 'query',
    );
    const answer = await inside.run(viewer, operationOf(inside.schema, root!, { first: 50 }, DEPTH));
    expect(JSON.stringify(answer)).toContain(both.own.number);
  }
});

test('the cell sees the secrets by the same walk', async () => {
  const viewer = await inside.viewerOf(await w.cell());
  const root = rootFields(inside.schema).find(({ name, operation }) => name === 'complaints' && operation === 'query');
  const answer = await inside.run(viewer, operationOf(inside.schema, root!, { first: 50 }, DEPTH));
  expect(betrayed(answer)).toEqual(expect.arrayContaining([both.foreign.number, FOREIGN_WORD, 'गुप्त', 'फूलमती']));
});

test('search by words, by number and by part of it finds only what is one’s own', async () => {
  const { OFFICER } = both.viewers;
  const serial = /-(\d+)-/.exec(both.foreign.number)?.[1];
  for (const text of [
    FOREIGN_WORD,
    'vriddha pension',
    both.foreign.number,
    both.foreign.number.replaceAll('-', ''),
    String(Number(serial)),
    'गुप्तग्राम',
  ])
    expect(
      await OFFICER.query('query($text: String!) { searchComplaints(text: $text) { nodes { number } } }', { text }),
    ).toEqual({ searchComplaints: { nodes: [] } });
});

test('a confidential complaint, and one against the viewer himself, are nowhere for the desk', async () => {
  const cell = await w.cell();
  const operator = await w.officer('OPERATOR');
  const hidden: string[] = [];
  for (const about of [{ confidential: true }, { respondentId: operator.id }]) {
    const number = await w.complaint({
      text: 'छिपीशिकायत',
      department: 'PWD',
      officerId: both.viewers.OFFICER.id,
      complainant: { name: 'छिपानाम', phone: '9811100099' },
      ...about,
    });
    await both.viewers.OFFICER.done('acknowledgeComplaint', { number });
    await both.viewers.OFFICER.done('requestInformation', { number, question: 'छिपाप्रश्न' });
    hidden.push(number);
  }
  const viewer = await inside.viewerOf(operator);
  for (const root of rootFields(inside.schema).filter(({ operation }) => operation === 'query')) {
    const { variables } = fillArguments(root, valuesWith(w, slots, { assigneeId: 'own' }));
    const answer = JSON.stringify(await inside.run(viewer, operationOf(inside.schema, root, variables, DEPTH)));
    expect({
      field: root.name,
      betrayed: [...hidden, 'छिपी', 'छिपा'].filter((secret) => answer.includes(secret)),
    }).toEqual({ field: root.name, betrayed: [] });
  }
  expect(
    (await cell.query('query($n: String!) { complaint(number: $n) { text } }', { n: hidden[0] })).complaint.text,
  ).toBe('छिपीशिकायत');
});

test('the board of the war room, which shows every department, is not for one department or tehsil', async () => {
  for (const viewerName of [
    'OFFICER',
    'HEAD',
    'AREA_OFFICER',
    'REPRESENTATIVE',
    'COMPLAINANT',
    'INTEGRATION',
  ] as const) {
    const viewer = await inside.viewerOf(both.viewers[viewerName]);
    const [answer] = await inside.subscribe(viewer, {
      document: 'subscription { wall(board: "war-room") { __typename } }',
      variables: {},
    });
    expect(answer?.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  }
});

test('messages that wait to be registered are not for one department or tehsil', async () => {
  for (const viewerName of ['OFFICER', 'HEAD', 'AREA_OFFICER', 'COMPLAINANT'] as const) {
    const viewer = await inside.viewerOf(both.viewers[viewerName]);
    const [answer] = await inside.subscribe(viewer, { document: WATCHED.intake as string, variables: {} });
    expect(answer?.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  }
});

const WATCHED: Record<string, string> = {
  complaints:
    'subscription($f: ComplaintFilter) { complaints(filter: $f, coalesce: false) { __typename ... on ComplaintChanged { type number complaint { number text } } ... on ComplaintLeft { number reason } } }',
  complaint:
    'subscription($n: String!) { complaint(number: $n) { __typename ... on TimelineEntryAdded { eventId entry { text } complaint { number text } } ... on ComplaintLeft { reason } } }',
  intake:
    'subscription { intake { __typename ... on IntakeChanged { type intake { text complaint { number text } } } } }',
  inbox: 'subscription { inbox { __typename ... on NotificationReceived { type complaint { number text } } } }',
  job: 'subscription($id: ID!) { job(id: $id) { __typename ... on JobChanged { job { failures { number } } } } }',
  wall: 'subscription { wall(board: "war-room") { __typename ... on StreamMessage { at } } }',
  presence:
    'subscription($n: String!) { presence(complaint: $n) { __typename ... on PresenceSnapshot { lookingAt { id name } } } }',
  system: 'subscription { system { __typename ... on SystemStatus { build } } }',
};

test('every subscription of the schema is watched here', () => {
  const names = rootFields(inside.schema).filter(({ operation }) => operation === 'subscription');
  expect(names.map(({ name }) => name).sort()).toEqual(Object.keys(WATCHED).sort());
});

test('streams of a department carry its own changes and none of another’s', async () => {
  const { OFFICER } = both.viewers;
  const socket = await OFFICER.socket();
  const list = socket.subscribe(WATCHED.complaints as string, { f: {} });
  const theirs = socket.subscribe(WATCHED.complaints as string, { f: { departmentCodes: ['SWD'] } });
  const own = socket.subscribe(WATCHED.complaint as string, { n: both.own.number });
  const foreign = socket.subscribe(WATCHED.complaint as string, { n: both.foreign.number });
  const inbox = socket.subscribe(WATCHED.inbox as string);
  const lookers = socket.subscribe(WATCHED.presence as string, { n: both.foreign.number });
  for (const stream of [list, theirs, own, inbox]) expect((await stream.next()).__typename).toBe('StreamReady');
  expect((await foreign.raw()).type).toBe('complete');
  const job = socket.subscribe(WATCHED.job as string, { id: both.foreign.jobId });
  expect((await job.raw()).type).toBe('complete');
  expect((await lookers.raw()).type).toBe('complete');

  const cell = await w.cell();
  await cell.done('addComment', { number: both.foreign.number, text: 'गुप्तटिप्पणी दो' });
  await cell.done('escalateComplaint', { number: both.foreign.number });
  await cell.done('addComment', { number: both.own.number, text: 'अपनी टिप्पणी' });
  expect(await list.next()).toMatchObject({ type: 'COMPLAINT_COMMENTED', number: both.own.number });
  expect(await own.next()).toMatchObject({ entry: { text: 'अपनी टिप्पणी' } });
  await cell.done('escalateComplaint', { number: both.own.number });
  expect(await inbox.next()).toMatchObject({ type: 'ESCALATION_RAISED', complaint: { number: both.own.number } });
  expect(await theirs.isSilent()).toBe(true);
  socket.kill();
});
