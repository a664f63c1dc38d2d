/** Hearing sessions: opened, complaints taken one after another with their tokens, closed, reopened; who may, and who sees what. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person, World } from '../support/world.ts';
import { type Cast, castWorld } from './complaints/cast.ts';

let w: World;
let cast: Cast;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
  setClock('2026-11-19T09:00');
});
afterAll(() => w.close());

const setClock = (at: string) => w.clock.set(new Date(`${at}:00+05:30`).toISOString());
const SESSION = `session { id kind day place area { code } presiding { id } attending { id } openedBy { id } closedAt closedBy { id } closedByTime lastToken }`;
const SLIP = `slip { token number category { code } dueAt department { code } session { id place } trackingUrl howToAsk hindi: howToAsk(locale: hi) }`;
let places = 0;
const sitting = (more: object = {}) => ({
  ...{ kind: 'JAN_SUNWAI', place: `सभागार ${++places}`, presidingId: cast.dm.id },
  ...more,
});
const opened = async (more: object = {}, person: Person = cast.operator): Promise<string> =>
  (await person.done('openHearing', sitting(more), SESSION)).session.id;
const take = (sessionId: string, more: object = {}, person: Person = cast.operator) =>
  person.done('registerAtHearing', { sessionId, text: 'हैंडपंप खराब है', ...more }, `complaint { number } ${SLIP}`);
const totals = `totals { taken disposedOnTheSpot informationOnly byDepartment { department { code } taken } byCategory { category { code } taken } }`;
const session = async (id: string, person: Person = cast.cell) =>
  (await person.query(`query($id: ID!) { hearingSession(id: $id) { id lastToken closedAt ${totals} } }`, { id }))
    .hearingSession;

test('a sitting is opened with its place, area and officers, and written into the audit trail', async () => {
  const input = sitting({
    kind: 'JAN_SAMVAD',
    areaId: w.areas.purkaji,
    place: ' पंचायत भवन, पुरकाजी ',
    attendingIds: [cast.head.id, cast.otherHead.id, cast.head.id],
  });
  const payload = await cast.operator.done('openHearing', input, SESSION);
  expect(payload.session).toMatchObject({
    ...{ kind: 'JAN_SAMVAD', day: '2026-11-19', place: 'पंचायत भवन, पुरकाजी', area: { code: 'purkaji' } },
    ...{ presiding: { id: cast.dm.id }, attending: [{ id: cast.head.id }, { id: cast.otherHead.id }] },
    ...{ openedBy: { id: cast.operator.id }, closedAt: null, closedBy: null, lastToken: 0 },
  });
  const { rows } = await w.sql.query('select action from audit_log where object_id = $1', [payload.session.id]);
  expect(rows).toEqual([{ action: 'HEARING_OPENED' }]);
});

test('a complaint taken there is an ordinary one with a token, and its slip names nobody', async () => {
  const id = await opened({ kind: 'SAMADHAN_SHIVIR', areaId: w.areas.sadar });
  const complainant = { name: 'सलमा बानो', phone: '+919000000777' };
  const first = await take(id, { complainant, categoryCode: 'A', subjectId: w.subjects.road, text: 'सड़क टूटी है' });
  expect(first.slip).toMatchObject({
    ...{ token: 1, number: first.complaint.number, category: { code: 'A' }, dueAt: '2026-11-19T12:30:00.000Z' },
    ...{ department: { code: 'PWD' }, session: { id } },
    trackingUrl: `http://nistaran.test/track?number=${first.complaint.number}`,
  });
  expect(first.slip.howToAsk).toContain(first.complaint.number);
  expect(first.slip.hindi).toMatch(/^स्थिति जानने के लिए/);
  expect(JSON.stringify(first.slip)).not.toMatch(/सलमा|0777/);
  expect((await take(id)).slip).toMatchObject({ token: 2, category: { code: 'C' }, department: null });

  const query = `query($number: String!) { complaint(number: $number) { source area { code } state text timeline { nodes { type } }
    hearing { token session { id presiding { id } } } } }`;
  const { complaint } = await cast.cell.query(query, { number: first.complaint.number });
  expect(complaint).toEqual({
    ...{ source: 'SAMADHAN_SHIVIR', area: { code: 'sadar' }, state: 'REGISTERED', text: 'सड़क टूटी है' },
    timeline: { nodes: [{ type: 'COMPLAINT_REGISTERED' }] },
    hearing: { token: 1, session: { id, presiding: { id: cast.dm.id } } },
  });
  const { rows } = await w.sql.query(
    `select m.template, e.after->>'hearingSessionId' as session from complaint c join event_log e on e.complaint_id = c.id
      join outbound_message m on m.event_id = e.event_id where c.number = $1`,
    [first.complaint.number],
  );
  expect(rows).toEqual([{ template: 'registered', session: id }]);
});

test('the complainant sees his token and the place, but no officer by name and nobody else’s complaint', async () => {
  const id = await opened({ attendingIds: [cast.head.id] });
  await take(id);
  const { complaint } = await take(id, { complainant: { phone: '+919000000778' } });
  const query = `query($number: String!) { complaint(number: $number) { hearing { token session { place presiding { id }
    attending { id } openedBy { id } ${totals} } } } }`;
  const answer = await (await w.complainant(complaint.number)).query(query, { number: complaint.number });
  expect(answer.complaint.hearing).toMatchObject({
    token: 2,
    session: { presiding: null, attending: [], openedBy: null, totals: { taken: 1 } },
  });
});

test('likely duplicates are offered: the same phone, and never the complaint itself', async () => {
  const id = await opened();
  const fields = 'complaint { number } likelyDuplicates { number }';
  const input = { sessionId: id, text: 'राशन कार्ड नहीं बना', complainant: { phone: '+919000000779' } };
  const first = await cast.cell.done('registerAtHearing', input, fields);
  expect(first.likelyDuplicates).toEqual([]);
  const second = await cast.cell.done('registerAtHearing', { ...input, text: 'पेंशन रुकी है' }, fields);
  expect(second.likelyDuplicates).toEqual([{ number: first.complaint.number }]);
});

test('tokens run without gaps under twenty registrations at once, refused ones among them; a retry takes none', async () => {
  const id = await opened();
  const desks = [cast.operator, cast.cell, cast.adm, cast.dm];
  const inputs = Array.from({ length: 20 }, (_, index) => ({
    ...{ sessionId: id, text: `शिकायत ${index}`, clientMutationId: `taken-${index}` },
  }));
  const desk = (index: number) => desks[index % desks.length] as Person;
  const wrong = () => cast.cell.refused('registerAtHearing', { sessionId: id, text: ' ' });
  const [taken] = await Promise.all([
    Promise.all(inputs.map((input, index) => desk(index).done('registerAtHearing', input, SLIP))),
    ...Array.from({ length: 4 }, wrong),
  ]);
  const tokens = taken.map(({ slip }) => slip.token);
  expect(tokens.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(new Set(taken.map(({ slip }) => slip.number)).size).toBe(20);
  const again = await Promise.all(inputs.map((input, index) => desk(index).done('registerAtHearing', input, SLIP)));
  expect(again.map(({ slip }) => slip.number).sort()).toEqual(taken.map(({ slip }) => slip.number).sort());
  expect(await session(id)).toMatchObject({ lastToken: 20, totals: { taken: 20 } });
});

test('two retries of one registration at once take one token', async () => {
  const id = await opened();
  const input = { sessionId: id, text: 'नाली बंद है', clientMutationId: 'twice' };
  const both = await Promise.all([1, 2].map(() => cast.operator.done('registerAtHearing', input, SLIP)));
  expect(both[0]).toEqual(both[1]);
  expect((await session(id)).lastToken).toBe(1);
});

test('a closed sitting takes nothing more, and its totals equal a count', async () => {
  const id = await opened();
  const numbers: string[] = [];
  for (const categoryCode of ['B', 'B', 'C'])
    numbers.push((await take(id, { categoryCode, areaId: w.areas.sadar })).complaint.number);
  const [answered, fixedLater] = numbers as [string, string];
  for (const number of [answered, fixedLater])
    await cast.cell.done('assignComplaint', { number, departmentCode: 'PWD', officerId: cast.officer.id });
  await cast.officer.done('acknowledgeComplaint', { number: answered });
  const report = { number: answered, outcome: 'INFORMATION_GIVEN', text: 'पात्रता बताई गई' };
  await cast.officer.done('submitActionTakenReport', report);
  expect((await session(id)).totals).toMatchObject({ disposedOnTheSpot: 0 });
  await cast.head.done('verifyResolution', { number: answered });
  setClock('2026-11-19T11:00');
  const late = cast.operator.act('registerAtHearing', { sessionId: id, text: 'अंतिम' }, 'slip { token }');
  const closing = await cast.cell.done('closeHearing', { sessionId: id }, SESSION);
  expect(closing.session).toMatchObject({
    closedAt: '2026-11-19T05:30:00.000Z',
    closedBy: { id: cast.cell.id },
    closedByTime: false,
  });
  const isIn = (await late).errors.length === 0;
  await cast.officer.done('acknowledgeComplaint', { number: fixedLater });
  setClock('2026-11-19T11:05');
  await cast.officer.done('submitActionTakenReport', { ...report, number: fixedLater });
  await cast.head.done('verifyResolution', { number: fixedLater });

  expect(await cast.operator.refused('registerAtHearing', { sessionId: id, text: 'देर से' })).toEqual(['SESSION_CLOSED']);
  expect(await cast.operator.refused('closeHearing', { sessionId: id })).toEqual(['SESSION_CLOSED']);
  const found = await session(id);
  expect(found.lastToken).toBe(isIn ? 4 : 3);
  expect(found.totals).toEqual({
    ...{ taken: found.lastToken, disposedOnTheSpot: 1, informationOnly: 1 },
    byDepartment: [
      { department: { code: 'PWD' }, taken: 2 },
      { department: null, taken: found.lastToken - 2 },
    ],
    byCategory: [
      { category: { code: 'B' }, taken: 2 },
      { category: { code: 'C' }, taken: found.lastToken - 2 },
    ],
  });
  const filter = { hearingSessionId: id };
  const listed = `query($filter: ComplaintFilter) { complaints(filter: $filter) { nodes { number } }
    complaintCounts(filter: $filter, groupBy: CATEGORY) { key received } }`;
  const counted = await cast.cell.query(listed, { filter });
  expect(counted.complaints.nodes).toHaveLength(found.lastToken);
  expect(counted.complaintCounts).toEqual([
    { key: 'B', received: 2 },
    { key: 'C', received: found.lastToken - 2 },
  ]);
  const ofOfficer = await cast.officer.query(listed, { filter });
  expect(ofOfficer.complaints.nodes.map(({ number }: { number: string }) => number).sort()).toEqual(
    [answered, fixedLater].sort(),
  );
});

test('a sitting closed by mistake goes on the same day, by the cell or the DM, and its tokens go on', async () => {
  setClock('2026-11-19T12:00');
  const id = await opened();
  await take(id);
  expect(await cast.cell.refused('reopenHearing', { sessionId: id })).toEqual(['INVALID_STATE']);
  await cast.operator.done('closeHearing', { sessionId: id }, SESSION);
  setClock('2026-11-19T23:59');
  const reopened = await cast.dm.done('reopenHearing', { sessionId: id }, SESSION);
  expect(reopened.session).toMatchObject({ closedAt: null, closedBy: null, lastToken: 1 });
  expect((await take(id)).slip.token).toBe(2);
  await cast.cell.done('closeHearing', { sessionId: id }, SESSION);
  setClock('2026-11-20T00:00');
  expect(await cast.dm.refused('reopenHearing', { sessionId: id })).toEqual(['DAY_OVER']);
});

test('the same sitting is not open twice, at two desks at once or by reopening', async () => {
  const same = sitting({ kind: 'SAMADHAN_SHIVIR', place: 'Vikas Bhawan' });
  const desks = [cast.operator, cast.cell, cast.dm];
  const answers = await Promise.all(desks.map((desk) => desk.act('openHearing', same, 'session { id }')));
  const codes = answers.flatMap(({ errors }) => errors.map(({ code }: { code: string }) => code));
  expect(codes).toEqual(['ALREADY_OPEN', 'ALREADY_OPEN']);
  const { id } = answers.find(({ session }) => session !== null).session;
  await cast.cell.done('closeHearing', { sessionId: id }, SESSION);
  await cast.cell.done('openHearing', { ...same, place: 'VIKAS bhawan' }, SESSION);
  expect(await cast.cell.refused('reopenHearing', { sessionId: id })).toEqual(['ALREADY_OPEN']);
});

test('a sitting opened again by the same key is one sitting', async () => {
  const input = sitting({ clientMutationId: 'opened-once' });
  const first = await cast.cell.done('openHearing', input, SESSION);
  expect(await cast.cell.done('openHearing', input, SESSION)).toEqual(first);
});

const nobody = '01900000-0000-7000-8000-000000000000';

test.each([
  ['tomorrow', { day: '2026-11-21' }, ['input', 'day']],
  ['a day long past', { day: '2026-11-12' }, ['input', 'day']],
  ['no day', { day: '2026-02-31' }, ['input', 'day']],
  ['no place', { place: ' ' }, ['input', 'place']],
  ['a very long place', { place: 'प'.repeat(201) }, ['input', 'place']],
  ['an unknown area', { areaId: nobody }, ['input', 'areaId']],
  ['a presiding officer who does not exist', { presidingId: nobody }, ['input', 'presidingId']],
  ['a presiding officer who is no id', { presidingId: 'dm' }, ['input', 'presidingId']],
  ['an attending officer who does not exist', { attendingIds: [nobody] }, ['input', 'attendingIds']],
  ['more officers than fit', { attendingIds: Array(101).fill(nobody) }, ['input', 'attendingIds']],
])('a sitting with %s is refused', async (_, wrong, path) => {
  setClock('2026-11-20T09:00');
  const { errors } = await cast.cell.act('openHearing', sitting(wrong), 'session { id }');
  expect(errors).toMatchObject([{ code: 'INVALID_INPUT', path }]);
});

test('a paper register of the week is typed in under its own day', async () => {
  const { session: typed } = await cast.cell.done('openHearing', sitting({ day: '2026-11-13' }), SESSION);
  expect(typed.day).toBe('2026-11-13');
});

test.each([
  ['no text', { text: '' }, 'INVALID_INPUT'],
  ['a masked phone', { complainant: { phone: '+91••••••0101' } }, 'INVALID_PHONE'],
  ['an unknown subject', { subjectId: nobody }, 'INVALID_INPUT'],
  ['a file of nobody', { evidenceIds: [nobody] }, 'UNKNOWN_EVIDENCE'],
  ['no sitting', { sessionId: nobody }, 'NOT_FOUND'],
  ['what is no id', { sessionId: 'x' }, 'NOT_FOUND'],
])('a registration with %s is refused and takes no token', async (_, wrong, code) => {
  const id = await opened();
  const input = { sessionId: id, text: 'शिकायत', ...wrong };
  expect(await cast.cell.refused('registerAtHearing', input)).toEqual([code]);
  expect((await session(id)).lastToken).toBe(0);
});

const list = async (person: Person, args = '') =>
  (
    await person.query(
      `{ hearingSessions${args} { nodes { id day kind area { code } } pageInfo { hasNextPage endCursor } } }`,
    )
  ).hearingSessions;

test('sessions are listed by day, kind and state, page after page', async () => {
  const all: { id: string; day: string; kind: string }[] = (await list(cast.cell, '(first: 100)')).nodes;
  expect(all.length).toBeGreaterThan(15);
  expect(all).toEqual([...all].sort((one, other) => (other.day + other.id < one.day + one.id ? -1 : 1)));
  const pages = [];
  for (let after: string | null = ''; after !== null; ) {
    const page = await list(cast.cell, `(first: 7${after && `, after: "${after}"`})`);
    pages.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  }
  expect(pages).toEqual(all);
  const camps = (await list(cast.cell, '(kind: SAMADHAN_SHIVIR, first: 100)')).nodes;
  expect(camps).toEqual(all.filter(({ kind }) => kind === 'SAMADHAN_SHIVIR'));
  const early = (await list(cast.cell, '(to: "2026-11-18")')).nodes;
  expect(early.map(({ day }: { day: string }) => day)).toEqual(['2026-11-13']);
  const [open, closed] = [await list(cast.cell, '(open: true)'), await list(cast.cell, '(open: false)')];
  expect(open.nodes.length + closed.nodes.length).toBe(all.length);
  expect(closed.nodes.length).toBe(3);
  for (const day of ['19-11-2026', '2026-02-30', '']) {
    const { errors } = await cast.cell.graphql(`{ hearingSessions(from: "${day}") { nodes { id } } }`);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  }
  const forged = Buffer.from('["yesterday","x"]').toString('base64url');
  const { errors } = await cast.cell.graphql(`{ hearingSessions(after: "${forged}") { nodes { id } } }`);
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

test('an SDM opens, takes and sees in his own area only', async () => {
  const sdm = await w.officer('AREA_OFFICER', undefined, { area: 'sadar' });
  const elsewhere = await opened({ areaId: w.areas.khatauli });
  const ofDistrict = await opened();
  const own = await opened({ areaId: w.areas.purkaji, kind: 'JAN_SAMVAD' }, sdm);
  expect((await list(sdm, '(first: 100)')).nodes.map(({ area }: { area: { code: string } }) => area.code)).toEqual(
    (await list(cast.cell, '(first: 100)')).nodes
      .map(({ area }: { area: { code: string } }) => area.code)
      .filter((code: string) => ['sadar', 'purkaji'].includes(code)),
  );
  for (const id of [elsewhere, ofDistrict]) {
    expect(await session(id, sdm)).toBeNull();
    expect(await sdm.refused('registerAtHearing', { sessionId: id, text: 'शिकायत' })).toEqual(['NOT_FOUND']);
    expect(await sdm.refused('closeHearing', { sessionId: id })).toEqual(['NOT_FOUND']);
  }
  for (const areaId of [w.areas.khatauli, undefined])
    expect(await sdm.refused('openHearing', sitting({ areaId }))).toEqual(['NOT_ALLOWED']);
  expect((await take(own, {}, sdm)).complaint).not.toBeNull();
  const ofOther = await take(own, { areaId: w.areas.khatauli }, sdm);
  expect(ofOther).toMatchObject({ complaint: null, slip: { token: 2 } });
  expect(await session(own, sdm)).toMatchObject({ lastToken: 2, totals: { taken: 1 } });
  await sdm.done('closeHearing', { sessionId: own }, SESSION);
});

test('who sees sessions everywhere but works in one area is told that this one is not his', async () => {
  const both = await w.officer('AREA_OFFICER', undefined, { area: 'sadar' });
  await w.sql.query(
    `insert into posting (district_id, id, officer_id, role, area_id) values (1, gen_random_uuid(), $1, 'AUDITOR', $2)`,
    [both.id, w.areas.district],
  );
  const id = await opened({ areaId: w.areas.khatauli });
  expect(await session(id, both)).not.toBeNull();
  expect(await both.refused('registerAtHearing', { sessionId: id, text: 'शिकायत' })).toEqual(['NOT_ALLOWED']);
  expect(await both.refused('closeHearing', { sessionId: id })).toEqual(['NOT_ALLOWED']);
});

test.each(['officer', 'head', 'admin'] as const)('%s neither opens nor reads sessions', async (who) => {
  for (const field of ['hearingSessions { nodes { id } }', `hearingSession(id: "${nobody}") { id }`]) {
    const { errors } = await cast[who].graphql(`{ ${field} }`);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
  await expect(cast[who].act('openHearing', sitting(), 'session { id }')).rejects.toThrow('FORBIDDEN');
});

test('the operator does not reopen, the auditor only reads', async () => {
  await expect(cast.operator.act('reopenHearing', { sessionId: nobody }, SESSION)).rejects.toThrow('FORBIDDEN');
  await expect(cast.auditor.act('openHearing', sitting(), SESSION)).rejects.toThrow('FORBIDDEN');
  expect((await list(cast.auditor)).nodes.length).toBeGreaterThan(0);
});

test('a confidential complaint is taken by an operator, who gets its slip and no more', async () => {
  const id = await opened();
  const { complaint, slip } = await take(id, { confidential: true });
  expect(complaint).toBeNull();
  expect(slip.token).toBe(1);
  expect(await session(id, cast.operator)).toMatchObject({ lastToken: 1, totals: { taken: 0 } });
  expect(await session(id, cast.dm)).toMatchObject({ lastToken: 1, totals: { taken: 1 } });
});

test('a list of one sitting is kept by its stream', async () => {
  const [id, other] = [await opened(), await opened()];
  const socket = await cast.cell.socket();
  const stream = socket.subscribe(
    `subscription($filter: ComplaintFilter) { complaints(filter: $filter) { __typename
      ... on ComplaintChanged { scope complaint { hearing { token session { lastToken } } } } } }`,
    { filter: { hearingSessionId: id } },
  );
  await stream.until('StreamReady');
  await take(other);
  await take(id);
  expect(await stream.until('ComplaintChanged')).toMatchObject({
    scope: 'ENTERED',
    complaint: { hearing: { token: 1, session: { lastToken: 1 } } },
  });
  socket.kill();
});

test('a sitting that nobody closed is closed with the day it was opened on: noted, with its totals, once; then it stays closed', async () => {
  setClock('2026-11-19T12:00');
  const [id, reopened] = [await opened({ day: '2026-11-18' }), await opened()];
  await take(id, { categoryCode: 'B' });
  await cast.cell.done('closeHearing', { sessionId: reopened }, SESSION);
  await cast.cell.done('reopenHearing', { sessionId: reopened }, SESSION);
  const sweeps = () => Promise.all([1, 2].map(() => w.nistaran.dutySweep.sweep()));
  setClock('2026-11-19T23:59');
  await sweeps();
  expect((await session(id)).closedAt).toBeNull();
  setClock('2026-11-20T00:00');
  for (const late of ['registerAtHearing', 'closeHearing'])
    expect(await cast.cell.refused(late, { sessionId: id, ...(late[0] === 'r' ? { text: 'देर से' } : {}) })).toEqual([
      'SESSION_CLOSED',
    ]);
  expect(await cast.dm.refused('reopenHearing', { sessionId: id })).toEqual(['DAY_OVER']);
  setClock('2026-11-20T03:00');
  await sweeps();
  const query =
    'query($id: ID!) { hearingSession(id: $id) { closedAt closedByTime closedBy { id } totals { taken } } }';
  for (const each of [id, reopened])
    expect((await cast.cell.query(query, { id: each })).hearingSession).toEqual({
      ...{ closedAt: '2026-11-19T18:30:00.000Z', closedByTime: true, closedBy: null },
      totals: { taken: each === id ? 1 : 0 },
    });
  const { rows } = await w.sql.query(
    `select actor_kind, detail->'taken' as taken, (select count(*)::int from event_log where type = 'HEARING_CLOSED' and subject_id = $1) as events
      from audit_log where object_id = $1 and action = 'HEARING_CLOSED_BY_TIME'`,
    [id],
  );
  expect(rows).toEqual([{ actor_kind: 'SYSTEM', taken: 1, events: 1 }]);
  expect(await cast.dm.refused('reopenHearing', { sessionId: id })).toEqual(['DAY_OVER']);
});
