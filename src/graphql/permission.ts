/** Every root field says who may call it. `server/graphql/schema.ts` refuses to build a schema where one does not. */
import { Extensions } from 'type-graphql';
import type { Permission } from '../auth/permissions.ts';

/** What stands in a root field's extensions. */
export const PERMISSION = 'permission';
export const PUBLIC = 'PUBLIC';

/** Callable by whoever holds the permission somewhere; which rows, the command or the scope decides. */
export const Requires = (permission: Permission) => Extensions({ [PERMISSION]: permission });

/** Callable by anyone, signed in or not. */
export const Public = () => Extensions({ [PERMISSION]: PUBLIC });
