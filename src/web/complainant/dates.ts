/** Days and times in India, in words. Latin digits in both languages. */
import type { Locale } from '../shared/locale.ts';

const TAG = { hi: 'hi-IN-u-nu-latn', en: 'en-IN' } as const;
const formats = (options: Intl.DateTimeFormatOptions) => ({
  hi: new Intl.DateTimeFormat(TAG.hi, { timeZone: 'Asia/Kolkata', ...options }),
  en: new Intl.DateTimeFormat(TAG.en, { timeZone: 'Asia/Kolkata', ...options }),
});

const DAY = formats({ day: 'numeric', month: 'long' });
const DATE = formats({ day: 'numeric', month: 'long', year: 'numeric' });
const TIME = formats({ hour: 'numeric', minute: '2-digit', hourCycle: 'h12' });

/** `24 नवंबर` */
export const inDay = (at: Date, locale: Locale): string => DAY[locale].format(at);

/** `24 नवंबर 2026` */
export const inDate = (at: Date, locale: Locale): string => DATE[locale].format(at);

/** `24 नवंबर 2026, शाम 6:00`; in English `24 November 2026, 6:00 pm` */
export const inDateAndTime = (at: Date, locale: Locale): string =>
  `${inDate(at, locale)}, ${locale === 'hi' ? hindiTime(at) : TIME.en.format(at)}`;

/** Part of the day first, as it is said. */
const PARTS: readonly [from: number, words: string][] = [
  [20, 'रात'],
  [16, 'शाम'],
  [12, 'दोपहर'],
  [4, 'सुबह'],
  [0, 'रात'],
];

function hindiTime(at: Date): string {
  const parts = TIME.hi.formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const hour24 = Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Kolkata', hour: 'numeric' }).format(at));
  const words = PARTS.find(([from]) => hour24 >= from)?.[1] ?? '';
  return `${words} ${part('hour')}:${part('minute')}`;
}
