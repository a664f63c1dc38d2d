/** Where everything is. What only some people need is loaded when they go there. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SourceCode } from '../../../client/operations.generated.ts';
import type { AuditSearch } from '../screens/admin/audit-screen.tsx';
import { readListSearch } from '../screens/admin/parts/list-search.ts';
import { readSearch } from '../screens/cases/case-filter.ts';
import { InboxScreen, type InboxView, isInboxView } from '../screens/inbox/inbox-screen.tsx';
import { QueueScreen } from '../screens/queue/queue-screen.tsx';
import { isQueueView, type QueueView } from '../screens/queue/queue-views.ts';
import { isSource } from '../words/complaint-words.ts';
import { firstScreenOf } from './destinations.ts';
import { NotFound } from './not-found.tsx';
import { SignedIn, useViewer } from './session.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({
  component: () => (
    <SignedIn>
      <Shell>
        <Outlet />
      </Shell>
    </SignedIn>
  ),
  notFoundComponent: NotFound,
});

const Home = (): ReactNode => <Navigate to={firstScreenOf(useViewer())} replace />;

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });

interface QueueSearch {
  view?: QueueView;
}

const queue = createRoute({
  getParentRoute: () => root,
  path: 'queue',
  validateSearch: ({ view }: Record<string, unknown>): QueueSearch => (isQueueView(view) ? { view } : {}),
  component: QueueScreen,
});

const queueCase = createRoute({ getParentRoute: () => queue, path: '$number', component: CaseInQueue });

/** The case with its forms is half of the program: loaded after the list stands. */
const CaseScreen = lazyRouteComponent(() => import('../screens/case/case-screen.tsx'), 'CaseScreen');

function CaseInQueue(): ReactNode {
  const { number } = queueCase.useParams();
  return <CaseScreen key={number} number={number} />;
}

const complaint = createRoute({ getParentRoute: () => root, path: 'complaints/$number', component: CaseAlone });

function CaseAlone(): ReactNode {
  const { number } = complaint.useParams();
  return <CaseScreen key={number} number={number} />;
}

interface InboxSearch {
  view?: InboxView;
}

const inbox = createRoute({
  getParentRoute: () => root,
  path: 'inbox',
  validateSearch: ({ view }: Record<string, unknown>): InboxSearch => (isInboxView(view) ? { view } : {}),
  component: InboxScreen,
});

interface SearchSearch {
  text?: string;
}

const search = createRoute({
  getParentRoute: () => root,
  path: 'search',
  validateSearch: ({ text }: Record<string, unknown>): SearchSearch => (typeof text === 'string' ? { text } : {}),
  component: lazyRouteComponent(() => import('../screens/search/search-screen.tsx'), 'SearchScreen'),
});

interface DeskSearch {
  /** Id of the message that stands open. */
  message?: string;
  source?: SourceCode;
}

const desk = createRoute({
  getParentRoute: () => root,
  path: 'desk',
  validateSearch: ({ message, source }: Record<string, unknown>): DeskSearch => ({
    ...(typeof message === 'string' ? { message } : {}),
    ...(isSource(source) ? { source } : {}),
  }),
  component: lazyRouteComponent(() => import('../screens/desk/desk-screen.tsx'), 'DeskScreen'),
});

const newComplaint = createRoute({
  getParentRoute: () => root,
  path: 'desk/new',
  component: lazyRouteComponent(() => import('../screens/desk/new-complaint-screen.tsx'), 'NewComplaintScreen'),
});

const cases = createRoute({
  getParentRoute: () => root,
  path: 'cases',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('../screens/cases/cases-screen.tsx'), 'CasesScreen'),
});

const caseInCases = createRoute({ getParentRoute: () => cases, path: '$number', component: CaseInCases });

function CaseInCases(): ReactNode {
  const { number } = caseInCases.useParams();
  return <CaseScreen key={number} number={number} />;
}

interface NumberSearch {
  number?: string;
}

const readNumber = ({ number }: Record<string, unknown>): NumberSearch =>
  typeof number === 'string' ? { number } : {};

const verify = createRoute({
  getParentRoute: () => root,
  path: 'verify',
  validateSearch: readNumber,
  component: lazyRouteComponent(() => import('../screens/verify/verify-screen.tsx'), 'VerifyScreen'),
});

const feedback = createRoute({
  getParentRoute: () => root,
  path: 'feedback',
  validateSearch: readNumber,
  component: lazyRouteComponent(() => import('../screens/feedback/feedback-screen.tsx'), 'FeedbackScreen'),
});

const more = createRoute({
  getParentRoute: () => root,
  path: 'more',
  component: lazyRouteComponent(() => import('../screens/more/more-screen.tsx'), 'MoreScreen'),
});

const district = createRoute({
  getParentRoute: () => root,
  path: 'district',
  component: lazyRouteComponent(() => import('../screens/district/district-screen.tsx'), 'DistrictScreen'),
});

const districtList = createRoute({
  getParentRoute: () => root,
  path: 'district/$list',
  validateSearch: ({ department }: Record<string, unknown>): { department?: string } =>
    typeof department === 'string' ? { department } : {},
  component: lazyRouteComponent(() => import('../screens/district/district-list.tsx'), 'DistrictList'),
});

