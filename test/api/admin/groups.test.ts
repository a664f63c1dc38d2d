/** Numbered groups and their members: what an administrator does with them, and that phones stay sealed. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Person, type World, world } from '../../support/world.ts';

let w: World;
let admin: Person;
beforeAll(async () => {
  w = await world();
  admin = await w.officer('ADMIN');
});
afterAll(() => w.close());

const GROUP = 'group { number active nameHi: name(locale: hi) kind department { code } memberCount } cursor';
const NAMES = { nameHi: 'प्रधान समूह', nameEn: 'Heads of villages' };
const PHONE = '9811122233';
const members = (groupNumber: number, first = 100, after: string | null = null) =>
  admin
    .query(
      `query($n: Int!, $first: Int, $after: Cursor) { groupMembers(groupNumber: $n, first: $first, after: $after) {
        nodes { id name title kind phone } pageInfo { hasNextPage endCursor } } }`,
      { n: groupNumber, first, after },
    )
    .then(({ groupMembers }) => groupMembers);

test('a group is added, renamed, closed and opened', async () => {
  const added = await admin.done(
    'createGroup',
    { number: 77, kind: 'DEPARTMENT', departmentCode: 'pwd', ...NAMES },
    GROUP,
  );
  expect(added.group).toEqual({
    ...{ number: 77, active: true, nameHi: NAMES.nameHi, kind: 'DEPARTMENT' },
    ...{ department: { code: 'PWD' }, memberCount: 0 },
  });
  const renamed = await admin.done('renameGroup', { number: 77, nameHi: 'नया', nameEn: 'New' }, GROUP);
  expect(renamed.group.nameHi).toBe('नया');
  expect((await admin.done('setGroupActive', { number: 77, active: false }, GROUP)).group.active).toBe(false);
  expect((await admin.done('setGroupActive', { number: 77, active: true }, GROUP)).group.active).toBe(true);
});

test.each([
  ['createGroup', { number: 1, kind: 'OTHER', ...NAMES }, 'ALREADY_EXISTS'],
  ['createGroup', { number: 100_000, kind: 'OTHER', ...NAMES }, 'INVALID_INPUT'],
  ['createGroup', { number: -1, kind: 'OTHER', ...NAMES }, 'INVALID_INPUT'],
  ['createGroup', { number: 90, kind: 'DEPARTMENT', ...NAMES }, 'INVALID_INPUT'],
  ['createGroup', { number: 90, kind: 'OTHER', departmentCode: 'PWD', ...NAMES }, 'INVALID_INPUT'],
  ['createGroup', { number: 90, kind: 'DEPARTMENT', departmentCode: 'NOPE', ...NAMES }, 'UNKNOWN_DEPARTMENT'],
  ['createGroup', { number: 90, kind: 'OTHER', nameHi: '', nameEn: 'x' }, 'INVALID_INPUT'],
  ['renameGroup', { number: 999, ...NAMES }, 'NOT_FOUND'],
  ['renameGroup', { number: 1, nameHi: ' ', nameEn: 'x' }, 'INVALID_INPUT'],
  ['setGroupActive', { number: 999, active: false }, 'NOT_FOUND'],
  ['addGroupMember', { groupNumber: 999, name: 'x', phone: PHONE, kind: 'CONTACT' }, 'NOT_FOUND'],
  ['addGroupMember', { groupNumber: 1, name: 'x', phone: '98111', kind: 'CONTACT' }, 'INVALID_PHONE'],
  ['addGroupMember', { groupNumber: 1, name: 'x', phone: '+91••••••2233', kind: 'CONTACT' }, 'INVALID_PHONE'],
  ['addGroupMember', { groupNumber: 1, name: ' ', phone: PHONE, kind: 'CONTACT' }, 'INVALID_INPUT'],
  ['removeGroupMember', { memberId: 'nobody' }, 'NOT_FOUND'],
])('%s with %j is refused: %s', async (mutation, input, code) => {
  expect(await admin.refused(mutation, input)).toEqual([code]);
});

test('a member stands once in a group, his phone is sealed, masked in the list, and gone with him', async () => {
  const input = { groupNumber: 2, name: 'रमेश कुमार', phone: PHONE, titleHi: 'अवर अभियंता', kind: 'OFFICER' };
  const { member } = await admin.done('addGroupMember', input, 'member { id phone title(locale: en) }');
  expect(member).toMatchObject({ phone: '+91••••••2233', title: 'अवर अभियंता' });
  expect(await admin.refused('addGroupMember', { ...input, phone: `+91 ${PHONE}` })).toEqual(['ALREADY_EXISTS']);
  await admin.done('addGroupMember', { ...input, groupNumber: 3 }, 'cursor');
  expect((await members(2)).nodes).toMatchObject([{ name: 'रमेश कुमार', phone: '+91••••••2233' }]);
  const { group } = await admin.done('removeGroupMember', { memberId: member.id }, GROUP);
  expect(group.memberCount).toBe(0);
  const { rows } = await w.sql.query(`select to_jsonb(m) as row from group_member m
    union all select to_jsonb(e) from event_log e union all select to_jsonb(a) from audit_log a
    union all select to_jsonb(r) from mutation_receipt r`);
  expect(JSON.stringify(rows).includes(PHONE)).toBe(false);
  expect(w.logLines.join('').includes(PHONE)).toBe(false);
});

test('members come in pages', async () => {
  for (const last of [1, 2, 3])
    await admin.done(
      'addGroupMember',
      { groupNumber: 0, name: `क${last}`, phone: `981112224${last}`, kind: 'CONTACT' },
      'cursor',
    );
  const first = await members(0, 2);
  const second = await members(0, 2, first.pageInfo.endCursor);
  expect([first, second].map(({ nodes, pageInfo }) => [nodes.length, pageInfo.hasNextPage])).toEqual([
    [2, true],
    [1, false],
  ]);
  expect((await members(12_345)).nodes).toEqual([]);
});
