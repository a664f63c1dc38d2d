/** Who is in a group. Members are persons: only an administrator reads them, and their phones masked. */
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { maskPhone } from '../auth/personal-data.ts';
import { Parameters, query } from '../database/query.ts';
import { decodePage, pageSize, toPage } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Requires } from '../graphql/permission.ts';
import { CursorScalar, PhoneNumberScalar } from '../graphql/scalars.ts';
import { Locale } from '../graphql/vocabulary.ts';
import { GroupMemberConnection, GroupMemberType } from './member.type.ts';

const NORMAL_SIZE = 100;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

@Resolver(() => GroupMemberType)
export class GroupMemberResolver {
  @Requires('directory:manage')
  @Query(() => GroupMemberConnection, {
    description: 'Members of a group in the order in which they were added; none when there is no such group.',
  })
  async groupMembers(
    @Arg('groupNumber', () => Int, { description: 'Number of the group.' }) groupNumber: number,
    @Arg('first', () => Int, { nullable: true, defaultValue: NORMAL_SIZE, description: 'Rows, at most 100.' }) first:
      | number
      | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'End of the page before.' }) after:
      | string
      | undefined,
    @Ctx() { em, viewer, services }: Context,
  ) {
    const [afterId] = after ? decodePage(after, ['id']) : [FIRST_ID];
    const size = pageSize(first, NORMAL_SIZE);
    const streamCursor = services.streams.cursorAt((await services.streams.bounds()).head);
    const p = new Parameters();
    const sql = `select m.id, m.kind, m.name, m.title_hi, m.title_en, m.phone_sealed
      from group_member m join message_group g on g.district_id = m.district_id and g.id = m.group_id
      where m.district_id = ${p.add(viewer.districtId)} and g.number = ${p.add(groupNumber)} and m.id > ${p.add(afterId)}::uuid
      order by m.id limit ${p.add(size + 1)}`;
    return toPage(await query<GroupMemberType>(em, sql, p.values), size, (row) => [row.id], streamCursor);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Designation in the given language, by default the viewer's; the other one where there is only that.",
  })
  title(
    @Root() { titleHi, titleEn }: GroupMemberType,
    @Arg('locale', () => Locale, { nullable: true, description: "Language; the viewer's when absent." }) locale:
      | Locale
      | undefined,
    @Ctx() context: Context,
  ): string | null {
    return (locale ?? context.locale) === 'en' ? (titleEn ?? titleHi) : (titleHi ?? titleEn);
  }

  @FieldResolver(() => PhoneNumberScalar, {
    nullable: true,
    description: 'Telephone, masked to its last four digits; null when none is known.',
  })
  phone(@Root() { phoneSealed }: GroupMemberType, @Ctx() { services }: Context): string | null {
    return phoneSealed === null ? null : maskPhone(services.vault.open(phoneSealed));
  }
}
