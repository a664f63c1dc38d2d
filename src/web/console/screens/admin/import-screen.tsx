/** A directory from a file: chosen, looked at row by row, then done, with its progress. Nothing changes before it is asked for. */
import { Alert, Button, Progress, SegmentedControl } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type DragEvent, type ReactNode, useState } from 'react';
import {
  DirectoryImportRowsDocument,
  type DirectoryImportRowsQuery,
  type DirectoryRowOutcome,
  type ImportStateFragment,
  LatestDirectoryImportDocument,
} from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n } from '../../app/i18n.ts';
import { messageOf } from '../../shared/states.tsx';
import { count } from '../../words/time-words.ts';
import classes from './admin.module.css';
import { FileProblem, readDirectoryFile, SAMPLE } from './directory-file.ts';
import own from './import.module.css';
import { discard, gather, Refused, run } from './import-steps.ts';
import { ListStates } from './parts/list-states.tsx';
import { Records } from './parts/records.tsx';
import { usePages } from './parts/use-pages.ts';
import { rowOutcomeWord } from './words.ts';

type Stage =
  | { kind: 'choose' }
  | { kind: 'sending'; sent: number; total: number }
  | { kind: 'look' | 'stopped'; state: ImportStateFragment }
  | { kind: 'running'; state: ImportStateFragment }
  | { kind: 'done'; state: ImportStateFragment };

const wordsOf = (error: unknown): string => {
  if (error instanceof FileProblem || error instanceof Refused) return error.message;
  return messageOf(error instanceof Error ? error : new Error());
};

