/**
 * The consoles: one frame under every address below /console, for a program in the page that finds its own way.
 *
 * Invariants: the frame holds nothing of any visitor; its nonce is new with each answer and allows style sheets alone.
 * May not import: features, the database.
 */
import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { renderConsole } from '../../web/console/console.page.ts';
import type { PageAssets } from '../../web/shared/layout.page.ts';
import type { Locale } from '../../web/shared/locale.ts';

export interface ConsoleOptions {
  assets: PageAssets;
  /** The policy every page has; the consoles' adds the nonce. */
  policy: string;
  languageOf: (request: FastifyRequest, reply: FastifyReply) => Locale;
}

export function addConsole(app: FastifyInstance, { assets, policy, languageOf }: ConsoleOptions): void {
  const answer = (request: FastifyRequest, reply: FastifyReply) => {
    const nonce = randomBytes(16).toString('base64');
    const locale = languageOf(request, reply);
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', `${policy}; img-src 'self' data: blob:; style-src 'self' 'nonce-${nonce}'`)
      .header('cache-control', 'no-cache')
      .header('vary', 'cookie')
      .send(renderConsole({ locale, assets, nonce }));
  };
  app.get('/console', answer);
  app.get('/console/*', answer);
  app.get('/console/manifest.webmanifest', (_request, reply) =>
    reply.type('application/manifest+json').header('cache-control', 'no-cache').send(MANIFEST),
  );
}

/** What a phone needs to install it. Hindi, as the first language of the people it is for. */
const MANIFEST = JSON.stringify({
  id: '/console',
  name: 'निस्तारण – जिला शिकायत कक्ष',
  short_name: 'निस्तारण',
  lang: 'hi',
  start_url: '/console',
  scope: '/console',
  display: 'standalone',
  background_color: '#f9f7f1',
  theme_color: '#27348b',
  icons: [{ src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' }],
});
