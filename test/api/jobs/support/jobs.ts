/** Jobs as the tests begin, follow and finish them. */
import pg from 'pg';
import { checkDigit } from '../../../../src/complaints/complaint-number.ts';
import { eventually } from '../../../realtime/documents.ts';
import { manyComplaints } from '../../../support/many-complaints.ts';
import type { Subscriber } from '../../../support/socket-client.ts';
import type { Person, World } from '../../../support/world.ts';

/** Patient: what is waited for may be the work of another process on a busy machine. */
export const PATIENCE_MS = 25_000;
export const until = (holds: () => boolean | Promise<boolean>): Promise<void> =>
  eventually(holds, String(holds), PATIENCE_MS);

const FIELDS = 'id kind state total done failed failures { number code message } createdAt startedAt finishedAt';

export const JOB = `query($id: ID!) { job(id: $id) { ${FIELDS} } }`;
export const JOB_STREAM = `subscription($id: ID!) { job(id: $id) { __typename ... on StreamMessage { cursor at }
  ... on StreamReady { resumed heartbeatSeconds } ... on JobChanged { job { ${FIELDS} } } } }`;

/** Begins a job that assigns these to PWD; gives it as it was answered. */
export const begin = async (person: Person, numbers: string[], more: object = {}) =>
  (await person.done('assignComplaints', { numbers, departmentCode: 'PWD', ...more }, `job { ${FIELDS} } cursor`)).job;

/** The refusal of assignComplaints: codes with their paths. */
export const refusal = async (person: Person, input: object) =>
  (await person.act('assignComplaints', { departmentCode: 'PWD', ...input }, 'job { id } cursor')) as {
    job: null;
    cursor: null;
    errors: { code: string; message: string; path: string[] }[];
  };

export const jobOf = async (person: Person, id: string) => (await person.query(JOB, { id })).job;

/** Settles when the job is over, as the database has it. */
export const isOver = (w: World, id: string): Promise<void> =>
  until(
    async () => (await w.sql.query('select finished_at from job where id = $1', [id])).rows[0].finished_at !== null,
  );

/** Waits for the end of a job; gives it as it stands then. */
export async function ended(person: Person, id: string) {
  await isOver(person.world, id);
  return jobOf(person, id);
}

/** Everything a stream sends until it ends by itself. */
export async function untilComplete(stream: Subscriber): Promise<any[]> {
  const items: any[] = [];
  for (;;) {
    const message = await stream.raw(PATIENCE_MS);
    if (message.type === 'complete') return items;
    if (message.type !== 'next' || message.payload.errors) throw new Error(JSON.stringify(message));
    items.push(message.payload.data.job);
  }
}

/** Registered complaints, and their numbers. */
export const registered = async (w: World, count: number, row: object = {}): Promise<string[]> =>
  (
    await manyComplaints(
      w,
      Array.from({ length: count }, () => ({ ...row })),
    )
  ).map(({ number }) => number);

/** Right numbers that no complaint has. */
export const numbersOfNothing = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const digits = String(900_000 + index);
    return `MZN26-${digits}-${checkDigit(`MZN26${digits}`)}`;
  });

/** How often each was assigned. */
export async function timesAssigned(w: World, numbers: string[]): Promise<number[]> {
  const { rows } = await w.sql.query(
    `select (select count(*)::int from timeline_entry t where t.district_id = c.district_id and t.complaint_id = c.id
        and t.type = 'COMPLAINT_ASSIGNED') as times
      from complaint c where c.number = any($1)`,
    [numbers],
  );
  return rows.map(({ times }) => times);
}

/** Holds a complaint, so that whoever works on it waits here; gives how to let it go. */
export async function hold(w: World, number: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: w.database.url });
  await client.connect();
  await client.query('begin');
  await client.query('select 1 from complaint where number = $1 for update', [number]);
  return () => client.end();
}

/** Settles when somebody waits for what is held. */
export const isWaitedFor = (w: World): Promise<void> =>
  until(async () => {
    const { rows } = await w.sql.query(
      `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows[0].waiting > 0;
  });
