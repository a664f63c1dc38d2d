/**
 * Sounds to keys. A key is short ASCII, readable on purpose (सड़क is `sadk` or `sark`): the consonants, the first vowel, and
 * a final i, u or a. A word of four consonants or more says enough without its first vowel, which is where spellings of
 * loan words differ most (hendpump, हैंडपंप); in a short word it decides (नल is no नाला, पुल no पोल).
 */

const LONG_WORD = 4;
/** A key is cut here; PostgreSQL would take 2 KB, no word needs it. */
const KEY_LENGTH = 24;
/** Below this a word is too short to lose a sound: बंद would become बद. */
export const SAFE_CONSONANTS = 3;

const SPELT: Readonly<Record<string, string>> = {
  ...{ K: 'kh', G: 'gh', T: 'th', D: 'dh', B: 'bh', N: 'n', Q: 'rh' },
  A: 'aa',
};
const VOWEL = /[aAiueoOxE]/;
const VOWELS = /[aAiueoOxE]/g;

/** The keys of one word's sounds: one, or a few where a sound has two readings. Empty when nothing was to be heard. */
export function keysOfSounds(sounds: string): string[] {
  const readings = [settleSounds(sounds)]
    .flatMap(readFlaps)
    .flatMap(readNasals)
    .flatMap(readEnding)
    .flatMap(readFirstVowel);
  return [...new Set(readings.map(keyOf))].filter((key) => key !== '');
}

/** How many consonants are heard: the measure of how much misspelling a word can bear. */
export function consonantCount(sounds: string): number {
  return sounds.replace(VOWELS, '').length;
}

/** Doubled consonants become one, and y between vowels goes: पक्का ~ paka, शिकायत ~ shikait, गयी ~ गई, समय ~ samai. */
export function settleSounds(sounds: string): string {
  return sounds
    .replace(/([^aAiueoOxE])\1+/g, '$1')
    .replace(/k(?=K)|g(?=G)|[tT](?=T)|[dD](?=D)|b(?=B)|N(?=[nmN])/g, '')
    .replace(/(?<=[aAiueoOx])y(?=[aAiueoOxE])/g, '')
    .replace(/(?<=.)y(?![aAiueoOxE])/g, 'i');
}

function readFlaps(sounds: string): string[] {
  return [sounds.replaceAll('R', 'd').replaceAll('Q', 'D'), sounds.replaceAll('R', 'r')];
}

/** Writers leave the dot out: हैडपंप, पहुचाने. */
function readNasals(sounds: string): string[] {
  const denasalised = sounds.replaceAll('N', '');
  return denasalised !== sounds && consonantCount(denasalised) >= SAFE_CONSONANTS ? [sounds, denasalised] : [sounds];
}

function readEnding(sounds: string): string[] {
  return sounds.endsWith('E') ? [sounds.slice(0, -1), `${sounds.slice(0, -1)}A`] : [sounds];
}

function readFirstVowel(sounds: string): string[] {
  const at = sounds.search(VOWEL);
  const both = (one: string, other: string) =>
    [one, other].map((vowel) => sounds.slice(0, at) + vowel + sounds.slice(at + 1));
  if (sounds[at] === 'x') return both('a', 'A');
  return sounds[at] === 'O' ? both('o', 'A') : [sounds];
}

function keyOf(sounds: string): string {
  const consonants = sounds.replace(VOWELS, '');
  const at = sounds.search(VOWEL);
  const first = at >= 0 && consonants.length < LONG_WORD ? sounds[at] : '';
  const onset = at === 0 ? '' : consonants.slice(0, 1);
  const key = onset + first + consonants.slice(onset.length);
  return (spell(key) + finalVowel(sounds)).slice(0, KEY_LENGTH);
}

/** The vowels inflection leaves alone, in three classes; a consonant ends in none. */
function finalVowel(sounds: string): string {
  const last = sounds.at(-1) ?? '';
  if (/[iu]/.test(last)) return last;
  return /[aAx]/.test(last) ? 'a' : '';
}

function spell(sounds: string): string {
  return sounds.replace(/[A-Z]/g, (sound) => SPELT[sound] ?? sound.toLowerCase());
}
