/// <reference lib="dom" />
/** Latin words in Hindi pages that are no codes, numbers or names: an untranslated word, or a name in the wrong language. */

/** Words of every language of the district. Codes (PWD, QR), numbers and addresses need not stand here. */
const ALLOWED = new Set([
  ...[
    'English',
    'Language',
    'WhatsApp',
    'Excel',
    'Nistaran',
    'GraphQL',
    'GraphiQL',
    'WebSocket',
    'Node',
    'npm',
    'curl',
  ],
  ...['JavaScript', 'TypeScript', 'Enter', 'Esc', 'Ctrl', 'Shift', 'Tab', 'px', 'xlsx', 'csv'],
  'handpump', // an example of what may be searched for
]);

/** What people of the demo have written or are called, in one text: it may be in any language. */
export type Spoken = string;

export interface LatinText {
  text: string;
  where: string;
}

/** In the page: texts, and what is only read out or suggested, that hold Latin words. */
export function latinTexts(): LatinText[] {
  const OTHERWISE = 'code, kbd, pre, svg, [lang=en], .graphiql-container';
  const hasWords = (text: string) => /[A-Za-z]{2,}/.test(text);
  const said = pictures.words().map(({ element, text }) => ({ element, text, what: '' }));
  const attributes = pictures.elements().flatMap((element) =>
    ['aria-label', 'placeholder', 'title', 'alt'].map((what) => ({
      element,
      text: element.getAttribute(what) ?? '',
      what,
    })),
  );
  return [...said, ...attributes]
    .filter(({ element, text }) => hasWords(text) && element.closest(OTHERWISE) === null)
    .map(({ element, text, what }) => ({
      text,
      where: what === '' ? `<${element.tagName.toLowerCase()}>` : `${what} of <${element.tagName.toLowerCase()}>`,
    }));
}

/** Codes, numbers, addresses, names of users. */
const NO_WORD = /^[^A-Za-z]*([A-Z][A-Z0-9-]*|\S*[0-9/@._:•]\S*[A-Za-z0-9/]|[a-z]+-[a-z-]+)[^A-Za-z]*$/;

const foreignIn = (text: string): string[] =>
  text
    .split(/[\s,;()“”"'’·–—→|]+/)
    .filter((word) => !NO_WORD.test(word))
    .flatMap((word) => word.match(/[A-Za-z]{2,}/g) ?? [])
    .filter((word) => !ALLOWED.has(word));

const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/…$/, '').trim();

export const latinProblems = (texts: readonly LatinText[], spoken: Spoken): string[] =>
  texts
    .map(({ text, where }) => ({ text, where, words: foreignIn(text) }))
    .filter(({ text, words }) => words.length > 0 && !isSpoken(text, words, spoken))
    .map(({ text, where, words }) => `latin: ${[...new Set(words)].join(' ')} in “${text.slice(0, 80)}” (${where})`);

const between = (text: string, words: string[]): string =>
  text.slice(text.indexOf(words[0] ?? ''), text.lastIndexOf(words.at(-1) ?? '') + (words.at(-1)?.length ?? 0));

/** The whole text is somebody's; or all its foreign words are of a name that stands in a sentence. */
const isSpoken = (text: string, words: string[], spoken: Spoken): boolean =>
  (plain(text).length > 3 && spoken.includes(plain(text))) ||
  (words.length > 1 && spoken.includes(between(text, words)));
