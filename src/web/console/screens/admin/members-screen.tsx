/** Who is in a group. Telephones are masked here as everywhere. */
import { Button, Select, TextInput } from '@mantine/core';
import { IconArrowLeft, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import {
  AddGroupMemberDocument,
  AdminGroupMembersDocument,
  type AdminGroupMembersQuery,
  type GroupMemberKind,
  RemoveGroupMemberDocument,
} from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n, LOCALE } from '../../app/i18n.ts';
import classes from './admin.module.css';
import { groupName, useAllGroups } from './groups-screen.tsx';
import { ConfirmSheet, FormSheet, useCommand } from './parts/command.tsx';
import { ListStates } from './parts/list-states.tsx';
import { Records } from './parts/records.tsx';
import { usePages } from './parts/use-pages.ts';
import { MEMBER_KIND_CHOICES, memberKindWord } from './words.ts';

type Member = AdminGroupMembersQuery['groupMembers']['nodes'][number];

export function MembersScreen({ number }: { number: number }): ReactNode {
  const group = useAllGroups().rows.find((row) => row.number === number);
  const list = usePages(
    ['members', number],
    async (after) => (await nistaran.request(AdminGroupMembersDocument, { groupNumber: number, after })).groupMembers,
  );
  const [isAdding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<Member | null>(null);
  return (
    <section className={classes.stack} aria-labelledby="members-title">
      <header className={classes.head}>
        <Button
          component={Link}
          to="/admin/groups"
          variant="subtle"
          leftSection={<IconArrowLeft size={20} aria-hidden />}
        >
          {i18n._('Groups')}
        </Button>
        <h1 id="members-title">
          {group === undefined ? i18n._('Members of group {number}', { number }) : `${groupName(group)} (${number})`}
        </h1>
        <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setAdding(true)}>
          {i18n._('New member')}
        </Button>
      </header>
      <ListStates list={list} empty={i18n._('This group has no member yet.')}>
        <Records
          label={i18n._('Members')}
          rows={list.rows}
          keyOf={({ id }) => id}
          columns={[
            { label: i18n._('Name'), isName: true, cell: ({ name }) => name },
            { label: i18n._('Designation'), cell: ({ title }) => title ?? '–' },
            { label: i18n._('Kind'), cell: ({ kind }) => memberKindWord(kind) },
            { label: i18n._('Phone'), cell: ({ phone }) => phone ?? '–' },
          ]}
          actions={(member) => (
            <Button
              variant="subtle"
              aria-label={i18n._('Remove {name}', { name: member.name })}
              onClick={() => setRemoved(member)}
            >
              {i18n._('Remove')}
            </Button>
          )}
        />
      </ListStates>
      {isAdding && <NewMember groupNumber={number} onClose={() => setAdding(false)} />}
      {removed !== null && (
        <ConfirmSheet
          title={i18n._('Remove {name}', { name: removed.name })}
          words={i18n._('Name and telephone are deleted from this group. In other groups they stay.')}
          submit={i18n._('Remove')}
          send={async () => {
            const input = { memberId: removed.id, clientMutationId: null };
            return (await nistaran.request(RemoveGroupMemberDocument, { input })).removeGroupMember;
          }}
          onClose={() => setRemoved(null)}
        />
      )}
    </section>
  );
}

function NewMember({ groupNumber, onClose }: { groupNumber: number; onClose: () => void }): ReactNode {
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const [phone, setPhone] = useState('');
  const [kind, setKind] = useState<GroupMemberKind>('OFFICER');
  const titles = LOCALE === 'hi' ? { titleHi: title, titleEn: null } : { titleHi: null, titleEn: title };
  const input = { groupNumber, name, phone, kind, ...titles, clientMutationId: null };
  const command = useCommand(
    async () => (await nistaran.request(AddGroupMemberDocument, { input })).addGroupMember,
    onClose,
  );
  return (
    <FormSheet
      title={i18n._('New member')}
      submit={i18n._('Add')}
      command={command}
      fields={['name', 'phone', 'titleHi', 'titleEn']}
      onClose={onClose}
    >
      <TextInput
        label={i18n._('Name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={command.problemOf('name')}
        required
        data-autofocus
      />
      <TextInput
        label={i18n._('Designation')}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={command.problemOf('titleHi') ?? command.problemOf('titleEn')}
      />
      <TextInput
        label={i18n._('Phone')}
        type="tel"
        value={phone}
        onChange={(event) => setPhone(event.currentTarget.value)}
        error={command.problemOf('phone')}
        required
      />
      <Select
        label={i18n._('Kind')}
        data={MEMBER_KIND_CHOICES()}
        value={kind}
        onChange={(value) => value !== null && setKind(value as GroupMemberKind)}
        allowDeselect={false}
      />
    </FormSheet>
  );
}
