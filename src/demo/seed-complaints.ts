/**
 * Stores the complaints with their histories, batch by batch in the order of registration. While the server takes one
 * batch, the next is being made.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import type { Client } from 'pg';
import { type Copy, copyRows, prepareCopy, runCopy } from './copy.ts';
import type { Histories } from './histories.ts';
import { waitingMessages } from './intake.ts';
import type { DemoComplainant, DemoEvent } from './model.ts';
import { OneAtATime } from './one-at-a-time.ts';
import type { SearchIndex } from './search-index.ts';
import type { Story } from './story.ts';
import * as tables from './tables/complaint-tables.ts';
import { hearingTable, LAST_TOKENS } from './tables/hearing-table.ts';
import { intakeTable } from './tables/intake-table.ts';
import type { World } from './world.ts';

export interface ComplaintCounts {
  complaints: number;
  timelineEntries: number;
  reports: number;
  feedback: number;
  escalations: number;
  events: number;
  intakeMessages: number;
}

export interface ComplaintSeeding {
  readonly client: Client;
  readonly world: World;
  readonly histories: Histories;
  readonly districtId: number;
  readonly complaints: number;
  readonly privacy: tables.Privacy;
  readonly index: SearchIndex;
  onProgress(done: number): void;
}

const BATCH = 2000;
/** Complaints made without a pause: between two slices the socket gets its turn. */
const SLICE = 25;
const KEPT_CLOSED = 40;

export async function seedComplaints(seeding: ComplaintSeeding): Promise<ComplaintCounts> {
  const counts: ComplaintCounts = {
    complaints: 0,
    timelineEntries: 0,
    reports: 0,
    feedback: 0,
    escalations: 0,
    events: 0,
    intakeMessages: 0,
  };
  const events: DemoEvent[] = [];
  const closed: Story[] = [];
  const store = new OneAtATime((copies: readonly Copy[]) => storeAll(seeding.client, copies));
  try {
    for await (const batch of batches(seeding)) {
      count(counts, batch);
      events.push(...batch.flatMap((story) => story.events));
      keepClosed(closed, batch);
      await store.next(await prepare(seeding, batch));
      seeding.onProgress(counts.complaints - batch.length);
    }
  } finally {
    await store.idle();
  }
  await storeRest(seeding, events, closed, counts);
  seeding.onProgress(counts.complaints);
  return counts;
}

async function* batches({ histories, complaints }: ComplaintSeeding): AsyncGenerator<Story[], void, undefined> {
  let batch: Story[] = [];
  for (const story of histories.tell(complaints)) {
    batch.push(story);
    if (batch.length % SLICE === 0) await breathe();
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** The text of every COPY of the batch; made while the server is busy with the batch before. */
async function prepare(
  { districtId, privacy, index, histories }: ComplaintSeeding,
  stories: readonly Story[],
): Promise<Copy[]> {
  const complainants = stories.map(({ complainant }) => complainant).filter((each) => each !== null);
  const numbered = rowsOf(stories, ({ externalNumber }) => (externalNumber === null ? [] : [externalNumber]));
  const begun = histories.hearings.takeBegun();
  const makers = [
    () => prepareCopy(hearingTable(districtId), begun),
    () => prepareCopy(tables.complainantTable(districtId, privacy), complainants),
    () =>
      prepareCopy(
        tables.complaintTable(districtId, index),
        stories.map(({ complaint }) => complaint),
      ),
    () =>
      prepareCopy(
        tables.timelineTable(districtId),
        rowsOf(stories, ({ timeline }) => timeline),
      ),
    () =>
      prepareCopy(
        tables.reportTable(districtId),
        rowsOf(stories, ({ reports }) => reports),
      ),
    () =>
      prepareCopy(
        tables.feedbackTable(districtId),
        rowsOf(stories, ({ feedback }) => feedback),
      ),
    () =>
      prepareCopy(
        tables.escalationTable(districtId),
        rowsOf(stories, ({ escalations }) => escalations),
      ),
    () =>
      prepareCopy(
        tables.cycleTable(districtId),
        rowsOf(stories, ({ cycles }) => cycles),
      ),
    () => prepareCopy(tables.referenceTable(districtId), numbered),
  ];
  const copies: Copy[] = [];
  for (const make of makers) {
    copies.push(make());
    await breathe();
  }
  return copies;
}

async function storeAll(client: Client, copies: readonly Copy[]): Promise<void> {
  for (const copy of copies) await runCopy(client, copy);
}

const rowsOf = <Row>(stories: readonly Story[], list: (story: Story) => readonly Row[]): tables.Of<Row>[] =>
  stories.flatMap((story) => list(story).map((row) => ({ complaint: story.complaint, row })));

async function storeRest(
  { client, world, histories, districtId, privacy }: ComplaintSeeding,
  events: DemoEvent[],
  closed: readonly Story[],
  counts: ComplaintCounts,
): Promise<void> {
  const messages = waitingMessages(world, closed);
  const senders: DemoComplainant[] = messages.map(({ sender }) => sender);
  await copyRows(client, tables.complainantTable(districtId, privacy), senders);
  await copyRows(client, intakeTable(districtId), messages);
  events.sort((a, b) => a.entry.at - b.entry.at);
  await copyRows(client, tables.eventTable(districtId), events);
  for (const [year, serial] of histories.counters) {
    await client.query('insert into complaint_counter (district_id, year, last_serial) values ($1, $2, $3)', [
      districtId,
      year,
      serial,
    ]);
  }
  await client.query(LAST_TOKENS, [districtId]);
  await client.query('select complaint_tally_rebuild($1, $2)', [districtId, new Date(world.now)]);
  counts.events = events.length;
  counts.intakeMessages = messages.length;
}

/** The latest closed complaints that somebody can be reached about. */
function keepClosed(closed: Story[], batch: readonly Story[]): void {
  closed.push(...batch.filter(({ state, complainant }) => state === 'CLOSED' && complainant !== null));
  closed.splice(0, Math.max(0, closed.length - KEPT_CLOSED));
}

function count(counts: ComplaintCounts, batch: readonly Story[]): void {
  counts.complaints += batch.length;
  for (const { timeline, reports, feedback, escalations } of batch) {
    counts.timelineEntries += timeline.length;
    counts.reports += reports.length;
    counts.feedback += feedback.length;
    counts.escalations += escalations.length;
  }
}
