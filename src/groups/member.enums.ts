import { defineEnum } from '../graphql/enums.ts';

export const GroupMemberKind = defineEnum('GroupMemberKind', 'Who a member of a group is.', {
  OFFICER: 'Somebody who works there.',
  REPRESENTATIVE: 'MP, MLA, pradhan…',
  CONTACT: 'Anybody else who is to be reached there.',
});
export type GroupMemberKind = keyof typeof GroupMemberKind;
