/** Two taps at one moment are one: the screen learns a moment later only that something is being sent. */
import { useRef } from 'react';

type Mutate<Variables> = (variables: Variables, options: { onSettled: () => void }) => void;

/** The same mutation, which does not begin while it is under way. */
export function useOneAtATime<Variables>(mutate: Mutate<Variables>): (variables: Variables) => void {
  const isUnderWay = useRef(false);
  return (variables) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    mutate(variables, {
      onSettled: () => {
        isUnderWay.current = false;
      },
    });
  };
}
