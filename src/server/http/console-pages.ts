/**
 * The consoles: one frame under every address below /console, for a program in the page that finds its own way; and what makes it an
 * application of the phone: manifest, pictures, service worker.
 *
 * Invariants: the frame holds nothing of any visitor; its nonce is new with each answer and allows style sheets alone. The service
 * worker is told the files of this build and no others, so another build is another service worker.
 * May not import: features, the database.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { renderConsole } from '../../web/console/console.page.ts';
import type { PageAssets } from '../../web/shared/layout.page.ts';
import type { Locale } from '../../web/shared/locale.ts';

export interface ConsoleOptions {
  assets: PageAssets;
  /** Everything the program consists of, also what it loads later: paths from the root. */
  files: readonly string[];
  /** The folder with what was built. */
  web: string;
  /** The policy every page has; the consoles' adds the nonce. */
  policy: string;
  languageOf: (request: FastifyRequest, reply: FastifyReply) => Locale;
}

export function addConsole(app: FastifyInstance, { assets, files, web, policy, languageOf }: ConsoleOptions): void {
  const answer = (request: FastifyRequest, reply: FastifyReply) => {
    const nonce = randomBytes(16).toString('base64');
    const locale = languageOf(request, reply);
    return reply
      .type('text/html; charset=utf-8')
      .header(
        'content-security-policy',
        `${policy}; img-src 'self' data: blob:; media-src 'self' blob:; style-src 'self' 'nonce-${nonce}'`,
      )
      .header('cache-control', 'no-cache')
      .header('vary', 'cookie')
      .send(renderConsole({ locale, assets, nonce }));
  };
  app.get('/console', answer);
  app.get('/console/*', answer);
  app.get('/console/manifest.webmanifest', (_request, reply) =>
    reply.type('application/manifest+json').header('cache-control', 'no-cache').send(MANIFEST),
  );
  for (const name of ICONS) {
    const picture = readFileSync(join(web, name));
    app.get(`/console/${name}`, (_request, reply) =>
      reply.type('image/png').header('cache-control', 'public, max-age=86400').send(picture),
    );
  }
  const worker = serviceWorkerOf({ assets, files, web });
  app.get('/console/sw.js', (_request, reply) =>
    reply
      .type('text/javascript; charset=utf-8')
      .header('content-security-policy', policy) // what it may fetch is said here, not by the page
      .header('service-worker-allowed', '/console')
      .header('cache-control', 'no-cache')
      .send(worker),
  );
}

/** The program of the service worker, with the list of this build's files before it. */
function serviceWorkerOf({ assets, files, web }: Pick<ConsoleOptions, 'assets' | 'files' | 'web'>): string {
  const known = { entry: assets.scripts[0], files: ['/favicon.svg', ...[...files].sort()] };
  return `const NISTARAN = ${JSON.stringify(known)};\n${readFileSync(join(web, 'sw.js'), 'utf8')}`;
}

const ICONS = ['icon-192.png', 'icon-512.png', 'icon-maskable-512.png'] as const;

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
  icons: [
    { src: '/console/icon-192.png', type: 'image/png', sizes: '192x192', purpose: 'any' },
    { src: '/console/icon-512.png', type: 'image/png', sizes: '512x512', purpose: 'any' },
    { src: '/console/icon-maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    { src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
  ],
  shortcuts: [
    { name: 'मेरा काम', url: '/console/queue', icons: [{ src: '/console/icon-192.png', sizes: '192x192' }] },
    { name: 'सूचनाएँ', url: '/console/inbox', icons: [{ src: '/console/icon-192.png', sizes: '192x192' }] },
  ],
});
