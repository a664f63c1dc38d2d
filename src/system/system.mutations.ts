/** Maintenance announced and withdrawn: an administrator's commands. Every open page is told at once. */
import { recordAudit } from '../auth/audit.ts';
import { query } from '../database/query.ts';
import type { Command } from '../graphql/command.ts';
import { defineMutations } from '../graphql/define-mutations.ts';
import { type Message, Refusal } from '../graphql/errors.ts';
import { AnnounceMaintenanceInput, MaintenanceType, WithdrawMaintenanceInput } from './system.types.ts';
import type { Maintenance } from './system-status.ts';

const MESSAGE_LIMIT = 500;

const invalid = (field: keyof AnnounceMaintenanceInput, message: Message) =>
  new Refusal('INVALID_INPUT', message, ['input', field]);

function messageOf(input: AnnounceMaintenanceInput, field: 'messageHi' | 'messageEn'): string {
  const message = input[field].trim();
  if (message !== '' && message.length <= MESSAGE_LIMIT) return message;
  throw invalid(field, {
    hi: `सूचना हिंदी और अंग्रेज़ी दोनों में लिखें, प्रत्येक ${MESSAGE_LIMIT} अक्षरों तक।`,
    en: `Write the message in Hindi and in English, each up to ${MESSAGE_LIMIT} characters.`,
  });
}

function checkTimes({ from, until }: AnnounceMaintenanceInput, now: Date): void {
  if (until <= from)
    throw invalid('until', { hi: 'समाप्ति आरंभ के बाद होनी चाहिए।', en: 'It has to end after it begins.' });
  if (until <= now)
    throw invalid('until', {
      hi: 'यह समय बीत चुका है। आगे का समय दें।',
      en: 'This time has passed. Give one that is still ahead.',
    });
}

const ANNOUNCE_SQL = `insert into system_status (district_id, build, maintenance_from, maintenance_until, message_hi, message_en)
  values ($1, $2, $3, $4, $5, $6) on conflict (district_id) do update set maintenance_from = excluded.maintenance_from,
    maintenance_until = excluded.maintenance_until, message_hi = excluded.message_hi, message_en = excluded.message_en`;

const announceMaintenance: Command<AnnounceMaintenanceInput, Maintenance> = {
  name: 'announceMaintenance',
  wakes: 'system',
  async execute(command, input) {
    const { em, viewer, services, now } = command;
    const { from, until } = input;
    checkTimes(input, now);
    const [messageHi, messageEn] = [messageOf(input, 'messageHi'), messageOf(input, 'messageEn')];
    await query(em, ANNOUNCE_SQL, [viewer.districtId, services.build, from, until, messageHi, messageEn]);
    const detail = { from, until };
    await recordAudit(command, { action: 'MAINTENANCE_ANNOUNCED', objectKind: 'system', objectId: null, detail });
    return { from, until, messageHi, messageEn };
  },
};

const nothingAnnounced = () =>
  new Refusal('INVALID_STATE', {
    hi: 'कोई आगामी रखरखाव घोषित नहीं है।',
    en: 'There is no maintenance ahead that could be withdrawn.',
  });

const WITHDRAW_SQL = `update system_status set maintenance_from = null, maintenance_until = null, message_hi = null, message_en = null
  where district_id = $1 and maintenance_until > $2 returning district_id`;

const withdrawMaintenance: Command<WithdrawMaintenanceInput, object> = {
  name: 'withdrawMaintenance',
  wakes: 'system',
  async execute(command) {
    const { em, viewer, now } = command;
    const withdrawn = await query(em, WITHDRAW_SQL, [viewer.districtId, now]);
    if (withdrawn.length === 0) throw nothingAnnounced();
    await recordAudit(command, { action: 'MAINTENANCE_WITHDRAWN', objectKind: 'system', objectId: null });
    return {};
  },
};

/** The resolver class of the commands on the system. */
export const SystemMutations = defineMutations(
  [
    {
      command: announceMaintenance,
      input: AnnounceMaintenanceInput,
      permission: 'system:maintain',
      description: 'Announces a maintenance; every open page is told at once.',
      codes: ['INVALID_INPUT'],
      objects: [{ name: 'maintenance', type: () => MaintenanceType, description: 'What was announced.' }],
    },
    {
      command: withdrawMaintenance,
      input: WithdrawMaintenanceInput,
      permission: 'system:maintain',
      description: 'Takes the announced maintenance back.',
      codes: ['INVALID_STATE'],
      objects: [],
    },
  ],
  async (_context, result) => ({ maintenance: result }),
);
