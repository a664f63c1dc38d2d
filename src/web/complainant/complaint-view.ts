/** What the complainant's page shows of his complaint: plain values, nobody's name or phone, no id of a row. */
import type { Words } from '../shared/locale.ts';

/** The rungs of the ladder, and where a complaint may leave it. */
export type StepName = 'registered' | 'office' | 'reported' | 'resolved' | 'closed' | 'rejected' | 'withdrawn';

export interface Step {
  name: StepName;
  standing: 'done' | 'present' | 'ahead';
  /** When it was reached; null ahead, or where it is not known. */
  at: Date | null;
}

export interface Due {
  at: Date;
  /** `CHECKED`: a report is being looked at, the clock stands still. */
  standing: 'WITHIN' | 'APPROACHING' | 'BREACHED' | 'PAUSED' | 'CHECKED' | 'MET' | 'MISSED';
  /** Days in India between now and the due date; negative when it has passed. */
  days: number;
}

export interface Picture {
  kind: 'PHOTO' | 'VIDEO' | 'DOCUMENT' | 'AUDIO';
  /** Addresses on this server, good for a few minutes. */
  file: string;
  thumbnail: string | null;
}

/** A report that somebody else than its author has verified. */
export interface Reply {
  outcome: 'FIXED' | 'PARTLY' | 'NOT_FEASIBLE' | 'INFORMATION_GIVEN';
  text: string;
  verifiedAt: Date;
  /** Of an earlier round, before the complaint was reopened. */
  isEarlier: boolean;
  pictures: readonly Picture[];
}

export type OwnAction = 'CONFIRM' | 'REOPEN' | 'PROVIDE_INFORMATION' | 'WITHDRAW';

export interface ComplaintView {
  number: string;
  /** Where it stands, in words. */
  status: Words;
  /** Over for now: nothing is expected of an office. */
  isOver: boolean;
  isRejected: boolean;
  steps: readonly Step[];
  registeredAt: Date;
  /** Name of the district. */
  district: Words;
  office: Words | null;
  category: Words | null;
  subject: Words | null;
  due: Due | null;
  reopenedAt: Date | null;
  reopenCount: number;
  /** Number of the complaint that carries on for this one. */
  joinedTo: string | null;
  /** What the office waits to hear. */
  question: { text: string; answerBy: Date } | null;
  /** What the office says of a hold or a rejection. */
  note: string | null;
  replies: readonly Reply[];
  /** The complainant's own words; null for whoever has not shown the link. */
  words: { text: string; place: string | null } | null;
  /** What can be done now; empty for whoever has not shown the link. */
  actions: readonly OwnAction[];
  /** Last day on which it may be reopened. */
  reopenUntil: Date | null;
}
