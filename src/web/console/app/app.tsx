/** What stands around every screen: look, questions asked of the server, who is signed in, where one is. */
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { router } from './router.tsx';
import { isSignedOut, sessionEnded } from './session.tsx';
import { makeTheme, surfaces } from './theme.ts';

/** A session that ended is noticed by whatever asks next. */
const onError = (error: Error): void => {
  if (isSignedOut(error)) sessionEnded();
};

const queries = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    // What is live is kept by streams; the rest is asked for again when a screen is opened after a while.
    queries: { staleTime: 30_000, retry: 2, refetchOnWindowFocus: false, networkMode: 'always' },
    // Without a network a step is kept by the outbox; the library would hold it back and say nothing.
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** The nonce of the frame's policy, for style sheets that are written by script. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.nonce ?? '';
Object.assign(globalThis, { __webpack_nonce__: nonce });

export function App(): ReactNode {
  const [theme] = useState(makeTheme);
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
      cssVariablesResolver={surfaces}
    >
      <Notifications position="top-center" autoClose={6_000} limit={3} />
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
