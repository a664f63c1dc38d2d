/** Everything the first page says, in both languages, side by side so that one is never changed without the other. */
import type { IconName } from '../shared/icons.ts';
import type { Locale, Words } from '../shared/locale.ts';

export const TITLE: Words = {
  hi: 'निस्तारण – जिले का सजीव शिकायत कक्ष',
  en: 'Nistaran – the live grievance room of a district',
};

/** Two halves, so that the line breaks between them. */
export const HEADLINE: Readonly<Record<Locale, readonly string[]>> = {
  hi: ['हर शिकायत का एक नंबर,', 'हर नंबर की जवाबदेही।'],
  en: ['Every complaint has a number.', 'Every number has an owner.'],
};

export const LEAD: Words = {
  hi: 'व्हाट्सऐप, जन सुनवाई और पोर्टलों की हर शिकायत यहाँ नंबर पाती है, तुरंत विभाग तक पहुँचती है, और निस्तारित तभी मानी जाती है जब काम की जाँच कोई दूसरा कर ले।',
  en: 'A complaint from WhatsApp, the public hearing or a state portal gets its number here, reaches its department at once, and counts as resolved only after someone else has checked the work.',
};

export const TRACK: Words = { hi: 'अपनी शिकायत की स्थिति देखें', en: 'Follow your own complaint' };

export const TODAY: Words = { hi: 'आज, इस समय', en: 'Today, at this moment' };
export const AS_OF: Words = { hi: 'समय (IST):', en: 'As of (IST):' };
export const NOT_YET = '––:––:––';
export const WITHOUT_SCRIPT: Words = {
  hi: 'सीधे आँकड़े देखने के लिए ब्राउज़र में JavaScript चालू करें। बाकी पृष्ठ उसके बिना भी चलता है।',
  en: 'Turn JavaScript on to see the live figures. The rest of this page works without it.',
};

/** A word for each state of the pill; the icon comes with it. */
export const FRESHNESS = {
  connecting: { hi: 'जुड़ रहा है', en: 'Connecting' },
  live: { hi: 'सीधा', en: 'Live' },
  delayed: { hi: 'विलंबित', en: 'Delayed' },
  stale: { hi: 'पुराना', en: 'Stale' },
  offline: { hi: 'संपर्क नहीं', en: 'Offline' },
} satisfies Record<string, Words>;

export interface FigureWords {
  name: 'receivedToday' | 'resolvedToday' | 'reopenedToday' | 'inProcess' | 'overdue' | 'waitingIntake';
  icon: IconName;
  label: Words;
  note: Words;
}

export const FIGURES: readonly FigureWords[] = [
  {
    name: 'receivedToday',
    icon: 'received',
    label: { hi: 'आज दर्ज', en: 'Received today' },
    note: { hi: 'नंबर पा चुकी शिकायतें', en: 'complaints given a number' },
  },
  {
    name: 'resolvedToday',
    icon: 'resolved',
    label: { hi: 'आज निस्तारित', en: 'Resolved today' },
    note: { hi: 'जाँच के बाद', en: 'after verification' },
  },
  {
    name: 'reopenedToday',
    icon: 'reopened',
    label: { hi: 'आज फिर खुलीं', en: 'Reopened today' },
    note: { hi: 'समाधान नहीं माना गया', en: 'the solution was not accepted' },
  },
  {
    name: 'inProcess',
    icon: 'inProcess',
    label: { hi: 'प्रक्रिया में', en: 'In process' },
    note: { hi: 'अभी खुली शिकायतें', en: 'complaints still open' },
  },
  {
    name: 'overdue',
    icon: 'overdue',
    label: { hi: 'समय-सीमा पार', en: 'Overdue' },
    note: { hi: 'तय समय निकल चुका', en: 'past their due time' },
  },
  {
    name: 'waitingIntake',
    icon: 'waitingIntake',
    label: { hi: 'पंजीकरण शेष', en: 'To be registered' },
    note: { hi: 'संदेश, जिन्हें नंबर मिलना है', en: 'messages without a number yet' },
  },
];

export const PEOPLE_TITLE: Words = { hi: 'किसके लिए', en: 'Whom it serves' };

/** `door` says where the link below leads. */
export const PEOPLE: readonly { icon: IconName; who: Words; what: Words; href: string; door: Words }[] = [
  {
    icon: 'citizen',
    who: { hi: 'नागरिक', en: 'Citizens' },
    what: {
      hi: 'शिकायत भेजते ही नंबर और निस्तारण की तारीख मिलती है। काम न हुआ हो, तो शिकायत फिर खुलती है; इसमें अधिकारी की सहमति नहीं चाहिए।',
      en: 'A number and a due date come back at once. If the work was not done, the complaint is opened again, and no officer has to agree.',
    },
    href: '/track',
    door: { hi: 'शिकायत की स्थिति देखें', en: 'See how a complaint stands' },
  },
  {
    icon: 'officer',
    who: { hi: 'अधिकारी', en: 'Officers' },
    what: {
      hi: 'नई शिकायत एक सेकंड में सामने आती है। आख्या फोटो के साथ जाती है; आख्या भेजना निस्तारण नहीं, जाँच कोई और करता है।',
      en: 'A new complaint is on the screen within a second. The report goes back with a photo; a report is not yet a resolution, and someone else verifies it.',
    },
    href: '/console',
    door: { hi: 'कार्य-पटल खोलें', en: 'Open the console' },
  },
  {
    icon: 'wall',
    who: { hi: 'जिलाधिकारी और वार रूम', en: 'The DM and the war room' },
    what: {
      hi: 'क्या समय-सीमा पार है, किसके पास है और कब से – दीवार की स्क्रीन हर क्षण यही बताती है, और समीक्षा में वही आँकड़े आते हैं।',
      en: 'What is overdue, with whom, and since when: the wall says so at every moment, and the review argues over the same figures.',
    },
    href: '/wall',
    door: { hi: 'दीवार की स्क्रीन खोलें', en: 'Open the wall' },
  },
];

export const DOORS_TITLE: Words = { hi: 'डेवलपर और पोर्टल के लिए', en: 'For developers and portals' };

export const DOORS: readonly { href: string; icon: IconName; title: Words; what: Words }[] = [
  {
    href: '/graphiql',
    icon: 'explorer',
    title: { hi: 'GraphiQL', en: 'GraphiQL' },
    what: { hi: 'ब्राउज़र में क्वेरी और सब्सक्रिप्शन चलाएँ', en: 'Run queries and subscriptions in the browser' },
  },
  {
    href: '/docs',
    icon: 'guide',
    title: { hi: 'एपीआई मार्गदर्शिका', en: 'API guide' },
    what: { hi: 'साइन-इन, कुंजियाँ, धाराएँ, सीमाएँ', en: 'Sign-in, keys, streams, limits' },
  },
  {
    href: '/schema.graphql',
    icon: 'schema',
    title: { hi: 'स्कीमा', en: 'Schema' },
    what: { hi: 'पूरा अनुबंध, एक फ़ाइल में', en: 'The whole contract in one file' },
  },
  {
    href: '/healthz',
    icon: 'health',
    title: { hi: 'सर्वर की स्थिति', en: 'Server health' },
    what: { hi: 'निगरानी के लिए', en: 'For monitoring' },
  },
];
