/** Search over complaint texts: pure functions, no database. */
export { normaliseText } from './normalise.ts';
export { findComplaintNumbers } from './number-in-text.ts';
export { queryKeys, searchKeys } from './phonetic.ts';
export { rankByWords } from './rank-by-words.ts';
