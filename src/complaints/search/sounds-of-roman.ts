/**
 * Roman-typed Hindi and English to the same sounds as Devanagari (see `sounds-of-devanagari.ts`), plus x: an a that may be
 * short or long, since nobody types the difference (pani, nal).
 */

/** English spellings that no letter-by-letter reading gets right. */
const SPELLINGS: ReadonlyArray<readonly [RegExp, string]> = [
  [/[ts]ion/g, 'shan'],
  [/c(?=[eiy])/g, 's'],
  [/laya$/, 'lay'],
  [/ow(?![aeiouy])/g, 'o'],
  [/ai$/, '@i'],
];

const GRAPHEMES: Readonly<Record<string, string>> = {
  ...{ chh: 'c', ch: 'c', sh: 's', kh: 'K', gh: 'G', jh: 'j', zh: 'j', th: 'T', dh: 'D', ph: 'f', bh: 'B', wh: 'v' },
  ...{ '@': 'x', q: 'k', c: 'k', x: 'ks', z: 'j', w: 'v' },
  ...{ aa: 'A', ai: 'e', au: 'o', ee: 'i', ea: 'i', ei: 'e', ie: 'i', ii: 'i' },
  ...{ oo: 'u', ou: 'o', oa: 'o', uu: 'u', a: 'x' },
};
const GRAPHEME = /chh|[cskgjztdpbw]h|aa|ai|au|ee|ea|ei|ie|ii|oo|ou|oa|uu|[@qcxzwa]/g;

/**
 * The sounds of one lower-case Roman word. More than one reading where it may carry a plural or oblique ending
 * (sadkon, naliyan, roads) or may only look so (garden): the word as it stands, then its stem.
 */
export function soundsOfRoman(word: string): string[] {
  const stem = stemOf(word);
  return (stem === word ? [word] : [word, stem]).map(toSounds);
}

/** English -s after a consonant only: awas, bus and gas end so themselves. */
function stemOf(word: string): string {
  const stem = word
    .replace(/(?:iya+n|iyon?|iyen?)$/, 'i')
    .replace(/ayen?$/, 'a')
    .replace(/(?:(?<!i)on|en|ein)$/, '')
    .replace(/(?<=[^aeious])s$/, '');
  return (stem.match(/[^aeiou]/g)?.length ?? 0) >= 2 ? stem : word;
}

function toSounds(word: string): string {
  const respelt = SPELLINGS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), word);
  return respelt
    .replace(GRAPHEME, (grapheme) => GRAPHEMES[grapheme] ?? grapheme)
    .replace(/(?<=[aAiueox])rh(?=[aAiueox]|$)/g, 'Q')
    .replace(/n(?=[kKgGcjtTdDpfbBsv])|m(?=[pfbBv])/g, 'N')
    .replace(/(?<=[aAiueox].*)[eo]$/, 'E');
}
