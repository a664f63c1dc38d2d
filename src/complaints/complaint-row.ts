/**
 * The row of a complaint: how a command reads it and keeps it for itself, and how a step writes it. Invariant: it is written where
 * a step is recorded; beside that only what nobody is told of.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { columnOf, type Parameters, type Question, query, storedValue } from '../database/query.ts';
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
