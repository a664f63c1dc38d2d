/** Which rows of a list are chosen. With Shift everything between the one that was chosen last and this one. */
import { useState } from 'react';

/** What one job takes. */
const MOST_CHOSEN = 500;

export interface Choice {
  numbers: ReadonlySet<string>;
  toggle: (number: string, options: { extends: boolean }) => void;
  clear: () => void;
}

export function useChoice(all: readonly string[]): Choice {
  const [numbers, setNumbers] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const toggle: Choice['toggle'] = (number, { extends: isRange }) => {
    const next = new Set(numbers);
    if (isRange && last !== null) for (const each of between(all, last, number)) next.add(each);
    else if (!next.delete(number)) next.add(number);
    setLast(number);
    setNumbers(new Set([...next].slice(0, MOST_CHOSEN)));
  };
  return { numbers, toggle, clear: () => setNumbers(new Set()) };
}

function between(all: readonly string[], one: string, other: string): readonly string[] {
  const ends = [all.indexOf(one), all.indexOf(other)].sort((a, b) => a - b) as [number, number];
  return ends[0] < 0 ? [other] : all.slice(ends[0], ends[1] + 1);
}
