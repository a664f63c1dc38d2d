import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { hasPermission } from '../auth/permissions.ts';
import type { Complainant, Complaint } from '../complaints/complaint.entity.ts';
import { intakeEvidence, visibleComplaint } from '../complaints/complaint.resolver.ts';
import { ComplainantType, ComplaintType, EvidenceType } from '../complaints/complaint.type.ts';
import { findLikelyDuplicates } from '../complaints/likely-duplicates.ts';
import { presentComplainant } from '../complaints/personal-data.policy.ts';
import { Parameters, query } from '../database/query.ts';
import { toPage } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Requires } from '../graphql/permission.ts';
import { CursorScalar } from '../graphql/scalars.ts';
import { SourceCode } from '../graphql/vocabulary.ts';
import { IntakeState } from './intake.enums.ts';
import { intakePageSize, intakeSql } from './intake.rows.ts';
import { IntakeMessageConnection, IntakeMessageType } from './intake.type.ts';

const COLUMNS =
  'm.id, m.source, m.external_id, m.kind, m.state, m.received_at, m.text, m.place, m.sender_id, m.complaint_id';

@Resolver(() => IntakeMessageType)
export class IntakeResolver {
  @Requires('intake:read')
  @Query(() => IntakeMessageConnection, { description: 'Inbound messages, oldest first: the desk’s queue.' })
  async intake(
    @Arg('state', () => IntakeState, {
      defaultValue: 'WAITING',
      nullable: true,
      description: 'In which state; all when null.',
    })
    state: IntakeState | null,
    @Arg('source', () => SourceCode, { nullable: true, description: 'From which channel.' }) source:
      | SourceCode
      | undefined,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'Rows, at most 100.' }) first:
      | number
      | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'End of the page before.' }) after:
      | string
      | undefined,
    @Ctx() { em, viewer, services }: Context,
  ) {
    const request = { state, source, first, after };
    const streamCursor = services.streams.cursorAt((await services.streams.bounds()).head);
    const parameters = new Parameters();
    const rows = await query<IntakeMessageType>(em, intakeSql(viewer, request, parameters, COLUMNS), parameters.values);
    return toPage(rows, intakePageSize(request), (row) => [row.receivedAt.toISOString(), row.id], streamCursor);
  }

  @FieldResolver(() => ComplainantType, { description: 'Who sent it; the phone masked unless the viewer may see it.' })
  async sender(@Root() { senderId }: IntakeMessageType, @Ctx() context: Context): Promise<ComplainantType> {
    const sight = hasPermission(context.viewer, 'phone:see') ? 'FULL' : 'MASKED';
    const row = await context.loaders.row<Complainant>('complainant', senderId);
    return presentComplainant(context, row, sight) ?? { name: null, phone: null };
  }

  @FieldResolver(() => [EvidenceType], { description: 'Its pictures, videos and documents, once fetched.' })
  evidence(@Root() { id }: IntakeMessageType, @Ctx() context: Context): Promise<EvidenceType[]> {
    return intakeEvidence(context, id);
  }

  @FieldResolver(() => ComplaintType, {
    nullable: true,
    description: 'The complaint it became, belongs to, or asks to reopen.',
  })
  complaint(@Root() { complaintId }: IntakeMessageType, @Ctx() context: Context): Promise<Complaint | null> {
    return visibleComplaint(context, complaintId);
  }

  @FieldResolver(() => [ComplaintType], {
    description:
      'Open complaints of the last 60 days from the same phone or with much the same words, likeliest first; at most 5.',
  })
  likelyDuplicates(@Root() message: IntakeMessageType, @Ctx() context: Context): Promise<Complaint[]> {
    return context.loaders
      .named('likelyDuplicates', (messages: readonly IntakeMessageType[]) =>
        findLikelyDuplicates(
          context,
          messages.map(({ id, senderId, text }) => ({ id, personId: senderId, text })),
        ),
      )
      .load(message);
  }
}
