/**
 * The people of the demo district: officers with their postings (a head and field officers for every department, fixed
 * accounts for every other role) and the members of the numbered groups. All names are put together by dice.
 */
import { ACCOUNTS, type AccountRow, SHOWN_DEPARTMENTS } from './data/accounts.ts';
import { NAME_STOCKS } from './data/names.ts';
import { CONTACT_TITLES, REPRESENTATIVE_TITLES, STAFF_TITLES } from './data/phrases.ts';
import type { Named } from './data/types.ts';
import type { Area, Department, Directory, Group } from './directory.ts';
import type { Random } from './random.ts';

export type Role = AccountRow['role'] | 'OFFICER' | 'HEAD';

export interface Officer {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly title: Named;
  readonly role: Role;
  readonly department: Department | null;
  readonly area: Area;
  readonly supervisor: Officer | null;
  /** From 0 (never in time) to 1. */
  readonly diligence: number;
  readonly isShown: boolean;
  readonly locale: 'hi' | 'en';
}

export interface Member {
  readonly id: string;
  readonly group: Group;
  readonly kind: 'OFFICER' | 'REPRESENTATIVE' | 'CONTACT';
  readonly officer: Officer | null;
  readonly name: string;
  readonly title: Named;
}

/** Who works at one department. */
export interface Desk {
  readonly department: Department;
  readonly head: Officer;
  readonly officers: readonly Officer[];
}

export interface People {
  readonly officers: readonly Officer[];
  readonly desks: ReadonlyMap<string, Desk>;
  readonly members: readonly Member[];
}

const ACTIVE_STAFF = { officers: [2, 5], members: [48, 74] } as const;
const QUIET_STAFF = { officers: [1, 1], members: [8, 14] } as const;
const LATIN_NAME_SHARE = 0.12;

export function personName(random: Random, script: 'hi' | 'en'): string {
  const stock = random.byShare(NAME_STOCKS);
  const given = random.pick(random.chance(0.72) ? stock.men : stock.women);
  return `${given[script]} ${random.pick(stock.families)[script]}`;
}

export function buildPeople(random: Random, directory: Directory, since: number): People {
  const staff = new Staffing(random, directory, since);
  const desks = new Map([...directory.departments.values()].map((each) => [each.code, staff.desk(each)]));
  const members = directory.groups.flatMap((group) => staff.membersOf(group, desks));
  return { officers: staff.officers, desks, members };
}

class Staffing {
  readonly officers: Officer[] = [];
  readonly #random: Random;
  readonly #directory: Directory;
  readonly #since: number;

  constructor(random: Random, directory: Directory, since: number) {
    this.#random = random;
    this.#directory = directory;
    this.#since = since;
    for (const row of ACCOUNTS) this.#account(row);
  }

  #account(row: AccountRow): void {
    const { areas } = this.#directory;
    const area = areas.find(({ code }) => code === (row.area ?? this.#directory.district.code)) as Area;
    const supervisor = this.officers.find(({ username }) => username === row.supervisor) ?? null;
    this.#hire({
      username: row.username,
      role: row.role,
      title: row,
      department: null,
      area,
      supervisor,
      isShown: row.isShown,
    });
  }

  #hire(post: Omit<Officer, 'id' | 'name' | 'diligence' | 'locale'>): Officer {
    const officer: Officer = {
      ...post,
      title: { hi: post.title.hi, en: post.title.en },
      id: this.#random.uuid(this.#since),
      name: personName(this.#random, 'hi'),
      diligence: Math.min(1, Math.max(0.35, this.#random.normal(0.82, 0.13))),
      locale: this.#random.chance(0.05) ? 'en' : 'hi',
    };
    this.officers.push(officer);
    return officer;
  }

  desk(department: Department): Desk {
    const code = department.code.toLowerCase();
    const [low, high] = (department.isActive ? ACTIVE_STAFF : QUIET_STAFF).officers;
    const isShown = SHOWN_DEPARTMENTS.includes(department.code);
    const post = { department, area: department.area, isShown };
    const supervisor = this.#superiorOf(department);
    const head = this.#hire({
      ...post,
      username: `head-${code}`,
      role: 'HEAD',
      title: headTitle(department),
      supervisor,
    });
    const officers = Array.from({ length: this.#random.whole(low, high) }, (_, index) =>
      this.#hire({
        ...post,
        username: index === 0 ? `officer-${code}` : `officer-${code}-${index + 1}`,
        role: 'OFFICER',
        title: officerTitle(department),
        supervisor: head,
        isShown: isShown && index === 0,
      }),
    );
    return { department, head, officers };
  }

  /** Level 3: the SDM of an office's tehsil; for district offices the CDO or the ADM (2-domain §6). */
  #superiorOf({ area, code }: Department): Officer | null {
    const tehsil = area.kind === 'BLOCK' ? area.parent : area.kind === 'TEHSIL' ? area : null;
    const district = DEVELOPMENT_OFFICES.test(code) ? 'cdo' : 'adm';
    const username = tehsil === null ? district : `sdm-${tehsil.code.toLowerCase()}`;
    return this.officers.find((each) => each.username === username) ?? null;
  }

  membersOf(group: Group, desks: ReadonlyMap<string, Desk>): Member[] {
    if (group.department === null) return this.#districtOfficers(group, desks);
    const desk = desks.get(group.department.code) as Desk;
    const [low, high] = (group.isActive ? ACTIVE_STAFF : QUIET_STAFF).members;
    const posted = [desk.head, ...desk.officers].map((officer) => this.#officerMember(group, officer));
    const others = Array.from({ length: this.#random.whole(low, high) }, () => this.#otherMember(group));
    return [...posted, ...others];
  }

  #districtOfficers(group: Group, desks: ReadonlyMap<string, Desk>): Member[] {
    const leaders = this.officers.filter(({ role }) => ['DM', 'CELL', 'AREA_OFFICER', 'INFO_OFFICER'].includes(role));
    const heads = [...desks.values()].map(({ head }) => head);
    return [...leaders, ...heads].map((officer) => this.#officerMember(group, officer));
  }

  #officerMember(group: Group, officer: Officer): Member {
    const { name, title } = officer;
    return { id: this.#random.uuid(this.#since), group, kind: 'OFFICER', officer, name, title };
  }

  #otherMember(group: Group): Member {
    const { kind, titles } = this.#random.byShare(MEMBER_KINDS);
    const name = personName(this.#random, this.#random.chance(LATIN_NAME_SHARE) ? 'en' : 'hi');
    return { id: this.#random.uuid(this.#since), group, kind, officer: null, name, title: this.#random.pick(titles) };
  }
}

const DEVELOPMENT_OFFICES =
  /^(DPRO|DRDA|MANREGA|NRLM|RED|SWD|BCW|MINW|DISAB|WCD|ICDS|AGRI|VET|BSA|HEALTH|MI|DDO|STAT)$/;

const MEMBER_KINDS = [
  { share: 58, kind: 'OFFICER', titles: STAFF_TITLES },
  { share: 26, kind: 'REPRESENTATIVE', titles: REPRESENTATIVE_TITLES },
  { share: 16, kind: 'CONTACT', titles: CONTACT_TITLES },
] as const;

const headTitle = ({ hi, en }: Department): Named => ({ hi: `कार्यालयाध्यक्ष, ${hi}`, en: `Head of office, ${en}` });
const officerTitle = ({ hi, en }: Department): Named => ({ hi: `क्षेत्रीय अधिकारी, ${hi}`, en: `Field officer, ${en}` });
