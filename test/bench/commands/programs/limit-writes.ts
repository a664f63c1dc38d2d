/**
 * The rows of each command as the product writes them, by prepared statements in one transaction under the same locks: the
 * row of the year's counter, the row of the complaint, and at COMMIT the log's own.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import { built } from '../../support/built.ts';
import { COMPLAINANT, REPORT, type Task, TEXT } from '../tasks.ts';

const { formatComplaintNumber } = await built('complaints/complaint-number.js');
const { normaliseText, searchKeys } = await built('complaints/search/index.js');

export interface Statement {
  name: string;
  text: string;
  values: unknown[];
}

/** Sends a statement; gives its rows. */
export type Send = (statement: Statement) => Promise<{ rows: any[] }>;

/** What never changes while the run lasts. */
export interface Directory {
  districtId: number;
  districtCode: string;
  areaId: string;
  categoryId: string;
}

/** A sealed phone has 41 bytes, its index 32. */
const SEALED = randomBytes(41);
const INDEX = randomBytes(32);
const SEARCH = [normaliseText(TEXT), [...new Set(searchKeys(TEXT) as string[])]];
const DUE_MS = 7 * 86_400_000;

const statement = (name: string, text: string) => (values: unknown[]) => ({ name, text, values });
const places = (count: number) => Array.from({ length: count }, (_, index) => `$${index + 1}`).join(', ');

const RECEIPT = statement(
  'receipt',
  `insert into mutation_receipt (district_id, viewer_key, client_mutation_id, mutation, input_hash, at, result)
    values (${places(7)})`,
);
const PERSON = statement(
  'person',
  `insert into complainant (district_id, id, name, phone_sealed, phone_index, locale) values (${places(6)})`,
);
const NUMBER = statement(
  'number',
  `insert into complaint_counter (district_id, year, last_serial) values ($1, $2, 1) on conflict (district_id, year)
    do update set last_serial = complaint_counter.last_serial + 1 returning last_serial`,
);
const COMPLAINT = statement(
  'complaint',
  `insert into complaint (district_id, id, number, tracking_token, version, state, source, text, category_id, area_id,
      complainant_id, registered_by_id, registered_at, changed_at, cycle_started_at, due_at, search_text, search_keys)
    values ($1, $2, $3, $4, 1, 'REGISTERED', 'COUNTER', $5, $6, $7, $8, $9, $10, $10, $10, $11, $12, array_to_tsvector($13::text[]))`,
);
const LOCK = statement('lock', 'select * from complaint where district_id = $1 and number = $2 for update');
const ASSIGN = statement(
  'assign',
  `update complaint set version = 2, state = 'ASSIGNED', department_id = $3, assignee_id = $4, changed_at = $5, assigned_at = $5
    where district_id = $1 and id = $2`,
);
const ACT = statement(
  'act',
  `update complaint set version = 2, state = 'ACTION_TAKEN', changed_at = $3, stopped_at = $3 where district_id = $1 and id = $2`,
);
const REPORTED = statement(
  'reported',
  `insert into action_taken_report (district_id, id, complaint_id, cycle, outcome, text, author_id, at)
    values ($1, $2, $3, 1, 'FIXED', $4, $5, $6)`,
);
const ENTRY = statement(
  'entry',
  `insert into timeline_entry (district_id, complaint_id, version, event_id, type, at, actor_kind, actor_id, actor_role, text,
    from_state, to_state, visibility, changes) values (${places(6)}, 'OFFICER', $7, $8, $9, $10, $11, 'CITIZEN', $12)`,
);
const TO_COMPLAINANT = statement(
  'to complainant',
  `insert into outbound_message (district_id, id, event_id, channel, complainant_id, complaint_id, template, state, created_at,
      next_attempt_at)
    select c.district_id, $2, $3, 'WHATSAPP', c.complainant_id, c.id, $5, 'QUEUED', $6, $6 from complaint c
    where c.district_id = $1 and c.id = $4`,
);
const TO_GROUPS = statement(
  'to groups',
  `insert into outbound_message (district_id, id, event_id, channel, group_id, complaint_id, template, state, created_at,
      next_attempt_at)
    select $1, gen_random_uuid(), $2, 'GROUP', id, $3, 'groupAssigned', 'QUEUED', $5, $5 from message_group
    where district_id = $1 and is_active and (kind = 'DISTRICT_OFFICERS' or department_id = $4)`,
);
const TO_OFFICERS = statement(
  'to officers',
  `insert into notification (district_id, id, officer_id, event_id, type, complaint_id, created_at)
    select $1, gen_random_uuid(), officer_id, $2, $3, $4, $5 from (
      select officer_id from posting where district_id = $1 and ended_at is null
        and (role = any($6::text[]) or (role = 'HEAD' and department_id = $7))
      union select $8::uuid where $8::uuid is not null) as told where officer_id <> $9`,
);
const EVENT = statement(
  'event',
  `insert into event_log (district_id, at, event_id, type, actor_kind, actor_id, actor_role, complaint_id, number, version,
      visibility, changed_fields, before, after)
    values (${places(4)}, 'OFFICER', $5, $6, $7, $8, $9, 'CITIZEN', $10, $11, $12)`,
);
const AUDIT = statement(
  'audit',
  `insert into audit_log (district_id, id, at, actor_kind, actor_id, action, object_kind, object_id)
    values ($1, $2, $3, 'OFFICER', $4, $5, 'complaint', $6)`,
);

