/** What a kind of job is: as whom it works, and what it does to one complaint of its list. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../../auth/viewer.ts';
import type { CommandContext } from '../../graphql/command.ts';
import type { Message } from '../../graphql/errors.ts';

/** A job as its work needs it. */
export interface JobRequest<Input = unknown> {
  districtId: number;
  createdById: string;
  input: Input;
}

export interface ListedWork<Input = never> {
  /** Read anew for every complaint. Throws the refusal where he may no longer. */
  viewer(em: EntityManager, job: JobRequest<Input>): Promise<Viewer>;
  /** In the transaction that also notes that it is done. A refusal leaves the complaint as it is and is noted instead. */
  work(command: CommandContext, job: JobRequest<Input>, number: string): Promise<void>;
  /** What is said of a complaint that could not be worked on, however often it was tried. */
  givenUp: Message;
}
