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

const routes = root.addChildren([
  home,
  queue.addChildren([queueCase]),
  complaint,
  inbox,
  search,
  more,
  hearings,
  hearing,
]);

export const router = createRouter({ routeTree: routes, basepath: '/console', defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
