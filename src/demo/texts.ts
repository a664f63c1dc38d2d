/** Puts together what a complainant writes: a text of the subject, in one of three ways of writing, and the place. */
import { type Landmark, TOWN_LANDMARKS, VILLAGE_LANDMARKS } from './data/areas.ts';
import { ENGLISH, HINDI, type Language, ROMAN } from './data/phrases.ts';
import { TEXTS } from './data/texts/index.ts';
import type { LeafTexts, SubjectLeafRow } from './data/types.ts';
import type { Area } from './directory.ts';
import type { Random } from './random.ts';

const ROMAN_SHARE = 0.15;
const ENGLISH_SHARE = 0.05;
const LANDMARK_SHARE = 0.75;
const SECOND_DETAIL_SHARE = 0.25;

export interface Spot {
  readonly area: Area;
  readonly landmark: Landmark | null;
}

export interface Wording {
  readonly text: string;
  readonly place: string;
  readonly language: 'hi' | 'roman' | 'en';
}

interface Places {
  readonly home: string;
  readonly place: string;
}

export function pickSpot(random: Random, area: Area): Spot {
  const landmarks = area.kind === 'GRAM_PANCHAYAT' ? VILLAGE_LANDMARKS : TOWN_LANDMARKS;
  return { area, landmark: random.chance(LANDMARK_SHARE) ? random.pick(landmarks) : null };
}

export function wordComplaint(random: Random, leaf: SubjectLeafRow, spot: Spot): Wording {
  const texts = TEXTS[leaf.code] as LeafTexts;
  const place = hindiPlaces(spot).place;
  const die = random.next();
  if (die < ENGLISH_SHARE) return { text: english(random, leaf, texts, spot), place, language: 'en' };
  if (die < ENGLISH_SHARE + ROMAN_SHARE) return { text: roman(random, leaf, texts, spot), place, language: 'roman' };
  return { text: hindi(random, leaf, texts, spot), place, language: 'hi' };
}

function hindi(random: Random, leaf: SubjectLeafRow, texts: LeafTexts, spot: Spot): string {
  const first = random.pick(texts.details);
  const second = random.chance(SECOND_DETAIL_SHARE) ? random.pick(texts.details) : first;
  const details = first === second ? first : `${first} ${second}`;
  return frame(random, HINDI, leaf, `${random.pick(texts.hindi)} ${details}`, hindiPlaces(spot));
}

const roman = (random: Random, leaf: SubjectLeafRow, texts: LeafTexts, spot: Spot): string =>
  frame(random, ROMAN, leaf, random.pick(texts.roman), romanPlaces(spot));

const english = (random: Random, leaf: SubjectLeafRow, texts: LeafTexts, spot: Spot): string =>
  frame(random, ENGLISH, leaf, random.pick(texts.english), englishPlaces(spot));

function frame(
  random: Random,
  language: Language,
  leaf: SubjectLeafRow,
  body: string,
  { home, place }: Places,
): string {
  const filled = body
    .replace('{place}', place)
    .replace('{home}', home)
    .replace('{since}', random.pick(language.since[leaf.category]));
  return random.pick(language.openings) + filled + random.pick(language.closings);
}

const HINDI_KINDS: Partial<Record<Area['kind'], string>> = { GRAM_PANCHAYAT: 'ग्राम', TEHSIL: 'नगर', BLOCK: 'कस्बा' };
const ROMAN_KINDS: Partial<Record<Area['kind'], string>> = { GRAM_PANCHAYAT: 'gram', TEHSIL: 'nagar', BLOCK: 'kasba' };

function hindiPlaces({ area, landmark }: Spot): Places {
  const home = [HINDI_KINDS[area.kind], area.hi].filter(Boolean).join(' ');
  return { home, place: landmark === null ? `${home} में` : `${home}, ${landmark.hi}` };
}

function romanPlaces({ area, landmark }: Spot): Places {
  const home = [ROMAN_KINDS[area.kind], area.en].filter(Boolean).join(' ');
  return { home, place: landmark === null ? `${home} mein` : `${home} ${landmark.roman}` };
}

function englishPlaces({ area, landmark }: Spot): Places {
  const home = area.kind === 'GRAM_PANCHAYAT' ? `village ${area.en}` : area.en;
  return { home: `in ${home}`, place: landmark === null ? `in ${home}` : `in ${home}, ${landmark.en}` };
}
