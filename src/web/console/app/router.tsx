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
import { readSearch } from '../screens/cases/case-filter.ts';
import { InboxScreen } from '../screens/inbox/inbox-screen.tsx';
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

const inbox = createRoute({ getParentRoute: () => root, path: 'inbox', component: InboxScreen });

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

const routes = root.addChildren([
  ...[home, queue.addChildren([queueCase]), complaint, inbox, search, more],
  ...[desk, newComplaint, cases.addChildren([caseInCases]), verify, feedback],
]);

export const router = createRouter({ routeTree: routes, basepath: '/console', defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
