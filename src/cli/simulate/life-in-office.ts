/** The offices: seeing, accepting, asking, holding, reporting; late, not at all, or falsely, as people are. */
import { acknowledgeComplaint } from '../../complaints/commands/acknowledge-complaint.ts';
import { submitActionTakenReport } from '../../complaints/commands/action-taken-report.ts';
import { addComment } from '../../complaints/commands/add-comment.ts';
import { deescalateComplaint, escalateComplaint } from '../../complaints/commands/escalate-complaint.ts';
import { decideHold, proposeHold, resumeComplaint } from '../../complaints/commands/hold-complaint.ts';
import { reassignComplaint } from '../../complaints/commands/reassign-complaint.ts';
import { proposeRejection } from '../../complaints/commands/reject-complaint.ts';
import { requestInformation } from '../../complaints/commands/request-information.ts';
import { returnComplaintToCell } from '../../complaints/commands/return-complaint-to-cell.ts';
import { seeComplaint } from '../../complaints/commands/see-complaint.ts';
import { transferComplaint } from '../../complaints/commands/transfer-complaint.ts';
import { DAY, dateOf, dayOf, HOUR, phrases } from '../../demo/index.ts';
import type { Case, Life } from './case.ts';
import type { Person, Temper } from './district.ts';
import { rejection } from './life-at-desk.ts';
import { withdraw } from './life-at-home.ts';

const TRANSFERRED = 0.04;
const RETURNED_TO_CELL = 0.025;
const OPENED_FIRST = 0.4;
const COMMENTED = 0.12;
const ASKED = 0.08;
const HELD = 0.04;
const REJECTED = 0.03;
const ESCALATED_BY_HAND = 0.02;
const SENT_BACK = 0.15;
const HOLD_APPROVED = 0.85;
const DM_LEVEL = 4;

/** Hours until somebody accepts what he was given; urgent, and other. */
const ACCEPTS: Readonly<Record<Temper, readonly [number, number]>> = {
  PROMPT: [0.4, 2.2],
  SLOW: [3, 30],
  ABSENT: [40, 160],
  FALSE: [0.3, 1],
};

/** ASSIGNED: sent on by whoever it does not concern, accepted by the others in their own time. */
export function* accept(one: Case): Life<boolean> {
  if (!one.isWorkable) return yield* handOn(one, one.one('CELL'), one.at + one.exponential(3));
  if (one.once('transferred', TRANSFERRED) && (yield* transfer(one))) return true;
  if (one.once('returned', RETURNED_TO_CELL)) return yield* returnToCell(one);
  const person = one.assignee ?? one.random.pick(one.district.staff(one.desk.department.code));
  const hours = ACCEPTS[person.temper][one.isUrgent ? 0 : 1];
  const at = one.whenIn(person, one.at + one.exponential(hours));
  const helpAt = headSteps(one, at);
  if (helpAt !== null) return yield* handOn(one, one.head.viewer, helpAt);
  if (one.assignee !== null && one.random.chance(OPENED_FIRST))
    yield* one.take(one.at + (at - one.at) * 0.7, person.viewer, { command: seeComplaint });
  return yield* one.take(at, person.viewer, { command: acknowledgeComplaint });
}

/** Where the officer will not come to it for days after it is due, the head of office gives it to another, most of the time. */
function headSteps(one: Case, at: number): number | null {
  const due = one.sight.dueAt?.getTime() ?? one.at;
  const { head } = one;
  const isHis = one.assignee?.officer.id === head.officer.id;
  if (isHis || at < due + 2 * DAY || head.temper === 'ABSENT' || one.random.chance(0.3)) return null;
  return one.whenIn(head, Math.max(due, one.at) + one.exponential(14));
}

/** Another officer of the department; the head himself where there is nobody else. */
function* handOn(one: Case, as: Case['head']['viewer'], at: number): Life<boolean> {
  const others = one.desk.officers.filter(({ id }) => id !== one.sight.assigneeId);
  const officerId = others.length > 0 ? one.random.pick(others).id : one.desk.head.id;
  return yield* one.take(one.inOffice(at), as, {
    command: reassignComplaint,
    input: { officerId, note: one.random.pick(phrases.REASSIGN_NOTES) },
  });
}

/** To an office of the whole district, which can see it wherever it is. */
function* transfer(one: Case): Life<boolean> {
  const { random, head } = one;
  const { departments } = one.district.world.directory;
  const others = [...departments.values()].filter(
    ({ isActive, area, code }) => isActive && area.parent === null && code !== one.desk.department.code,
  );
  one.office = random.pick(others).code;
  const input = { departmentCode: one.office, reason: random.pick(phrases.TRANSFER_REASONS) };
  return yield* one.take(one.whenIn(head, one.at + one.exponential(6)), head.viewer, {
    command: transferComplaint,
    input,
  });
}

function* returnToCell(one: Case): Life<boolean> {
  const { random, head } = one;
  const input = { reason: random.pick(phrases.RETURN_REASONS) };
  return yield* one.take(one.whenIn(head, one.at + one.exponential(8)), head.viewer, {
    command: returnComplaintToCell,
    input,
  });
}

