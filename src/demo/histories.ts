/**
 * The complaints of the demo district with their whole histories, in the order of registration. A generator, so that
 * twenty thousand need never be in memory together. Deterministic for one (seed, now, count).
 */
import { formatComplaintNumber } from '../complaints/complaint-number.ts';
import { type Arrival, arrivalsUntil, type Source } from './arrivals.ts';
import type { Area, Subject } from './directory.ts';
import { type CategoryCode, DAY, hourOf, termsOf, yearOf } from './due.ts';
import { Hearings, type Seat } from './hearings.ts';
import type { Actor, DemoComplainant, DemoComplaint } from './model.ts';
import { personName } from './people.ts';
import { liveUntil } from './plot/life.ts';
import { Story } from './story.ts';
import { pickSpot, type Spot, type Wording, wordComplaint } from './texts.ts';
import { acting, COMPLAINANT, INTEGRATION, type World } from './world.ts';

const PORTALS: Partial<Record<Source, (year: number, serial: number) => string>> = {
  CM_HELPLINE: (year, serial) => `4${String(year).slice(2)}33${String(serial).padStart(8, '0')}`,
  CPGRAMS: (year, serial) => `GOVUP/E/${year}/${String(serial).padStart(7, '0')}`,
};
const ONLINE: readonly Source[] = ['WHATSAPP', 'FACEBOOK', 'X'];
const REPRESENTED: readonly Source[] = ['WEB', 'COUNTER', 'PHONE'];

const DUPLICATE_SHARE = 0.021;
const DUPLICATE_WITHIN = 12 * DAY;
const DUPLICATE_POOL = 60;
const SELF_SHARE = 0.22;
const REPRESENTED_SHARE = 0.06;
const ANONYMOUS_SHARE = 0.03;
const SHARED_PHONE_SHARE = 0.2;
const CONFIDENTIAL_SHARE = 0.004;
const RIGHT_CATEGORY_SHARE = 0.88;
const TOKEN_LENGTH = 22;

export class Histories {
  /** Last serial by IST year. */
  readonly counters = new Map<number, number>();
  readonly hearings: Hearings;
  readonly #world: World;
  readonly #recent: Story[] = [];
  readonly #phones: string[] = [];
  #portalSerial = 41_207;

  constructor(world: World) {
    this.#world = world;
    this.hearings = new Hearings(world);
  }

  *tell(count: number): Generator<Story, void, undefined> {
    for (const arrival of arrivalsUntil(this.#world.random, this.#world.calendar, count, this.#world.now)) {
      const story = this.#begin(arrival);
      liveUntil(story, this.#world.now);
      this.#remember(story);
      yield story;
    }
  }

  #remember(story: Story): void {
    this.#recent.push(story);
    if (this.#recent.length > DUPLICATE_POOL) this.#recent.shift();
  }

  #begin(arrival: Arrival): Story {
    const world = this.#world;
    const primary = this.#primaryFor(arrival);
    const subject = primary?.subject ?? world.random.weighted(world.leaves, ({ leaf }) => leaf?.weight ?? 1);
    const leaf = subject.leaf as NonNullable<Subject['leaf']>;
    const seat = this.hearings.seat(arrival);
    const spot = primary?.spot ?? pickSpot(world.random, this.#home(leaf, seat));
    const wording = wordComplaint(world.random, leaf, spot);
    const complainant = this.#complainant(arrival, wording);
    const registrar = this.#registrar(arrival, complainant);
    const category = this.#firstCategory(leaf.category);
    const complaint = this.#complaint(arrival, { seat, subject, spot, wording, complainant, registrar, category });
    const officeCode = world.offices.pickOffice(world.random, leaf, spot.area);
    const externalNumber = PORTALS[arrival.source]?.(yearOf(arrival.at), this.#portalSerial++) ?? null;
    const { isFresh } = arrival;
    const story = new Story(world, {
      complaint,
      complainant,
      externalNumber,
      subject,
      category,
      spot,
      officeCode,
      primary,
      isFresh,
    });
    story.record('COMPLAINT_REGISTERED', arrival.at, registrar);
    return story;
  }

  #complaint(
    { at, source }: Arrival,
    facts: {
      seat: Seat | null;
      subject: Subject;
      spot: Spot;
      wording: Wording;
      complainant: DemoComplainant | null;
      registrar: Actor;
      category: CategoryCode;
    },
  ): DemoComplaint {
    const { random, calendar, directory } = this.#world;
    const serial = (this.counters.get(yearOf(at)) ?? 0) + 1;
    this.counters.set(yearOf(at), serial);
    return {
      ...BLANK,
      id: random.uuid(at),
      number: formatComplaintNumber({ districtCode: directory.district.code, year2: yearOf(at) % 100, serial }),
      trackingToken: random.token(TOKEN_LENGTH),
      source,
      text: facts.wording.text,
      place: facts.wording.place,
      subjectId: facts.subject.id,
      categoryId: this.#world.category(facts.category).id,
      areaId: facts.spot.area.id,
      complainantId: facts.complainant?.id ?? null,
      isConfidential: facts.subject.code === 'POLICE-WOMEN' ? random.chance(0.3) : random.chance(CONFIDENTIAL_SHARE),
      registeredById: facts.registrar.id,
      hearingSessionId: facts.seat?.hearing.id ?? null,
      hearingToken: facts.seat?.token ?? null,
      registeredAt: at,
      changedAt: at,
      cycleStartedAt: at,
      ...calendar.deadlines(termsOf(facts.category, source), at),
    };
  }

  /** Who comes to a sitting in a village is of that village. */
  #home(leaf: NonNullable<Subject['leaf']>, seat: Seat | null): Area {
    const { random, offices } = this.#world;
    const area = seat?.hearing.area;
    return area?.kind === 'GRAM_PANCHAYAT' && leaf.where !== 'TOWN' ? area : offices.pickArea(random, leaf);
  }

  /** A few are taken in the wrong class at first; the desk corrects most of them. */
  #firstCategory(right: CategoryCode): CategoryCode {
    const { random } = this.#world;
    return random.chance(RIGHT_CATEGORY_SHARE) ? right : random.pick(['B', 'C'] as const);
  }

