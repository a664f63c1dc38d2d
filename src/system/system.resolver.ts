import { Arg, Ctx, FieldResolver, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Public } from '../graphql/permission.ts';
import { Locale } from '../graphql/vocabulary.ts';
import { MaintenanceType, SystemItem } from './system.types.ts';

const openSystem = ({ services, viewer }: Context) =>
  services.streams.openSnapshots({
    field: 'system',
    key: '',
    projector: services.system.of(viewer.districtId),
    present: (status) => ({ kind: 'SystemStatus', ...status }),
  });

@Resolver(() => MaintenanceType)
export class SystemResolver {
  @Public()
  @Subscription(() => SystemItem, {
    description:
      'What the system says of itself: a new build, a maintenance ahead. Whole each time, the latest wins; for signed-out pages too.',
    subscribe: ({ context }) => openSystem(context as Context),
  })
  system(@Root() item: typeof SystemItem): typeof SystemItem {
    return item;
  }

  @FieldResolver(() => String, { description: "What people are told, in the given language; by default the viewer's." })
  message(
    @Root() { messageHi, messageEn }: MaintenanceType,
    @Arg('locale', () => Locale, { nullable: true, description: "Language; the viewer's when absent." })
    locale: Locale | undefined,
    @Ctx() context: Context,
  ): string {
    return (locale ?? context.locale) === 'en' ? messageEn : messageHi;
  }
}
