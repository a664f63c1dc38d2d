/** The time of day in India as it is said: in Hindi the part of the day first. Latin digits in both languages. */
import type { Locale } from './locale.ts';

const IST = 'Asia/Kolkata';
const TWELVE = { timeZone: IST, hour: 'numeric', minute: '2-digit', hourCycle: 'h12' } as const;
const HINDI = new Intl.DateTimeFormat('hi-IN-u-nu-latn', TWELVE);
const ENGLISH = new Intl.DateTimeFormat('en-IN', TWELVE);
const HOUR = new Intl.DateTimeFormat('en-GB', { timeZone: IST, hour: 'numeric', hourCycle: 'h23' });

const PARTS: readonly [from: number, words: string][] = [
  [20, 'रात'],
  [16, 'शाम'],
  [12, 'दोपहर'],
  [4, 'सुबह'],
  [0, 'रात'],
];

/** `शाम 6:00`; in English `6:00 pm` */
export function timeOfDay(at: Date, locale: Locale): string {
  if (locale === 'en') return ENGLISH.format(at);
  const parts = HINDI.formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const words = PARTS.find(([from]) => Number(HOUR.format(at)) >= from)?.[1] ?? '';
  return `${words} ${part('hour')}:${part('minute')}`;
}
