/**
 * PostGraphile as its manual has it: the schema it derives from the tables, each operation planned once and answered by one
 * prepared statement, its own pool. Without what nobody asks it for here (mutations, sockets, pages, watching), and with
 * answers written straight as text, which it leaves off by itself.
 */
import { createServer } from 'node:http';
import { listening } from '../../support/listening.ts';
import { peer } from '../../support/peers.ts';
import { type Setting, serve } from './answers.ts';

const { postgraphile } = peer('postgraphile');
const { PostGraphileAmberPreset } = peer('postgraphile/presets/amber');
const { makePgService } = peer('postgraphile/adaptors/pg');
const { grafserv } = peer('postgraphile/grafserv/node');
const { TYPES } = peer('postgraphile/@dataplan/pg');

interface FoundCodec {
  pgType: { typname: string };
  pgCodec: unknown;
}

/** The number of a transaction, a type it does not know and would complain of. */
const transactionNumbers = {
  name: 'TransactionNumbersPlugin',
  gather: {
    hooks: {
      pgCodecs_findPgCodec(_info: unknown, found: FoundCodec) {
        if (found.pgType.typname === 'xid8') found.pgCodec = TYPES.bigint;
      },
    },
  },
};

const presetFor = ({ databaseUrl }: Setting) => ({
  extends: [PostGraphileAmberPreset],
  plugins: [transactionNumbers],
  pgServices: [
    makePgService({
      ...{ connectionString: databaseUrl, schemas: ['public'], pubsub: false },
      poolConfig: { options: '-c timezone=UTC' },
    }),
  ],
  schema: { defaultBehavior: '-insert -update -delete' },
  grafserv: { graphqlPath: '/graphql', graphiql: false, websockets: false, watch: false, outputDataAsString: true },
  grafast: { explain: false },
});

serve({
  async start(setting) {
    const ready = postgraphile(presetFor(setting));
    const server = createServer();
    await ready.createServ(grafserv).addTo(server);
    await ready.getSchema();
    return listening(server);
  },
});
