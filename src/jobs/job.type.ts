import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../graphql/node.type.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { StreamHeartbeat, StreamMessage, StreamReady } from '../realtime/stream.types.ts';
import { JobFailureCode, JobKind, JobState } from './job.enums.ts';

@ObjectType('JobFailure', { description: 'A complaint that a job left as it was, and why.' })
export class JobFailureType {
  @Field({ description: 'Number of the complaint.' })
  number: string;

  @Field(() => JobFailureCode, { description: 'For programs.' })
  code: JobFailureCode;

  messageHi: string;
  messageEn: string;
}

@ObjectType('Job', {
  implements: Node,
  description: 'Work on many complaints that goes on after the answer. Open to whoever asked for it, to nobody else.',
})
export class JobType extends Node {
  @Field(() => JobKind, { description: 'What it does.' })
  kind: JobKind;

  @Field(() => JobState, { description: 'How far it is.' })
  state: JobState;

  @Field(() => Int, { description: 'How many complaints it is about, each counted once.' })
  total: number;

  @Field(() => Int, { description: 'How many are done.' })
  done: number;

  @Field(() => Int, { description: 'How many were refused; `failures` says which.' })
  failed: number;

  @Field(() => [JobFailureType], { description: 'What was refused so far, by number; at most 500.' })
  failures: JobFailureType[];

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  createdAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the first complaint was done or refused.' })
  startedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the last one was.' })
  finishedAt: Date | null;
}

@ObjectType('JobChanged', {
  implements: StreamMessage,
  description: 'The job as it stands, whole: the latest one replaces all before. After state DONE the stream ends.',
})
class JobChanged extends StreamMessage {
  @Field(() => JobType, { description: 'The job.' })
  job: JobType;
}

export const JobItem = createUnionType({
  name: 'JobItem',
  description: 'What the stream of a job sends.',
  types: () => [StreamReady, StreamHeartbeat, JobChanged] as const,
  resolveType: (value: { kind: string }) => value.kind,
});
