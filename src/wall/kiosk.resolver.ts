/** The screens of a district, and the way in for a screen: both of its calls are a visitor's. */
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { query } from '../database/query.ts';
import type { Context } from '../graphql/context.ts';
import { Public, Requires } from '../graphql/permission.ts';
import { OfficerType } from '../officers/officer.type.ts';
import { KioskClaim, KioskCode, KioskType } from './kiosk.types.ts';
import { claim, requestCode } from './kiosk-pairing.ts';

@Resolver(() => KioskType)
export class KioskResolver {
  @Requires('kiosk:manage')
  @Query(() => [KioskType], { description: 'The screens that may read a board, by name. Revoked ones are not listed.' })
  kiosks(@Ctx() { em, viewer }: Context): Promise<KioskType[]> {
    const sql = `select id, name, board, approved_by_id, approved_at, paired_at, last_seen_at, revoked_at
      from kiosk where district_id = $1 and revoked_at is null order by name, id`;
    return query(em, sql, [viewer.districtId]);
  }

  @FieldResolver(() => OfficerType, { description: 'Who approved it.' })
  async approvedBy(@Root() { approvedById }: KioskType, @Ctx() { loaders }: Context): Promise<OfficerType> {
    return (await loaders.row<OfficerType>('officer', approvedById)) as OfficerType;
  }

  @Public()
  @Mutation(() => KioskCode, {
    description: 'A code for a screen to show. For the page of the wall. At most 20 a minute from one address.',
  })
  requestKioskCode(@Ctx() context: Context): Promise<KioskCode> {
    return requestCode(context);
  }

  @Public()
  @Mutation(() => KioskClaim, {
    description: 'Has the code been approved? Then the token of the screen comes as an httpOnly cookie.',
  })
  claimKiosk(
    @Arg('claim', () => String, { description: 'The secret that came with the code.' }) secret: string,
    @Ctx() context: Context,
  ): Promise<KioskClaim> {
    return claim(context, secret);
  }
}
