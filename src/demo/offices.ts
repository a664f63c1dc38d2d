/** Where a complaint arises and which office is asked first: by subject and area, as a router of the cell would. */
import type { SubjectLeafRow } from './data/types.ts';
import { type Area, type Directory, enclosing } from './directory.ts';
import type { Random } from './random.ts';

const TOWN_WARD_SHARE = 0.8;
const ANY_WARD_SHARE = 0.3;
const BLOCK_OFFICE_SHARE = 0.45;
const POLICE_CIRCLE_SHARE = 0.75;
const POWER_DIVISION_SHARE = 0.8;

/** The small towns, by the area that stands for them. */
const TOWN_OFFICES: Readonly<Record<string, string>> = {
  KHATAULI: 'NPP-KHT',
  BUDHANA: 'NP-BDH',
  JANSATH: 'NP-JST',
  'B-CTW': 'NP-CTW',
  'B-PKZ': 'NP-PKZ',
  'B-SHP': 'NP-SHP',
};

const TEHSIL_OFFICES: Readonly<Record<string, string>> = {
  SADAR: 'TEH-SDR',
  KHATAULI: 'TEH-KHT',
  BUDHANA: 'TEH-BDH',
  JANSATH: 'TEH-JST',
};

const CIRCLES: Readonly<Record<string, readonly string[]>> = {
  WARD: ['CO-CITY', 'CO-NM'],
  SADAR: ['CO-SDR'],
  KHATAULI: ['CO-KHT'],
  BUDHANA: ['CO-BDH', 'CO-PHG'],
  JANSATH: ['CO-JST', 'CO-BHP'],
};

export class Offices {
  readonly #wards: readonly Area[];
  readonly #villages: readonly Area[];
  readonly #towns: readonly Area[];

  constructor({ areas }: Directory) {
    this.#wards = areas.filter(({ kind }) => kind === 'WARD');
    this.#villages = areas.filter(({ kind }) => kind === 'GRAM_PANCHAYAT');
    this.#towns = areas.filter(({ code }) => code in TOWN_OFFICES);
  }

  pickArea(random: Random, leaf: SubjectLeafRow): Area {
    if (leaf.where === 'VILLAGE') return random.pick(this.#villages);
    if (leaf.where === 'ANY') return random.pick(random.chance(ANY_WARD_SHARE) ? this.#wards : this.#villages);
    const isWard = leaf.local !== 'TOWN' || random.chance(TOWN_WARD_SHARE);
    return random.pick(isWard ? this.#wards : this.#towns);
  }

  /** Code of the department. */
  pickOffice(random: Random, leaf: SubjectLeafRow, area: Area): string {
    return localOffice(random, leaf, area) ?? leaf.department;
  }
}

function localOffice(random: Random, leaf: SubjectLeafRow, area: Area): string | undefined {
  const tehsil = enclosing(area, 'TEHSIL')?.code ?? '';
  switch (leaf.local) {
    case 'TOWN':
      return TOWN_OFFICES[area.code];
    case 'TEHSIL':
      return TEHSIL_OFFICES[tehsil];
    case 'BLOCK':
      return random.chance(BLOCK_OFFICE_SHARE) ? enclosing(area, 'BLOCK')?.code.replace('B-', 'BDO-') : undefined;
    case 'CIRCLE':
      return random.chance(POLICE_CIRCLE_SHARE)
        ? random.pick(CIRCLES[area.kind] ?? CIRCLES[tehsil] ?? ['POLICE'])
        : undefined;
    case 'POWER':
      return random.chance(POWER_DIVISION_SHARE) ? powerDivision(area, tehsil) : undefined;
    default:
      return undefined;
  }
}

const powerDivision = (area: Area, tehsil: string): string => {
  if (area.kind === 'WARD') return 'ELEC-U';
  return tehsil === 'BUDHANA' ? 'ELEC-R2' : 'ELEC-R1';
};
