/** The numbered groups and who is in them: an administrator's commands. Phones are sealed before they are stored, and said nowhere. */
import { normalisePhone } from '../auth/personal-data.ts';
import { newId } from '../clock.ts';
import { isUuid, query, queryOne } from '../database/query.ts';
import { recordDirectoryChange } from '../departments/directory-change.ts';
import type { Command, CommandContext } from '../graphql/command.ts';
import type { Context } from '../graphql/context.ts';
import { defineMutations } from '../graphql/define-mutations.ts';
import { nameOrNull, requireName } from '../graphql/names.ts';
import {
  AddGroupMemberInput,
  CreateGroupInput,
  RemoveGroupMemberInput,
  RenameGroupInput,
  SetGroupActiveInput,
} from './group.inputs.ts';
import * as refuse from './group.refusals.ts';
import { GroupType } from './group.type.ts';
import { isGroupNumber } from './group-number.ts';
import { GroupMemberType } from './member.type.ts';

interface GroupResult {
  groupId: string;
  memberId?: string;
}

const createGroup: Command<CreateGroupInput, GroupResult> = {
  name: 'createGroup',
  async execute(command, input) {
    const { em, viewer } = command;
    if (!isGroupNumber(input.number)) throw refuse.badNumber();
    const [nameHi, nameEn] = [requireName(input.nameHi, 'nameHi'), requireName(input.nameEn, 'nameEn')];
    const departmentId = await departmentOf(command, input);
    const sql = `insert into message_group (district_id, id, number, name_hi, name_en, kind, department_id)
      values ($1, $2, $3, $4, $5, $6, $7) on conflict (district_id, number) do nothing returning id`;
    const group = await queryOne<{ id: string }>(em, sql, [
      ...[viewer.districtId, newId(), input.number, nameHi, nameEn, input.kind, departmentId],
    ]);
    if (group === null) throw refuse.numberTaken(input.number);
    return record(command, group.id, 'GROUP_CREATED');
  },
};

async function departmentOf({ em, viewer }: CommandContext, { kind, departmentCode }: CreateGroupInput) {
  if ((kind === 'DEPARTMENT') !== (departmentCode != null)) throw refuse.needsDepartment();
  if (departmentCode == null) return null;
  const sql = 'select id from department where district_id = $1 and code = upper($2)';
  const department = await queryOne<{ id: string }>(em, sql, [viewer.districtId, departmentCode.trim()]);
  if (department === null) throw refuse.noDepartment();
  return department.id;
}

const renameGroup: Command<RenameGroupInput, GroupResult> = {
  name: 'renameGroup',
  async execute(command, input) {
    const [nameHi, nameEn] = [requireName(input.nameHi, 'nameHi'), requireName(input.nameEn, 'nameEn')];
    const { id } = await lock(command, input.number, 'number');
    const sql = 'update message_group set name_hi = $3, name_en = $4 where district_id = $1 and id = $2';
    await query(command.em, sql, [command.viewer.districtId, id, nameHi, nameEn]);
    return record(command, id, 'GROUP_RENAMED');
  },
};

const setGroupActive: Command<SetGroupActiveInput, GroupResult> = {
  name: 'setGroupActive',
  async execute(command, { number, active }) {
    const { id, isActive } = await lock(command, number, 'number');
    if (isActive === active) return { groupId: id };
    const sql = 'update message_group set is_active = $3 where district_id = $1 and id = $2';
    await query(command.em, sql, [command.viewer.districtId, id, active]);
    return record(command, id, active ? 'GROUP_OPENED' : 'GROUP_CLOSED');
  },
};

