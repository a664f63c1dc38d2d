import { Field, InputType } from 'type-graphql';
import { appendAccessChange } from '../auth/access-events.ts';
import { recordAudit } from '../auth/audit.ts';
import { mayAct } from '../auth/scope.ts';
import type { Command } from '../graphql/command.ts';
import type { Context } from '../graphql/context.ts';
import { defineMutations } from '../graphql/define-mutations.ts';
import { type ComplaintResult, lockCase } from './change-complaint.ts';
import { visibleComplaint } from './complaint.resolver.ts';
import { ComplaintType } from './complaint.type.ts';
import { keepSilently } from './complaint-row.ts';
import { newTrackingHandle } from './new-tracking-handle.ts';
import * as refuse from './refusals.ts';

@InputType({ description: 'Whose link is to be replaced.' })
class RenewTrackingLinkInput {
  @Field({ description: 'Number of the complaint.' })
  number: string;

  @Field(() => String, { nullable: true, description: 'Any string of your own, for safe retries.' })
  clientMutationId?: string;
}

/** Ends every link there was, sockets opened by one included, and makes another. No step of the complaint; audited. */
const renewTrackingLink: Command<RenewTrackingLinkInput, ComplaintResult> = {
  name: 'renewTrackingLink',
  async execute(command, { number }) {
    const { complaint, before } = await lockCase(command, { number });
    if (!mayAct(command.viewer, 'trackingLink:manage', complaint)) throw refuse.notAllowed();
    complaint.trackingToken = newTrackingHandle();
    await keepSilently(command.em, before, complaint);
    await recordAudit(command, { action: 'TRACKING_LINK_RENEWED', objectKind: 'complaint', objectId: complaint.id });
    const { complainantId } = complaint;
    if (complainantId !== null) command.events.push(await appendAccessChange(command, { officerId: complainantId }));
    return { complaintId: complaint.id };
  },
};

const present = async (context: Context, result: object | null) => ({
  complaint: await visibleComplaint(context, (result as ComplaintResult | null)?.complaintId ?? null),
});

/** The resolver class of renewTrackingLink. */
export const RenewTrackingLinkResolver = defineMutations(
  [
    {
      command: renewTrackingLink,
      input: RenewTrackingLinkInput,
      permission: 'trackingLink:manage',
      description:
        'Another tracking link for a complaint whose link was lost or seen by others; the earlier one opens nothing any more. Print the acknowledgement anew.',
      codes: ['NOT_FOUND', 'NOT_ALLOWED'],
      objects: [
        {
          name: 'complaint',
          type: () => ComplaintType,
          description: 'The complaint with its new `trackingUrl`; null when refused.',
        },
      ],
    },
  ],
  present,
);
