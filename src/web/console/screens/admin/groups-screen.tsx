/** The numbered groups of the district. */
import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import {
  AdminGroupsDocument,
  type AdminGroupsQuery,
  CreateGroupDocument,
  type GroupKind,
  RenameGroupDocument,
  SetGroupActiveDocument,
} from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n, LOCALE } from '../../app/i18n.ts';
import { count } from '../../words/time-words.ts';
import classes from './admin.module.css';
import { ActiveMark, departmentChoices, matches, Names, useAllDepartments } from './departments-screen.tsx';
import { ConfirmSheet, FormSheet, useCommand } from './parts/command.tsx';
import { ListStates } from './parts/list-states.tsx';
import { Records } from './parts/records.tsx';
import { useListSearch } from './parts/use-list-search.ts';
import { useAll } from './parts/use-pages.ts';
import { GROUP_KIND_CHOICES } from './words.ts';

export type Group = AdminGroupsQuery['groups']['nodes'][number];

export const useAllGroups = (): ReturnType<typeof useAll<Group>> =>
  useAll(['groups'], async (after) => (await nistaran.request(AdminGroupsDocument, { after })).groups);

export const groupName = ({ nameHi, nameEn }: Group): string => (LOCALE === 'hi' ? nameHi : nameEn);

type Open = { kind: 'new' } | { kind: 'rename' | 'active'; group: Group } | null;

export function GroupsScreen(): ReactNode {
  const list = useAllGroups();
  const { typed, onTyped } = useListSearch('/admin/groups');
  const [open, setOpen] = useState<Open>(null);
  const rows = list.rows.filter(({ number, nameHi, nameEn, department }) =>
    matches(typed, String(number), nameHi, nameEn, department?.code ?? ''),
  );
  const close = () => setOpen(null);
  return (
    <section className={classes.stack} aria-labelledby="groups-title">
      <header className={classes.head}>
        <h1 id="groups-title">{i18n._('Groups')}</h1>
        <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setOpen({ kind: 'new' })}>
          {i18n._('New group')}
        </Button>
      </header>
      <div className={classes.filters}>
        <TextInput
          type="search"
          label={i18n._('Number, name or department')}
          value={typed}
          onChange={(event) => onTyped(event.currentTarget.value)}
        />
      </div>
      <ListStates list={{ ...list, rows }} empty={i18n._('No group is so called.')}>
        <GroupTable rows={rows} onOpen={setOpen} />
      </ListStates>
      {open?.kind === 'new' && <NewGroup onClose={close} />}
      {open?.kind === 'rename' && <RenameGroup group={open.group} onClose={close} />}
      {open?.kind === 'active' && <GroupActive group={open.group} onClose={close} />}
    </section>
  );
}

const GroupTable = ({ rows, onOpen }: { rows: readonly Group[]; onOpen: (open: Open) => void }): ReactNode => (
  <Records
    label={i18n._('Groups')}
    rows={rows}
    keyOf={({ number }) => number}
    columns={[
      { label: i18n._('Name'), isName: true, cell: groupName },
      { label: i18n._('Number'), cell: ({ number }) => number },
      { label: i18n._('Department'), cell: ({ department }) => department?.code ?? '–' },
      { label: i18n._('Members'), cell: ({ memberCount }) => count(memberCount) },
      { label: i18n._('Status'), cell: ({ active }) => <ActiveMark isActive={active} /> },
    ]}
    actions={(group) => (
      <>
        <Button
          renderRoot={(props) => (
            <Link {...props} to="/admin/groups/$groupNumber" params={{ groupNumber: String(group.number) }} />
          )}
          variant="default"
          leftSection={<IconUsers size={18} aria-hidden />}
          aria-label={i18n._('Members of group {number}', { number: group.number })}
        >
          {i18n._('Members')}
        </Button>
        <Button
          variant="subtle"
          aria-label={i18n._('Rename group {number}', { number: group.number })}
          onClick={() => onOpen({ kind: 'rename', group })}
        >
          {i18n._('Rename')}
        </Button>
        <Button
          variant="subtle"
          aria-label={i18n._(
            group.active ? /*i18n*/ 'Take group {number} out of use' : /*i18n*/ 'Put group {number} into use',
            { number: group.number },
          )}
          onClick={() => onOpen({ kind: 'active', group })}
        >
          {group.active ? i18n._('Take out of use') : i18n._('Put into use')}
        </Button>
      </>
    )}
  />
);

