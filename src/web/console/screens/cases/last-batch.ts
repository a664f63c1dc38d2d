/** The complaints that were assigned together last, kept on the device so that they can be taken back after a closed sheet or page. */
import { useState } from 'react';
import { clearDraft, readDraft, writeDraft } from '../case/drafts.ts';

export interface Batch {
  jobId: string;
  count: number;
  at: number;
}

/** Later most of it has been seen, and the way back is that of each single complaint. */
export const OFFERED_MS = 3_600_000;

const NAME = 'last batch';

function readBatch(): Batch | null {
  const { jobId, count, at } = readDraft(NAME);
  const isWhole = typeof jobId === 'string' && typeof count === 'number' && typeof at === 'number';
  return isWhole ? { jobId, count, at } : null;
}

export function useLastBatch(): [Batch | null, keep: (batch: Batch | null) => void] {
  const [batch, setBatch] = useState(readBatch);
  const keep = (next: Batch | null) => {
    if (next === null) clearDraft(NAME);
    else writeDraft(NAME, { ...next });
    setBatch(next);
  };
  return [batch, keep];
}
