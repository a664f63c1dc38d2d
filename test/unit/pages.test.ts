import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import Fastify from 'fastify';
import { parse, validate } from 'graphql';
import { LIMITS } from '../../src/server/graphql/limits/index.ts';
import { buildSchema } from '../../src/server/graphql/schema.ts';
import { addPages, type PagesOptions } from '../../src/server/http/pages.ts';
import { LIMIT_NAMES } from '../../src/web/docs/docs.words.ts';
import { openingText } from '../../src/web/graphiql/opening-text.ts';
import { LIST_QUERY, STREAM_SUBSCRIPTION, signInMutation } from '../../src/web/shared/example-operations.ts';
import { groupedNumber, indianTime } from '../../src/web/shared/figures.ts';
import { type Heard, judgeFreshness } from '../../src/web/shared/freshness.ts';
import { html, prose } from '../../src/web/shared/html.ts';

const schema = buildSchema();
const DEMO: PagesOptions = {
  schema,
  config: { secureCookies: false },
  services: { isDemo: true, publicUrl: 'http://127.0.0.1:4000', build: 'b1' },
};
const LIVE: PagesOptions = { ...DEMO, config: { secureCookies: true }, services: { ...DEMO.services, isDemo: false } };

/** A project folder with the files given, as `npm run build` leaves them. */
function folder(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'nistaran-pages-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

const entry = (name: string) => ({ file: `assets/${name}-1.js`, css: [`assets/${name}-1.css`] });
const BUILT = {
  'dist/web/.vite/manifest.json': JSON.stringify({
    'home/main.ts': entry('home'),
    'docs/main.ts': entry('docs'),
    'graphiql/main.tsx': entry('graphiql'),
    'console/main.tsx': { ...entry('console'), imports: ['_shared.js'], dynamicImports: ['console/later.tsx'] },
    '_shared.js': { file: 'assets/shared-1.js', assets: ['assets/font-1.woff2'] },
    'console/later.tsx': { file: 'assets/later-1.js', css: ['assets/later-1.css'], imports: ['_shared.js'] },
  }),
  'dist/web/.vite/wall-manifest.json': JSON.stringify({
    'wall/main.ts': entry('wall'),
    'style.css': { file: 'assets/style-1.css' },
  }),
  'dist/web/sw.js': 'work()',
  'dist/web/icon-192.png': 'picture',
  'dist/web/icon-512.png': 'picture',
  'dist/web/icon-maskable-512.png': 'picture',
  'dist/web/favicon.svg': '<svg/>',
  'dist/web/assets/home-1.js': 'run()',
  'dist/web/assets/home-1.js.br': 'short',
  'dist/web/assets/home-1.js.map': '{}',
  'dist/web/assets/home.ts': 'source',
  'dist/web/assets/.secret.js': 'hidden',
  'schema/schema.graphql': 'type Query { committed: Int }',
};

async function serve(options: PagesOptions, files: Record<string, string> = BUILT) {
  const app = Fastify();
  await addPages(app, options, folder(files));
  return (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
}

describe('pages', () => {
  test('are Hindi first, English when asked for, and remember it', async () => {
    const get = await serve(DEMO);
    expect((await get('/')).body).toContain('<html lang="hi">');
    const english = await get('/?lang=en');
    expect(english.body).toContain('<html lang="en">');
    expect(english.headers['set-cookie']).toMatch(/^nistaran_lang=en; Path=\/; Max-Age=31536000; SameSite=Lax$/);
    expect((await get('/docs', { cookie: 'a=b; nistaran_lang=en' })).body).toContain('<html lang="en">');
    expect((await get('/?lang=xx', { cookie: 'nistaran_lang=constructor' })).body).toContain('<html lang="hi">');
  });

  test('name the demo accounts in the demo only', async () => {
    const inDemo = await serve(DEMO);
    const inUse = await serve(LIVE);
    for (const path of ['/', '/graphiql']) {
      expect((await inDemo(path)).body).toContain('nistaran-demo');
      expect((await inUse(path)).body).not.toContain('nistaran-demo');
    }
    expect((await inUse('/?lang=en')).headers['set-cookie']).toContain('; Secure');
  });

  test.each(['/', '/docs', '/graphiql'])('%s needs nothing inline and nothing from elsewhere', async (path) => {
    const { body, headers } = await (await serve(DEMO))(path);
    expect(body).not.toMatch(/<script(?![^>]* src="\/assets\/)|<style| style=| on\w+="/);
    expect(body).not.toMatch(/(?:src|href)="(?!\/|#)/);
    expect(headers['content-security-policy']).toMatch(/^default-src 'self';/);
    expect(headers['cache-control']).toBe('no-cache');
  });

  test('come compressed to whoever takes it', async () => {
    const get = await serve(DEMO);
    const plain = await get('/');
    const small = await get('/', { 'accept-encoding': 'gzip, br' });
    expect(small.headers['content-encoding']).toBe('br');
    expect(small.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3);
  });

  test('keep bundles for ever and give out nothing else', async () => {
    const get = await serve(DEMO);
    const bundle = await get('/assets/home-1.js');
    expect(bundle.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get('/assets/home-1.js', { 'accept-encoding': 'br' })).headers['content-encoding']).toBe('br');
    const hidden = [
      'home-1.js.map',
      'home-1.js.br',
      'home.ts',
      '.secret.js',
      '../.vite/manifest.json',
      '..%2f.vite%2fmanifest.json',
      '',
    ];
    for (const name of hidden) expect((await get(`/assets/${name}`)).statusCode).toBe(404);
  });

  test('tell the console’s service worker the files of this build, those loaded later too, and no others', async () => {
    const { body, headers } = await (await serve(DEMO))('/console/sw.js');
    expect(headers).toMatchObject({ 'service-worker-allowed': '/console', 'cache-control': 'no-cache' });
    expect(headers['content-security-policy']).toMatch(/^default-src 'self';/); // else it could fetch nothing
    const [, known = '', program] = /^const NISTARAN = (.*);\n(.*)$/.exec(body) ?? [];
    expect(program).toBe('work()');
    expect(JSON.parse(known)).toEqual({
      entry: '/assets/console-1.js',
      files: [
        '/favicon.svg',
        ...['/assets/console-1.css', '/assets/console-1.js', '/assets/font-1.woff2', '/assets/later-1.css'],
        ...['/assets/later-1.js', '/assets/shared-1.js'],
      ],
    });
  });

  test('list every root field with its permission and every limit', async () => {
    const { body } = await (await serve(DEMO))('/docs');
    for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()])
      for (const name of Object.keys(type?.getFields() ?? {})) expect(body).toContain(`<code>${name}`);
    expect(body).toContain('Needs <code>complaint:assign</code>');
    expect(Object.keys(LIMIT_NAMES).sort()).toEqual(Object.keys(LIMITS).sort());
  });

  test('serve the committed schema, or the running one', async () => {
    expect((await (await serve(DEMO))('/schema.graphql')).body).toBe(BUILT['schema/schema.graphql']);
    expect((await (await serve(DEMO, {}))('/schema.graphql')).body).toContain('type Subscription');
  });

  test('start without a build, and say so', async () => {
    const answer = await (await serve(DEMO, {}))('/');
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toMatch(/^Nistaran\n[\s\S]*npm run build/);
  });
});

describe('example operations', () => {
  const credentials = { username: 'cell', password: 'nistaran-demo' };
  const examples = {
    signIn: signInMutation(credentials),
    list: LIST_QUERY,
    stream: STREAM_SUBSCRIPTION,
    opening: openingText('x'),
  };
  test.each(Object.entries(examples))('%s is valid against the schema', (_name, operation) => {
    expect(validate(schema, parse(operation))).toEqual([]);
  });
});

describe('freshness', () => {
  const now = 1_000_000;
  const heard: Heard = { hasNetwork: true, downSince: null, stream: 'live', figuresAt: now - 1_000 };
  test.each([
    ['live', {}],
    ['live', { figuresAt: now - 45_000 }],
    ['delayed', { stream: 'delayed' }],
    ['delayed', { stream: 'connecting', downSince: now - 10_000 }],
    ['stale', { figuresAt: now - 45_001 }],
    ['stale', { stream: 'stale' }],
    ['offline', { stream: 'connecting', downSince: now - 10_001 }],
    ['offline', { stream: 'stopped' }],
    ['offline', { hasNetwork: false }],
    ['connecting', { figuresAt: null }],
  ] as const)('is %s for %j', (expected, change) => {
    expect(judgeFreshness({ ...heard, ...change }, now)).toBe(expected);
  });
});

test('numbers and times are written as in India', () => {
  expect(groupedNumber(1_234_567)).toBe('12,34,567');
  expect(indianTime(new Date('2026-11-21T18:30:05Z'))).toBe('00:00:05');
});

test('html escapes whatever is put in, and drops null and false', () => {
  expect(html`<p title="${'"'}">${'<b>&'}${[html`<i>${1}</i>`, null, false]}</p>`.toString()).toBe(
    '<p title="&quot;">&lt;b&gt;&amp;<i>1</i></p>',
  );
});

test('prose sets what stands between backticks as code', () => {
  expect(prose('Use `a<b` here').toString()).toBe('Use <code>a&lt;b</code> here');
});
