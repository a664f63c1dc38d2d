/** Other ways for a complaint to end: rejection, merge, withdrawal. */
import { MERGE_NOTE, REJECTION_FINAL_NOTE, REJECTION_REFUSALS, REJECTIONS, WITHDRAW_REASONS } from '../data/phrases.ts';
import { DAY, HOUR } from '../due.ts';
import type { DemoProposal } from '../model.ts';
import type { Officer } from '../people.ts';
import type { Story } from '../story.ts';
import { acting, COMPLAINANT, SYSTEM } from '../world.ts';
import { atDesk, atHome, inOffice } from './pace.ts';
import type { Plot } from './step.ts';

export const WINDOW = 30 * DAY;
const REFUSED_SHARE = 0.12;

/** Proposed by the officer, decided by the next level: leaves the complaint REJECTED or IN_PROGRESS. */
export function* reject(story: Story): Plot {
  const { random } = story.world;
  const { code, reason } = random.byShare(REJECTIONS);
  yield {
    at: inOffice(story, story.lastAt + random.exponential(7 * HOUR)),
    act: (at) => propose(story, at, code, reason),
  };
  const isRefused = random.chance(REFUSED_SHARE);
  const at = inOffice(story, story.lastAt + random.exponential(22 * HOUR));
  yield { at, act: (moment) => (isRefused ? refuse(story, moment) : approve(story, moment, reason)) };
}

function propose(story: Story, at: number, reasonCode: string, reason: string): void {
  const by = story.assignee as Officer;
  const proposal: DemoProposal = {
    kind: 'REJECTION',
    byId: by.id,
    byLevel: by.role === 'HEAD' ? 2 : 1,
    reason,
    reasonCode,
    decidedAt: null,
  };
  story.record('COMPLAINT_REJECTION_PROPOSED', at, acting(by), {
    set: { state: 'REJECTION_PROPOSED', proposal },
    text: reason,
  });
}

const judge = (story: Story): Officer => {
  const { head } = story.desk;
  return story.complaint.proposal?.byId === head.id || story.world.random.chance(0.4) ? story.world.one('CELL') : head;
};

const approve = (story: Story, at: number, reason: string): void =>
  story.record('COMPLAINT_REJECTED', at, acting(judge(story)), {
    set: { state: 'REJECTED', stoppedAt: at, proposal: null },
    text: reason,
  });

const refuse = (story: Story, at: number): void =>
  story.record('COMPLAINT_REJECTION_REFUSED', at, acting(judge(story)), {
    set: { state: 'IN_PROGRESS', proposal: null },
    text: story.world.random.pick(REJECTION_REFUSALS),
  });

export function* finaliseRejection(story: Story): Plot {
  const act = (at: number) =>
    story.record('COMPLAINT_REJECTION_FINALISED', at, SYSTEM, {
      set: { state: 'REJECTION_FINAL' },
      text: REJECTION_FINAL_NOTE,
    });
  yield { at: story.lastAt + WINDOW, act };
}

export function* merge(story: Story, primary: Story): Plot {
  const set = (at: number) => ({
    state: 'MERGED' as const,
    stateBeforeMerge: story.state,
    primaryId: primary.complaint.id,
    stoppedAt: at,
  });
  yield {
    at: atDesk(story, story.world.random.exponential(3 * HOUR)),
    act: (at) =>
      story.record('COMPLAINT_MERGED', at, acting(story.world.one('CELL')), { set: set(at), text: MERGE_NOTE }),
  };
}

export function* withdraw(story: Story): Plot {
  const { random } = story.world;
  const act = (at: number) =>
    story.record('COMPLAINT_WITHDRAWN', at, COMPLAINANT, {
      set: { state: 'WITHDRAWN', stoppedAt: at },
      text: random.pick(WITHDRAW_REASONS),
    });
  yield { at: atHome(story, story.lastAt + random.exponential(20 * HOUR)), act };
}