  #primaryFor({ at, isFresh }: Arrival): Story | null {
    const { random } = this.#world;
    if (isFresh || !random.chance(DUPLICATE_SHARE)) return null;
    const open = this.#recent.filter(({ complaint }) => {
      const isLive = complaint.primaryId === null && complaint.state !== 'WITHDRAWN' && complaint.state !== 'REJECTED';
      return isLive && at - complaint.registeredAt < DUPLICATE_WITHIN && (complaint.stoppedAt ?? at) >= at;
    });
    return open.length === 0 ? null : random.pick(open);
  }

  #complainant({ at, source }: Arrival, { language }: Wording): DemoComplainant | null {
    const { random } = this.#world;
    const mayHide = source === 'PHONE' || source === 'COUNTER' || source === 'X';
    if (mayHide && random.chance(ANONYMOUS_SHARE)) return null;
    const name = personName(random, language === 'hi' && random.chance(0.85) ? 'hi' : 'en');
    return { id: random.uuid(at), name, phone: this.#phone(), locale: language === 'en' ? 'en' : 'hi' };
  }

  /** From a range that belongs to nobody; families and pradhans share a mobile, so some come back. */
  #phone(): string {
    const { random } = this.#world;
    if (this.#phones.length > 0 && random.chance(SHARED_PHONE_SHARE)) return random.pick(this.#phones);
    const phone = demoPhone(random.whole(10_000, 99_999));
    this.#phones.push(phone);
    return phone;
  }

  #registrar({ at, source }: Arrival, complainant: DemoComplainant | null): Actor {
    const world = this.#world;
    if (source in PORTALS) return INTEGRATION;
    if (REPRESENTED.includes(source) && world.random.chance(REPRESENTED_SHARE))
      return acting(world.one('REPRESENTATIVE'));
    const isNight = hourOf(at) < 8 || hourOf(at) >= 21;
    const isOwn = source === 'WEB' || (ONLINE.includes(source) && (isNight || world.random.chance(SELF_SHARE)));
    return isOwn && complainant !== null ? COMPLAINANT : acting(world.one('OPERATOR'));
  }
}

export const demoPhone = (serial: number): string => `+9190000${String(serial).padStart(5, '0')}`;

/** A complaint before anything has happened to it. */
const BLANK = {
  version: 0,
  state: 'REGISTERED',
  departmentId: null,
  assigneeId: null,
  cycle: 1,
  assignedAt: null,
  seenAt: null,
  pausedAt: null,
  stoppedAt: null,
  resolvedAt: null,
  closedAt: null,
  resolverId: null,
  escalationLevel: 1,
  reopenCount: 0,
  transferCount: 0,
  informationRequestCount: 0,
  proposal: null,
  primaryId: null,
  stateBeforeMerge: null,
} as const satisfies Partial<DemoComplaint>;
