/** Web Push: told on the device that asked, in no more words than needed, at a decent hour, and nobody else. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { isPublicAddress, PushEndpoints } from '../../src/push/push-endpoints.ts';
import { nightEndsAt } from '../../src/push/quiet-hours.ts';
import { PushService } from '../support/push-service.ts';
import { type Person, type World, world } from '../support/world.ts';

let w: World;
let service: PushService;
let cell: Person;
beforeAll(async () => {
  service = await new PushService().open();
  w = await world({ env: { NISTARAN_PUSH_ORIGINS: service.origin } });
  await w.nistaran.pushes.stop(); // pushes are sent when the test says so
  cell = await w.cell();
}, 60_000);
afterAll(async () => {
  await w.close();
  await service.close();
});
beforeEach(() => w.clock.set('2026-11-21T04:30:00.000Z'));

const send = () => w.nistaran.pushes.drain();
const devicesOf = async (person: Person) =>
  (await w.sql.query('select count(*)::int as count from push_device where officer_id = $1', [person.id])).rows[0]
    .count;
const waiting = async () =>
  (await w.sql.query('select next_attempt_at, attempt_count, last_error from push_delivery')).rows;

async function assign(officer: Person, category = 'C'): Promise<string> {
  const number = await w.complaint({ categoryCode: category });
  await cell.done('assignComplaint', { number, departmentCode: 'PWD', officerId: officer.id });
  return number;
}

test('an assignment arrives on the device, encrypted for it, as a type and a number and nothing else', async () => {
  const officer = await w.officer('OFFICER', 'PWD');
  const phone = service.device('phone');
  await phone.subscribe(officer);
  const number = await assign(officer);
  expect(phone.arrived).toEqual([]); // the step itself asks no push service
  await send();
  expect(phone.messages).toEqual([{ type: 'COMPLAINT_ASSIGNED', number }]);
  const [push] = phone.arrived;
  expect(push?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'normal', ttl: '39600' });
  expect(push?.body.includes(number)).toBe(false);
  const { pushKey } = await officer.query('{ pushKey }');
  expect(push?.headers.authorization).toContain(`k=${pushKey}`);
  expect(await waiting()).toEqual([]);
});

test('another device’s keys do not open it, and another person’s device gets nothing', async () => {
  const [officer, neighbour] = [await w.officer('OFFICER', 'PWD'), await w.officer('OFFICER', 'PWD')];
  const [his, another] = [service.device('his'), service.device('another')];
  await his.subscribe(officer);
  await another.subscribe(neighbour);
  await assign(officer);
  await send();
  expect(his.messages).toHaveLength(1);
  expect(another.arrived).toEqual([]);
  expect(() => another.open(his.arrived[0]?.body as Buffer)).toThrow();
});

test('by night it waits until seven, but for category A, and nothing is left to come by night', async () => {
  const officer = await w.officer('OFFICER', 'PWD');
  const phone = service.device('by-night');
  await phone.subscribe(officer);
  w.clock.set('2026-11-21T15:00:00.000Z'); // 20:30
  await assign(officer);
  await send();
  expect(phone.arrived[0]?.headers.ttl).toBe('1800');
  w.clock.set('2026-11-21T16:00:00.000Z'); // 21:30
  const ordinary = await assign(officer);
  const urgent = await assign(officer, 'A');
  await send();
  expect(phone.messages.slice(1)).toEqual([{ type: 'COMPLAINT_ASSIGNED', number: urgent }]);
  expect(phone.arrived[1]?.headers.urgency).toBe('high');
  expect(await waiting()).toMatchObject([{ next_attempt_at: new Date('2026-11-22T01:30:00.000Z'), last_error: null }]);
  w.clock.set('2026-11-22T01:30:00.000Z');
  await send();
  expect(phone.messages.slice(2)).toEqual([{ type: 'COMPLAINT_ASSIGNED', number: ordinary }]);
});

test('the night begins at 21:00 and ends at 07:00 in India', () => {
  const at = (time: string) => nightEndsAt(new Date(`2026-11-21T${time}:00+05:30`))?.toISOString() ?? null;
  expect([at('20:59'), at('21:00'), at('06:59'), at('07:00')]).toEqual([
    ...[null, '2026-11-22T01:30:00.000Z', '2026-11-21T01:30:00.000Z', null],
  ]);
});

test('what was read meanwhile is not told', async () => {
  const officer = await w.officer('OFFICER', 'PWD');
  const phone = service.device('read');
  await phone.subscribe(officer);
  await assign(officer);
  await officer.query('mutation { markNotificationsRead { unreadCount } }');
  await send();
  expect(phone.arrived).toEqual([]);
  expect(await waiting()).toEqual([]);
});

test.each([404, 410])('a device that is gone (%i) is forgotten with all it was to be told', async (status) => {
  const officer = await w.officer('OFFICER', 'PWD');
  const phone = service.device(`gone-${status}`);
  await phone.subscribe(officer);
  service.answers.set(phone.path, status);
  await assign(officer);
  await assign(officer);
  await send();
  expect(phone.arrived.length).toBeGreaterThan(0);
  expect(await devicesOf(officer)).toBe(0);
  expect(await waiting()).toEqual([]);
});

test('a service in trouble is tried again later and longer; one that refuses is not; neither is followed elsewhere', async () => {
  const officer = await w.officer('OFFICER', 'PWD');
  const phone = service.device('trouble');
  await phone.subscribe(officer);
  service.answers.set(phone.path, 503);
  const number = await assign(officer);
  const start = w.clock.now().getTime();
  await send();
  expect(await waiting()).toMatchObject([{ next_attempt_at: new Date(start + 5_000), attempt_count: 1 }]);
  w.clock.advance({ seconds: 5 });
  await send();
  expect(await waiting()).toMatchObject([{ next_attempt_at: new Date(start + 15_000), attempt_count: 2 }]);
  service.answers.set(phone.path, 201);
  w.clock.advance({ seconds: 10 });
  await send();
  expect(phone.messages.at(-1)).toEqual({ type: 'COMPLAINT_ASSIGNED', number });
  service.answers.set(phone.path, 302);
  await assign(officer);
  await send();
  expect(await waiting()).toMatchObject([{ next_attempt_at: null, last_error: 'the push service answered 302' }]);
  await w.sql.query('delete from push_delivery');
});

test('an address that was kept under another rule is judged again before it is called', async () => {
  const officer = await w.officer('OFFICER', 'PWD');
  const phone = service.device('earlier');
  await phone.subscribe(officer);
  const kept = JSON.stringify({ endpoint: 'https://127.0.0.1:9/x', keys: phone.input });
  await w.sql.query('update push_device set subscription_sealed = $1 where officer_id = $2', [
    ...[w.nistaran.services.vault.seal(kept), officer.id],
  ]);
  await assign(officer);
  await send();
  expect(await waiting()).toMatchObject([{ last_error: 'not an address pushes may be sent to', attempt_count: 1 }]);
  await w.sql.query('delete from push_delivery');
});

test('signing out forgets the device, and so does the closing of the account', async () => {
  const [officer, admin] = [await w.officer('OFFICER', 'PWD'), await w.officer('ADMIN')];
  const phone = service.device('signed-out');
  await phone.subscribe(officer);
  const number = await w.complaint();
  await officer.query('mutation { signOut { signedOut } }');
  expect(await devicesOf(officer)).toBe(0);
  await cell.done('assignComplaint', { number, departmentCode: 'PWD', officerId: officer.id });
  await send();
  expect(phone.arrived).toEqual([]);

  const other = await w.officer('OFFICER', 'PWD');
  await service.device('closed').subscribe(other);
  await admin.done('setOfficerActive', { officerId: other.id, active: false }, 'officer { id }');
  expect(await devicesOf(other)).toBe(0);
});

test('a session that has run out is told nothing', async () => {
  const officer = await w.officer('OFFICER', 'PWD');
  const phone = service.device('run-out');
  await phone.subscribe(officer);
  await assign(officer);
  await w.sql.query(`update session set expires_at = $1 where officer_id = $2`, [w.clock.now(), officer.id]);
  await send();
  expect(phone.arrived).toEqual([]);
});

test('a device that changes hands is the newcomer’s alone, and only its owner can take it back', async () => {
  const [first, second] = [await w.officer('OFFICER', 'PWD'), await w.officer('OFFICER', 'PWD')];
  const shared = service.device('shared');
  await shared.subscribe(first);
  await shared.subscribe(second);
  expect([await devicesOf(first), await devicesOf(second)]).toEqual([0, 1]);
  await first.done('unsubscribePush', { endpoint: shared.endpoint }, 'cursor');
  expect(await devicesOf(second)).toBe(1);
  await second.done('unsubscribePush', { endpoint: shared.endpoint }, 'cursor');
  expect(await devicesOf(second)).toBe(0);
});

test('a person has ten devices at most: the oldest is forgotten', async () => {
  const officer = await w.officer('OFFICER', 'PWD');
  for (let index = 0; index < 11; index += 1) {
    await service.device(`many-${index}`).subscribe(officer);
    w.clock.advance({ seconds: 1 });
  }
  expect(await devicesOf(officer)).toBe(10);
  await assign(officer);
  await send();
  expect([service.device('many-0').arrived.length, service.device('many-10').arrived.length]).toEqual([0, 1]);
});

test.each([
  ['http', 'http://push.example.in/x'],
  ['another port of this machine', 'http://127.0.0.1:9/x'],
  ['this machine', 'https://127.0.0.1/x'],
  ['this machine by name', 'https://localhost/x'],
  ['a bare name', 'https://database/x'],
  ['a name of the office network', 'https://files.internal/x'],
  ['a private network', 'https://10.1.2.3/x'],
  ['a private network in disguise', 'https://0x0a010203/x'],
  ['the cloud’s own service', 'https://169.254.169.254/latest'],
  ['IPv6 of this machine', 'https://[::1]/x'],
  ['IPv4 inside IPv6', 'https://[::ffff:10.0.0.1]/x'],
  ['a password', 'https://user:secret@push.example.in/x'],
  ['no address', 'push.example.in'],
  ['far too long', `https://push.example.in/${'x'.repeat(1_000)}`],
])('%s is refused as the address of a device', async (_, endpoint) => {
  const officer = await w.officer('OFFICER', 'PWD');
  const { errors } = await officer.act('subscribePush', { ...service.device('x').input, endpoint }, 'cursor');
  expect(errors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'endpoint'] }]);
});

test.each(['p256dh', 'auth'])('a %s that is no key is refused', async (field) => {
  const officer = await w.officer('OFFICER', 'PWD');
  const { errors } = await officer.act('subscribePush', { ...service.device('x').input, [field]: 'AAAA' }, 'cursor');
  expect(errors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', field] }]);
});

test('a name that resolves to a private address is not connected to', async () => {
  const lookup = new PushEndpoints([]).lookupFor(new URL('https://push.example.in/x'));
  const failure = await new Promise<Error | null>((resolve) => lookup?.('localhost', {}, (error) => resolve(error)));
  expect(failure?.message).toBe('not a public address');
  expect(['8.8.8.8', '2606:4700::1111'].map(isPublicAddress)).toEqual([true, true]);
  const refused = ['100.64.0.1', '192.168.1.1', '224.0.0.1', '255.255.255.255', 'fe80::1', 'fd00::1', '64:ff9b::a00:1'];
  expect(refused.filter(isPublicAddress)).toEqual([]);
});

test('the key is made once, sealed, and no address of a device is readable in the database or the log', async () => {
  const { rows } = await w.sql.query('select public_key, private_key_sealed from push_key');
  expect(rows).toHaveLength(1);
  const { pushKey } = await cell.query('{ pushKey }');
  expect(pushKey).toBe(rows[0].public_key);
  expect(w.nistaran.services.vault.open(rows[0].private_key_sealed)).toMatch(/^[\w-]{43}$/);
  await service.device('secret-address').subscribe(cell);
  const { rows: dump } = await w.sql.query(`select encode(subscription_sealed, 'escape') as kept from push_device`);
  expect(JSON.stringify(dump)).not.toContain('secret-address');
  expect(w.logLines.join()).not.toContain(service.origin);
});
