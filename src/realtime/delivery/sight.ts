/** Whether a change may have changed who sees a complaint. Knows the attributes of the rule, not the rule. */
import type { AccessFacts } from '../../auth/scope.ts';
import { onceABatch } from '../once-a-batch.ts';

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
const differ = (before: AccessFacts, after: AccessFacts): boolean =>
  (Object.keys(ACCESS_FACTS) as (keyof AccessFacts)[]).some((name) => before[name] !== after[name]);

/** Is there a step of a complaint among these that may have changed who sees it? */
export const changesSight = onceABatch((events) =>
  events.some(
    ({ before, after }) => before != null && after != null && differ(before as AccessFacts, after as AccessFacts),
  ),
);
