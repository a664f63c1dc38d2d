/**
 * One complaint of a simulated year: its dice, what is seen of it, and how a step is asked for. A life is a generator that
 * yields the next act and is given back what a console shows afterwards; who runs the acts, and when, is not its business.
 *
 * Invariants: all chance comes from the complaint's own dice, so a life does not depend on what runs beside it; a step is never
 * asked for before the one it follows.
 */
import { complainantViewer, type Viewer } from '../../auth/viewer.ts';
import type { Complaint } from '../../complaints/complaint.entity.ts';
import { type Desk, HOUR, hourOf, type Random } from '../../demo/index.ts';
import type { Command } from '../../graphql/command.ts';
import { backAt, type District, type Person } from './district.ts';
import type { Coming } from './year-of-arrivals.ts';

// biome-ignore lint/suspicious/noExplicitAny: an act pairs a command with its own input
type AnyCommand = Command<any, any>;

export interface Act {
  at: number;
  as: Viewer;
  /** Null: only looks how it stands then. `NOTICE_ARRIVES`: the phone gets the last message about the resolution. */
  command: AnyCommand | 'NOTICE_ARRIVES' | null;
  input: object;
  /** It touches another complaint too: done when nothing else of the hour runs. */
  isAlone: boolean;
  /** Refusals that are an answer and no surprise. */
  expected: readonly string[];
}

/** What a console shows of a complaint, and how the last command ended. */
export interface Sight
  extends Pick<
    Complaint,
    | 'id'
    | 'number'
    | 'state'
    | 'departmentId'
    | 'assigneeId'
    | 'complainantId'
    | 'dueAt'
    | 'resolvedAt'
    | 'reopenCount'
    | 'escalationLevel'
    | 'proposal'
  > {
  categoryCode: string;
  /** Why the last command was refused; null when it was not. */
  code: string | null;
}

export type Life<Result = void> = Generator<Act, Result, Sight>;

/** Numbers of complaints an operator would find likely duplicates of. */
export interface Earlier {
  of(departmentCode: string, than: Case): string | null;
}

type Asked = { command: AnyCommand | 'NOTICE_ARRIVES' | null; input?: object } & Partial<
  Pick<Act, 'isAlone' | 'expected'>
>;

const DESK_HOURS = { from: 8, to: 21 } as const;
const HOME_HOURS = { from: 8.5, to: 20.5 } as const;
const DAY_HOURS = 24;
const DESK_ROLES: ReadonlySet<string> = new Set(['OFFICER', 'HEAD', 'AREA_OFFICER', 'DM']);

export class Case {
  readonly index: number;
  readonly district: District;
  readonly random: Random;
  readonly coming: Coming;
  readonly earlier: Earlier;
  /** Code of the department it belongs to. */
  office = '';
  /** What has happened that happens once. */
  readonly done = new Set<string>();
  sight: Sight;
  /** Of the last act. */
  at: number;

  constructor(index: number, given: { district: District; random: Random; coming: Coming; earlier: Earlier }) {
    this.index = index;
    this.district = given.district;
    this.random = given.random;
    this.coming = given.coming;
    this.earlier = given.earlier;
    this.at = given.coming.at;
  }

  /** Takes a step; false when it is refused. */
  *take(at: number, as: Viewer, { command, input = {}, isAlone = false, expected = [] }: Asked): Life<boolean> {
    this.at = Math.max(Math.floor(at), this.at + 1_000);
    this.sight = yield { at: this.at, as, command, input, isAlone, expected };
    return this.sight.code === null;
  }

  /** Nobody acts: it is looked at again then. */
  look(at: number): Life<boolean> {
    return this.take(at, this.one('CELL'), { command: null });
  }

  /** True once, and only with this chance. */
  once(what: string, probability: number): boolean {
    if (this.done.has(what)) return false;
    this.done.add(what);
    return this.random.chance(probability);
  }

  one(role: Parameters<District['world']['one']>[0]): Viewer {
    const among = this.district.world.people.officers.filter((officer) => officer.role === role);
    return this.district.person(this.random.pick(among).id).viewer;
  }

  get isUrgent(): boolean {
    return this.sight.categoryCode === 'A';
  }

  get desk(): Desk {
    return this.district.world.desk(this.district.codeOf(this.sight.departmentId));
  }

  get head(): Person {
    return this.district.person(this.desk.head.id);
  }

  /** Who is responsible, as far as he can work on it; null in a department's queue. */
  get assignee(): Person | null {
    const { assigneeId } = this.sight;
    return assigneeId === null ? null : this.district.person(assigneeId);
  }

  get isWorkable(): boolean {
    return this.assignee === null || DESK_ROLES.has(this.assignee.officer.role);
  }

  /** The person himself by his tracking link; the feedback agent for whoever gave no name. */
  get complainant(): Viewer {
    const { complainantId } = this.sight;
    return complainantId === null
      ? this.one('FEEDBACK_AGENT')
      : complainantViewer(this.district.id, [complainantId], 'hi');
  }

  exponential(hours: number): number {
    return this.random.exponential(hours * HOUR);
  }

  /** A little after `at`, in office hours. */
  inOffice(at: number): number {
    return this.district.world.calendar.officeTime(at, this.exponential(0.4));
  }

  /** The same for somebody who has leave now and then. */
  whenIn(person: Person, at: number): number {
    return this.inOffice(backAt(person, this.inOffice(at)));
  }

  /** The cell's desk is staffed from eight to nine in the evening, Sundays too. */
  atDesk(at: number): number {
    return this.#within(at, DESK_HOURS);
  }

  /** When people answer the phone. */
  atHome(at: number): number {
    return this.#within(at, HOME_HOURS);
  }

  #within(at: number, { from, to }: { from: number; to: number }): number {
    const hour = hourOf(at);
    if (hour >= from && hour < to) return at;
    const wait = hour < from ? from - hour : DAY_HOURS - hour + from;
    return at + wait * HOUR + this.exponential(0.3);
  }
}
