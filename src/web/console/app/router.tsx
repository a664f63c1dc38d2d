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
import { InboxScreen, type InboxView, isInboxView } from '../screens/inbox/inbox-screen.tsx';
import { QueueScreen } from '../screens/queue/queue-screen.tsx';
import { isQueueView, type QueueView } from '../screens/queue/queue-views.ts';
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

const more = createRoute({
  getParentRoute: () => root,
  path: 'more',
  component: lazyRouteComponent(() => import('../screens/more/more-screen.tsx'), 'MoreScreen'),
});

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
const work = [home, queue.addChildren([queueCase]), complaint, inbox, search, more] as const;
const routes = root.addChildren([...work, ...settings]);

export const router = createRouter({ routeTree: routes, basepath: '/console', defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
