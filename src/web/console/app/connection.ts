/** The one connection of the page, with the page's cookie and in the page's language. */
import { connect } from '../../../client/index.ts';
import { LOCALE } from './i18n.ts';

export const nistaran = connect({ locale: LOCALE });
