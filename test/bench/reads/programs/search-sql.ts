/** What the product finds for a text, as a condition and an order; for the programs that must find the same. */
import { built } from '../../support/built.ts';

const { normaliseText, queryKeys } = await built('complaints/search/index.js');
const { parseComplaintNumber } = await built('complaints/complaint-number.js');

const SIMILAR_ENOUGH = 0.5;

export interface Search {
  /** Which of the two statements. */
  by: 'number' | 'words';
  values: unknown[];
}

/** $1 is the district; the others come from here. */
export function searchFor(text: string, districtId: number): Search {
  const number = parseComplaintNumber(text);
  if (number !== null) return { by: 'number', values: [districtId, number] };
  return { by: 'words', values: [districtId, normaliseText(text), tsqueryOf(queryKeys(text))] };
}

const tsqueryOf = (keys: string[][]) =>
  keys.map((alternatives) => `(${alternatives.map((key) => `'${key}'`).join(' | ')})`).join(' & ');

export const FOUND = {
  number: 'from complaint c where c.district_id = $1 and c.number = $2',
  words: `from complaint c where c.district_id = $1
      and (c.search_keys @@ $3::tsquery or ($2 <% c.search_text and word_similarity($2, c.search_text) >= ${SIMILAR_ENOUGH}))
    order by (case when c.search_keys @@ $3::tsquery then 1 else 0 end) + word_similarity($2, c.search_text) desc,
      c.registered_at desc, c.id limit 25`,
};
