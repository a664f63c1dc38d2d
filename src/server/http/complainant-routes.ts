/**
 * The complainant's pages: `/track` asks by number and last four digits of the phone, `/t/<token>` is his own link, and
 * `/t/<token>/receipt` the acknowledgement to print.
 *
 * Invariants: number and digits show, the link acts; both rest on nothing a browser sends by itself, no cookie gives any
 * right, and a post that says it comes from another site is refused besides. A link that leads nowhere has one answer. The
 * token stands in the path alone: never in a log line, a message of an error, a referrer or a cache.
 * May not import: the database. What may be done is judged by the commands.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { publicViewer } from '../../auth/viewer.ts';
import { type OwnComplaint, ownComplaint } from '../../complainants/own-complaint.ts';
import { readComplaint } from '../../complainants/read-complaint.ts';
import { sendLink } from '../../complainants/send-link.ts';
import { confirmResolution } from '../../complaints/commands/confirm-resolution.ts';
import { reopenComplaint } from '../../complaints/commands/reopen-complaint.ts';
import { provideInformation } from '../../complaints/commands/request-information.ts';
import { withdrawComplaint } from '../../complaints/commands/withdraw-complaint.ts';
import { findTracked } from '../../complaints/find-tracked.ts';
import { type Outcome, runCommand } from '../../graphql/command.ts';
import { createContext } from '../../graphql/context.ts';
import { AppError } from '../../graphql/errors.ts';
import type { Services } from '../../graphql/services.ts';
import type { Refused } from '../../web/complainant/actions.page.ts';
import * as say from '../../web/complainant/complainant.words.ts';
import { type OpenedBy, renderComplaint } from '../../web/complainant/complaint.page.ts';
import type { OwnAction } from '../../web/complainant/complaint-view.ts';
import { renderReceipt } from '../../web/complainant/receipt.page.ts';
import { renderMessage, renderTrack } from '../../web/complainant/track.page.ts';
import type { PageAssets } from '../../web/shared/layout.page.ts';
import type { Locale, Words } from '../../web/shared/locale.ts';
import { defaultDistrict } from './identify.ts';
import { isAllowedOrigin } from './origin.ts';
import { builtAssets, chooseLanguage, compress, POLICY, sendSmallest } from './pages.ts';

interface Options {
  config: { secureCookies: boolean };
  services: Services;
}

/** What the limit of a text needs when it is all Devanagari and every byte takes three letters, and a little more. */
const FORM_BYTES = 64 * 1_024;

export function addComplainantRoutes(app: FastifyInstance, { config, services }: Options): void {
  const desk = new Desk(services, config.secureCookies);
  void app.register(async (pages) => {
    pages.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: FORM_BYTES },
      (_request, body, done) => done(null, new URLSearchParams(String(body))),
    );
    pages.addHook('preHandler', async (request, reply) => {
      if (request.method === 'POST' && isForeign(request)) return desk.refuseForeign(request, reply);
    });
    pages.setErrorHandler((error, request, reply) => desk.apologise(error as Error, request, reply));
    pages.get('/track', (request, reply) => desk.ask(request, reply));
    pages.post('/track', (request, reply) => desk.showByNumber(request, reply, false));
    pages.post('/track/link', (request, reply) => desk.showByNumber(request, reply, true));
    pages.get('/t/:token', (request, reply) => desk.showOwn(request, reply));
    pages.post('/t/:token', (request, reply) => desk.act(request, reply));
    pages.get('/t/:token/receipt', (request, reply) => desk.showReceipt(request, reply));
  });
}

/**
 * Does a browser say that another site sent it? Our own pages name no referrer, so their forms come with the origin `null`;
 * browsers that know say by `Sec-Fetch-Site` where they come from.
 */
