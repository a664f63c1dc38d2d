/**
 * Coming on duty and going off it. `officer.on_duty_since` says who is on duty now; the periods are the record.
 *
 * Invariants: an officer has at most one open period; each change rides in the log, so that whoever watches hears of it; whoever
 * is not seen any more is off duty since he was seen last (ADR 23).
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
  insert into duty_period (district_id, officer_id, started_at, seen_at) select $1, id, $3, $3 from officer_now returning 1`;

const END = `with officer_now as (
    update officer set on_duty_since = null where district_id = $1 and id = $2 and on_duty_since is not null returning id)
  update duty_period p set ended_at = greatest($3, p.started_at), end_reason = 'SAID' from officer_now o
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
  /** Whom or what it is about; null for more than one. */
  subjectId?: string | null;
  recipients?: string[];
}

/** An event that is not about a complaint: about officers, a sitting, a digest. */
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

/** Of a phone in a pocket nothing is heard, yet it rings: where one is told by push, it may be silent for as long as a morning hearing. */
const WAIT = `make_interval(mins => case when exists (
    select from push_device v join session s on s.district_id = v.district_id and s.id = v.session_id
    where v.district_id = p.district_id and v.officer_id = p.officer_id and s.revoked_at is null and s.expires_at > $2)
  then greatest(d.duty_unseen_minutes, 120) else d.duty_unseen_minutes end)`;

/** The officer is locked before his period, as by himself; whoever is busy with either is left for the next look. */
const END_UNSEEN = `with unseen as (
    select o.id, p.started_at from duty_period p join officer o on o.district_id = p.district_id and o.id = p.officer_id
      join district d on d.id = p.district_id
    where p.district_id = $1 and p.ended_at is null and greatest(p.seen_at, $3::timestamptz) <= $2::timestamptz - ${WAIT}
    for update of o, p skip locked
  ), off as (
    update officer o set on_duty_since = null from unseen u where o.district_id = $1 and o.id = u.id)
  update duty_period p set ended_at = p.seen_at, end_reason = 'UNSEEN' from unseen u
    where p.district_id = $1 and p.officer_id = u.id and p.started_at = u.started_at returning p.officer_id`;

/**
 * Whoever has not been seen for too long is off duty since he was seen last, and is told. By a node that has listened for all of that
 * time only: after a standstill nobody was seen, and that says nothing about anybody.
 */
export const endUnseenDuties: Command<{ listeningSince: Date }, { ended: number }> = {
  name: 'endUnseenDuties',
  async execute(command, { listeningSince }) {
    const { em, viewer, now } = command;
    const values = [viewer.districtId, now, listeningSince];
    const unseen = await query<{ officerId: string }>(em, END_UNSEEN, values);
    for (const { officerId } of unseen) await tellUnseen(command, officerId);
    return { ended: unseen.length };
  },
};

async function tellUnseen(command: CommandContext, officerId: string): Promise<void> {
  const { em, viewer, now } = command;
  const eventId = newId();
  const sql = `insert into notification (district_id, id, officer_id, event_id, type, created_at)
    values ($1, $2, $3, $4, 'DUTY_ENDED', $5)`;
  await query(em, sql, [viewer.districtId, newId(), officerId, eventId, now]);
  await tell(command, 'DUTY_ENDED', { eventId, subjectId: officerId, recipients: [officerId] });
}

/** Whoever went home without a word is off duty with the day: nobody stands at a roll-call for having come yesterday. */
export const endForgottenDuties: Command<object, { ended: number }> = {
  name: 'endForgottenDuties',
  async execute(command) {
    const { em, viewer, now } = command;
    const sql = `with forgotten as (
        update officer set on_duty_since = null where district_id = $1 and on_duty_since < $2 returning id)
      update duty_period p set ended_at = $2, end_reason = 'DAY_OVER' from forgotten f
        where p.district_id = $1 and p.officer_id = f.id and p.ended_at is null returning 1`;
    const ended = (await query(em, sql, [viewer.districtId, atIst(istDate(now), 0)])).length;
    if (ended > 0) await tell(command, 'DUTY_ENDED', {});
    return { ended };
  },
};
