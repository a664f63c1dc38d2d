/** Everything the complainant's pages say, in both languages, side by side. Plain words: many read them for the first time. */
import type { Locale, Words } from '../shared/locale.ts';
import type { Due, OwnAction, Picture, Reply, StepName } from './complaint-view.ts';

/** What was just done, by the word in the address. */
export type Done = 'confirmed' | 'reopened' | 'answered' | 'withdrawn';

export const NAME: Words = { hi: 'निस्तारण', en: 'Nistaran' };
export const MOTTO: Words = { hi: 'जिला शिकायत प्रकोष्ठ', en: 'District complaint cell' };
export const SKIP: Words = { hi: 'सीधे मुख्य सामग्री पर जाएँ', en: 'Skip to the content' };
export const FOOTER: Words = {
  hi: 'यह पृष्ठ केवल जिले के अपने सर्वर से आता है; कोई जानकारी बाहर नहीं जाती।',
  en: 'This page comes from the district’s own server alone; nothing is sent elsewhere.',
};
export const NO_CODE: Words = {
  hi: 'कोई आपसे OTP या कोड माँगे तो न दें: शिकायत बंद करने के लिए किसी कोड की ज़रूरत नहीं होती।',
  en: 'Give nobody an OTP or code: no code is ever needed to close a complaint.',
};

// ---- asking by number and phone ----

export const TRACK_TITLE: Words = { hi: 'शिकायत की स्थिति देखें', en: 'Follow a complaint' };
export const TRACK_LEAD: Words = {
  hi: 'शिकायत क्रमांक और उस मोबाइल नंबर के अंतिम चार अंक लिखें, जिससे शिकायत दर्ज हुई थी।',
  en: 'Give the number of the complaint and the last four digits of the mobile it was filed from.',
};
export const NUMBER_LABEL: Words = { hi: 'शिकायत क्रमांक', en: 'Complaint number' };
export const NUMBER_HINT: Words = {
  hi: 'जैसे MZN26-000123-7। छोटे अक्षर, बिना डैश या हिंदी अंक भी चलेंगे।',
  en: 'Like MZN26-000123-7. Small letters, no dashes or Hindi digits will do as well.',
};
export const LAST4_LABEL: Words = { hi: 'मोबाइल के अंतिम चार अंक', en: 'Last four digits of the mobile' };
export const TRACK_SUBMIT: Words = { hi: 'स्थिति देखें', en: 'Show where it stands' };
export const FILL_BOTH: Words = {
  hi: 'कृपया शिकायत क्रमांक और चारों अंक, दोनों लिखें।',
  en: 'Please give both the complaint number and the four digits.',
};
export const WRONG_PAIR: Words = {
  hi: 'इस क्रमांक और इन चार अंकों की कोई शिकायत नहीं मिली। दोनों को जाँचकर फिर लिखें।',
  en: 'No complaint was found with this number and these four digits. Check both and try again.',
};
export const HAVE_LINK: Words = {
  hi: 'WhatsApp संदेश या पावती में आपका अपना लिंक है: उससे बिना कुछ लिखे स्थिति दिखती है, और आप उत्तर भी दे सकते हैं।',
  en: 'Your own link is in the WhatsApp message and on the acknowledgement: it shows where the complaint stands without typing, and lets you answer.',
};

// ---- a link that leads nowhere, and other trouble ----

export const NOT_FOUND_TITLE: Words = { hi: 'यह लिंक नहीं खुला', en: 'This link does not open' };
export const NOT_FOUND: Words = {
  hi: 'लिंक अधूरा है या अब मान्य नहीं है। पूरा लिंक संदेश से फिर खोलें, या नीचे क्रमांक से देखें।',
  en: 'The link is not complete or no longer valid. Open the whole link from the message again, or ask by number.',
};
export const TROUBLE_TITLE: Words = { hi: 'अभी यह नहीं हो सका', en: 'This did not work just now' };
export const TROUBLE: Words = {
  hi: 'गड़बड़ी हमारी ओर है। कुछ मिनट बाद फिर प्रयास करें।',
  en: 'The fault is on our side. Please try again in a few minutes.',
};
export const FOREIGN: Words = {
  hi: 'यह अनुरोध किसी दूसरी वेबसाइट से आया, इसलिए स्वीकार नहीं किया गया। अपना लिंक खोलकर वहीं से भेजें।',
  en: 'This request came from another website and was not accepted. Open your link and send it from there.',
};
export const BY_NUMBER: Words = { hi: 'क्रमांक से स्थिति देखें', en: 'Ask by number' };

