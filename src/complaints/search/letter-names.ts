/**
 * Abbreviations spelt out in Hindi: डीएम, डी एम and DM are one word, as are सीडीओ and CDO.
 */

const LETTER_NAMES: Readonly<Record<string, string>> = {
  ...{
    ए: 'a',
    बी: 'b',
    सी: 'c',
    डी: 'd',
    ई: 'e',
    एफ: 'f',
    जी: 'g',
    एच: 'h',
    आई: 'i',
    जे: 'j',
    के: 'k',
    एल: 'l',
    एम: 'm',
  },
  ...{ एन: 'n', ओ: 'o', पी: 'p', क्यू: 'q', आर: 'r', एस: 's', टी: 't', यू: 'u', वी: 'v', एक्स: 'x', वाई: 'y', जेड: 'z' },
  ...{ डब्ल्यू: 'w', डब्लू: 'w', डब्लयू: 'w' },
};

/** Longest names first, and none cut from its matra: एसी is ए सी, not एस and a rest. */
const NAMES = Object.keys(LETTER_NAMES).sort((one, other) => other.length - one.length);
const NAME_PATTERN = String.raw`(?:${NAMES.join('|')})(?![\u0900-\u0903\u093a-\u094f])`;
const NAME = new RegExp(NAME_PATTERN, 'g');
const SPELT_OUT = new RegExp(`^(?:${NAME_PATTERN})+$`);
/** No abbreviation is longer; it also bounds what the pattern is run on. */
const LONGEST = 24;

/** `cdo` for सीडीओ, `d` for डी or d; null for a word that is not made of names of letters. */
export function lettersOf(word: string): string | null {
  if (/^[a-z]$/.test(word)) return word;
  if (word.length > LONGEST || !SPELT_OUT.test(word)) return null;
  return word.replace(NAME, (name) => LETTER_NAMES[name] ?? '');
}
