/** The demo district in a real database: everything arrives, positions are given, a failure leaves nothing behind. */

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verify } from '@node-rs/argon2';
import { DEMO_PASSWORD } from '../../../src/demo/demo-password.ts';
import { type DemoSummary, type SeedDemoOptions, seedDemo } from '../../../src/demo/index.ts';
import { type EmptyDatabase, emptyDatabase } from './empty-database.ts';

const COMPLAINTS = 600;
const progress: [done: number, total: number, step: string][] = [];
const options: SeedDemoOptions = {
  complaints: COMPLAINTS,
  now: new Date('2026-11-20T09:00:00Z'),
  sealPhone: (phone) => Buffer.from(`sealed ${phone}`),
  indexPhone: (phone) => createHash('sha256').update(phone).digest(),
  onProgress: (...step) => void progress.push(step),
};

let database: EmptyDatabase;
let summary: DemoSummary;

beforeAll(async () => {
  database = await emptyDatabase();
}, 60_000);
afterAll(() => database.stop());

const one = async <Row>(sql: string): Promise<Row> => (await database.client.query(sql)).rows[0] as Row;
const countOf = async (table: string): Promise<number> =>
  Number((await one<{ count: string }>(`select count(*) from ${table}`)).count);

describe('a seeding that fails', () => {
  it('reports the cause and leaves nothing', async () => {
    const indexPhone = () => {
      throw new Error('no key');
    };
    await expect(seedDemo(database.client, { ...options, indexPhone })).rejects.toThrow('no key');
    expect(await countOf('district')).toBe(0);
  });
});

describe('a seeded database', () => {
  beforeAll(async () => {
    progress.length = 0;
    summary = await seedDemo(database.client, options);
  }, 60_000);

  it('holds what the summary says', async () => {
    expect(await countOf('complaint')).toBe(COMPLAINTS);
    expect(summary.complaints).toBe(COMPLAINTS);
    expect(await countOf('timeline_entry')).toBe(summary.timelineEntries);
    expect(await countOf('group_member')).toBe(summary.members);
    expect(await countOf("intake_message where state = 'WAITING'")).toBe(25);
    expect(await countOf("intake_message where kind = 'REOPEN_REQUEST' and complaint_id is not null")).toBe(2);
    expect(await countOf("message_group where kind = 'DEPARTMENT' and is_active")).toBe(72);
    expect(await countOf('department where head_id is null')).toBe(0);
    expect(await countOf("channel_account where account_id = '106540352242922'")).toBe(1);
  });

  it('has told the officers of what is theirs and what was raised to them', async () => {
    const told = await one<{ dm: number; unread: number; nameless: number }>(`select
      (select count(*)::int from notification n join posting p on p.officer_id = n.officer_id and p.role = 'DM'
        where n.type = 'ESCALATION_RAISED') as dm,
      (select count(*)::int from notification n join complaint c on c.id = n.complaint_id
        where n.type = 'COMPLAINT_ASSIGNED' and n.read_at is null and (c.seen_at is not null or c.assignee_id <> n.officer_id)) as unread,
      (select count(*)::int from escalation where officer_ids = '{}') as nameless`);
    expect(told.dm).toBeGreaterThan(0);
    expect(told).toMatchObject({ unread: 0, nameless: 0 });
  });

  it('gives every event a position, in the order of time', async () => {
    expect(await countOf('event_log where seq is null')).toBe(0);
    const disorder =
      'select count(*) from (select at < lag(at) over (order by seq) as is_back from event_log) e where is_back';
    expect(await one(disorder)).toEqual({ count: '0' });
    expect(await countOf("event_log where at < timestamptz '2026-11-07'")).toBe(0);
    expect(await countOf('event_log')).toBe(summary.events);
  });

  it('has events that agree with the timeline and tell what changed', async () => {
    const strangers = `event_log e where not exists (select from timeline_entry t
      where t.complaint_id = e.complaint_id and t.version = e.version and t.event_id = e.event_id and t.at = e.at)`;
    expect(await countOf(strangers)).toBe(0);
    const assigned = `select changed_fields, before ->> 'state' as before, after ->> 'state' as after
      from event_log where type = 'COMPLAINT_ASSIGNED' limit 1`;
    const event = await one<{ changed_fields: string[] }>(assigned);
    expect(event).toMatchObject({ before: 'REGISTERED', after: 'ASSIGNED' });
    expect(event.changed_fields).toEqual(expect.arrayContaining(['state', 'department']));
  });

  it('counts on from the last serial', async () => {
    const last = `select count(*) from complaint_counter k where last_serial <>
      (select count(*) from complaint where extract(year from registered_at at time zone 'Asia/Kolkata') = k.year)`;
    expect(await one(last)).toEqual({ count: '0' });
  });

  it('has sittings whose tokens run without gaps, and one of today that goes on', async () => {
    expect(await countOf("complaint where source in ('JAN_SUNWAI', 'SAMADHAN_SHIVIR', 'JAN_SAMVAD')")).toBe(
      await countOf('complaint where hearing_token is not null'),
    );
    const wrong = `hearing_session s left join lateral (select count(*) as taken, max(c.hearing_token) as last from complaint c
        where c.hearing_session_id = s.id and c.source = s.kind and c.registered_at >= s.opened_at
          and (s.closed_at is null or c.registered_at <= s.closed_at)
          and (c.registered_at at time zone 'Asia/Kolkata')::date = s.day) c on true
      where s.last_token = 0 or c.taken <> s.last_token or c.last <> s.last_token`;
    expect(await countOf(wrong)).toBe(0);
    expect(await countOf("hearing_session where closed_at is null and day = '2026-11-20'")).toBe(1);
    expect(await countOf('hearing_session where closed_at is null')).toBe(1);
    expect(await countOf('hearing_session')).toBeGreaterThan(40);
  });

  it('is found by its search columns', async () => {
    expect(await countOf('complaint where search_keys <> array_to_tsvector(tsvector_to_array(search_keys))')).toBe(0);
    expect(await countOf("complaint where search_text like '%नाली%'")).toBeGreaterThan(0);
  });

  it('keeps phones sealed', async () => {
    const { phone } = await one<{ phone: Buffer }>('select phone_sealed as phone from complainant limit 1');
    expect(phone.toString()).toMatch(/^sealed \+9190000\d{5}$/);
  });

  it('lets the printed accounts in with the one demo password', async () => {
    const { password_hash } = await one<{ password_hash: string }>(
      "select password_hash from officer where username = 'dm' and is_demo",
    );
    expect(await verify(password_hash, DEMO_PASSWORD)).toBe(true);
    expect(password_hash).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(await countOf('officer')).toBe(summary.officers);
    expect(summary.accounts.map(({ username }) => username)).toEqual(
      expect.arrayContaining(['dm', 'cell', 'operator', 'head-pwd']),
    );
  });

  it('tells its progress', () => {
    expect(progress[0]).toEqual([0, COMPLAINTS, 'Making the district']);
    expect(progress.at(-1)?.[0]).toBe(COMPLAINTS);
    const done = progress.map(([each]) => each);
    expect(done).toEqual([...done].sort((a, b) => a - b));
  });

  it('is not seeded twice', async () => {
    await expect(seedDemo(database.client, options)).rejects.toThrow('holds a district already');
    expect(await countOf('complaint')).toBe(COMPLAINTS);
  });
});
