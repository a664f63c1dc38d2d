import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { hasPermission } from '../auth/permissions.ts';
import { scopeCondition } from '../auth/scope.ts';
import { Parameters, query } from '../database/query.ts';
import { connectionOf, decodePage, pageSize, toPage } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { defineEnum } from '../graphql/enums.ts';
import { Node } from '../graphql/node.type.ts';
import { Requires } from '../graphql/permission.ts';
import { CursorScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { composeMessage, type OutboundRow } from './compose-message.ts';

const OutboundState = defineEnum('OutboundState', 'What became of an outgoing message.', {
  QUEUED: 'Waits to be sent; for ever while no credentials of the channel are set.',
  SENT: 'Handed to the channel.',
  DELIVERED: 'Arrived.',
  READ: 'Read.',
  FAILED: 'Could not be delivered.',
});

@ObjectType('OutboundMessage', {
  implements: Node,
  description: 'A message of the outbox. The receiver is never named here.',
})
class OutboundMessageType extends Node {
  @Field({ description: 'WHATSAPP or GROUP.' })
  channel: string;

  @Field(() => OutboundState, { description: 'What became of it.' })
  state: keyof typeof OutboundState;

  @Field({ description: 'Name of the template.' })
  template: string;

  @Field(() => DateTimeScalar, { description: 'When it was queued.' })
  createdAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was handed to the channel.' })
  sentAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why the last attempt failed.' })
  lastError: string | null;
}

const OutboundMessageConnection = connectionOf(
  'OutboundMessage',
  () => OutboundMessageType,
  'outgoing messages, newest first',
);

@Resolver(() => OutboundMessageType)
export class OutboxResolver {
  @Requires('outbox:read')
  @Query(() => OutboundMessageConnection, {
    description: 'The outbox, newest first: what people and groups were or will be told.',
  })
  async outbox(
    @Arg('state', () => OutboundState, { nullable: true, description: 'Only in this state.' }) state:
      | keyof typeof OutboundState
      | undefined,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'Rows, at most 100.' }) first:
      | number
      | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'End of the page before.' }) after:
      | string
      | undefined,
    @Ctx() { em, viewer, services }: Context,
  ) {
    const [beforeAt, beforeId] = after
      ? decodePage(after, ['instant', 'id'])
      : ['9999-12-31T00:00:00Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
    const size = pageSize(first);
    const streamCursor = services.streams.cursorAt((await services.streams.bounds()).head);
    const p = new Parameters();
    const sql = `select m.* from outbound_message m left join complaint c on c.district_id = m.district_id and c.id = m.complaint_id
      where m.district_id = ${p.add(viewer.districtId)} and (m.complaint_id is null or (${scopeCondition(viewer, p)}))
        and (${p.add(state ?? null)}::text is null or m.state = ${p.add(state ?? null)})
        and (m.created_at, m.id) < (${p.add(beforeAt)}::timestamptz, ${p.add(beforeId)}::uuid)
      order by m.created_at desc, m.id desc limit ${p.add(size + 1)}`;
    const rows = await query<OutboundRow>(em, sql, p.values);
    return toPage(rows, size, (row) => [row.createdAt.toISOString(), row.id], streamCursor);
  }

  @FieldResolver(() => String, {
    description: 'The text as it would be sent now; a tracking link only for those who hand it out.',
  })
  text(@Root() row: OutboundRow, @Ctx() { em, services, viewer, loaders }: Context): Promise<string> {
    return loaders
      .named('outboundText', async (rows: readonly OutboundRow[]) => {
        const { publicUrl, trackingLinks } = services;
        const links = hasPermission(viewer, 'trackingLink:manage') ? { publicUrl, trackingLinks } : { publicUrl };
        const messages = await composeMessage(em, links, rows);
        return messages.map((message) => message.text);
      })
      .load(row);
  }
}
