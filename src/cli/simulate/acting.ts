/** Runs the acts of lives on the nodes: each command once, as whoever takes the step, at the instant he takes it. */

import type { OutboundRow } from '../../channels/compose-message.ts';
import { asSystem } from '../../channels/whatsapp/as-system.ts';
import { deliver } from '../../channels/whatsapp/deliver.ts';
import { processStatus } from '../../channels/whatsapp/process-status.ts';
import { newId } from '../../clock.ts';
import { queryOne } from '../../database/query.ts';
import { executeOnce } from '../../graphql/command.ts';
import { Refusal } from '../../graphql/errors.ts';
import type { Services } from '../../graphql/services.ts';
import type { Act, Case, Sight } from './case.ts';

const SIGHT = `select c.id, c.number, c.state, c.department_id, c.assignee_id, c.complainant_id, c.due_at, c.resolved_at,
    c.reopen_count, c.escalation_level, c.proposal, k.code as category_code
  from complaint c join category k on k.district_id = c.district_id and k.id = c.category_id
  where c.district_id = $1 and c.id = $2`;

export class Acting {
  commands = 0;
  /** By "command: code". */
  readonly refusals = new Map<string, number>();
  /** Refusals nobody reckoned with, the first ones in words. */
  readonly surprises: string[] = [];
  surpriseCount = 0;

  /** Takes one act; gives what is seen afterwards. What is no refusal is thrown: the year ends. */
  async take(services: Services, one: Case, act: Act): Promise<Sight> {
    if (act.command === null) return this.#look(services, one, one.sight.id, null);
    if (act.command === 'NOTICE_ARRIVES') return this.#noticeArrives(services, one);
    this.commands += 1;
    const input = one.sight === undefined ? act.input : { ...act.input, number: one.sight.number };
    try {
      const caller = { services, viewer: act.as, now: new Date(act.at) };
      const { result } = await executeOnce(caller, act.command, input);
      return await this.#look(services, one, (result as { complaintId: string }).complaintId, null);
    } catch (error) {
      if (!(error instanceof Refusal) || one.sight === undefined) throw error;
      this.#refused(act, one, error);
      return this.#look(services, one, one.sight.id, error.code);
    }
  }

  #refused({ command, expected }: Act, { sight, index }: Case, { code, translations }: Refusal): void {
    const name = (command as { name: string }).name;
    const key = `${name}: ${code}`;
    this.refusals.set(key, (this.refusals.get(key) ?? 0) + 1);
    if (expected.includes(code)) return;
    this.surpriseCount += 1;
    if (this.surprises.length < 10)
      this.surprises.push(`${key} (complaint ${index}, ${sight.state}): ${translations.en}`);
  }

  async #look({ em }: Services, { district }: Case, id: string, code: string | null): Promise<Sight> {
    const row = await queryOne<Omit<Sight, 'code'>>(em.fork(), SIGHT, [district.id, id]);
    return { ...(row as Omit<Sight, 'code'>), code };
  }

  /** The outbox hands the message over, and the phone says that it has it: the queue's own ways, with a telephone of ours. */
  async #noticeArrives(services: Services, one: Case): Promise<Sight> {
    const { district, sight } = one;
    const sql = `select * from outbound_message where district_id = $1 and complaint_id = $2 and template = 'resolved'
      and state = 'QUEUED' order by created_at desc limit 1`;
    const row = await queryOne<OutboundRow>(services.em.fork(), sql, [district.id, sight.id]);
    if (row !== null) {
      this.commands += 2;
      const providerId = `wamid.${newId()}`;
      await deliver(services, { send: async () => providerId }, row);
      const timestamp = String(Math.floor(services.clock.now().getTime() / 1_000));
      const item = { id: providerId, status: 'delivered', timestamp };
      await asSystem(services, district.id, (command) => processStatus(command, { item }));
    }
    return this.#look(services, one, sight.id, null);
  }
}
