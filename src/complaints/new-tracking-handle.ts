import { randomBytes } from 'node:crypto';

const HANDLE_BYTES = 16;

/** What the database knows a complaint's tracking link by: 128 random bits. `auth/tracking-links.ts` makes the link of it. */
export const newTrackingHandle = (): string => randomBytes(HANDLE_BYTES).toString('base64url');
