/** Waits for a condition that nobody announces. */
import { eventually } from '../../../realtime/documents.ts';

const LIMIT_MS = 10_000;

export const until = (holds: () => boolean | Promise<boolean>): Promise<void> =>
  eventually(holds, String(holds), LIMIT_MS);
