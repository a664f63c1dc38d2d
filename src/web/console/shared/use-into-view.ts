/** What appears in answer to a touch is brought before the eyes, wherever on the screen it stands. */
import { type RefObject, useEffect, useRef } from 'react';

export function useIntoView<E extends HTMLElement = HTMLDivElement>(isThere: boolean): RefObject<E | null> {
  const ref = useRef<E>(null);
  useEffect(() => {
    if (isThere) ref.current?.scrollIntoView({ block: 'center' });
  }, [isThere]);
  return ref;
}
