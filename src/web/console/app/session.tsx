/** Who sits here. Screens below `SignedIn` may count on somebody being there; a session that ends brings the sign-in back. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, lazy, type ReactNode, Suspense, use, useEffect, useState } from 'react';
import { RequestError } from '../../../client/index.ts';
import { ConsoleSignOutDocument } from '../../../client/operations.generated.ts';
import { forgetDevice } from '../installed/push.ts';
import { SignIn } from '../screens/sign-in/sign-in.tsx';
import { ErrorState, LoadingState } from '../shared/states.tsx';
import { nistaran, takeSelfFor } from './connection.ts';
import { forgetAllKept, keepQueries } from './kept.ts';
import { type PresentViewer, whoIsHere } from './who-is-here.ts';

export type ConsoleViewer = PresentViewer;

const ViewerContext = createContext<ConsoleViewer | null>(null);

/** The person who is signed in. */
export function useViewer(): ConsoleViewer {
  const viewer = use(ViewerContext);
  if (viewer === null) throw new Error('No screen is shown without a viewer.');
  return viewer;
}

/** May the viewer do this somewhere? Which rows, each complaint's `viewerActions` says. */
export const useMay = (permission: string): boolean => useViewer().permissions.includes(permission);

export const VIEWER = ['viewer'];

/** Whoever is only remembered is asked after again: the server may be reached by now. */
const AGAIN_MS = 30_000;

/** Seldom needed: loaded when it is. */
const FirstPassword = lazy(async () => ({
  default: (await import('../screens/password/first-password.tsx')).FirstPassword,
}));

export function SignedIn({ children }: { children: ReactNode }): ReactNode {
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: VIEWER,
    queryFn: whoIsHere,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: sameRights,
    refetchInterval: ({ state }) => (state.data?.rememberedSince == null ? false : AGAIN_MS),
  });
  useEffect(() => whenSignedOut(() => void forgetAllKept().then(() => queries.setQueryData(VIEWER, null))), [queries]);
  const isKept = useKeptQueries(data?.id ?? null);
  useEffect(() => {
    const again = () => void refetch();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [refetch]);
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  if (data?.mustChangePassword)
    return (
      <Suspense fallback={<LoadingState />}>
        <FirstPassword />
      </Suspense>
    );
  if (data === null || data.roles.length === 0) return <SignIn onDone={() => location.reload()} />;
  if (!isKept) return <LoadingState />;
  return <ViewerContext value={data}>{children}</ViewerContext>;
}

/** The same person with the same rights is the same value: screens begin anew only when something has changed. */
const sameRights = (before: unknown, now: unknown): unknown =>
  JSON.stringify(before) === JSON.stringify(now) ? before : now;

/** True once what was kept for this person stands beside what is asked for. */
function useKeptQueries(viewerId: string | null): boolean {
  const queries = useQueryClient();
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    if (viewerId === null) return;
    const keeping = keepQueries(queries);
    void keeping.then(() => setKept(true));
    return () => void keeping.then((end) => end());
  }, [viewerId, queries]);
  return isKept;
}

/** Ends the session here and on the server; the page begins anew, so that nothing of the person stays in it. */
export async function signOut(): Promise<void> {
  await forgetAllKept();
  await forgetDevice();
  await nistaran.request(ConsoleSignOutDocument, {});
  await forgetAllKept(); // what was answered meanwhile
  location.assign('/console');
}

/** Did the server refuse because nobody is signed in any more? */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof RequestError && error.errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED');

const listeners = new Set<() => void>();

/** Told by whoever learns that the session is over: a stream that stopped, a request that was refused. */
export function sessionEnded(): void {
  takeSelfFor(null);
  for (const listener of [...listeners]) listener();
}

function whenSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