const admin = createRoute({
  getParentRoute: () => root,
  path: 'admin',
  component: lazyRouteComponent(() => import('../screens/admin/admin-screen.tsx'), 'AdminScreen'),
});

const adminHome = createRoute({
  getParentRoute: () => admin,
  path: '/',
  component: lazyRouteComponent(() => import('../screens/admin/admin-screen.tsx'), 'AdminHome'),
});

const departments = createRoute({
  getParentRoute: () => admin,
  path: 'departments',
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('../screens/admin/departments-screen.tsx'), 'DepartmentsScreen'),
});

const groups = createRoute({
  getParentRoute: () => admin,
  path: 'groups',
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('../screens/admin/groups-screen.tsx'), 'GroupsScreen'),
});

const members = createRoute({ getParentRoute: () => admin, path: 'groups/$groupNumber', component: Members });

const MembersScreen = lazyRouteComponent(() => import('../screens/admin/members-screen.tsx'), 'MembersScreen');

function Members(): ReactNode {
  const { groupNumber } = members.useParams();
  return <MembersScreen key={groupNumber} number={Number(groupNumber)} />;
}

const directoryImport = createRoute({
  getParentRoute: () => admin,
  path: 'import',
  component: lazyRouteComponent(() => import('../screens/admin/import-screen.tsx'), 'ImportScreen'),
});

const officers = createRoute({
  getParentRoute: () => admin,
  path: 'officers',
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('../screens/admin/officers-screen.tsx'), 'OfficersScreen'),
});

const keys = createRoute({
  getParentRoute: () => admin,
  path: 'keys',
  component: lazyRouteComponent(() => import('../screens/admin/keys-screen.tsx'), 'KeysScreen'),
});

const AUDIT_SEARCH = ['actor', 'action', 'complaint', 'from', 'until'] as const;

const audit = createRoute({
  getParentRoute: () => admin,
  path: 'audit',
  validateSearch: (given: Record<string, unknown>): AuditSearch =>
    Object.fromEntries(
      AUDIT_SEARCH.filter((name) => typeof given[name] === 'string').map((name) => [name, given[name]]),
    ),
  component: lazyRouteComponent(() => import('../screens/admin/audit-screen.tsx'), 'AuditScreen'),
});

const administration = admin.addChildren([
  ...([adminHome, departments, groups, members, directoryImport, officers, keys, audit] as const),
]);

const hearings = createRoute({
  getParentRoute: () => root,
  path: 'hearings',
  component: lazyRouteComponent(() => import('../screens/hearings/hearings-screen.tsx'), 'HearingsScreen'),
});

const hearing = createRoute({ getParentRoute: () => root, path: 'hearings/$id', component: OneHearing });

const HearingScreen = lazyRouteComponent(() => import('../screens/hearings/hearing-screen.tsx'), 'HearingScreen');

function OneHearing(): ReactNode {
  const { id } = hearing.useParams();
  return <HearingScreen key={id} id={id} />;
}

/** What the address says, without what it leaves out. */
const some = <Search extends object>(search: Search): { [Name in keyof Search]?: NonNullable<Search[Name]> } =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as never;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A code such as 34E679 is read as a number, and a very great one: then it stands in the address as it was. */
const codeOf = (value: unknown): string | undefined =>
  typeof value === 'number' ? (new URLSearchParams(location.search).get('code') ?? undefined) : textOf(value);

const pair = createRoute({
  getParentRoute: () => root,
  path: 'pair',
  validateSearch: ({ code }: Record<string, unknown>): { code?: string } => some({ code: codeOf(code) }),
  component: lazyRouteComponent(() => import('../screens/pair/pair-screen.tsx'), 'PairScreen'),
});

const kiosks = createRoute({
  getParentRoute: () => root,
  path: 'kiosks',
  component: lazyRouteComponent(() => import('../screens/kiosks/kiosks-screen.tsx'), 'KiosksScreen'),
});

const calendars = createRoute({
  getParentRoute: () => root,
  path: 'calendars',
  validateSearch: ({ department, job }: Record<string, unknown>): { department?: string; job?: string } =>
    some({ department: textOf(department), job: textOf(job) }),
  component: lazyRouteComponent(() => import('../screens/calendars/calendars-screen.tsx'), 'CalendarsScreen'),
});

const policies = createRoute({
  getParentRoute: () => root,
  path: 'policies',
  component: lazyRouteComponent(() => import('../screens/policies/policies-screen.tsx'), 'PoliciesScreen'),
});

const leave = createRoute({
  getParentRoute: () => root,
  path: 'leave',
  validateSearch: ({ department }: Record<string, unknown>): { department?: string } =>
    some({ department: textOf(department) }),
  component: lazyRouteComponent(() => import('../screens/leave/leave-screen.tsx'), 'LeaveScreen'),
});

const settings = [pair, kiosks, calendars, policies, leave] as const;

const routes = root.addChildren([
  ...([home, district, districtList, queue.addChildren([queueCase]), complaint, inbox, search, more] as const),
  ...([desk, newComplaint, cases.addChildren([caseInCases]), verify, feedback] as const),
  ...([hearings, hearing] as const),
  ...settings,
  administration,
]);

export const router = createRouter({ routeTree: routes, basepath: '/console', defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
