import { normalisePhone } from '../../auth/personal-data.ts';
import { newId } from '../../clock.ts';
import { askInTurn, insert, inserting, query, queryOne } from '../../database/query.ts';
import type { Command, CommandContext } from '../../graphql/command.ts';
import type { Locale, SourceCode } from '../../graphql/vocabulary.ts';
import { attachEvidence } from '../attach-evidence.ts';
import { type ComplaintResult, optionalText, requireText } from '../change-complaint.ts';
import type { Complainant, Complaint, ExternalReference } from '../complaint.entity.ts';
import { firstFiringAt, setDueTime } from '../complaint-clock.ts';
import { namedBy } from '../directory-lookups.ts';
import { newTrackingHandle } from '../new-tracking-handle.ts';
import { recordStep } from '../record-step.ts';
import * as refuse from '../refusals.ts';
import { searchColumns } from '../search-index.ts';

export interface ComplainantDetails {
  name?: string | null;
  phone?: string | null;
}

export interface Registration {
  source: SourceCode;
  text: string;
  complainant?: ComplainantDetails | null;
  /** The number the source's own portal knows it by: registering it twice gives the same complaint. */
  externalNumber?: string | null;
  subjectId?: string | null;
  categoryCode?: string | null;
  areaId?: string | null;
  place?: string | null;
  respondentId?: string | null;
  confidential?: boolean | null;
  evidenceIds?: string[] | null;
  locale?: Locale | null;
  clientMutationId?: string | null;
}

/** Longer than any portal's number; it is the key of an index. */
const EXTERNAL_NUMBER_LIMIT = 100;

/** A complaint to be numbered. */
export interface NewCase extends Omit<Registration, 'complainant'> {
  complainantId: string | null;
  /** That person, when he is to be stored with it. */
  complainant?: Complainant | null;
  /** The sitting it is taken at. */
  hearing?: { sessionId: string; token: number };
}

/** → REGISTERED. Idempotent on (source, external number): the second call answers with the first one's complaint. */
export const registerComplaint: Command<Registration, ComplaintResult> = {
  name: 'registerComplaint',
  async execute(command, input) {
    const externalNumber = optionalText(input.externalNumber, 'externalNumber', EXTERNAL_NUMBER_LIMIT);
    const known = await knownReference(command, input.source, externalNumber);
    if (known !== null) return { complaintId: known };
    const complainant = newComplainant(command, input.complainant ?? null, input.locale ?? 'hi');
    const complaint = await openCase(command, {
      ...{ ...input, externalNumber, complainant },
      complainantId: complainant?.id ?? null,
    });
    return { complaintId: complaint.id };
  },
};

/** The complaint a portal's number stands for already; its key is locked so that two calls at once make one. */
async function knownReference(
  { em, viewer }: CommandContext,
  source: SourceCode,
  externalNumber: string | null,
): Promise<string | null> {
  if (externalNumber === null) return null;
  await query(em, 'select pg_advisory_xact_lock(hashtextextended($1, $2))', [
    `${source}/${externalNumber}`,
    viewer.districtId,
  ]);
  const sql = 'select complaint_id from external_reference where district_id = $1 and source = $2 and number = $3';
  const row = await queryOne<{ complaintId: string }>(em, sql, [viewer.districtId, source, externalNumber]);
  return row?.complaintId ?? null;
}

/** The person as given, to be stored with the complaint; null when nothing is given. A masked number is refused, never written back. */
export function newComplainant(
  { viewer, services }: CommandContext,
  details: ComplainantDetails | null,
  locale: Locale,
): Complainant | null {
  const name = optionalText(details?.name, 'complainant');
  if (name === null && !details?.phone) return null;
  const phone = details?.phone ? normalisePhone(details.phone) : null;
  if (details?.phone && phone === null) throw refuse.invalidPhone('complainant');
  return {
    districtId: viewer.districtId,
    id: newId(),
    name,
    phoneSealed: phone === null ? null : services.vault.seal(phone),
    phoneIndex: phone === null ? null : services.vault.index(phone),
    locale,
  };
}

/** Numbers and stores the complaint, its complainant, references and files, and records the registration. */
export async function openCase(command: CommandContext, input: NewCase): Promise<Complaint> {
  const { em, now } = command;
  const complaint = await newComplaint(command, input);
  const setting = await setDueTime(em, complaint);
  await recordStep(command, complaint, null, {
    ...{ type: 'COMPLAINT_REGISTERED', visibility: 'CITIZEN', terms: setting.terms },
    lookAt: firstFiringAt(complaint, setting, now),
  });
  if (input.externalNumber) await keepReference(command, complaint, input.externalNumber);
  await attachEvidence(command, input.evidenceIds ?? [], {
    complaintId: complaint.id,
    reportId: null,
    visibility: 'CITIZEN',
  });
  return complaint;
}

async function newComplaint(command: CommandContext, input: NewCase): Promise<Complaint> {
  const { em, viewer, now } = command;
  const { districtId } = viewer;
  const person = input.complainant ? [inserting('complainant', input.complainant)] : [];
  const [named] = await askInTurn(em, namedBy(districtId, input), ...person);
  const words = { text: requireText(input.text, 'text'), place: optionalText(input.place, 'place') };
  return {
    districtId,
    id: newId(),
    number: '',
    trackingToken: newTrackingHandle(),
    version: 1,
    state: 'REGISTERED',
    source: input.source,
    ...words,
    ...searchColumns(words),
    ...named,
    complainantId: input.complainantId,
    isConfidential: input.confidential ?? false,
    registeredById: viewer.kind === 'OFFICER' ? viewer.id : null,
    registeredByKeyId: viewer.kind === 'INTEGRATION' ? viewer.id : null,
    hearingSessionId: input.hearing?.sessionId ?? null,
    hearingToken: input.hearing?.token ?? null,
    ...{ registeredAt: now, changedAt: now, cycleStartedAt: now, cycle: 1, escalationLevel: 1 },
    ...{
      departmentId: null,
      assigneeId: null,
      assignedAt: null,
      seenAt: null,
      dueAt: null,
      approachingAt: null,
      pausedAt: null,
      stoppedAt: null,
    },
    ...{
      resolvedAt: null,
      closedAt: null,
      resolverId: null,
      reopenCount: 0,
      transferCount: 0,
      informationRequestCount: 0,
    },
    ...{ proposal: null, primaryId: null, stateBeforeMerge: null },
  };
}

function keepReference({ em }: CommandContext, { districtId, id, source }: Complaint, number: string): Promise<void> {
  const reference: ExternalReference = { districtId, source, number, complaintId: id };
  return insert(em, 'external_reference', reference);
}
