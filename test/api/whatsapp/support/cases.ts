/** Complaints in the state a message of their complainant finds them in, brought there through the API. */
import type { Person, World } from '../../../support/world.ts';

export const PHONE = '919000000104';

export interface Desk {
  officer: Person;
  head: Person;
  /** A complaint on the officer's desk, accepted. */
  inProgress(phone?: string): Promise<string>;
  /** Reported by the officer, verified by the cell. */
  resolved(phone?: string, report?: string): Promise<string>;
  state(number: string): Promise<string>;
}

export async function deskOf(w: World): Promise<Desk> {
  const head = await w.officer('HEAD', 'PWD');
  const officer = await w.officer('OFFICER', 'PWD');
  const cell = await w.cell();
  // Stories here take weeks.
  await w.sql.query(`update session set expires_at = '2040-01-01'`);

  async function inProgress(phone = PHONE): Promise<string> {
    const number = await w.complaint({
      department: 'PWD',
      officerId: officer.id,
      complainant: { name: 'सलमा', phone: `+${phone}` },
    });
    await officer.done('acknowledgeComplaint', { number });
    return number;
  }

  async function resolved(phone = PHONE, report = 'गड्ढे भर दिए गए'): Promise<string> {
    const number = await inProgress(phone);
    await officer.done('submitActionTakenReport', { number, outcome: 'FIXED', text: report });
    await cell.done('verifyResolution', { number });
    return number;
  }

  const state = async (number: string) =>
    (await w.sql.query('select state from complaint where number = $1', [number])).rows[0].state;
  return { officer, head, inProgress, resolved, state };
}

/** Marks the latest message of a template about a complaint as sent under a provider's id, as the outbox does. */
export async function sentAs(w: World, number: string, template: string, providerId: string): Promise<string> {
  await w.sql.query(
    `update outbound_message set state = 'SENT', provider_message_id = $3, next_attempt_at = null where id = (select m.id from outbound_message m
      join complaint c on c.id = m.complaint_id where c.number = $1 and m.template = $2 order by m.created_at desc limit 1)`,
    [number, template, providerId],
  );
  return providerId;
}
