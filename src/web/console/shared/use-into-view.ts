/** What appears in answer to a touch is brought before the eyes, wherever on the screen it stands. */
import { type RefObject, useEffect, useRef } from 'react';

export function useIntoView(isThere: boolean): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isThere) ref.current?.scrollIntoView({ block: 'center' });
  }, [isThere]);
  return ref;
}
