/** From the number to the officer: classification, assignment, acknowledgement, and the detours between offices. */
import { ASSIGN_NOTES, REASSIGN_NOTES, RETURN_REASONS, TRANSFER_REASONS } from '../data/phrases.ts';
import type { Department } from '../directory.ts';
import { HOUR, MINUTE } from '../due.ts';
import type { Officer } from '../people.ts';
import type { Story } from '../story.ts';
import { acting, SYSTEM } from '../world.ts';
import { acknowledgeTime, assignLag, atDesk, inOffice } from './pace.ts';
import type { Plot } from './step.ts';

const ROUTED_SHARE = 0.35;
const QUEUE_SHARE = 0.12;
const NOTE_SHARE = 0.45;
const RETURN_SHARE = 0.025;
const TRANSFER_SHARE = 0.05;
const REASSIGN_SHARE = 0.06;
/** District offices that take over from others. */
const TRANSFER_TARGETS = ['REV', 'DPRO', 'PWD', 'DRDA', 'JAL', 'SWD', 'DSO', 'RED', 'IRR', 'HEALTH', 'ELEC', 'POLICE'];

/** Assigns the complaint and brings it to an officer, by detours now and then. */
export function* reachOfficer(story: Story): Plot {
  const { random } = story.world;
  yield* assign(story);
  if (random.chance(RETURN_SHARE)) {
    yield { at: inOffice(story, story.lastAt + random.exponential(5 * HOUR)), act: (at) => returnToCell(story, at) };
    yield* assign(story);
  }
  if (random.chance(TRANSFER_SHARE)) {
    yield { at: inOffice(story, story.lastAt + random.exponential(6 * HOUR)), act: (at) => transfer(story, at) };
  }
  if (random.chance(REASSIGN_SHARE)) {
    yield { at: inOffice(story, story.lastAt + random.exponential(4 * HOUR)), act: (at) => reassign(story, at) };
  }
}

/** A complaint without an officer waits in the department's queue until the head gives it to somebody. */
function* assign(story: Story): Plot {
  const { random } = story.world;
  const isRouted = random.chance(ROUTED_SHARE);
  const at = isRouted ? story.lastAt + random.between(4_000, 30_000) : atDesk(story, assignLag(story));
  yield { at, act: (moment) => setOwner(story, moment, isRouted) };
  if (story.assignee === null) {
    yield {
      at: inOffice(story, story.lastAt + random.exponential(40 * MINUTE)),
      act: (moment) => reassign(story, moment),
    };
  }
}

export function* acknowledge(story: Story): Plot {
  yield { at: acknowledgeTime(story), act: (at) => markSeen(story, at) };
}

function setOwner(story: Story, at: number, isRouted: boolean): void {
  const { random } = story.world;
  story.assignee = random.chance(QUEUE_SHARE) ? null : random.pick(story.desk.officers);
  story.record('COMPLAINT_ASSIGNED', at, isRouted ? SYSTEM : acting(story.world.one('CELL')), {
    set: ownership(story, at),
    text: !isRouted && random.chance(NOTE_SHARE) ? random.pick(ASSIGN_NOTES) : null,
  });
}

const ownership = (story: Story, at: number) => ({
  state: 'ASSIGNED' as const,
  departmentId: story.desk.department.id,
  assigneeId: story.assignee?.id ?? null,
  assignedAt: at,
  seenAt: null,
});

const markSeen = (story: Story, at: number): void =>
  story.record('COMPLAINT_ACKNOWLEDGED', at, acting(story.assignee as Officer), {
    set: { state: 'IN_PROGRESS', seenAt: at },
  });

function reassign(story: Story, at: number): void {
  const { random } = story.world;
  const others = story.desk.officers.filter((officer) => officer !== story.assignee);
  story.assignee = random.pick(others.length > 0 ? others : story.desk.officers);
  story.record('COMPLAINT_REASSIGNED', at, acting(story.desk.head), {
    set: ownership(story, at),
    text: random.chance(NOTE_SHARE) ? random.pick(REASSIGN_NOTES) : null,
  });
}

function returnToCell(story: Story, at: number): void {
  const { random } = story.world;
  const by = story.assignee ?? story.desk.head;
  story.assignee = null;
  story.record('COMPLAINT_RETURNED_TO_CELL', at, acting(by), {
    set: { state: 'REGISTERED', departmentId: null, assigneeId: null, assignedAt: null, seenAt: null },
    text: random.pick(RETURN_REASONS),
  });
  story.desk = story.world.desk(otherOffice(story));
}

function transfer(story: Story, at: number): void {
  const { random } = story.world;
  const by = random.chance(0.7) ? story.desk.head : story.world.one('CELL');
  story.desk = story.world.desk(otherOffice(story));
  story.assignee = random.pick(story.desk.officers);
  story.record('COMPLAINT_TRANSFERRED', at, acting(by), {
    set: { ...ownership(story, at), transferCount: story.complaint.transferCount + 1 },
    text: random.pick(TRANSFER_REASONS),
  });
}

/** The subject's own district office when a local one had it, else another district office. */
function otherOffice(story: Story): string {
  const current = story.desk.department.code;
  const suggested = story.subject.leaf?.department ?? 'REV';
  if (suggested !== current && isDistrictOffice(story.world.desk(suggested).department)) return suggested;
  return story.world.random.pick(TRANSFER_TARGETS.filter((code) => code !== current));
}

const isDistrictOffice = ({ area }: Department): boolean => area.kind === 'DISTRICT';
