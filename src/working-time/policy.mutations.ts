/** The mutations on policies. */

import { queryOne } from '../database/query.ts';
import type { Context } from '../graphql/context.ts';
import { defineMutations } from '../graphql/define-mutations.ts';
import { type PolicyResult, removeSlaPolicy, setSlaPolicy } from './change-policy.ts';
import { RemoveSlaPolicyInput, SetSlaPolicyInput } from './policy.inputs.ts';
import { SlaPolicyType } from './policy.types.ts';

const POLICY = {
  name: 'policy',
  type: () => SlaPolicyType,
  description: 'The policy as it stands now; null when refused, and when it was removed.',
};

async function present({ em, viewer }: Context, result: object | null) {
  const { policyId = null } = (result ?? {}) as Partial<PolicyResult>;
  const sql = `select id, department_id, source, subject_id, category_id, terms as stored_terms from sla_policy
    where district_id = $1 and id = $2`;
  return { policy: await queryOne<SlaPolicyType>(em, sql, [viewer.districtId, policyId]) };
}

/** The resolver class of the commands on policies. */
export const SlaPolicyMutations = defineMutations(
  [
    {
      command: setSlaPolicy,
      input: SetSlaPolicyInput,
      permission: 'policy:edit',
      description:
        'Sets the terms of complaints of a kind that begin, or are classified, from now on. No running clock moves.',
      codes: ['INVALID_INPUT', 'UNKNOWN_DEPARTMENT'],
      objects: [POLICY],
    },
    {
      command: removeSlaPolicy,
      input: RemoveSlaPolicyInput,
      permission: 'policy:edit',
      description: 'Takes a policy away; what was promised by it stands. No running clock moves.',
      codes: ['NOT_FOUND'],
      objects: [POLICY],
    },
  ],
  present,
);
