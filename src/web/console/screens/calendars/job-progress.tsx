/** How far the due times are worked out after a change: live, and honest about what was left as it was. */
import { Alert, Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { i18n } from '../../app/i18n.ts';
import { type Job, useJob } from '../../live/use-job.ts';
import { useIntoView } from '../../shared/use-into-view.ts';
import { count } from '../../words/time-words.ts';
import classes from './calendars.module.css';

/** A screen of its own a job: `key` is its id. */
export function JobProgress({ jobId }: { jobId: string }): ReactNode {
  const job = useJob(jobId);
  const panel = useIntoView(job !== null);
  if (job === null) return null;
  const { state, total, done, failed } = job;
  const share = total === 0 ? 100 : (100 * (done + failed)) / total;
  return (
    <div ref={panel} className={classes.job} role="status" data-job={state}>
      <span>
        {state === 'DONE'
          ? i18n._('{done, plural, one {# due time is} other {# due times are}} worked out anew.', { done })
          : i18n._('Due times are worked out anew: {done} of {total}', { done: count(done), total: count(total) })}
      </span>
      <Progress value={share} aria-label={i18n._('Progress')} color={state === 'DONE' ? 'green' : 'neel'} />
      {failed > 0 && <Failures job={job} />}
    </div>
  );
}

const Failures = ({ job: { failed, failures } }: { job: Job }): ReactNode => (
  <Alert color="orange" title={i18n._('{failed} stayed as they were', { failed: count(failed) })}>
    <ul>
      {failures.map(({ number, message }) => (
        <li key={number}>
          {number}: {message}
        </li>
      ))}
    </ul>
  </Alert>
);