// ---- where it stands ----

export const COMPLAINT: Words = { hi: 'शिकायत क्रमांक', en: 'Complaint number' };
export const NOW: Words = { hi: 'अभी की स्थिति', en: 'Where it stands' };
export const OFFICE: Words = { hi: 'कार्यालय', en: 'Office' };
export const NO_OFFICE: Words = { hi: 'अभी तय किया जा रहा है', en: 'being decided' };
export const DUE: Words = { hi: 'निस्तारण की तिथि', en: 'To be resolved' };
export const JOINED: (number: string) => Words = (number) => ({
  hi: `यह शिकायत इसी विषय की शिकायत ${number} के साथ जोड़ी गई है। दोनों पर एक साथ कार्यवाही होती है; नीचे उसी की स्थिति है।`,
  en: `This complaint was joined to ${number}, which is about the same. Both are dealt with together; below you see how that one stands.`,
});
export const REOPENED: (count: number, day: string | null) => Words = (count, day) => ({
  hi: `${day === null ? '' : `${day} को `}पुनः खोली गई${count > 1 ? ` (कुल ${count} बार)` : ''}। अब एक स्तर ऊपर के अधिकारी देख रहे हैं।`,
  en: `Opened again${day === null ? '' : ` on ${day}`}${count > 1 ? ` (${count} times in all)` : ''}. An officer one level higher now sees to it.`,
});

/** By when, in words. */
export const dueBy = (day: string): Words => ({ hi: `${day} तक`, en: `by ${day}` });

const days = (count: number): Words => ({ hi: `${count} दिन`, en: count === 1 ? '1 day' : `${count} days` });

/** Whether it is late; null when there is nothing to add. */
export function dueNote({ standing, days: left }: Due): Words | null {
  if (standing === 'CHECKED') return null;
  if (standing === 'PAUSED') return { hi: 'समय अभी रुका हुआ है', en: 'the clock rests for now' };
  if (standing === 'MET') return { hi: 'समय पर', en: 'in time' };
  if (standing === 'MISSED') return { hi: 'देर से', en: 'late' };
  if (standing === 'BREACHED') {
    if (left === 0) return { hi: 'समय-सीमा पार', en: 'overdue' };
    return { hi: `समय-सीमा पार: ${days(-left).hi} की देरी`, en: `overdue by ${days(-left).en}` };
  }
  if (left <= 0) return { hi: 'आज तक', en: 'today' };
  return { hi: `${days(left).hi} शेष`, en: `${days(left).en} left` };
}

export const LADDER: Words = { hi: 'शिकायत का सफर', en: 'The way of your complaint' };
export const STEPS: Readonly<Record<StepName, Words>> = {
  registered: { hi: 'दर्ज हुई', en: 'Registered' },
  office: { hi: 'कार्यालय के पास', en: 'With the office' },
  reported: { hi: 'कार्यवाही बताई गई', en: 'Action reported' },
  resolved: { hi: 'जाँच के बाद निस्तारित', en: 'Checked and resolved' },
  closed: { hi: 'बंद', en: 'Closed' },
  rejected: { hi: 'स्वीकार नहीं की गई', en: 'Not accepted' },
  withdrawn: { hi: 'वापस ली गई', en: 'Withdrawn' },
};
export const STANDING = {
  done: { hi: 'पूरा', en: 'done' },
  present: { hi: 'अभी यहाँ', en: 'now here' },
  ahead: { hi: 'आगे', en: 'to come' },
} satisfies Record<string, Words>;

