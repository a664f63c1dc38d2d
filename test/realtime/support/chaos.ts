/**
 * A district on real processes: nodes that are killed, subscribers that resume, and the comparison of what came with the log.
 * `const chaos = await new Chaos(database.url).open(2); chaos.subscribe(COMPLAINTS); … await chaos.expectAllDelivered();`
 */
import { expect } from '@jest/globals';
import pg from 'pg';
import { eventually } from '../documents.ts';
import { ask, makeDistrict, Nodes, register, signIn } from './nodes.ts';
import { ResumingSubscriber } from './resuming-subscriber.ts';

const COMMON =
  '__typename ... on StreamMessage { cursor } ... on StreamReady { resumed } ... on StreamReset { reason }';
export const COMPLAINTS = `subscription($after: Cursor) { complaints(after: $after, coalesce: false) { ${COMMON}
  ... on ComplaintChanged { eventId } } }`;
export const CASE = `subscription($number: String!, $after: Cursor) { complaint(number: $number, after: $after) { ${COMMON}
  ... on TimelineEntryAdded { eventId } } }`;
export const INBOX = `subscription($after: Cursor) { inbox(after: $after) { ${COMMON}
  ... on NotificationReceived { eventId } } }`;

const KILL_EVERY_MS = 150;
const DELIVERY_MS = 60_000;

export class Chaos {
  readonly nodes: Nodes;
  readonly sql: pg.Pool;
  readonly subscribers: ResumingSubscriber[] = [];
  /** Of the officer who does and sees everything. */
  token = '';
  officerId = '';
  /** The complaint that everything is about. */
  number = '';
  /** Where the log stood before anything happened. */
  start = '';
  readonly #databaseUrl: string;
  #killing: NodeJS.Timeout | undefined;

  constructor(databaseUrl: string) {
    this.#databaseUrl = databaseUrl;
    this.nodes = new Nodes(databaseUrl);
    this.sql = new pg.Pool({ connectionString: databaseUrl, max: 4 });
    this.sql.on('error', () => {});
  }

  async open(nodeCount: number): Promise<this> {
    await makeDistrict(this.#databaseUrl);
    await Promise.all(Array.from({ length: nodeCount }, () => this.nodes.start()));
    const url = this.nodes.any();
    this.token = await signIn(url);
    this.officerId = (await this.sql.query('select id from officer')).rows[0].id;
    this.number = await register(url, this.token);
    const { complaints } = await ask(url, '{ complaints { pageInfo { streamCursor } } }', {}, this.token);
    this.start = complaints.pageInfo.streamCursor;
    return this;
  }

  subscribe(document: string): ResumingSubscriber {
    const { token, number, start: after } = this;
    const subscriber = new ResumingSubscriber({ url: this.nodes.any, token, document, variables: { number }, after });
    this.subscribers.push(subscriber);
    return subscriber;
  }

  /** From now on cuts the wire of one subscriber after another. */
  killSockets(): void {
    const kill = () => this.subscribers[Math.floor(Math.random() * this.subscribers.length)]?.kill();
    this.#killing = setInterval(kill, KILL_EVERY_MS);
  }

  /** How many events the slowest subscriber has got. */
  get slowest(): number {
    return Math.min(...this.subscribers.map(({ seen }) => seen.length));
  }

  /**
   * Everybody has got what the log holds: each event once, in order, none missing, and nobody had to begin anew. With the positions
   * that writers were told: each is one event of its own.
   */
  async expectAllDelivered(acknowledged: number[] = []): Promise<void> {
    const sql = `select seq::int as seq, event_id as "eventId" from event_log where seq > $1 order by seq`;
    const { rows } = await this.sql.query(sql, [this.#startPosition]);
    // When it does not become true, the comparison says what is missing.
    await eventually(() => this.slowest >= rows.length, 'all has arrived', DELIVERY_MS).catch(() => {});
    const positions = new Set(rows.map(({ seq }) => seq));
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
    expect(acknowledged.filter((seq) => !positions.has(seq))).toEqual([]);
    for (const { seen, resets } of this.subscribers) {
      expect(resets).toEqual([]);
      expect(seen).toEqual(rows);
    }
  }

  get #startPosition(): number {
    return Number(Buffer.from(this.start, 'base64url').toString().split(':')[1]);
  }

  async close(): Promise<void> {
    clearInterval(this.#killing);
    await Promise.all(this.subscribers.map((subscriber) => subscriber.stop()));
    await this.nodes.close();
    await this.sql.end();
  }
}
