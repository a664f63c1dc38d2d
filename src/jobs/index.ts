/** All that other rooms may import of the jobs. */
export { beginJob } from './begin-job.ts';
export { JobType } from './job.type.ts';
export { ownJob } from './read-job.ts';
