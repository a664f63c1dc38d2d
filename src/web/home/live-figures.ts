/**
 * Fills the six figures from the public board's stream and says how fresh they are. The last figures stay when the line is
 * lost: a number is never blanked, only marked. Numbers change in place, so nothing on the page moves.
 */
import { connect, type ItemOf } from '../../client/index.ts';
import { PublicBoardDocument, type PublicBoardSubscription } from '../../client/operations.generated.ts';
import { groupedNumber, indianTime } from '../shared/figures.ts';
import { type Freshness, judgeFreshness } from '../shared/freshness.ts';

type Snapshot = Extract<ItemOf<PublicBoardSubscription>, { __typename: 'WallSnapshot' }>;

const JUDGE_EVERY_MS = 1_000;
/** A screen reader is told at most this often; the eye sees every change. */
const SPOKEN_EVERY_MS = 60_000;

const find = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector) as HTMLElement;

export function showLiveFigures(): void {
  let figuresAt: number | null = null;
  const connection = connect();
  const stream = connection.stream(PublicBoardDocument, {
    on: {
      WallSnapshot(snapshot) {
        figuresAt = Date.now();
        showSnapshot(snapshot);
        judge();
      },
    },
  });
  function judge(): void {
    const heard = {
      hasNetwork: navigator.onLine,
      downSince: connection.downSince,
      stream: stream.status.state,
      figuresAt,
    };
    showFreshness(judgeFreshness(heard, Date.now()));
  }
  stream.watch(judge);
  setInterval(judge, JUDGE_EVERY_MS);
  addEventListener('online', judge);
  addEventListener('offline', judge);
}

function showSnapshot(snapshot: Snapshot): void {
  const spoken: string[] = [];
  for (const cell of document.querySelectorAll<HTMLElement>('[data-figure]')) {
    const text = groupedNumber(Number(snapshot[cell.dataset.figure as keyof Snapshot]));
    if (cell.textContent !== text) cell.textContent = text;
    spoken.push(`${cell.dataset.label} ${text}`);
  }
  const time = find('[data-as-of]') as HTMLTimeElement;
  time.dateTime = snapshot.at;
  time.textContent = indianTime(new Date(snapshot.at));
  speak(spoken.join(', '));
}

let spokenAt = Number.NEGATIVE_INFINITY;

function speak(text: string): void {
  const summary = find('[data-summary]');
  if (performance.now() - spokenAt < SPOKEN_EVERY_MS || summary.textContent === text) return;
  spokenAt = performance.now();
  summary.textContent = text;
}

function showFreshness(state: Freshness): void {
  const pill = find('[data-freshness]');
  if (pill.dataset.state === state) return;
  pill.dataset.state = state;
  find('[data-figures]').dataset.state = state;
  find('[data-word]').textContent = pill.getAttribute(`data-word-${state}`);
}
