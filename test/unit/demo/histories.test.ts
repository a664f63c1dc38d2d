/** A small demo district in memory: every history obeys the domain, and the shares are those of a real year. */
import { describe, expect, it } from '@jest/globals';
import { parseComplaintNumber } from '../../../src/complaints/complaint-number.ts';
import { normaliseText, searchKeys } from '../../../src/complaints/search/index.ts';
import { lineOf } from '../../../src/demo/directory.ts';
import { Histories } from '../../../src/demo/histories.ts';
import { SearchIndex } from '../../../src/demo/search-index.ts';
import type { Story } from '../../../src/demo/story.ts';
import { World } from '../../../src/demo/world.ts';
import { EDGES, isOpen } from './transitions.ts';

const NOW = Date.parse('2026-11-20T09:00:00Z');
const DAY = 86_400_000;

function tell(seed: number, count: number): { world: World; stories: Story[]; histories: Histories } {
  const world = new World(seed, NOW);
  const histories = new Histories(world);
  return { world, histories, stories: [...histories.tell(count)] };
}

const { world, stories, histories } = tell(1, 600);
const many = tell(2, 6000).stories;
const officers = new Map(world.people.officers.map((officer) => [officer.id, officer]));
const share = (list: readonly Story[], test: (story: Story) => boolean) => list.filter(test).length / list.length;
const entriesOf = (list: readonly Story[], type: string) =>
  list.flatMap(({ timeline }) => timeline).filter((entry) => entry.type === type);

