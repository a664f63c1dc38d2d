/** The refusals of whoever administers working time, in both languages. Each says what to do next. */
import { Refusal } from '../graphql/errors.ts';

const at = (...path: string[]) => ['input', ...path];

export const noWorkingTime = () =>
  new Refusal('NO_WORKING_TIME', {
    hi: 'इस कैलेंडर में आगे कोई नियमित कार्य समय नहीं बचता, या लगातार 400 दिन छुट्टी हो जाती है। कम से कम एक कार्य दिवस और समय दें।',
    en: 'With this calendar no regular working time is left, or 400 days in a row are off. Give at least one weekday with hours.',
  });

export const notATime = (...path: string[]) =>
  new Refusal(
    'INVALID_INPUT',
    {
      hi: 'समय HH:MM रूप में दें, जैसे 09:30; दिन का अंत 24:00 है।',
      en: 'Give times as HH:MM, such as 09:30; the end of the day is 24:00.',
    },
    at(...path),
  );

export const upsideDown = (...path: string[]) =>
  new Refusal(
    'INVALID_INTERVALS',
    {
      hi: 'कार्य समय की शुरुआत उसके अंत से पहले होनी चाहिए।',
      en: 'An interval begins before it ends. Exchange its two times, or take it out.',
    },
    at(...path),
  );

export const overlapping = (...path: string[]) =>
  new Refusal(
    'INVALID_INTERVALS',
    {
      hi: 'एक दिन के दो कार्य समय आपस में मिलते या एक-दूसरे पर पड़ते हैं। उन्हें एक करें या अलग करें।',
      en: 'Two intervals of a day overlap or touch. Make one of them, or part them.',
    },
    at(...path),
  );

export const tooMany = (most: number, ...path: string[]) =>
  new Refusal(
    'INVALID_INPUT',
    { hi: `यहाँ 1 से ${most} तक दें।`, en: `Give 1 to ${most} of these at a time.` },
    at(...path),
  );

export const weekdayTwice = (...path: string[]) =>
  new Refusal(
    'INVALID_INPUT',
    { hi: 'हर वार केवल एक बार दें।', en: 'Name each weekday once, with all its intervals.' },
    at(...path),
  );

export const notADay = (...path: string[]) =>
  new Refusal(
    'INVALID_INPUT',
    {
      hi: 'तिथि YYYY-MM-DD रूप में दें, जैसे 2026-11-24, 2000 से 2099 के बीच; हर तिथि एक बार।',
      en: 'Give days as YYYY-MM-DD, such as 2026-11-24, from 2000 to 2099; each of them once.',
    },
    at(...path),
  );

export const nameMissing = (...path: string[]) =>
  new Refusal(
    'INVALID_INPUT',
    {
      hi: 'दिन का नाम हिंदी और अंग्रेज़ी में दें, अधिकतम 200 अक्षर।',
      en: 'Name the day in Hindi and in English, at most 200 characters each.',
    },
    at(...path),
  );

export const notSet = (...path: string[]) =>
  new Refusal(
    'NOT_FOUND',
    {
      hi: 'यहाँ ऐसा कुछ अपना निर्धारित नहीं है; जो दिखता है वह जिले का है।',
      en: 'Nothing of its own is set here; what it shows is inherited from the district.',
    },
    at(...path),
  );

export const notOneChange = () =>
  new Refusal('INVALID_INPUT', {
    hi: 'एक बार में ठीक एक परिवर्तन दें।',
    en: 'Give exactly one change to be looked at.',
  });

export const noTerms = (path: readonly PropertyKey[]) =>
  new Refusal(
    'INVALID_INPUT',
    {
      hi: 'शर्तों का यह मान मान्य नहीं है। सीमा, इकाई और स्तरों का क्रम (2 से ऊपर, कोई छोड़े बिना, समय बढ़ते हुए) जाँचें।',
      en: 'This part of the terms cannot be. Check its bounds and unit, and that levels go up from 2, none left out, none sooner than the one below.',
    },
    at('terms', ...path.map(String)),
  );

export const noPolicy = () =>
  new Refusal(
    'NOT_FOUND',
    { hi: 'यह नीति अब नहीं है। सूची फिर से लें।', en: 'There is no such policy any more. Read the list again.' },
    at('id'),
  );

export const noSuchWait = (shortest: number, longest: number) =>
  new Refusal(
    'INVALID_INPUT',
    {
      hi: `बिना संकेत की अवधि ${shortest} से ${longest} मिनट के बीच दें।`,
      en: `Give ${shortest} to ${longest} minutes without a sign.`,
    },
    at('dutyUnseenMinutes'),
  );

export const noOfficer = () =>
  new Refusal('NOT_FOUND', { hi: 'यह अधिकारी नहीं मिला।', en: 'There is no such officer.' }, at('officerId'));

export const notYours = () =>
  new Refusal(
    'NOT_ALLOWED',
    {
      hi: 'छुट्टी अधिकारी स्वयं, उसके विभाग के प्रमुख या प्रशासक ही दर्ज करते हैं।',
      en: 'Leave is set by the officer himself, the head of his department, or an administrator.',
    },
    at('officerId'),
  );

export const leaveOver = () =>
  new Refusal(
    'INVALID_INPUT',
    {
      hi: 'छुट्टी का अंतिम दिन YYYY-MM-DD रूप में दें; वह आज या बाद का हो, और एक वर्ष के भीतर।',
      en: 'Give the last day of the leave as YYYY-MM-DD: today or later, within a year.',
    },
    at('until'),
  );

export const noDeputy = () =>
  new Refusal(
    'UNKNOWN_OFFICER',
    {
      hi: 'प्रतिनियुक्त अधिकारी उसी विभाग (या बिना विभाग के पद पर उसी स्तर) का कोई और सक्रिय अधिकारी हो, जो स्वयं छुट्टी पर न हो।',
      en: 'The deputy is another active officer of the same department (or, for posts without one, of the district level) who is not on leave himself.',
    },
    at('deputyId'),
  );
