/** False once what asks has left the screen: an answer that comes then must not move what stands there now. */
import { type RefObject, useEffect, useRef } from 'react';

export function useIsHere(): RefObject<boolean> {
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return isHere;
}
