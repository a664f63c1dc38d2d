/** Operations run inside the process, past the limits of the doors, so that what is asked may be as wide as the schema. */
import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, parse } from 'graphql';
import { authenticate } from '../../../../src/auth/authenticate.ts';
import { publicViewer, type Viewer } from '../../../../src/auth/viewer.ts';
import { type Context, createContext } from '../../../../src/graphql/context.ts';
import { presentError } from '../../../../src/server/graphql/present-error.ts';
import { buildSchema } from '../../../../src/server/graphql/schema.ts';
import { oneByOne } from '../../../support/one-by-one.ts';
import type { Person, World } from '../../../support/world.ts';

export interface Operation {
  document: string;
  variables: Record<string, unknown>;
}

export interface InsideAnswer {
  data: unknown;
  errors: { message: string; code: unknown; path: unknown }[];
}

const documents = new Map<string, DocumentNode>();

function parsed(text: string): DocumentNode {
  const known = documents.get(text) ?? parse(text, { noLocation: true });
  documents.set(text, known);
  return known;
}

export class Inside {
  readonly #world: World;
  readonly schema: GraphQLSchema = buildSchema();

  constructor(world: World) {
    this.#world = world;
  }

  viewerOf({ token }: Person): Promise<Viewer> {
    if (token === null) return Promise.resolve(publicViewer(this.#world.districtId, 'en'));
    const { services } = this.#world.nistaran;
    return authenticate(services.em.fork(), token, {
      address: '127.0.0.1',
      now: services.clock.now(),
      production: false,
      trackingLinks: services.trackingLinks,
      sessions: services.sessions,
    });
  }

  context(viewer: Viewer): Context {
    const { services } = this.#world.nistaran;
    return createContext({ services, viewer, locale: 'en', requestId: 'request', address: '127.0.0.1', headers: null });
  }

  async run(viewer: Viewer, { document, variables }: Operation): Promise<InsideAnswer> {
    const contextValue = this.context(viewer);
    return this.#present(
      await execute({ schema: this.schema, document: parsed(document), variableValues: variables, contextValue }),
    );
  }

  /** The first messages of a subscription, fewer when it ends, or its refusal. */
  async subscribe(viewer: Viewer, { document, variables }: Operation, count = 1): Promise<InsideAnswer[]> {
    const { services } = this.#world.nistaran;
    const args = { schema: this.schema, document: parsed(document), variableValues: variables };
    const answers: InsideAnswer[] = [];
    for await (const result of oneByOne({ services, viewer, args, context: () => this.context(viewer) })) {
      answers.push(this.#present(result));
      if (answers.length === count) break;
    }
    return answers;
  }

  #present({ data, errors = [] }: ExecutionResult): InsideAnswer {
    const { log } = this.#world.nistaran.services;
    const shown = errors.map((error) =>
      presentError(error, { locale: 'en', requestId: 'request', log, production: false }),
    );
    return { data, errors: shown.map(({ message, extensions, path }) => ({ message, code: extensions?.code, path })) };
  }
}
