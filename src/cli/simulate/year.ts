/**
 * A year of a district: half hour by half hour, what people do in it, and then what time does. Lives run beside each other in
 * lanes over all nodes; the clock stands still meanwhile, so that the same seed gives the same year however they interleave.
 */
import type { Client } from 'pg';
import { atHour, dateOf, dayOf, HOUR, hourOf, MINUTE, Random } from '../../demo/index.ts';
import { endDuty, startDuty } from '../../duty/duty.ts';
import { executeOnce } from '../../graphql/command.ts';
import { Acting } from './acting.ts';
import { type Act, Case, type Earlier, type Life } from './case.ts';
import { backAt, type District, type Person, PRESENCE } from './district.ts';
import { type Finding, overdueWithoutRecord } from './invariants.ts';
import { lifeOf } from './life.ts';
import { LogFollower } from './log-follower.ts';
import type { MovingClock } from './moving-clock.ts';
import type { Nodes } from './nodes.ts';
import { arrivalsOf } from './year-of-arrivals.ts';

const SLOT = 30 * MINUTE;
const SLOTS_A_DAY = 48;
const LANES = 12;
const LIFE_SALT = 0x9e3779b1;
const DUTY_SALT = 0x5bd1e995;
const UPKEEP_DAYS = 14;
const DUTY_HOUR = 9;
const ROLL_CALL_HOUR = 11;
const GOODBYE_HOUR = 18;
const LAST_LOOK_HOUR = 18.5;
const SAYS_GOODBYE = 0.1;
/** How often somebody else of the office comes on line when its head is not there. */
const STANDS_IN = 0.6;

interface Living {
  one: Case;
  life: Life;
  next: Act;
}

export interface YearOptions {
  complaints: number;
  days: number;
  seed: number;
  /** Midnight in India, epoch milliseconds. */
  from: number;
}

/** How many complaints were open at the end of a month, as they stood then. */
export interface MonthEnd {
  at: number;
  open: number;
}

export class Year {
  readonly acting = new Acting();
  readonly follower: LogFollower;
  readonly monthEnds: MonthEnd[] = [];
  readonly everyDay: Finding = {
    says: 'Nor was there one at any midnight of the year',
    ...{ looked: 0, broken: 0, examples: [] },
  };
  /** Milliseconds. */
  readonly #timings = { acts: 0, sweeps: 0, daily: 0 };
  #firings = 0;
  #sweeps = 0;
  #dutyCommands = 0;
  readonly #options: YearOptions;
  readonly #nodes: Nodes;
  readonly #clock: MovingClock;
  readonly #district: District;
  readonly #client: Client;
  readonly #slots: Living[][];
  readonly #earlier = new RecentNumbers();
  readonly #goingHome: Person[] = [];
  #nextFiring = Number.NEGATIVE_INFINITY;
  /** Steps were taken since the last sweep. */
  #isMoved = false;

  constructor(options: YearOptions, parts: { nodes: Nodes; clock: MovingClock; district: District; client: Client }) {
    this.#options = options;
    this.#nodes = parts.nodes;
    this.#clock = parts.clock;
    this.#district = parts.district;
    this.#client = parts.client;
    this.follower = new LogFollower(parts.nodes.first.services.streams);
    this.#slots = Array.from({ length: options.days * SLOTS_A_DAY }, () => []);
  }

  /** When the year has come so far; the end of it unless it was ended before. */
  get now(): Date {
    return this.#clock.now();
  }

