/**
 * Delivery the plain way: one subscriber, his own cursor, every item executed by itself as himself. What grouped delivery must
 * equal, message for message; it shares nothing with it but the sources that resolvers open.
 */
import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import type { Viewer } from '../../src/auth/viewer.ts';
import type { Services } from '../../src/graphql/services.ts';
import { LogSource } from '../../src/realtime/log-source.ts';
import { SnapshotSource } from '../../src/realtime/snapshot-source.ts';
import { changesAccessOf } from '../../src/realtime/streams.ts';

interface OneByOne {
  services: Services;
  viewer: Viewer;
  args: Omit<ExecutionArgs, 'contextValue'>;
  /** A context of its own for every execution. */
  context(): unknown;
}

/** The results of a subscription up to the present end of the log, or to the stream's own; an error result when it is refused. */
export async function* oneByOne(subscriber: OneByOne): AsyncGenerator<ExecutionResult> {
  const { args, context } = subscriber;
  const source = await createSourceEventStream({ ...args, contextValue: context() });
  if (source instanceof LogSource) yield* readLog(subscriber, source);
  else if (source instanceof SnapshotSource) yield* readState(subscriber, source);
  else yield source as ExecutionResult;
}

const show = ({ args, context }: OneByOne, item: unknown) =>
  execute({ ...args, rootValue: item, contextValue: context() }) as Promise<ExecutionResult>;

async function* readLog(subscriber: OneByOne, { options }: LogSource): AsyncGenerator<ExecutionResult> {
  const { services, viewer } = subscriber;
  for (const item of options.opening.items) yield await show(subscriber, item);
  if (options.opening.end) return;
  for (let position = options.from; ; ) {
    const [event] = await services.streams.readLog(position, 1);
    if (event === undefined) return;
    position = event.seq;
    if (changesAccessOf(viewer, event)) {
      yield await show(subscriber, services.streams.reset(position, 'ACCESS_CHANGED'));
      return;
    }
    for (const item of options.translate(viewer, [event])) yield await show(subscriber, item);
  }
}

async function* readState(subscriber: OneByOne, { options }: SnapshotSource): AsyncGenerator<ExecutionResult> {
  for (const item of options.opening.items) yield await show(subscriber, item);
  const leave = await options.projector.watch(() => {});
  const item = options.projector.latest === null ? null : options.present(options.projector.latest, subscriber.viewer);
  if (item !== null) yield await show(subscriber, item);
  leave();
}
