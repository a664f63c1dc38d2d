/** Whoever asks a second time is remembered; what he may do is asked of the database all the same, on every node, at every request. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type Answer, type Node, type Person, type World, world } from '../support/world.ts';

let w: World;
let other: Node;
let admin: Person;
beforeAll(async () => {
  w = await world();
  other = await w.anotherNode();
  admin = await w.officer('ADMIN');
  for (const department of ['PWD', 'SWD']) await w.complaint({ department });
});
afterAll(() => w.close());

const LIST = '{ complaints { nodes { department { code } } } }';
const codes = ({ data }: Answer) => data.complaints.nodes.map((node: any) => node.department.code);
const refusal = ({ errors }: Answer) => errors?.[0]?.extensions.code;

/** Known to both nodes from here on. */
async function known(person: Person): Promise<Person> {
  for (const at of [person, person.at(other), person, person.at(other)])
    expect((await at.graphql(LIST)).errors).toBeUndefined();
  return person;
}

const everywhere = (person: Person) => [person, person.at(other)];

test('a session that was ended at one node ends with the next request at the other', async () => {
  const cell = await known(await w.officer('CELL'));
  await cell.query('mutation { signOut { signedOut } }');
  for (const at of everywhere(cell)) expect(refusal(await at.graphql(LIST))).toBe('UNAUTHENTICATED');
});

test('an account that is closed is refused at once', async () => {
  const cell = await known(await w.officer('CELL'));
  await admin.query(
    'mutation($id: ID!) { setOfficerActive(input: { officerId: $id, active: false }) { errors { code } } }',
    { id: cell.id },
  );
  for (const at of everywhere(cell)) expect(refusal(await at.graphql(LIST))).toBe('UNAUTHENTICATED');
});

test('another posting is another list with the very next request', async () => {
  const head = await known(await w.officer('HEAD', 'PWD'));
  expect(codes(await head.graphql(LIST))).toEqual(['PWD']);
  const postings = [{ role: 'HEAD', departmentCode: 'SWD' }];
  await admin.query(
    'mutation($input: SetOfficerPostingsInput!) { setOfficerPostings(input: $input) { errors { code } } }',
    { input: { officerId: head.id, postings } },
  );
  for (const at of everywhere(head)) expect(codes(await at.graphql(LIST))).toEqual(['SWD']);
});

test.each([
  ['a posting that is ended', `update posting set ended_at = now() where officer_id = $1`],
  ['a posting that is moved', `update posting set department_id = null where officer_id = $1`],
  ['a posting that is deleted', `delete from posting where officer_id = $1`],
])('%s by hand is seen by the next request too', async (_what, statement) => {
  const head = await known(await w.officer('HEAD', 'PWD'));
  await w.sql.query(statement, [head.id]);
  for (const at of everywhere(head)) {
    const answer = await at.graphql(LIST);
    expect(refusal(answer) === 'FORBIDDEN' || codes(answer).length === 0).toBe(true);
  }
});

test('an area that gets another place in the tree is reached by others with the next request', async () => {
  const officer = await known(await w.officer('AREA_OFFICER', undefined, { area: 'sadar' }));
  await w.sql.query('update complaint set area_id = $1', [w.areas.khatauli]);
  expect(codes(await officer.graphql(LIST))).toEqual([]);
  await w.sql.query('update area set parent_id = $1 where id = $2', [w.areas.sadar, w.areas.khatauli]);
  for (const at of everywhere(officer)) expect(codes(await at.graphql(LIST))).toHaveLength(2);
});

test.each([
  ['revoked', `revoked_at = now()`],
  ['given an end that has passed', `expires_at = '2020-01-01'`],
  ['given another secret', `secret_hash = 'x'`],
])('a key that is %s is worth nothing with the next request', async (_what, change) => {
  const machine = await known(await w.integration(['complaints:read']));
  await w.sql.query(`update api_key set ${change} where id = $1`, [machine.id]);
  for (const at of everywhere(machine)) expect(refusal(await at.graphql(LIST))).toBe('UNAUTHENTICATED');
});

test('a session ends at its time, remembered or not', async () => {
  const cell = await known(await w.officer('CELL'));
  await w.sql.query(`update session set expires_at = $1 where officer_id = $2`, [
    new Date(w.clock.now().getTime() + 60_000),
    cell.id,
  ]);
  expect((await cell.graphql(LIST)).errors).toBeUndefined();
  w.clock.advance({ minutes: 2 });
  for (const at of everywhere(cell)) expect(refusal(await at.graphql(LIST))).toBe('UNAUTHENTICATED');
});

test('whoever is remembered is not looked up again, whatever he asks', async () => {
  const cell = await known(await w.officer('CELL'));
  const { services, workers, pushes } = w.nistaran;
  await Promise.all([workers.stop(), pushes.stop()]); // queues look for work each second, and that is no looking up
  const fork = jest.spyOn(services.em, 'fork');
  expect((await cell.graphql(LIST)).errors).toBeUndefined();
  expect(fork).not.toHaveBeenCalled();
  fork.mockRestore();
});