function isForeign({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  return headers.origin !== 'null' && !isAllowedOrigin(headers.origin, headers.host, []);
}

const field = ({ body }: FastifyRequest, name: string): string =>
  body instanceof URLSearchParams ? (body.get(name) ?? '').replaceAll('\0', '').replaceAll('\r\n', '\n') : '';

const tokenOf = ({ params }: FastifyRequest) => (params as { token: string }).token;
const pathOf = (token: string) => `/t/${token}`;

interface Answer {
  status?: number;
  body: string;
}

class Desk {
  readonly #services: Services;
  readonly #secureCookies: boolean;
  readonly #styled: PageAssets;
  readonly #scripted: PageAssets;

  constructor(services: Services, secureCookies: boolean) {
    this.#services = services;
    this.#secureCookies = secureCookies;
    this.#scripted = builtAssets('complainant/main.ts');
    this.#styled = { ...this.#scripted, scripts: [] };
  }

  // ---- by number and digits ----

  async ask(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const locale = this.#language(request, reply);
    const { number } = request.query as { number?: unknown }; // from the code on a slip
    const known = typeof number === 'string' ? { number: number.slice(0, 40) } : {};
    return send(request, reply, { body: renderTrack({ locale, assets: this.#styled, ...known }) });
  }

  /** Shows a complaint to whoever knows number and digits; `andSend` besides sends its link to the phone on record. */
  async showByNumber(request: FastifyRequest, reply: FastifyReply, andSend: boolean): Promise<FastifyReply> {
    const locale = this.#language(request, reply);
    const [number, phoneLast4] = [field(request, 'number').trim(), field(request, 'last4').trim()];
    const again = (status: number, words: Words) =>
      send(request, reply, {
        status,
        body: renderTrack({ locale, assets: this.#styled, number, error: words[locale] }),
      });
    if (number === '' || phoneLast4 === '') return again(422, say.FILL_BOTH);
    const services = this.#services;
    const [em, now] = [services.em.fork(), services.clock.now()];
    const districtId = await defaultDistrict(services);
    const asking = { em, services, address: request.ip, now };
    const complaint = await findTracked(asking, { districtId, number, phoneLast4 }).catch(limited);
    if (complaint instanceof AppError) {
      void reply.header('retry-after', complaint.retryAfterSeconds ?? 60);
      return again(429, complaint.translations);
    }
    if (complaint === null) return again(404, say.WRONG_PAIR);
    if (andSend) await sendLink(services, complaint);
    const viewer = publicViewer(districtId, locale);
    const view = await readComplaint({ em, services, now, viewer, hasLink: false }, complaint);
    const by = { number, phoneLast4, isLinkSent: andSend };
    return send(request, reply, { body: renderComplaint({ locale, assets: this.#styled, view, by }) });
  }

  // ---- by the link ----

  async showOwn(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const own = await this.#own(request);
    if (own === null) return this.#leadsNowhere(request, reply);
    const { done } = request.query as { done?: unknown };
    return this.#show(request, reply, own, { refused: null, done: say.isDone(done) ? done : null });
  }

  async #show(
    request: FastifyRequest,
    reply: FastifyReply,
    { complaint, viewer }: OwnComplaint,
    more: { refused: Refused | null; done: say.Done | null },
    status = 200,
  ): Promise<FastifyReply> {
    const services = this.#services;
    const locale = this.#language(request, reply, viewer.locale);
    const reading = { em: services.em.fork(), services, now: services.clock.now(), viewer, hasLink: true };
    const view = await readComplaint(reading, complaint);
    const by: OpenedBy = { link: pathOf(tokenOf(request)), ...more };
    return send(request, reply, { status, body: renderComplaint({ locale, assets: this.#styled, view, by }) });
  }

  async showReceipt(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const own = await this.#own(request);
    if (own === null) return this.#leadsNowhere(request, reply);
    const services = this.#services;
    const { viewer, complaint } = own;
    const locale = this.#language(request, reply, viewer.locale);
    const reading = { em: services.em.fork(), services, now: services.clock.now(), viewer, hasLink: true };
    const view = await readComplaint(reading, complaint);
    const { districtId, trackingToken: handle } = complaint;
    const url = services.trackingLinks.url({ districtId, handle });
    const trackUrl = `${services.publicUrl}/track`;
    const link = pathOf(tokenOf(request));
    return send(request, reply, {
      body: renderReceipt({ locale, assets: this.#scripted, view, link, url, trackUrl }),
    });
  }

  /** Takes the step of a form by the command of the API, and shows the page anew: what was refused with what was typed. */
  async act(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const own = await this.#own(request);
    if (own === null) return this.#leadsNowhere(request, reply);
    const form = formOf(request);
    if (form === null) return this.#show(request, reply, own, { refused: null, done: null }, 422);
    const locale = this.#language(request, reply, own.viewer.locale);
    const message = await this.#take(own, form, locale, request);
    if (message === null) return reply.redirect(`${pathOf(tokenOf(request))}?done=${DONE[form.action]}`, 303);
    const now = (await this.#own(request)) ?? own;
    return this.#show(request, reply, now, { refused: { ...form, message }, done: null }, 422);
  }

  /** Null when it was done, else why not. */
  async #take(own: OwnComplaint, form: Form, locale: Locale, request: FastifyRequest): Promise<string | null> {
    const { viewer, complaint } = own;
    const seed = {
      services: this.#services,
      viewer,
      locale,
      requestId: request.id,
      address: request.ip,
      headers: null,
    };
    const outcome = await STEPS[form.action](createContext(seed), complaint.number, form).catch(limited);
    if (outcome instanceof AppError) return outcome.translations[locale];
    const [error] = outcome.errors;
    if (error === undefined) return null;
    return error.code === 'INVALID_STATE' ? say.HAS_CHANGED[locale] : error.message;
  }

  async #own(request: FastifyRequest): Promise<OwnComplaint | null> {
    return ownComplaint({ em: this.#services.em.fork(), services: this.#services }, tokenOf(request));
  }

  // ---- what is not there ----

  /** Links are too long to be guessed; whoever tries all the same is soon told to wait. Good ones never are. */
  #leadsNowhere(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const { trackThrottle, clock } = this.#services;
    const locale = this.#language(request, reply);
    const assets = this.#styled;
    try {
      trackThrottle.check(request.ip, clock.now());
    } catch (error) {
      const tooMany = limited(error);
      void reply.header('retry-after', tooMany.retryAfterSeconds ?? 60);
      const [title, text] = [say.NOT_FOUND_TITLE[locale], tooMany.translations[locale]];
      return send(request, reply, { status: 429, body: renderMessage({ locale, assets, title, text }) });
    }
    trackThrottle.wrong(request.ip, clock.now());
    const [title, text] = [say.NOT_FOUND_TITLE[locale], say.NOT_FOUND[locale]];
    return send(request, reply, { status: 404, body: renderMessage({ locale, assets, title, text }) });
  }

  refuseForeign(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return this.#trouble(request, reply, 403, say.FOREIGN);
  }

  /** A fault of ours is logged with the number of the request, never with the address of the page. */
  apologise(error: Error & { statusCode?: number }, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const status = error.statusCode !== undefined && error.statusCode < 500 ? error.statusCode : 500;
    if (status === 500) this.#services.log.error({ err: error, requestId: request.id }, 'request failed');
    return this.#trouble(request, reply, status, say.TROUBLE);
  }

  #trouble(request: FastifyRequest, reply: FastifyReply, status: number, words: Words): FastifyReply {
    const locale = this.#language(request, reply);
    const [title, text] = [say.TROUBLE_TITLE[locale], words[locale]];
    return send(request, reply, { status, body: renderMessage({ locale, assets: this.#styled, title, text }) });
  }

  #language(request: FastifyRequest, reply: FastifyReply, otherwise: Locale = 'hi'): Locale {
    return chooseLanguage(request, reply, this.#secureCookies, otherwise);
  }
}

/** What we expect to be thrown; anything else goes on. */
function limited(error: unknown): AppError {
  if (error instanceof AppError) return error;
  throw error;
}

function send(request: FastifyRequest, reply: FastifyReply, { status = 200, body }: Answer): FastifyReply {
  void reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', POLICY)
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header('x-robots-tag', 'noindex, nofollow');
  return sendSmallest(compress(body), request, reply);
}

// ---- the forms -------------------------------------------------------------------------------------------------------------

interface Form {
  action: OwnAction;
  text: string;
  rating: string;
}

const DONE: Readonly<Record<OwnAction, say.Done>> = {
  CONFIRM: 'confirmed',
  REOPEN: 'reopened',
  PROVIDE_INFORMATION: 'answered',
  WITHDRAW: 'withdrawn',
};

type TakeStep = (
  context: ReturnType<typeof createContext>,
  number: string,
  form: Form,
) => Promise<Pick<Outcome<unknown>, 'errors'>>;

const STEPS: Readonly<Record<OwnAction, TakeStep>> = {
  CONFIRM: (context, number, { text, rating }) =>
    runCommand(context, confirmResolution, {
      number,
      satisfied: true,
      rating: rating === '' ? null : Number(rating),
      text,
    }),
  REOPEN: (context, number, { text }) => runCommand(context, reopenComplaint, { number, reason: text }),
  PROVIDE_INFORMATION: (context, number, { text }) => runCommand(context, provideInformation, { number, answer: text }),
  WITHDRAW: (context, number, { text }) => runCommand(context, withdrawComplaint, { number, reason: text }),
};

function formOf(request: FastifyRequest): Form | null {
  const action = say.ACTIONS.find((each) => each === field(request, 'do'));
  if (action === undefined) return null;
  const rating = field(request, 'rating');
  return { action, text: field(request, 'text'), rating: /^[1-5]$/.test(rating) ? rating : '' };
}
