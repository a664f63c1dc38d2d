/** Officers, their accounts and postings. */
import { Button, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import {
  AdminOfficersDocument,
  type AdminOfficersQuery,
  CreateOfficerDocument,
  ResetOfficerPasswordDocument,
  SetOfficerActiveDocument,
  SetOfficerPostingsDocument,
} from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n, LOCALE } from '../../app/i18n.ts';
import { useViewer } from '../../app/session.tsx';
import { roleWord } from '../../words/complaint-words.ts';
import classes from './admin.module.css';
import { ConfirmSheet, FormSheet, useCommand } from './parts/command.tsx';
import { ListStates } from './parts/list-states.tsx';
import { EMPTY_POSTING, type PostingDraft, PostingsField, postingInputs } from './parts/postings-field.tsx';
import { Records } from './parts/records.tsx';
import { SecretSheet } from './parts/secret-sheet.tsx';
import { useListSearch } from './parts/use-list-search.ts';
import { usePages } from './parts/use-pages.ts';

type Account = AdminOfficersQuery['officerAccounts']['nodes'][number];
type Open = { kind: 'new' } | { kind: 'postings' | 'password' | 'active'; account: Account } | null;

interface Told {
  name: string;
  password: string;
}

const SHOWN = { all: null, open: true, closed: false } as const;

export function OfficersScreen(): ReactNode {
  const { search, typed, onTyped, narrow } = useListSearch('/admin/officers');
  const { text = '', accounts: shown = 'open' } = search;
  const [open, setOpen] = useState<Open>(null);
  const [told, setTold] = useState<Told | null>(null);
  const active = SHOWN[shown];
  const list = usePages(
    ['officers', text, active],
    async (after) => (await nistaran.request(AdminOfficersDocument, { text, active, after })).officerAccounts,
  );
  const close = () => setOpen(null);
  return (
    <section className={classes.stack} aria-labelledby="officers-title">
      <header className={classes.head}>
        <h1 id="officers-title">{i18n._('Officers')}</h1>
        <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setOpen({ kind: 'new' })}>
          {i18n._('New officer')}
        </Button>
      </header>
      <div className={classes.filters}>
        <TextInput
          type="search"
          label={i18n._('Name or user name')}
          value={typed}
          onChange={(event) => onTyped(event.currentTarget.value)}
        />
        <Select
          label={i18n._('Accounts')}
          data={[
            { value: 'open', label: i18n._('Open accounts') },
            { value: 'closed', label: i18n._('Closed accounts') },
            { value: 'all', label: i18n._('All') },
          ]}
          value={shown}
          onChange={(value) => narrow({ accounts: value === 'closed' || value === 'all' ? value : undefined })}
          allowDeselect={false}
        />
      </div>
      <ListStates list={list} empty={i18n._('Nobody is so called.')}>
        <OfficerTable rows={list.rows} onOpen={setOpen} />
      </ListStates>
      {open?.kind === 'new' && <NewOfficer onMade={setTold} onClose={close} />}
      {open?.kind === 'postings' && <Postings account={open.account} onClose={close} />}
      {open?.kind === 'password' && <ResetPassword account={open.account} onMade={setTold} onClose={close} />}
      {open?.kind === 'active' && <AccountActive account={open.account} onClose={close} />}
      {told !== null && (
        <SecretSheet
          title={i18n._('Password of {name}', { name: told.name })}
          words={i18n._('Tell it to the officer. After signing in he chooses one of his own.')}
          secret={told.password}
          onClose={() => setTold(null)}
        />
      )}
    </section>
  );
}

const postingWords = ({ role, department, area }: Account['postings'][number]): string =>
  [roleWord(role), department?.code, area?.name].filter((part) => part != null).join(' · ');

function OfficerTable({ rows, onOpen }: { rows: readonly Account[]; onOpen: (open: Open) => void }): ReactNode {
  const { id: myId } = useViewer();
  return (
    <Records
      label={i18n._('Officers')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { label: i18n._('Name'), isName: true, cell: ({ name }) => name },
        { label: i18n._('User name'), cell: ({ username }) => username },
        { label: i18n._('Designation'), cell: ({ designation }) => designation ?? '–' },
        { label: i18n._('Postings'), cell: ({ postings }) => <PostingList postings={postings} /> },
        { label: i18n._('Status'), cell: (account) => <AccountStatus account={account} /> },
      ]}
      actions={(account) => {
        const { name } = account;
        return (
          <>
            <Button
              variant="default"
              aria-label={i18n._('Postings of {name}', { name })}
              onClick={() => onOpen({ kind: 'postings', account })}
            >
              {i18n._('Postings')}
            </Button>
            {account.id !== myId && (
              <>
                <Button
                  variant="subtle"
                  aria-label={i18n._('Another password for {name}', { name })}
                  onClick={() => onOpen({ kind: 'password', account })}
                >
                  {i18n._('Password')}
                </Button>
                <Button
                  variant="subtle"
                  aria-label={i18n._(
                    account.active ? /*i18n*/ 'Close the account of {name}' : /*i18n*/ 'Open the account of {name}',
                    { name },
                  )}
                  onClick={() => onOpen({ kind: 'active', account })}
                >
                  {account.active ? i18n._('Close') : i18n._('Open')}
                </Button>
              </>
            )}
          </>
        );
      }}
    />
  );
}

