import { defineEnum } from '../graphql/enums.ts';

export const GroupKind = defineEnum('GroupKind', 'What a numbered group is for.', {
  DEPARTMENT: 'The group of one department or office.',
  DISTRICT_OFFICERS: "The group of all district-level officers, where every assignment is posted for the DM's notice.",
  OTHER: 'Any other group.',
});
export type GroupKind = keyof typeof GroupKind;
