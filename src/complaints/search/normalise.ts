import { repairDevanagari } from './devanagari-repair.ts';

/**
 * One spelling for every way of typing the same text: what the normalised column holds and what a query becomes before
 * either is compared. Nothing here guesses at sounds; that is `phonetic.ts`. The original text is kept beside it.
 */

const DEVANAGARI_ZERO = 0x0966;
/**
 * NFKD sorts a run of combining marks in quadratic time: 64 KB of them take a second. No syllable of ours has more than
 * four, and a longer run is an attack or a decoration.
 */
const LONG_MARK_RUN = /(\p{M}{8})\p{M}+/gu;
/** ZWJ, ZWNJ, BOM, bidi overrides, soft hyphens, variation selectors. Control characters part words, like punctuation. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\u034f/gu;
/** Nukta (क़ ~ क), Vedic accents, avagraha, accents on Latin letters, the keycap of emoji digits. */
const FOLDED_AWAY = /\u093c|\u093d|[\u0951-\u0954]|[\u0300-\u036f]|[\u20d0-\u20ff]/g;
/** 12,34,567 or 1,234,567 is one number; 1,2,3 is three. Bounded, so that hostile text costs linear time. */
const GROUPED_NUMBER = /(?<![\d,])\d{1,3}(?:,\d{2,3}){0,5},\d{3}(?![\d,])/g;
const NOT_A_WORD = /[^\p{L}\p{M}\p{N}]+/gu;
const DEVANAGARI_RUN = /[\u0900-\u097f]+/g;

/**
 * A half nasal that a writer may also put as anusvara: हिन्दी ~ हिंदी, पम्प ~ पंप, सेन्टर ~ सेंटर, पेन्शन ~ पेंशन. Wider than
 * the homorganic rule, since loan words are written with न् before any of these. Only after a vowel that has no anusvara;
 * a candra before it goes, as it does before an anusvara (बॅन्ड ~ बंड).
 */
const HALF_NASAL =
  /(?<=[\u0904-\u0939\u093e-\u094c\u0972-\u097f])\u0945?(?:ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[च-झट-ढत-धशषस])|म्(?=[प-भवशस]))/g;

/**
 * The canonical spelling of `text`: NFC, one anusvara for all nasal signs, no nukta, ASCII digits, matras in order, lower-case
 * Latin, words parted by single spaces, no punctuation, nothing invisible.
 *
 * Total and idempotent; time linear in the length. Whatever the input, the result is well-formed Unicode without NUL, so that
 * PostgreSQL can store it.
 */
export function normaliseText(text: string): string {
  return foldNasals(repairWords(foldCharacters(text)))
    .replace(/ +/g, ' ')
    .trim()
    .normalize('NFC');
}

function foldCharacters(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(LONG_MARK_RUN, '$1')
    .normalize('NFKD')
    .toLowerCase()
    .replace(FOLDED_AWAY, '')
    .replace(LONG_MARK_RUN, '$1')
    .replace(/[\u0966-\u096f]/g, (digit) => String(digit.charCodeAt(0) - DEVANAGARI_ZERO));
}

function repairWords(text: string): string {
  return text
    .replace(GROUPED_NUMBER, (number) => number.replaceAll(',', ''))
    .replace(NOT_A_WORD, ' ')
    .replaceAll('\u0901', '\u0902')
    .replace(DEVANAGARI_RUN, repairDevanagari);
}

function foldNasals(text: string): string {
  return text.replace(HALF_NASAL, '\u0902');
}
