import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Requires } from '../graphql/permission.ts';
import { publicPushKey } from './push-keys.ts';

@Resolver()
export class PushResolver {
  @Requires('inbox:read')
  @Query(() => String, {
    description:
      'The public key a browser subscribes to pushes with (`applicationServerKey`): base64url of 65 bytes. Made once, it stays the same.',
  })
  pushKey(@Ctx() { services, em, viewer }: Context): Promise<string> {
    return publicPushKey(services, em, viewer.districtId);
  }
}
