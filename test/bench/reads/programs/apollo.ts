/** Apollo Server as its manual has it: standalone, default plugins, a resolver a field, DataLoaders of the request. */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { serve } from './answers.ts';
import { PeerData } from './peer-data.ts';
import { type Context, Loaders, resolvers } from './peer-resolvers.ts';
import { PEER_SCHEMA } from './peer-schema.ts';

serve({
  async start(setting) {
    const data = new PeerData(setting);
    const apollo = new ApolloServer<Context>({ typeDefs: PEER_SCHEMA, resolvers });
    const listen = { host: '127.0.0.1', port: 0 };
    const { url } = await startStandaloneServer(apollo, {
      listen,
      context: async () => ({ loaders: new Loaders(data) }),
    });
    return Number(new URL(url).port);
  },
});
