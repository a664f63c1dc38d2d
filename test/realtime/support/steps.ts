/** Steps written as the log has them, at once and by nobody's command: no server is told of them. */
import type { World } from '../../support/world.ts';

/** So many steps of a complaint. Gives the position of the last one. */
export async function pour(w: World, number: string, count: number): Promise<number> {
  await w.sql.query(
    `insert into event_log (district_id, at, event_id, type, actor_kind, actor_role, visibility, complaint_id, number, version, after, before)
    select e.district_id, $3, gen_random_uuid(), 'COMPLAINT_COMMENTED', 'SYSTEM', 'CELL', 'STAFF', e.complaint_id, e.number, e.version, e.after, e.after
    from event_log e, generate_series(1, $2::int) where e.number = $1 and e.type = 'COMPLAINT_REGISTERED'`,
    [number, count, new Date()],
  );
  return (await w.nistaran.services.streams.bounds()).head;
}
