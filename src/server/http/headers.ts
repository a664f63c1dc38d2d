/** Headers of every answer: default deny for browsers, nothing cached, no banner. Pages set their own CSP. */
import type { FastifyInstance } from 'fastify';

const API_POLICY = "default-src 'none'; frame-ancestors 'none'";

export interface DefaultHeaders {
  /** Served over TLS: browsers shall never come without. */
  tls: boolean;
}

/** What every answer carries that says nothing else. */
export const defaultHeaders = ({ tls }: DefaultHeaders): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'content-security-policy': API_POLICY,
  ...(tls ? { 'strict-transport-security': 'max-age=31536000' } : {}),
});

export function addHeaders(app: FastifyInstance, options: DefaultHeaders): void {
  const defaults = Object.entries(defaultHeaders(options));
  app.addHook('onSend', (_request, reply, payload, done) => {
    for (const [name, value] of defaults) if (!reply.hasHeader(name)) void reply.header(name, value);
    done(null, payload);
  });
}
