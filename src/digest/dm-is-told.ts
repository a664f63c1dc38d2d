/**
 * How the District Magistrate hears that complaints run late: of category A, to be solved the same day, at once; of everything else in
 * the digest of the evening, so that he is not told complaint by complaint. The one place that says so: notices ask it, and the digest
 * counts what it lists. What is raised stands in his list of raised complaints either way.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { query } from '../database/query.ts';
import type { EventType } from '../realtime/event-types.ts';

/** The columns of the digest: each complaint once in each. */
export const DIGESTED = {
  breached: 'SLA_BREACHED',
  escalated: 'ESCALATION_RAISED',
  exhausted: 'ESCALATION_EXHAUSTED',
} as const satisfies Record<string, EventType>;

const TYPES: ReadonlySet<EventType> = new Set(Object.values(DIGESTED));

interface OfACategory {
  districtId: number;
  categoryId: string | null;
}

/** Is he told of this event itself, where he is among those it is for? */
export async function dmIsToldAtOnce(
  em: EntityManager,
  type: EventType,
  { districtId, categoryId }: OfACategory,
): Promise<boolean> {
  if (!TYPES.has(type)) return true;
  const sql = `select from category where district_id = $1 and id = $2 and code = 'A'`;
  return (await query(em, sql, [districtId, categoryId])).length > 0;
}
