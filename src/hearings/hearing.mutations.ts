/** The mutations of hearing sessions. */
import type { Complaint } from '../complaints/complaint.entity.ts';
import { visibleComplaint } from '../complaints/complaint.resolver.ts';
import { ComplaintType } from '../complaints/complaint.type.ts';
import { findLikelyDuplicates } from '../complaints/likely-duplicates.ts';
import type { Context } from '../graphql/context.ts';
import { defineMutations } from '../graphql/define-mutations.ts';
import type { ErrorCode, PayloadObject } from '../graphql/payload.ts';
import { closeHearing, reopenHearing } from './commands/close-hearing.ts';
import type { SessionReference, SessionResult } from './commands/lock-session.ts';
import { openHearing } from './commands/open-hearing.ts';
import { type RegisteredAtHearing, registerAtHearing } from './commands/register-at-hearing.ts';
import { CloseHearingInput, OpenHearingInput, RegisterAtHearingInput, ReopenHearingInput } from './hearing.inputs.ts';
import { slipOf, visibleSession } from './hearing.resolver.ts';
import { HearingSessionType, HearingSlipType } from './hearing.type.ts';

const SESSION: PayloadObject = {
  name: 'session',
  type: () => HearingSessionType,
  description: 'The sitting as it stands now, also after a refusal; null when the viewer may not see it.',
};

const TAKEN: PayloadObject[] = [
  {
    name: 'complaint',
    type: () => ComplaintType,
    description: 'The complaint; null when refused, or when the viewer may not see what he took down.',
  },
  { name: 'slip', type: () => HearingSlipType, description: 'What is printed for the complainant; null when refused.' },
  {
    name: 'likelyDuplicates',
    type: () => [ComplaintType],
    description:
      'Other open complaints of the last 60 days from the same phone or with much the same words, likeliest first; at most 5. Null when refused.',
  },
];

/** What was taken down. The slip is for whoever took it, though he may not see the complaint: it may be confidential. */
async function presentTaken(context: Context, result: RegisteredAtHearing) {
  const complaint = await context.loaders.row<Complaint>('complaint', result.complaintId);
  if (complaint === null) return {};
  const [likelyDuplicates] = await findLikelyDuplicates(context, [
    { id: complaint.id, personId: complaint.complainantId, text: complaint.text },
  ]);
  return { complaint: await visibleComplaint(context, complaint.id), slip: slipOf(complaint), likelyDuplicates };
}

async function present(context: Context, result: object | null, input: object) {
  const { sessionId } = (result ?? input) as Partial<SessionReference & SessionResult>;
  const taken = result !== null && 'complaintId' in result ? (result as RegisteredAtHearing) : null;
  return {
    session: sessionId === undefined ? null : await visibleSession(context, sessionId),
    ...(taken === null ? {} : await presentTaken(context, taken)),
  };
}

const ON_SESSION: ErrorCode[] = ['NOT_FOUND', 'NOT_ALLOWED'];

/** The resolver class of the commands on hearing sessions. */
export const HearingMutations = defineMutations(
  [
    {
      command: openHearing,
      input: OpenHearingInput,
      permission: 'hearing:open',
      description: 'A sitting begins. The same kind, day and place cannot be open twice.',
      codes: ['NOT_ALLOWED', 'INVALID_INPUT', 'ALREADY_OPEN'],
      objects: [SESSION],
    },
    {
      command: registerAtHearing,
      input: RegisterAtHearingInput,
      permission: 'hearing:register',
      description: 'Numbers a complaint, as registerComplaint does, and gives it the next token of the sitting.',
      codes: [...ON_SESSION, 'SESSION_CLOSED', 'INVALID_INPUT', 'INVALID_PHONE', 'UNKNOWN_EVIDENCE'],
      objects: [SESSION, ...TAKEN],
    },
    {
      command: closeHearing,
      input: CloseHearingInput,
      permission: 'hearing:open',
      description: 'The sitting is over: nothing more is registered into it.',
      codes: [...ON_SESSION, 'SESSION_CLOSED'],
      objects: [SESSION],
    },
    {
      command: reopenHearing,
      input: ReopenHearingInput,
      permission: 'hearing:reopen',
      description: 'A sitting closed by mistake goes on; on the day somebody closed it only.',
      codes: [...ON_SESSION, 'INVALID_STATE', 'DAY_OVER', 'ALREADY_OPEN'],
      objects: [SESSION],
    },
  ],
  present,
);
