/** Every screen there is to photograph, a row each. A new screen of the product is a new row here (CONTRIBUTING.md). */
import type { District, Person } from './district.ts';
import type { Hand } from './hand.ts';
import { ADMIN_SCREENS } from './screens/admin.ts';
import { CASE_SCREENS } from './screens/case.ts';
import { DISTRICT_SCREENS } from './screens/district.ts';
import { HEARING_SCREENS } from './screens/hearings.ts';
import { PUBLIC_SCREENS } from './screens/public.ts';
import { SETTINGS_SCREENS } from './screens/settings.ts';
import { WALL_SCREENS } from './screens/wall.ts';
import { WORK_SCREENS } from './screens/work.ts';

export interface Size {
  width: number;
  height: number;
}

export interface Screen {
  /** Of the picture; small letters and hyphens, its part of the product first. */
  name: string;
  /** Who sits there; null for whoever comes. */
  who: Person | null;
  path: string | ((district: District) => Promise<string>);
  /** What is done before the picture. It may fill in and open, and changes nothing unless its row says so. */
  before?: (hand: Hand) => Promise<unknown>;
  /** Those of the run when left out. */
  sizes?: Size[];
}

export const SCREENS: readonly Screen[] = [
  ...PUBLIC_SCREENS,
  ...WORK_SCREENS,
  ...CASE_SCREENS,
  ...HEARING_SCREENS,
  ...DISTRICT_SCREENS,
  ...SETTINGS_SCREENS,
  ...ADMIN_SCREENS,
  ...WALL_SCREENS,
];
