/** GraphQL Yoga as its manual has it: on node:http, its own caches of parsed and validated documents. */
import { createServer } from 'node:http';
import { listening } from '../../support/listening.ts';
import { peer } from '../../support/peers.ts';
import { serve } from './answers.ts';
import { PeerData } from './peer-data.ts';
import { type Context, Loaders, resolvers } from './peer-resolvers.ts';
import { PEER_SCHEMA } from './peer-schema.ts';

const { createSchema, createYoga } = peer('graphql-yoga');

serve({
  start(setting) {
    const data = new PeerData(setting);
    const schema = createSchema({ typeDefs: PEER_SCHEMA, resolvers });
    const yoga = createYoga({ schema, context: (): Context => ({ loaders: new Loaders(data) }) });
    return listening(createServer(yoga));
  },
});
