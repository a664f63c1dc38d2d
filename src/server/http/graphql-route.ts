/**
 * GraphQL over HTTP. The request is judged by `prepareOperation` before anything is executed, so that HTTP and socket refuse
 * alike. A query that has a plan is answered by one statement (`src/reads`); for everything else Apollo speaks the protocol
 * (negotiation, CSRF, GET) and executes.
 */
import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import { type Context, createContext, type ResponseHeaders } from '../../graphql/context.ts';
import { AppError } from '../../graphql/errors.ts';
import type { Loaders } from '../../graphql/loaders.ts';
import type { Services } from '../../graphql/services.ts';
import type { Reads } from '../../reads/reads.ts';
import type { KnownOperations } from '../graphql/known-operations.ts';
import { LIMITS } from '../graphql/limits/index.ts';
import { type Door, prepareOperation, type Request } from '../graphql/prepare-operation.ts';
import { presentError } from '../graphql/present-error.ts';
import type { Rush } from '../rush.ts';
import { cookieToken, type Identity, SESSION_COOKIE, wantedLocale } from './identify.ts';
import { kioskCookie } from './kiosk-cookie.ts';
import { isAllowedOrigin } from './origin.ts';
import { answerPlanned } from './planned-answer.ts';

export interface GraphqlRouteOptions {
  door: Door;
  reads: Reads;
  services: Services;
  allowedOrigins: readonly string[];
  secureCookies: boolean;
  rush: Rush;
}

/** Rewrites every error with the one formatter, in the caller's language. */
const presentErrors: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response, errors, contextValue }) => {
      if (response.body.kind !== 'single' || !errors?.length) return;
      if (response.http.status === 400) response.http.status = refusalStatus(request.http?.headers.get('accept'));
      const { locale, requestId, services } = contextValue;
      const shown = errors.slice(0, LIMITS.shownErrors);
      const context = { locale, requestId, log: services.log, production: services.production };
      response.body.singleResult.errors = shown.map((error) => presentError(error, context));
    },
  }),
};

/** What was judged, by the loaders of its context: Apollo copies the context itself. */
const judged = new WeakMap<Loaders, Request>();

/** Nothing is executed but what was judged. Both read a request alike; should they ever not, it ends here with 500. */
const onlyJudged: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveSource: async ({ source, request, contextValue }) => {
      const params = judged.get(contextValue.loaders);
      if (params?.query === source && params.operationName === (request.operationName ?? null)) return;
      throw new Error('a request was to be executed that was not judged');
    },
  }),
};

/** Adds `/graphql` to the application. */
export async function addGraphqlRoute(
  app: FastifyInstance,
  options: GraphqlRouteOptions,
): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    schema: options.door.schema,
    introspection: true, // decided per viewer in prepareOperation
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      onlyJudged,
      presentErrors,
    ],
  });
  await apollo.start();
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    bodyLimit: LIMITS.bodyBytes,
    handler: (request, reply) => options.rush.answer(() => answer(apollo, options, request, reply)),
  });
  return apollo;
}

async function answer(
  apollo: ApolloServer<Context>,
  options: GraphqlRouteOptions,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { services, door, allowedOrigins } = options;
  const errorContext = {
    locale: wantedLocale(request.headers['accept-language']),
    requestId: request.id,
    log: services.log,
    production: door.production,
  };
  try {
    if (!isAllowedOrigin(request.headers.origin, request.headers.host, allowedOrigins)) throw wrongOrigin();
    const onIdentity = ({ locale }: Identity) => {
      errorContext.locale = locale;
    };
    const params = readParams(request, door.known);
    const planned = await answerPlanned({ ...options, onIdentity }, request, params);
    const { identity } = planned;
    services.sightings.saw(identity.viewer);
    if ('data' in planned) return reply.type(planned.contentType).send(planned.data);
    const context = contextOf(options, identity, request, reply);
    if (params !== null) {
      const prepared = planned.prepared ?? prepareOperation(door, params, identity);
      if ('errors' in prepared) return refuse(reply, request, prepared.errors, errorContext);
      judged.set(context.loaders, params);
    }
    return await execute(apollo, request, reply, { context, params });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const status = STATUS[error.code];
    if (error.retryAfterSeconds) void reply.header('retry-after', error.retryAfterSeconds);
    // A page cannot take back its cookie: with one that is no longer good it could not even sign in.
    if (error.code === 'UNAUTHENTICATED' && cameByCookie(request))
      setSessionCookie(reply, CLEARED, options.secureCookies);
    return reply
      .code(status)
      .type('application/json; charset=utf-8')
      .send({ errors: [presentError(error, errorContext)] });
  }
}

const STATUS: Record<AppError['code'], number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  PERSISTED_QUERY_NOT_FOUND: 400,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  INTERNAL: 500,
};

const wrongOrigin = () =>
  new AppError('FORBIDDEN', {
    hi: 'यह वेबसाइट इस सर्वर को नहीं बुला सकती।',
    en: 'This web origin may not call this server.',
  });

/** The GraphQL request, or null where its shape is wrong: Apollo then says what is. */
function readParams(request: FastifyRequest, known: KnownOperations): Request | null {
  const source = request.method === 'GET' ? readSearch(request) : (request.body as Record<string, unknown> | null);
  if (source == null || typeof source !== 'object' || Array.isArray(source)) return null;
  const { variables = null, operationName = null, extensions = null } = source;
  if (typeof variables !== 'object' || Array.isArray(variables)) return null;
  if (typeof extensions !== 'object' || Array.isArray(extensions)) return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  const query = source.query === undefined ? knownText(extensions, known) : source.query;
  if (typeof query !== 'string') return null;
  return { query, operationName, variables: variables as Record<string, unknown> | null };
}

