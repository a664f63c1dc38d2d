/**
 * What each role may do, before any row is looked at. Default deny: what is not listed is not allowed.
 * Row rules (which complaints) are in `scope.ts`; rules of a single transition in `complaints/lifecycle.ts`.
 */
import type { Role } from './roles.ts';
import { rolesOf, type Viewer } from './viewer.ts';

const READ_CASES = ['complaint:read', 'complaint:count', 'complaint:stream'] as const;
/** What nobody is refused who is signed in, not even whoever must choose a password first. */
const OWN_ACCOUNT = ['session:end', 'password:change'] as const;

/** `job:read` opens one's own jobs and nobody else's: who may begin one is said by the permission of what it does. */
const STAFF = [
  ...['directory:read', 'presence:watch', 'inbox:read', 'job:read', 'upload:create'],
  ...OWN_ACCOUNT,
  ...(['calendar:read', 'policy:read'] as const),
  'leave:set', // one's own; whose else, the command decides
] as const;
/** The board of the war room shows every department: only for those who see the whole district anyway, and its screens. */
const WALL = ['wall:read'] as const;
const INTAKE = ['complaint:register', 'intake:read', 'intake:decide', 'outbox:read'] as const;

/** Sittings where complaints are taken: of the district or of one's own area. */
const HEARING = ['hearing:read', 'hearing:open', 'hearing:register'] as const;
/** Who decides which screens show the board, and ends them. */
const SCREENS = ['kiosk:manage'] as const;

/** Who must be at his desk, and says so. */
const DUTY = ['duty:keep'] as const;

/**
 * The work of whoever is responsible for a case; the lifecycle's guards keep it to him. A reopened case may be a supervisor's, or an
 * officer's of the cell: he has of these what is the assignee's alone.
 */
const DESK = [
  'complaint:acknowledge',
  'complaint:returnToCell',
  'complaint:requestInformation',
  'complaint:submitReport',
] as const;

/** Permissions of every role. `complaint:<action>` stands for a transition of the lifecycle. */
const GRANTS = {
  CITIZEN: [
    'complaint:read',
    'complaint:stream',
    'upload:create',
    'complaint:provideInformation',
    'complaint:confirm',
    'complaint:reopen',
    'complaint:withdraw',
  ],
  REPRESENTATIVE: [...STAFF, ...READ_CASES, 'complaint:register', 'complaint:comment'],
  OPERATOR: [
    ...STAFF,
    ...DUTY,
    ...READ_CASES,
    ...WALL,
    ...INTAKE,
    ...HEARING,
    'complaint:classify',
    'complaint:provideInformation',
    'complaint:comment',
    'complaint:correct',
    'phone:see',
    'trackingLink:manage',
  ],
  OFFICER: [
    ...STAFF,
    ...DUTY,
    ...READ_CASES,
    ...DESK,
    'complaint:proposeRejection',
    'complaint:comment',
    'phone:reveal',
  ],
  HEAD: [
    ...STAFF,
    ...DUTY,
    ...READ_CASES,
    ...DESK,
    'complaint:assign',
    'complaint:reassign',
    'complaint:transfer',
    'complaint:proposeHold',
    'complaint:resume',
    'complaint:returnReport',
    'complaint:verify',
    'complaint:proposeRejection',
    'complaint:decideRejection',
    'complaint:escalate',
    'complaint:deescalate',
    'complaint:comment',
    'phone:reveal',
  ],
  AREA_OFFICER: [
    ...STAFF,
    ...DUTY,
    ...READ_CASES,
    ...DESK,
    ...HEARING,
    'complaint:escalate',
    'complaint:deescalate',
    'complaint:comment',
    'phone:reveal',
  ],
  CELL: [
    ...STAFF,
    ...DUTY,
    ...READ_CASES,
    ...WALL,
    ...SCREENS,
    ...INTAKE,
    ...HEARING,
    'hearing:reopen',
    'complaint:classify',
    'complaint:acknowledge',
    'complaint:submitReport',
    'complaint:assign',
    'complaint:reassign',
    'complaint:transfer',
    'complaint:provideInformation',
    'complaint:decideHold',
    'complaint:resume',
    'complaint:returnReport',
    'complaint:verify',
    'complaint:reopen',
    'complaint:proposeRejection',
    'complaint:decideRejection',
    'complaint:merge',
    'complaint:unmerge',
    'complaint:escalate',
    'complaint:comment',
    'complaint:setConfidential',
    'complaint:correct',
    'phone:reveal',
    'trackingLink:manage',
    'confidential:see',
    'rollCall:read',
    'digest:read',
    'event:read',
  ],
  FEEDBACK_AGENT: [
    ...STAFF,
    ...DUTY,
    ...READ_CASES,
    'hearing:read',
    'complaint:provideInformation',
    'complaint:confirm',
    'complaint:reopen',
    'complaint:comment',
    'phone:see',
    'trackingLink:manage',
  ],
  DM: [
    ...STAFF,
    ...DUTY,
    ...READ_CASES,
    ...WALL,
    ...SCREENS,
    ...DESK,
    ...HEARING,
    'hearing:reopen',
    'complaint:transfer',
    'complaint:decideHold',
    'complaint:reopen',
    'complaint:decideRejection',
    'complaint:escalate',
    'complaint:deescalate',
    'complaint:comment',
    'complaint:setConfidential',
    'phone:reveal',
    'confidential:see',
    'rollCall:read',
    'digest:read',
    'event:read',
  ],
  COMMISSIONER: [...STAFF, ...READ_CASES, ...WALL, 'rollCall:read', 'hearing:read'],
  INFO_OFFICER: [...STAFF],
  AUDITOR: [
    ...STAFF,
    ...READ_CASES,
    ...WALL,
    'hearing:read',
    'rollCall:read',
    'digest:read',
    'intake:read',
    'outbox:read',
    'confidential:see',
    'event:read',
    'audit:read',
  ],
  ADMIN: [
    ...STAFF,
    ...SCREENS,
    'access:manage',
    'directory:manage',
    'audit:read',
    'calendar:edit',
    'policy:edit',
    'system:maintain',
    'schema:introspect',
  ],
  INTEGRATION: ['directory:read', 'session:end'],
  KIOSK: [...WALL],
} as const satisfies Record<Role, readonly string[]>;

