/** The mutation of leave. */
import type { Context } from '../graphql/context.ts';
import { defineMutations } from '../graphql/define-mutations.ts';
import { OfficerType } from '../officers/officer.type.ts';
import { SetLeaveInput } from './leave.inputs.ts';
import { type LeaveResult, setLeave } from './set-leave.ts';

/** The resolver class of leave. */
export const LeaveMutations = defineMutations(
  [
    {
      command: setLeave,
      input: SetLeaveInput,
      permission: 'leave:set',
      description:
        'Sets until when an officer is away and who stands in for him: by himself, the head of his department, or an administrator. The deputy is told what he would be told, and may take his steps on complaints that are open to the deputy anyway.',
      codes: ['NOT_FOUND', 'NOT_ALLOWED', 'INVALID_INPUT', 'UNKNOWN_OFFICER'],
      objects: [{ name: 'officer', type: () => OfficerType, description: 'The officer as he stands now.' }],
    },
  ],
  async ({ loaders }: Context, result) => ({
    officer: await loaders.row('officer', (result as LeaveResult | null)?.officerId ?? null),
  }),
);
