/**
 * A subscription, executed event by event: the source is opened once, each of its items is executed on a context of its own,
 * so no loader or entity outlives its event and a payload always shows the state at its making. The seam where subscribers of
 * one group will share one execution.
 */
import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
} from 'graphql';

/** Arguments whose `contextValue` makes a fresh context at each call. */
interface FreshArgs {
  schema: GraphQLSchema;
  document: DocumentNode;
  contextValue: () => unknown;
  variableValues?: Record<string, unknown> | null;
  operationName?: string | null;
}

export type Results = AsyncIterableIterator<ExecutionResult>;

export async function executeEach(given: ExecutionArgs): Promise<Results | ExecutionResult> {
  const args = given as unknown as FreshArgs;
  const source = await createSourceEventStream({ ...args, contextValue: args.contextValue() } as ExecutionArgs);
  if (!(Symbol.asyncIterator in source)) return source;
  const events = source[Symbol.asyncIterator]() as AsyncIterator<unknown>;
  return mapEvents(events, (item) =>
    execute({ ...args, rootValue: item, contextValue: args.contextValue() } as ExecutionArgs),
  );
}

/**
 * Written by hand: a generator's `return()` would wait for the source's next event. A source that fails, or whose item cannot
 * be executed, is closed: whoever iterates does not call `return()` after an error.
 */
function mapEvents(
  source: AsyncIterator<unknown>,
  executeItem: (item: unknown) => ExecutionResult | PromiseLike<ExecutionResult>,
): Results {
  const close = async () => void (await source.return?.());
  return {
    next: async () => {
      try {
        const result = await source.next();
        return result.done ? { done: true, value: undefined } : { done: false, value: await executeItem(result.value) };
      } catch (error) {
        await close();
        throw error;
      }
    },
    return: async () => {
      await close();
      return { done: true, value: undefined };
    },
    throw: async (error) => {
      await close();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
