/** Writers of the chaos tests: commands that are retried until they are acknowledged, and events in bulk by plain SQL. */
import { randomUUID } from 'node:crypto';
import { seqOf } from '../documents.ts';
import type { Chaos } from './chaos.ts';
import { ask, pause } from './nodes.ts';

const COMMENT = 'mutation($input: AddCommentInput!) { addComment(input: $input) { cursor errors { code } } }';

/** One comment; gives its position in the log, null when it was refused. Throws when nobody has acknowledged it. */
export async function commentOnce(
  { nodes, token, number }: Chaos,
  clientMutationId: string = randomUUID(),
): Promise<number | null> {
  const input = { number, text: `टिप्पणी ${clientMutationId}`, clientMutationId };
  const { addComment } = await ask(nodes.any(), COMMENT, { input }, token);
  return addComment.cursor && seqOf(addComment.cursor);
}

/** Comments one after another, each retried under its id, on any node, until a node has acknowledged it; gives their positions. */
export async function comment(chaos: Chaos, isOver: () => boolean): Promise<number[]> {
  const positions: number[] = [];
  while (!isOver()) {
    positions.push(await untilAcknowledged(chaos));
    await pause(PAUSE_MS);
  }
  return positions;
}

const PAUSE_MS = 10;
const RETRY_MS = 50;

async function untilAcknowledged(chaos: Chaos): Promise<number> {
  const id = randomUUID();
  for (;;) {
    const position = await commentOnce(chaos, id).catch(() => null);
    if (position !== null) return position;
    await pause(RETRY_MS);
  }
}

const BATCH = 50;

/** Appends copies of the complaint's first event, as `appendEvent` does: inserted without a position, numbered at the commit. */
export async function appendMany(
  { sql, number, officerId }: Chaos,
  from: number,
  to: number,
  mayGoOn: (written: number) => Promise<void>,
): Promise<void> {
  for (let written = from; written < to; written += BATCH) {
    await mayGoOn(written);
    await sql.query(
      `insert into event_log (district_id, at, event_id, type, actor_kind, actor_role, complaint_id, number, version,
          visibility, before, after, recipients)
        select e.district_id, now(), gen_random_uuid(), 'COMPLAINT_COMMENTED', 'SYSTEM', 'CELL', e.complaint_id, e.number,
          1 + $3::int + n, 'STAFF', e.after, e.after, array[$2::uuid]
        from (select * from event_log where number = $1 order by seq limit 1) e, generate_series(1, $4::int) n`,
      [number, officerId, written, BATCH],
    );
    await sql.query(`select pg_notify('nistaran_wake', 'log')`);
  }
}
