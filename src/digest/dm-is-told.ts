/**
 * How the District Magistrate hears that complaints run late: of category A, to be solved the same day, at once; of everything else in
 * the digest of the evening, so that he is not told complaint by complaint. The one place that says so: notices ask it, and the digest
 * counts what it lists. What is raised stands in his list of raised complaints either way.
 */
import type { Parameters } from '../database/query.ts';
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

/** In words of SQL: is he told of this event itself, where he is among those it is for? */
export function dmIsToldAtOnce(
  parameters: Parameters,
  type: EventType,
  { districtId, categoryId }: OfACategory,
): string {
  if (!TYPES.has(type)) return 'true';
  const [district, category] = [parameters.add(districtId), parameters.add(categoryId)];
  return `exists (select from category where district_id = ${district} and id = ${category} and code = 'A')`;
}
