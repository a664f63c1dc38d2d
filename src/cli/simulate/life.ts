/**
 * What happens to a complaint from its coming to its end: by the state it is seen in, somebody does what he would do then. Each
 * state has its own step; a life ends where nobody would do anything more.
 */

import type { ComplaintState } from '../../complaints/complaint.enums.ts';
import { MINUTE } from '../../demo/index.ts';
import type { Case, Life } from './case.ts';
import * as desk from './life-at-desk.ts';
import * as home from './life-at-home.ts';
import * as office from './life-in-office.ts';

/** True: look again what to do. False: nobody will do anything more. */
export type Step = (one: Case) => Life<boolean>;

const STEPS: Readonly<Record<ComplaintState, Step>> = {
  REGISTERED: desk.assign,
  ASSIGNED: office.accept,
  IN_PROGRESS: office.work,
  INFO_REQUESTED: home.answer,
  ON_HOLD: office.endHold,
  ACTION_TAKEN: desk.verify,
  REJECTION_PROPOSED: desk.decideOnRejection,
  RESOLVED: home.judge,
  CLOSED: home.comeBack,
  REJECTED: home.appeal,
  REJECTION_FINAL: nothing,
  MERGED: desk.reconsiderMerge,
  WITHDRAWN: nothing,
};

// biome-ignore lint/correctness/useYield: an end is a step without acts
function* nothing(): Life<boolean> {
  return false;
}

/** No life is a circle: whoever has come this far is left to the clock. */
const MOST_STEPS = 60;

export function* lifeOf(one: Case): Life {
  yield* desk.register(one);
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if (!(yield* STEPS[one.sight.state](one))) return;
    one.at += MINUTE;
  }
}
