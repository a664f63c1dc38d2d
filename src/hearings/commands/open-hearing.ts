import { recordAudit } from '../../auth/audit.ts';
import { mayInArea } from '../../auth/scope.ts';
import { newId } from '../../clock.ts';
import { areaById, optionalText, rootArea } from '../../complaints/index.ts';
import { textRequired, unknownReference } from '../../complaints/refusals.ts';
import { isUuid, query, queryOne } from '../../database/query.ts';
import type { Command, CommandContext } from '../../graphql/command.ts';
import { addDays, isDate, istDate } from '../../sla/india.ts';
import type { HearingKind } from '../hearing.enums.ts';
import * as refuse from '../refusals.ts';
import type { SessionResult } from './lock-session.ts';

export interface OpenHearing {
  kind: HearingKind;
  day?: string | null;
  place: string;
  areaId?: string | null;
  presidingId: string;
  attendingIds?: string[] | null;
  clientMutationId?: string | null;
}

/** It is part of the key of an index. */
const PLACE_LIMIT = 200;
const MOST_ATTENDING = 100;
/** A paper register is typed in within the week, or not at all. */
const DAYS_BACK = 7;

/** A sitting begins. The same one twice at once is refused: its tokens would run twice. */
export const openHearing: Command<OpenHearing, SessionResult> = {
  name: 'openHearing',
  async execute(command, input) {
    const { em, viewer, now } = command;
    const { districtId } = viewer;
    const areaId = input.areaId ? await areaById(em, districtId, input.areaId) : await rootArea(em, districtId);
    if (!mayInArea(viewer, 'hearing:open', areaId)) throw refuse.notYourArea();
    const place = optionalText(input.place, 'place', PLACE_LIMIT);
    if (place === null) throw textRequired('place');
    const [presidingId] = await officers(command, [input.presidingId], 'presidingId');
    const attendingIds = await attending(command, input.attendingIds ?? []);
    const opened = await queryOne<{ id: string }>(
      em,
      `insert into hearing_session (district_id, id, kind, day, place, area_id, presiding_id, attending_ids, opened_at, opened_by_id)
        values ($1, $2, $3, $4, $5, $6, $7, $8::uuid[], $9, $10) on conflict do nothing returning id`,
      [
        ...[districtId, newId(), input.kind, dayOf(input.day ?? null, now), place, areaId],
        ...[presidingId, attendingIds, now, viewer.id],
      ],
    );
    if (opened === null) throw refuse.alreadyOpen();
    await recordAudit(command, { action: 'HEARING_OPENED', objectKind: 'hearing_session', objectId: opened.id });
    return { sessionId: opened.id };
  },
};

function dayOf(day: string | null, now: Date): string {
  const today = istDate(now);
  if (day === null) return today;
  if (!isDate(day) || day > today || day < addDays(today, -DAYS_BACK)) throw refuse.wrongDay();
  return day;
}

function attending(command: CommandContext, ids: readonly string[]): Promise<string[]> {
  if (ids.length > MOST_ATTENDING) throw refuse.tooManyOfficers(MOST_ATTENDING);
  return officers(command, ids, 'attendingIds');
}

/** These officers, each once, all of them of the district and with open accounts. */
async function officers({ em, viewer }: CommandContext, ids: readonly string[], field: string): Promise<string[]> {
  const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
  const sql = 'select id from officer where district_id = $1 and is_active and id = any($2::uuid[])';
  const found = await query<{ id: string }>(em, sql, [viewer.districtId, wanted.filter(isUuid)]);
  if (found.length !== wanted.length) throw unknownReference(field);
  return wanted;
}
