/** Who has seen a complaint, and whom it was raised to. The staff's own matter. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { OfficerType } from '../officers/officer.type.ts';
import { ComplaintViewType, EscalationType } from './case-attention.type.ts';
import type { Complaint } from './complaint.entity.ts';
import { ComplaintType } from './complaint.type.ts';
import { isOutsider } from './timeline.ts';

@Resolver(() => ComplaintType)
export class CaseAttentionResolver {
  @FieldResolver(() => [EscalationType], {
    description: 'The levels it was raised to, first one first. Nothing for a complainant or another system.',
  })
  async escalations(@Root() { id }: Complaint, @Ctx() { loaders, viewer }: Context): Promise<EscalationType[]> {
    if (isOutsider(viewer)) return [];
    const options = { table: 'escalation', parent: 'complaint_id', orderBy: 'cycle, level' };
    return loaders.children(options, id);
  }

  @FieldResolver(() => [ComplaintViewType], {
    description: 'Who has opened it and when, the first one first. Nothing for a complainant or another system.',
  })
  async views(@Root() { id }: Complaint, @Ctx() { loaders, viewer }: Context): Promise<ComplaintViewType[]> {
    if (isOutsider(viewer)) return [];
    return loaders.children({ table: 'complaint_view', parent: 'complaint_id', orderBy: 'first_at, officer_id' }, id);
  }
}

@Resolver(() => EscalationType)
export class EscalationResolver {
  @FieldResolver(() => [OfficerType], { description: 'Whom it was raised to, by name.' })
  async officers(@Root() { officerIds }: EscalationType, @Ctx() { loaders }: Context): Promise<OfficerType[]> {
    const found = await Promise.all(officerIds.map((id) => loaders.row<OfficerType>('officer', id)));
    const officers = found.filter((row) => row !== null);
    return officers.sort((one, other) =>
      one.name < other.name ? -1 : one.name > other.name ? 1 : one.id < other.id ? -1 : 1,
    );
  }
}

@Resolver(() => ComplaintViewType)
export class ComplaintViewResolver {
  @FieldResolver(() => OfficerType, { description: 'Who.' })
  async officer(@Root() { officerId }: ComplaintViewType, @Ctx() { loaders }: Context): Promise<OfficerType> {
    return (await loaders.row<OfficerType>('officer', officerId)) as OfficerType;
  }
}
