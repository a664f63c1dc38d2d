/**
 * What became of complaints that were assigned at a stroke: how far it is, what was refused and why, and the way back. Taking back is
 * a job of its own: what an officer has seen meanwhile stays with him, and is named.
 */
import { Alert, Button, CloseButton, Progress } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import { BulkUndoDocument } from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n } from '../../app/i18n.ts';
import { type Job, useJob } from '../../live/use-job.ts';
import { useNow } from '../../live/use-now.ts';
import { Sheet } from '../../shared/sheet.tsx';
import { messageOf } from '../../shared/states.tsx';
import { ago } from '../../words/time-words.ts';
import classes from './cases.module.css';
import { type Batch, OFFERED_MS } from './last-batch.ts';

/** The latest one, above the list, for an hour. */
export function LastBatch({ batch, onForget }: { batch: Batch; onForget: () => void }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const [isUndone, setUndone] = useState(false);
  const close = () => {
    setOpen(false);
    if (isUndone) onForget();
  };
  const now = useNow();
  if (!isOpen && now - batch.at > OFFERED_MS) return null;
  return (
    <div className={classes.batch} role="status">
      <span>
        {i18n._('{count, plural, one {Assignment of # complaint} other {Assignment of # complaints}}', {
          count: batch.count,
        })}
        , {ago(new Date(batch.at).toISOString(), now)}
      </span>
      <Button size="compact-md" variant="default" onClick={() => setOpen(true)}>
        {i18n._('Look or undo')}
      </Button>
      <CloseButton size="lg" aria-label={i18n._('Hide')} onClick={onForget} />
      {isOpen && (
        <Sheet title={i18n._('Complaints assigned together')} onClose={close} size="52rem">
          <BatchReport id={batch.jobId} onUndone={() => setUndone(true)} onClose={close} />
        </Sheet>
      )}
    </div>
  );
}

export interface BatchReportProps {
  id: string;
  /** It was begun to be taken back: nothing is left to undo. */
  onUndone: () => void;
  onClose: () => void;
}

export function BatchReport({ id, onUndone, onClose }: BatchReportProps): ReactNode {
  const attemptId = useRef(crypto.randomUUID());
  const undo = useMutation({
    mutationFn: async () =>
      (await nistaran.request(BulkUndoDocument, { input: { jobId: id, clientMutationId: attemptId.current } }))
        .undoAssignments,
    onSuccess: ({ job }) => {
      attemptId.current = crypto.randomUUID();
      if (job !== null) onUndone();
    },
  });
  const undoing = undo.data?.job?.id;
  if (undoing !== undefined) return <TakenBack id={undoing} onClose={onClose} />;
  const refused = undo.error ? messageOf(undo.error) : undo.data?.errors.map(({ message }) => message).join(' ');
  return <Assigned id={id} refused={refused} isAsking={undo.isPending} onUndo={undo.mutate} onClose={onClose} />;
}

interface AssignedProps {
  id: string;
  refused: string | undefined;
  isAsking: boolean;
  onUndo: () => void;
  onClose: () => void;
}

function Assigned({ id, refused, isAsking, onUndo, onClose }: AssignedProps): ReactNode {
  const job = useJob(id);
  const { done, failed } = job ?? { done: 0, failed: 0 };
  const isUndoable = job?.state === 'DONE' && done > 0;
  return (
    <div className={classes.stack}>
      <JobProgress
        job={job}
        over={i18n._('Assigned: {done}. Refused: {failed}.', { done, failed })}
        failures={i18n._('Refused')}
      />
      {isUndoable && <p className="quiet">{i18n._('Undo takes back what no officer has seen yet.')}</p>}
      {refused && (
        <Alert color="red" role="alert">
          {refused}
        </Alert>
      )}
      <div className={classes.foot}>
        <Button size="md" onClick={onClose} data-autofocus>
          {i18n._('Close')}
        </Button>
        {isUndoable && (
          <Button size="md" variant="default" onClick={onUndo} loading={isAsking}>
            {i18n._('Undo the assignment')}
          </Button>
        )}
      </div>
    </div>
  );
}

function TakenBack({ id, onClose }: { id: string; onClose: () => void }): ReactNode {
  const job = useJob(id);
  const { done, failed } = job ?? { done: 0, failed: 0 };
  return (
    <div className={classes.stack}>
      <JobProgress
        job={job}
        over={i18n._('Taken back: {done}. Left as they are: {failed}.', { done, failed })}
        failures={i18n._('Left as they are')}
      />
      <div className={classes.foot}>
        <Button size="md" onClick={onClose} data-autofocus>
          {i18n._('Close')}
        </Button>
      </div>
    </div>
  );
}

/** How far it is; in the end `over`, and what was refused under the name of `failures`. */
function JobProgress({ job, over, failures }: { job: Job | null; over: string; failures: string }): ReactNode {
  const { total, done, failed } = job ?? { total: 0, done: 0, failed: 0 };
  const isOver = job?.state === 'DONE';
  return (
    <>
      <Progress.Root size="xl">
        <Progress.Section
          value={total === 0 ? 0 : ((done + failed) / total) * 100}
          color={failed > 0 ? 'orange' : 'neel'}
          aria-label={i18n._('Progress')}
        />
      </Progress.Root>
      <p role="status" data-job={isOver ? 'over' : 'runs'}>
        {isOver ? over : i18n._('{done} of {total} …', { done: done + failed, total })}
      </p>
      {job !== null && job.failures.length > 0 && (
        <ul className={classes.preview} aria-label={failures}>
          {job.failures.map(({ number, message }) => (
            <li key={number}>
              <Link to="/complaints/$number" params={{ number }}>
                {number}
              </Link>{' '}
              <span className={classes.warning}>{message}</span>
            </li>
          ))}
        </ul>
      )}
      {!isOver && <p className="quiet">{i18n._('It goes on when this is closed.')}</p>}
    </>
  );
}
