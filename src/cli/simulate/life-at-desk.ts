/** The cell and whoever decides: registering, assigning, verifying, merging, rejecting. */

import { returnActionTakenReport, verifyResolution } from '../../complaints/commands/action-taken-report.ts';
import { classifyComplaint } from '../../complaints/commands/classify-complaint.ts';
import { mergeComplaints, unmergeComplaint } from '../../complaints/commands/merge-complaints.ts';
import { registerComplaint } from '../../complaints/commands/register-complaint.ts';
import { decideRejection, proposeRejection } from '../../complaints/commands/reject-complaint.ts';
import { assignComplaint } from '../../complaints/index.ts';
import { DAY, demoPhone, HOUR, MINUTE, personName, phrases, pickSpot, wordComplaint } from '../../demo/index.ts';
import type { Case, Life } from './case.ts';
import type { Person } from './district.ts';

const ANONYMOUS = 0.04;
const FORGOTTEN = 0.04;
const DUPLICATE = 0.03;
const UNMERGED = 0.08;
const CLASSIFIED_ANEW = 0.05;
const REJECTED_AT_ONCE = 0.015;
const WITHOUT_OFFICER = 0.25;
const RETURNED = { honest: 0.08, false: 0.45 } as const;
const REJECTION_APPROVED = 0.75;
const PORTALS: ReadonlySet<string> = new Set(['CM_HELPLINE', 'CPGRAMS']);
const CODES = ['A', 'B', 'C'] as const;

export function* register(one: Case): Life {
  const { random, coming, district } = one;
  const { world } = district;
  const subject = random.weighted(world.leaves, ({ leaf }) => leaf?.weight ?? 1);
  const leaf = subject.leaf as NonNullable<typeof subject.leaf>;
  const area = world.offices.pickArea(random, leaf);
  const { text, place, language } = wordComplaint(random, leaf, pickSpot(random, area));
  one.office = world.offices.pickOffice(random, leaf, area);
  const complainant = random.chance(ANONYMOUS)
    ? null
    : { name: personName(random, language === 'en' ? 'en' : 'hi'), phone: demoPhone(random.whole(10_000, 99_999)) };
  const at = one.atDesk(coming.at + one.exponential(0.2));
  const externalNumber = PORTALS.has(coming.source) ? `${coming.source}-${one.index}` : null;
  const input = {
    source: coming.source,
    text,
    place,
    complainant,
    externalNumber,
    subjectId: subject.id,
    areaId: area.id,
  };
  yield* one.take(at, one.one('OPERATOR'), { command: registerComplaint, input });
}

/** REGISTERED: a duplicate is merged, what is none of the district's is rejected, the rest goes to its office. */
export function* assign(one: Case): Life<boolean> {
  const { random } = one;
  const cell = one.one('CELL');
  const forgotten = one.once('forgotten', FORGOTTEN) ? random.between(0.5, 2) * DAY : 0;
  const at = one.atDesk(one.at + one.exponential(one.isUrgent ? 0.1 : 0.5) + forgotten);
  if (one.once('duplicate', DUPLICATE) && (yield* merge(one, at))) return true;
  if (one.once('classified', CLASSIFIED_ANEW))
    yield* one.take(at, cell, { command: classifyComplaint, input: { categoryCode: random.pick(CODES) } });
  if (one.once('rejectedAtOnce', REJECTED_AT_ONCE))
    return yield* one.take(at + MINUTE, cell, { command: proposeRejection, input: rejection(one) });
  const officers = one.district.world.desk(one.office).officers;
  const officerId = random.chance(WITHOUT_OFFICER) ? null : random.pick(officers).id;
  const input = { departmentCode: one.office, officerId, note: random.pick(phrases.ASSIGN_NOTES) };
  return yield* one.take(at + 2 * MINUTE, cell, { command: assignComplaint, input });
}

/** A likely duplicate of an earlier one that may have ended meanwhile. */
function* merge(one: Case, at: number): Life<boolean> {
  const primaryNumber = one.earlier.of(one.office, one);
  if (primaryNumber === null) return false;
  return yield* one.take(at, one.one('CELL'), {
    command: mergeComplaints,
    input: { primaryNumber, note: phrases.MERGE_NOTE },
    ...{ isAlone: true, expected: ['INVALID_STATE', 'MERGE_CYCLE'] },
  });
}

/** MERGED: now and then it was another matter after all. */
export function* reconsiderMerge(one: Case): Life<boolean> {
  if (!one.once('unmerged', UNMERGED)) return false;
  return yield* one.take(one.atDesk(one.at + one.exponential(20)), one.one('CELL'), {
    command: unmergeComplaint,
    input: { reason: 'अलग स्थान की शिकायत है।' },
    isAlone: true,
  });
}

export const rejection = ({ random }: Case) => {
  const { code, reason } = random.byShare(phrases.REJECTIONS);
  return { reasonCode: code, reason };
};

/** ACTION_TAKEN: the cell verifies what is urgent or came back, the head of office the rest; nobody his own. */
export function* verify(one: Case): Life<boolean> {
  const { random, sight, head } = one;
  const author = one.assignee as Person;
  const isForCell = one.isUrgent || sight.reopenCount > 0 || author.officer.id === head.officer.id;
  const hours = one.isUrgent ? 0.6 : 5;
  const wanted = one.at + one.exponential(hours) + 4 * MINUTE;
  const as = isForCell ? one.one('CELL') : head.viewer;
  const at = isForCell ? one.inOffice(wanted) : one.whenIn(head, wanted);
  const isReturned = random.chance(author.temper === 'FALSE' ? RETURNED.false : RETURNED.honest);
  return yield* one.take(
    at,
    as,
    isReturned
      ? { command: returnActionTakenReport, input: { reason: random.pick(phrases.REPORT_RETURN_REASONS) } }
      : { command: verifyResolution, input: {} },
  );
}

/** REJECTION_PROPOSED: the next level decides. */
export function* decideOnRejection(one: Case): Life<boolean> {
  const { random, sight } = one;
  const level = sight.proposal?.byLevel ?? 1;
  const as = level >= 3 ? one.one('DM') : one.one('CELL');
  const approve = random.chance(REJECTION_APPROVED);
  const input = { approve, note: approve ? null : random.pick(phrases.REJECTION_REFUSALS) };
  return yield* one.take(one.inOffice(one.at + one.exponential(8) + HOUR), as, { command: decideRejection, input });
}
