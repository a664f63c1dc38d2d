/** Screens on walls: from a code to a board and to the end, by the real mutations and sockets; every refusal; who may. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SocketClient } from '../support/socket-client.ts';
import { type Answer, type Person, type World, world } from '../support/world.ts';

const REQUEST = 'mutation { requestKioskCode { code claim expiresAt pollSeconds } }';
const CLAIM = 'mutation ($claim: String!) { claimKiosk(claim: $claim) { state board } }';
const KIOSKS = '{ kiosks { id name board approvedAt approvedBy { name } pairedAt lastSeenAt revokedAt } }';
const WALL = 'subscription ($board: ID!) { wall(board: $board) { __typename ... on StreamMessage { cursor } } }';
const KIOSK = 'kiosk { id name board pairedAt revokedAt approvedBy { id } } cursor';

let w: World;
let dm: Person;
beforeAll(async () => {
  w = await world();
  dm = await w.officer('DM');
});
afterAll(() => w.close());

const request = async () => (await w.visitor().query(REQUEST)).requestKioskCode;
const claimed = async (claim: string) => (await w.visitor().query(CLAIM, { claim })).claimKiosk;
const approve = (code: string, input: object = {}) => ({ code, name: 'वॉर रूम', board: 'war-room', ...input });

/** Claims as a page does, and gives what the cookie says. */
async function cookieOf(claim: string): Promise<string> {
  const response = await fetch(`${w.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: CLAIM, variables: { claim } }),
  });
  return response.headers.get('set-cookie') ?? '';
}

/** An approved screen with its cookie. */
async function paired(board = 'war-room'): Promise<{ id: string; cookie: string }> {
  const { code, claim } = await request();
  const { kiosk } = await dm.done('approveKiosk', approve(code, { board }), KIOSK);
  return { id: kiosk.id, cookie: (await cookieOf(claim)).split(';')[0] as string };
}

/** What becomes of a screen that opens a board with its cookie alone. */
async function opens(cookie: string, board: string) {
  const client = await new SocketClient(`${w.url}/graphql`, { headers: { cookie, origin: w.url } }).open({});
  const stream = client.subscribe(WALL, { board });
  return { client, stream };
}

describe('pairing', () => {
  test('a code that somebody approves gives the screen its board, by a cookie no script can read', async () => {
    const { code, claim, pollSeconds } = await request();
    expect(code).toMatch(/^[ACDEFHJKLMNPRTUVWXY34679]{6}$/);
    expect(pollSeconds).toBe(3);
    expect(await claimed(claim)).toEqual({ state: 'WAITING', board: null });
    const typed = ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `;
    const { kiosk } = await dm.done('approveKiosk', approve(typed), KIOSK);
    expect(kiosk).toMatchObject({ name: 'वॉर रूम', board: 'war-room', pairedAt: null, approvedBy: { id: dm.id } });
    const cookie = await cookieOf(claim);
    expect(cookie).toMatch(/^nistaran_kiosk=nw_1_[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict$/);
    const { client, stream } = await opens(cookie.split(';')[0] as string, 'war-room');
    expect((await stream.next()).__typename).toBe('StreamReady');
    expect((await stream.next()).__typename).toBe('WallSnapshot');
    client.kill();
  });

  test('an answer that was lost on the way is given again, and the token of the first is worth nothing', async () => {
    const { code, claim } = await request();
    await dm.done('approveKiosk', approve(code), KIOSK);
    const [lost, kept] = [await cookieOf(claim), await cookieOf(claim)].map((cookie) => cookie.split(';')[0] as string);
    expect(await refusalOf(lost as string, 'war-room')).toBe('UNAUTHENTICATED');
    expect(await refusalOf(kept as string, 'war-room')).toBeNull();
  });

  test('nothing of a code, a secret or a token stands in the database or in the log', async () => {
    const { code, claim } = await request();
    await dm.done('approveKiosk', approve(code), KIOSK);
    const token = (await cookieOf(claim)).split(/[=;]/)[1] as string;
    const { rows } = await w.sql.query(
      `select (select string_agg(k::text, ' ') from kiosk k) || (select string_agg(p::text, ' ') from kiosk_pairing p) as all`,
    );
    for (const secret of [claim, token])
      expect([rows[0].all.includes(secret), w.logLines.some((line) => line.includes(secret))]).toEqual([false, false]);
    expect(w.logLines.some((line) => line.includes(code))).toBe(false);
  });

  test('a code is used once, lives for ten minutes, and its screen then is told to ask for another', async () => {
    const { code, claim } = await request();
    await dm.done('approveKiosk', approve(code), KIOSK);
    expect(await dm.refused('approveKiosk', approve(code))).toEqual(['WRONG_CODE']);
    expect((await claimed(claim)).state).toBe('PAIRED');
    const late = await request();
    w.clock.advance({ minutes: 10 });
    expect(await dm.refused('approveKiosk', approve(late.code))).toEqual(['WRONG_CODE']);
    expect(await claimed(late.claim)).toEqual({ state: 'EXPIRED', board: null });
    expect(await claimed('nobody ever had this')).toEqual({ state: 'EXPIRED', board: null });
  });

  test('approved in its last minute, the screen still has time to come', async () => {
    const { code, claim } = await request();
    w.clock.advance({ minutes: 9, seconds: 59 });
    await dm.done('approveKiosk', approve(code), KIOSK);
    w.clock.advance({ minutes: 1 });
    expect((await claimed(claim)).state).toBe('PAIRED');
  });

  test('expired codes are thrown away', async () => {
    await request();
    w.clock.advance({ minutes: 11 });
    await request();
    expect((await w.sql.query('select count(*)::int as n from kiosk_pairing')).rows[0].n).toBe(1);
  });

  test('a retry with the same key approves one screen', async () => {
    const { code } = await request();
    const input = approve(code, { clientMutationId: 'once' });
    const [first, second] = [await dm.done('approveKiosk', input, KIOSK), await dm.done('approveKiosk', input, KIOSK)];
    expect(second.kiosk.id).toBe(first.kiosk.id);
  });
});

