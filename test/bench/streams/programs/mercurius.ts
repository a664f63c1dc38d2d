/** Mercurius with its own publish and subscribe, the data in memory. */
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { BACKLOG } from '../../support/listening.ts';
import { departmentOf } from '../../support/operation.ts';
import { type Sample, type Setting, serve } from './answers.ts';
import { changeItem, readyItem } from './items.ts';
import { publishEach } from './itself.ts';
import { peerSchema, readyFirst } from './peer-schema.ts';

const app = Fastify();
let samples: Record<string, Sample> = {};
const schema = peerSchema({
  subscribe: async (_root, args, { pubsub }) => readyFirst(await pubsub.subscribe(departmentOf(args)), readyItem()),
});

serve({
  async start(setting: Setting) {
    samples = setting.samples;
    await app.register(mercurius as never, { schema, subscription: true } as never);
    const address = await app.listen({ host: '127.0.0.1', port: 0, backlog: BACKLOG });
    return Number(new URL(address).port);
  },
  publish: publishEach((department) =>
    app.graphql.pubsub.publish({
      topic: department,
      payload: changeItem(samples[department] as Sample),
    } as never),
  ),
});