  /** What was done in it, and the seconds each part took. */
  get work() {
    const { acts, sweeps, daily } = this.#timings;
    return {
      ...{ commands: this.acting.commands, dutyCommands: this.#dutyCommands },
      ...{ firings: this.#firings, sweeps: this.#sweeps },
      ...{ actSeconds: acts / 1_000, sweepSeconds: sweeps / 1_000, dailySeconds: daily / 1_000 },
    };
  }

  /** Lets the year pass while `goesOn`. `onSlot` is told of each half hour. */
  async pass(goesOn: () => boolean, onSlot: (done: number, total: number, day: string) => void): Promise<void> {
    this.#beginLives();
    for (let slot = 0; slot < this.#slots.length && goesOn(); slot++) {
      const start = this.#options.from + slot * SLOT;
      if (slot % SLOTS_A_DAY === 0) await this.#midnight(start);
      await this.#halfHour(slot, start);
      onSlot(slot + 1, this.#slots.length, dateOf(dayOf(start)));
    }
    if (this.#isMoved) await this.#sweep();
    await this.#closeBooks();
  }

  #beginLives(): void {
    const { seed } = this.#options;
    const comings = arrivalsOf(new Random(seed), this.#district.world, this.#options);
    comings.forEach((coming, index) => {
      const random = new Random((seed ^ Math.imul(index + 1, LIFE_SALT)) >>> 0);
      const one = new Case(index, { district: this.#district, random, coming, earlier: this.#earlier });
      const life = lifeOf(one);
      const first = life.next();
      if (!first.done) this.#schedule({ one, life, next: first.value });
    });
  }

  #schedule(living: Living): void {
    this.#slots[Math.floor((living.next.at - this.#options.from) / SLOT)]?.push(living);
  }

  async #halfHour(slot: number, start: number): Promise<void> {
    const end = start + SLOT;
    const due = this.#slots[slot] as Living[];
    this.#slots[slot] = [];
    const began = Date.now();
    if (start === atHour(dayOf(start), DUTY_HOUR)) await this.#comeOnDuty(dayOf(start));
    await this.#act(due, end);
    if (end === atHour(dayOf(start), GOODBYE_HOUR)) await this.#goHome(end - 1);
    this.#timings.acts += Date.now() - began;
    this.#clock.moveTo(end);
    this.#isMoved ||= due.length > 0;
    if (this.#nextFiring <= end || (this.#isMoved && this.#isLookedAt(end))) await this.#sweep();
    if (end === atHour(dayOf(start), ROLL_CALL_HOUR)) await this.#nodes.sweepDuty();
  }

  /**
   * The product looks every second. Nothing a step sets going fires while nobody works, so of what was moved in the evening or on a
   * day off the sweep at midnight is in time.
   */
  #isLookedAt(at: number): boolean {
    const hour = hourOf(at);
    return (
      hour === 0 ||
      (hour >= DUTY_HOUR && hour <= LAST_LOOK_HOUR && this.#district.world.calendar.isWorkingDay(dayOf(at)))
    );
  }

  /** Those that touch others come last, one after the other. */
  async #act(due: Living[], end: number): Promise<void> {
    const isAlone = ({ next }: Living) => next.isAlone;
    const waiting = due.filter((living) => !isAlone(living));
    const alone = due.filter(isAlone);
    const lane = async () => {
      for (let living = waiting.pop(); living; living = waiting.pop()) {
        const left = await this.#live(living, end);
        if (left !== null) alone.push(left);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    alone.sort((one, other) => one.one.index - other.one.index);
    for (const living of alone) await this.#step(living).then((goesOn) => goesOn && this.#later(living, end));
    this.#earlier.learn(due.map(({ one }) => one));
  }

  /** Lives on to the end of the half hour; gives the life back when it comes to a step that is taken alone. */
  async #live(living: Living, end: number): Promise<Living | null> {
    while (living.next.at < end) {
      if (living.next.isAlone) return living;
      if (!(await this.#step(living))) return null;
    }
    this.#schedule(living);
    return null;
  }

  #later(living: Living, end: number): void {
    living.next.at = Math.max(living.next.at, end);
    living.one.at = living.next.at;
    this.#schedule(living);
  }

  /** Takes the next act; false when the life has ended. */
  async #step(living: Living): Promise<boolean> {
    const { one, life, next } = living;
    const sight = await this.acting.take(this.#nodes.at(one.index).services, one, next);
    const after = life.next(sight);
    if (after.done) return false;
    living.next = after.value;
    return true;
  }

  async #sweep(): Promise<void> {
    const began = Date.now();
    this.#firings += await this.#nodes.sweepClocks();
    this.#sweeps += 1;
    this.#isMoved = false;
    const sql = 'select min(next_fire_at) as at from complaint_clock where next_fire_at is not null';
    const { rows } = await this.#client.query<{ at: Date | null }>(sql);
    this.#nextFiring = rows[0]?.at?.getTime() ?? Number.POSITIVE_INFINITY;
    this.#timings.sweeps += Date.now() - began;
  }

  /** What is done once a day: windows that end, duty, counters, the log, the books of the month. */
  async #midnight(now: number): Promise<void> {
    const began = Date.now();
    const passed = Math.round((now - this.#options.from) / (24 * HOUR));
    if (passed > 0 && dateOf(dayOf(now)).endsWith('-01')) await this.#closeBooks();
    await this.#nodes.sweepWindows();
    await this.#nodes.sweepDuty();
    await this.#nodes.foldCounters();
    await this.follower.follow();
    if (passed % UPKEEP_DAYS === 0) await this.#upkeep();
    await this.#leaves(dayOf(now));
    await this.#lookAtOverdue();
    this.#timings.daily += Date.now() - began;
  }

  /** The log's partitions; and what autovacuum would have found time for in a fortnight. */
  async #upkeep(): Promise<void> {
    await this.#nodes.first.sweeper.maintain();
    await this.#client.query('vacuum (analyze)');
  }

  /** What must hold at the end must have held on every day. */
  async #lookAtOverdue(): Promise<void> {
    const { looked, broken, examples } = await overdueWithoutRecord(this.#client, this.#district.id, this.now);
    this.everyDay.looked += looked;
    this.everyDay.broken += broken;
    this.everyDay.examples.push(...examples.map((number) => `${number} on ${dateOf(dayOf(this.now.getTime()))}`));
  }

  async #closeBooks(): Promise<void> {
    const sql = `select count(*)::int as open from complaint where state in
      ('REGISTERED', 'ASSIGNED', 'IN_PROGRESS', 'INFO_REQUESTED', 'ON_HOLD', 'ACTION_TAKEN', 'REJECTION_PROPOSED')`;
    const { rows } = await this.#client.query<{ open: number }>(sql);
    this.monthEnds.push({ at: this.#clock.now().getTime(), open: rows[0]?.open ?? 0 });
  }

  /** Leave is kept with the posting; there is no command for it yet, so it is written as the directory is. */
  async #leaves(day: number): Promise<void> {
    for (const person of this.#district.people) {
      const leave = person.leaves.find(({ from }) => from === day);
      if (leave === undefined) continue;
      const deputy = this.#deputyOf(person);
      await this.#client.query(
        'update posting set on_leave_until = $3, deputy_id = $4 where district_id = $1 and officer_id = $2 and ended_at is null',
        [this.#district.id, person.officer.id, dateOf(leave.to), deputy?.officer.id ?? null],
      );
    }
  }

  #deputyOf({ officer }: Person): Person | undefined {
    if (officer.department === null) return undefined;
    return this.#district.staff(officer.department.code).find((other) => other.officer.id !== officer.id);
  }

  /** The head of each office in use or who stands in for him, on working days, as they are; few say when they go. */
  async #comeOnDuty(day: number): Promise<void> {
    const { world } = this.#district;
    if (!world.calendar.isWorkingDay(day)) return;
    const random = new Random((this.#options.seed ^ Math.imul(day, DUTY_SALT)) >>> 0);
    const coming: { person: Person; at: number }[] = [];
    for (const { isActive, code } of world.directory.departments.values()) {
      if (!isActive) continue;
      const at = atHour(day, random.between(DUTY_HOUR, DUTY_HOUR + 0.5));
      const isThere = (one: Person) => random.chance(PRESENCE[one.temper]) && backAt(one, at) === at;
      const [head, ...others] = this.#district.staff(code) as [Person, ...Person[]];
      const person = isThere(head) ? head : random.chance(STANDS_IN) ? others.find(isThere) : undefined;
      if (person !== undefined) coming.push({ person, at });
      if (person !== undefined && random.chance(SAYS_GOODBYE)) this.#goingHome.push(person);
    }
    await this.#onDuty(startDuty, coming);
  }

  async #goHome(at: number): Promise<void> {
    const going = this.#goingHome.splice(0).map((person) => ({ person, at }));
    await this.#onDuty(endDuty, going);
  }

  #onDuty(command: typeof startDuty, list: readonly { person: Person; at: number }[]): Promise<void> {
    this.#dutyCommands += list.length;
    return inLanes(list, async ({ person, at }, index) => {
      const { services } = this.#nodes.at(index);
      await executeOnce({ services, viewer: person.viewer, now: new Date(at) }, command, {});
    });
  }
}

async function inLanes<T>(list: readonly T[], work: (each: T, index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < list.length) {
      const index = next++;
      await work(list[index] as T, index);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** The last complaint of each office, of an earlier half hour: learned in the order of their coming. */
class RecentNumbers implements Earlier {
  readonly #byOffice = new Map<string, Case>();

  of(office: string, than: Case): string | null {
    const recent = this.#byOffice.get(office);
    return recent === undefined || recent === than ? null : recent.sight.number;
  }

  learn(cases: readonly Case[]): void {
    const known = cases.filter((one) => one.sight !== undefined && one.sight.state === 'ASSIGNED');
    for (const one of [...known].sort((a, b) => a.index - b.index)) this.#byOffice.set(one.office, one);
  }
}
