/** The context of one operation, or of one event of a subscription: fresh viewer, EntityManager and loaders each time. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../auth/viewer.ts';
import { Loaders } from './loaders.ts';
import type { Services } from './services.ts';
import type { Locale } from './vocabulary.ts';

export interface ResponseHeaders {
  setCookie(token: string, expiresAt: Date): void;
  clearCookie(): void;
  setKioskCookie(token: string): void;
}

export interface Context {
  services: Services;
  viewer: Viewer;
  locale: Locale;
  em: EntityManager;
  loaders: Loaders;
  requestId: string;
  /** Address of the caller, for throttling only; never logged with a name. */
  address: string;
  /** Present on HTTP only. */
  headers: ResponseHeaders | null;
  now: Date;
}

export type ContextSeed = Pick<Context, 'services' | 'viewer' | 'locale' | 'requestId' | 'address' | 'headers'>;

/** A context that shares nothing mutable with any other. */
export function createContext(seed: ContextSeed): Context {
  const em = seed.services.em.fork({ clear: true });
  return { ...seed, em, loaders: new Loaders(em, seed.viewer.districtId), now: seed.services.clock.now() };
}
