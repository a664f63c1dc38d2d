/**
 * Fills the six figures from the public board's stream and says how fresh they are. The last figures stay when the line is
 * lost: a number is never blanked, only marked. Numbers change in place, so nothing on the page moves.
 */
import { WALL_SUBSCRIPTION } from '../shared/example-operations.ts';
import { groupedNumber, indianTime } from '../shared/figures.ts';
import { type Heard, judgeFreshness } from '../shared/freshness.ts';
import { keepSubscribed } from '../shared/keep-subscribed.ts';

interface WallMessage {
  __typename: string;
  at?: string;
  [figure: string]: unknown;
}

const JUDGE_EVERY_MS = 1_000;
/** A screen reader is told at most this often; the eye sees every change. */
const SPOKEN_EVERY_MS = 60_000;

const find = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector) as HTMLElement;

export function showLiveFigures(): void {
  const heard: Heard = { hasNetwork: true, connectedAt: null, lostAt: Date.now(), messageAt: null, figuresAt: null };
  const judge = () => showFreshness({ ...heard, hasNetwork: navigator.onLine });
  void keepSubscribed({
    query: WALL_SUBSCRIPTION,
    onConnection: (isConnected) => {
      if (!isConnected && heard.connectedAt !== null) heard.lostAt = Date.now();
      heard.connectedAt = isConnected ? Date.now() : null;
      judge();
    },
    onMessage: ({ wall }) => {
      heard.messageAt = Date.now();
      if (showSnapshot(wall as WallMessage)) heard.figuresAt = heard.messageAt;
      judge();
    },
  });
  setInterval(judge, JUDGE_EVERY_MS);
  addEventListener('online', judge);
  addEventListener('offline', judge);
}

/** True when the message held figures; members of the union that are not known yet hold none. */
function showSnapshot(message: WallMessage): boolean {
  if (message.__typename !== 'WallSnapshot') return false;
  const spoken: string[] = [];
  for (const cell of document.querySelectorAll<HTMLElement>('[data-figure]')) {
    const text = groupedNumber(Number(message[cell.dataset.figure ?? '']));
    if (cell.textContent !== text) cell.textContent = text;
    spoken.push(`${cell.dataset.label} ${text}`);
  }
  const time = find('[data-as-of]') as HTMLTimeElement;
  time.dateTime = message.at ?? '';
  time.textContent = indianTime(new Date(message.at ?? Date.now()));
  speak(spoken.join(', '));
  return true;
}

let spokenAt = Number.NEGATIVE_INFINITY;

function speak(text: string): void {
  const summary = find('[data-summary]');
  if (performance.now() - spokenAt < SPOKEN_EVERY_MS || summary.textContent === text) return;
  spokenAt = performance.now();
  summary.textContent = text;
}

function showFreshness(heard: Heard): void {
  const state = judgeFreshness(heard, Date.now());
  const pill = find('[data-freshness]');
  if (pill.dataset.state === state) return;
  pill.dataset.state = state;
  find('[data-figures]').dataset.state = state;
  find('[data-word]').textContent = pill.getAttribute(`data-word-${state}`);
}
