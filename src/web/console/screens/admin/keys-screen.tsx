/** Keys of other systems. A key is seen once, when it is made. */
import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import {
  AdminApiKeysDocument,
  type AdminApiKeysQuery,
  CreateApiKeyDocument,
  RevokeApiKeyDocument,
} from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n } from '../../app/i18n.ts';
import { useNow } from '../../live/use-now.ts';
import { dateInYear } from '../../words/time-words.ts';
import classes from './admin.module.css';
import { ConfirmSheet, FormSheet, useCommand } from './parts/command.tsx';
import { ListStates } from './parts/list-states.tsx';
import { Records } from './parts/records.tsx';
import { SecretSheet } from './parts/secret-sheet.tsx';
import { usePages } from './parts/use-pages.ts';
import { SCOPES, scopeWord } from './words.ts';

type Key = AdminApiKeysQuery['apiKeys']['nodes'][number];

export function KeysScreen(): ReactNode {
  const list = usePages(['keys'], async (after) => (await nistaran.request(AdminApiKeysDocument, { after })).apiKeys);
  const [isMaking, setMaking] = useState(false);
  const [token, setToken] = useState<string | null>(null);
  const [revoked, setRevoked] = useState<Key | null>(null);
  return (
    <section className={classes.stack} aria-labelledby="keys-title">
      <header className={classes.head}>
        <h1 id="keys-title">{i18n._('API keys')}</h1>
        <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setMaking(true)}>
          {i18n._('New key')}
        </Button>
      </header>
      <ListStates list={list} empty={i18n._('No other system has a key.')}>
        <KeyTable rows={list.rows} onRevoke={setRevoked} />
      </ListStates>
      {isMaking && <NewKey onMade={setToken} onClose={() => setMaking(false)} />}
      {token !== null && (
        <SecretSheet
          title={i18n._('The new key')}
          words={i18n._('Give it to whoever runs the other system, by a safe way.')}
          secret={token}
          onClose={() => setToken(null)}
        />
      )}
      {revoked !== null && (
        <ConfirmSheet
          title={i18n._('Revoke the key of {name}', { name: revoked.name })}
          words={i18n._('The other system is cut off at once, and this cannot be taken back. It would need a new key.')}
          submit={i18n._('Revoke')}
          send={async () => {
            const input = { id: revoked.id, clientMutationId: null };
            return (await nistaran.request(RevokeApiKeyDocument, { input })).revokeApiKey;
          }}
          onClose={() => setRevoked(null)}
        />
      )}
    </section>
  );
}

function KeyTable({ rows, onRevoke }: { rows: readonly Key[]; onRevoke: (key: Key) => void }): ReactNode {
  const now = useNow();
  const isGood = ({ revokedAt, expiresAt }: Key) =>
    revokedAt === null && (expiresAt === null || new Date(expiresAt).getTime() > now);
  return (
    <Records
      label={i18n._('API keys')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { label: i18n._('System'), isName: true, cell: ({ name }) => name },
        { label: i18n._('Key'), cell: ({ keyId }) => <code>nk_{keyId}_…</code> },
        { label: i18n._('Allowed'), cell: ({ scopes }) => scopes.map(scopeWord).join(', ') },
        { label: i18n._('Networks'), cell: ({ networks }) => networks.join(', ') || i18n._('anywhere') },
        { label: i18n._('Made on'), cell: ({ createdAt }) => dateInYear(createdAt) },
        { label: i18n._('Status'), cell: (key) => (isGood(key) ? until(key) : <Ended apiKey={key} />) },
      ]}
      actions={(key) =>
        isGood(key) && (
          <Button
            variant="subtle"
            color="red"
            aria-label={i18n._('Revoke the key of {name}', { name: key.name })}
            onClick={() => onRevoke(key)}
          >
            {i18n._('Revoke')}
          </Button>
        )
      }
    />
  );
}

const until = ({ expiresAt }: Key): string =>
  expiresAt === null ? i18n._('Good without an end') : i18n._('Good until {day}', { day: dateInYear(expiresAt) });

const Ended = ({ apiKey: { revokedAt } }: { apiKey: Key }): ReactNode => (
  <span className={classes.off}>{revokedAt === null ? i18n._('Expired') : i18n._('Revoked')}</span>
);

const IST = '+05:30';

function NewKey({ onMade, onClose }: { onMade: (token: string) => void; onClose: () => void }): ReactNode {
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<string[]>(['complaints:read']);
  const [networks, setNetworks] = useState('');
  const [lastDay, setLastDay] = useState('');
  const input = {
    ...{ name, scopes, clientMutationId: null },
    networks: networks.split(/[\s,]+/).filter((network) => network !== ''),
    expiresAt: lastDay === '' ? null : `${lastDay}T23:59:59${IST}`,
  };
  const command = useCommand(
    async () => (await nistaran.request(CreateApiKeyDocument, { input })).createApiKey,
    ({ token }) => {
      onClose();
      if (token !== null) onMade(token);
    },
  );
  return (
    <FormSheet
      title={i18n._('New key')}
      submit={i18n._('Make the key')}
      command={command}
      fields={['name', 'scopes', 'networks', 'expiresAt']}
      onClose={onClose}
    >
      <TextInput
        label={i18n._('For which system?')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={command.problemOf('name')}
        required
        data-autofocus
      />
      <Checkbox.Group
        label={i18n._('What may it do?')}
        value={scopes}
        onChange={setScopes}
        error={command.problemOf('scopes')}
      >
        {SCOPES.map(({ value, label }) => (
          <Checkbox key={value} value={value} label={i18n._(label)} mt="xs" size="md" />
        ))}
      </Checkbox.Group>
      <TextInput
        label={i18n._('From which networks?')}
        description={i18n._('Like 10.1.0.0/16, several with commas. From anywhere when empty.')}
        value={networks}
        onChange={(event) => setNetworks(event.currentTarget.value)}
        error={command.problemOf('networks')}
      />
      <TextInput
        label={i18n._('Last day')}
        description={i18n._('Without an end when empty.')}
        type="date"
        value={lastDay}
        onChange={(event) => setLastDay(event.currentTarget.value)}
        error={command.problemOf('expiresAt')}
      />
    </FormSheet>
  );
}
