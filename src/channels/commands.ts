/** What an operator decides about an inbound message: register, link or discard. */
import { LockMode } from '@mikro-orm/core';
import { recordAudit } from '../auth/audit.ts';
import { newId } from '../clock.ts';
import type { ComplaintResult, LockedCase } from '../complaints/change-complaint.ts';
import {
  actorOf,
  applyAction,
  lockCase,
  openCase,
  optionalText,
  type Registration,
  requireText,
} from '../complaints/index.ts';
import { isUuid, query, queryOne } from '../database/query.ts';
import type { Command, CommandContext } from '../graphql/command.ts';
import { Refusal } from '../graphql/errors.ts';
import { appendEvent } from '../realtime/event-log.ts';
import type { EventType } from '../realtime/event-types.ts';
import { IntakeMessage } from './intake-message.entity.ts';

export interface IntakeReference {
  intakeId: string;
  clientMutationId?: string | null;
}

export interface IntakeRegistration
  extends IntakeReference,
    Omit<Registration, 'source' | 'text' | 'complainant' | 'externalNumber' | 'locale' | 'clientMutationId'> {
  /** The operator's wording; the message's own text when absent. */
  text?: string | null;
}

const unknownIntake = () =>
  new Refusal('NOT_FOUND', { hi: 'यह संदेश उपलब्ध नहीं है।', en: 'There is no such message.' }, ['input', 'intakeId']);

const alreadyDecided = () =>
  new Refusal('ALREADY_DECIDED', {
    hi: 'इस संदेश पर पहले ही निर्णय हो चुका है।',
    en: 'This message has been decided on already. Look at its state.',
  });

/** A message becomes a numbered complaint with its sender, text and files. */
export const registerIntake: Command<IntakeRegistration, ComplaintResult> = {
  name: 'registerIntake',
  async execute(command, input) {
    const intake = await lockIntake(command, input.intakeId);
    const complaint = await openCase(command, {
      ...input,
      source: intake.source,
      text: input.text ?? intake.text ?? intake.place ?? '📷',
      place: input.place ?? intake.place,
      complainantId: intake.senderId,
    });
    await decide(command, intake, 'REGISTERED', complaint.id);
    return { complaintId: complaint.id };
  },
};

export interface IntakeLink extends IntakeReference {
  number: string;
  note?: string | null;
}

/** A message belongs to an existing complaint: its text becomes a comment, its files evidence. A merged one's primary gets it. */
export const linkIntake: Command<IntakeLink, ComplaintResult & { intakeId: string }> = {
  name: 'linkIntake',
  async execute(command, input) {
    const intake = await lockIntake(command, input.intakeId);
    const locked = await lockCarrying(command, input.number);
    await decide(command, intake, 'LINKED', locked.complaint.id);
    const text = [intake.text, intake.place, optionalText(input.note, 'note')].filter(Boolean).join('\n') || '📷';
    await applyAction(command, locked, 'COMMENT', () => ({ text, visibility: 'CITIZEN' }));
    return { complaintId: locked.complaint.id, intakeId: intake.id };
  },
};

/** The complaint of the number; where that is merged, the one that carries on for it. */
async function lockCarrying(command: CommandContext, number: string): Promise<LockedCase> {
  const locked = await lockCase(command, { number });
  const { districtId, primaryId } = locked.complaint;
  if (primaryId === null) return locked;
  const sql = 'select number from complaint where district_id = $1 and id = $2';
  const primary = await queryOne<{ number: string }>(command.em, sql, [districtId, primaryId]);
  return lockCase(command, { number: primary?.number ?? '' });
}

export interface IntakeDiscard extends IntakeReference {
  reason: string;
}

/** Not a complaint; the reason is kept with it. */
export const discardIntake: Command<IntakeDiscard, { intakeId: string }> = {
  name: 'discardIntake',
  async execute(command, input) {
    const intake = await lockIntake(command, input.intakeId);
    intake.discardReason = requireText(input.reason, 'reason');
    await decide(command, intake, 'DISCARDED', null);
    return { intakeId: intake.id };
  },
};

async function lockIntake(command: CommandContext, id: string): Promise<IntakeMessage> {
  const where = { districtId: command.viewer.districtId, id };
  const intake = isUuid(id)
    ? await command.em.findOne(IntakeMessage, where, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (intake === null) throw unknownIntake();
  if (intake.state !== 'WAITING') throw alreadyDecided();
  return intake;
}

const EVENTS: Record<'REGISTERED' | 'LINKED' | 'DISCARDED', EventType> = {
  REGISTERED: 'INTAKE_REGISTERED',
  LINKED: 'INTAKE_LINKED',
  DISCARDED: 'INTAKE_DISCARDED',
};

async function decide(
  command: CommandContext,
  intake: IntakeMessage,
  state: 'REGISTERED' | 'LINKED' | 'DISCARDED',
  complaintId: string | null,
): Promise<void> {
  Object.assign(intake, { state, complaintId, decidedById: command.viewer.id, decidedAt: command.now });
  await command.em.flush();
  if (complaintId !== null) await moveFiles(command, intake, complaintId);
  await appendIntakeEvent(command, intake, EVENTS[state]);
  await recordAudit(command, { action: `INTAKE_${state}`, objectKind: 'intake_message', objectId: intake.id });
}

const moveFiles = ({ em }: CommandContext, { districtId, id }: IntakeMessage, complaintId: string) =>
  query(em, 'update evidence set complaint_id = $3 where district_id = $1 and intake_id = $2', [
    districtId,
    id,
    complaintId,
  ]);

/** Tells the desk's streams that a message came in or was decided on. */
export async function appendIntakeEvent(
  command: CommandContext,
  intake: IntakeMessage,
  type: EventType,
): Promise<void> {
  const key = { districtId: intake.districtId, at: command.now, eventId: newId() };
  await appendEvent(command.em, {
    ...key,
    type,
    ...actorOf(command.viewer),
    complaintId: null,
    number: null,
    version: null,
    visibility: 'STAFF',
    changedFields: [],
    subjectId: intake.id,
    before: null,
    after: null,
    recipients: [],
  });
  command.events.push(key);
}
