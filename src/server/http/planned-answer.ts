/**
 * Answers a query that has a plan, and finds out who is asking. A viewer who is remembered is not looked up before: the
 * statement that answers says whether he still stands.
 *
 * Invariants: what comes from here equals what the resolvers would say, headers included; whoever no longer stands is looked up
 * anew, and nothing that was read for him is sent.
 */
import type { FastifyRequest } from 'fastify';
import type { Remembered } from '../../auth/remembered-viewers.ts';
import { standingSql } from '../../auth/remembered-viewers.ts';
import { type Parameters, sqlState } from '../../database/query.ts';
import { utf8 } from '../../reads/utf8.ts';
import { type Prepared, prepareOperation, type Request } from '../graphql/prepare-operation.ts';
import type { GraphqlRouteOptions } from './graphql-route.ts';
import { bearerToken, cookieToken, type Identity, identify, identityOf } from './identify.ts';

type Judged = ReturnType<typeof prepareOperation>;

/** Who is asking, and either the whole body of the answer or what was made of the request already. */
export type PlannedAnswer = { identity: Identity } & (
  | { data: Buffer; contentType: string }
  | { prepared: Judged | null }
);

const JSON_TYPE = 'application/json; charset=utf-8';
const RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8';

/** What clients ask for, as they write it; whatever else there is, Apollo negotiates. */
const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  ['*/*', JSON_TYPE],
  ['application/json', JSON_TYPE],
  ['application/json, text/plain, */*', JSON_TYPE],
  ['application/graphql-response+json', RESPONSE_TYPE],
  ['application/graphql-response+json, application/json', RESPONSE_TYPE],
]);

/** The type of the answer to a plain POST of JSON; undefined for every other request. */
const contentTypeFor = ({ method, headers }: FastifyRequest): string | undefined =>
  method === 'POST' && headers['content-type']?.startsWith('application/json')
    ? CONTENT_TYPES.get(headers.accept ?? '*/*')
    : undefined;

export interface PlannedOptions extends GraphqlRouteOptions {
  /** Told who is asking as soon as it is known: what is refused after that is said in his language. */
  onIdentity(identity: Identity): void;
}

export async function answerPlanned(
  options: PlannedOptions,
  request: FastifyRequest,
  params: Request | null,
): Promise<PlannedAnswer> {
  const token = bearerToken(request.headers.authorization) ?? cookieToken(request.headers.cookie);
  const { services } = options;
  const remembered = token === null ? undefined : services.viewers.recall(token, request.ip);
  if (remembered === undefined) return asFound(options, request, params, token);
  const caller = callerOf(request);
  const identity = identityOf(remembered.viewer, caller);
  const asked = { identity, remembered, params };
  const first = await tryPlan(options, request, asked);
  if ('data' in first || (await stands(options, remembered))) return first;
  services.viewers.forget(token as string, request.ip);
  return asFound(options, request, params, token);
}

const callerOf = ({ headers, ip: address, id: requestId }: FastifyRequest) => ({ headers, address, requestId });

/** Looked up from the beginning. Throws UNAUTHENTICATED. */
async function asFound(
  options: PlannedOptions,
  request: FastifyRequest,
  params: Request | null,
  token: string | null,
): Promise<PlannedAnswer> {
  const identity = await identify(options.services, token, callerOf(request));
  if (token !== null) options.services.viewers.remember(token, request.ip, identity.viewer);
  return tryPlan(options, request, { identity, remembered: null, params });
}

interface Asked {
  identity: Identity;
  /** Null: just looked up. */
  remembered: Remembered | null;
  params: Request | null;
}

async function tryPlan(
  { door, reads, services, onIdentity }: PlannedOptions,
  request: FastifyRequest,
  { identity, remembered, params }: Asked,
): Promise<PlannedAnswer> {
  onIdentity(identity);
  const contentType = contentTypeFor(request);
  if (params === null || contentType === undefined) return { identity, prepared: null };
  const prepared = prepareOperation(door, params, identity);
  if ('errors' in prepared) return { identity, prepared };
  const data = await readPlan(prepared, { reads, services, params, identity, remembered });
  return data === null ? { identity, prepared } : { identity, data: utf8(['{"data":', ...data, '}\n']), contentType };
}

async function readPlan(
  { document }: Prepared,
  { reads, services, params, identity, remembered }: Asked & Pick<GraphqlRouteOptions, 'reads' | 'services'>,
): Promise<string[] | null> {
  const { viewer, locale, requestId } = identity;
  const now = services.clock.now();
  const standing = remembered && ((parameters: Parameters) => standingSql(remembered, now, parameters));
  try {
    return await reads.answer({ ...params, document }, { services, viewer, locale, now }, standing);
  } catch (error) {
    if (sqlState(error) === TIMED_OUT) throw error; // the resolvers would take no less
    services.log.warn({ err: error, requestId }, 'a plan could not be read; the resolvers are asked');
    return null;
  }
}

const TIMED_OUT = '57014';

const stands = ({ reads, services }: GraphqlRouteOptions, remembered: Remembered): Promise<boolean> =>
  reads.holds((parameters) => standingSql(remembered, services.clock.now(), parameters));