describe('refusals', () => {
  test('a wrong code, an empty or long name, a board there is not', async () => {
    const { code } = await request();
    expect(await dm.refused('approveKiosk', approve('000000'))).toEqual(['WRONG_CODE']);
    expect(await dm.refused('approveKiosk', approve(code, { name: ' ' }))).toEqual(['INVALID_INPUT']);
    expect(await dm.refused('approveKiosk', approve(code, { name: 'क'.repeat(61) }))).toEqual(['INVALID_INPUT']);
    expect(await dm.refused('approveKiosk', approve(code, { board: 'kitchen' }))).toEqual(['INVALID_INPUT']);
    await dm.done('approveKiosk', approve(code, { name: 'क'.repeat(60) }), KIOSK);
  });

  test('a screen there is not, or that was ended already', async () => {
    const { id } = await paired();
    for (const kioskId of ['x', '00000000-0000-0000-0000-000000000000'])
      expect(await dm.refused('revokeKiosk', { kioskId })).toEqual(['NOT_FOUND']);
    await dm.done('revokeKiosk', { kioskId: id }, KIOSK);
    expect(await dm.refused('revokeKiosk', { kioskId: id })).toEqual(['NOT_FOUND']);
  });

  test('refused, nothing is left behind', async () => {
    const count = async () => (await w.sql.query('select count(*)::int as n from kiosk')).rows[0].n;
    const before = await count();
    await dm.refused('approveKiosk', approve('000000'));
    expect(await count()).toBe(before);
  });

  test('after 20 wrong codes in a minute even the right one waits for the next', async () => {
    const guesser = await w.officer('CELL');
    w.clock.advance({ minutes: 2 });
    const { code } = await request();
    for (let guess = 0; guess < 20; guess += 1) await guesser.refused('approveKiosk', approve('QQQQQQ'));
    const text = `mutation ($input: ApproveKioskInput!) { approveKiosk(input: $input) { cursor } }`;
    const late = await guesser.graphql(text, { input: approve(code) });
    expect(late.errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 60 });
    await dm.done('approveKiosk', approve(code), KIOSK);
  });

  test('one address gets 20 codes a minute', async () => {
    w.clock.advance({ minutes: 2 });
    const answers: Answer[] = [];
    for (let asked = 0; asked < 21; asked += 1) answers.push(await w.visitor().graphql(REQUEST));
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(20);
    expect(answers.at(-1)?.errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
    w.clock.advance({ minutes: 2 });
  });
});

/** Why a screen is not shown a board; null when it is. */
async function refusalOf(cookie: string, board: string): Promise<string | null> {
  const { client, stream } = await opens(cookie, board);
  const { type, payload } = await stream.raw();
  const refusal = (type === 'error' ? payload : payload.errors)?.[0].extensions.code ?? null;
  client.kill();
  return refusal;
}

