import { Field, InputType } from 'type-graphql';
import { recordAudit } from '../auth/audit.ts';
import { mayAct } from '../auth/scope.ts';
import { queryOne } from '../database/query.ts';
import type { Command, CommandContext } from '../graphql/command.ts';
import type { Context } from '../graphql/context.ts';
import { defineMutations } from '../graphql/define-mutations.ts';
import { AppError } from '../graphql/errors.ts';
import { PhoneNumberScalar } from '../graphql/scalars.ts';
import { lockCase, requireText } from './change-complaint.ts';
import * as refuse from './refusals.ts';

const REVEALED_AN_HOUR = 30;
const HOUR_SECONDS = 3_600;

@InputType({ description: 'Whose phone, and why.' })
class RevealPhoneInput {
  @Field({ description: 'Number of the complaint.' })
  number: string;

  @Field({ description: 'Why it is needed; kept in the audit trail with your name.' })
  reason: string;
}

interface Revealed {
  complaintId: string;
}

/** Shows the whole phone to someone who normally sees it masked. Every reading is audited. */
const revealPhone: Command<RevealPhoneInput, Revealed> = {
  name: 'revealPhone',
  async execute(command, input) {
    const { complaint } = await lockCase(command, { number: input.number });
    if (!mayAct(command.viewer, 'phone:reveal', complaint)) throw refuse.notAllowed();
    const detail = { reason: requireText(input.reason, 'reason') };
    await requireModeration(command);
    await recordAudit(command, { action: 'PHONE_REVEALED', objectKind: 'complaint', objectId: complaint.id, detail });
    return { complaintId: complaint.id };
  },
};

/** Throws RATE_LIMITED to whoever reads the phones one after the other. */
async function requireModeration({ em, viewer, now }: CommandContext): Promise<void> {
  const sql = `select count(*)::int as revealed from audit_log where district_id = $1 and at > $3::timestamptz - interval '1 hour'
    and actor_id = $2 and action = 'PHONE_REVEALED'`;
  const row = await queryOne<{ revealed: number }>(em, sql, [viewer.districtId, viewer.id, now]);
  if ((row?.revealed ?? 0) < REVEALED_AN_HOUR) return;
  const message = {
    hi: `एक घंटे में अधिकतम ${REVEALED_AN_HOUR} फ़ोन नंबर देखे जा सकते हैं। बाद में प्रयास करें।`,
    en: `At most ${REVEALED_AN_HOUR} phone numbers may be revealed in an hour. Try again later.`,
  };
  throw new AppError('RATE_LIMITED', message, HOUR_SECONDS);
}

async function present({ em, viewer, services }: Context, result: object | null) {
  if (result === null) return { phone: null };
  const sql = `select p.phone_sealed from complaint c join complainant p on p.district_id = c.district_id and p.id = c.complainant_id
    where c.district_id = $1 and c.id = $2`;
  const row = await queryOne<{ phoneSealed: Buffer | null }>(em, sql, [
    viewer.districtId,
    (result as Revealed).complaintId,
  ]);
  return { phone: row?.phoneSealed ? services.vault.open(row.phoneSealed) : null };
}

/** The resolver class of revealPhone. */
export const RevealPhoneResolver = defineMutations(
  [
    {
      command: revealPhone,
      input: RevealPhoneInput,
      permission: 'phone:reveal',
      description: 'The complainant’s whole phone, for a stated reason; audited, at most 30 an hour.',
      codes: ['NOT_FOUND', 'NOT_ALLOWED', 'INVALID_INPUT'],
      objects: [
        {
          name: 'phone',
          type: () => PhoneNumberScalar,
          description: 'The phone; null when refused or unknown.',
        },
      ],
    },
  ],
  present,
);
