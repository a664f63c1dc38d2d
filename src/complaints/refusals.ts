/** The refusals of the lifecycle, in both languages. Each says what to do next. */
import { Refusal } from '../graphql/errors.ts';
import type { ComplaintState } from './complaint.enums.ts';

const at = (field: string) => ['input', field];

export const notFound = (field = 'number') =>
  new Refusal(
    'NOT_FOUND',
    {
      hi: 'इस क्रमांक की कोई शिकायत आपको उपलब्ध नहीं है। क्रमांक जाँचें।',
      en: 'No complaint with this number is open to you. Check the number.',
    },
    at(field),
  );

export const versionConflict = (actual: number) =>
  new Refusal(
    'VERSION_CONFLICT',
    {
      hi: `इस बीच शिकायत बदल गई है (अब संस्करण ${actual})। नई स्थिति देखकर फिर प्रयास करें।`,
      en: `The complaint has changed meanwhile (now version ${actual}). Look at its new state and try again.`,
    },
    at('expectedVersion'),
  );

export const invalidState = (state: ComplaintState) =>
  new Refusal('INVALID_STATE', {
    hi: `शिकायत की वर्तमान स्थिति (${state}) में यह कार्य नहीं हो सकता।`,
    en: `This cannot be done while the complaint is ${state}.`,
  });

export const notAllowed = () =>
  new Refusal('NOT_ALLOWED', {
    hi: 'इस शिकायत पर यह कार्य आपके अधिकार में नहीं है।',
    en: 'You may see this complaint, but this step is not yours to take.',
  });

export const ownWork = () =>
  new Refusal('OWN_WORK', {
    hi: 'अपने ही कार्य या प्रस्ताव पर निर्णय कोई और अधिकारी करेगा।',
    en: 'Someone else has to decide on your own report or proposal.',
  });

export const cellMustVerify = () =>
  new Refusal('CELL_MUST_VERIFY', {
    hi: 'श्रेणी A और पुनः खोली गई शिकायतों का सत्यापन शिकायत प्रकोष्ठ करता है।',
    en: 'Category A and reopened complaints are verified by the complaint cell.',
  });

export const alreadySeen = () =>
  new Refusal('ALREADY_SEEN', {
    hi: 'संबंधित अधिकारी इसे देख चुके हैं, अब आवंटन वापस नहीं लिया जा सकता। पुनः आवंटन या स्थानांतरण करें।',
    en: 'The officer has seen it, so the assignment cannot be taken back any more. Reassign or transfer it.',
  });

export const assignedAnew = () =>
  new Refusal('INVALID_STATE', {
    hi: 'इस बीच शिकायत किसी और ने फिर से आवंटित की है। वह आवंटन वैसा ही रहने दिया गया।',
    en: 'Meanwhile it was assigned anew. That assignment was left as it is.',
  });

export const transferLimit = () =>
  new Refusal('TRANSFER_LIMIT', {
    hi: 'यह शिकायत तीन बार स्थानांतरित हो चुकी है। अब प्रकोष्ठ या जिलाधिकारी ही स्थानांतरित करेंगे।',
    en: 'This complaint was transferred three times already. Only the cell or the DM may transfer it now.',
  });

export const limitReached = () =>
  new Refusal('LIMIT_REACHED', {
    hi: 'शिकायतकर्ता से दो बार जानकारी माँगी जा चुकी है।',
    en: 'The complainant has been asked twice already.',
  });

export const windowClosed = () =>
  new Refusal('WINDOW_CLOSED', {
    hi: 'पुनः खोलने की 30 दिन की अवधि बीत चुकी है। नई शिकायत दर्ज करें या जिलाधिकारी से निवेदन करें।',
    en: 'The 30 days for reopening have passed. Register a new complaint or ask the DM.',
  });

export const notPending = () =>
  new Refusal('NOT_PENDING', { hi: 'निर्णय के लिए कुछ लंबित नहीं है।', en: 'Nothing waits for a decision.' });

export const levelLimit = () =>
  new Refusal('LEVEL_LIMIT', {
    hi: 'शिकायत पहले से इस दिशा के अंतिम स्तर पर है।',
    en: 'The complaint stands at the last level in this direction already.',
  });

export const unknownDepartment = () =>
  new Refusal(
    'UNKNOWN_DEPARTMENT',
    { hi: 'इस कोड का कोई सक्रिय विभाग नहीं है।', en: 'No active department has this code.' },
    at('departmentCode'),
  );

export const unknownOfficer = () =>
  new Refusal(
    'UNKNOWN_OFFICER',
    { hi: 'यह अधिकारी इस विभाग में पदस्थ नहीं है।', en: 'This officer is not posted in the department.' },
    at('officerId'),
  );

export const complainedAgainst = () =>
  new Refusal(
    'UNKNOWN_OFFICER',
    {
      hi: 'शिकायत इसी अधिकारी के विरुद्ध है। किसी और को चुनें।',
      en: 'The complaint is against this officer. Choose another one.',
    },
    at('officerId'),
  );

export const sameDepartment = () =>
  new Refusal(
    'SAME_DEPARTMENT',
    {
      hi: 'शिकायत पहले से इसी विभाग में है। अधिकारी बदलने के लिए पुनः आवंटन करें।',
      en: 'The complaint is with this department already. Reassign it to change the officer.',
    },
    at('departmentCode'),
  );

export const unknownReference = (field: string) =>
  new Refusal(
    'INVALID_INPUT',
    { hi: `"${field}" मान्य नहीं है।`, en: `"${field}" names nothing that exists here.` },
    at(field),
  );

export const textRequired = (field: string) =>
  new Refusal('INVALID_INPUT', { hi: 'कृपया विवरण लिखें।', en: 'Please write a text.' }, at(field));

export const textTooLong = (field: string, limit: number) =>
  new Refusal(
    'INVALID_INPUT',
    { hi: `विवरण ${limit} अक्षरों से कम रखें।`, en: `Please keep the text under ${limit} characters.` },
    at(field),
  );

export const invalidPhone = (field: string) =>
  new Refusal(
    'INVALID_PHONE',
    { hi: 'मोबाइल नंबर पूरा लिखें, जैसे +919876543210।', en: 'Give the whole phone number, e.g. +919876543210.' },
    at(field),
  );

export const evidenceMissing = () =>
  new Refusal(
    'EVIDENCE_REQUIRED',
    {
      hi: 'इस विषय की आख्या के साथ कार्य के बाद का फोटो या वीडियो दें।',
      en: 'A report on this subject needs a photo or video taken after the assignment.',
    },
    at('evidenceIds'),
  );

export const evidenceUnknown = () =>
  new Refusal(
    'UNKNOWN_EVIDENCE',
    {
      hi: 'कोई फ़ाइल अपलोड नहीं हुई या आपकी नहीं है। फिर से अपलोड करें।',
      en: 'A file is not uploaded yet or not yours. Upload it again.',
    },
    at('evidenceIds'),
  );

export const mergeCycle = () =>
  new Refusal(
    'MERGE_CYCLE',
    {
      hi: 'शिकायत स्वयं में या पहले से विलय की गई शिकायत में विलय नहीं हो सकती।',
      en: 'A complaint cannot be merged into itself or into one that is merged itself. Name the primary complaint.',
    },
    at('primaryNumber'),
  );
