/**
 * From a subscribe message to a subscriber of the delivery.
 *
 * Invariants: a document is judged by the same `prepareOperation` as on HTTP; what is refused answers that one operation and
 * keeps the socket; nothing is begun before every change of rights up to its beginning is known. May not import: features other
 * than through the schema.
 */
import { createSourceEventStream, type ExecutionArgs, GraphQLError } from 'graphql';
import { createContext } from '../../graphql/context.ts';
import { unauthenticated } from '../../graphql/errors.ts';
import type { Services } from '../../graphql/services.ts';
import type { Reads } from '../../reads/reads.ts';
import type { Delivery } from '../../realtime/delivery/delivery.ts';
import { LogSource } from '../../realtime/log-source.ts';
import { SnapshotSource } from '../../realtime/snapshot-source.ts';
import { LIMITS } from '../graphql/limits/index.ts';
import { type Door, prepareOperation } from '../graphql/prepare-operation.ts';
import { presentError } from '../graphql/present-error.ts';
import type { Identity } from '../http/identify.ts';
import type { Rush } from '../rush.ts';
import { type Asked, isPersonalOperation, operationKey } from './operation.ts';
import type { Peer } from './peer.ts';
import { renderer } from './render.ts';
import { Subscriber } from './subscriber.ts';

const OPERATIONS_A_SOCKET = 50;
const ID_CHARACTERS = 100;

export interface SubscriptionsOptions {
  services: Services;
  reads: Reads;
  door: Door;
  delivery: Delivery;
  rush: Rush;
}

/** What graphql-ws hands back to `open`: the arguments of the execution, who asks, and what. */
export type PeerArgs = ExecutionArgs & { peer: Peer; identity: Identity; id: string; asked: Asked };

export class Subscriptions {
  readonly #options: SubscriptionsOptions;

  constructor(options: SubscriptionsOptions) {
    this.#options = options;
  }

  /** Judges what is asked for: why it is refused, or what to `open`. */
  judge(peer: Peer, id: string, asked: Asked): PeerArgs | readonly GraphQLError[] {
    const { identity } = peer;
    if (identity === null || peer.isRevoked || !peer.isOpen) return [asGraphQLError(unauthenticated())];
    if (id.length > ID_CHARACTERS)
      return [limitError(`The id of an operation may have at most ${ID_CHARACTERS} characters.`)];
    if (peer.operations.has(id)) return [limitError('The operation of this id has not ended yet. Use a new id.')];
    if (peer.operations.size >= OPERATIONS_A_SOCKET)
      return [limitError(`A socket carries at most ${OPERATIONS_A_SOCKET} operations.`)];
    try {
      const prepared = prepareOperation(this.#options.door, asked, identity);
      if ('errors' in prepared) return prepared.errors;
      if (prepared.operation !== 'subscription')
        return [limitError('Only subscriptions run on the socket. Send queries and mutations by HTTP.')];
      peer.operations.add(id);
      return this.#argsOf(peer, identity, { id, document: prepared.document, asked });
    } catch (error) {
      return [asGraphQLError(error)];
    }
  }

  #argsOf(
    peer: Peer,
    identity: Identity,
    { id, document, asked }: Pick<PeerArgs, 'id' | 'document' | 'asked'>,
  ): PeerArgs {
    const { services, door } = this.#options;
    return {
      ...{ peer, identity, id, asked, document },
      schema: door.schema,
      operationName: asked.operationName ?? null,
      variableValues: asked.variables ?? null,
      contextValue: createContext({ ...identity, services, address: peer.address, headers: null }),
    };
  }

  /** Opens the source and hands the subscriber to the delivery. */
  async open(args: PeerArgs) {
    const { peer, identity, id } = args;
    await this.#options.rush.streamsTurn();
    const source = await createSourceEventStream(args);
    if (!(source instanceof LogSource || source instanceof SnapshotSource)) return source;
    try {
      await this.#options.services.streams.access.catchUp();
      if (peer.isRevoked) throw unauthenticated();
      const receiver = new Subscriber(peer, identity.viewer, id);
      if (source instanceof SnapshotSource) receiver.onOver(peer.onRevoked(() => receiver.end()));
      this.#options.delivery.join({ source, receiver, ...this.#operationOf(args) });
      letGo(args);
      return receiver;
    } catch (error) {
      return { errors: [asGraphQLError(error)] };
    }
  }

  #operationOf({
    document,
    schema,
    variableValues = null,
    operationName = null,
    asked,
    identity: { locale },
  }: PeerArgs) {
    const execution = { schema, document, variableValues, operationName };
    return {
      locale,
      operationKey: operationKey(document, asked, schema),
      isPersonal: isPersonalOperation(document, asked, schema),
      render: renderer({ services: this.#options.services, reads: this.#options.reads, locale, execution }),
    };
  }

  /** What the other side is told of errors. */
  present({ identity }: Peer, errors: readonly unknown[]): GraphQLError[] {
    const { log, production } = this.#options.services;
    const { locale = 'hi', requestId = '' } = identity ?? {};
    const context = { locale, requestId, log, production };
    return errors.slice(0, LIMITS.shownErrors).map((error) => presentError(error, context)) as GraphQLError[];
  }
}

/** graphql-ws keeps what was asked as long as the stream; nothing needs its text and its context any more. */
function letGo(args: PeerArgs): void {
  args.contextValue = null;
  args.asked.query = '';
}

const limitError = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

const asGraphQLError = (error: unknown) =>
  new GraphQLError(error instanceof Error ? error.message : String(error), { originalError: error as Error });
