/** Keeps the search columns of a complaint or message in step with its text. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { query } from '../database/query.ts';
import type { Complaint } from './complaint.entity.ts';
import { normaliseText, searchKeys } from './search/index.ts';

/** Stores normalised text and keys; the original text is never touched. */
export async function indexComplaint(em: EntityManager, { districtId, id, text, place }: Complaint): Promise<void> {
  const searched = place === null ? text : `${text} ${place}`;
  await query(
    em,
    'update complaint set search_text = $3, search_keys = array_to_tsvector($4::text[]) where district_id = $1 and id = $2',
    [districtId, id, normaliseText(searched), [...new Set(searchKeys(searched))]],
  );
}