const PostingList = ({ postings }: Pick<Account, 'postings'>): ReactNode =>
  postings.length === 0 ? (
    i18n._('none')
  ) : (
    <ul className={classes.plain}>
      {postings.map((posting) => (
        <li key={posting.id}>{postingWords(posting)}</li>
      ))}
    </ul>
  );

function AccountStatus({ account: { active, mustChangePassword } }: { account: Account }): ReactNode {
  if (!active) return <span className={classes.off}>{i18n._('Account closed')}</span>;
  if (mustChangePassword) return i18n._('Has not chosen a password yet');
  return <span className={classes.status}>{i18n._('Account open')}</span>;
}

function NewOfficer({ onMade, onClose }: { onMade: (told: Told) => void; onClose: () => void }): ReactNode {
  const [username, setUsername] = useState('');
  const [name, setName] = useState('');
  const [designation, setDesignation] = useState('');
  const [drafts, setDrafts] = useState<PostingDraft[]>([EMPTY_POSTING]);
  const titles =
    LOCALE === 'hi'
      ? { designationHi: designation, designationEn: null }
      : { designationHi: null, designationEn: designation };
  const input = { username, name, ...titles, locale: LOCALE, postings: postingInputs(drafts), clientMutationId: null };
  const command = useCommand(
    async () => (await nistaran.request(CreateOfficerDocument, { input })).createOfficer,
    ({ password }) => {
      onClose();
      if (password !== null) onMade({ name, password });
    },
  );
  return (
    <FormSheet
      title={i18n._('New officer')}
      submit={i18n._('Make the account')}
      command={command}
      fields={['username', 'name', 'designationHi', 'designationEn']}
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
        label={i18n._('User name')}
        description={i18n._('Small Latin letters and digits, like ramesh.kumar. It is never changed later.')}
        value={username}
        onChange={(event) => setUsername(event.currentTarget.value)}
        error={command.problemOf('username')}
        autoCapitalize="none"
        autoComplete="off"
        required
      />
      <TextInput
        label={i18n._('Designation')}
        value={designation}
        onChange={(event) => setDesignation(event.currentTarget.value)}
        error={command.problemOf('designationHi') ?? command.problemOf('designationEn')}
      />
      <PostingsField drafts={drafts} onChange={setDrafts} />
    </FormSheet>
  );
}

function Postings({ account, onClose }: { account: Account; onClose: () => void }): ReactNode {
  const [drafts, setDrafts] = useState<PostingDraft[]>(
    account.postings.map(({ role, department, area, supervisor }) => ({
      ...{ role, departmentCode: department?.code ?? null, areaId: area?.id ?? null, supervisor },
    })),
  );
  const input = { officerId: account.id, postings: postingInputs(drafts), clientMutationId: null };
  const command = useCommand(
    async () => (await nistaran.request(SetOfficerPostingsDocument, { input })).setOfficerPostings,
    onClose,
  );
  return (
    <FormSheet
      title={i18n._('Postings of {name}', { name: account.name })}
      submit={i18n._('Save')}
      command={command}
      fields={[]}
      onClose={onClose}
    >
      <p className="quiet">{i18n._('What he may do follows from these alone, from the moment they are saved.')}</p>
      <PostingsField drafts={drafts} onChange={setDrafts} />
    </FormSheet>
  );
}

interface ResetPasswordProps {
  account: Account;
  onMade: (told: Told) => void;
  onClose: () => void;
}

const ResetPassword = ({ account: { id, name }, onMade, onClose }: ResetPasswordProps): ReactNode => (
  <ConfirmSheet
    title={i18n._('Another password for {name}', { name })}
    words={i18n._('He is signed out everywhere at once, and the old password is worth nothing.')}
    submit={i18n._('Give another password')}
    send={async () => {
      const input = { officerId: id, clientMutationId: null };
      const answer = (await nistaran.request(ResetOfficerPasswordDocument, { input })).resetOfficerPassword;
      if (answer.password !== null) onMade({ name, password: answer.password });
      return answer;
    }}
    onClose={onClose}
  />
);

function AccountActive({
  account: { id, name, active },
  onClose,
}: {
  account: Account;
  onClose: () => void;
}): ReactNode {
  const input = { officerId: id, active: !active, clientMutationId: null };
  return (
    <ConfirmSheet
      title={i18n._(active ? /*i18n*/ 'Close the account of {name}' : /*i18n*/ 'Open the account of {name}', { name })}
      words={
        active
          ? i18n._('He is signed out everywhere at once and cannot sign in. Give his open complaints to others.')
          : i18n._('He can sign in again, with the postings he had.')
      }
      isHarmless={!active}
      submit={active ? i18n._('Close the account') : i18n._('Open the account')}
      send={async () => (await nistaran.request(SetOfficerActiveDocument, { input })).setOfficerActive}
      onClose={onClose}
    />
  );
}
