/** Everything the wall says, in both languages, side by side so that one is never changed without the other. */
import type { Locale, Words } from '../shared/locale.ts';

export const TITLE: Words = { hi: 'निस्तारण – दीवार', en: 'Nistaran – wall' };
export const NAME: Words = { hi: 'निस्तारण', en: 'Nistaran' };
export const DISTRICT: Words = { hi: 'जिला', en: 'District' };
export const IST: Words = { hi: 'IST', en: 'IST' };

/** The four large numbers. */
export const KPIS = [
  { name: 'receivedToday', label: { hi: 'आज दर्ज', en: 'Received today' } },
  { name: 'inProcess', label: { hi: 'लंबित', en: 'Pending' } },
  { name: 'resolvedToday', label: { hi: 'आज निस्तारित', en: 'Resolved today' } },
  { name: 'reopenedToday', label: { hi: 'आज फिर खुलीं', en: 'Reopened today' } },
] as const;

/** The line below them; the first three are for everybody. */
export const ALERTS = [
  { name: 'overdue', shape: 'breached', label: { hi: 'समय पार', en: 'Overdue' } },
  { name: 'approaching', shape: 'soon', label: { hi: 'समय निकट', en: 'Due soon' } },
  { name: 'waitingIntake', shape: 'message', label: { hi: 'पंजीकरण शेष', en: 'To register' } },
  { name: 'notSeen', shape: 'unseen', label: { hi: 'अनदेखी', en: 'Not seen' } },
  { name: 'escalated', shape: 'raised', label: { hi: 'स्तर 2·3·4', en: 'Level 2·3·4' } },
] as const;

/** Panels by what is written along their edge. */
export const PANELS = {
  countdowns: { hi: 'श्रेणी A', en: 'Category A' },
  departments: { hi: 'विभाग', en: 'Departments' },
  map: { hi: 'समय पार/लंबित', en: 'Late/pending' },
  ticker: { hi: 'ताज़ा', en: 'Latest' },
  rollCall: { hi: 'उपस्थिति', en: 'Roll-call' },
} satisfies Record<string, Words>;

/** How a complaint stands against its due time: never by colour alone. */
export const DUE = {
  breached: { hi: 'समय पार', en: 'Overdue' },
  soon: { hi: 'समय निकट', en: 'Due soon' },
  inTime: { hi: 'समय शेष', en: 'In time' },
} satisfies Record<string, Words>;

export const DAYS: Words = { hi: 'दिन', en: 'd' };
export const OVERDUE_OF: Words = { hi: 'समय पार', en: 'Overdue' };
export const REOPENED: Words = { hi: 'फिर खुलीं', en: 'Reopened' };
export const NO_DEPARTMENT: Words = { hi: 'विभाग तय नहीं', en: 'No department yet' };
export const TOWN: Words = { hi: 'नगर व अन्य', en: 'Town and others' };

/** What is said where there is nothing. */
export const NONE = {
  countdowns: { hi: 'श्रेणी A की कोई शिकायत लंबित नहीं', en: 'No category A complaint is pending' },
  departments: { hi: 'कोई शिकायत लंबित नहीं', en: 'No complaint is pending' },
  ticker: { hi: 'अभी कोई गतिविधि नहीं', en: 'Nothing has happened yet' },
  areas: { hi: 'क्षेत्र दर्ज नहीं', en: 'No areas on record' },
} satisfies Record<string, Words>;

export const ROLL_CALL = {
  notYet: { hi: 'आज की उपस्थिति अभी नहीं ली गई', en: 'Today’s roll-call has not been taken' },
  allThere: { hi: 'सभी विभाग उपस्थित', en: 'All departments present' },
  missing: { hi: 'विभाग अनुपस्थित', en: 'departments missing' },
  of: { hi: 'में से', en: 'of' },
} satisfies Record<string, Words>;

