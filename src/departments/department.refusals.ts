/** The refusals of the directory's departments, in both languages. Each says what to do next. */
import { Refusal } from '../graphql/errors.ts';

const at = (field: string) => ['input', field];

export const noDepartment = (field: string) =>
  new Refusal(
    'NOT_FOUND',
    {
      hi: 'इस कोड का कोई विभाग नहीं है। विभागों की सूची में कोड देखें।',
      en: 'There is no department of this code. Look the code up in the list of departments.',
    },
    at(field),
  );

export const badCode = () =>
  new Refusal(
    'INVALID_INPUT',
    {
      hi: 'कोड में 1 से 20 अंग्रेज़ी अक्षर, अंक और "-" हों, जैसे PWD या BDO-SDR।',
      en: 'A code has 1 to 20 Latin letters, digits and "-", like PWD or BDO-SDR.',
    },
    at('code'),
  );

export const codeTaken = (code: string) =>
  new Refusal(
    'ALREADY_EXISTS',
    {
      hi: `कोड ${code} का विभाग पहले से है। दूसरा कोड दें, या उसी विभाग को बदलें।`,
      en: `There is a department ${code} already. Choose another code, or change that one.`,
    },
    at('code'),
  );

export const notOfDepartment = () =>
  new Refusal(
    'UNKNOWN_OFFICER',
    {
      hi: 'यह अधिकारी इस विभाग में तैनात नहीं है। पहले उनकी तैनाती इस विभाग में करें।',
      en: 'This officer is not posted in the department. Post him there first.',
    },
    at('headId'),
  );

export const belowItself = () =>
  new Refusal(
    'INVALID_INPUT',
    {
      hi: 'कोई विभाग अपने ही या अपने अधीन विभाग के अधीन नहीं हो सकता। ऊपर का दूसरा विभाग चुनें।',
      en: 'A department cannot stand below itself or below one of its own. Choose another one above it.',
    },
    at('parentCode'),
  );

export const hasOpenComplaints = (open: number) =>
  new Refusal(
    'OPEN_COMPLAINTS',
    {
      hi: `इस विभाग में ${open === 1 ? 'एक शिकायत लंबित है' : `${open} शिकायतें लंबित हैं`}। पहले निस्तारण करें या दूसरे विभाग को भेजें, फिर विभाग बंद करें।`,
      en: `${open === 1 ? 'One complaint is' : `${open} complaints are`} still open in this department. Resolve or transfer first, then close it.`,
    },
    at('code'),
  );
