/** The mutations of duty. */
import type { Context } from '../graphql/context.ts';
import { defineMutations } from '../graphql/define-mutations.ts';
import { OfficerType } from '../officers/officer.type.ts';
import { type DutyResult, endDuty, startDuty } from './duty.ts';
import { EndDutyInput, StartDutyInput } from './duty.types.ts';

const OFFICER = { name: 'officer', type: () => OfficerType, description: 'The officer as he stands now.' };

/** The resolver class of coming on duty and going off it. */
export const DutyMutations = defineMutations(
  [
    {
      command: startDuty,
      input: StartDutyInput,
      permission: 'duty:keep',
      description:
        'The officer is on duty from now on, until he says otherwise, is not seen any more (`Query.duty`), or the day ends. Who is already stays so.',
      codes: ['INVALID_INPUT'],
      objects: [OFFICER],
    },
    {
      command: endDuty,
      input: EndDutyInput,
      permission: 'duty:keep',
      description: 'The officer goes off duty.',
      codes: ['INVALID_INPUT'],
      objects: [OFFICER],
    },
  ],
  async ({ loaders }: Context, result) => ({
    officer: await loaders.row('officer', (result as DutyResult | null)?.officerId ?? null),
  }),
);
