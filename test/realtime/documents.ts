/** The subscriptions as the tests send them, and what they read of the database. */
import type { World } from '../support/world.ts';

const CONTROL = `__typename ... on StreamMessage { cursor at }
  ... on StreamReady { resumed replaying heartbeatSeconds build }
  ... on StreamHeartbeat { lagMs }
  ... on StreamReset { reason retryAfterMs }`;

export const LIST = `subscription($filter: ComplaintFilter, $after: Cursor, $coalesce: Boolean) {
  complaints(filter: $filter, after: $after, coalesce: $coalesce) { ${CONTROL}
    ... on ComplaintChanged { type scope number version changedFields eventId actor { role } complaint { number state version } }
    ... on ComplaintLeft { number version why: reason } } }`;

export const CASE = `subscription($number: String!, $after: Cursor) {
  complaint(number: $number, after: $after) { ${CONTROL}
    ... on TimelineEntryAdded { version entry { type text visibility } complaint { state } }
    ... on ComplaintLeft { number version why: reason } } }`;

export const INBOX = `subscription($after: Cursor) {
  inbox(after: $after) { ${CONTROL.replace(/\.\.\. on StreamHeartbeat.*\n/, '')}
    ... on NotificationReceived { type unreadCount eventId complaint { number } } } }`;

export const INTAKE = `subscription($after: Cursor) {
  intake(after: $after) { ${CONTROL.replace(/\.\.\. on StreamHeartbeat.*\n/, '')}
    ... on IntakeChanged { type eventId intake { id state text sender { phone } } } } }`;

export const WALL = `subscription($board: ID!) {
  wall(board: $board) { __typename ... on StreamMessage { cursor at } ... on StreamReady { resumed heartbeatSeconds }
    ... on WallSnapshot { board receivedToday inProcess overdue waitingIntake
      countdowns { number } departments { code open } ticker { number type departmentCode } } } }`;

export const PRESENCE = `subscription($complaint: String, $department: ID) {
  presence(complaint: $complaint, department: $department) { __typename ... on StreamMessage { cursor at }
    ... on StreamReady { resumed } ... on PresenceSnapshot { onDuty { id } lookingAt { id name roles } } } }`;

export const SYSTEM = `subscription {
  system { __typename ... on StreamMessage { cursor at } ... on StreamReady { ready: build }
    ... on SystemStatus { build maintenance { from until message hi: message(locale: hi) en: message(locale: en) } } } }`;

export const EVENTS = `query($after: Cursor!, $first: Int, $types: [ComplaintEventType!]) {
  events(after: $after, first: $first, types: $types) { endCursor hasNextPage reset
    nodes { cursor eventId type number version changedFields visibility } } }`;

/** Where in the log a cursor stands. */
export const seqOf = (cursor: string): number => Number(Buffer.from(cursor, 'base64url').toString().split(':')[1]);

/** A cursor of one's own making. */
export const cursorOf = (epoch: string, seq: number): string => Buffer.from(`${epoch}:${seq}`).toString('base64url');

/** The cursor of the log's present end. */
export async function headCursor(w: World): Promise<string> {
  return w.nistaran.services.streams.cursorAt((await w.nistaran.services.streams.bounds()).head);
}

/** Waits until something holds; fails after five seconds. */
export async function eventually(holds: () => boolean | Promise<boolean>, what: string, waitMs = 5_000): Promise<void> {
  const end = Date.now() + waitMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`did not become true: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
