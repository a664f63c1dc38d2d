/**
 * Begins a job: its row, and a row for every complaint of its list, in the command's transaction.
 *
 * Invariant: what somebody waits for goes before what nobody does: the list of a person's own work is due a day before now, so
 * that the due times of a whole district do not keep him waiting.
 */
import { newId } from '../clock.ts';
import { query } from '../database/query.ts';
import type { CommandContext } from '../graphql/command.ts';
import type { JobKind } from './job.enums.ts';

const AHEAD: Readonly<Record<JobKind, string>> = { BULK_ASSIGN: '1 day', TAKE_BACK: '1 day', RECOMPUTE_DUE: '0' };

/** Gives the id of the job; null when there is nothing to do: then there is none. */
export async function beginJob(
  { em, viewer, now }: CommandContext,
  kind: JobKind,
  input: object,
  numbers: readonly string[],
): Promise<string | null> {
  if (numbers.length === 0) return null;
  const id = newId();
  await query(
    em,
    `insert into job (district_id, id, kind, input, created_by_id, created_at, total) values ($1, $2, $3, $4, $5, $6, $7)`,
    [viewer.districtId, id, kind, JSON.stringify(input), viewer.id, now, numbers.length],
  );
  await query(
    em,
    `insert into job_complaint (district_id, job_id, number, next_attempt_at)
      select $1, $2, number, $3::timestamptz - $5::interval from unnest($4::text[]) as number`,
    [viewer.districtId, id, now, numbers, AHEAD[kind]],
  );
  return id;
}
