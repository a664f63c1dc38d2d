import { lettersOf } from './letter-names.ts';
import { normaliseText } from './normalise.ts';
import { isStopWord } from './stop-words.ts';

/** Cuts text into words, and says which neighbours may be one word written apart. */

type Script = 'devanagari' | 'roman' | 'number' | 'other';

export interface Word {
  text: string;
  script: Script;
  isStopWord: boolean;
}

/** Neighbours `from`…`to` (positions, both included) read as one word. */
export interface Compound {
  from: number;
  to: number;
  word: Word;
}

/** Letters and digits part without a space: वार्ड12, NH58. */
const WORD = /[\u0900-\u097f]+|[a-z]+|[0-9]+|[^\u0900-\u097fa-z0-9 ]+/g;
/** A longer word is not a word; cut, so that the work for each is bounded. */
const WORD_LENGTH = 64;
/** Each part of a compound must have two consonants: हैंड पंप is हैंडपंप, but गा ली is no गाली. */
const WEIGHTY = /[\u0915-\u0939].*[\u0915-\u0939]|[b-df-hj-np-tv-z].*[b-df-hj-np-tv-z]/;

/** The words of any text, in order. */
export function wordsOf(text: string): Word[] {
  return (normaliseText(text).match(WORD) ?? []).map(toWord);
}

function toWord(text: string): Word {
  return { text: text.slice(0, WORD_LENGTH), script: scriptOf(text), isStopWord: isStopWord(text) };
}

function scriptOf(text: string): Script {
  if (/^[0-9]/.test(text)) return 'number';
  if (/^[a-z]/.test(text)) return 'roman';
  return /^[\u0900-\u097f]/.test(text) ? 'devanagari' : 'other';
}

/** The words that stand apart and may be one: हैंड पंप, जल भराव, hand pump; डी एम, d m. */
export function compoundsOf(words: readonly Word[]): Compound[] {
  return [...pairs(words), ...abbreviations(words)];
}

function pairs(words: readonly Word[]): Compound[] {
  return words.slice(1).flatMap((second, from) => {
    const first = words[from];
    if (!first || first.script !== second.script || !isCompoundPart(first) || !isCompoundPart(second)) return [];
    return [{ from, to: from + 1, word: toWord(first.text + second.text) }];
  });
}

function isCompoundPart({ text, script, isStopWord }: Word): boolean {
  return !isStopWord && (script === 'devanagari' || script === 'roman') && WEIGHTY.test(text);
}

function abbreviations(words: readonly Word[]): Compound[] {
  const found: Compound[] = [];
  let letters = '';
  [...words, undefined].forEach((word, index) => {
    const next = word ? (lettersOf(word.text) ?? '') : '';
    if (next.length === 1) letters += next;
    else {
      if (letters.length > 1) found.push({ from: index - letters.length, to: index - 1, word: toWord(letters) });
      letters = '';
    }
  });
  return found;
}