export const REPLY: Words = { hi: 'कार्यालय का उत्तर', en: 'The office’s answer' };
export const EARLIER_REPLY: Words = { hi: 'पहले का उत्तर', en: 'An earlier answer' };
export const CHECKED_ON: (day: string) => Words = (day) => ({
  hi: `${day} को किसी दूसरे अधिकारी ने जाँचा`,
  en: `checked by another officer on ${day}`,
});
export const OUTCOME: Readonly<Record<Reply['outcome'], Words>> = {
  FIXED: { hi: 'काम पूरा किया गया', en: 'The work was done' },
  PARTLY: { hi: 'काम आंशिक रूप से हुआ', en: 'The work was done in part' },
  NOT_FEASIBLE: { hi: 'यह काम संभव नहीं है', en: 'This cannot be done' },
  INFORMATION_GIVEN: { hi: 'जानकारी दी गई', en: 'Information was given' },
};
export const NOTE: Words = { hi: 'कार्यालय की ओर से', en: 'From the office' };
export const PICTURES: Words = { hi: 'प्रमाण', en: 'Proof' };
export const PICTURE: Readonly<Record<Picture['kind'], Words>> = {
  PHOTO: { hi: 'फोटो', en: 'Photo' },
  VIDEO: { hi: 'वीडियो', en: 'Video' },
  DOCUMENT: { hi: 'दस्तावेज़ (PDF)', en: 'Document (PDF)' },
  AUDIO: { hi: 'आवाज़', en: 'Voice note' },
};
export const OWN_WORDS: Words = { hi: 'आपकी शिकायत', en: 'Your complaint' };
export const PLACE: Words = { hi: 'स्थान', en: 'Place' };
export const SUBJECT: Words = { hi: 'विषय', en: 'Subject' };
export const CATEGORY: Words = { hi: 'श्रेणी', en: 'Category' };
export const REGISTERED_ON: Words = { hi: 'दर्ज करने की तिथि', en: 'Registered' };
export const RECEIPT_LINK: Words = { hi: 'पावती देखें और छापें', en: 'Show and print the acknowledgement' };
export const ASK_BY_WHATSAPP: (number: string) => Words = (number) => ({
  hi: `WhatsApp से पूछने के लिए, जिस नंबर से जिला शिकायत प्रकोष्ठ के संदेश आते हैं, उस पर लिखें: ${number}`,
  en: `To ask by WhatsApp, write to the number the cell’s messages come from: ${number}`,
});

// ---- what can be done now ----

export const TODO: Words = { hi: 'अब आप क्या कर सकते हैं', en: 'What you can do now' };
export const SOLVED_QUESTION: Words = { hi: 'क्या आपकी समस्या हल हुई?', en: 'Is your problem solved?' };
export const CONFIRM_TITLE: Words = { hi: 'हाँ, समाधान हुआ', en: 'Yes, it is solved' };
export const RATING: Words = { hi: 'काम कैसा रहा? (चाहें तो)', en: 'How good was the work? (if you like)' };
export const RATINGS: readonly Words[] = [
  { hi: 'बहुत खराब', en: 'very bad' },
  { hi: 'खराब', en: 'bad' },
  { hi: 'ठीक', en: 'fair' },
  { hi: 'अच्छा', en: 'good' },
  { hi: 'बहुत अच्छा', en: 'very good' },
];
export const CONFIRM_TEXT: Words = { hi: 'कुछ कहना चाहें तो लिखें', en: 'Anything you want to say' };
export const CONFIRM_SUBMIT: Words = { hi: 'शिकायत बंद करें', en: 'Close the complaint' };

/** Reopening, by where it starts from. */
export const REOPEN_TITLE = {
  resolved: { hi: 'नहीं, समाधान नहीं हुआ', en: 'No, it is not solved' },
  closed: { hi: 'समस्या फिर है या हल नहीं हुई', en: 'The problem is back, or was not solved' },
  rejected: { hi: 'इस निर्णय पर अपील करें', en: 'Appeal against this decision' },
} satisfies Record<string, Words>;
export const REOPEN_TEXT: Words = {
  hi: 'क्या बाकी है? (चाहें तो लिखें)',
  en: 'What is missing? (if you like)',
};
export const REOPEN_NOTE: (day: string | null) => Words = (day) => ({
  hi: `शिकायत फिर खुलेगी और एक स्तर ऊपर के अधिकारी के पास जाएगी।${day === null ? '' : ` यह ${day} तक हो सकता है।`}`,
  en: `The complaint is opened again and goes to an officer one level higher.${day === null ? '' : ` This is possible until ${day}.`}`,
});
export const REOPEN_SUBMIT: Words = { hi: 'शिकायत फिर खोलें', en: 'Open it again' };

export const QUESTION: Words = { hi: 'कार्यालय को आपसे जानकारी चाहिए', en: 'The office needs to know from you' };
export const ANSWER_BY: (day: string) => Words = (day) => ({
  hi: `कृपया ${day} तक उत्तर दें। तब तक समय रुका रहेगा।`,
  en: `Please answer by ${day}. The clock rests until then.`,
});
export const ANSWER_TEXT: Words = { hi: 'आपका उत्तर', en: 'Your answer' };
export const ANSWER_SUBMIT: Words = { hi: 'उत्तर भेजें', en: 'Send the answer' };

