/** From the headers of a request or upgrade to a viewer: bearer token first, else the session cookie of a page. */
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { authenticate } from '../../auth/authenticate.ts';
import { publicViewer, type Viewer } from '../../auth/viewer.ts';
import { query } from '../../database/query.ts';
import { AppError, unauthenticated } from '../../graphql/errors.ts';
import type { Services } from '../../graphql/services.ts';
import type { Locale } from '../../graphql/vocabulary.ts';

export const SESSION_COOKIE = 'nistaran_session';

export interface Identity {
  viewer: Viewer;
  locale: Locale;
  requestId: string;
}

/** What stands behind `Bearer`, right or not; null when there is no such header: whoever shows a token is never taken for a visitor. */
export function bearerToken(authorization: string | undefined): string | null {
  const match = /^Bearer(?:\s+(.*))?$/i.exec(authorization?.trim() ?? '');
  return match === null ? null : (match[1] ?? '').trim();
}

export const cookieToken = (cookies: string | undefined): string | null =>
  new RegExp(`(?:^|;\\s*)${SESSION_COOKIE}=([^;]+)`).exec(cookies ?? '')?.[1] ?? null;

/** Hindi unless English is asked for first. */
export const wantedLocale = (acceptLanguage: string | undefined): Locale =>
  /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'hi';

export const newRequestId = (): string => randomUUID();

const defaultDistricts = new WeakMap<Services, number>();

/** The district a signed-out visitor is shown. */
export async function defaultDistrict(services: Services): Promise<number> {
  const known = defaultDistricts.get(services);
  if (known !== undefined) return known;
  const rows = await query<{ id: number; code: string }>(
    services.em.fork(),
    'select id, code from district order by id',
  );
  const id = (rows.find((row) => row.code === services.defaultDistrictCode) ?? rows[0])?.id;
  if (id === undefined)
    throw new AppError('INTERNAL', {
      hi: 'अभी कोई जिला नहीं बनाया गया है।',
      en: 'No district has been set up yet. Run "nistaran seed".',
    });
  defaultDistricts.set(services, id);
  return id;
}

interface Caller {
  headers: IncomingHttpHeaders;
  address: string;
  requestId: string;
}

/**
 * The viewer of a token; a visitor without one. `*`, which programs send unasked, wants no language. Throws UNAUTHENTICATED for a token
 * that is not good, and for anybody but him for whom the caller takes itself.
 */
export async function identify(services: Services, token: string | null, caller: Caller): Promise<Identity> {
  if (token === null) {
    const locale = wantedLocale(languageOf(caller));
    const viewer = publicViewer(await defaultDistrict(services), locale);
    requireExpected(viewer, caller);
    return { viewer, locale, requestId: caller.requestId };
  }
  const { address } = caller;
  const { clock, production, trackingLinks, sessions } = services;
  const by = { address, now: clock.now(), production, trackingLinks, sessions };
  return identityOf(await authenticate(services.em.fork(), token, by), caller);
}

/** A viewer as he asks this time. Throws UNAUTHENTICATED as `identify`. */
export function identityOf(viewer: Viewer, caller: Caller): Identity {
  requireExpected(viewer, caller);
  const wanted = languageOf(caller);
  return { viewer, locale: wanted === undefined ? viewer.locale : wantedLocale(wanted), requestId: caller.requestId };
}

/**
 * Whom a page takes itself for: the id of the officer who opened it. The pages of a browser share one cookie, so that another person who
 * signs in beside it would otherwise be answerable for what was begun here.
 */
export const EXPECTED_VIEWER = 'nistaran-viewer';

function requireExpected(viewer: Viewer, { headers }: Caller): void {
  const expected = headers[EXPECTED_VIEWER];
  if (expected !== undefined && expected !== viewer.id) throw unauthenticated();
}

const languageOf = ({ headers }: Caller) =>
  headers['accept-language'] === '*' ? undefined : headers['accept-language'];
