/** The one connection of the page, with the page's cookie and in the page's language. */
import { connect } from '../../../client/index.ts';
import { LOCALE } from './i18n.ts';

/** Whose page this is; it stays his when his session ends. */
let owner: string | null = null;
let self: string | null = null;

/**
 * From now on the page acts for this person, or for nobody; the server answers nobody else here. Another person begins with a page of his
 * own, so that nothing of the one before stays in it.
 */
export function takeSelfFor(viewerId: string | null): void {
  if (owner !== null && viewerId !== null && owner !== viewerId) {
    location.reload();
    return;
  }
  owner ??= viewerId;
  self = viewerId;
}

export const nistaran = connect({ locale: LOCALE, viewer: () => self });

/** For the question who is here: it is asked for whoever it may be. */
export const anybody = connect({ locale: LOCALE });
