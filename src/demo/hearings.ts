/**
 * The sittings of the demo: one of a kind a day where somebody came, tokens in the order of arrival. Dice of its own, so that
 * the rest of the district does not depend on it.
 */
import { type Arrival, type Source, sittingNow } from './arrivals.ts';
import { type Area, enclosing } from './directory.ts';
import { atHour, dateOf, dayOf } from './due.ts';
import type { Officer } from './people.ts';
import { Random } from './random.ts';
import type { World } from './world.ts';

export interface DemoHearing {
  readonly id: string;
  readonly kind: Source;
  readonly day: string;
  readonly place: string;
  readonly area: Area;
  readonly presiding: Officer;
  readonly attending: readonly Officer[];
  readonly openedAt: number;
  readonly openedBy: Officer;
  readonly closedAt: number | null;
  lastToken: number;
}

/** The sitting of an arrival, and the token it gets. */
export interface Seat {
  readonly hearing: DemoHearing;
  readonly token: number;
}

const HABITS: Partial<Record<Source, { opens: number; closes: number; place: string | null }>> = {
  JAN_SUNWAI: { opens: 9, closes: 11, place: 'जनसुनवाई कक्ष, कलेक्ट्रेट' },
  SAMADHAN_SHIVIR: { opens: 10, closes: 14, place: 'विकास भवन सभागार' },
  JAN_SAMVAD: { opens: 15, closes: 17.5, place: null },
};
const SEED = 911;
const ATTENDING = 6;

export class Hearings {
  readonly #world: World;
  readonly #random = new Random(SEED);
  readonly #byDay = new Map<string, DemoHearing>();
  #begun: DemoHearing[] = [];

  constructor(world: World) {
    this.#world = world;
  }

  /** Null for what comes by another way. */
  seat({ at, source }: Arrival): Seat | null {
    const habit = HABITS[source];
    if (habit === undefined) return null;
    const key = `${source} ${dayOf(at)}`;
    const hearing = this.#byDay.get(key) ?? this.#begin(source, at);
    this.#byDay.set(key, hearing);
    hearing.lastToken += 1;
    return { hearing, token: hearing.lastToken };
  }

  /** Those that have begun since this was asked last. */
  takeBegun(): DemoHearing[] {
    const begun = this.#begun;
    this.#begun = [];
    return begun;
  }

  #begin(kind: Source, at: number): DemoHearing {
    const { opens, closes, place } = HABITS[kind] as { opens: number; closes: number; place: string | null };
    const { directory, people, now, calendar } = this.#world;
    const day = dayOf(at);
    const village = place === null ? this.#random.pick(directory.areas.filter(isVillage)) : null;
    const openedAt = Math.min(at, atHour(day, opens));
    const closedAt = atHour(day, closes);
    const isOn = closedAt > now || (day === dayOf(now) && sittingNow(calendar, now).source === kind);
    const hearing: DemoHearing = {
      ...{ id: this.#random.uuid(openedAt), kind, day: dateOf(day), openedAt, closedAt: isOn ? null : closedAt },
      place: place ?? `पंचायत भवन, ${village?.hi}`,
      area: village ?? (directory.areas.find(({ parent }) => parent === null) as Area),
      presiding: this.#presiding(village),
      attending: Array.from({ length: ATTENDING }, () => this.#random.pick([...people.desks.values()]).head),
      openedBy: this.#random.pick(people.officers.filter(({ role }) => role === 'OPERATOR')),
      lastToken: 0,
    };
    this.#begun.push(hearing);
    return hearing;
  }

  /** The District Magistrate or his deputy; in a village often the SDM. */
  #presiding(village: Area | null): Officer {
    const tehsil = village && enclosing(village, 'TEHSIL');
    const wanted = ['dm', 'adm', ...(tehsil ? [`sdm-${tehsil.code.toLowerCase()}`] : [])];
    return this.#random.pick(this.#world.people.officers.filter(({ username }) => wanted.includes(username)));
  }
}

const isVillage = ({ kind }: Area) => kind === 'GRAM_PANCHAYAT';
