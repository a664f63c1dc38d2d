/**
 * Who stands behind a socket, and for how long he may.
 *
 * Owns: the sockets of each user. Invariants: changes of rights are followed before the rights are read, so none falls between
 * the two; nobody's socket outlives his rights. May not import: features other than through the schema.
 */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { authenticate } from '../../auth/authenticate.ts';
import type { Viewer } from '../../auth/viewer.ts';
import { Counts } from '../../counts.ts';
import { AppError } from '../../graphql/errors.ts';
import type { Services } from '../../graphql/services.ts';
import { officerIsActive } from '../../officers/officer-is-active.ts';
import type { LoggedEvent } from '../../realtime/event-log.ts';
import { changesAccessOf } from '../../realtime/streams.ts';
import { bearerToken, cookieToken, EXPECTED_VIEWER, type Identity, identify, newRequestId } from '../http/identify.ts';
import { kioskToken } from '../http/kiosk-cookie.ts';
import { CLOSE } from './close-codes.ts';
import type { Peer } from './peer.ts';

const SOCKETS_A_USER = 30;
/** Of a node, for all visitors together: they share nothing but being nobody, and must not crowd out those who work here. */
const SOCKETS_OF_VISITORS = 2_000;
/** Time a stream has to say StreamReset before its socket closes. */
const FAREWELL_MS = 300;
/** The longest delay a timer takes. */
const MAX_TIMER_MS = 2 ** 31 - 1;

export class Gatekeeper {
  readonly #services: Services;
  /** Whose rights are followed. */
  readonly #peers = new Set<Peer>();
  readonly #socketsOf = new Counts();

  constructor(services: Services) {
    this.#services = services;
    services.streams.epoch.onLost(() => {
      for (const peer of this.#peers) this.#forget(peer);
    });
  }

  /** connection_init: credentials in its payload (`authorization`, or `token`), else the cookie of the page; its `accept-language` and `nistaran-viewer`. */
  async admit(peer: Peer, request: IncomingMessage, payload: Record<string, unknown>): Promise<void> {
    try {
      await this.#identify(peer, headersOf(request, payload), tokenOf(payload));
    } catch (error) {
      this.#refuse(peer, error);
    }
  }

  async #identify(peer: Peer, headers: IncomingHttpHeaders, shown: string | null): Promise<void> {
    const early: LoggedEvent[] = [];
    const onChange = (event: LoggedEvent) => (peer.identity === null ? early.push(event) : this.#judge(peer, event));
    const { access } = this.#services.streams;
    await access.watch(onChange);
    this.#peers.add(peer);
    peer.onClose(() => {
      this.#peers.delete(peer);
      access.leave(onChange);
    });
    const identity = await this.#identityOf(peer, headers, shown);
    peer.identity = identity;
    this.#countIn(peer, identity.viewer);
    for (const event of early) this.#judge(peer, event);
  }

  #countIn(peer: Peer, viewer: Viewer): void {
    const { sightings } = this.#services;
    const expiry = this.#closeAtExpiry(peer, viewer.expiresAt);
    sightings.comes(viewer);
    const sockets = this.#socketsOf.add(viewer.key, 1);
    peer.onClose(() => {
      clearTimeout(expiry);
      sightings.goes(viewer);
      this.#socketsOf.add(viewer.key, -1);
    });
    const most = viewer.key === 'public' ? SOCKETS_OF_VISITORS : SOCKETS_A_USER;
    if (sockets > most) peer.hangUp(CLOSE.tooMany, 'Too many sockets');
  }