const addGroupMember: Command<AddGroupMemberInput, GroupResult> = {
  name: 'addGroupMember',
  async execute(command, input) {
    const { em, viewer, services } = command;
    const { id: groupId } = await lock(command, input.groupNumber, 'groupNumber');
    const phone = normalisePhone(input.phone);
    if (phone === null) throw refuse.badPhone();
    const sql = `insert into group_member (district_id, id, group_id, kind, name, title_hi, title_en, phone_sealed, phone_index)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (district_id, group_id, phone_index) do nothing returning id`;
    const texts = [requireName(input.name, 'name'), given(input.titleHi, 'titleHi'), given(input.titleEn, 'titleEn')];
    const sealed = [services.vault.seal(phone), services.vault.index(phone)];
    const values = [viewer.districtId, newId(), groupId, input.kind, ...texts, ...sealed];
    const member = await queryOne<{ id: string }>(em, sql, values);
    if (member === null) throw refuse.phoneTaken();
    return { ...(await record(command, groupId, 'GROUP_MEMBER_ADDED', member.id)), memberId: member.id };
  },
};

/** An empty field of a form is one that was left out. */
const given = (title: string | null | undefined, field: string) => nameOrNull(title?.trim() || null, field);

const removeGroupMember: Command<RemoveGroupMemberInput, GroupResult> = {
  name: 'removeGroupMember',
  async execute(command, { memberId }) {
    const { em, viewer } = command;
    const sql = 'delete from group_member where district_id = $1 and id = $2 returning group_id';
    const removed = isUuid(memberId)
      ? await queryOne<{ groupId: string }>(em, sql, [viewer.districtId, memberId])
      : null;
    if (removed === null) throw refuse.noMember();
    return record(command, removed.groupId, 'GROUP_MEMBER_REMOVED', memberId);
  },
};

async function lock({ em, viewer }: CommandContext, number: number, field: string) {
  const sql = 'select id, is_active from message_group where district_id = $1 and number = $2 for update';
  const group = await queryOne<{ id: string; isActive: boolean }>(em, sql, [viewer.districtId, number]);
  if (group === null) throw refuse.noGroup(field);
  return group;
}

async function record(command: CommandContext, groupId: string, action: string, memberId?: string) {
  const detail = memberId === undefined ? {} : { memberId };
  await recordDirectoryChange(command, { action, objectKind: 'message_group', objectId: groupId, detail });
  return { groupId };
}

const GROUP = {
  name: 'group',
  type: () => GroupType,
  description: 'The group as it stands now; null when refused.',
};
const MEMBER = {
  name: 'member',
  type: () => GroupMemberType,
  description: 'The member; null when refused.',
};
const row = { permission: 'directory:manage', objects: [GROUP] } as const;

/** The resolver class of the commands on groups. */
export const GroupMutations = defineMutations(
  [
    {
      ...{ ...row, command: createGroup, input: CreateGroupInput },
      description: 'Adds a numbered messaging group.',
      codes: ['INVALID_INPUT', 'ALREADY_EXISTS', 'UNKNOWN_DEPARTMENT'],
    },
    {
      ...{ ...row, command: renameGroup, input: RenameGroupInput },
      description: 'Gives a group another name.',
      codes: ['NOT_FOUND', 'INVALID_INPUT'],
    },
    {
      ...{ ...row, command: setGroupActive, input: SetGroupActiveInput },
      description: 'Stops posting to a group, or begins again.',
      codes: ['NOT_FOUND'],
    },
    {
      ...{ ...row, command: addGroupMember, input: AddGroupMemberInput, objects: [GROUP, MEMBER] },
      description: 'Adds a person to a group; one telephone number stands once in it.',
      codes: ['NOT_FOUND', 'INVALID_INPUT', 'INVALID_PHONE', 'ALREADY_EXISTS'],
    },
    {
      ...{ ...row, command: removeGroupMember, input: RemoveGroupMemberInput },
      description: 'Takes a person out of a group; name and telephone are deleted.',
      codes: ['NOT_FOUND'],
    },
  ],
  async ({ loaders }: Context, result) => {
    const { groupId = null, memberId = null } = (result ?? {}) as Partial<GroupResult>;
    return {
      group: await loaders.row('message_group', groupId),
      member: await loaders.row('group_member', memberId),
    };
  },
);
