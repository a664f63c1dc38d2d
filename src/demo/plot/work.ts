/** The officer's work: report, its return, its verification by somebody else. */
import {
  FIXED_REPORTS,
  INFORMATION_REPORTS,
  NOT_FEASIBLE_REPORTS,
  PARTLY_REPORTS,
  REPORT_RETURN_REASONS,
} from '../data/phrases.ts';
import { HOUR } from '../due.ts';
import type { DemoReport } from '../model.ts';
import type { Officer } from '../people.ts';
import type { Story } from '../story.ts';
import { acting } from '../world.ts';
import { decisionTime, inOffice, reportTime } from './pace.ts';
import { askForInformation, comment, holdUp } from './pauses.ts';
import type { Plot } from './step.ts';

const INFORMATION_SHARE = 0.065;
const HOLD_SHARE = 0.022;
const COMMENT_SHARE = 0.16;
const RETURN_SHARE = 0.08;
/** The cell looks into every eighth report itself. */
const CELL_SAMPLE_SHARE = 0.12;

const OUTCOMES = [
  { share: 76, outcome: 'FIXED' },
  { share: 10, outcome: 'PARTLY' },
  { share: 6, outcome: 'NOT_FEASIBLE' },
  { share: 8, outcome: 'INFORMATION_GIVEN' },
] as const;

export function* work(story: Story): Plot {
  const { random } = story.world;
  const isUrgent = story.category === 'A';
  if (story.complainant !== null && random.chance(isUrgent ? 0.015 : INFORMATION_SHARE))
    yield* askForInformation(story);
  if (!isUrgent && random.chance(HOLD_SHARE)) yield* holdUp(story);
  if (random.chance(COMMENT_SHARE)) yield* comment(story, random.exponential(isUrgent ? HOUR / 2 : 8 * HOUR));
  yield { at: reportTime(story), act: (at) => report(story, at) };
  while (random.chance(RETURN_SHARE)) {
    yield { at: decisionTime(story), act: (at) => returnReport(story, at) };
    yield { at: inOffice(story, story.lastAt + random.exponential(5 * HOUR)), act: (at) => report(story, at) };
  }
  yield { at: decisionTime(story), act: (at) => verify(story, at) };
}

function report(story: Story, at: number): void {
  const { random } = story.world;
  const author = story.assignee as Officer;
  const { outcome } = random.byShare(OUTCOMES);
  const text = reportText(story, outcome);
  const unjudged = { verifiedById: null, verifiedAt: null, returnedById: null, returnedReason: null };
  story.reports.push({ id: random.uuid(at), cycle: story.complaint.cycle, outcome, text, author, at, ...unjudged });
  story.record('COMPLAINT_REPORT_SUBMITTED', at, acting(author), { set: { state: 'ACTION_TAKEN', stoppedAt: at } });
}

function reportText(story: Story, outcome: DemoReport['outcome']): string {
  const texts = {
    FIXED: FIXED_REPORTS[story.subject.topCode] ?? PARTLY_REPORTS,
    PARTLY: PARTLY_REPORTS,
    NOT_FEASIBLE: NOT_FEASIBLE_REPORTS,
    INFORMATION_GIVEN: INFORMATION_REPORTS,
  };
  return story.world.random.pick(texts[outcome]);
}

/** The cell for category A and whatever was reopened; else the head, unless the report is his own. */
function verifierOf(story: Story): Officer {
  const { complaint, desk, world } = story;
  const cellOnly = story.category === 'A' || complaint.reopenCount > 0 || story.lastReport.author === desk.head;
  return cellOnly || world.random.chance(CELL_SAMPLE_SHARE) ? world.one('CELL') : desk.head;
}

function returnReport(story: Story, at: number): void {
  const verifier = verifierOf(story);
  const reason = story.world.random.pick(REPORT_RETURN_REASONS);
  Object.assign(story.lastReport, { returnedById: verifier.id, returnedReason: reason });
  story.record('COMPLAINT_REPORT_RETURNED', at, acting(verifier), {
    set: { state: 'IN_PROGRESS', stoppedAt: null },
    text: reason,
  });
}

function verify(story: Story, at: number): void {
  const verifier = verifierOf(story);
  const { author, text } = story.lastReport;
  Object.assign(story.lastReport, { verifiedById: verifier.id, verifiedAt: at });
  story.record('COMPLAINT_RESOLVED', at, acting(verifier), {
    set: { state: 'RESOLVED', resolvedAt: at, resolverId: author.id },
    text,
  });
}
