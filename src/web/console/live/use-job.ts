/** A job that goes on after its answer: as it stands, live, until it is done. Null before the first word of it. */
import { useState } from 'react';
import { ConsoleJobDocument, type ConsoleJobSubscription } from '../../../client/operations.generated.ts';
import { useStream } from './use-stream.ts';

export type Job = Extract<ConsoleJobSubscription['job'], { __typename: 'JobChanged' }>['job'];

/** One job a component: give it the job's id as `key`. */
export function useJob(id: string): Job | null {
  const [job, setJob] = useState<Job | null>(null);
  useStream({
    document: ConsoleJobDocument,
    variables: { id },
    isOn: job?.state !== 'DONE',
    counts: false,
    on: { JobChanged: ({ job: now }) => setJob(now) },
  });
  return job;
}
