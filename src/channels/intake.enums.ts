import { defineEnum } from '../graphql/enums.ts';

export const IntakeState = defineEnum('IntakeState', 'What became of an inbound message.', {
  WAITING: 'Nobody has decided yet.',
  REGISTERED: 'It became a complaint of its own.',
  LINKED: 'It belongs to an existing complaint.',
  DISCARDED: 'Not a complaint; the reason is kept.',
});
export type IntakeState = keyof typeof IntakeState;

export const IntakeKind = defineEnum('IntakeKind', 'What an inbound message seems to be.', {
  NEW_COMPLAINT: 'A new complaint.',
  REOPEN_REQUEST: 'The complainant says that a closed complaint is not solved.',
  FOLLOW_UP: 'More about an open complaint.',
});
export type IntakeKind = keyof typeof IntakeKind;
