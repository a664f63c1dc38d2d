/** A plot tells a complaint's life as a sequence of dated steps; the teller cuts it off at the present. */
import type { Story } from '../story.ts';

export interface PlotStep {
  /** When it should happen; moved later if the step before it ran late. */
  readonly at: number;
  act(at: number): void;
}

export type Plot = Generator<PlotStep, void, undefined>;

const LEAST_GAP_MS = 15_000;
const GAP_SPREAD_MS = 75_000;

/** The earliest believable moment for a step: the wanted one, or a little after the last. */
export const momentFor = (story: Story, wanted: number): number => {
  const earliest = story.lastAt + LEAST_GAP_MS;
  return Math.floor(wanted >= earliest ? wanted : earliest + story.world.random.next() * GAP_SPREAD_MS);
};