export function ImportScreen(): ReactNode {
  const queries = useQueryClient();
  const [chosen, setStage] = useState<Stage | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const stopped = useQuery({
    queryKey: ['admin', 'import'],
    queryFn: async () => (await nistaran.request(LatestDirectoryImportDocument, {})).directoryImport,
    staleTime: 0,
  });
  const found = stopped.data?.state === 'RUNNING' ? stopped.data : null;
  const stage: Stage = chosen ?? (found === null ? { kind: 'choose' } : { kind: 'stopped', state: found });

  const trying = async (work: () => Promise<void>, after: Stage | null) => {
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(wordsOf(error));
      setStage(after);
    }
  };
  const take = (file: File) =>
    trying(
      async () => {
        const rows = await readDirectoryFile(file);
        setStage({ kind: 'sending', sent: 0, total: rows.length });
        const state = await gather(rows, (sent) => setStage({ kind: 'sending', sent, total: rows.length }));
        setStage({ kind: 'look', state });
      },
      { kind: 'choose' },
    );
  const begin = (state: ImportStateFragment) => {
    let latest = state;
    setStage({ kind: 'running', state });
    void trying(async () => {
      await run(state.id, (now) => {
        latest = now;
        setStage({ kind: 'running', state: now });
      });
      setStage({ kind: 'done', state: latest });
      await queries.invalidateQueries({ queryKey: ['admin'] });
    }, null).then(() => stopped.refetch());
  };
  const throwAway = (state: ImportStateFragment) =>
    trying(async () => {
      await discard(state.id);
      await stopped.refetch();
      setStage({ kind: 'choose' });
    }, stage);

  return (
    <section className={classes.stack} aria-labelledby="import-title">
      <header className={classes.head}>
        <h1 id="import-title">{i18n._('Import a directory')}</h1>
      </header>
      {problem !== null && (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
      {stage.kind === 'choose' && <ChooseFile onFile={(file) => void take(file)} />}
      {stage.kind === 'sending' && (
        <Moving
          label={i18n._('Rows read: {sent} of {total}', { sent: count(stage.sent), total: count(stage.total) })}
          share={stage.sent / stage.total}
        />
      )}
      {stage.kind === 'stopped' && (
        <Stopped state={stage.state} onGoOn={() => begin(stage.state)} onDiscard={() => void throwAway(stage.state)} />
      )}
      {stage.kind === 'look' && (
        <Look state={stage.state} onBegin={() => begin(stage.state)} onOther={() => setStage({ kind: 'choose' })} />
      )}
      {stage.kind === 'running' && <Running state={stage.state} />}
      {stage.kind === 'done' && <Done state={stage.state} onOther={() => setStage({ kind: 'choose' })} />}
    </section>
  );
}

const sampleHref = `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${SAMPLE}`)}`;

function ChooseFile({ onFile }: { onFile: (file: File) => void }): ReactNode {
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (file !== undefined) onFile(file);
  };
  return (
    <>
      <p className={classes.plain}>
        {i18n._(
          'A row for each member or department: code of the department, its names, number of the group; name, designation and mobile of the member.',
        )}{' '}
        <a href={sampleHref} download="nistaran-directory.csv">
          {i18n._('Sample file')}
        </a>
      </p>
      <label className={own.drop} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <IconFileSpreadsheet size={40} stroke={1.4} aria-hidden />
        <strong>{i18n._('Drop the file here, or choose it')}</strong>
        <span className="quiet">{i18n._('Excel (.xlsx) or CSV')}</span>
        <input
          className="unseen"
          type="file"
          accept=".xlsx,.csv,text/csv"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file !== undefined) onFile(file);
          }}
        />
      </label>
    </>
  );
}

const Moving = ({ label, share }: { label: string; share: number }): ReactNode => (
  <div className={classes.stack} role="status">
    <p className={classes.plain}>{label}</p>
    <Progress value={share * 100} size="lg" aria-label={label} />
  </div>
);

/** What is done in all, one line a figure; figures of nothing are left out. */
function Counts({ counts }: Pick<ImportStateFragment, 'counts'>): ReactNode {
  const lines: [string, number][] = [
    [i18n._('Departments added'), counts.departmentsAdded],
    [i18n._('Departments renamed'), counts.departmentsChanged],
    [i18n._('Groups added'), counts.groupsAdded],
    [i18n._('Members added'), counts.membersAdded],
    [i18n._('Members changed'), counts.membersChanged],
    [i18n._('Rows that stay as they are'), counts.unchangedRows],
    [i18n._('Rows with mistakes, left out'), counts.wrongRows],
  ];
  return (
    <dl className={own.counts}>
      {lines
        .filter(([, figure]) => figure > 0)
        .map(([label, figure]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{count(figure)}</dd>
          </div>
        ))}
    </dl>
  );
}

const changes = ({ counts }: ImportStateFragment): number =>
  counts.departmentsAdded +
  counts.departmentsChanged +
  counts.groupsAdded +
  counts.membersAdded +
  counts.membersChanged;

function Look({
  state,
  onBegin,
  onOther,
}: {
  state: ImportStateFragment;
  onBegin: () => void;
  onOther: () => void;
}): ReactNode {
  const hasWrong = state.counts.wrongRows > 0;
  const [outcome, setOutcome] = useState<DirectoryRowOutcome>(hasWrong ? 'WRONG' : 'ADD');
  return (
    <>
      <Counts counts={state.counts} />
      {hasWrong && (
        <Alert color="orange">
          {i18n._(
            'Rows with mistakes are left out. Correct them in the file and choose it again, or import the others now.',
          )}
        </Alert>
      )}
      <div className={classes.buttons}>
        {changes(state) > 0 ? (
          <Button size="md" onClick={onBegin}>
            {i18n._('Import now')}
          </Button>
        ) : (
          <p className={classes.plain}>
            {i18n._('Everything in the file stands there already. There is nothing to do.')}
          </p>
        )}
        <Button size="md" variant="default" onClick={onOther}>
          {i18n._('Another file')}
        </Button>
      </div>
      <div className={own.outcomes}>
        <SegmentedControl
          size="md"
          value={outcome}
          onChange={(value) => setOutcome(value as DirectoryRowOutcome)}
          data={(['WRONG', 'ADD', 'CHANGE', 'SAME'] as const).map((value) => ({ value, label: rowOutcomeWord(value) }))}
          aria-label={i18n._('Rows')}
        />
      </div>
      <Rows importId={state.id} outcome={outcome} />
    </>
  );
}

type Row = NonNullable<DirectoryImportRowsQuery['directoryImport']>['rows']['nodes'][number];
const NO_ROWS = { nodes: [] as Row[], pageInfo: { hasNextPage: false, endCursor: null } };

function Rows({ importId, outcome }: { importId: string; outcome: DirectoryRowOutcome }): ReactNode {
  const list = usePages(['import-rows', importId, outcome], async (after) => {
    const variables = { id: importId, outcomes: [outcome], after };
    return (await nistaran.request(DirectoryImportRowsDocument, variables)).directoryImport?.rows ?? NO_ROWS;
  });
  const problems = {
    label: i18n._('What is wrong'),
    cell: ({ problems: found }: Row) => found.map(({ message }) => message).join(' '),
  };
  return (
    <ListStates list={list} empty={i18n._('No row of this kind.')}>
      <Records
        label={rowOutcomeWord(outcome)}
        rows={list.rows}
        keyOf={({ row }) => row}
        columns={[
          { label: i18n._('Row'), isName: true, cell: ({ row }) => i18n._('Row {row}', { row }) },
          { label: i18n._('Department'), cell: ({ departmentCode }) => departmentCode ?? '–' },
          { label: i18n._('Group'), cell: ({ groupNumber }) => groupNumber ?? '–' },
          { label: i18n._('Member'), cell: ({ memberName }) => memberName ?? '–' },
          ...(outcome === 'WRONG' ? [problems] : []),
        ]}
      />
    </ListStates>
  );
}

const membersOf = ({ counts }: ImportStateFragment): number => counts.membersAdded + counts.membersChanged;

function Running({ state }: { state: ImportStateFragment }): ReactNode {
  const total = membersOf(state);
  const done = state.state === 'GATHERING' ? 0 : total - state.membersDue;
  return (
    <Moving
      label={i18n._('Members written: {done} of {total}', { done: count(done), total: count(total) })}
      share={total === 0 ? 1 : done / total}
    />
  );
}

const Stopped = ({
  state,
  onGoOn,
  onDiscard,
}: {
  state: ImportStateFragment;
  onGoOn: () => void;
  onDiscard: () => void;
}): ReactNode => (
  <>
    <Alert color="orange">
      {i18n._(
        'An import stopped half-way: {due} of {total} members are still to be written. What is done stays done.',
        { due: count(state.membersDue), total: count(membersOf(state)) },
      )}
    </Alert>
    <div className={classes.buttons}>
      <Button size="md" onClick={onGoOn}>
        {i18n._('Go on')}
      </Button>
      <Button size="md" variant="default" onClick={onDiscard}>
        {i18n._('Leave the rest')}
      </Button>
    </div>
  </>
);

const Done = ({ state, onOther }: { state: ImportStateFragment; onOther: () => void }): ReactNode => (
  <>
    <Alert color="green" role="status">
      {i18n._('The import is done.')}
    </Alert>
    <Counts counts={state.counts} />
    <div className={classes.buttons}>
      <Button size="md" component={Link} to="/admin/groups">
        {i18n._('To the groups')}
      </Button>
      <Button size="md" variant="default" onClick={onOther}>
        {i18n._('Another file')}
      </Button>
    </div>
    {state.counts.wrongRows > 0 && <Rows importId={state.id} outcome="WRONG" />}
  </>
);
