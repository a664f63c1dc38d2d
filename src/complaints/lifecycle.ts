/**
 * The lifecycle of a complaint as a table: for every action the states it starts from, where it leads, what is recorded and
 * who may see it. Who may act at all stands in `auth/permissions.ts`; the guards here are the rules that need the case.
 *
 * `refusalOf` is the one judge: commands ask it before they act, `viewerActions` asks it to know what to offer.
 * Pure: no database, no clock of its own.
 */
import type { Permission } from '../auth/permissions.ts';
import type { Role } from '../auth/roles.ts';
import { actingRoles } from '../auth/scope.ts';
import { isPerson, type Viewer } from '../auth/viewer.ts';
import type { Refusal } from '../graphql/errors.ts';
import type { Visibility } from '../graphql/vocabulary.ts';
import type { EventType } from '../realtime/event-types.ts';
import type { Complaint } from './complaint.entity.ts';
import { ComplaintAction, type ComplaintState } from './complaint.enums.ts';
import * as refuse from './refusals.ts';

/** What the guards look at besides the complaint itself. */
export interface CaseContext {
  now: Date;
  /** Code of the complaint's category, or null. */
  categoryCode: string | null;
  /** Author of the report that waits for verification. */
  reportAuthorId: string | null;
  /** Who does the work of the responsible officer today: himself unless he is on leave. */
  standInId: string | null;
}

interface Actor {
  viewer: Viewer;
  roles: readonly Role[];
}

type Guard = (complaint: Complaint, actor: Actor, context: CaseContext) => Refusal | null;

export interface Transition {
  permission: Permission;
  from: readonly ComplaintState[] | 'ANY';
  /** The state it leads to; 'SAME' when it leads nowhere else, 'DEPENDS' when the decision says. */
  to: ComplaintState | 'SAME' | 'DEPENDS';
  event: EventType;
  visibility: Visibility;
  guards: readonly Guard[];
}

export const OPEN_STATES = [
  'REGISTERED',
  'ASSIGNED',
  'IN_PROGRESS',
  'INFO_REQUESTED',
  'ON_HOLD',
  'ACTION_TAKEN',
  'REJECTION_PROPOSED',
] as const satisfies ComplaintState[];

export const isOpen = (state: ComplaintState): boolean => (OPEN_STATES as readonly ComplaintState[]).includes(state);

/** The same over the complaint table under the alias `c`: constants, so that the planner sees which indexes hold only open ones. */
export const isOpenSql = (c: string): string =>
  `${c}.state in (${OPEN_STATES.map((state) => `'${state}'`).join(', ')})`;
export const openSql = isOpenSql('c');

export const REOPEN_WINDOW_DAYS = 30;
/** A question that stays unanswered so long goes back to the officer. */
export const ANSWER_DAYS = 7;
const MAX_TRANSFERS = 3;
const MAX_INFORMATION_REQUESTS = 2;
export const TOP_LEVEL = 4;
const DAY_MS = 86_400_000;

/** The level a role decides at; a decision needs a higher one than the proposal's. */
const LEVEL: Partial<Record<Role, number>> = { OFFICER: 1, HEAD: 2, AREA_OFFICER: 3, CELL: 3, DM: 4 };
export const levelOf = (roles: readonly Role[]): number => Math.max(0, ...roles.map((role) => LEVEL[role] ?? 0));

/** The responsible officer, or his deputy while he is on leave; where none is named, anybody of the responsible department. */
const byAssignee: Guard = (complaint, { viewer }, { standInId }) => {
  if (complaint.assigneeId !== null)
    return isPerson(viewer, complaint.assigneeId) || isPerson(viewer, standInId) ? null : refuse.notAllowed();
  const posted = viewer.postings.some(
    ({ role, departmentId }) => isDesk(role) && departmentId === complaint.departmentId,
  );
  return posted ? null : refuse.notAllowed();
};
const isDesk = (role: Role) => role === 'OFFICER' || role === 'HEAD';

