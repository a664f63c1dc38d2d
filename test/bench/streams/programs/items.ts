/** The messages of a stream as the other programs make them: of the product's shape, from a sample. */
import { randomUUID } from 'node:crypto';
import type { Sample } from './answers.ts';

const cursor = () => Buffer.from(`8f2c1a0b:${Math.trunc(Math.random() * 1e6)}`).toString('base64url');

export const readyItem = () => ({
  complaints: {
    __typename: 'StreamReady',
    cursor: cursor(),
    at: new Date().toISOString(),
    resumed: false,
    replaying: 0,
    heartbeatSeconds: 15,
    build: 'bench',
  },
});

/** `complaint` is what the payload shows of it; by default all. */
export const changeItem = (sample: Sample, complaint: Sample | null = sample) => ({
  complaints: {
    __typename: 'ComplaintChanged',
    cursor: cursor(),
    at: new Date().toISOString(),
    eventId: randomUUID(),
    type: 'COMPLAINT_COMMENTED',
    scope: 'UPDATED',
    number: sample.number,
    version: sample.version,
    changedFields: [],
    complaint,
  },
});
