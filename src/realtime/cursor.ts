/** A position in the log as clients hold it: opaque, bound to the epoch of the database that gave it. */

export interface Position {
  epoch: string;
  seq: number;
}

export const encodeCursor = ({ epoch, seq }: Position): string => Buffer.from(`${epoch}:${seq}`).toString('base64url');

/** Null for anything that is no cursor of ours. */
export function decodeCursor(cursor: string): Position | null {
  const match = /^([0-9a-f]{8}):(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  return match === null ? null : { epoch: match[1] as string, seq: Number(match[2]) };
}
