/** What a district sets for its day beside the calendar: when the digest is taken, how long duty waits for a sign of its officer. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { query, queryOne } from '../database/query.ts';
import type { Command } from '../graphql/command.ts';
import type { SetDistrictSettingsInput } from './district-settings.types.ts';
import { parseTime, writeTime } from './parse-hours.ts';
import { recordReferenceChange } from './record-change.ts';
import * as refuse from './refusals.ts';

const [SHORTEST, LONGEST] = [5, 240] as const;

export interface DistrictSettings {
  digestAt: string;
  dutyUnseenMinutes: number;
}

interface Stored {
  digestMinute: number;
  dutyUnseenMinutes: number;
}

const SELECT = 'select digest_minute, duty_unseen_minutes from district where id = $1';

const present = ({ digestMinute, dutyUnseenMinutes }: Stored): DistrictSettings => ({
  digestAt: writeTime(digestMinute),
  dutyUnseenMinutes,
});

export const readDistrictSettings = async (em: EntityManager, districtId: number): Promise<DistrictSettings> =>
  present((await queryOne<Stored>(em, SELECT, [districtId])) as Stored);

/** What is left out stays as it is. A digest that is taken is taken: another hour holds from the next one on. */
export const setDistrictSettings: Command<SetDistrictSettingsInput, DistrictSettings> = {
  name: 'setDistrictSettings',
  async execute(command, { digestAt, dutyUnseenMinutes }) {
    const { em, viewer } = command;
    const digestMinute = digestAt == null ? null : parseTime(digestAt, ['digestAt']);
    if (dutyUnseenMinutes != null && (dutyUnseenMinutes < SHORTEST || dutyUnseenMinutes > LONGEST))
      throw refuse.noSuchWait(SHORTEST, LONGEST);
    const before = present((await queryOne<Stored>(em, `${SELECT} for update`, [viewer.districtId])) as Stored);
    const sql = `update district set digest_minute = coalesce($2, digest_minute),
      duty_unseen_minutes = coalesce($3, duty_unseen_minutes) where id = $1`;
    await query(em, sql, [viewer.districtId, digestMinute, dutyUnseenMinutes ?? null]);
    const after = await readDistrictSettings(em, viewer.districtId);
    const detail = { before, after };
    await recordReferenceChange(command, {
      ...{ action: 'DISTRICT_SETTINGS_SET', objectKind: 'district', objectId: null, detail },
    });
    return after;
  },
};
