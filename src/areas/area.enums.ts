import { defineEnum } from '../graphql/enums.ts';

export const AreaKind = defineEnum('AreaKind', 'The level of an area in the district tree.', {
  DISTRICT: 'The whole district: the root.',
  TEHSIL: 'A tehsil (sub-division), headed by an SDM.',
  BLOCK: 'A development block.',
  GRAM_PANCHAYAT: 'A gram panchayat (village council).',
  WARD: 'A ward of a town.',
});
export type AreaKind = keyof typeof AreaKind;
