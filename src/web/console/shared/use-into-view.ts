/** What is asked for is brought before the eyes, wherever on the screen it stands, and stays there while the rest still arrives. */
import { type RefObject, useEffect, useRef } from 'react';

/** From then on the reader scrolls. */
const TAKEN_IN_HAND = ['pointerdown', 'wheel', 'touchstart', 'keydown'];
/** What comes later than this moves nobody's page. */
const ARRIVED_MS = 10_000;

export function useIntoView<E extends HTMLElement = HTMLDivElement>(isThere: boolean): RefObject<E | null> {
  const ref = useRef<E>(null);
  useEffect(() => (isThere && ref.current !== null ? holdInView(ref.current) : undefined), [isThere]);
  return ref;
}

/** Until the reader takes the page in hand: what arrives above would push the element away. Gives how to end it. */
function holdInView(element: HTMLElement): () => void {
  const bring = () => element.scrollIntoView({ block: 'center' });
  const around = new ResizeObserver(bring);
  for (let each = element.parentElement; each !== null; each = each.parentElement) around.observe(each);
  const holding = new AbortController();
  const end = () => {
    around.disconnect();
    holding.abort();
  };
  for (const type of TAKEN_IN_HAND) addEventListener(type, end, { passive: true, signal: holding.signal });
  const timer = setTimeout(end, ARRIVED_MS);
  bring();
  return () => {
    clearTimeout(timer);
    end();
  };
}
