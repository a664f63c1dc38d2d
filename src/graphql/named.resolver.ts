import { Arg, type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from './context.ts';
import { Locale } from './vocabulary.ts';

interface Named {
  nameHi: string;
  nameEn: string;
}

/** `name(locale)` for every type that is named in Hindi and English. */
export function namedResolver(type: ClassType) {
  @Resolver(() => type)
  abstract class NamedResolver {
    @FieldResolver(() => String, { description: "Name in the given language; by default the viewer's." })
    name(
      @Root() row: Named,
      @Arg('locale', () => Locale, { nullable: true, description: "Language; the viewer's when absent." })
      locale: Locale | undefined,
      @Ctx() context: Context,
    ): string {
      return (locale ?? context.locale) === 'en' ? row.nameEn : row.nameHi;
    }
  }
  return NamedResolver;
}
