/**
 * The chosen complaints are given to one department at a stroke: first what it will be done to, then how far it is, what was refused
 * and why, and the way back (`batch.tsx`). The server does it by the rules of each single one, also after this page is closed.
 */
import { Alert, Button, Select, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { BulkAssignDocument } from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n } from '../../app/i18n.ts';
import type { CaseRow } from '../../live/use-case-list.ts';
import { DepartmentField } from '../../shared/department-field.tsx';
import { Sheet } from '../../shared/sheet.tsx';
import { messageOf } from '../../shared/states.tsx';
import { useOfficers } from '../../shared/use-officers.ts';
import { stateWord } from '../../words/complaint-words.ts';
import { BatchReport } from './batch.tsx';
import classes from './cases.module.css';

export interface BulkAssignProps {
  rows: readonly CaseRow[];
  onClear: () => void;
  onBegun: (jobId: string) => void;
  onUndone: () => void;
}

export function BulkAssign({ rows, onClear, onBegun, onUndone }: BulkAssignProps): ReactNode {
  const [taken, setTaken] = useState<readonly CaseRow[] | null>(null);
  return (
    <div className={classes.bulk} role="status">
      <strong>{i18n._('{count} chosen', { count: rows.length })}</strong>
      <Button onClick={() => setTaken(rows)}>{i18n._('Assign')}</Button>
      <Button variant="default" onClick={onClear}>
        {i18n._('Choose none')}
      </Button>
      {taken !== null && (
        <BulkSheet
          rows={taken}
          onBegun={onBegun}
          onUndone={onUndone}
          onClose={(isBegun) => {
            setTaken(null);
            if (isBegun) onClear();
          }}
        />
      )}
    </div>
  );
}

interface BulkSheetProps {
  rows: readonly CaseRow[];
  onBegun: (jobId: string) => void;
  onUndone: () => void;
  onClose: (isBegun: boolean) => void;
}

function BulkSheet({ rows, onBegun, onUndone, onClose }: BulkSheetProps): ReactNode {
  const [jobId, setJobId] = useState<string | null>(null);
  const begun = (id: string) => {
    setJobId(id);
    onBegun(id);
  };
  return (
    <Sheet
      title={i18n._('{count, plural, one {Assign # complaint} other {Assign # complaints}}', { count: rows.length })}
      onClose={() => onClose(jobId !== null)}
      size="52rem"
    >
      {jobId === null ? (
        <BulkForm rows={rows} onBegun={begun} />
      ) : (
        <BatchReport id={jobId} onUndone={onUndone} onClose={() => onClose(true)} />
      )}
    </Sheet>
  );
}

function BulkForm({ rows, onBegun }: { rows: readonly CaseRow[]; onBegun: (jobId: string) => void }): ReactNode {
  const [departmentCode, setDepartment] = useState<string | null>(null);
  const [officerId, setOfficer] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const attemptId = useRef(crypto.randomUUID());
  const officers = useOfficers(departmentCode);
  const begin = useMutation({
    mutationFn: async () => {
      const input = {
        ...{ numbers: rows.map(({ number }) => number), departmentCode: departmentCode as string, officerId },
        ...{ note: note.trim() || null, clientMutationId: attemptId.current },
      };
      return (await nistaran.request(BulkAssignDocument, { input })).assignComplaints;
    },
    onSuccess: ({ job, errors }) => {
      attemptId.current = crypto.randomUUID();
      if (job !== null && errors.length === 0) onBegun(job.id);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (departmentCode !== null && !begin.isPending) begin.mutate();
  };
  const refused = begin.error ? messageOf(begin.error) : begin.data?.errors.map(({ message }) => message).join(' ');
  return (
    <form className={classes.stack} onSubmit={submit}>
      <DepartmentField
        value={departmentCode}
        onChange={(code) => {
          setDepartment(code);
          setOfficer(null);
        }}
        isRequired
      />
      <Select
        label={i18n._('Officer')}
        placeholder={i18n._('The department’s queue')}
        data={[...officers]}
        value={officerId}
        onChange={setOfficer}
        disabled={departmentCode === null}
        openOnFocus={false}
        searchable
        clearable
      />
      <Textarea
        label={i18n._('Note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        minRows={1}
      />
      <Preview rows={rows} />
      {refused && (
        <Alert color="red" role="alert">
          {refused}
        </Alert>
      )}
      <div className={classes.foot}>
        <Button type="submit" size="md" loading={begin.isPending} disabled={departmentCode === null}>
          {i18n._('Assign')}
        </Button>
      </div>
    </form>
  );
}

/** Only what is nobody's yet can be assigned; the rest is said beforehand, and left to the server to refuse. */
const Preview = ({ rows }: { rows: readonly CaseRow[] }): ReactNode => (
  <ul className={classes.preview} aria-label={i18n._('Chosen complaints')}>
    {rows.map(({ number, summary, state }) => (
      <li key={number}>
        <strong>{number}</strong> {summary}{' '}
        {state !== 'REGISTERED' && (
          <span className={classes.warning}>{i18n._('will be refused: {state}', { state: stateWord(state) })}</span>
        )}
      </li>
    ))}
  </ul>
);
