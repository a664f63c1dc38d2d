/**
 * Coming on duty and going off it. `officer.on_duty_since` says who is on duty now; the periods are the record.
 *
 * Invariants: an officer has at most one open period; each change rides in the log, so that whoever watches hears of it.
 */
import { newId } from '../clock.ts';
import { actorOf } from '../complaints/index.ts';
import { query, queryOne } from '../database/query.ts';
import type { Command, CommandContext } from '../graphql/command.ts';
import { appendEvent } from '../realtime/event-log.ts';
import type { EventType } from '../realtime/event-types.ts';
import { atIst, istDate } from '../sla/india.ts';

export interface DutyInput {
  clientMutationId?: string | null;
}

export interface DutyResult {
  officerId: string;
}

/** On duty from now on; who is already stays so. */
export const startDuty: Command<DutyInput, DutyResult> = {
  name: 'startDuty',
  execute: (command) => change(command, 'DUTY_STARTED', START),
};

/** Off duty from now on; who is already stays so. */
export const endDuty: Command<DutyInput, DutyResult> = {
  name: 'endDuty',
  execute: (command) => change(command, 'DUTY_ENDED', END),
};

const START = `with officer_now as (
    update officer set on_duty_since = $3 where district_id = $1 and id = $2 and on_duty_since is null returning id)
  insert into duty_period (district_id, officer_id, started_at) select $1, id, $3 from officer_now returning 1`;

const END = `with officer_now as (
    update officer set on_duty_since = null where district_id = $1 and id = $2 and on_duty_since is not null returning id)
  update duty_period p set ended_at = greatest($3, p.started_at) from officer_now o
    where p.district_id = $1 and p.officer_id = o.id and p.ended_at is null returning 1`;

async function change(command: CommandContext, type: EventType, sql: string): Promise<DutyResult> {
  const { em, viewer, now } = command;
  const officerId = viewer.id as string;
  const changed = await queryOne(em, sql, [viewer.districtId, officerId, now]);
  if (changed !== null) await tell(command, type, { subjectId: officerId });
  return { officerId };
}

interface Word {
  eventId?: string;
  /** Whom it is about; null for more than one. */
  subjectId?: string | null;
  recipients?: string[];
}

/** An event of duty: about officers, not about a complaint. */
export async function tell(
  { em, viewer, now, events }: CommandContext,
  type: EventType,
  { eventId = newId(), subjectId = null, recipients = [] }: Word,
): Promise<void> {
  const key = { districtId: viewer.districtId, at: now, eventId };
  await appendEvent(em, {
    ...{ ...key, type, ...actorOf(viewer) },
    ...{ complaintId: null, number: null, version: null, visibility: 'STAFF', changedFields: [] },
    ...{ subjectId, before: null, after: null, recipients },
  });
  events.push(key);
}

/** Whoever went home without a word is off duty with the day: nobody stands at a roll-call for having come yesterday. */
export const endForgottenDuties: Command<object, { ended: number }> = {
  name: 'endForgottenDuties',
  async execute(command) {
    const { em, viewer, now } = command;
    const sql = `with forgotten as (
        update officer set on_duty_since = null where district_id = $1 and on_duty_since < $2 returning id)
      update duty_period p set ended_at = $2 from forgotten f
        where p.district_id = $1 and p.officer_id = f.id and p.ended_at is null returning 1`;
    const ended = (await query(em, sql, [viewer.districtId, atIst(istDate(now), 0)])).length;
    if (ended > 0) await tell(command, 'DUTY_ENDED', {});
    return { ended };
  },
};