/** The head of the responsible department acts for his officer too. */
const byAssigneeOrHead: Guard = (complaint, actor, context) =>
  actor.roles.includes('HEAD') || actor.roles.includes('CELL') ? null : byAssignee(complaint, actor, context);

const notSeen: Guard = ({ seenAt }) => (seenAt === null ? null : refuse.alreadySeen());

const notTheAuthor: Guard = (_, { viewer }, { reportAuthorId }) =>
  isPerson(viewer, reportAuthorId) ? refuse.ownWork() : null;

const cellForSensitive: Guard = (complaint, { roles }, { categoryCode }) =>
  (categoryCode === 'A' || complaint.reopenCount > 0) && !roles.includes('CELL') ? refuse.cellMustVerify() : null;

const transfersLeft: Guard = (complaint, { roles }) =>
  complaint.transferCount >= MAX_TRANSFERS && !roles.includes('CELL') && !roles.includes('DM')
    ? refuse.transferLimit()
    : null;

const requestsLeft: Guard = (complaint) =>
  complaint.informationRequestCount >= MAX_INFORMATION_REQUESTS ? refuse.limitReached() : null;

const pending =
  (kind: 'HOLD' | 'REJECTION'): Guard =>
  ({ proposal }) =>
    proposal?.kind === kind && !proposal.decidedAt ? null : refuse.notPending();

const notTheProposer: Guard = ({ proposal }, { viewer }) =>
  isPerson(viewer, proposal?.byId ?? null) ? refuse.ownWork() : null;

const aboveTheProposer: Guard = ({ proposal }, { roles }) =>
  levelOf(roles) > (proposal?.byLevel ?? 0) ? null : refuse.notAllowed();

const insideWindow: Guard = (complaint, { roles }, { now }) => {
  if (roles.includes('DM')) return null;
  if (complaint.state === 'REJECTION_FINAL') return refuse.notAllowed();
  const since = complaint.resolvedAt ?? complaint.stoppedAt;
  return since !== null && now.getTime() - since.getTime() > REOPEN_WINDOW_DAYS * DAY_MS ? refuse.windowClosed() : null;
};

const belowTop: Guard = ({ escalationLevel }) => (escalationLevel < TOP_LEVEL ? null : refuse.levelLimit());
const aboveBottom: Guard = ({ escalationLevel }, { roles }) => {
  if (escalationLevel <= 1) return refuse.levelLimit();
  return levelOf(roles) >= escalationLevel ? null : refuse.notAllowed();
};

