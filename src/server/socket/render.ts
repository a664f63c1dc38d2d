/**
 * Executes the items of a stream: each by the document of its subscribers, all that came together on one fresh context, so no
 * loader or entity outlives them and a message shows the state at its making. Both transports' errors are told by `presentError`.
 */
import { type ExecutionArgs, type ExecutionResult, execute, GraphQLError } from 'graphql';
import type { Viewer } from '../../auth/viewer.ts';
import { isUnavailable } from '../../database/unavailable.ts';
import { createContext } from '../../graphql/context.ts';
import type { Services } from '../../graphql/services.ts';
import type { Locale } from '../../graphql/vocabulary.ts';
import type { Item } from '../../reads/items.ts';
import type { Reads } from '../../reads/reads.ts';
import type { Render } from '../../realtime/delivery/receiver.ts';
import { LIMITS } from '../graphql/limits/index.ts';
import { presentError } from '../graphql/present-error.ts';
import { newRequestId } from '../http/identify.ts';

export interface Rendered {
  services: Services;
  reads: Reads;
  locale: Locale;
  /** Schema, document, variables, operation name. */
  execution: Pick<ExecutionArgs, 'schema' | 'document' | 'variableValues' | 'operationName'>;
}

/** Makes messages of items. Throws while the database is away: nothing half is sent, the same is tried again. */
export function renderer(rendered: Rendered): Render<unknown> {
  const byResolvers = resolving(rendered);
  const byPlan = planned(rendered);
  return async (items, viewer) => (await byPlan(items, viewer)) ?? byResolvers(items, viewer);
}

/** By plan: one statement for all items of a kind. Null where there is none, or it could not be read: the resolvers find out why. */
function planned({ services, reads, locale, execution }: Rendered) {
  const { document, operationName, variableValues } = execution;
  const request = { document, operationName, variables: variableValues as Record<string, unknown> };
  return async (items: readonly unknown[], viewer: Viewer): Promise<Buffer[] | null> => {
    const reader = { services, viewer, locale, now: services.clock.now() };
    try {
      const messages = await reads.messages(request, items as readonly Item[], reader);
      return messages?.map((message) => Buffer.from(message)) ?? null;
    } catch (error) {
      services.log.warn({ err: error }, 'messages could not be read by their plan; the resolvers are asked');
      return null;
    }
  };
}

function resolving(rendered: Rendered): Render<unknown> {
  return async (items, viewer) => {
    const requestId = newRequestId();
    const contextValue = createContext({ ...contextSeed(rendered, viewer), requestId });
    const results = await Promise.all(
      items.map((item) => execute({ ...rendered.execution, rootValue: item, contextValue })),
    );
    return results.map((result) => toMessage(result, rendered, requestId));
  };
}

const contextSeed = ({ services, locale }: Rendered, viewer: Viewer) => ({
  ...{ services, viewer, locale, address: '', headers: null },
});

function toMessage({ data, errors }: ExecutionResult, { services, locale }: Rendered, requestId: string): Buffer {
  if (errors === undefined) return Buffer.from(JSON.stringify({ data }));
  for (const error of errors) if (isUnavailable(originOf(error))) throw originOf(error);
  const { log, production } = services;
  const shown = errors
    .slice(0, LIMITS.shownErrors)
    .map((error) => presentError(error, { locale, requestId, log, production }));
  return Buffer.from(JSON.stringify({ data, errors: shown }));
}

function originOf(error: unknown): unknown {
  let origin = error;
  while (origin instanceof GraphQLError && origin.originalError) origin = origin.originalError;
  return origin;
}
