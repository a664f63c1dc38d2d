/** What one viewer may ask for in a minute, in the cost units of `limits/cost.ts`. Kept per node, in memory. */
import { LRUCache } from 'lru-cache';
import type { Clock } from '../../clock.ts';
import { AppError } from '../../graphql/errors.ts';

const UNITS_A_MINUTE = 120_000;
const MINUTE_MS = 60_000;
const VIEWERS_KEPT = 20_000;

export class CostBudget {
  readonly #clock: Clock;
  readonly #spent = new LRUCache<string, { since: number; units: number }>({ max: VIEWERS_KEPT });

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Takes units from the viewer's budget. Throws RATE_LIMITED when it is used up. Visitors are not held to one: many share an address, and a document's own limits bound what each can ask. */
  spend(viewerKey: string, units: number): void {
    if (viewerKey === 'public') return;
    const now = this.#clock.now().getTime();
    const seen = this.#spent.get(viewerKey);
    const window = seen !== undefined && now - seen.since < MINUTE_MS ? seen : { since: now, units: 0 };
    if (window.units + units > UNITS_A_MINUTE) throw usedUp(Math.ceil((window.since + MINUTE_MS - now) / 1_000));
    window.units += units;
    this.#spent.set(viewerKey, window);
  }
}

const usedUp = (seconds: number) =>
  new AppError(
    'RATE_LIMITED',
    {
      hi: `इस मिनट की सीमा पूरी हो गई। ${seconds} सेकंड बाद फिर प्रयास करें।`,
      en: `This minute's budget is used up. Try again in ${seconds} seconds.`,
    },
    seconds,
  );
