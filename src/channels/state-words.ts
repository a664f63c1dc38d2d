import type { ComplaintState } from '../complaints/complaint.enums.ts';
import type { Locale } from '../graphql/vocabulary.ts';

/** The states of a complaint in the words of its complainant. */
export const STATE_WORDS: Readonly<Record<ComplaintState, Record<Locale, string>>> = {
  REGISTERED: { hi: 'दर्ज, विभाग को भेजी जानी है', en: 'registered, to be sent to an office' },
  ASSIGNED: { hi: 'विभाग को भेजी गई', en: 'sent to an office' },
  IN_PROGRESS: { hi: 'कार्यवाही चल रही है', en: 'being worked on' },
  INFO_REQUESTED: { hi: 'आपसे जानकारी माँगी गई है', en: 'waiting for your answer' },
  ON_HOLD: { hi: 'प्रतीक्षा में', en: 'on hold' },
  ACTION_TAKEN: { hi: 'कार्यवाही की जाँच हो रही है', en: 'reported as done, being checked' },
  REJECTION_PROPOSED: { hi: 'विचाराधीन', en: 'under consideration' },
  RESOLVED: { hi: 'निस्तारित – कृपया पुष्टि करें', en: 'resolved – please confirm' },
  CLOSED: { hi: 'बंद', en: 'closed' },
  REJECTED: { hi: 'अस्वीकृत', en: 'not accepted' },
  REJECTION_FINAL: { hi: 'अस्वीकृत', en: 'not accepted' },
  MERGED: { hi: 'दूसरी शिकायत के साथ जोड़ी गई', en: 'joined to another complaint' },
  WITHDRAWN: { hi: 'वापस ली गई', en: 'withdrawn' },
};
