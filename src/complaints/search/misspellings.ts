import { consonantCount, SAFE_CONSONANTS, settleSounds } from './sound-keys.ts';

/**
 * What else a typed word may have meant: one slip at a time, for queries only, so that the index stays small and exact.
 * Short words are taken as typed: there every sound counts.
 */

type Slips = Readonly<Record<string, string>>;

/** sadak ~ sarak: Roman writers put ड़ as either. */
const FLAP_SLIPS: Slips = { d: 'r', r: 'd', D: 'Q', Q: 'D' };
/** karab ~ kharab, dhurghatna ~ durghatna: an h lost or put in. */
const ASPIRATE_SLIPS: Slips = { k: 'K', g: 'G', t: 'T', d: 'D', b: 'B', K: 'k', G: 'g', T: 't', D: 'd', B: 'b' };
/** pump ~ पंप, meter ~ मीटर, hand ~ हैंड: the English first vowel. */
const FIRST_VOWEL_SLIPS: Slips = { u: 'x', e: 'i', x: 'e' };
/** बिजली ~ विजली: in the speech of the east they are one. */
const FIRST_CONSONANT_SLIPS: Slips = { b: 'v', v: 'b' };

const VOWELS = [...'aAiueo'];

/** Other sounds a Roman query word may stand for. */
export function romanMisspellings(sounds: string): string[] {
  const settled = settleSounds(sounds);
  if (lacksVowels(settled)) return VOWELS.map((vowel) => settled.slice(0, 1) + vowel + settled.slice(1));
  if (consonantCount(settled) < SAFE_CONSONANTS) return [];
  return [
    ...slipsAt(settled, FLAP_SLIPS, (index) => isBetweenVowels(settled, index)),
    ...slipsAt(settled, ASPIRATE_SLIPS, () => true),
    ...slipsAt(settled, FIRST_VOWEL_SLIPS, (index) => index === settled.search(/[aAiueox]/)),
    ...devanagariMisspellings(settled),
  ];
}

/** Other sounds a Devanagari query word may stand for. */
export function devanagariMisspellings(sounds: string): string[] {
  const settled = settleSounds(sounds);
  if (consonantCount(settled) < SAFE_CONSONANTS) return [];
  return slipsAt(settled, FIRST_CONSONANT_SLIPS, (index) => index === 0);
}

/** sdk, bjli, pni: typed in haste, without vowels. Not kya or tri, which begin like words. */
function lacksVowels(sounds: string): boolean {
  const consonants = sounds.replace(/[iuxE]$/, '');
  if (/[aAiueoxE]/.test(consonants) || /^.[yrlv]/.test(consonants)) return false;
  return consonants.length >= (consonants === sounds ? SAFE_CONSONANTS : 2);
}

/** Or at the end of the word: only there is a flap heard. */
function isBetweenVowels(sounds: string, index: number): boolean {
  return /[aAiueox]/.test(sounds[index - 1] ?? '') && /[aAiueoxE]/.test(sounds[index + 1] ?? 'a');
}

function slipsAt(sounds: string, slips: Slips, isPlace: (index: number) => boolean): string[] {
  return [...sounds].flatMap((sound, index) => {
    const slip = slips[sound];
    return slip && isPlace(index) ? [sounds.slice(0, index) + slip + sounds.slice(index + 1)] : [];
  });
}