describe('a screen', () => {
  test('reads its one board and the public one, and none besides', async () => {
    const [war, open] = [await paired('war-room'), await paired('public')];
    expect(await refusalOf(war.cookie, 'war-room')).toBeNull();
    expect(await refusalOf(war.cookie, 'public')).toBeNull();
    expect(await refusalOf(open.cookie, 'public')).toBeNull();
    expect(await refusalOf(open.cookie, 'war-room')).toBe('FORBIDDEN');
    expect(await refusalOf(war.cookie, 'kitchen')).toBe('NOT_FOUND');
    expect(await refusalOf('nistaran_kiosk=nw_1_wrong', 'war-room')).toBe('UNAUTHENTICATED');
  });

  test('may do nothing else: by HTTP its cookie is nobody, its token reads no complaint', async () => {
    const { cookie } = await paired();
    const asked = await w.visitor().graphql('{ viewer { id } }', {}, { cookie });
    expect(asked.data.viewer).toBeNull();
    const token = { authorization: `Bearer ${cookie.split('=')[1]}` };
    const named = await w.visitor().query('{ viewer { id } }');
    expect(named.viewer).toBeNull();
    const { data } = await w.visitor().graphql('{ viewer { name roles permissions } }', {}, token);
    expect(data.viewer).toEqual({ name: 'वॉर रूम', roles: ['KIOSK'], permissions: ['wall:read'] });
    for (const document of ['{ complaints { nodes { number } } }', KIOSKS]) {
      const { errors } = await w.visitor().graphql(document, {}, token);
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  test('revoked, its socket is closed with 4410, it is no longer listed, and its cookie opens nothing', async () => {
    const { id, cookie } = await paired();
    const { client, stream } = await opens(cookie, 'war-room');
    expect((await stream.next()).__typename).toBe('StreamReady');
    const listed = async () => (await dm.query(KIOSKS)).kiosks.filter((kiosk: { id: string }) => kiosk.id === id);
    expect(await listed()).toMatchObject([{ lastSeenAt: w.clock.now().toISOString(), revokedAt: null }]);
    await dm.done('revokeKiosk', { kioskId: id }, KIOSK);
    expect((await client.closed).code).toBe(4410);
    expect(await listed()).toEqual([]);
    expect(await refusalOf(cookie, 'war-room')).toBe('UNAUTHENTICATED');
    const gone = await w
      .visitor()
      .graphql('{ viewer { id } }', {}, { authorization: `Bearer ${cookie.split('=')[1]}` });
    expect(gone.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('revoked before it came for its token, it never gets one', async () => {
    const { code, claim } = await request();
    const { kiosk } = await dm.done('approveKiosk', approve(code), KIOSK);
    await dm.done('revokeKiosk', { kioskId: kiosk.id }, KIOSK);
    expect(await cookieOf(claim)).toBe('');
    expect((await claimed(claim)).state).toBe('EXPIRED');
  });
});

describe('rights', () => {
  test.each(['ADMIN', 'CELL', 'DM'] as const)('%s approves, lists and revokes', async (role) => {
    const person = await w.officer(role);
    const { code } = await request();
    const { kiosk } = await person.done('approveKiosk', approve(code), KIOSK);
    expect((await person.query(KIOSKS)).kiosks.some(({ id }: { id: string }) => id === kiosk.id)).toBe(true);
    await person.done('revokeKiosk', { kioskId: kiosk.id }, KIOSK);
  });

  test.each([
    ...(['OPERATOR', 'OFFICER', 'HEAD', 'AREA_OFFICER', 'FEEDBACK_AGENT', 'COMMISSIONER'] as const),
    ...(['INFO_OFFICER', 'AUDITOR', 'REPRESENTATIVE', 'KIOSK'] as const),
  ])('%s does not', async (role) => {
    const person = await w.officer(role, role === 'OFFICER' || role === 'HEAD' ? 'PWD' : undefined);
    const { code } = await request();
    const attempts = [
      await person.graphql(KIOSKS),
      await person.graphql(`mutation ($i: ApproveKioskInput!) { approveKiosk(input: $i) { cursor } }`, {
        i: approve(code),
      }),
      await person.graphql(`mutation ($i: RevokeKioskInput!) { revokeKiosk(input: $i) { cursor } }`, {
        i: { kioskId: 'x' },
      }),
    ];
    expect(attempts.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  });

  test('approving and revoking stand in the audit trail, with whoever did it', async () => {
    const { id } = await paired();
    await dm.done('revokeKiosk', { kioskId: id }, KIOSK);
    const { rows } = await w.sql.query(
      'select action, actor_id from audit_log where object_id = $1 order by at, action',
      [id],
    );
    expect(rows).toEqual([
      { action: 'KIOSK_APPROVED', actor_id: dm.id },
      { action: 'KIOSK_REVOKED', actor_id: dm.id },
    ]);
  });
});
