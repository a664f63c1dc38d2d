/** The departments and offices of the district: added, renamed, headed, put below another one, taken out of use. */
import { Button, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import {
  AdminDepartmentOfficersDocument,
  AdminDepartmentsDocument,
  type AdminDepartmentsQuery,
  ChangeDepartmentDocument,
  CreateDepartmentDocument,
  SetDepartmentActiveDocument,
} from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n, LOCALE } from '../../app/i18n.ts';
import classes from './admin.module.css';
import { ConfirmSheet, FormSheet, useCommand } from './parts/command.tsx';
import { ListStates } from './parts/list-states.tsx';
import { Records } from './parts/records.tsx';
import { useListSearch } from './parts/use-list-search.ts';
import { useAll } from './parts/use-pages.ts';

export type Department = AdminDepartmentsQuery['departments']['nodes'][number];

export const useAllDepartments = (): ReturnType<typeof useAll<Department>> =>
  useAll(['departments'], async (after) => (await nistaran.request(AdminDepartmentsDocument, { after })).departments);

export const departmentChoices = (rows: readonly Department[]): { value: string; label: string }[] =>
  rows.map((row) => ({ value: row.code, label: `${LOCALE === 'hi' ? row.nameHi : row.nameEn} (${row.code})` }));

/** What is typed to find one: any part of code or name, in either language. */
export const matches = (typed: string, ...texts: readonly string[]): boolean =>
  texts.some((text) => text.toLowerCase().includes(typed.trim().toLowerCase()));

type Open = { kind: 'new' } | { kind: 'change' | 'active'; department: Department } | null;

export function DepartmentsScreen(): ReactNode {
  const list = useAllDepartments();
  const { typed, onTyped } = useListSearch('/admin/departments');
  const [open, setOpen] = useState<Open>(null);
  const rows = list.rows.filter(({ code, nameHi, nameEn }) => matches(typed, code, nameHi, nameEn));
  const close = () => setOpen(null);
  return (
    <section className={classes.stack} aria-labelledby="departments-title">
      <header className={classes.head}>
        <h1 id="departments-title">{i18n._('Departments')}</h1>
        <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setOpen({ kind: 'new' })}>
          {i18n._('New department')}
        </Button>
      </header>
      <div className={classes.filters}>
        <TextInput
          type="search"
          label={i18n._('Name or code')}
          value={typed}
          onChange={(event) => onTyped(event.currentTarget.value)}
        />
      </div>
      <ListStates list={{ ...list, rows }} empty={i18n._('No department is so called.')}>
        <DepartmentTable rows={rows} onOpen={setOpen} />
      </ListStates>
      {open?.kind === 'new' && <NewDepartment onClose={close} />}
      {open?.kind === 'change' && <ChangeDepartment department={open.department} onClose={close} />}
      {open?.kind === 'active' && <DepartmentActive department={open.department} onClose={close} />}
    </section>
  );
}

const DepartmentTable = ({
  rows,
  onOpen,
}: {
  rows: readonly Department[];
  onOpen: (open: Open) => void;
}): ReactNode => (
  <Records
    label={i18n._('Departments')}
    rows={rows}
    keyOf={({ code }) => code}
    columns={[
      { label: i18n._('Name'), isName: true, cell: (row) => (LOCALE === 'hi' ? row.nameHi : row.nameEn) },
      { label: i18n._('Code'), cell: ({ code }) => code },
      { label: i18n._('Head of office'), cell: ({ head }) => head?.name ?? '–' },
      { label: i18n._('Belongs to'), cell: ({ parent }) => parent?.code ?? '–' },
      { label: i18n._('Status'), cell: ({ active }) => <ActiveMark isActive={active} /> },
    ]}
    actions={(department) => (
      <>
        <Button
          variant="default"
          aria-label={i18n._('Change {name}', { name: department.code })}
          onClick={() => onOpen({ kind: 'change', department })}
        >
          {i18n._('Change')}
        </Button>
        <Button
          variant="subtle"
          aria-label={i18n._(department.active ? /*i18n*/ 'Take {name} out of use' : /*i18n*/ 'Put {name} into use', {
            name: department.code,
          })}
          onClick={() => onOpen({ kind: 'active', department })}
        >
          {department.active ? i18n._('Take out of use') : i18n._('Put into use')}
        </Button>
      </>
    )}
  />
);

export const ActiveMark = ({ isActive }: { isActive: boolean }): ReactNode =>
  isActive ? i18n._('In use') : <span className={classes.off}>{i18n._('Not in use')}</span>;

