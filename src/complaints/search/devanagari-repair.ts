/**
 * Puts the signs of Devanagari syllables into the one order Unicode means, and drops what cannot be read.
 *
 * Converters from the old Hindi fonts write matras in visual order; the seeds alone hold five kinds:
 * पहंुचाने (anusvara before the matra), कार्याे and कार्येा (ो in two halves), टि्वटर (matra before the virama it follows),
 * मृृत्यु and उद््देश्य (typed twice), खाॅं (chandrabindu in two halves). A reader sees the right word; a search does not.
 */

const VIRAMA = '\u094d';
const ANUSVARA = '\u0902';
const CANDRA_E = '\u0945';
const CONSONANT = /[\u0915-\u0939\u0978-\u097f]/;
const SYLLABLE =
  /([\u0904-\u0939\u0950\u0960\u0961\u0972-\u097f])([\u0900-\u0903\u093a-\u094f\u0955-\u0957\u0962\u0963]*)/g;

/** Two halves of one matra, in the order found or the other. */
const MATRA_PAIRS: ReadonlyMap<string, string> = new Map([
  ['ाे', 'ो'],
  ['ाै', 'ौ'],
  ['ाॅ', 'ॉ'],
  ['ाो', 'ो'],
  ['ाौ', 'ौ'],
  ['ाॉ', 'ॉ'],
  ['ेो', 'ो'],
  ['ैौ', 'ौ'],
]);

/** An independent vowel built up from parts. Any other vowel with a matra on it keeps the vowel alone. */
const VOWEL_PAIRS: ReadonlyMap<string, string> = new Map([
  ['अा', 'आ'],
  ['अि', 'इ'],
  ['अी', 'ई'],
  ['अु', 'उ'],
  ['अू', 'ऊ'],
  ['अे', 'ए'],
  ['अै', 'ऐ'],
  ['अो', 'ओ'],
  ['अौ', 'औ'],
  ['अॉ', 'ऑ'],
  ['अॅ', 'ॲ'],
  ['आे', 'ओ'],
  ['आै', 'औ'],
  ['आॅ', 'ऑ'],
  ['एे', 'ऐ'],
  ['एॅ', 'ऍ'],
]);

/**
 * Repairs one unbroken run of Devanagari that has no nukta and no invisible characters.
 *
 * A second repair changes nothing: each letter leaves here with a virama alone, or with at most one matra and one anusvara.
 */
export function repairDevanagari(run: string): string {
  const syllables = [...run.matchAll(SYLLABLE)];
  let carried = '';
  let repaired = '';
  syllables.forEach(([, letter = '', marks = ''], index) => {
    const held = carried + marks.replaceAll(VIRAMA, '');
    const isHalf = marks.includes(VIRAMA) && CONSONANT.test(letter) && CONSONANT.test(syllables[index + 1]?.[1] ?? '');
    // A matra found before the virama belongs after the whole cluster: टि्वटर is ट्विटर.
    carried = isHalf ? held : '';
    repaired += isHalf ? letter + VIRAMA : withMarks(letter, held);
  });
  return repaired;
}

/** Visarga goes: दुःख is as often written दुख, and its place is as often taken by a colon. */
function withMarks(letter: string, marks: string): string {
  const isNasal = marks.includes(ANUSVARA);
  const bindu = isNasal ? ANUSVARA : '';
  // Candra under an anusvara is a chandrabindu typed in two halves: खाॅं is खां.
  const matra = soleMatra(marks.replace(/[\u0900-\u0903]/g, '').replaceAll(isNasal ? CANDRA_E : '', ''));
  if (CONSONANT.test(letter) || matra === '') return letter + matra + bindu;
  return (VOWEL_PAIRS.get(letter + matra) ?? letter) + bindu;
}

/** Of several matras the first stands, unless two are halves of one. */
function soleMatra(matras: string): string {
  return [...matras].reduce(
    (held, next) => MATRA_PAIRS.get(held + next) ?? MATRA_PAIRS.get(next + held) ?? (held || next),
    '',
  );
}
