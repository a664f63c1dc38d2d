/** What is wrong with a row, in both languages: what to do about it, never what stands in it. */
import type { Message } from '../../graphql/errors.ts';
import type { RowProblem } from './import.enums.ts';

/** A problem, and the earlier row it is about where there is one. */
export interface FoundProblem {
  code: RowProblem;
  other?: number;
}

const WORDS: Record<RowProblem, (other: number) => Message> = {
  DEPARTMENT_MISSING: () => ({
    hi: 'विभाग का कोड नहीं है। कोड लिखें, जैसे PWD।',
    en: 'The code of the department is missing. Write it, e.g. PWD.',
  }),
  DEPARTMENT_CODE: () => ({
    hi: 'विभाग का कोड सही नहीं है। 1 से 20 अंग्रेज़ी अक्षर, अंक और "-" लिखें।',
    en: 'The code of the department is not right. Write 1 to 20 Latin letters, digits and "-".',
  }),
  DEPARTMENT_UNKNOWN: () => ({
    hi: 'इस कोड का विभाग नहीं है। कोड सुधारें, या नए विभाग का हिंदी नाम लिखें।',
    en: 'There is no department of this code. Correct the code, or write the Hindi name of the new department.',
  }),
  DEPARTMENT_DIFFERS: (other) => ({
    hi: `पंक्ति ${other} में इसी कोड के विभाग का नाम अलग है। दोनों में एक ही नाम लिखें।`,
    en: `Row ${other} names the department of this code otherwise. Write the same name in both.`,
  }),
  GROUP_NUMBER: () => ({
    hi: 'समूह संख्या 0 से 99999 तक का अंक हो।',
    en: 'The number of the group must be a number from 0 to 99999.',
  }),
  GROUP_MISSING: () => ({
    hi: 'विभाग का कोई एक समूह तय नहीं है। समूह संख्या लिखें।',
    en: 'The department has no group, or several. Write the number of the group.',
  }),
  GROUP_ELSEWHERE: () => ({
    hi: 'इस संख्या का समूह किसी और का है। समूह संख्या या विभाग का कोड सुधारें।',
    en: 'The group of this number belongs to another one. Correct the number or the code of the department.',
  }),
  NAME_MISSING: () => ({ hi: 'सदस्य का नाम नहीं है। नाम लिखें।', en: 'The name of the member is missing. Write it.' }),
  PHONE_MISSING: () => ({
    hi: 'सदस्य का फ़ोन नंबर नहीं है। 10 अंकों का मोबाइल नंबर लिखें।',
    en: 'The telephone of the member is missing. Write a mobile number of ten digits.',
  }),
  PHONE_WRONG: () => ({
    hi: 'फ़ोन नंबर पूरा या सही नहीं है। 10 अंकों का मोबाइल नंबर लिखें।',
    en: 'This is not a whole telephone number. Write a mobile number of ten digits.',
  }),
  PHONE_TWICE: (other) => ({
    hi: `यही फ़ोन नंबर इसी समूह में पंक्ति ${other} में है। एक पंक्ति हटाएँ या नंबर सुधारें।`,
    en: `The same telephone stands in row ${other} for the same group. Take one of them out, or correct the number.`,
  }),
  KIND_UNKNOWN: () => ({
    hi: 'सदस्य का प्रकार OFFICER (अधिकारी), REPRESENTATIVE (जनप्रतिनिधि) या CONTACT (संपर्क) हो।',
    en: 'The kind of member must be OFFICER, REPRESENTATIVE or CONTACT.',
  }),
  TOO_LONG: () => ({
    hi: 'कोई नाम या पदनाम 200 अक्षरों से लंबा है। छोटा करें।',
    en: 'A name or designation is longer than 200 characters. Shorten it.',
  }),
};

export const problemWords = ({ code, other = 0 }: FoundProblem): Message => WORDS[code](other);
