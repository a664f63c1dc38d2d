/** The attributes of a complaint that decide who sees it and which filters it passes. Part of every event; no personal data. */
import type { AccessFacts } from '../auth/scope.ts';
import type { SourceCode } from '../graphql/vocabulary.ts';
import type { ClockFacts } from '../sla/sla-status.ts';
import type { Complaint } from './complaint.entity.ts';

export interface ComplaintFacts extends AccessFacts, ClockFacts {
  source: SourceCode;
  categoryId: string | null;
  subjectId: string | null;
  registeredAt: Date;
  reopenCount: number;
  hearingSessionId: string | null;
  escalationLevel: number;
  cycleStartedAt: Date;
}

const INSTANTS = ['registeredAt', 'cycleStartedAt', 'approachingAt', 'dueAt', 'pausedAt', 'stoppedAt'] as const;

export const factsOf = (complaint: Complaint): ComplaintFacts => ({
  departmentId: complaint.departmentId,
  areaId: complaint.areaId,
  assigneeId: complaint.assigneeId,
  respondentId: complaint.respondentId,
  registeredById: complaint.registeredById,
  registeredByKeyId: complaint.registeredByKeyId,
  complainantId: complaint.complainantId,
  isConfidential: complaint.isConfidential,
  state: complaint.state,
  approachingAt: complaint.approachingAt,
  dueAt: complaint.dueAt,
  pausedAt: complaint.pausedAt,
  stoppedAt: complaint.stoppedAt,
  source: complaint.source,
  categoryId: complaint.categoryId,
  subjectId: complaint.subjectId,
  registeredAt: complaint.registeredAt,
  reopenCount: complaint.reopenCount,
  hearingSessionId: complaint.hearingSessionId,
  escalationLevel: complaint.escalationLevel,
  cycleStartedAt: complaint.cycleStartedAt,
});

/** What was read of an event once: every group of subscribers asks again. Lives and dies with the event. */
const read = new WeakMap<object, ComplaintFacts>();

/** Facts as they come out of an event row: instants are text there. The same object each time: do not change it. */
export function readFacts(stored: unknown): Readonly<ComplaintFacts> | null {
  if (stored === null || typeof stored !== 'object') return null;
  const known = read.get(stored) ?? parseFacts(stored);
  read.set(stored, known);
  return known;
}

function parseFacts(stored: object): ComplaintFacts {
  const facts = { ...stored } as Record<string, unknown>;
  for (const name of INSTANTS) facts[name] = facts[name] == null ? null : new Date(facts[name] as string);
  return facts as unknown as ComplaintFacts;
}
