/** After the resolution: the complainant's verdict, the confirmation, the reopening one level above the last resolver. */
import { AUTO_CLOSE_NOTE, BLAME, PRAISE, REOPEN_REASONS } from '../data/phrases.ts';
import { DAY, HOUR, termsOf } from '../due.ts';
import type { Actor } from '../model.ts';
import type { Story } from '../story.ts';
import { acting, COMPLAINANT, SYSTEM } from '../world.ts';
import { WINDOW } from './endings.ts';
import { atHome } from './pace.ts';
import type { Plot } from './step.ts';

const FEEDBACK_SHARE = 0.4;
const SATISFIED: Readonly<Record<string, number>> = {
  FIXED: 0.69,
  PARTLY: 0.42,
  NOT_FEASIBLE: 0.18,
  INFORMATION_GIVEN: 0.5,
};
const LATE_PENALTY = 0.14;
const REOPEN_IF_UNSATISFIED = 0.36;
const REOPEN_IF_SATISFIED = 0.015;
const REOPEN_BY_INSPECTION = 0.01;
/** The second time people seldom try again. */
const TIRED = 0.4;
const MOST_REOPENINGS = 2;
const REMARK_SHARE = 0.5;
const AGENT_SHARE = 0.45;
const SWEEP = 0.3 * HOUR;

type Opinion = 'SATISFIED' | 'UNSATISFIED' | 'NONE';

/** Leaves the complaint CLOSED, or ASSIGNED again. */
export function* verdict(story: Story): Plot {
  const { random } = story.world;
  const resolvedAt = story.lastAt;
  const opinion = opinionOf(story);
  if (opinion !== 'NONE') yield* giveFeedback(story, opinion === 'SATISFIED');
  if (random.chance(reopenChance(story, opinion))) {
    const at = Math.min(atHome(story, story.lastAt + random.exponential(2.5 * DAY)), resolvedAt + WINDOW - HOUR);
    const by = opinion === 'NONE' ? acting(story.world.one('CELL')) : voice(story);
    yield { at, act: (moment) => reopen(story, moment, by) };
  } else if (opinion !== 'SATISFIED') {
    yield { at: resolvedAt + WINDOW + random.next() * SWEEP, act: (at) => close(story, at, SYSTEM, AUTO_CLOSE_NOTE) };
  }
}

function opinionOf(story: Story): Opinion {
  const { random } = story.world;
  if (story.complainant === null || !random.chance(FEEDBACK_SHARE)) return 'NONE';
  const { stoppedAt, dueAt } = story.complaint;
  const late = stoppedAt !== null && dueAt !== null && stoppedAt > dueAt ? LATE_PENALTY : 0;
  return random.chance((SATISFIED[story.lastReport.outcome] ?? 0.5) - late) ? 'SATISFIED' : 'UNSATISFIED';
}

function reopenChance(story: Story, opinion: Opinion): number {
  const { reopenCount } = story.complaint;
  if (reopenCount >= MOST_REOPENINGS) return 0;
  const chances = { SATISFIED: REOPEN_IF_SATISFIED, UNSATISFIED: REOPEN_IF_UNSATISFIED, NONE: REOPEN_BY_INSPECTION };
  return chances[opinion] * TIRED ** reopenCount;
}

const voice = (story: Story): Actor =>
  story.world.random.chance(AGENT_SHARE) ? acting(story.world.one('FEEDBACK_AGENT')) : COMPLAINANT;

/** Satisfied: confirmed and closed. Not satisfied: kept, and nothing is closed. */
function* giveFeedback(story: Story, satisfied: boolean): Plot {
  const lag = Math.min(story.world.random.exponential(2.2 * DAY), 18 * DAY);
  yield {
    at: atHome(story, story.lastAt + lag),
    act: (at) => {
      addFeedback(story, at, satisfied);
      if (satisfied) close(story, at, voice(story), null);
    },
  };
}

function addFeedback(story: Story, at: number, satisfied: boolean): void {
  const { random } = story.world;
  story.feedback.push({
    id: random.uuid(at),
    cycle: story.complaint.cycle,
    satisfied,
    rating: satisfied ? random.whole(4, 5) - (random.chance(0.2) ? 1 : 0) : random.whole(1, 2),
    text: random.chance(REMARK_SHARE) ? random.pick(satisfied ? PRAISE : BLAME) : null,
    at,
  });
}

const close = (story: Story, at: number, by: Actor, text: string | null): void =>
  story.record('COMPLAINT_CLOSED', at, by, { set: { state: 'CLOSED', closedAt: at }, text });

/** A new cycle with its own due time; the facts of the old one are kept beside it. */
export function reopen(story: Story, at: number, by: Actor): void {
  const { complaint, world } = story;
  const { cycle, cycleStartedAt: startedAt, dueAt, stoppedAt, resolvedAt, closedAt, resolverId } = complaint;
  const resolvedByHead = resolverId === story.desk.head.id;
  story.cycles.push({ cycle, startedAt, dueAt, stoppedAt, resolvedAt, closedAt, resolverId });
  story.assignee = story.desk.head;
  story.record('COMPLAINT_REOPENED', at, by, {
    set: {
      ...{ state: 'ASSIGNED', cycle: cycle + 1, cycleStartedAt: at, reopenCount: complaint.reopenCount + 1 },
      ...{
        ...world.calendar.deadlines(termsOf(story.category, complaint.source), at),
        pausedAt: null,
        stoppedAt: null,
        resolvedAt: null,
        closedAt: null,
      },
      ...{ assigneeId: story.desk.head.id, assignedAt: at, seenAt: null, resolverId: null, proposal: null },
      escalationLevel: resolvedByHead ? 3 : 2,
    },
    text: world.random.pick(REOPEN_REASONS),
  });
}
