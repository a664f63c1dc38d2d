/** Days and times in India, in words. Latin digits in both languages. */
import type { Locale } from './locale.ts';
import { timeOfDay } from './time-of-day.ts';

const TAG = { hi: 'hi-IN-u-nu-latn', en: 'en-IN' } as const;
const formats = (options: Intl.DateTimeFormatOptions) => ({
  hi: new Intl.DateTimeFormat(TAG.hi, { timeZone: 'Asia/Kolkata', ...options }),
  en: new Intl.DateTimeFormat(TAG.en, { timeZone: 'Asia/Kolkata', ...options }),
});

const DAY = formats({ day: 'numeric', month: 'long' });
const DATE = formats({ day: 'numeric', month: 'long', year: 'numeric' });

/** `24 नवंबर` */
export const inDay = (at: Date, locale: Locale): string => DAY[locale].format(at);

/** `24 नवंबर 2026` */
export const inDate = (at: Date, locale: Locale): string => DATE[locale].format(at);

/** `24 नवंबर 2026, शाम 6:00`; in English `24 November 2026, 6:00 pm` */
export const inDateAndTime = (at: Date, locale: Locale): string => `${inDate(at, locale)}, ${timeOfDay(at, locale)}`;
