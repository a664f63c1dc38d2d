/** GET /webhooks/whatsapp: Meta's handshake. POST: signed bodies, stored before they are acknowledged, worked on afterwards. */
import type { FastifyInstance } from 'fastify';
import type { WhatsappInbox } from './inbox.ts';
import { isSignedBy, isVerifyToken } from './signature.ts';

const BODY_LIMIT = 3 * 2 ** 20;

export interface WhatsappSecrets {
  appSecret: string | undefined;
  verifyToken: string | undefined;
}

export function addWhatsappRoutes(
  app: FastifyInstance,
  inbox: WhatsappInbox,
  { appSecret, verifyToken }: WhatsappSecrets,
): void {
  app.get<{ Querystring: Record<string, unknown> }>('/webhooks/whatsapp', async (request, reply) => {
    const { 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': challenge } = request.query;
    const isRight = verifyToken !== undefined && mode === 'subscribe' && isVerifyToken(verifyToken, token);
    if (!isRight || typeof challenge !== 'string') return reply.code(403).send({ error: 'Forbidden' });
    return reply.type('text/plain').send(challenge);
  });

  void app.register(async (webhook) => {
    // The signature is over the raw bytes: a re-serialised body differs.
    webhook.removeAllContentTypeParsers();
    webhook.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, raw, done) => done(null, raw));
    webhook.post('/webhooks/whatsapp', { bodyLimit: BODY_LIMIT }, async (request, reply) => {
      const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const signature = request.headers['x-hub-signature-256'];
      if (appSecret === undefined || !isSignedBy(appSecret, raw, typeof signature === 'string' ? signature : undefined))
        return reply.code(401).send({ error: 'Unauthorized' });
      const stored = await inbox.store(raw);
      return reply.code(stored ? 200 : 400).send({ status: stored ? 'stored' : 'not JSON' });
    });
  });
}