interface Step {
  type: string;
  role: string;
  version: number;
  text: string | null;
  from: string | null;
  to: string;
  changed: string[];
  before: string | null;
  after: string;
  /** Who of the officers is told, besides the actor. */
  told: { roles: string[]; headOf: string | null; officerId: string | null };
}

/** One command's writes. */
class Writes {
  readonly #send: Send;
  readonly #directory: Directory;
  readonly #task: Task;
  readonly #at = new Date();
  readonly #eventId: string = v7();

  constructor(send: Send, directory: Directory, task: Task) {
    this.#send = send;
    this.#directory = directory;
    this.#task = task;
  }

  async receipt(complaintId: string): Promise<void> {
    const { key, work, actor } = this.#task;
    const result = JSON.stringify({ result: { complaintId }, event: { at: this.#at, eventId: this.#eventId } });
    const row = [this.#directory.districtId, `officer:${actor.id}`, key, work, INDEX, this.#at, result];
    await this.#send(RECEIPT(row));
  }

  async register(): Promise<void> {
    const { districtId, districtCode, categoryId, areaId } = this.#directory;
    const [id, personId, at]: [string, string, Date] = [v7(), v7(), this.#at];
    await this.receipt(id);
    await this.#send(PERSON([districtId, personId, COMPLAINANT.name, SEALED, INDEX, 'hi']));
    const year = at.getUTCFullYear();
    const { rows } = await this.#send(NUMBER([districtId, year]));
    const number = formatComplaintNumber({ districtCode, year2: year % 100, serial: rows[0].last_serial });
    const due = new Date(at.getTime() + DUE_MS);
    const { actor } = this.#task;
    const row = [
      districtId,
      id,
      number,
      randomUUID(),
      TEXT,
      categoryId,
      areaId,
      personId,
      actor.id,
      at,
      due,
      ...SEARCH,
    ];
    await this.#send(COMPLAINT(row));
    await this.#send(TO_COMPLAINANT([districtId, v7(), this.#eventId, id, 'registered', at]));
    const facts = JSON.stringify({
      areaId,
      categoryId,
      registeredById: actor.id,
      complainantId: personId,
      dueAt: due,
      at,
    });
    await this.#step(id, number, {
      ...{ type: 'COMPLAINT_REGISTERED', role: 'OPERATOR', version: 1, text: null, from: null, to: 'REGISTERED' },
      ...{ changed: [], before: null, after: facts, told: { roles: ['CELL'], headOf: null, officerId: null } },
    });
  }

  async assign(): Promise<void> {
    const { desk } = this.#task;
    const { districtId } = this.#directory;
    const { id, number, facts } = await this.#locked();
    const { departmentId = null, officerId = null } = desk ?? {};
    await this.receipt(id);
    await this.#send(ASSIGN([districtId, id, departmentId, officerId, this.#at]));
    await this.#send(TO_COMPLAINANT([districtId, v7(), this.#eventId, id, 'assigned', this.#at]));
    await this.#send(TO_GROUPS([districtId, this.#eventId, id, departmentId, this.#at]));
    await this.#step(id, number, {
      ...{ type: 'COMPLAINT_ASSIGNED', role: 'CELL', version: 2, text: null, from: 'REGISTERED', to: 'ASSIGNED' },
      ...{ changed: ['state', 'department', 'assignee', 'assignedAt'], before: facts, after: facts },
      told: { roles: [], headOf: departmentId, officerId },
    });
  }

  async report(): Promise<void> {
    const { desk, actor } = this.#task;
    const { districtId } = this.#directory;
    const { id, number, facts } = await this.#locked();
    await this.receipt(id);
    await this.#send(REPORTED([districtId, v7(), id, REPORT, actor.id, this.#at]));
    await this.#send(ACT([districtId, id, this.#at]));
    await this.#step(id, number, {
      ...{ type: 'COMPLAINT_REPORT_SUBMITTED', role: 'OFFICER', version: 2, text: REPORT },
      ...{ from: 'IN_PROGRESS', to: 'ACTION_TAKEN', changed: ['state'], before: facts, after: facts },
      told: { roles: ['CELL'], headOf: desk?.departmentId ?? null, officerId: null },
    });
  }

  async #locked(): Promise<NonNullable<Task['complaint']>> {
    const complaint = this.#task.complaint as NonNullable<Task['complaint']>;
    await this.#send(LOCK([this.#directory.districtId, complaint.number]));
    return complaint;
  }

  /** What every command writes: timeline, notifications, event, audit. */
  async #step(id: string, number: string, step: Step): Promise<void> {
    const { districtId } = this.#directory;
    const { type, role, version, text, from, to, changed, before, after, told } = step;
    const [at, eventId, actorId] = [this.#at, this.#eventId, this.#task.actor.id];
    const entry = [districtId, id, version, eventId, type, at, actorId, role, text, from, to, before];
    await this.#send(ENTRY(entry));
    const officers = [told.roles, told.headOf, told.officerId, actorId];
    await this.#send(TO_OFFICERS([districtId, eventId, type, id, at, ...officers]));
    const event = [districtId, at, eventId, type, actorId, role, id, number, version, changed, before, after];
    await this.#send(EVENT(event));
    await this.#send(AUDIT([districtId, v7(), at, actorId, type, id]));
  }
}

/** All writes of one task, without BEGIN and COMMIT. */
export const write = (send: Send, directory: Directory, task: Task): Promise<void> =>
  new Writes(send, directory, task)[task.work]();
