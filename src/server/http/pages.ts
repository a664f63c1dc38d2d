/**
 * The pages people open in a browser: `/`, `/wall`, `/docs`, `/graphiql`, `/console`, their bundles under `/assets/`, and `/schema.graphql`.
 *
 * Owns: which file may leave dist/web, how long it may be kept, the content policy of pages, the language of a visitor.
 * Invariants: HTML is rendered once, when first asked for, and holds nothing of any visitor; only hashed bundles are served from
 * disk, no source, no map, no dot file; demo accounts are named in the demo alone. Promises to start without a build (tests):
 * the pages then say so. May not import: features, the database.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type GraphQLField, type GraphQLSchema, printSchema } from 'graphql';
import { API_SCOPES } from '../../auth/permissions.ts';
import { DEMO_PASSWORD } from '../../demo/demo-password.ts';
import { PERMISSION, PUBLIC } from '../../graphql/permission.ts';
import { renderDocs } from '../../web/docs/docs.page.ts';
import { readRootFields } from '../../web/docs/root-fields.ts';
import { renderGraphiql } from '../../web/graphiql/graphiql.page.ts';
import { renderHome } from '../../web/home/home.page.ts';
import type { PageAssets } from '../../web/shared/layout.page.ts';
import { isLocale, LOCALES, type Locale } from '../../web/shared/locale.ts';
import { renderWall } from '../../web/wall/wall.page.ts';
import { LIMITS } from '../graphql/limits/index.ts';
import { addConsole } from './console-pages.ts';
import { kioskCookie, kioskToken } from './kiosk-cookie.ts';

/** What the pages need of the application. */
export interface PagesOptions {
  schema: GraphQLSchema;
  config: { secureCookies: boolean };
  services: { isDemo: boolean; publicUrl: string; build: string };
}

export const POLICY =
  "default-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
/** GraphiQL writes styles from script and carries its fonts and icons inside its style sheet. */
const GRAPHIQL_POLICY = `${POLICY}; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:`;

const HERE = dirname(fileURLToPath(import.meta.url));
const LANGUAGE_COOKIE = 'nistaran_lang';
const A_YEAR_SECONDS = 31_536_000;
const SERVED_ASSETS = /^\/[\w.-]+\.(js|css|woff2|svg|ttf)$/;

/** Adds the routes. `root` holds dist/web and schema/; tests bring their own. */
export async function addPages(app: FastifyInstance, options: PagesOptions, root = projectRoot(HERE)): Promise<void> {
  const web = join(root, 'dist', 'web');
  addSchemaFile(app, join(root, 'schema', 'schema.graphql'), options);
  const manifest = readManifest(web);
  if (manifest === null) return addNotice(app);
  await addAssets(app, web);
  addPage(app, '/', { policy: POLICY, render: homeOf(options, assetsOf(manifest, 'home/main.ts')) }, options);
  addPage(
    app,
    '/wall',
    { policy: POLICY, render: wallOf(options, wallAssets(web)), onRequest: renewKioskCookie },
    options,
  );
  addPage(app, '/docs', { policy: POLICY, render: docsOf(options, assetsOf(manifest, 'docs/main.ts')) }, options);
  addPage(
    app,
    '/graphiql',
    { policy: GRAPHIQL_POLICY, render: graphiqlOf(options, assetsOf(manifest, 'graphiql/main.tsx')) },
    options,
  );
  const { secureCookies } = options.config;
  const languageOf = (request: FastifyRequest, reply: FastifyReply) => chooseLanguage(request, reply, secureCookies);
  const entry = 'console/main.tsx';
  addConsole(app, {
    ...{ assets: assetsOf(manifest, entry), files: filesOf(manifest, entry), web },
    ...{ policy: POLICY, languageOf },
  });
}

