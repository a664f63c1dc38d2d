/** The words of the page's own language: Hindi unless the visitor chose English. The other catalogue is not loaded. */
import { i18n } from '@lingui/core';
import { isLocale, type Locale } from '../../shared/locale.ts';

export const LOCALE: Locale = isLocale(document.documentElement.lang) ? document.documentElement.lang : 'hi';

export async function loadWords(): Promise<void> {
  const { messages } = LOCALE === 'hi' ? await import('../locales/hi.po') : await import('../locales/en.po');
  i18n.loadAndActivate({ locale: LOCALE, messages });
}

export { i18n };
