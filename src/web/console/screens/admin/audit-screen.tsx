/** Who did or read what, and when; what is looked for stands in the address. */
import { Button, Select, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { AuditTrailDocument, type AuditTrailQuery } from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n } from '../../app/i18n.ts';
import { dayAndTimeInYear } from '../../words/time-words.ts';
import classes from './admin.module.css';
import { ListStates } from './parts/list-states.tsx';
import { OfficerField } from './parts/officer-field.tsx';
import { Records } from './parts/records.tsx';
import { usePages } from './parts/use-pages.ts';
import { AUDIT_ACTION_CHOICES, auditActionWord } from './words.ts';

export interface AuditSearch {
  actor?: string;
  action?: string;
  complaint?: string;
  from?: string;
  until?: string;
}

type Entry = AuditTrailQuery['auditEntries']['nodes'][number];

const IST = '+05:30';

/** From the first to the last day, both whole days of the district. */
const filterOf = ({ actor, action, complaint, from, until }: AuditSearch) => ({
  ...{ actorId: actor ?? null, action: action ?? null, complaintNumber: complaint ?? null },
  from: from === undefined ? null : `${from}T00:00:00${IST}`,
  until: until === undefined ? null : dayAfter(until),
});

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00${IST}`) + 86_400_000).toISOString();

export function AuditScreen(): ReactNode {
  const search: AuditSearch = useSearch({ from: '/admin/audit' });
  const filter = filterOf(search);
  const list = usePages(
    ['audit', filter],
    async (after) => (await nistaran.request(AuditTrailDocument, { filter, after })).auditEntries,
  );
  return (
    <section className={classes.stack} aria-labelledby="audit-title">
      <header className={classes.head}>
        <h1 id="audit-title">{i18n._('Audit log')}</h1>
      </header>
      <AuditFilters key={JSON.stringify(search)} search={search} actorName={list.rows[0]?.actorName ?? '…'} />
      <ListStates list={list} empty={i18n._('Nothing of this kind was done.')}>
        <Records
          label={i18n._('Audit log')}
          rows={list.rows}
          keyOf={({ id }) => id}
          columns={[
            { label: i18n._('What'), isName: true, cell: ({ action }) => auditActionWord(action) },
            { label: i18n._('When'), cell: ({ at }) => dayAndTimeInYear(at) },
            { label: i18n._('Who'), cell: actorOf },
            { label: i18n._('About what'), cell: objectOf },
          ]}
        />
      </ListStates>
    </section>
  );
}

function actorOf({ actorKind, actorName }: Entry): string {
  if (actorName !== null) return actorName;
  if (actorKind === 'COMPLAINANT') return i18n._('Complainant');
  return actorKind === 'SYSTEM' ? i18n._('Nistaran') : '–';
}

function objectOf({ objectKind, objectLabel }: Entry): string {
  if (objectLabel === null) return '–';
  return objectKind === 'message_group' ? i18n._('Group {number}', { number: objectLabel }) : objectLabel;
}

interface AuditFiltersProps {
  search: AuditSearch;
  /** Of the one who is looked for. */
  actorName: string;
}

function AuditFilters({ search, actorName }: AuditFiltersProps): ReactNode {
  const navigate = useNavigate();
  const [complaint, setComplaint] = useState(search.complaint ?? '');
  const look = (change: AuditSearch) => {
    const next = Object.entries({ ...search, ...change }).filter(([, value]) => value !== '' && value !== undefined);
    void navigate({ to: '/admin/audit', search: Object.fromEntries(next) as AuditSearch, replace: true });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    look({ complaint: complaint.trim() });
  };
  return (
    <form className={classes.filters} onSubmit={submit} aria-label={i18n._('What is looked for')}>
      <OfficerField
        label={i18n._('Who')}
        value={search.actor ?? null}
        chosen={search.actor === undefined ? null : { id: search.actor, name: actorName }}
        onChange={(officer) => look({ actor: officer?.id ?? '' })}
      />
      <Select
        label={i18n._('What')}
        data={AUDIT_ACTION_CHOICES()}
        value={search.action ?? null}
        onChange={(action) => look({ action: action ?? '' })}
        searchable
        clearable
        nothingFoundMessage={i18n._('Nothing found')}
      />
      <TextInput
        label={i18n._('Complaint number')}
        value={complaint}
        onChange={(event) => setComplaint(event.currentTarget.value)}
        onBlur={() => complaint.trim() !== (search.complaint ?? '') && look({ complaint: complaint.trim() })}
      />
      <TextInput
        label={i18n._('From day')}
        type="date"
        value={search.from ?? ''}
        onChange={(event) => look({ from: event.currentTarget.value })}
      />
      <TextInput
        label={i18n._('To day')}
        type="date"
        value={search.until ?? ''}
        onChange={(event) => look({ until: event.currentTarget.value })}
      />
      <Button type="submit" variant="default">
        {i18n._('Search')}
      </Button>
    </form>
  );
}
