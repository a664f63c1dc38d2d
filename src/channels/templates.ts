/**
 * The messages people get, in Hindi and English. Each takes what the database knows of the complaint when it is sent and what
 * the event said. The status always comes first. Nothing for a group names the complainant.
 */
import type { ComplaintState } from '../complaints/complaint.enums.ts';
import type { Locale } from '../graphql/vocabulary.ts';
import { STATE_WORDS } from './state-words.ts';

/** What a message may speak of. */
export interface MessageFacts {
  number: string;
  category: string | null;
  department: string | null;
  /** The due date as people write it, in IST. */
  due: string | null;
  trackingUrl: string;
  /** Reason, question or note of the event. */
  text?: string;
  primaryNumber?: string;
  report?: string;
  /** A state of the complaint. */
  state?: string;
  /** Level it is escalated to, from 1. */
  level: number | null;
}

type Renderer = (facts: MessageFacts) => string;

const line = (...parts: (string | false | null | undefined)[]) => parts.filter(Boolean).join('\n');

const inWords = (state: string | undefined, locale: Locale): string =>
  STATE_WORDS[state as ComplaintState]?.[locale] ?? '';

const TEMPLATES = {
  received: {
    hi: () => 'आपका संदेश जिला शिकायत प्रकोष्ठ को मिल गया है। पंजीकरण होते ही शिकायत क्रमांक भेजा जाएगा।',
    en: () =>
      'The district complaint cell has your message. You will get a complaint number as soon as it is registered.',
  },
  unsupported: {
    hi: () => 'यह संदेश पढ़ा नहीं जा सका। कृपया अपनी शिकायत लिखकर या फोटो, वीडियो अथवा दस्तावेज़ के रूप में भेजें।',
    en: () => 'This message could not be read. Please write your complaint, or send a photo, video or document.',
  },
  registered: {
    hi: (f) =>
      line(
        `शिकायत दर्ज: ${f.number}`,
        f.category && `श्रेणी: ${f.category}`,
        f.due && `निस्तारण की तिथि: ${f.due}`,
        `स्थिति देखें: ${f.trackingUrl}`,
      ),
    en: (f) =>
      line(
        `Registered: ${f.number}`,
        f.category && `Category: ${f.category}`,
        f.due && `To be resolved by: ${f.due}`,
        `Follow it: ${f.trackingUrl}`,
      ),
  },
  assigned: {
    hi: (f) =>
      line(
        `शिकायत ${f.number} कार्यवाही के लिए भेजी गई`,
        f.department && `विभाग: ${f.department}`,
        f.due && `निस्तारण की तिथि: ${f.due}`,
      ),
    en: (f) =>
      line(
        `Complaint ${f.number} was sent for action`,
        f.department && `Office: ${f.department}`,
        f.due && `To be resolved by: ${f.due}`,
      ),
  },
  breached: {
    hi: (f) =>
      line(
        `शिकायत ${f.number}: तय समय में निस्तारण नहीं हुआ`,
        f.level !== null && `अब स्तर ${f.level} के अधिकारी देख रहे हैं`,
        f.due && `तिथि: ${f.due}`,
      ),
    en: (f) =>
      line(
        `Complaint ${f.number} was not resolved in time`,
        f.level !== null && `Officers of level ${f.level} now see to it`,
        f.due && `Date: ${f.due}`,
      ),
  },
  informationRequested: {
    hi: (f) =>
      line(
        `शिकायत ${f.number}: आपसे जानकारी चाहिए`,
        f.text,
        'कृपया सात दिन के भीतर इसी संदेश का उत्तर दें,',
        `या यहाँ लिखें: ${f.trackingUrl}`,
      ),
    en: (f) =>
      line(
        `Complaint ${f.number}: we need to know more`,
        f.text,
        'Please answer this message within seven days,',
        `or write here: ${f.trackingUrl}`,
      ),
  },
  held: {
    hi: (f) => line(`शिकायत ${f.number} प्रतीक्षा में है`, f.text),
    en: (f) => line(`Complaint ${f.number} is on hold`, f.text),
  },
  resolved: {
    hi: (f) =>
      line(
        `शिकायत ${f.number}: कार्यवाही पूर्ण बताई गई है`,
        f.report,
        `फोटो और विवरण: ${f.trackingUrl}`,
        'क्या आपकी समस्या हल हुई? बटन से बताएं। इस संदेश का कोई कोड किसी को न बताएं।',
      ),
    en: (f) =>
      line(
        `Complaint ${f.number}: reported and verified as done`,
        f.report,
        `Photos and details: ${f.trackingUrl}`,
        'Is it solved? Answer with a button. Never share anything from this message with anyone.',
      ),
  },
  reopened: {
    hi: (f) =>
      line(
        `शिकायत ${f.number} पुनः खोली गई`,
        f.department && `विभाग: ${f.department}`,
        f.due && `नई तिथि: ${f.due}`,
        'अब एक स्तर ऊपर के अधिकारी देखेंगे।',
      ),
    en: (f) =>
      line(
        `Complaint ${f.number} is open again`,
        f.department && `Office: ${f.department}`,
        f.due && `New date: ${f.due}`,
        'An officer one level higher now sees to it.',
      ),
  },
  rejected: {
    hi: (f) =>
      line(`शिकायत ${f.number} स्वीकार नहीं की जा सकी`, f.text, 'आप 30 दिन के भीतर इसी संदेश का उत्तर देकर अपील कर सकते हैं।'),
    en: (f) =>
      line(
        `Complaint ${f.number} could not be accepted`,
        f.text,
        'You may appeal within 30 days by answering this message.',
      ),
  },
  merged: {
    hi: (f) =>
      line(
        `शिकायत ${f.number} को ${f.primaryNumber ?? ''} के साथ जोड़ा गया`,
        'दोनों पर एक साथ कार्यवाही होगी; आपको सूचना मिलती रहेगी।',
      ),
    en: (f) =>
      line(
        `Complaint ${f.number} was joined to ${f.primaryNumber ?? ''}`,
        'Both are dealt with together; you will be kept informed.',
      ),
  },
  joined: {
    hi: (f) => line(`शिकायत ${f.number} के साथ इसी विषय की एक और शिकायत जोड़ी गई`, 'आपकी शिकायत पर कार्यवाही जारी है।'),
    en: (f) => line(`Another complaint about the same was joined to ${f.number}`, 'Yours goes on as before.'),
  },
  unmerged: {
    hi: (f) => line(`शिकायत ${f.number} पर फिर से अलग कार्यवाही होगी`),
    en: (f) => line(`Complaint ${f.number} is dealt with on its own again`),
  },
  status: {
    hi: (f) =>
      line(
        `शिकायत ${f.number}: ${inWords(f.state, 'hi')}`,
        f.department && `विभाग: ${f.department}`,
        f.due && `निस्तारण की तिथि: ${f.due}`,
      ),
    en: (f) =>
      line(
        `Complaint ${f.number}: ${inWords(f.state, 'en')}`,
        f.department && `Office: ${f.department}`,
        f.due && `To be resolved by: ${f.due}`,
      ),
  },
  statusUnknown: {
    hi: () => 'इस मोबाइल नंबर से इस क्रमांक की कोई शिकायत नहीं मिली। कृपया क्रमांक जाँचकर फिर भेजें।',
    en: () => 'No complaint with this number was filed from this mobile. Please check the number and send it again.',
  },
  reopenRequested: {
    hi: (f) => line(`शिकायत ${f.number}: आपका संदेश मिला`, 'प्रकोष्ठ देखेगा कि इसे पुनः खोला जाए।'),
    en: (f) => line(`Complaint ${f.number}: we have your message`, 'The cell will look at reopening it.'),
  },
  link: {
    hi: (f) => line(`शिकायत ${f.number}: आपका अपना लिंक`, f.trackingUrl, 'इससे स्थिति देखें और उत्तर दें। यह लिंक किसी को न भेजें।'),
    en: (f) =>
      line(
        `Complaint ${f.number}: your own link`,
        f.trackingUrl,
        'See by it where the complaint stands, and answer. Send it to nobody.',
      ),
  },
  thanks: {
    hi: (f) => line(`शिकायत ${f.number} बंद की गई`, 'आपके उत्तर के लिए धन्यवाद।'),
    en: (f) => line(`Complaint ${f.number} is closed`, 'Thank you for your answer.'),
  },
  groupAssigned: {
    hi: (f) =>
      line(
        `📌 ${f.number}${f.category ? ` · श्रेणी ${f.category}` : ''}`,
        f.department && `विभाग: ${f.department}`,
        f.due && `निस्तारण: ${f.due}`,
      ),
    en: (f) =>
      line(
        `📌 ${f.number}${f.category ? ` · category ${f.category}` : ''}`,
        f.department && `Office: ${f.department}`,
        f.due && `Due: ${f.due}`,
      ),
  },
  groupReopened: {
    hi: (f) =>
      line(`🔁 पुनः खोली गई: ${f.number}`, f.department && `विभाग: ${f.department}`, f.due && `नई तिथि: ${f.due}`),
    en: (f) =>
      line(`🔁 Reopened: ${f.number}`, f.department && `Office: ${f.department}`, f.due && `New date: ${f.due}`),
  },
} as const satisfies Record<string, Record<Locale, Renderer>>;

export type MessageTemplate = keyof typeof TEMPLATES;
export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as MessageTemplate[];

/** The buttons under a message, as ids the webhook gives back. */
export const BUTTONS: Partial<Record<MessageTemplate, readonly { id: string; title: Record<Locale, string> }[]>> = {
  resolved: [
    { id: 'confirm', title: { hi: 'समाधान हुआ', en: 'Solved' } },
    { id: 'reopen', title: { hi: 'समाधान नहीं हुआ', en: 'Not solved' } },
  ],
};

/** The text of a message in the reader's language. */
export const renderMessage = (template: MessageTemplate, facts: MessageFacts, locale: Locale): string =>
  (TEMPLATES[template][locale] as Renderer)(facts);

/** Is this the name of a template? Rows from the database are not believed blindly. */
export const isTemplate = (name: string): name is MessageTemplate => Object.hasOwn(TEMPLATES, name);