/** Every transition a person can make, in the order of a case's life. */
export const TRANSITIONS: Readonly<Record<ComplaintAction, Transition>> = {
  CLASSIFY: {
    permission: 'complaint:classify',
    from: ['REGISTERED', 'ASSIGNED', 'IN_PROGRESS'],
    to: 'SAME',
    event: 'COMPLAINT_CLASSIFIED',
    visibility: 'STAFF',
    guards: [],
  },
  ASSIGN: {
    permission: 'complaint:assign',
    from: ['REGISTERED'],
    to: 'ASSIGNED',
    event: 'COMPLAINT_ASSIGNED',
    visibility: 'CITIZEN',
    guards: [],
  },
  ACKNOWLEDGE: {
    permission: 'complaint:acknowledge',
    from: ['ASSIGNED'],
    to: 'IN_PROGRESS',
    event: 'COMPLAINT_ACKNOWLEDGED',
    visibility: 'STAFF',
    guards: [byAssignee],
  },
  REASSIGN: {
    permission: 'complaint:reassign',
    from: ['ASSIGNED', 'IN_PROGRESS'],
    to: 'ASSIGNED',
    event: 'COMPLAINT_REASSIGNED',
    visibility: 'STAFF',
    guards: [],
  },
  TRANSFER: {
    permission: 'complaint:transfer',
    from: ['REGISTERED', 'ASSIGNED', 'IN_PROGRESS'],
    to: 'ASSIGNED',
    event: 'COMPLAINT_TRANSFERRED',
    visibility: 'CITIZEN',
    guards: [transfersLeft],
  },
  RETURN_TO_CELL: {
    permission: 'complaint:returnToCell',
    from: ['ASSIGNED', 'IN_PROGRESS'],
    to: 'REGISTERED',
    event: 'COMPLAINT_RETURNED_TO_CELL',
    visibility: 'STAFF',
    guards: [byAssigneeOrHead],
  },
  TAKE_BACK: {
    permission: 'complaint:assign',
    from: ['ASSIGNED'],
    to: 'REGISTERED',
    event: 'COMPLAINT_TAKEN_BACK',
    visibility: 'STAFF',
    guards: [notSeen],
  },
  REQUEST_INFORMATION: {
    permission: 'complaint:requestInformation',
    from: ['IN_PROGRESS'],
    to: 'INFO_REQUESTED',
    event: 'COMPLAINT_INFORMATION_REQUESTED',
    visibility: 'CITIZEN',
    guards: [byAssigneeOrHead, requestsLeft],
  },
  PROVIDE_INFORMATION: {
    permission: 'complaint:provideInformation',
    from: ['INFO_REQUESTED'],
    to: 'IN_PROGRESS',
    event: 'COMPLAINT_INFORMATION_PROVIDED',
    visibility: 'CITIZEN',
    guards: [],
  },
  PROPOSE_HOLD: {
    permission: 'complaint:proposeHold',
    from: ['IN_PROGRESS'],
    to: 'ON_HOLD',
    event: 'COMPLAINT_HOLD_PROPOSED',
    visibility: 'STAFF',
    guards: [],
  },
  DECIDE_HOLD: {
    permission: 'complaint:decideHold',
    from: ['ON_HOLD'],
    to: 'DEPENDS',
    event: 'COMPLAINT_HELD',
    visibility: 'CITIZEN',
    guards: [pending('HOLD'), notTheProposer],
  },
  RESUME: {
    permission: 'complaint:resume',
    from: ['ON_HOLD'],
    to: 'IN_PROGRESS',
    event: 'COMPLAINT_RESUMED',
    visibility: 'CITIZEN',
    guards: [],
  },
  SUBMIT_REPORT: {
    permission: 'complaint:submitReport',
    from: ['IN_PROGRESS'],
    to: 'ACTION_TAKEN',
    event: 'COMPLAINT_REPORT_SUBMITTED',
    visibility: 'STAFF',
    guards: [byAssignee],
  },
  RETURN_REPORT: {
    permission: 'complaint:returnReport',
    from: ['ACTION_TAKEN'],
    to: 'IN_PROGRESS',
    event: 'COMPLAINT_REPORT_RETURNED',
    visibility: 'STAFF',
    guards: [notTheAuthor, cellForSensitive],
  },
  VERIFY: {
    permission: 'complaint:verify',
    from: ['ACTION_TAKEN'],
    to: 'RESOLVED',
    event: 'COMPLAINT_RESOLVED',
    visibility: 'CITIZEN',
    guards: [notTheAuthor, cellForSensitive],
  },
  CONFIRM: {
    permission: 'complaint:confirm',
    from: ['RESOLVED'],
    to: 'DEPENDS',
    event: 'COMPLAINT_CLOSED',
    visibility: 'CITIZEN',
    guards: [],
  },
  REOPEN: {
    permission: 'complaint:reopen',
    from: ['RESOLVED', 'CLOSED', 'REJECTED', 'REJECTION_FINAL'],
    to: 'ASSIGNED',
    event: 'COMPLAINT_REOPENED',
    visibility: 'CITIZEN',
    guards: [insideWindow],
  },
  PROPOSE_REJECTION: {
    permission: 'complaint:proposeRejection',
    from: ['REGISTERED', 'ASSIGNED', 'IN_PROGRESS'],
    to: 'REJECTION_PROPOSED',
    event: 'COMPLAINT_REJECTION_PROPOSED',
    visibility: 'STAFF',
    guards: [byAssigneeOrHead],
  },
  DECIDE_REJECTION: {
    permission: 'complaint:decideRejection',
    from: ['REJECTION_PROPOSED'],
    to: 'DEPENDS',
    event: 'COMPLAINT_REJECTED',
    visibility: 'CITIZEN',
    guards: [pending('REJECTION'), notTheProposer, aboveTheProposer],
  },
  MERGE: {
    permission: 'complaint:merge',
    from: OPEN_STATES,
    to: 'MERGED',
    event: 'COMPLAINT_MERGED',
    visibility: 'CITIZEN',
    guards: [],
  },
  UNMERGE: {
    permission: 'complaint:unmerge',
    from: ['MERGED'],
    to: 'DEPENDS',
    event: 'COMPLAINT_UNMERGED',
    visibility: 'CITIZEN',
    guards: [],
  },
  WITHDRAW: {
    permission: 'complaint:withdraw',
    from: OPEN_STATES,
    to: 'WITHDRAWN',
    event: 'COMPLAINT_WITHDRAWN',
    visibility: 'CITIZEN',
    guards: [],
  },
  ESCALATE: {
    permission: 'complaint:escalate',
    from: OPEN_STATES,
    to: 'SAME',
    event: 'ESCALATION_RAISED',
    visibility: 'STAFF',
    guards: [belowTop],
  },
  DEESCALATE: {
    permission: 'complaint:deescalate',
    from: OPEN_STATES,
    to: 'SAME',
    event: 'ESCALATION_RETURNED',
    visibility: 'STAFF',
    guards: [aboveBottom],
  },
  COMMENT: {
    permission: 'complaint:comment',
    from: 'ANY',
    to: 'SAME',
    event: 'COMPLAINT_COMMENTED',
    visibility: 'STAFF',
    guards: [],
  },
  SET_CONFIDENTIAL: {
    permission: 'complaint:setConfidential',
    from: 'ANY',
    to: 'SAME',
    event: 'COMPLAINT_CONFIDENTIALITY_CHANGED',
    visibility: 'STAFF',
    guards: [],
  },
  CORRECT: {
    permission: 'complaint:correct',
    from: 'ANY',
    to: 'SAME',
    event: 'COMPLAINT_CORRECTED',
    visibility: 'STAFF',
    guards: [],
  },
};

