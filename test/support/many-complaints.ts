/** Complaints by the hundred, straight into the table: for lists, counts and properties that need numbers, not histories. */
import { v7 } from 'uuid';
import { checkDigit } from '../../src/complaints/complaint-number.ts';
import type { World } from './world.ts';

export type ComplaintRow = Record<string, unknown> & { id: string; number: string };

/** Serials already given, by world: never one again, also when a complaint is deleted. */
const given = new WeakMap<World, number>();

const numberOf = (serial: number) => {
  const digits = String(serial).padStart(6, '0');
  return `MZN26-${digits}-${checkDigit(`MZN26${digits}`)}`;
};

/** Columns by their names in the table; what is not given is an ordinary open complaint of the whole district. */
export async function manyComplaints(w: World, rows: Record<string, unknown>[]): Promise<ComplaintRow[]> {
  const first = given.get(w) ?? 500_000;
  given.set(w, first + rows.length);
  const now = w.clock.now();
  const complete = rows.map((row, index) => ({
    ...{
      district_id: w.districtId,
      id: v7(),
      number: numberOf(first + index),
      tracking_token: v7(),
      version: 1,
    },
    ...{
      state: 'REGISTERED',
      source: 'COUNTER',
      text: 'शिकायत',
      area_id: w.areas.district,
      registered_at: now,
      changed_at: now,
      cycle_started_at: now,
    },
    ...row,
  })) as ComplaintRow[];
  for (const row of complete) {
    const names = Object.keys(row);
    const places = names.map((_, index) => `$${index + 1}`);
    await w.sql.query(`insert into complaint (${names.join(', ')}) values (${places.join(', ')})`, Object.values(row));
  }
  return complete;
}
