/** The refusals of the directory's groups, in both languages. Each says what to do next, none repeats a phone. */
import { Refusal } from '../graphql/errors.ts';

const at = (field: string) => ['input', field];

export const noGroup = (field: string) =>
  new Refusal(
    'NOT_FOUND',
    {
      hi: 'इस संख्या का कोई समूह नहीं है। समूहों की सूची में संख्या देखें।',
      en: 'There is no group of this number. Look the number up in the list of groups.',
    },
    at(field),
  );

export const noMember = () =>
  new Refusal(
    'NOT_FOUND',
    {
      hi: 'यह सदस्य समूह में नहीं है। सूची फिर से देखें।',
      en: 'This member is not in the group any more. Look at the list again.',
    },
    at('memberId'),
  );

export const badNumber = () =>
  new Refusal(
    'INVALID_INPUT',
    { hi: 'समूह संख्या 0 से 99999 तक हो।', en: 'The number of a group is 0 to 99999.' },
    at('number'),
  );

export const numberTaken = (number: number) =>
  new Refusal(
    'ALREADY_EXISTS',
    {
      hi: `समूह संख्या ${number} पहले से है। दूसरी संख्या दें।`,
      en: `There is a group ${number} already. Choose another number.`,
    },
    at('number'),
  );

export const needsDepartment = () =>
  new Refusal(
    'INVALID_INPUT',
    {
      hi: 'विभाग के समूह के लिए विभाग चुनें, दूसरे समूह के लिए विभाग खाली छोड़ें।',
      en: 'Choose the department for a group of a department; leave it empty for another group.',
    },
    at('departmentCode'),
  );

export const noDepartment = () =>
  new Refusal(
    'UNKNOWN_DEPARTMENT',
    {
      hi: 'इस कोड का कोई विभाग नहीं है। पहले विभाग बनाएँ।',
      en: 'There is no department of this code. Make the department first.',
    },
    at('departmentCode'),
  );

export const badPhone = () =>
  new Refusal(
    'INVALID_PHONE',
    {
      hi: 'यह फ़ोन नंबर पूरा या सही नहीं है। 10 अंकों का मोबाइल नंबर लिखें।',
      en: 'This is not a whole telephone number. Write a mobile number of ten digits.',
    },
    at('phone'),
  );

export const phoneTaken = () =>
  new Refusal(
    'ALREADY_EXISTS',
    {
      hi: 'इस फ़ोन नंबर का सदस्य समूह में पहले से है। सूची में उन्हें देखें।',
      en: 'A member with this telephone number is in the group already. Look for him in the list.',
    },
    at('phone'),
  );