/** IN_PROGRESS: something may come between; then the report. */
export function* work(one: Case): Life<boolean> {
  if (!one.isWorkable) return yield* handOn(one, one.one('CELL'), one.at + one.exponential(3));
  const person = one.assignee as Person;
  const between = yield* comesBetween(one, person);
  if (between) return true;
  const at = one.whenIn(person, reportAt(one, person.temper));
  const helpAt = one.once('handedOn', 1) ? headSteps(one, at) : null;
  if (helpAt !== null) return yield* handOn(one, one.head.viewer, helpAt);
  yield* climbsByHand(one, at);
  return yield* one.take(at, person.viewer, { command: submitActionTakenReport, input: report(one, person.temper) });
}

/** True when it stands elsewhere now. */
function* comesBetween(one: Case, person: Person): Life<boolean> {
  const { random } = one;
  const soon = () => one.whenIn(person, one.at + one.exponential(one.isUrgent ? 1 : 8));
  if (one.once('commented', COMMENTED))
    yield* one.take(soon(), person.viewer, { command: addComment, input: { text: random.pick(phrases.COMMENTS) } });
  if (yield* withdraw(one)) return true;
  if (one.once('asked', ASKED))
    return yield* one.take(soon(), person.viewer, {
      command: requestInformation,
      input: { question: random.pick(phrases.QUESTIONS) },
    });
  if (person.officer.role === 'OFFICER' && one.once('rejected', REJECTED))
    return yield* one.take(soon(), person.viewer, { command: proposeRejection, input: rejection(one) });
  if (one.once('held', HELD)) return yield* hold(one);
  return false;
}

function* hold(one: Case): Life<boolean> {
  const { random, head } = one;
  const at = one.whenIn(head, one.at + one.exponential(10));
  const reviewOn = dateOf(dayOf(at) + random.whole(3, 25));
  return yield* one.take(at, head.viewer, {
    command: proposeHold,
    input: { reason: random.pick(phrases.HOLD_REASONS), reviewOn, interimReply: 'आपका प्रकरण विचाराधीन है।' },
  });
}

/** ON_HOLD: decided by the cell, ended by the head about the day it was to be looked at. */
export function* endHold(one: Case): Life<boolean> {
  const { random, sight, head } = one;
  if (!sight.proposal?.decidedAt) {
    const approve = random.chance(HOLD_APPROVED);
    const input = { approve, note: approve ? null : random.pick(phrases.HOLD_REFUSALS) };
    return yield* one.take(one.inOffice(one.at + one.exponential(6)), one.one('CELL'), { command: decideHold, input });
  }
  const review = Date.parse(`${sight.proposal.reviewOn}T10:00:00+05:30`);
  return yield* one.take(one.whenIn(head, review + one.exponential(4)), head.viewer, {
    command: resumeComplaint,
    input: { note: random.pick(phrases.RESUME_NOTES) },
  });
}

/** The head asks for help before it is due; the DM sends back with a direction what has come up to him. */
function* climbsByHand(one: Case, before: number): Life {
  const at = one.at + (before - one.at) / 2;
  if (one.once('byHand', ESCALATED_BY_HAND))
    yield* one.take(one.whenIn(one.head, at), one.head.viewer, {
      command: escalateComplaint,
      input: { reason: 'उच्च स्तर के आदेश आवश्यक हैं।' },
      expected: ['LEVEL_LIMIT'],
    });
  if (one.sight.escalationLevel === DM_LEVEL && one.once('sentBack', SENT_BACK))
    yield* one.take(one.inOffice(at + HOUR), one.one('DM'), {
      command: deescalateComplaint,
      input: { reason: 'दो दिन में निस्तारण करें।' },
    });
}

/** Inside the time, days after it, or at once without having been there. */
function reportAt(one: Case, temper: Temper): number {
  const { random } = one;
  const due = one.sight.dueAt?.getTime() ?? one.at + DAY;
  const left = due - one.at;
  if (temper === 'FALSE') return one.at + one.exponential(one.isUrgent ? 0.7 : 6);
  if (left <= 0) return one.at + one.exponential(temper === 'PROMPT' ? 8 : 50);
  if (temper === 'PROMPT' && !random.chance(0.1)) return one.at + left * random.between(0.05, 0.85);
  const days = temper === 'ABSENT' ? 12 : 2;
  return due + random.exponential(days * DAY);
}

function report({ random, isUrgent }: Case, temper: Temper) {
  const die = random.next();
  if (temper !== 'FALSE' && die < 0.1) return { outcome: 'PARTLY' as const, text: random.pick(phrases.PARTLY_REPORTS) };
  if (temper !== 'FALSE' && die < 0.16 && !isUrgent)
    return { outcome: 'INFORMATION_GIVEN' as const, text: random.pick(phrases.INFORMATION_REPORTS) };
  const texts = phrases.FIXED_REPORTS[random.pick(Object.keys(phrases.FIXED_REPORTS))] as readonly string[];
  return { outcome: 'FIXED' as const, text: random.pick(texts) };
}
