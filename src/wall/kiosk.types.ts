import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '../graphql/enums.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';

export const KioskPairingState = defineEnum('KioskPairingState', 'How far the pairing of a screen is.', {
  WAITING: 'Nobody has approved the code yet: ask again.',
  PAIRED: 'Approved; the cookie is set. Open the stream of the board.',
  EXPIRED: 'The code was never approved, or the screen came too late: ask for a new one.',
});
export type KioskPairingState = keyof typeof KioskPairingState;

@ObjectType('Kiosk', { description: 'A screen on a wall that reads one board and nothing else.' })
export class KioskType {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  @Field({ description: 'What it is called, such as the room it hangs in.' })
  name: string;

  @Field(() => ID, { description: 'The one board it reads: `war-room` or `public`.' })
  board: string;

  @Field(() => DateTimeScalar, { description: 'When it was approved.' })
  approvedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it came for its token; null until then.' })
  pairedAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it last connected; a screen that stays connected says nothing anew. Null before the first time.',
  })
  lastSeenAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was ended; null while it may read.' })
  revokedAt: Date | null;

  approvedById: string;
}

@ObjectType('KioskCode', { description: 'What a screen shows until somebody approves it.' })
export class KioskCode {
  @Field({ description: 'Six letters and digits, none of which looks like another. Good once, for ten minutes.' })
  code: string;

  @Field({
    description: 'The secret by which this screen, and no other, comes for its token: `claimKiosk`. Never shown.',
  })
  claim: string;

  @Field(() => DateTimeScalar, { description: 'Until when the code can be approved.' })
  expiresAt: Date;

  @Field(() => Int, { description: 'Seconds to wait between two calls of `claimKiosk`.' })
  pollSeconds: number;
}

@ObjectType('KioskClaim', { description: 'What became of the code of a screen.' })
export class KioskClaim {
  @Field(() => KioskPairingState, { description: 'How far it is.' })
  state: KioskPairingState;

  @Field(() => ID, { nullable: true, description: 'The board it may read; null unless PAIRED.' })
  board: string | null;
}

const RETRY = { nullable: true, description: 'Any string of your own, for safe retries.' };

@InputType({ description: 'The code on a screen, and what that screen shall be.' })
export class ApproveKioskInput {
  @Field({ description: 'The code as it stands on the screen; case, spaces and hyphens do not matter.' })
  code: string;

  @Field({ description: 'What the screen is called, such as the room it hangs in; up to 60 characters.' })
  name: string;

  @Field(() => ID, { description: 'The one board it shall read: `war-room` or `public`.' })
  board: string;

  @Field(() => String, RETRY)
  clientMutationId?: string;
}

@InputType({ description: 'A screen that shall read nothing more.' })
export class RevokeKioskInput {
  @Field(() => ID, { description: 'The screen.' })
  kioskId: string;

  @Field(() => String, RETRY)
  clientMutationId?: string;
}
