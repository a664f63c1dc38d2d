/** What a slip says besides figures. */
import type { Locale } from '../graphql/vocabulary.ts';

/** The page where a complaint is followed, by number and the last four digits of the phone. */
export const trackingUrlOf = (publicUrl: string, number: string): string => `${publicUrl}/track?number=${number}`;

const HOW_TO_ASK: Record<Locale, (number: string, url: string) => string> = {
  hi: (number, url) =>
    `स्थिति जानने के लिए क्रमांक ${number} जिले के WhatsApp नंबर पर भेजें, या ${url} पर अपने मोबाइल के अंतिम चार अंक दें।`,
  en: (number, url) =>
    `To ask how it stands, send ${number} to the district's WhatsApp number, or give the last four digits of your phone at ${url}`,
};

export const howToAsk = (number: string, publicUrl: string, locale: Locale): string =>
  HOW_TO_ASK[locale](number, trackingUrlOf(publicUrl, number));
