/** The boards a screen on a wall may show. */
import { i18n } from '../../app/i18n.ts';

const WORDS: Readonly<Record<string, string>> = {
  'war-room': /*i18n*/ 'War room: numbers of complaints and departments, for officers',
  public: /*i18n*/ 'Public: figures without numbers of complaints, for waiting rooms',
};

export const BOARDS: readonly string[] = Object.keys(WORDS);

export const boardWord = (board: string): string => {
  const word = WORDS[board];
  return word === undefined ? board : i18n._(word);
};