export const WITHDRAW_TITLE: Words = { hi: 'शिकायत वापस लें', en: 'Withdraw the complaint' };
export const WITHDRAW_NOTE: Words = {
  hi: 'वापस लेने पर इस शिकायत पर कार्यवाही रुक जाएगी। यह लौटाया नहीं जा सकता; बाद में नई शिकायत देनी होगी।',
  en: 'Work on it ends then. This cannot be undone; you would have to file a new complaint.',
};
export const WITHDRAW_TEXT: Words = { hi: 'कारण (चाहें तो)', en: 'Why (if you like)' };
export const WITHDRAW_SUBMIT: Words = { hi: 'हाँ, वापस लें', en: 'Yes, withdraw it' };

export const DONE: Readonly<Record<Done, Words>> = {
  confirmed: { hi: 'धन्यवाद। आपकी शिकायत बंद की गई।', en: 'Thank you. Your complaint is closed.' },
  reopened: {
    hi: 'आपकी शिकायत फिर खोली गई। अब एक स्तर ऊपर के अधिकारी देखेंगे।',
    en: 'Your complaint is open again. An officer one level higher now sees to it.',
  },
  answered: { hi: 'आपका उत्तर कार्यालय को मिल गया। कार्यवाही जारी है।', en: 'The office has your answer. Work goes on.' },
  withdrawn: { hi: 'आपकी शिकायत वापस ली गई।', en: 'Your complaint is withdrawn.' },
};
export const isDone = (value: unknown): value is Done => typeof value === 'string' && Object.hasOwn(DONE, value);

export const HAS_CHANGED: Words = {
  hi: 'इस बीच शिकायत की स्थिति बदल गई है, इसलिए यह अब नहीं हो सकता। नीचे वर्तमान स्थिति देखें।',
  en: 'The complaint has changed meanwhile, so this can no longer be done. See below where it stands now.',
};
export const YOU_WROTE: Words = { hi: 'आपने लिखा था:', en: 'You wrote:' };

/** What a form does, as its button says it. */
export const ACTIONS: readonly OwnAction[] = ['CONFIRM', 'REOPEN', 'PROVIDE_INFORMATION', 'WITHDRAW'];

// ---- reading without the link ----

export const NEEDS_LINK_TITLE: Words = { hi: 'उत्तर देना है या फोटो देखनी है?', en: 'To answer, or to see the photos' };
export const NEEDS_LINK: Words = {
  hi: 'इसके लिए आपका अपना लिंक चाहिए, ताकि आपकी ओर से कोई और उत्तर न दे सके। वह दर्ज मोबाइल नंबर पर WhatsApp से भेजा जाएगा।',
  en: 'This needs your own link, so that nobody else answers for you. It is sent by WhatsApp to the mobile on record.',
};
export const SEND_LINK: Words = { hi: 'मेरा लिंक भेजें', en: 'Send me my link' };
export const LINK_SENT: Words = {
  hi: 'आपका लिंक दर्ज मोबाइल नंबर पर भेजा गया है। कुछ मिनट में न आए तो दस मिनट बाद फिर माँगें।',
  en: 'Your link was sent to the mobile on record. If it does not come, ask again after ten minutes.',
};

// ---- acknowledgement ----

export const RECEIPT_TITLE: Words = { hi: 'शिकायत की पावती', en: 'Acknowledgement of a complaint' };
export const QR_LABEL: Words = { hi: 'आपकी शिकायत के लिंक का QR कोड', en: 'QR code of the link to your complaint' };
export const QR_USE: Words = {
  hi: 'फोन के कैमरे से यह QR पढ़ें: शिकायत की स्थिति खुलेगी, और आप उत्तर दे सकेंगे।',
  en: 'Point the camera of a phone here: it opens where the complaint stands, and lets you answer.',
};
export const QR_SECRET: Words = {
  hi: 'यह QR केवल आपके लिए है: जिसके पास हो, वह आपकी ओर से उत्तर दे सकता है।',
  en: 'This QR code is for you alone: whoever has it can answer in your name.',
};
export const HOW_TO_ASK: Words = { hi: 'स्थिति कैसे पूछें', en: 'How to ask where it stands' };
export const ASK_ON_WEB: (address: string) => Words = (address) => ({
  hi: `इंटरनेट पर: ${address} – क्रमांक और मोबाइल के अंतिम चार अंक`,
  en: `On the web: ${address} – number and last four digits of the mobile`,
});
export const PRINT: Words = { hi: 'छापें', en: 'Print' };
export const PRINT_BY_HAND: Words = {
  hi: 'छापने के लिए ब्राउज़र के मेन्यू में “प्रिंट” चुनें।',
  en: 'To print, choose “Print” in the menu of the browser.',
};
export const BACK: Words = { hi: 'शिकायत पर लौटें', en: 'Back to the complaint' };

export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { hi: 'हिन्दी', en: 'English' };
