/** Findings as lines: what stands on many screens, such as the bar of the console, is told once. */
import type { Picture } from './photograph.ts';

const SHOWN = 3;

export function linesOf(pictures: readonly Picture[]): string[] {
  const where = new Map<string, string[]>();
  for (const { name, language, width, scheme, problems } of pictures)
    for (const problem of problems) {
      const places = where.get(problem) ?? [];
      places.push(`${name} ${language} ${width}${scheme === 'dark' ? ' dark' : ''}`);
      where.set(problem, places);
    }
  return [...where].map(([problem, places]) => `${problem}  [${told(places)}]`).sort();
}

const told = (places: readonly string[]): string => {
  const rest = places.length - SHOWN;
  return `${places.slice(0, SHOWN).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
};