function NewGroup({ onClose }: { onClose: () => void }): ReactNode {
  const { rows } = useAllDepartments();
  const [number, setNumber] = useState<number | string>('');
  const [kind, setKind] = useState<GroupKind>('DEPARTMENT');
  const [departmentCode, setDepartmentCode] = useState<string | null>(null);
  const [nameHi, setNameHi] = useState('');
  const [nameEn, setNameEn] = useState('');
  const input = {
    ...{ number: Number(number), kind, nameHi, nameEn, clientMutationId: null },
    departmentCode: kind === 'DEPARTMENT' ? departmentCode : null,
  };
  const command = useCommand(async () => (await nistaran.request(CreateGroupDocument, { input })).createGroup, onClose);
  return (
    <FormSheet
      title={i18n._('New group')}
      submit={i18n._('Add')}
      command={command}
      fields={['number', 'nameHi', 'nameEn', 'departmentCode']}
      onClose={onClose}
    >
      <NumberInput
        label={i18n._('Number')}
        value={number}
        onChange={setNumber}
        min={0}
        max={99_999}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        error={command.problemOf('number')}
        required
        data-autofocus
      />
      <Select
        label={i18n._('Kind')}
        data={GROUP_KIND_CHOICES()}
        value={kind}
        onChange={(value) => value !== null && setKind(value as GroupKind)}
        allowDeselect={false}
      />
      {kind === 'DEPARTMENT' && (
        <Select
          label={i18n._('Department')}
          data={departmentChoices(rows)}
          value={departmentCode}
          onChange={setDepartmentCode}
          error={command.problemOf('departmentCode')}
          searchable
          required
          nothingFoundMessage={i18n._('Nothing found')}
        />
      )}
      <Names {...{ nameHi, setNameHi, nameEn, setNameEn }} problemOf={command.problemOf} />
    </FormSheet>
  );
}

function RenameGroup({ group, onClose }: { group: Group; onClose: () => void }): ReactNode {
  const [nameHi, setNameHi] = useState(group.nameHi);
  const [nameEn, setNameEn] = useState(group.nameEn);
  const input = { number: group.number, nameHi, nameEn, clientMutationId: null };
  const command = useCommand(async () => (await nistaran.request(RenameGroupDocument, { input })).renameGroup, onClose);
  return (
    <FormSheet
      title={i18n._('Rename group {number}', { number: group.number })}
      submit={i18n._('Save')}
      command={command}
      fields={['nameHi', 'nameEn']}
      onClose={onClose}
    >
      <Names {...{ nameHi, setNameHi, nameEn, setNameEn }} problemOf={command.problemOf} />
    </FormSheet>
  );
}

function GroupActive({ group: { number, active }, onClose }: { group: Group; onClose: () => void }): ReactNode {
  const input = { number, active: !active, clientMutationId: null };
  return (
    <ConfirmSheet
      title={i18n._(active ? /*i18n*/ 'Take group {number} out of use' : /*i18n*/ 'Put group {number} into use', {
        number,
      })}
      words={
        active
          ? i18n._('Nothing is posted to it any more. Its members stay.')
          : i18n._('Messages are posted to it again.')
      }
      isHarmless={!active}
      submit={active ? i18n._('Take out of use') : i18n._('Put into use')}
      send={async () => (await nistaran.request(SetGroupActiveDocument, { input })).setGroupActive}
      onClose={onClose}
    />
  );
}