/** What an API key's scope adds. Personal data only when the scope says so. */
const SCOPES = {
  'complaints:read': [...READ_CASES, 'schema:introspect'],
  'complaints:write': ['complaint:register', 'complaint:provideInformation', 'complaint:comment', 'upload:create'],
  'events:read': ['event:read', 'schema:introspect'],
  'personal-data': ['phone:see'],
} as const;

export type Permission = (typeof GRANTS)[Role][number] | (typeof SCOPES)[ApiScope][number];
export type ApiScope = keyof typeof SCOPES;
export const API_SCOPES = Object.keys(SCOPES) as ApiScope[];

const grants = Object.fromEntries(
  Object.entries(GRANTS).map(([role, list]) => [role, new Set(list)]),
) as unknown as Record<Role, ReadonlySet<Permission>>;

/** A key's scopes are free text in the database: what is no scope grants nothing. */
const permissionsOfScope = (scope: string): readonly Permission[] =>
  Object.hasOwn(SCOPES, scope) ? SCOPES[scope as ApiScope] : [];

/** May this role ever do it? */
export const roleGrants = (role: Role, permission: Permission): boolean => grants[role].has(permission);

/** Everything the viewer may do somewhere, sorted. */
export function permissionsOf(viewer: Viewer): Permission[] {
  if (viewer.mustChangePassword) return [...OWN_ACCOUNT].sort();
  const fromRoles = rolesOf(viewer).flatMap((role) => [...grants[role]]);
  const fromScopes = [...viewer.scopes].flatMap(permissionsOfScope);
  return [...new Set<Permission>([...fromRoles, ...fromScopes])].sort();
}

export function hasPermission(viewer: Viewer, permission: Permission): boolean {
  if (viewer.mustChangePassword) return (OWN_ACCOUNT as readonly Permission[]).includes(permission);
  if (rolesOf(viewer).some((role) => roleGrants(role, permission))) return true;
  return [...viewer.scopes].some((scope) => permissionsOfScope(scope).includes(permission));
}