/** The folder that holds package.json: two levels further up when compiled into dist than under jest. */
function projectRoot(folder: string): string {
  const parent = dirname(folder);
  return existsSync(join(folder, 'package.json')) || parent === folder ? folder : projectRoot(parent);
}

// ---- what is rendered ----------------------------------------------------------------------------------------------------

type Render = (locale: Locale) => string;

const demoPasswordOf = ({ services }: PagesOptions): string | null => (services.isDemo ? DEMO_PASSWORD : null);

const homeOf =
  (options: PagesOptions, assets: PageAssets): Render =>
  (locale) =>
    renderHome({ locale, assets, demoPassword: demoPasswordOf(options), publicUrl: options.services.publicUrl });

const wallOf =
  ({ services }: PagesOptions, assets: PageAssets): Render =>
  (locale) =>
    renderWall({ locale, assets, build: services.build });

const graphiqlOf =
  (options: PagesOptions, assets: PageAssets): Render =>
  (locale) =>
    renderGraphiql({ locale, assets, demoPassword: demoPasswordOf(options) });

function docsOf({ schema, services }: PagesOptions, assets: PageAssets): Render {
  const rootFields = readRootFields(schema, permissionOf);
  return (locale) =>
    renderDocs({ locale, assets, rootFields, publicUrl: services.publicUrl, limits: LIMITS, scopes: API_SCOPES });
}

function permissionOf({ extensions }: GraphQLField<unknown, unknown>): string | null {
  const permission = extensions[PERMISSION];
  return permission === undefined || permission === PUBLIC ? null : String(permission);
}

// ---- how it is sent ------------------------------------------------------------------------------------------------------

interface Page {
  policy: string;
  render: Render;
  onRequest?: (request: FastifyRequest, reply: FastifyReply, secureCookies: boolean) => void;
}

function addPage(
  app: FastifyInstance,
  path: string,
  { policy, render, onRequest }: Page,
  { config }: PagesOptions,
): void {
  const bodies = Object.fromEntries(LOCALES.map((locale) => [locale, once(() => compress(render(locale)))]));
  app.get(path, async (request, reply) => {
    const body = bodies[chooseLanguage(request, reply, config.secureCookies)]?.() as Body;
    onRequest?.(request, reply, config.secureCookies);
    void reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policy)
      .header('cache-control', 'no-cache')
      .header('vary', 'cookie, accept-encoding');
    return sendSmallest(body, request, reply);
  });
}

/** Made when it is first asked for, and kept. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

interface Body {
  plain: Buffer;
  gzip: Buffer;
  br: Buffer;
}

/** The highest quality would cost the start half a second and save a tenth. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

export const compress = (text: string): Body => ({
  plain: Buffer.from(text),
  gzip: gzipSync(text),
  br: brotliCompressSync(text, BROTLI),
});

export function sendSmallest(body: Body, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = (['br', 'gzip'] as const).find((name) => new RegExp(`\\b${name}\\b`).test(accepted));
  return encoding === undefined
    ? reply.send(body.plain)
    : reply.header('content-encoding', encoding).send(body[encoding]);
}

/** A screen is known for as long as browsers keep a cookie, counted from when it last opened the page. */
function renewKioskCookie(request: FastifyRequest, reply: FastifyReply, secureCookies: boolean): void {
  const token = kioskToken(request.headers.cookie);
  if (token !== null) void reply.header('set-cookie', kioskCookie(token, secureCookies));
}

/** The language asked for in the address, which is remembered; else the remembered one; else Hindi, or what is known of the person. */
export function chooseLanguage(
  request: FastifyRequest,
  reply: FastifyReply,
  secureCookies: boolean,
  otherwise: Locale = 'hi',
): Locale {
  const { lang } = request.query as { lang?: unknown };
  if (isLocale(lang)) {
    const cookie = `${LANGUAGE_COOKIE}=${lang}; Path=/; Max-Age=${A_YEAR_SECONDS}; SameSite=Lax${secureCookies ? '; Secure' : ''}`;
    void reply.header('set-cookie', cookie);
    return lang;
  }
  const remembered = new RegExp(`(?:^|;\\s*)${LANGUAGE_COOKIE}=(\\w+)`).exec(request.headers.cookie ?? '')?.[1];
  return isLocale(remembered) ? remembered : otherwise;
}

