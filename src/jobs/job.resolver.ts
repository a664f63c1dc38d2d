import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Requires } from '../graphql/permission.ts';
import { JobFailureType, JobItem, JobType } from './job.type.ts';
import { ownJob } from './read-job.ts';

@ArgsType()
class JobArgs {
  @Field(() => ID, { description: 'The job.' })
  id: string;
}

/** Opens the stream of a job; one that is not the viewer's streams nothing but the end. */
async function openJob({ args: { id }, context }: { args: JobArgs; context: Context }) {
  const { services, viewer } = context;
  if ((await ownJob(context, id)) === null) return services.streams.nothing('job');
  return services.streams.openSnapshots({
    field: 'job',
    key: id,
    projector: services.jobs.of(viewer.districtId, id),
    present: (reading) => ({ kind: 'JobChanged' as const, ...reading }),
    isLast: (reading) => reading.job.state === 'DONE',
  });
}

@Resolver()
export class JobResolver {
  @Requires('job:read')
  @Query(() => JobType, {
    nullable: true,
    description: 'A job the viewer has begun; null when he has begun none of this id.',
  })
  job(@Arg('id', () => ID, { description: 'The job.' }) id: string, @Ctx() context: Context): Promise<JobType | null> {
    return ownJob(context, id);
  }
}

@Resolver()
export class JobStreamResolver {
  @Requires('job:read')
  @Subscription(() => JobItem, {
    description:
      'A job the viewer has begun: as it stands, then as it goes on, whole each time, at most four times a second; ends with the job.',
    subscribe: (source) => openJob(source as unknown as { args: JobArgs; context: Context }),
  })
  job(@Root() item: typeof JobItem, @Args(() => JobArgs) _args: JobArgs): typeof JobItem {
    return item;
  }
}

@Resolver(() => JobFailureType)
export class JobFailureResolver {
  @FieldResolver(() => String, { description: "For people, in the viewer's language: what is wrong and what to do." })
  message(@Root() { messageHi, messageEn }: JobFailureType, @Ctx() { locale }: Context): string {
    return locale === 'en' ? messageEn : messageHi;
  }
}
