/** The policies of the district, all of them: the most specific one that holds counts. */
import { SettingsPoliciesDocument, type SettingsPoliciesQuery } from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import type { Policy, Terms } from './terms-words.ts';

export const POLICIES = ['policies'];
export const WITHOUT_TERMS = ['without-terms'];

export async function readPolicies(): Promise<Policy[]> {
  const all: Policy[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: SettingsPoliciesQuery['slaPolicies'] = (
      await nistaran.request(SettingsPoliciesDocument, { after })
    ).slaPolicies;
    all.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return all;
}

/** Where a form begins when nothing is promised yet. */
export const FIRST_TERMS: Terms = {
  assignWithin: 120,
  seeWithin: 240,
  acknowledgeWithin: { amount: 1, unit: 'WORKING_DAYS' },
  acknowledgeInHearing: null,
  resolveWithin: { amount: 7, unit: 'CALENDAR_DAYS' },
  warnAt: [50],
  ladder: [{ level: 2, after: { amount: 0, unit: 'CALENDAR_DAYS' } }],
};
