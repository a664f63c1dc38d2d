/** Rows of one complaint's life, before they are stored: instants are epoch milliseconds. */
import type { ActorKind, Role } from '../auth/roles.ts';
import type { ComplaintState, Outcome } from '../complaints/complaint.enums.ts';
import type { Visibility } from '../graphql/vocabulary.ts';
import type { EventType } from '../realtime/event-types.ts';
import type { Source } from './arrivals.ts';
import type { Officer } from './people.ts';

export interface DemoProposal {
  readonly kind: 'HOLD' | 'REJECTION';
  readonly byId: string;
  readonly byLevel: number;
  readonly reason: string;
  readonly reasonCode?: string;
  readonly reviewOn?: string;
  readonly interimReply?: string;
  readonly decidedAt: string | null;
}

export interface DemoComplaint {
  readonly id: string;
  readonly number: string;
  readonly trackingToken: string;
  version: number;
  state: ComplaintState;
  readonly source: Source;
  readonly text: string;
  subjectId: string;
  categoryId: string;
  readonly areaId: string;
  readonly place: string;
  readonly complainantId: string | null;
  departmentId: string | null;
  assigneeId: string | null;
  readonly isConfidential: boolean;
  readonly registeredById: string | null;
  readonly hearingSessionId: string | null;
  readonly hearingToken: number | null;
  readonly registeredAt: number;
  changedAt: number;
  cycle: number;
  cycleStartedAt: number;
  assignedAt: number | null;
  seenAt: number | null;
  dueAt: number | null;
  approachingAt: number | null;
  pausedAt: number | null;
  stoppedAt: number | null;
  resolvedAt: number | null;
  closedAt: number | null;
  resolverId: string | null;
  escalationLevel: number;
  reopenCount: number;
  transferCount: number;
  informationRequestCount: number;
  proposal: DemoProposal | null;
  primaryId: string | null;
  stateBeforeMerge: ComplaintState | null;
}

export interface DemoComplainant {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly locale: 'hi' | 'en';
}

export interface Actor {
  readonly kind: ActorKind;
  readonly id: string | null;
  readonly role: Role;
}

export interface DemoEntry {
  readonly version: number;
  readonly eventId: string;
  readonly type: EventType;
  readonly at: number;
  readonly actor: Actor;
  readonly text: string | null;
  readonly fromState: ComplaintState | null;
  readonly toState: ComplaintState | null;
  readonly visibility: Visibility;
  /** Old values of the fields the step changed; null for the first step. */
  readonly changes: Readonly<Record<string, unknown>> | null;
}

export interface DemoReport {
  readonly id: string;
  readonly cycle: number;
  readonly outcome: Outcome;
  readonly text: string;
  readonly author: Officer;
  readonly at: number;
  verifiedById: string | null;
  verifiedAt: number | null;
  returnedById: string | null;
  returnedReason: string | null;
}

export interface DemoFeedback {
  readonly id: string;
  readonly cycle: number;
  readonly satisfied: boolean;
  readonly rating: number | null;
  readonly text: string | null;
  readonly at: number;
}

export interface DemoEscalation {
  readonly cycle: number;
  readonly level: number;
  readonly at: number;
}

/** A cycle that is over. */
export interface DemoCycle {
  readonly cycle: number;
  readonly startedAt: number;
  readonly dueAt: number | null;
  readonly stoppedAt: number | null;
  readonly resolvedAt: number | null;
  readonly closedAt: number | null;
  readonly resolverId: string | null;
}

/** One event for the log, with the complaint as it was before and after. */
export interface DemoEvent {
  readonly entry: DemoEntry;
  readonly before: DemoComplaint | null;
  readonly after: DemoComplaint;
}

export interface History {
  readonly complaint: DemoComplaint;
  readonly complainant: DemoComplainant | null;
  readonly externalNumber: string | null;
  readonly timeline: readonly DemoEntry[];
  readonly reports: readonly DemoReport[];
  readonly feedback: readonly DemoFeedback[];
  readonly escalations: readonly DemoEscalation[];
  readonly cycles: readonly DemoCycle[];
  readonly events: readonly DemoEvent[];
}