describe('every history', () => {
  it('follows the table of transitions from its number to its present state', () => {
    for (const story of [...stories, ...many]) expect(pathOf(story)).toBe(story.complaint.state);
  });

  it('has versions 1…n, times that never go back and never lie ahead', () => {
    for (const { timeline, complaint } of [...stories, ...many]) {
      expect(timeline.map(({ version }) => version)).toEqual(timeline.map((_, index) => index + 1));
      expect(complaint.version).toBe(timeline.length);
      const times = timeline.map(({ at }) => at);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(times[0]).toBe(complaint.registeredAt);
      expect(times.at(-1)).toBe(complaint.changedAt);
      expect(complaint.changedAt).toBeLessThanOrEqual(NOW);
    }
  });

  it('has event ids of version 7 that carry the time of their event', () => {
    for (const { eventId, at } of stories.flatMap(({ timeline }) => timeline)) {
      expect(eventId[14]).toBe('7');
      expect(Number.parseInt(eventId.replace('-', '').slice(0, 12), 16)).toBe(at);
    }
  });

  it('is verified by somebody else than the author, by the cell when category A or reopened', () => {
    for (const story of many) {
      for (const report of story.reports) {
        expect(report.verifiedById).not.toBe(report.author.id);
        expect(report.returnedById).not.toBe(report.author.id);
      }
      const reopenedAt = story.timeline.find(({ type }) => type === 'COMPLAINT_REOPENED')?.at ?? NOW;
      for (const { type, at, actor } of story.timeline) {
        const isSensitive = story.category === 'A' || at > reopenedAt;
        if (type === 'COMPLAINT_RESOLVED' && isSensitive) expect(actor.role).toBe('CELL');
      }
    }
  });

  it('keeps its clocks: running, paused or stopped as its state says', () => {
    for (const { complaint } of many) {
      const isStopped = !isOpen(complaint.state) || complaint.state === 'ACTION_TAKEN';
      expect(complaint.stoppedAt !== null).toBe(isStopped);
      const mayRest =
        complaint.state === 'INFO_REQUESTED' ||
        (complaint.state === 'ON_HOLD' && complaint.proposal?.decidedAt != null);
      expect(complaint.pausedAt !== null).toBe(mayRest);
      expect(complaint.proposal !== null).toBe(
        complaint.state === 'ON_HOLD' || complaint.state === 'REJECTION_PROPOSED',
      );
    }
  });

  it('is assigned inside the area of its office, to an officer of the department', () => {
    for (const { complaint, desk, spot, assignee } of stories) {
      if (complaint.departmentId === null) continue;
      expect(complaint.departmentId).toBe(desk.department.id);
      expect(lineOf(spot.area)).toContain(desk.department.area);
      expect(complaint.assigneeId).toBe(assignee?.id ?? null);
      if (assignee !== null) expect(officers.get(assignee.id)?.department).toBe(desk.department);
    }
  });

  it('climbs each level once a cycle, and its reopenings leave the old cycles behind', () => {
    for (const { complaint, escalations, cycles } of many) {
      const keys = escalations.map(({ cycle, level }) => `${cycle}/${level}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(cycles.map(({ cycle }) => cycle)).toEqual(
        Array.from({ length: complaint.reopenCount }, (_, index) => index + 1),
      );
      expect(complaint.cycle).toBe(complaint.reopenCount + 1);
    }
  });

  it('merges only into a complaint that came before and is no duplicate itself', () => {
    const byId = new Map(many.map((story) => [story.complaint.id, story.complaint]));
    const merged = many.filter(({ complaint }) => complaint.state === 'MERGED');
    for (const { complaint } of merged) {
      const primary = byId.get(complaint.primaryId ?? '');
      expect(primary?.primaryId).toBeNull();
      expect(primary?.registeredAt).toBeLessThan(complaint.registeredAt);
      expect(complaint.stateBeforeMerge).not.toBeNull();
    }
  });
});

/** Walks the timeline, checking every step against the table; returns the state it ends in. */
function pathOf({ timeline }: Story): string | null {
  let state: string | null = null;
  for (const { type, fromState, toState } of timeline) {
    if (state === null) expect([type, fromState, toState]).toEqual(['COMPLAINT_REGISTERED', null, 'REGISTERED']);
    else expectStep(type, state, fromState, toState);
    state = toState ?? state;
  }
  return state;
}

function expectStep(type: string, state: string, fromState: string | null, toState: string | null): void {
  const [from, to] = EDGES[type] ?? [[], []];
  expect(from).toContain(state);
  expect(to).toContain(toState ?? state);
  expect(fromState).toBe(toState === null ? null : state);
}

describe('the year', () => {
  it('balances: every complaint stands in one bucket', () => {
    const buckets = {
      resolved: ['RESOLVED', 'CLOSED'],
      rejected: ['REJECTED', 'REJECTION_FINAL'],
      other: ['MERGED', 'WITHDRAWN'],
    };
    const known = Object.values(buckets).flat();
    const inProcess = stories.filter(({ complaint }) => isOpen(complaint.state)).length;
    const done = stories.filter(({ complaint }) => known.includes(complaint.state)).length;
    expect(inProcess + done).toBe(600);
  });

  it('has about 12 % of the closed ones late, 6 % reopened, 4 % rejected, 2 % merged, 1 % withdrawn', () => {
    const closed = many.filter(({ state }) => state === 'RESOLVED' || state === 'CLOSED');
    const late = share(closed, ({ complaint }) => (complaint.stoppedAt ?? 0) > (complaint.dueAt ?? 0));
    expect(late).toBeGreaterThan(0.09);
    expect(late).toBeLessThan(0.15);
    expectShare(({ complaint }) => complaint.reopenCount > 0, 0.045, 0.08);
    expectShare(({ state }) => state.startsWith('REJECT') && state !== 'REJECTION_PROPOSED', 0.028, 0.052);
    expectShare(({ state }) => state === 'MERGED', 0.012, 0.028);
    expectShare(({ state }) => state === 'WITHDRAWN', 0.004, 0.018);
  });

  it('has complaints overdue at levels 2 to 4, and new ones without an owner', () => {
    const overdue = many.filter(
      ({ complaint }) => complaint.stoppedAt === null && complaint.pausedAt === null && (complaint.dueAt ?? NOW) < NOW,
    );
    expect(overdue.length).toBeGreaterThan(10);
    expect(overdue.every(({ complaint }) => complaint.escalationLevel >= 2)).toBe(true);
    expect(new Set(overdue.map(({ complaint }) => complaint.escalationLevel)).size).toBeGreaterThan(1);
    expect(stories.filter(({ state }) => state === 'REGISTERED').length).toBeGreaterThanOrEqual(5);
  });

  it('hears from 40 % of the complainants, 60 % of them satisfied', () => {
    const resolutions = entriesOf(many, 'COMPLAINT_RESOLVED').length;
    const feedback = many.flatMap((story) => story.feedback);
    expect(feedback.length / resolutions).toBeGreaterThan(0.35);
    expect(feedback.length / resolutions).toBeLessThan(0.45);
    const satisfied = feedback.filter((each) => each.satisfied).length / feedback.length;
    expect(satisfied).toBeGreaterThan(0.54);
    expect(satisfied).toBeLessThan(0.66);
  });

  it('comes mostly by WhatsApp, and from portals with their numbers, each once', () => {
    expectShare(({ complaint }) => complaint.source === 'WHATSAPP', 0.4, 0.5);
    const references = many.map(({ externalNumber }) => externalNumber).filter((number) => number !== null);
    expect(new Set(references).size).toBe(references.length);
    expect(references.length).toBeGreaterThan(400);
  });

  it('reaches back twelve months', () => {
    expect(NOW - (many[0]?.complaint.registeredAt ?? NOW)).toBeGreaterThan(355 * DAY);
    expect(NOW - (many[0]?.complaint.registeredAt ?? 0)).toBeLessThan(367 * DAY);
  });
});

const expectShare = (test: (story: Story) => boolean, low: number, high: number) => {
  expect(share(many, test)).toBeGreaterThan(low);
  expect(share(many, test)).toBeLessThan(high);
};

describe('numbers, people and texts', () => {
  it('numbers complaints by Indian year in the order of registration', () => {
    const serials = stories.map(({ complaint }) => complaint.number);
    expect(serials.every((number) => parseComplaintNumber(number) === number)).toBe(true);
    expect(serials).toEqual([...serials].sort());
    expect([...histories.counters.values()].reduce((sum, last) => sum + last, 0)).toBe(600);
  });

  it('keeps telephone numbers out of texts and in the range of nobody', () => {
    for (const { complaint, complainant } of stories) {
      expect(complaint.text).not.toMatch(/\d{6,}|[{}]/); // amounts of money have five digits
      if (complainant !== null) expect(complainant.phone).toMatch(/^\+9190000\d{5}$/);
      expect(complaint.trackingToken).toMatch(/^[\w-]{22}$/);
    }
  });

  it('writes in Hindi, one in six in Roman letters, a few in English', () => {
    const latin = share(many, ({ complaint }) => !/[\u0900-\u097f]/.test(complaint.text));
    expect(latin).toBeGreaterThan(0.16);
    expect(latin).toBeLessThan(0.24);
  });

  it('indexes texts exactly as the search does', () => {
    const index = new SearchIndex();
    for (const { complaint } of stories) {
      const text = `${complaint.text} ${complaint.place}`;
      expect(index.textOf(text)).toBe(normaliseText(text));
      expect([...index.keysOf(text)].sort()).toEqual(searchKeys(text).sort());
    }
    for (const text of ['ए एन एम नहीं आती', 'डी एम साहब', 'NH58 पर 1,250 गड्ढे', 'पानी']) {
      expect([...index.keysOf(text)].sort()).toEqual(searchKeys(text).sort());
    }
  });
});

describe('determinism', () => {
  const outline = (list: readonly Story[]) =>
    JSON.stringify(list.map(({ complaint, timeline, complainant }) => [complaint, timeline, complainant]));

  it('tells the same year for the same seed, another for another', () => {
    expect(outline(tell(1, 600).stories)).toBe(outline(stories));
    expect(outline(tell(3, 600).stories)).not.toBe(outline(stories));
  });
});
