/**
 * Devanagari to sounds: one ASCII character a sound, the alphabet in which both scripts meet (see `sound-keys.ts`).
 *
 * Upper case is the aspirate (k ख=K), except N: a nasal that writers drop, R Q: ड ढ where they may be flaps (सड़क: d or r),
 * A: आ, O: ऑ (heard as o or A), E: an ending that inflection changes.
 */

const CONSONANTS: Readonly<Record<string, string>> = {
  ...{ क: 'k', ख: 'K', ग: 'g', घ: 'G', ङ: 'n', च: 'c', छ: 'c', ज: 'j', झ: 'j', ञ: 'n' },
  ...{ ट: 't', ठ: 'T', ड: 'R', ढ: 'Q', ण: 'n', त: 't', थ: 'T', द: 'd', ध: 'D', न: 'n' },
  ...{ प: 'p', फ: 'f', ब: 'b', भ: 'B', म: 'm', य: 'y', र: 'r', ल: 'l', ळ: 'l', व: 'v' },
  ...{ श: 's', ष: 's', स: 's', ह: 'h' },
};

const VOWELS: Readonly<Record<string, string>> = {
  ...{
    अ: 'a',
    आ: 'A',
    इ: 'i',
    ई: 'i',
    उ: 'u',
    ऊ: 'u',
    ए: 'e',
    ऐ: 'e',
    ओ: 'o',
    औ: 'o',
    ऋ: 'ri',
    ऍ: 'e',
    ऑ: 'O',
    ऎ: 'e',
    ऒ: 'o',
    ॲ: 'e',
  },
  ...{ 'ा': 'A', 'ि': 'i', 'ी': 'i', 'ु': 'u', 'ू': 'u', 'े': 'e', 'ै': 'e', 'ो': 'o', 'ौ': 'o' },
  ...{ 'ृ': 'ri', 'ॅ': 'e', 'ॉ': 'O', 'ॆ': 'e', 'ॊ': 'o', 'ॄ': 'ri' },
};

const VIRAMA = '\u094d';
/** A consonant that no virama, no matra and no word end follows is spoken with a short a. */
const TAKES_NO_SCHWA = /[\u094d\u093e-\u094c]/;

/** The sounds of one normalised Devanagari word, its inflection taken off: सड़कें, सड़कों and सड़क end the same. */
export function soundsOfDevanagari(word: string): string {
  return withoutInflection(placeFlaps(transliterate(word)));
}

function transliterate(word: string): string {
  const letters = [...word];
  const sounds = letters.map((letter, index) => soundOf(letter, letters[index + 1]));
  return sounds.join('').replace(/jn/g, 'gy');
}

function soundOf(letter: string, next: string | undefined): string {
  if (letter === '\u0902') return 'N';
  const consonant = CONSONANTS[letter];
  if (consonant === undefined) return letter === VIRAMA ? '' : (VOWELS[letter] ?? '');
  return next === undefined || TAKES_NO_SCHWA.test(next) ? consonant : `${consonant}a`;
}

/** ड and ढ are flaps only between vowels or at the end: not in डाक, डंडा, अड्डा. */
function placeFlaps(sounds: string): string {
  return sounds.replace(/(?<![aAiueoO])[RQ]|[RQ](?=[^aAiueoO])/g, (stop) => (stop === 'R' ? 'd' : 'D'));
}

/**
 * Takes off plural and oblique endings: नालियों → नाली, योजनाओं → योजना, सड़को → सड़क. What is left of नाले is नाल or नाला, of कुएं
 * कु or कुआ, and a final cluster (केंद्र, written kendra) may have its vowel or not: all these end in E. सड़कें needs no rule but
 * the last: a final e is in no key.
 */
function withoutInflection(sounds: string): string {
  return sounds
    .replace(/(?<=.)iy?(?:[oe]N?|AN)$/, 'i')
    .replace(/(?<=.)Ay?[oe]N?$/, 'A')
    .replace(/(?<=[aAiueoO].*)(?:e|oN?)$|(?<=[aAiueoO])eN$/, 'E')
    .replace(/(?<=[^aAiueoOEN])([yrvmn])$/, '$1E')
    .replace(/N$/, '');
}