  /** By the token shown, else by a cookie of the page: the person's, then the screen's. None that is good makes a visitor: a page cannot take its cookie back. */
  async #identityOf(peer: Peer, headers: IncomingHttpHeaders, shown: string | null): Promise<Identity> {
    const caller = { headers, address: peer.address, requestId: inOnePiece(newRequestId()) };
    const cookies = [cookieToken(headers.cookie), kioskToken(headers.cookie)];
    for (const token of shown === null ? cookies.filter((cookie) => cookie !== null) : [shown]) {
      peer.token = token;
      try {
        return await identify(this.#services, token, caller);
      } catch (error) {
        if (shown !== null || !(error instanceof AppError)) throw error;
      }
    }
    peer.token = null;
    return identify(this.#services, null, caller);
  }

  #refuse(peer: Peer, error: unknown): void {
    if (error instanceof AppError) peer.hangUp(CLOSE.sessionOver, 'Sign in again');
    else {
      this.#services.log.error({ err: error }, 'a socket could not be opened');
      peer.hangUp(CLOSE.failed, 'Internal server error');
    }
  }

  #closeAtExpiry(peer: Peer, expiresAt: Date | null): NodeJS.Timeout | undefined {
    if (expiresAt === null) return undefined;
    const remaining = Math.max(expiresAt.getTime() - this.#services.clock.now().getTime(), 0);
    return setTimeout(expire, Math.min(remaining, MAX_TIMER_MS), peer).unref();
  }

  #judge(peer: Peer, event: LoggedEvent): void {
    if (peer.identity === null || peer.isRevoked || !changesAccessOf(peer.identity.viewer, event)) return;
    peer.revoke();
    void this.#sendAway(peer, peer.identity);
  }

  /** 4403: come back with your new rights; 4410: do not come back. His streams have a moment to say StreamReset. */
  async #sendAway(peer: Peer, identity: Identity): Promise<void> {
    const isDisabled = await this.#isDisabled(peer, identity).catch(() => false);
    if (isDisabled) await peer.hangUpAfter(FAREWELL_MS, CLOSE.disabled, 'Account closed');
    else await peer.hangUpAfter(FAREWELL_MS, CLOSE.sessionOver, 'Rights changed');
  }

  /** A backup was restored: what was read of his rights is void. */
  #forget(peer: Peer): void {
    peer.revoke();
    void peer.hangUpAfter(FAREWELL_MS, CLOSE.sessionOver, 'Rights changed');
  }

  /** After a session another one may come; after a closed account, a revoked key or screen nothing does. */
  async #isDisabled(peer: Peer, { viewer }: Identity): Promise<boolean> {
    const { em, clock, production, trackingLinks, sessions } = this.#services;
    if (peer.token === null) return false;
    const caller = { address: peer.address, now: clock.now(), production, trackingLinks, sessions };
    const isSignedIn = await authenticate(em.fork(), peer.token, caller).then(
      () => true,
      () => false,
    );
    if (isSignedIn) return false;
    return (
      viewer.kind === 'INTEGRATION' ||
      viewer.kind === 'KIOSK' ||
      !(await officerIsActive(em.fork(), viewer.districtId, viewer.id))
    );
  }
}

const expire = (peer: Peer) => peer.hangUp(CLOSE.sessionOver, 'Session expired');

/** A fresh id is a chain of twenty pieces in memory, and a socket keeps it. */
const inOnePiece = (text: string): string => Buffer.from(text).toString('latin1');

/** The token shown; empty, and so not good, for credentials that are none: whoever shows some is never taken for a visitor. */
function tokenOf({ authorization, Authorization, token }: Record<string, unknown>): string | null {
  const given = authorization ?? Authorization;
  if (given !== undefined) return bearerToken(typeof given === 'string' ? given : undefined) ?? '';
  return typeof token === 'string' ? token : null;
}

/** Pages cannot choose the headers of their upgrade: what they would say there comes with the payload. */
function headersOf({ headers }: IncomingMessage, payload: Record<string, unknown>): IncomingHttpHeaders {
  const said = ['accept-language', EXPECTED_VIEWER].flatMap((name) => {
    const value = payload[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return said.length === 0 ? headers : { ...headers, ...Object.fromEntries(said) };
}
