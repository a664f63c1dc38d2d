/** The keys of the district, never their secrets. */
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { Parameters, query } from '../database/query.ts';
import { decodePage, pageSize, toPage } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Requires } from '../graphql/permission.ts';
import { CursorScalar } from '../graphql/scalars.ts';
import { ApiKeyConnection, ApiKeyType } from './api-key.types.ts';

@Resolver(() => ApiKeyType)
export class ApiKeyResolver {
  @Requires('access:manage')
  @Query(() => ApiKeyConnection, { description: 'Keys of other systems, newest first; ended ones too.' })
  async apiKeys(
    @Arg('first', () => Int, { nullable: true, defaultValue: 100, description: 'Rows, at most 100.' }) first:
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
    const size = pageSize(first, 100);
    const streamCursor = services.streams.cursorAt((await services.streams.bounds()).head);
    const p = new Parameters();
    const sql = `select id, key_id, name, scopes, networks, created_at, expires_at, revoked_at from api_key
      where district_id = ${p.add(viewer.districtId)}
        and (date_trunc('milliseconds', created_at), id) < (${p.add(beforeAt)}::timestamptz, ${p.add(beforeId)}::uuid)
      order by date_trunc('milliseconds', created_at) desc, id desc limit ${p.add(size + 1)}`;
    const rows = await query<ApiKeyType>(em, sql, p.values);
    return toPage(rows, size, (row) => [row.createdAt.toISOString(), row.id], streamCursor);
  }
}
