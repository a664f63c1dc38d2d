/** What interrupts the work: questions to the complainant, holds, notes. A pause moves the due time by the working time it took. */
import {
  ANSWERS,
  COMMENTS,
  HOLD_REASONS,
  HOLD_REFUSALS,
  QUESTIONS,
  RESUME_NOTES,
  UNANSWERED,
} from '../data/phrases.ts';
import { DAY, dateOf, dayOf, HOUR } from '../due.ts';
import type { DemoProposal } from '../model.ts';
import type { Officer } from '../people.ts';
import type { Story } from '../story.ts';
import { acting, COMPLAINANT, SYSTEM } from '../world.ts';
import { atHome, decisionTime, inOffice } from './pace.ts';
import type { Plot } from './step.ts';

const ANSWER_DAYS = 7;
const OPERATOR_SHARE = 0.35;
const HOLD_REFUSED_SHARE = 0.2;
const INTERIM_REPLY = 'आपके प्रकरण पर कार्यवाही विचाराधीन है, निर्णय होते ही अवगत कराया जाएगा।';

const clockGoesOn = (story: Story, at: number) => {
  const { dueAt, approachingAt, pausedAt } = story.complaint;
  if (pausedAt === null || dueAt === null || approachingAt === null) return { pausedAt: null };
  const { calendar } = story.world;
  const isEarly = pausedAt < approachingAt;
  return {
    pausedAt: null,
    dueAt: calendar.afterRest(dueAt, pausedAt, at),
    approachingAt: isEarly ? calendar.afterRest(approachingAt, pausedAt, at) : approachingAt,
  };
};

export function* askForInformation(story: Story): Plot {
  const { random } = story.world;
  yield { at: inOffice(story, story.lastAt + random.exponential(5 * HOUR)), act: (at) => ask(story, at) };
  const answerAt = atHome(story, story.lastAt + random.exponential(1.9 * DAY));
  const timeoutAt = story.lastAt + ANSWER_DAYS * DAY;
  yield { at: Math.min(answerAt, timeoutAt), act: (at) => answer(story, at, answerAt >= timeoutAt) };
}

function ask(story: Story, at: number): void {
  story.record('COMPLAINT_INFORMATION_REQUESTED', at, acting(story.assignee as Officer), {
    set: {
      state: 'INFO_REQUESTED',
      pausedAt: at,
      informationRequestCount: story.complaint.informationRequestCount + 1,
    },
    text: story.world.random.pick(QUESTIONS),
  });
}

/** A time-out goes back to the officer; it never closes anything. */
function answer(story: Story, at: number, isTimeout: boolean): void {
  const { random } = story.world;
  const byPhone = random.chance(OPERATOR_SHARE) ? acting(story.world.one('OPERATOR')) : COMPLAINANT;
  story.record('COMPLAINT_INFORMATION_PROVIDED', at, isTimeout ? SYSTEM : byPhone, {
    set: { state: 'IN_PROGRESS', ...clockGoesOn(story, at) },
    text: isTimeout ? UNANSWERED : random.pick(ANSWERS),
  });
}

export function* holdUp(story: Story): Plot {
  const { random } = story.world;
  yield { at: inOffice(story, story.lastAt + random.exponential(9 * HOUR)), act: (at) => proposeHold(story, at) };
  const isRefused = random.chance(HOLD_REFUSED_SHARE);
  yield { at: decisionTime(story), act: (at) => (isRefused ? refuseHold(story, at) : approveHold(story, at)) };
  if (isRefused) return;
  yield { at: inOffice(story, story.lastAt + random.between(4, 40) * DAY), act: (at) => resume(story, at) };
}

function proposeHold(story: Story, at: number): void {
  const { head } = story.desk;
  const reason = story.world.random.pick(HOLD_REASONS);
  const reviewOn = dateOf(dayOf(at) + 30);
  const proposal: DemoProposal = {
    kind: 'HOLD',
    byId: head.id,
    byLevel: 2,
    reason,
    reviewOn,
    interimReply: INTERIM_REPLY,
    decidedAt: null,
  };
  story.record('COMPLAINT_HOLD_PROPOSED', at, acting(head), { set: { state: 'ON_HOLD', proposal }, text: reason });
}

function approveHold(story: Story, at: number): void {
  const proposal = { ...(story.complaint.proposal as DemoProposal), decidedAt: new Date(at).toISOString() };
  const set = { proposal, pausedAt: at };
  story.record('COMPLAINT_HELD', at, acting(story.world.one('CELL')), { set, text: INTERIM_REPLY });
}

const refuseHold = (story: Story, at: number): void =>
  story.record('COMPLAINT_HOLD_REFUSED', at, acting(story.world.one('CELL')), {
    set: { state: 'IN_PROGRESS', proposal: null },
    text: story.world.random.pick(HOLD_REFUSALS),
  });

const resume = (story: Story, at: number): void =>
  story.record('COMPLAINT_RESUMED', at, acting(story.desk.head), {
    set: { state: 'IN_PROGRESS', proposal: null, ...clockGoesOn(story, at) },
    text: story.world.random.pick(RESUME_NOTES),
  });

export function* comment(story: Story, lag: number): Plot {
  const { random } = story.world;
  const by = random.chance(0.55) ? (story.assignee ?? story.desk.head) : story.world.one('CELL');
  const at = inOffice(story, story.lastAt + lag);
  yield {
    at,
    act: (moment) => story.record('COMPLAINT_COMMENTED', moment, acting(by), { text: random.pick(COMMENTS) }),
  };
}
