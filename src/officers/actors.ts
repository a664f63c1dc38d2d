/** How those who act are called, where they are no officers or must not be named. */

/** What stands for an officer's name before a complainant: officers are their office, never a person. */
export const OFFICE = { hi: 'कार्यालय', en: 'Office' };

/** By kind of actor. */
export const ANONYMOUS: Readonly<Record<string, { hi: string; en: string }>> = {
  COMPLAINANT: { hi: 'शिकायतकर्ता', en: 'Complainant' },
  SYSTEM: { hi: 'निस्तारण', en: 'Nistaran' },
  INTEGRATION: { hi: 'अन्य पोर्टल', en: 'Another portal' },
};

/** An actor who is no longer on record. */
export const UNKNOWN = '—';
