import type { FastifyInstance } from 'fastify';
export async function addPages(app: FastifyInstance, _options: object): Promise<void> {
  app.get('/', async () => 'Nistaran');
}
