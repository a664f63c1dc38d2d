/** What features are given from outside: built once in `server/compose.ts`, replaced in tests. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { GuessThrottle } from '../auth/guess-throttle.ts';
import type { PersonalDataVault } from '../auth/personal-data.ts';
import type { RememberedViewers } from '../auth/remembered-viewers.ts';
import type { SessionLookups } from '../auth/session-lookups.ts';
import type { TrackingLinks } from '../auth/tracking-links.ts';
import type { Clock } from '../clock.ts';
import type { CodeLookups } from '../complaints/code-lookups.ts';
import type { Sightings } from '../duty/sightings.ts';
import type { EvidenceLinks } from '../evidence/evidence-links.ts';
import type { JobProjectors } from '../jobs/job-projector.ts';
import type { CaseLookers } from '../presence/case-lookers.ts';
import type { PresenceProjectors } from '../presence/presence-projectors.ts';
import type { PushEndpoints } from '../push/push-endpoints.ts';
import type { EventStreams } from '../realtime/streams.ts';
import type { SystemProjectors } from '../system/system-status.ts';
import type { WallProjectors } from '../wall/wall-projector.ts';

export interface Services {
  /** Root EntityManager: fork it before use. */
  em: EntityManager;
  clock: Clock;
  log: Logger;
  vault: PersonalDataVault;
  streams: EventStreams;
  walls: WallProjectors;
  jobs: JobProjectors;
  caseLookers: CaseLookers;
  presence: PresenceProjectors;
  /** Officers who show themselves at this node: their duty goes on. */
  sightings: Sightings;
  system: SystemProjectors;
  evidenceLinks: EvidenceLinks;
  trackingLinks: TrackingLinks;
  /** Where pushes may be sent to. */
  pushEndpoints: PushEndpoints;
  viewers: RememberedViewers;
  sessions: SessionLookups;
  codes: CodeLookups;
  signInThrottle: GuessThrottle;
  /** Guessing at number and phone of complaints. */
  trackThrottle: GuessThrottle;
  /** Guessing at codes on screens, and asking for them. */
  kioskThrottle: GuessThrottle;
  isDemo: boolean;
  production: boolean;
  /** Code of the district a signed-out visitor is shown. */
  defaultDistrictCode: string;
  build: string;
  /** Address people reach this server by, without a slash at the end. */
  publicUrl: string;
}
