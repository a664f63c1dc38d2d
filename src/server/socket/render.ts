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
import type { Render } from '../../realtime/delivery/receiver.ts';
import { LIMITS } from '../graphql/limits/index.ts';
import { presentError } from '../graphql/present-error.ts';
import { newRequestId } from '../http/identify.ts';

export interface Rendered {
  services: Services;
  locale: Locale;
  /** Schema, document, variables, operation name. */
  execution: Pick<ExecutionArgs, 'schema' | 'document' | 'variableValues' | 'operationName'>;
}

/** Makes messages of items. Throws while the database is away: nothing half is sent, the same is tried again. */
export function renderer(rendered: Rendered): Render<unknown> {
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
