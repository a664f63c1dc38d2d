/**
 * What is due by time alone on complaints of one district: warnings, breaches, the levels above. Takes the clocks that are up
 * earliest and nobody else is at, lets everything due happen in its order, and notes when to look again.
 *
 * Invariants: complaint and clock are locked together and never waited for, so nodes that sweep at once share the work; the
 * steps and the note that they were done are one transaction, so nothing is left undone or done twice by a node that is killed.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { query } from '../../database/query.ts';
import type { Command, CommandContext } from '../../graphql/command.ts';
import type { Visibility } from '../../graphql/vocabulary.ts';
import type { EventType } from '../../realtime/event-types.ts';
import type { Firing, FiringKind } from '../../sla/firings.ts';
import { type OfficeHours, readOfficeHours, readTerms } from '../../sla/read-setting.ts';
import type { SlaTerms } from '../../sla/terms.ts';
import type { EscalationReason } from '../case-attention.type.ts';
import type { Complaint } from '../complaint.entity.ts';
import { clockFacts, type KeptClock, stillToCome } from '../complaint-clock.ts';
import { complaintsById, snapshotOf } from '../complaint-row.ts';
import { officersAt, recordEscalation } from '../ladder.ts';
import { levelAfter } from '../levels.ts';
import { recordStep } from '../record-step.ts';

export interface Sweep {
  /** Complaints at most. */
  most: number;
  /** This one only. */
  complaintId?: string;
}

interface ClockRow extends KeptClock {
  complaintId: string;
}

/** What is remembered of a clock after a look at it. */
interface Looked {
  complaint_id: string;
  terms: SlaTerms | null;
  fired: string[];
  next_fire_at: Date | null;
}

/** Answers with how many complaints it looked at and how many steps it took. */
export const letTimeAct: Command<Sweep, { looked: number; steps: number }> = {
  name: 'letTimeAct',
  async execute(command, { most, complaintId = null }) {
    const clocks = await takeClocks(command, most, complaintId);
    if (clocks.length === 0) return { looked: 0, steps: 0 };
    const ids = clocks.map((clock) => clock.complaintId);
    const found = await complaintsById(command.em, command.viewer.districtId, ids);
    const complaints = new Map(found.map((complaint) => [complaint.id, complaint]));
    const hours = new Hours(command.em, found);
    const looked: Looked[] = [];
    for (const clock of clocks)
      looked.push(await look(command, complaints.get(clock.complaintId) as Complaint, clock, hours));
    await remember(command, looked);
    return { looked: clocks.length, steps: command.events.length };
  },
};

const takeClocks = (
  { em, viewer, now }: CommandContext,
  most: number,
  complaintId: string | null,
): Promise<ClockRow[]> =>
  query<ClockRow>(
    em,
    `select k.complaint_id, k.terms, k.rests, k.waiting_since, k.fired
      from complaint_clock k join complaint c on c.district_id = k.district_id and c.id = k.complaint_id
      where k.district_id = $1 and k.next_fire_at <= $2 and ($4::uuid is null or k.complaint_id = $4::uuid)
      order by k.next_fire_at limit $3 for update of k, c skip locked`,
    [viewer.districtId, now, most, complaintId],
  );

/** The office hours of each department, read once a sweep. */
class Hours {
  readonly #em: EntityManager;
  readonly #from: Date;
  readonly #byDepartment = new Map<string | null, Promise<OfficeHours>>();

  constructor(em: EntityManager, complaints: readonly Complaint[]) {
    this.#em = em;
    this.#from = new Date(Math.min(...complaints.map(({ cycleStartedAt }) => cycleStartedAt.getTime())));
  }

  of(complaint: Complaint): Promise<OfficeHours> {
    const known = this.#byDepartment.get(complaint.departmentId) ?? readOfficeHours(this.#em, complaint, this.#from);
    this.#byDepartment.set(complaint.departmentId, known);
    return known;
  }
}

async function look(command: CommandContext, complaint: Complaint, clock: ClockRow, hours: Hours): Promise<Looked> {
  const terms = clock.terms ?? (await readTerms(command.em, complaint));
  const fired = new Set(clock.fired);
  const done = (nextFireAt: Date | null): Looked => ({
    ...{ complaint_id: complaint.id, terms: clock.terms === null && complaint.dueAt !== null ? terms : null },
    ...{ fired: [...fired], next_fire_at: nextFireAt },
  });
  const setting = { terms, office: await hours.of(complaint) };
  for (;;) {
    const [next] = stillToCome(complaint, clockFacts(complaint, clock, fired), setting);
    if (next === undefined || next.at > command.now) return done(next?.at ?? null);
    fired.add(next.key);
    if (clock.terms !== null || !IS_OLD_NEWS.has(next.kind)) await ACTS[next.kind](command, complaint, next);
  }
}

/** Of a complaint whose clock was not kept (an older installation, a bulk load) nobody is told these after the time. */
const IS_OLD_NEWS: ReadonlySet<FiringKind> = new Set([
  'UNASSIGNED',
  'NOT_SEEN',
  'NOT_ACKNOWLEDGED',
  'WARNING',
  'APPROACHING',
  'EXHAUSTED',
]);

type Act = (command: CommandContext, complaint: Complaint, firing: Firing) => Promise<void>;

/** A step that changes nothing but tells. */
const tell =
  (type: EventType, visibility: Visibility = 'STAFF'): Act =>
  async (command, complaint) => {
    await recordStep(command, complaint, snapshotOf(complaint), { type, visibility, isByTime: true });
  };

/** One level up, or more where the officer complained against stands on it; never twice. */
const raise =
  (reason: EscalationReason): Act =>
  async (command, complaint, { level }) => {
    const before = snapshotOf(complaint);
    const target = await levelAfter(command.em, complaint, (level as number) - 1, 1);
    if (target <= complaint.escalationLevel) return;
    complaint.escalationLevel = target;
    const to = await officersAt(command.em, complaint, target, command.now);
    await recordEscalation(command.em, complaint, { ...to, reason, now: command.now });
    await recordStep(command, complaint, before, {
      ...{ type: 'ESCALATION_RAISED', visibility: 'STAFF', ...to, isByTime: true },
    });
  };

const ACTS: Readonly<Record<FiringKind, Act>> = {
  UNASSIGNED: raise('UNASSIGNED'),
  NOT_SEEN: tell('COMPLAINT_NOT_SEEN'),
  NOT_ACKNOWLEDGED: tell('COMPLAINT_NOT_ACKNOWLEDGED'),
  WARNING: tell('SLA_WARNING'),
  APPROACHING: tell('SLA_APPROACHING'),
  BREACHED: tell('SLA_BREACHED', 'CITIZEN'),
  LEVEL: raise('OVERDUE'),
  EXHAUSTED: tell('ESCALATION_EXHAUSTED'),
  HOLD_REVIEW: tell('COMPLAINT_HOLD_REVIEW_DUE'),
  NO_TERMS: tell('SLA_TERMS_MISSING'),
};

const remember = ({ em, viewer }: CommandContext, looked: readonly Looked[]): Promise<unknown> =>
  query(
    em,
    `update complaint_clock k set fired = array(select jsonb_array_elements_text(l.fired)), terms = coalesce(l.terms, k.terms),
        next_fire_at = l.next_fire_at
      from jsonb_to_recordset($2::jsonb) as l(complaint_id uuid, terms jsonb, fired jsonb, next_fire_at timestamptz)
      where k.district_id = $1 and k.complaint_id = l.complaint_id`,
    [viewer.districtId, JSON.stringify(looked)],
  );
