/** The two languages of the pages. Hindi is the default, whatever the browser was shipped with. */
export type Locale = 'hi' | 'en';

export const LOCALES: readonly Locale[] = ['hi', 'en'];

/** One text in both languages. */
export type Words = Readonly<Record<Locale, string>>;

export const isLocale = (value: unknown): value is Locale => value === 'hi' || value === 'en';
