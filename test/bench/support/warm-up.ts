/** Of each round, what it must have gained over the best for more to be worth it; some bad rounds are chance. */
const GAIN = 0.02;
const PATIENCE = 4;

/**
 * Goes on with rounds of work until they hardly become cheaper, at most so many: a program that was just started compiles itself
 * meanwhile. `round` gives what it cost, undefined when it failed.
 */
export async function untilWarm(most: number, round: () => Promise<number | undefined>): Promise<void> {
  let cheapest = Number.POSITIVE_INFINITY;
  for (let done = 0, inVain = 0; done < most && inVain < PATIENCE; done++) {
    const cost = await round();
    if (cost === undefined) return;
    inVain = cost > cheapest * (1 - GAIN) ? inVain + 1 : 0;
    cheapest = Math.min(cheapest, cost);
  }
}
