/** The words of the consoles in the language of a page, by their English: how one row of the list finds its buttons in both. */
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';

export const LANGUAGES = ['hi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What is not given in `values` stays in its braces. */
export type Say = (english: string, values?: Record<string, string | number>) => string;

/** Throws for words that nobody says any more: a row that looks for them is out of date. */
export async function readWords(language: Language): Promise<Say> {
  const [catalog] = await getCatalogs(getConfig({ configPath: 'src/web/lingui.config.js' }));
  const messages = (await catalog?.read(language)) ?? {};
  return (english, values = {}) => {
    const message = messages[english];
    if (message === undefined) throw new Error(`No screen says "${english}"`);
    const words = message.translation || english;
    return words.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
  };
}

/** The words alone, or with the one key that a button shows beside them; anything where braces are left. */
export const asPattern = (words: string): RegExp => {
  const parts = words.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}(\\s?\\S)?$`);
};
