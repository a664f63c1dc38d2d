/**
 * The complainant's link, sent anew to the phone on record: the only way from number and four digits to acting.
 * Invariant: nobody's phone is flooded, however often and from wherever it is asked for.
 */
import { newId } from '../clock.ts';
import type { Complaint } from '../complaints/complaint.entity.ts';
import { query } from '../database/query.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Services } from '../graphql/services.ts';

const AGAIN_AFTER = '10 minutes';
const A_DAY_AT_MOST = 5;

/** Queues the message unless one was queued a moment ago, or many today. What became of it nobody is told. */
export async function sendLink({ em, clock }: Pick<Services, 'em' | 'clock'>, complaint: Complaint): Promise<void> {
  const { districtId, id, complainantId } = complaint;
  await inTransaction(em, async (tx) => {
    await query(tx, 'select 1 from complaint where district_id = $1 and id = $2 for update', [districtId, id]);
    await query(
      tx,
      `insert into outbound_message (district_id, id, channel, complainant_id, complaint_id, template, params, state, created_at, next_attempt_at)
        select $1, $2, 'WHATSAPP', $3, $4, 'link', '{}', 'QUEUED', $5, $5 where not exists (
          select from outbound_message where district_id = $1 and complaint_id = $4 and template = 'link'
            and created_at > $5::timestamptz - interval '${AGAIN_AFTER}')
        and (select count(*) from outbound_message where district_id = $1 and complaint_id = $4 and template = 'link'
            and created_at > $5::timestamptz - interval '1 day') < ${A_DAY_AT_MOST}`,
      [districtId, newId(), complainantId, id, clock.now()],
    );
  });
}
