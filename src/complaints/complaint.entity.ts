import { defineEntity, type InferEntity } from '@mikro-orm/core';
import {
  bytes as bytesColumn,
  districtId,
  flag,
  instant,
  integer,
  json,
  primaryId,
  reference,
  text,
} from '../database/columns.ts';
import type { SourceCode } from '../graphql/vocabulary.ts';
import type { ComplaintState } from './complaint.enums.ts';

/** What was proposed and by whom, while a hold or a rejection waits for (or rests on) the next level's decision. */
export interface Proposal {
  kind: 'HOLD' | 'REJECTION';
  byId: string;
  /** Level of the proposer's role: the decision needs a higher one. */
  byLevel?: number;
  reason: string;
  reasonCode?: string;
  /** Date (YYYY-MM-DD) the hold is looked at again. */
  reviewOn?: string;
  /** What the complainant is told meanwhile. */
  interimReply?: string;
  decidedAt?: string | null;
}

/** One numbered complaint in its running cycle. `version` counts its timeline entries: one event, one version. */
export const Complaint = defineEntity({
  name: 'Complaint',
  tableName: 'complaint',
  properties: {
    districtId: districtId(),
    id: primaryId(),
    number: text(),
    /** Which complaint a tracking link means; opens nothing without the seal that no table holds: `auth/tracking-links.ts`. */
    trackingToken: text(),
    version: integer(),
    state: text<ComplaintState>(),
    source: text<SourceCode>(),
    text: text(),
    subjectId: reference().strictNullable(),
    categoryId: reference().strictNullable(),
    areaId: reference(),
    place: text().strictNullable(),
    complainantId: reference().strictNullable(),
    departmentId: reference().strictNullable(),
    assigneeId: reference().strictNullable(),
    /** The officer complained against: hidden from him, and his level is skipped. */
    respondentId: reference().strictNullable(),
    isConfidential: flag(),
    registeredById: reference().strictNullable(),
    registeredByKeyId: reference().strictNullable(),
    /** The sitting it was taken at, and its token there. */
    hearingSessionId: reference().strictNullable(),
    hearingToken: integer().strictNullable(),
    registeredAt: instant(),
    changedAt: instant(),
    cycle: integer(),
    cycleStartedAt: instant(),
    assignedAt: instant().strictNullable(),
    seenAt: instant().strictNullable(),
    dueAt: instant().strictNullable(),
    /** When 80 % of the time is used. */
    approachingAt: instant().strictNullable(),
    /** Since when the clock rests for the complainant or an approved hold. */
    pausedAt: instant().strictNullable(),
    /** When the clock stopped: provisionally by a report, for good by a resolution or rejection. */
    stoppedAt: instant().strictNullable(),
    resolvedAt: instant().strictNullable(),
    closedAt: instant().strictNullable(),
    resolverId: reference().strictNullable(),
    escalationLevel: integer(),
    reopenCount: integer(),
    transferCount: integer(),
    informationRequestCount: integer(),
    proposal: json<Proposal>().strictNullable(),
    primaryId: reference().strictNullable(),
    stateBeforeMerge: text<ComplaintState>().strictNullable(),
    /** Written with the text, never read back. */
    searchText: text().lazy(),
    searchKeys: text().columnType('tsvector').lazy(),
  },
});
export type Complaint = InferEntity<typeof Complaint>;

/** The facts of a cycle that is over. */
export const ComplaintCycle = defineEntity({
  name: 'ComplaintCycle',
  tableName: 'complaint_cycle',
  properties: {
    districtId: districtId(),
    complaintId: primaryId(),
    cycle: integer().primary(),
    startedAt: instant(),
    dueAt: instant().strictNullable(),
    stoppedAt: instant().strictNullable(),
    resolvedAt: instant().strictNullable(),
    closedAt: instant().strictNullable(),
    resolverId: reference().strictNullable(),
  },
});
export type ComplaintCycle = InferEntity<typeof ComplaintCycle>;

/** The person as given on one message or registration. A mobile is shared by families: it never identifies a person. */
export const Complainant = defineEntity({
  name: 'Complainant',
  tableName: 'complainant',
  properties: {
    districtId: districtId(),
    id: primaryId(),
    name: text().strictNullable(),
    phoneSealed: bytesColumn().strictNullable(),
    phoneIndex: bytesColumn().strictNullable(),
    locale: text<'hi' | 'en'>(),
  },
});
export type Complainant = InferEntity<typeof Complainant>;

/** The number another portal knows the complaint by. */
export const ExternalReference = defineEntity({
  name: 'ExternalReference',
  tableName: 'external_reference',
  properties: {
    districtId: districtId(),
    source: text<SourceCode>().primary(),
    number: text().primary(),
    complaintId: reference(),
  },
});
export type ExternalReference = InferEntity<typeof ExternalReference>;
