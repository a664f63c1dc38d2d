/** Everything the lives of complaints are drawn from: directory, people, calendar, dice and the present moment. */

import { PERIOD_DAYS } from './arrivals.ts';
import { buildDirectory } from './build-directory.ts';
import type { Category, Directory, Subject } from './directory.ts';
import { Calendar, type CategoryCode, DAY } from './due.ts';
import type { Actor } from './model.ts';
import { Offices } from './offices.ts';
import { buildPeople, type Desk, type Officer, type People, type Role } from './people.ts';
import { Random } from './random.ts';

/** The log keeps fourteen days; a day's margin keeps the seeded events clear of its edge. */
const EVENT_DAYS = 13;

export const COMPLAINANT: Actor = { kind: 'COMPLAINANT', id: null, role: 'CITIZEN' };
export const SYSTEM: Actor = { kind: 'SYSTEM', id: null, role: 'CELL' };
export const INTEGRATION: Actor = { kind: 'INTEGRATION', id: null, role: 'INTEGRATION' };
export const acting = ({ id, role }: Officer): Actor => ({ kind: 'OFFICER', id, role });

export class World {
  readonly random: Random;
  readonly now: number;
  readonly directory: Directory;
  readonly people: People;
  readonly calendar: Calendar;
  readonly offices: Offices;
  readonly leaves: readonly Subject[];
  /** Events from here on go to the log. */
  readonly eventsSince: number;
  readonly #byRole = new Map<Role, readonly Officer[]>();

  constructor(seed: number, now: number) {
    this.random = new Random(seed);
    this.now = now;
    const since = now - (PERIOD_DAYS + 30) * DAY;
    this.directory = buildDirectory(this.random, since, now);
    this.people = buildPeople(this.random, this.directory, since);
    this.calendar = new Calendar(this.directory.holidays.map(({ day }) => day));
    this.offices = new Offices(this.directory);
    this.leaves = this.directory.subjects.filter(({ leaf }) => leaf !== null);
    this.eventsSince = now - EVENT_DAYS * DAY;
    for (const officer of this.people.officers)
      this.#byRole.set(officer.role, [...(this.#byRole.get(officer.role) ?? []), officer]);
  }

  /** Any officer of the role. */
  one(role: Role): Officer {
    return this.random.pick(this.#byRole.get(role) ?? []);
  }

  category(code: CategoryCode): Category {
    return this.directory.categories.get(code) as Category;
  }

  desk(departmentCode: string): Desk {
    const desk = this.people.desks.get(departmentCode);
    if (desk === undefined) throw new RangeError(`No department ${departmentCode}`);
    return desk;
  }
}
