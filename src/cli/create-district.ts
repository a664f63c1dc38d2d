/** `create-district`: the first rows of an installation — the district, its root area, the categories A, B and C, and the limits of other portals. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../clock.ts';
import { query } from '../database/query.ts';
import { inTransaction } from '../database/transaction.ts';
import { PORTAL_TERMS } from '../sla/terms.ts';

export interface DistrictRequest {
  code: string;
  nameHi: string;
  nameEn: string;
}

const CATEGORIES = [
  ['A', 'ए श्रेणी: उसी दिन', 'Category A: the same day', 0],
  ['B', 'बी श्रेणी: तीन दिन', 'Category B: three days', 3],
  ['C', 'सी श्रेणी: सात दिन', 'Category C: seven days', 7],
] as const;

/** Throws with a sentence that says what is wrong. */
export function createDistrict(em: EntityManager, { code, nameHi, nameEn }: DistrictRequest): Promise<void> {
  if (!/^[A-Z]{2,5}$/.test(code)) throw new Error('The code of a district is two to five capital letters, e.g. MZN.');
  return inTransaction(em, async (tx) => {
    const sql = 'insert into district (code, name_hi, name_en) values ($1, $2, $3) on conflict do nothing returning id';
    const [district] = await query<{ id: number }>(tx, sql, [code, nameHi, nameEn]);
    if (district === undefined) throw new Error(`There is a district ${code} already.`);
    const area = `insert into area (district_id, id, code, kind, name_hi, name_en) values ($1, $2, $3, 'DISTRICT', $4, $5)`;
    await query(tx, area, [district.id, newId(), code, nameHi, nameEn]);
    const category =
      'insert into category (district_id, id, code, name_hi, name_en, resolve_within_days) values ($1, $2, $3, $4, $5, $6)';
    for (const values of CATEGORIES) await query(tx, category, [district.id, newId(), ...values]);
    const policy = 'insert into sla_policy (district_id, id, source, terms) values ($1, $2, $3, $4)';
    for (const [source, terms] of Object.entries(PORTAL_TERMS))
      await query(tx, policy, [district.id, newId(), source, JSON.stringify(terms)]);
  });
}