function NewDepartment({ onClose }: { onClose: () => void }): ReactNode {
  const [code, setCode] = useState('');
  const [nameHi, setNameHi] = useState('');
  const [nameEn, setNameEn] = useState('');
  const [parentCode, setParentCode] = useState<string | null>(null);
  const input = { code, nameHi, nameEn, parentCode, clientMutationId: null };
  const command = useCommand(
    async () => (await nistaran.request(CreateDepartmentDocument, { input })).createDepartment,
    onClose,
  );
  return (
    <FormSheet
      title={i18n._('New department')}
      submit={i18n._('Add')}
      command={command}
      fields={['code', 'nameHi', 'nameEn', 'parentCode']}
      onClose={onClose}
    >
      <TextInput
        label={i18n._('Code')}
        description={i18n._('Latin letters and digits, like PWD. It is never changed later.')}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={command.problemOf('code')}
        autoCapitalize="characters"
        required
        data-autofocus
      />
      <Names {...{ nameHi, setNameHi, nameEn, setNameEn }} problemOf={command.problemOf} />
      <ParentField value={parentCode} onChange={setParentCode} error={command.problemOf('parentCode')} />
    </FormSheet>
  );
}

export interface NamesProps {
  nameHi: string;
  setNameHi: (name: string) => void;
  nameEn: string;
  setNameEn: (name: string) => void;
  problemOf: (field: string) => string | undefined;
}

export const Names = ({ nameHi, setNameHi, nameEn, setNameEn, problemOf }: NamesProps): ReactNode => (
  <>
    <TextInput
      label={i18n._('Name in Hindi')}
      lang="hi"
      value={nameHi}
      onChange={(event) => setNameHi(event.currentTarget.value)}
      error={problemOf('nameHi')}
      required
    />
    <TextInput
      label={i18n._('Name in English')}
      lang="en"
      value={nameEn}
      onChange={(event) => setNameEn(event.currentTarget.value)}
      error={problemOf('nameEn')}
      required
    />
  </>
);

interface ParentFieldProps {
  value: string | null;
  onChange: (code: string | null) => void;
  error: string | undefined;
  /** It stands below no one of its own. */
  except?: string;
}

function ParentField({ value, onChange, error, except }: ParentFieldProps): ReactNode {
  const { rows } = useAllDepartments();
  return (
    <Select
      label={i18n._('Belongs to')}
      data={departmentChoices(rows.filter(({ code }) => code !== except))}
      value={value}
      onChange={onChange}
      error={error}
      searchable
      clearable
      nothingFoundMessage={i18n._('Nothing found')}
    />
  );
}

function ChangeDepartment({ department, onClose }: { department: Department; onClose: () => void }): ReactNode {
  const { code } = department;
  const [nameHi, setNameHi] = useState(department.nameHi);
  const [nameEn, setNameEn] = useState(department.nameEn);
  const [headId, setHeadId] = useState(department.head?.id ?? null);
  const [parentCode, setParentCode] = useState(department.parent?.code ?? null);
  const { data: officers = [] } = useQuery({
    queryKey: ['officers', code],
    queryFn: async () =>
      (await nistaran.request(AdminDepartmentOfficersDocument, { departmentCode: code })).officers.nodes,
  });
  const input = { code, nameHi, nameEn, headId, parentCode, clientMutationId: null };
  const command = useCommand(
    async () => (await nistaran.request(ChangeDepartmentDocument, { input })).changeDepartment,
    onClose,
  );
  return (
    <FormSheet
      title={i18n._('Change {name}', { name: code })}
      submit={i18n._('Save')}
      command={command}
      fields={['nameHi', 'nameEn', 'headId', 'parentCode']}
      onClose={onClose}
    >
      <Names {...{ nameHi, setNameHi, nameEn, setNameEn }} problemOf={command.problemOf} />
      <Select
        label={i18n._('Head of office')}
        description={i18n._('One of those who are posted there.')}
        data={officers.map(({ id, name, designation }) => ({
          value: id,
          label: designation === null ? name : `${name} – ${designation}`,
        }))}
        value={headId}
        onChange={setHeadId}
        error={command.problemOf('headId')}
        searchable
        clearable
        nothingFoundMessage={i18n._('Nothing found')}
      />
      <ParentField value={parentCode} onChange={setParentCode} error={command.problemOf('parentCode')} except={code} />
    </FormSheet>
  );
}

function DepartmentActive({ department, onClose }: { department: Department; onClose: () => void }): ReactNode {
  const { code, active } = department;
  const input = { code, active: !active, clientMutationId: null };
  return (
    <ConfirmSheet
      title={i18n._(active ? /*i18n*/ 'Take {name} out of use' : /*i18n*/ 'Put {name} into use', { name: code })}
      words={
        active
          ? i18n._(
              'Nothing can be assigned to it any more. Its history stays. This is refused while complaints are open there.',
            )
          : i18n._('Complaints can be assigned to it again.')
      }
      isHarmless={!active}
      submit={active ? i18n._('Take out of use') : i18n._('Put into use')}
      send={async () => (await nistaran.request(SetDepartmentActiveDocument, { input })).setDepartmentActive}
      onClose={onClose}
    />
  );
}
