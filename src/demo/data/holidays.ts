import type { Named } from './types.ts';

/** Holidays on the same day every year (month-day). */
export const FIXED_HOLIDAYS: readonly (Named & { readonly monthDay: string })[] = [
  { monthDay: '01-26', hi: 'गणतंत्र दिवस', en: 'Republic Day' },
  { monthDay: '04-14', hi: 'डॉ. अम्बेडकर जयन्ती', en: 'Ambedkar Jayanti' },
  { monthDay: '08-15', hi: 'स्वतंत्रता दिवस', en: 'Independence Day' },
  { monthDay: '10-02', hi: 'गांधी जयन्ती', en: 'Gandhi Jayanti' },
  { monthDay: '12-25', hi: 'क्रिसमस', en: 'Christmas' },
];

/** Moving feasts, only where the date does not hang on a sighting of the moon. Other years get the fixed days alone. */
export const MOVING_HOLIDAYS: readonly (Named & { readonly day: string })[] = [
  { day: '2025-02-26', hi: 'महाशिवरात्रि', en: 'Maha Shivaratri' },
  { day: '2025-03-14', hi: 'होली', en: 'Holi' },
  { day: '2025-04-18', hi: 'गुड फ्राइडे', en: 'Good Friday' },
  { day: '2025-05-12', hi: 'बुद्ध पूर्णिमा', en: 'Buddha Purnima' },
  { day: '2025-08-09', hi: 'रक्षा बन्धन', en: 'Raksha Bandhan' },
  { day: '2025-08-16', hi: 'जन्माष्टमी', en: 'Janmashtami' },
  { day: '2025-10-20', hi: 'दीपावली', en: 'Diwali' },
  { day: '2025-11-05', hi: 'गुरु नानक जयन्ती', en: 'Guru Nanak Jayanti' },
  { day: '2026-02-15', hi: 'महाशिवरात्रि', en: 'Maha Shivaratri' },
  { day: '2026-03-04', hi: 'होली', en: 'Holi' },
  { day: '2026-04-03', hi: 'गुड फ्राइडे', en: 'Good Friday' },
  { day: '2026-05-01', hi: 'बुद्ध पूर्णिमा', en: 'Buddha Purnima' },
  { day: '2026-08-28', hi: 'रक्षा बन्धन', en: 'Raksha Bandhan' },
  { day: '2026-09-04', hi: 'जन्माष्टमी', en: 'Janmashtami' },
  { day: '2026-10-20', hi: 'दशहरा', en: 'Dussehra' },
  { day: '2026-11-08', hi: 'दीपावली', en: 'Diwali' },
  { day: '2026-11-24', hi: 'गुरु नानक जयन्ती', en: 'Guru Nanak Jayanti' },
  { day: '2027-03-22', hi: 'होली', en: 'Holi' },
  { day: '2027-03-26', hi: 'गुड फ्राइडे', en: 'Good Friday' },
  { day: '2027-10-29', hi: 'दीपावली', en: 'Diwali' },
];
