/** The words of the consoles: English stands in the code and is the id, Hindi in `locales/hi.po`. `npm run words` collects them. */
import { formatter } from '@lingui/format-po';

/** @type {import('@lingui/conf').LinguiConfig} */
export default {
  sourceLocale: 'en',
  locales: ['hi', 'en'],
  catalogs: [{ path: '<rootDir>/console/locales/{locale}', include: ['<rootDir>/console'] }],
  // Without line numbers and dates the catalogue changes only when the words do.
  format: formatter({ lineNumbers: false, printLinguiId: false }),
  orderBy: 'messageId',
};
