/**
 * The district a simulated year happens in: the demo's directory and people, with how diligent each of them is and when he is on
 * leave. Officers act as the viewers the product reads for them.
 *
 * The directory is written as the demo writes it; all else that happens, happens by commands.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Client } from 'pg';
import { officerViewer, type Viewer } from '../../auth/viewer.ts';
import { DAY, dayOf, type Officer, Random, seedDirectory, World } from '../../demo/index.ts';

/** How somebody works: in time, late, not at all, or by saying that it is done. */
export type Temper = 'PROMPT' | 'SLOW' | 'ABSENT' | 'FALSE';

const TEMPERS: readonly { share: number; temper: Temper }[] = [
  { share: 60, temper: 'PROMPT' },
  { share: 25, temper: 'SLOW' },
  { share: 7, temper: 'ABSENT' },
  { share: 8, temper: 'FALSE' },
];

/** Days, counted as the demo counts them; the last one included. */
export interface Leave {
  from: number;
  to: number;
}

export interface Person {
  officer: Officer;
  viewer: Viewer;
  temper: Temper;
  leaves: readonly Leave[];
}

const LEAVES_A_YEAR = 2;
const LEAVE_DAYS = { least: 2, most: 10 } as const;
const TEMPER_SALT = 0x7e3;

export class District {
  readonly id: number;
  readonly world: World;
  readonly #people: ReadonlyMap<string, Person>;

  private constructor(id: number, world: World, people: ReadonlyMap<string, Person>) {
    this.id = id;
    this.world = world;
    this.#people = people;
  }

  /** Makes it on an empty, migrated database. */
  static async make(
    client: Client,
    em: EntityManager,
    { seed, from, days }: { seed: number; from: number; days: number },
  ): Promise<District> {
    const world = new World(seed, from);
    await client.query('begin');
    const id = await seedDirectory(client, world);
    // Nobody here takes photos: what a report needs besides them is played in full.
    await client.query('update subject set requires_evidence = false where district_id = $1', [id]);
    await client.query('commit');
    await client.query('vacuum (analyze)');
    const random = new Random(seed ^ TEMPER_SALT);
    const people = new Map<string, Person>();
    for (const officer of world.people.officers) {
      const session = { districtId: id, officerId: officer.id, sessionId: null, expiresAt: null };
      const viewer = (await officerViewer(em, session)) as Viewer;
      const { temper } = officer.department === null ? { temper: 'PROMPT' as const } : random.byShare(TEMPERS);
      people.set(officer.id, { officer, viewer, temper, leaves: leavesOf(random, dayOf(from), days) });
    }
    return new District(id, world, people);
  }

  person(id: string): Person {
    return this.#people.get(id) as Person;
  }

  get people(): Iterable<Person> {
    return this.#people.values();
  }

  /** Heads and officers of one department. */
  staff(code: string): Person[] {
    const { head, officers } = this.world.desk(code);
    return [head, ...officers].map(({ id }) => this.person(id));
  }

  codeOf(departmentId: string | null): string {
    for (const { id, code } of this.world.directory.departments.values()) if (id === departmentId) return code;
    throw new RangeError(`No department ${departmentId}`);
  }
}

function leavesOf(random: Random, first: number, days: number): Leave[] {
  const count = Math.round((LEAVES_A_YEAR * days) / 365);
  return Array.from({ length: count }, () => {
    const from = first + random.whole(0, days);
    return { from, to: from + random.whole(LEAVE_DAYS.least, LEAVE_DAYS.most) };
  });
}

/** The instant itself, or as late on the first day after his leave. */
export function backAt({ leaves }: Person, at: number): number {
  const day = dayOf(at);
  const leave = leaves.find(({ from, to }) => from <= day && day <= to);
  return leave === undefined ? at : at + (leave.to + 1 - day) * DAY;
}

/** Who comes to the roll-call on an ordinary morning. */
export const PRESENCE: Readonly<Record<Temper, number>> = { PROMPT: 0.96, SLOW: 0.75, ABSENT: 0.3, FALSE: 0.85 };
