import { defineEnum } from '../graphql/enums.ts';

/** Each is the source of the complaints taken there. */
export const HearingKind = defineEnum('HearingKind', 'What kind of sitting complaints are taken at.', {
  JAN_SUNWAI: 'The morning public hearing, 9 to 11.',
  SAMADHAN_SHIVIR: 'A Samadhan Shivir camp (Monday and Thursday).',
  JAN_SAMVAD: 'A Jan Samvad sitting in a village.',
});
export type HearingKind = keyof typeof HearingKind;
