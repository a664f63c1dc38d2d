import { lettersOf } from './letter-names.ts';
import { devanagariMisspellings, romanMisspellings } from './misspellings.ts';
import { keysOfSounds } from './sound-keys.ts';
import { soundsOfDevanagari } from './sounds-of-devanagari.ts';
import { soundsOfRoman } from './sounds-of-roman.ts';
import { SYNONYM_GROUPS } from './synonym-groups.ts';
import type { Word } from './words.ts';

/** The keys of one word. q, w and x, which spell no sound, mark known English words, stop words and other scripts. */

/** An account number has eighteen digits, a grouped one a few more. */
const NUMBER_LENGTH = 32;
const KNOWN_ROMAN_WORDS: ReadonlySet<string> = new Set(SYNONYM_GROUPS.join(' ').match(/[a-z]+/g));

/** What the word is indexed under: every way it is read, no way it might be misspelt. */
export function exactKeys(word: Word): string[] {
  if (word.script === 'number') return [word.text.slice(0, NUMBER_LENGTH)];
  if (word.script === 'other') return [`x${fingerprint(word.text)}`];
  const keys = unique(word.script === 'roman' ? romanKeys(word.text) : devanagariKeys(word.text));
  return word.isStopWord ? keys.map((key) => `w${key}`) : keys;
}

/** The exact keys, and those of what a writer may have meant by a slip. */
export function lenientKeys(word: Word): string[] {
  return unique([...exactKeys(word), ...misspellings(word).flatMap(keysOfSounds)]);
}

function romanKeys(text: string): string[] {
  const known = knownRomanWord(text);
  return known === undefined ? soundsOfRoman(text).flatMap(keysOfSounds) : [`q${known}`];
}

/** सीडीओ is also the letters CDO. */
function devanagariKeys(text: string): string[] {
  const letters = lettersOf(text) ?? '';
  return [...keysOfSounds(soundsOfDevanagari(text)), ...(letters.length > 1 ? romanKeys(letters) : [])];
}

/** A word of the synonyms, in the singular, or undefined. */
function knownRomanWord(text: string): string | undefined {
  return [text, text.replace(/s$/, ''), text.replace(/es$/, '')].find((form) => KNOWN_ROMAN_WORDS.has(form));
}

function misspellings({ script, text, isStopWord }: Word): string[] {
  if (isStopWord || (script === 'roman' && knownRomanWord(text))) return [];
  if (script === 'roman') return soundsOfRoman(text).flatMap(romanMisspellings);
  return script === 'devanagari' ? devanagariMisspellings(soundsOfDevanagari(text)) : [];
}

/** FNV-1a: a word in Urdu or Gurmukhi is found as it was typed, under an ASCII key. */
function fingerprint(text: string): string {
  const hash = [...text].reduce(
    (sum, character) => Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193),
    0x811c9dc5,
  );
  return (hash >>> 0).toString(36);
}

function unique(keys: readonly string[]): string[] {
  return [...new Set(keys)];
}
