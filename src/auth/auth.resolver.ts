import { Arg, type ClassType, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { AreaType, DistrictType } from '../areas/area.type.ts';
import { queryOne } from '../database/query.ts';
import { DepartmentType } from '../departments/department.type.ts';
import type { Context } from '../graphql/context.ts';
import { Refusal } from '../graphql/errors.ts';
import { Public, Requires } from '../graphql/permission.ts';
import { Locale } from '../graphql/vocabulary.ts';
import type { OfficerType } from '../officers/officer.type.ts';
import {
  ChangePasswordInput,
  ChangePasswordPayload,
  SignInInput,
  SignInPayload,
  SignOutPayload,
  ViewerType,
} from './auth.types.ts';
import { changePassword } from './change-password.ts';
import { permissionsOf } from './permissions.ts';
import { Role } from './roles.ts';
import { signIn, signOut } from './sign-in.ts';
import { rolesOf, type Viewer } from './viewer.ts';

const distinct = (ids: (string | null)[]) => [...new Set(ids.filter((id): id is string => id !== null))];
const present = <T>(rows: (T | null)[]) => rows.filter((row): row is Awaited<T> & T => row !== null);

/** A refusal as a payload shows it; anything else is thrown on. */
function refusalOf(error: unknown, { locale }: Context) {
  if (!(error instanceof Refusal)) throw error;
  const { code, path, translations } = error;
  return { code, path, message: translations[locale] };
}

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Public()
  @Query(() => ViewerType, { nullable: true, description: 'Who is asking; null when not signed in.' })
  viewer(@Ctx() { viewer }: Context): Viewer | null {
    return viewer.kind === 'PUBLIC' ? null : viewer;
  }

  @FieldResolver(() => String, { description: 'Name of the officer, of the API key or of the screen.' })
  async name(@Root() viewer: Viewer, @Ctx() { loaders, locale }: Context): Promise<string> {
    if (viewer.kind === 'OFFICER') return (await loaders.row<OfficerType>('officer', viewer.id))?.name ?? '';
    if (viewer.kind === 'INTEGRATION') return (await loaders.row<{ name: string }>('api_key', viewer.id))?.name ?? '';
    if (viewer.kind === 'KIOSK') return (await loaders.row<{ name: string }>('kiosk', viewer.id))?.name ?? '';
    return locale === 'hi' ? 'शिकायतकर्ता' : 'Complainant';
  }

  @FieldResolver(() => [Role], { description: 'Roles held, each once.' })
  roles(@Root() viewer: Viewer): Role[] {
    return rolesOf(viewer);
  }

  @FieldResolver(() => DistrictType, { description: 'The district.' })
  async district(@Root() viewer: Viewer, @Ctx() { em }: Context): Promise<DistrictType> {
    return (await queryOne<DistrictType>(em, 'select * from district where id = $1', [
      viewer.districtId,
    ])) as DistrictType;
  }

  @FieldResolver(() => [DepartmentType], { description: 'Departments of the present postings.' })
  async departments(@Root() viewer: Viewer, @Ctx() { loaders }: Context): Promise<DepartmentType[]> {
    const ids = distinct(viewer.postings.map((posting) => posting.departmentId));
    return present(await Promise.all(ids.map((id) => loaders.row<DepartmentType>('department', id))));
  }

  @FieldResolver(() => [AreaType], { description: 'Areas of the present postings.' })
  async areas(@Root() viewer: Viewer, @Ctx() { loaders }: Context): Promise<AreaType[]> {
    const ids = distinct(viewer.postings.map((posting) => posting.areaId));
    return present(await Promise.all(ids.map((id) => loaders.row<AreaType>('area', id))));
  }

  @FieldResolver(() => [String], {
    description:
      'What the viewer may do somewhere, e.g. `complaint:assign`. Which rows, each object’s `viewerActions` says.',
  })
  permissions(@Root() viewer: Viewer): string[] {
    return permissionsOf(viewer);
  }

  @FieldResolver(() => Boolean, {
    description:
      'True while his password is one that somebody else gave him: until `changePassword` he has no posting and may do nothing else.',
  })
  mustChangePassword(@Root() viewer: Viewer): boolean {
    return viewer.mustChangePassword ?? false;
  }

  @FieldResolver(() => Locale, { description: 'Language the viewer is answered in.' })
  locale(@Root() viewer: Viewer): Locale {
    return viewer.locale;
  }

  @Public()
  @Mutation(() => SignInPayload as ClassType, {
    description: 'Opens a session: bearer token for machines, httpOnly cookie for pages. Once a request.',
  })
  async signIn(@Arg('input', () => SignInInput, { description: 'Who.' }) input: SignInInput, @Ctx() context: Context) {
    try {
      const { viewer, token, expiresAt } = await signIn(context, input);
      context.headers?.setCookie(token, expiresAt);
      return { viewer, token, cursor: null, errors: [] };
    } catch (error) {
      return { viewer: null, token: null, cursor: null, errors: [refusalOf(error, context)] };
    }
  }

  @Requires('password:change')
  @Mutation(() => ChangePasswordPayload as ClassType, {
    description: "Changes the viewer's own password; all his other sessions end.",
  })
  async changePassword(
    @Arg('input', () => ChangePasswordInput, { description: 'The present and the new one.' })
    input: ChangePasswordInput,
    @Ctx() context: Context,
  ) {
    try {
      return { viewer: await changePassword(context, input), cursor: null, errors: [] };
    } catch (error) {
      return { viewer: null, cursor: null, errors: [refusalOf(error, context)] };
    }
  }

  @Requires('session:end')
  @Mutation(() => SignOutPayload, {
    description: 'Ends the session and clears the cookie; its sockets are closed with 4403.',
  })
  async signOut(@Ctx() context: Context): Promise<SignOutPayload> {
    await signOut(context);
    context.headers?.clearCookie();
    return { signedOut: true };
  }
}
