/** /healthz: the process lives. /readyz: it can serve. /metrics: figures, for loopback or a token only. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { hashToken, sameBytes } from '../../auth/tokens.ts';
import { query } from '../../database/query.ts';
import type { Services } from '../../graphql/services.ts';
import type { Metrics } from '../metrics.ts';
import { bearerToken } from './identify.ts';

export interface HealthOptions {
  services: Services;
  metrics: Metrics;
  metricsToken: string | undefined;
  isDraining(): boolean;
}

export function addHealthRoutes(
  app: FastifyInstance,
  { services, metrics, metricsToken, isDraining }: HealthOptions,
): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    if (isDraining()) return reply.code(503).send({ status: 'draining' });
    const database = await query(services.em.fork(), 'select 1').then(
      () => true,
      () => false,
    );
    return reply.code(database ? 200 : 503).send({ status: database ? 'ready' : 'no database', build: services.build });
  });
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, metricsToken)) return reply.code(404).send({ error: 'Not found' });
    return reply.type(metrics.contentType).send(await metrics.text());
  });
}

/** A request that a proxy on this machine passed on is not from this machine. */
function mayRead(request: FastifyRequest, token: string | undefined): boolean {
  const given = bearerToken(request.headers.authorization);
  if (token !== undefined && given !== null && sameBytes(hashToken(given), hashToken(token))) return true;
  if (request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined) return false;
  return ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip);
}