/** The roles by which the viewer would act; empty when none. */
export const rolesFor = (viewer: Viewer, action: ComplaintAction, complaint: Complaint): Role[] =>
  viewer.kind === 'SYSTEM' ? ['CELL'] : actingRoles(viewer, TRANSITIONS[action].permission, complaint);

/** Why the viewer may not do this to the complaint now, or null when he may. */
export function refusalOf(
  viewer: Viewer,
  action: ComplaintAction,
  complaint: Complaint,
  context: CaseContext,
): Refusal | null {
  const { from, guards } = TRANSITIONS[action];
  const roles = rolesFor(viewer, action, complaint);
  if (roles.length === 0) return refuse.notAllowed();
  if (from !== 'ANY' && !from.includes(complaint.state)) return refuse.invalidState(complaint.state);
  if (viewer.kind === 'SYSTEM') return null;
  const actor = { viewer, roles };
  for (const guard of guards) {
    const refusal = guard(complaint, actor, context);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** Everything the viewer may do to the complaint now. */
export const actionsOf = (viewer: Viewer, complaint: Complaint, context: CaseContext): ComplaintAction[] =>
  (Object.keys(TRANSITIONS) as ComplaintAction[]).filter(
    (action) => refusalOf(viewer, action, complaint, context) === null,
  );
