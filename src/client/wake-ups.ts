/** The moments at which a browser knows more than a timer: the network is back, somebody looks at the page again. */

interface Page {
  addEventListener?(type: string, listener: (event: { persisted?: boolean }) => void, options: object): void;
  document?: { hidden: boolean; addEventListener(type: string, listener: () => void, options: object): void };
}

export interface WakeUps {
  /** Waiting is no longer needed. */
  wake(): void;
  /** The page comes out of the browser's cache: its sockets are dead, with or without a word. */
  rebuild(): void;
}

/** Listens where there is a page, else does nothing; gives how to leave. */
export function listenForWakeUps({ wake, rebuild }: WakeUps, page = globalThis as unknown as Page): () => void {
  const listening = new AbortController();
  const options = { signal: listening.signal };
  page.addEventListener?.('online', wake, options);
  page.addEventListener?.('pageshow', ({ persisted }) => persisted && rebuild(), options);
  page.document?.addEventListener('visibilitychange', () => page.document?.hidden || wake(), options);
  return () => listening.abort();
}
