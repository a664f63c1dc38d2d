/** Whether a change may have changed who sees a complaint. Knows the attributes of the rule, not the rule. */
import type { AccessFacts } from '../../auth/scope.ts';

const ACCESS_FACTS = {
  departmentId: true,
  areaId: true,
  assigneeId: true,
  respondentId: true,
  registeredById: true,
  registeredByKeyId: true,
  complainantId: true,
  isConfidential: true,
} satisfies Record<keyof AccessFacts, true>;

/** May somebody see it now who could not before, or the other way round? */
export const changesSight = (before: AccessFacts, after: AccessFacts): boolean =>
  (Object.keys(ACCESS_FACTS) as (keyof AccessFacts)[]).some((name) => before[name] !== after[name]);
