/** What a complaint is found by, kept in step with its text: normalised words and the keys of their sounds. */
import type { Complaint } from './complaint.entity.ts';
import { normaliseText, searchKeys } from './search/index.ts';

/** The search columns of a text; the text itself is never touched. Keys are `[a-z0-9]+`: nothing to escape in a tsvector. */
export function searchColumns({ text, place }: Pick<Complaint, 'text' | 'place'>) {
  const searched = place === null ? text : `${text} ${place}`;
  return { searchText: normaliseText(searched), searchKeys: [...new Set(searchKeys(searched))].join(' ') };
}
