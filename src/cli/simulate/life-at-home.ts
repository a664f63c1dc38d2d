/** The complainant: answers or is silent, is satisfied or not, comes back, gives up. The feedback agent calls for him. */
import { withdrawComplaint } from '../../complaints/commands/withdraw-complaint.ts';
import { confirmResolution, provideInformation, reopenComplaint } from '../../complaints/index.ts';
import { DAY, HOUR, MINUTE, phrases } from '../../demo/index.ts';
import type { Case, Life } from './case.ts';

const WITHDRAWN = 0.015;
const ANSWERS = 0.7;
const ANSWER_DAYS = 7;
const NOTICE_ARRIVES = 0.93;
const UNSATISFIED = { honest: 0.1, false: 0.6 } as const;
const SATISFIED = 0.5;
const CALLED = 0.5;
const REOPENED = 0.85;
const TOO_LATE = 0.01;
const COMES_BACK = 0.02;
const APPEALS = 0.15;
const MOST_REOPENINGS = 3;

/** Somebody's matter has settled itself. Whoever gave no name cannot. */
export function* withdraw(one: Case): Life<boolean> {
  if (one.sight.complainantId === null || !one.once('withdrawn', WITHDRAWN)) return false;
  return yield* one.take(one.atHome(one.at + one.exponential(12)), one.complainant, {
    command: withdrawComplaint,
    input: { reason: one.random.pick(phrases.WITHDRAW_REASONS) },
  });
}

/** INFO_REQUESTED: most answer; after a week the clock sends it back to the officer. */
export function* answer(one: Case): Life<boolean> {
  if (!one.random.chance(ANSWERS)) return yield* one.look(one.at + (ANSWER_DAYS + 1) * DAY + 2 * HOUR);
  const at = one.atHome(one.at + one.random.between(0.1, ANSWER_DAYS - 1) * DAY);
  return yield* one.take(at, one.complainant, {
    command: provideInformation,
    input: { answer: one.random.pick(phrases.ANSWERS) },
  });
}

/** RESOLVED: told, and asked. "Not satisfied" leads to reopening; silence is the clock's business. */
export function* judge(one: Case): Life<boolean> {
  const { random, sight } = one;
  if (one.done.has(`judged ${sight.reopenCount}`)) return false;
  one.done.add(`judged ${sight.reopenCount}`);
  const isTold = sight.complainantId !== null && random.chance(NOTICE_ARRIVES);
  if (!isTold && !random.chance(CALLED)) return false;
  const isFalse = one.assignee?.temper === 'FALSE';
  const die = random.next();
  const unsatisfied = isFalse ? UNSATISFIED.false : UNSATISFIED.honest;
  if (die < unsatisfied) return yield* objects(one, isTold);
  if (die < unsatisfied + SATISFIED) return yield* verdict(one, isTold, true);
  // only silence asks whether the message has arrived
  if (isTold) yield* one.take(one.at + random.between(31, 90) * MINUTE, one.complainant, { command: 'NOTICE_ARRIVES' });
  if (!one.once('tooLate', TOO_LATE)) return false;
  return yield* tooLate(one);
}

function* verdict(one: Case, isTold: boolean, satisfied: boolean): Life<boolean> {
  const { random } = one;
  const text = random.pick(satisfied ? phrases.PRAISE : phrases.BLAME);
  const rating = satisfied ? random.whole(3, 5) : random.whole(1, 2);
  const as = isTold ? one.complainant : one.one('FEEDBACK_AGENT');
  return yield* one.take(one.atHome(one.at + one.exponential(30)), as, {
    command: confirmResolution,
    input: { satisfied, rating, text },
  });
}

function* objects(one: Case, isTold: boolean): Life<boolean> {
  yield* verdict(one, isTold, false);
  if (one.sight.reopenCount >= MOST_REOPENINGS || !one.random.chance(REOPENED)) return false;
  return yield* reopen(one, one.at + one.exponential(24));
}

const reopen = (one: Case, at: number): Life<boolean> =>
  one.take(one.atHome(at), one.complainant, {
    command: reopenComplaint,
    input: { reason: one.random.pick(phrases.REOPEN_REASONS) },
    // a month may have passed meanwhile
    expected: ['WINDOW_CLOSED'],
  });

/** After thirty days the complainant is refused; the DM may still reopen. */
function* tooLate(one: Case): Life<boolean> {
  const resolved = one.sight.resolvedAt?.getTime() ?? one.at;
  const isReopened = yield* reopen(one, resolved + 33 * DAY);
  if (isReopened) return true;
  return yield* one.take(one.inOffice(one.at + 2 * DAY), one.one('DM'), {
    command: reopenComplaint,
    input: { reason: 'जनसुनवाई में पुनः प्रस्तुत।' },
  });
}

/** CLOSED: a few find out later that it has not lasted. */
export function* comeBack(one: Case): Life<boolean> {
  if (!one.once('cameBack', COMES_BACK) || one.sight.reopenCount >= MOST_REOPENINGS) return false;
  return yield* reopen(one, one.at + one.random.between(2, 20) * DAY);
}

/** REJECTED: some appeal in time. */
export function* appeal(one: Case): Life<boolean> {
  if (!one.once('appealed', APPEALS)) return false;
  return yield* reopen(one, one.at + one.random.between(2, 25) * DAY);
}
