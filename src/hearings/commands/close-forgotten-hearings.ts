/** What the end of a day does to sittings that nobody closed. Safe to run twice and on several nodes at once. */
import { recordAudit } from '../../auth/audit.ts';
import { Parameters, query } from '../../database/query.ts';
import { tell } from '../../duty/duty.ts';
import type { Command, CommandContext } from '../../graphql/command.ts';
import { atIst, istDate } from '../../sla/india.ts';
import { totalsSql } from '../hearing.rows.ts';

/** They end with the day they were opened on, with their totals as they are now in the audit trail. */
export const closeForgottenHearings: Command<object, { closed: number }> = {
  name: 'closeForgottenHearings',
  async execute(command) {
    const { em, viewer, now } = command;
    const sql = `with forgotten as (
        select id from hearing_session where district_id = $1 and closed_at is null and opened_at < $2::timestamptz
          for no key update skip locked)
      update hearing_session s set closed_by_id = null,
          closed_at = (date_trunc('day', s.opened_at at time zone 'Asia/Kolkata') + interval '1 day') at time zone 'Asia/Kolkata'
        from forgotten f where s.district_id = $1 and s.id = f.id returning s.id`;
    const closed = await query<{ id: string }>(em, sql, [viewer.districtId, atIst(istDate(now), 0)]);
    const ids = closed.map(({ id }) => id);
    for (const { id, totals } of await totalsOf(command, ids)) {
      await recordAudit(command, {
        ...{ action: 'HEARING_CLOSED_BY_TIME', objectKind: 'hearing_session', objectId: id, detail: totals },
      });
      await tell(command, 'HEARING_CLOSED', { subjectId: id });
    }
    return { closed: ids.length };
  },
};

async function totalsOf({ em, viewer }: CommandContext, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const parameters = new Parameters();
  const sql = totalsSql(viewer, ids, parameters);
  return query<{ id: string; totals: Record<string, unknown> }>(em, sql, parameters.values);
}
