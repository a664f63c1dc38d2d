/**
 * The row of a complaint: how a command reads it and keeps it for itself, and how what it changed is written. Nobody watches the
 * object: it is written where a step is recorded (`record-step.ts`), and by `keepSilently` where a change is no step.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { columnOf, Parameters, type Question, query, storedValue } from '../database/query.ts';
import { columnsOf } from '../graphql/loaders.ts';
import type { Complaint } from './complaint.entity.ts';

type Property = Extract<keyof Complaint, string>;

/** A copy of the complaint as it was, to tell what a step changed. */
export const snapshotOf = (complaint: Complaint): Complaint => ({ ...complaint });

/** Reads it by its number when nobody else is at it, and keeps it until the transaction ends. */
export const lockByNumber = (districtId: number, number: string): Question<Complaint | null> => ({
  text: `select ${columnsOf('complaint')} from complaint where district_id = $1 and number = $2 for update`,
  parameters: [districtId, number],
  read: ([row]) => row ?? null,
});

/** Complaints that are locked already. */
export const complaintsById = (em: EntityManager, districtId: number, ids: readonly string[]): Promise<Complaint[]> =>
  query<Complaint>(
    em,
    `select ${columnsOf('complaint')} from complaint where district_id = $1 and id = any($2::uuid[])`,
    [districtId, ids],
  );

export const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** What is different now, the search index included, which is never read. */
export const changedProperties = (before: Complaint, after: Complaint): Property[] =>
  (Object.keys(after) as Property[]).filter((name) => !isSame(before[name], after[name]));

/** The statement that writes what has changed. */
export function updateComplaint(parameters: Parameters, complaint: Complaint, changed: readonly Property[]): string {
  const key = [complaint.districtId, complaint.id].map((value) => parameters.add(value));
  const set = changed.map((name) => `${columnOf(name)} = ${parameters.add(storedValue(complaint[name]))}`);
  return `update complaint set ${set.join(', ')} where district_id = ${key[0]} and id = ${key[1]}`;
}

/** Writes what has changed where that is no step: the version stays, and nobody is told. */
export async function keepSilently(em: EntityManager, before: Complaint, complaint: Complaint): Promise<void> {
  const changed = changedProperties(before, complaint);
  if (changed.length === 0) return;
  const parameters = new Parameters();
  await query(em, updateComplaint(parameters, complaint, changed), parameters.values);
}
