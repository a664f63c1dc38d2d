/** Who sits here. Screens below `SignedIn` may count on somebody being there; a session that ends brings the sign-in back. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, lazy, type ReactNode, Suspense, use, useEffect } from 'react';
import {
  ConsoleSignOutDocument,
  ConsoleViewerDocument,
  type ConsoleViewerQuery,
} from '../../../client/operations.generated.ts';
import { SignIn } from '../screens/sign-in/sign-in.tsx';
import { ErrorState, LoadingState } from '../shared/states.tsx';
import { nistaran } from './connection.ts';

export type ConsoleViewer = NonNullable<ConsoleViewerQuery['viewer']>;

const ViewerContext = createContext<ConsoleViewer | null>(null);

/** The person who is signed in. */
export function useViewer(): ConsoleViewer {
  const viewer = use(ViewerContext);
  if (viewer === null) throw new Error('No screen is shown without a viewer.');
  return viewer;
}

/** May the viewer do this somewhere? Which rows, each complaint's `viewerActions` says. */
export const useMay = (permission: string): boolean => useViewer().permissions.includes(permission);

const VIEWER = ['viewer'];

/** Seldom needed: loaded when it is. */
const FirstPassword = lazy(async () => ({
  default: (await import('../screens/password/first-password.tsx')).FirstPassword,
}));

export function SignedIn({ children }: { children: ReactNode }): ReactNode {
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: VIEWER,
    queryFn: async () => (await nistaran.request(ConsoleViewerDocument, {})).viewer,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => whenSignedOut(() => queries.setQueryData(VIEWER, null)), [queries]);
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  if (data?.mustChangePassword)
    return (
      <Suspense fallback={<LoadingState />}>
        <FirstPassword />
      </Suspense>
    );
  if (data === null || data.roles.length === 0) return <SignIn onDone={() => location.reload()} />;
  return <ViewerContext value={data}>{children}</ViewerContext>;
}

/** Ends the session here and on the server; the page begins anew, so that nothing of the person stays in it. */
export async function signOut(): Promise<void> {
  await nistaran.request(ConsoleSignOutDocument, {});
  location.assign('/console');
}

const listeners = new Set<() => void>();

/** Told by whoever learns that the session is over: a stream that stopped, a request that was refused. */
export function sessionEnded(): void {
  for (const listener of [...listeners]) listener();
}

function whenSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
