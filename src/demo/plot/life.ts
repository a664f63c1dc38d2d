/** The whole life of one complaint, from its first minute to its end or to the present, whichever comes first. */
import { DAY, HOUR, MINUTE, termsOf } from '../due.ts';
import type { Officer } from '../people.ts';
import type { Story } from '../story.ts';
import { acting, COMPLAINANT } from '../world.ts';
import { acknowledge, reachOfficer } from './desk.ts';
import { finaliseRejection, merge, reject, withdraw } from './endings.ts';
import { raiseUntil } from './escalations.ts';
import { atHome } from './pace.ts';
import { comment } from './pauses.ts';
import { momentFor, type Plot } from './step.ts';
import { reopen, verdict } from './verdict.ts';
import { work } from './work.ts';

const CORRECTED_SHARE = 0.93;
const WITHDRAWN_SHARE = 0.011;
const REJECTED_SHARE = 0.048;
const APPEAL_SHARE = 0.07;
/** Recent complaints that nobody touches: what the wall shows in red. */
const NEGLECTED_SHARE = 0.065;
const NEGLECTED_WITHIN = 17 * DAY;
const NEVER_SEEN_SHARE = 0.4;

/** Plays the story step by step; what would lie in the future is left out. */
export function liveUntil(story: Story, now: number): void {
  for (const step of life(story)) {
    const wanted = momentFor(story, step.at);
    raiseUntil(story, Math.min(wanted, now));
    const at = momentFor(story, wanted);
    if (at > now) break;
    step.act(at);
  }
  raiseUntil(story, now);
}

function* life(story: Story): Plot {
  const { random } = story.world;
  if (story.isFresh) return;
  if (random.chance(CORRECTED_SHARE)) yield* reclassify(story);
  if (story.primary !== null) return yield* merge(story, story.primary);
  yield* reachOfficer(story);
  if (isNeglected(story)) return yield* neglect(story);
  yield* acknowledge(story);
  if (story.complainant !== null && random.chance(WITHDRAWN_SHARE)) return yield* withdraw(story);
  if (random.chance(REJECTED_SHARE)) yield* reject(story);
  if (story.state === 'REJECTED') yield* afterRejection(story);
  else yield* untilResolved(story);
  while (story.state === 'ASSIGNED') {
    yield* acknowledge(story);
    yield* untilResolved(story);
  }
}

function* untilResolved(story: Story): Plot {
  yield* work(story);
  yield* verdict(story);
}

function* afterRejection(story: Story): Plot {
  const { random } = story.world;
  if (story.complainant === null || !random.chance(APPEAL_SHARE)) return yield* finaliseRejection(story);
  const at = atHome(story, story.lastAt + Math.min(random.exponential(5 * DAY), 25 * DAY));
  yield { at, act: (moment) => reopen(story, moment, COMPLAINANT) };
}

/** The desk corrects the category it took at first: the due time moves, the old one stays in the timeline. */
function* reclassify(story: Story): Plot {
  const { world } = story;
  const right = story.subject.leaf?.category ?? story.category;
  if (right === story.category) return;
  yield {
    at: story.lastAt + world.random.exponential(9 * MINUTE),
    act: (at) => {
      story.category = right;
      const deadlines = world.calendar.deadlines(termsOf(right, story.complaint.source), story.complaint.registeredAt);
      const by: Officer = world.one(world.random.chance(0.6) ? 'OPERATOR' : 'CELL');
      story.record('COMPLAINT_CLASSIFIED', at, acting(by), {
        set: { categoryId: world.category(right).id, ...deadlines },
      });
    },
  };
}

const isNeglected = ({ world, complaint }: Story): boolean =>
  world.now - complaint.registeredAt < NEGLECTED_WITHIN && world.random.chance(NEGLECTED_SHARE);

function* neglect(story: Story): Plot {
  const { random } = story.world;
  if (!random.chance(NEVER_SEEN_SHARE)) yield* acknowledge(story);
  while (random.chance(0.5)) yield* comment(story, random.exponential(60 * HOUR));
}