/** The text of a known operation, by the hash that Apollo's and others' clients send. Throws for one that is not known. */
function knownText(extensions: object | null, known: KnownOperations): string | undefined {
  const { sha256Hash: hash } =
    (extensions as { persistedQuery?: { sha256Hash?: unknown } } | null)?.persistedQuery ?? {};
  if (typeof hash !== 'string') return undefined;
  const text = known.textOf(hash);
  if (text === undefined) throw unknownOperation();
  return text;
}

const unknownOperation = () =>
  new AppError('PERSISTED_QUERY_NOT_FOUND', {
    hi: 'इस हैश की कोई क्रिया पंजीकृत नहीं है। क्रिया का पूरा पाठ भेजें।',
    en: 'No operation of this hash is registered. Send its text.',
  });

/** The parameters of a GET, each given at most once. */
function readSearch(request: FastifyRequest): Record<string, unknown> | null {
  const parameters = new URLSearchParams(searchOf(request));
  const names = ['query', 'variables', 'operationName', 'extensions'];
  if (names.some((name) => parameters.getAll(name).length > 1)) return null;
  const given = Object.fromEntries(parameters) as Record<string, string>;
  const objects = Object.entries(given).filter(([name]) => name === 'variables' || name === 'extensions');
  return { ...given, ...Object.fromEntries(objects.map(([name, text]) => [name, parseObject(text)])) };
}

/** The same for a GET. */
function searchFor(request: FastifyRequest, params: Request | null): string {
  if (request.method !== 'GET' || params === null) return searchOf(request);
  const parameters = new URLSearchParams(searchOf(request));
  parameters.set('query', params.query);
  parameters.delete('extensions');
  return `?${parameters}`;
}

const searchOf = (request: FastifyRequest): string => new URL(request.url, 'http://x').search;

function parseObject(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}

const MODERN = /application\/graphql-response\+json/;

/**
 * A document that is refused: 400. To a client that asks for `application/json` by name and knows nothing newer, any other
 * status than 200 means that no GraphQL server has answered (GraphQL over HTTP, §6.4.1).
 */
const refusalStatus = (accept = ''): number => (/application\/json/.test(accept) && !MODERN.test(accept) ? 200 : 400);

function refuse(
  reply: FastifyReply,
  request: FastifyRequest,
  errors: readonly GraphQLError[],
  context: Parameters<typeof presentError>[1],
) {
  const { accept } = request.headers;
  const type = MODERN.test(accept ?? '')
    ? 'application/graphql-response+json; charset=utf-8'
    : 'application/json; charset=utf-8';
  const body = JSON.stringify({
    errors: errors.slice(0, LIMITS.shownErrors).map((error) => presentError(error, context)),
  });
  return reply.code(refusalStatus(accept)).type(type).send(body);
}

function contextOf(
  { services, secureCookies }: GraphqlRouteOptions,
  identity: Identity,
  request: FastifyRequest,
  reply: FastifyReply,
): Context {
  const headers: ResponseHeaders = {
    setCookie: (value, expires) => setSessionCookie(reply, { value, expires }, secureCookies),
    clearCookie: () => setSessionCookie(reply, CLEARED, secureCookies),
    setKioskCookie: (token) => void reply.header('set-cookie', kioskCookie(token, secureCookies)),
  };
  return createContext({ ...identity, services, address: request.ip, headers });
}

const cameByCookie = ({ headers }: FastifyRequest): boolean =>
  headers.authorization === undefined && cookieToken(headers.cookie) !== null;

const CLEARED = { value: '', expires: new Date(0) };

function setSessionCookie(
  reply: FastifyReply,
  { value, expires }: { value: string; expires: Date },
  isSecure: boolean,
): void {
  const secure = isSecure ? '; Secure' : '';
  void reply.header(
    'set-cookie',
    `${SESSION_COOKIE}=${value}; Path=/; HttpOnly; SameSite=Strict; Expires=${expires.toUTCString()}${secure}`,
  );
}

/** By the text in any case: a hash is our own matter. */
function bodyFor({ body }: FastifyRequest, params: Request | null): unknown {
  if (params === null || body === null || typeof body !== 'object') return body;
  const { extensions: _, ...others } = body as Record<string, unknown>;
  return { ...others, query: params.query };
}

async function execute(
  apollo: ApolloServer<Context>,
  request: FastifyRequest,
  reply: FastifyReply,
  { context, params }: { context: Context; params: Request | null },
) {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, String(value));
  if (cookieToken(request.headers.cookie) === null)
    headers.set('apollo-require-preflight', 'nothing a browser adds by itself');
  const result = await withDeadline(
    apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers,
        body: bodyFor(request, params),
        search: searchFor(request, params),
      },
      context: async () => context,
    }),
  );
  for (const [name, value] of result.headers) void reply.header(name, value);
  void reply.code(result.status ?? 200);
  return reply.send(result.body.kind === 'complete' ? result.body.string : '');
}

/** An answer within ten seconds, or a clear error: whoever waits longer has gone. */
export function withDeadline<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), LIMITS.executionMs);
  });
  return Promise.race([work, deadline]).finally(() => clearTimeout(timer));
}

const tooSlow = () =>
  new AppError('INTERNAL', {
    hi: 'अनुरोध दस सेकंड में पूरा नहीं हुआ। छोटा अनुरोध करें या बाद में प्रयास करें।',
    en: 'The request took more than ten seconds and was given up. Ask for less, or try again later.',
  });
