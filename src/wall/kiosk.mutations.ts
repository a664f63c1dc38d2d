/** Which screens show a board: approved by their code, ended at once. */
import { appendAccessChange } from '../auth/access-events.ts';
import { recordAudit } from '../auth/audit.ts';
import { newId } from '../clock.ts';
import { isUuid, query, queryOne } from '../database/query.ts';
import type { Command, CommandContext } from '../graphql/command.ts';
import type { Context } from '../graphql/context.ts';
import { defineMutations } from '../graphql/define-mutations.ts';
import { type Message, Refusal } from '../graphql/errors.ts';
import { isBoard } from './boards.ts';
import { ApproveKioskInput, KioskType, RevokeKioskInput } from './kiosk.types.ts';
import { PAIRING_MS, readCode } from './kiosk-pairing.ts';

const NAME_LIMIT = 60;

interface KioskResult {
  kioskId: string;
}

const invalid = (field: keyof ApproveKioskInput, message: Message) =>
  new Refusal('INVALID_INPUT', message, ['input', field]);

function nameOf({ name }: ApproveKioskInput): string {
  const trimmed = name.trim();
  if (trimmed !== '' && trimmed.length <= NAME_LIMIT) return trimmed;
  throw invalid('name', {
    hi: `स्क्रीन का नाम लिखें, ${NAME_LIMIT} अक्षरों तक, जैसे "वॉर रूम"।`,
    en: `Give the screen a name of up to ${NAME_LIMIT} characters, such as "War room".`,
  });
}

const noBoard = () =>
  invalid('board', { hi: 'बोर्ड `war-room` या `public` चुनें।', en: 'Choose the board `war-room` or `public`.' });

const wrongCode = () =>
  new Refusal(
    'WRONG_CODE',
    {
      hi: 'यह कोड किसी स्क्रीन पर नहीं है, या पुराना हो गया है। स्क्रीन पर अभी दिख रहा कोड लिखें।',
      en: 'No screen shows this code, or it is too old. Enter the code that the screen shows now.',
    },
    ['input', 'code'],
  );

/** Guesses are counted by who makes them: a code is short. */
async function takeCode({ em, viewer, services, now }: CommandContext, code: string, kioskId: string): Promise<void> {
  const until = new Date(now.getTime() + PAIRING_MS);
  const sql = `update kiosk_pairing set kiosk_id = $3, expires_at = $4
    where district_id = $1 and code = $2 and kiosk_id is null and expires_at > $5 returning 1`;
  const used = await query(em, sql, [viewer.districtId, readCode(code), kioskId, until, now]);
  if (used.length > 0) return;
  services.kioskThrottle.wrong(viewer.key, now);
  throw wrongCode();
}

const approveKiosk: Command<ApproveKioskInput, KioskResult> = {
  name: 'approveKiosk',
  async execute(command, input) {
    const { em, viewer, services, now } = command;
    services.kioskThrottle.check(viewer.key, now);
    const name = nameOf(input);
    if (!isBoard(input.board)) throw noBoard();
    const kioskId = newId();
    const sql = `insert into kiosk (district_id, id, name, board, approved_by_id, approved_at) values ($1, $2, $3, $4, $5, $6)`;
    await query(em, sql, [viewer.districtId, kioskId, name, input.board, viewer.id, now]);
    await takeCode(command, input.code, kioskId);
    const detail = { board: input.board };
    await recordAudit(command, { action: 'KIOSK_APPROVED', objectKind: 'kiosk', objectId: kioskId, detail });
    return { kioskId };
  },
};

const unknown = () =>
  new Refusal(
    'NOT_FOUND',
    { hi: 'यह स्क्रीन नहीं मिली, या पहले ही हटाई जा चुकी है।', en: 'There is no such screen, or it was ended already.' },
    ['input', 'kioskId'],
  );

/** Ends a screen in one transaction with the event that closes its sockets. */
const revokeKiosk: Command<RevokeKioskInput, KioskResult> = {
  name: 'revokeKiosk',
  async execute(command, { kioskId }) {
    const { em, viewer, now } = command;
    const sql = `update kiosk set revoked_at = $3 where district_id = $1 and id = $2 and revoked_at is null returning id`;
    const revoked = isUuid(kioskId) ? await queryOne(em, sql, [viewer.districtId, kioskId, now]) : null;
    if (revoked === null) throw unknown();
    command.events.push(await appendAccessChange(command, { officerId: kioskId }));
    await recordAudit(command, { action: 'KIOSK_REVOKED', objectKind: 'kiosk', objectId: kioskId });
    return { kioskId };
  },
};

const KIOSK = { name: 'kiosk', type: () => KioskType, description: 'The screen as it stands now.' };

/** The resolver class of the commands on screens. */
export const KioskMutations = defineMutations(
  [
    {
      command: approveKiosk,
      input: ApproveKioskInput,
      permission: 'kiosk:manage',
      description:
        'Lets the screen that shows this code read one board, until it is revoked. Limited: 20 wrong codes a minute (RATE_LIMITED).',
      codes: ['WRONG_CODE', 'INVALID_INPUT'],
      objects: [KIOSK],
    },
    {
      command: revokeKiosk,
      input: RevokeKioskInput,
      permission: 'kiosk:manage',
      description: 'Ends a screen: its sockets are closed with 4410, and it shows a code again.',
      codes: ['NOT_FOUND'],
      objects: [KIOSK],
    },
  ],
  async ({ loaders }: Context, result) => ({
    kiosk: await loaders.row('kiosk', (result as KioskResult | null)?.kioskId ?? null),
  }),
);