/** Steps of the ticker, by event; whatever is not listed is a step like others. */
export const STEPS: Readonly<Record<string, Words>> = {
  COMPLAINT_REGISTERED: { hi: 'दर्ज', en: 'registered' },
  COMPLAINT_ASSIGNED: { hi: 'सौंपी', en: 'assigned' },
  COMPLAINT_TRANSFERRED: { hi: 'अंतरित', en: 'transferred' },
  COMPLAINT_ACKNOWLEDGED: { hi: 'स्वीकार', en: 'accepted' },
  COMPLAINT_SEEN: { hi: 'देखी', en: 'seen' },
  COMPLAINT_NOT_SEEN: { hi: 'अनदेखी', en: 'not seen' },
  COMPLAINT_REPORT_SUBMITTED: { hi: 'आख्या', en: 'reported' },
  COMPLAINT_REPORT_RETURNED: { hi: 'आख्या वापस', en: 'sent back' },
  COMPLAINT_RESOLVED: { hi: 'निस्तारित', en: 'resolved' },
  COMPLAINT_CLOSED: { hi: 'बंद', en: 'closed' },
  COMPLAINT_REOPENED: { hi: 'फिर खुली', en: 'reopened' },
  COMPLAINT_REJECTED: { hi: 'अस्वीकृत', en: 'rejected' },
  COMPLAINT_HELD: { hi: 'स्थगित', en: 'on hold' },
  COMPLAINT_MERGED: { hi: 'संलग्न', en: 'merged' },
  SLA_APPROACHING: { hi: 'समय निकट', en: 'due soon' },
  SLA_BREACHED: { hi: 'समय पार', en: 'overdue' },
  ESCALATION_RAISED: { hi: 'ऊपर भेजी', en: 'escalated' },
  FEEDBACK_RECEIVED: { hi: 'प्रतिक्रिया', en: 'feedback' },
};
export const STEP: Words = { hi: 'कार्यवाही', en: 'step' };

export const BREACH: Words = { hi: 'श्रेणी A समय पार', en: 'Category A overdue' };

export const AGE = {
  now: { hi: 'अभी', en: 'now' },
  seconds: { hi: 'से॰ पहले', en: 's ago' },
  old: { hi: 'पुराना डेटा', en: 'Old data' },
  lost: { hi: 'सर्वर से संपर्क नहीं', en: 'No contact with the server' },
  none: { hi: 'डेटा की प्रतीक्षा', en: 'Waiting for data' },
} satisfies Record<string, Words>;

export const PAIRING = {
  title: { hi: 'इस स्क्रीन को जोड़ें', en: 'Pair this screen' },
  scan: { hi: 'मोबाइल से स्कैन करें', en: 'Scan with a phone' },
  enter: { hi: 'या कंसोल में यह कोड लिखें', en: 'or enter this code in the console' },
  waiting: { hi: 'सर्वर की प्रतीक्षा', en: 'Waiting for the server' },
  connecting: { hi: 'जुड़ रहा है', en: 'Connecting' },
} satisfies Record<string, Words>;

/** How long the code is still good. */
export const NEXT_CODE: Readonly<Record<Locale, (time: string) => string>> = {
  hi: (time) => `नया कोड ${time} में`,
  en: (time) => `New code in ${time}`,
};

export const SETTINGS = {
  title: { hi: 'स्क्रीन का आकार', en: 'Size of the screen' },
  inches: { hi: 'स्क्रीन (इंच)', en: 'Screen (inches)' },
  metres: { hi: 'दूरी (मीटर)', en: 'Distance (metres)' },
  save: { hi: 'सहेजें', en: 'Save' },
} satisfies Record<string, Words>;

export const WEEKDAYS: Readonly<Record<'hi' | 'en', readonly string[]>> = {
  hi: ['रवि', 'सोम', 'मंगल', 'बुध', 'गुरु', 'शुक्र', 'शनि'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
export const MONTHS: Readonly<Record<'hi' | 'en', readonly string[]>> = {
  hi: ['जन॰', 'फ़र॰', 'मार्च', 'अप्रैल', 'मई', 'जून', 'जुल॰', 'अग॰', 'सित॰', 'अक्तू॰', 'नव॰', 'दिस॰'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};