// ---- files ---------------------------------------------------------------------------------------------------------------

/** Bundles carry their content's hash in their name, so a browser may keep them for ever. */
async function addAssets(app: FastifyInstance, web: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(web, 'assets'),
    prefix: '/assets/',
    index: false,
    dotfiles: 'ignore',
    decorateReply: false,
    preCompressed: true,
    immutable: true,
    maxAge: A_YEAR_SECONDS * 1_000,
    allowedPath: (path) => SERVED_ASSETS.test(path),
  });
  const favicon = readFileSync(join(web, 'favicon.svg'));
  app.get('/favicon.svg', (_request, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(favicon),
  );
}

/** The committed contract; where there is none yet, the schema as it runs. */
function addSchemaFile(app: FastifyInstance, file: string, { schema }: PagesOptions): void {
  const body = once(() => compress(existsSync(file) ? readFileSync(file, 'utf8') : printSchema(schema)));
  app.get('/schema.graphql', async (request, reply) => {
    void reply.type('text/plain; charset=utf-8').header('cache-control', 'no-cache').header('vary', 'accept-encoding');
    return sendSmallest(body(), request, reply);
  });
}

function addNotice(app: FastifyInstance): void {
  const notice =
    'Nistaran\n\nThe pages are not built: run "npm run build". The API is at /graphql, its contract at /schema.graphql.\n';
  for (const path of ['/', '/wall', '/docs', '/graphiql', '/console'])
    app.get(path, (_request, reply) => reply.type('text/plain; charset=utf-8').send(notice));
}

/** Vite's list of what became of each entry; the keys are paths under src/web. */
type Manifest = Record<string, Chunk>;

interface Chunk {
  file: string;
  css?: string[];
  assets?: string[];
  imports?: string[];
  dynamicImports?: string[];
}

function readManifest(web: string, name = 'manifest.json'): Manifest | null {
  const file = join(web, '.vite', name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : null;
}

/** The bundles of an entry for pages that are written anew for each visitor; none without a build, which these pages do not need. */
export function builtAssets(entry: string, root = projectRoot(HERE)): PageAssets {
  const manifest = readManifest(join(root, 'dist', 'web'));
  return manifest === null ? { scripts: [], styles: [] } : assetsOf(manifest, entry);
}

function assetsOf(manifest: Manifest, entry: string): PageAssets {
  const chunk = manifest[entry];
  if (chunk === undefined) throw new Error(`dist/web holds no bundle of ${entry}: run "npm run build".`);
  return { scripts: [`/${chunk.file}`], styles: stylesOf(manifest, entry).map((file) => `/${file}`) };
}

/** The wall has a build of its own, with one style sheet. */
function wallAssets(web: string): PageAssets {
  const manifest = readManifest(web, 'wall-manifest.json') ?? {};
  const { scripts } = assetsOf(manifest, 'wall/main.ts');
  return { scripts, styles: [`/${manifest['style.css']?.file}`] };
}

/** Styles of an entry and of all it imports, each once. */
function stylesOf(manifest: Manifest, entry: string): string[] {
  const { css = [], imports = [] } = manifest[entry] ?? { file: '' };
  return [...new Set([...imports.flatMap((name) => stylesOf(manifest, name)), ...css])];
}

/** Every file that an entry may ever load: itself, what it imports now and later, their styles and fonts. Each once. */
function filesOf(manifest: Manifest, entry: string): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined || seen.has(name)) return;
    seen.add(name);
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) found.add(`/${file}`);
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) visit(next);
  };
  visit(entry);
  return [...found];
}
