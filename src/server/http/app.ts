/** The HTTP application: limits, headers, routes. Owns no state but its counters. Hooks of every request call back: a promise each is felt. */
import type { IncomingMessage } from 'node:http';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { WhatsappInbox } from '../../channels/whatsapp/inbox.ts';
import { addWhatsappRoutes } from '../../channels/whatsapp/routes.ts';
import type { EvidenceService } from '../../evidence/evidence-service.ts';
import type { Services } from '../../graphql/services.ts';
import type { Reads } from '../../reads/reads.ts';
import type { Config } from '../config.ts';
import type { Door } from '../graphql/prepare-operation.ts';
import type { Metrics } from '../metrics.ts';
import type { Rush } from '../rush.ts';
import { brokenRequests } from './broken-requests.ts';
import { addComplainantRoutes } from './complainant-routes.ts';
import { addEvidenceRoutes, UPLOAD_ROUTE } from './evidence-routes.ts';
import { addGraphqlRoute } from './graphql-route.ts';
import { addHeaders } from './headers.ts';
import { addHealthRoutes } from './health-routes.ts';
import { newRequestId } from './identify.ts';
import { addPages } from './pages.ts';

export interface AppOptions {
  config: Config;
  services: Services;
  door: Door;
  reads: Reads;
  schema: GraphQLSchema;
  evidence: EvidenceService;
  whatsapp: WhatsappInbox;
  metrics: Metrics;
  rush: Rush;
  isDraining(): boolean;
}

const KEEP_ALIVE_MS = 5_000;
const HEADERS_MS = 10_000;
const REQUEST_MS = 20_000;
/** A field officer's weak line needs minutes for a photo; everything else must have arrived within 20 seconds. */
const UPLOAD_MS = 5 * 60_000;

export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { config, services, metrics } = options;
  const app = Fastify({
    loggerInstance: services.log as never,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newRequestId,
    childLoggerFactory: (logger: unknown) => logger, // every line names its request; a logger each would cost more than the request
    trustProxy: config.NISTARAN_TRUST_PROXY.length > 0 ? config.NISTARAN_TRUST_PROXY : false,
    keepAliveTimeout: KEEP_ALIVE_MS,
    requestTimeout: UPLOAD_MS,
    http: { maxHeaderSize: 16_384, headersTimeout: HEADERS_MS },
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 1_100 },
    ...brokenRequests({ tls: config.secureCookies }),
  } as never) as unknown as FastifyInstance;
  limitArrival(app);
  addHeaders(app, { tls: config.secureCookies });
  addRequestLog(app, metrics);
  addErrorAnswers(app, services);
  addHealthRoutes(app, {
    services,
    metrics,
    metricsToken: config.NISTARAN_METRICS_TOKEN,
    isDraining: options.isDraining,
  });
  await addGraphqlRoute(app, {
    door: options.door,
    reads: options.reads,
    services,
    allowedOrigins: config.NISTARAN_ALLOWED_ORIGINS,
    secureCookies: config.secureCookies,
    rush: options.rush,
  });
  addWhatsappRoutes(app, options.whatsapp, config.whatsapp);
  addEvidenceRoutes(app, services, options.evidence);
  addComplainantRoutes(app, options);
  await addPages(app, options);
  return app;
}

/**
 * Ends a request whose body has not arrived in time; uploads have the server's own, longer limit. Nearly all come in one piece:
 * only those that are not whole by the end of this turn are given a timer.
 */
function limitArrival(app: FastifyInstance): void {
  let fresh: IncomingMessage[] = [];
  const giveTime = (raw: IncomingMessage) => {
    const timer = setTimeout(() => raw.destroy(), REQUEST_MS).unref();
    for (const event of ['end', 'close'] as const) raw.once(event, () => clearTimeout(timer));
  };
  const look = () => {
    const partial = fresh.filter(({ complete, destroyed }) => !complete && !destroyed);
    fresh = [];
    for (const raw of partial) giveTime(raw);
  };
  app.addHook('onRequest', ({ raw, routeOptions }, _reply, done) => {
    if (routeOptions.url !== UPLOAD_ROUTE && fresh.push(raw) === 1) setImmediate(look);
    done();
  });
}

/** One line a request: route pattern, status, time. Never the address line itself: links carry secrets. */
function addRequestLog(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    metrics.requestSeconds.observe({ route, status: String(reply.statusCode) }, reply.elapsedTime / 1_000);
    request.log.info({ requestId: request.id, method: request.method, route, status: reply.statusCode, ms }, 'request');
    done();
  });
}

function addErrorAnswers(app: FastifyInstance, { log }: Services): void {
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: 'Not found' }));
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500)
      return reply.code(status).send({ errors: [{ message: error.message, extensions: { code: 'BAD_USER_INPUT' } }] });
    log.error({ err: error, requestId: request.id }, 'request failed');
    const message = `Something went wrong on our side. Quote ${request.id} when you ask for help.`;
    return reply.code(500).send({ errors: [{ message, extensions: { code: 'INTERNAL', requestId: request.id } }] });
  });
}
