/**
 * A complaint is taken down at a sitting, and becomes somebody's: two commands of the published schema, each counts once however often
 * it is sent. Throws when no answer comes to the first one: whether it is registered is then not known, and it must be sent again as it is.
 */
import {
  HearingSlipOfDocument,
  RegisterAtHearingDocument,
  type RegisterAtHearingMutation,
} from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { withCountry } from '../../shared/phone-number.ts';
import { NO_PARTICULARS, type Particulars, particularsInput } from '../desk/particulars.tsx';
import { type Assignment, assign, type Problem } from '../desk/register-flow.ts';
import type { Slip } from './use-sitting.ts';

export interface Spoken extends Particulars {
  text: string;
  name: string;
  phone: string;
  /** Files that have arrived. */
  evidenceIds: string[];
}

export const NOTHING_SPOKEN: Spoken = { ...NO_PARTICULARS, text: '', name: '', phone: '', evidenceIds: [] };

export interface Taken {
  kind: 'taken';
  slip: Slip;
  likelyDuplicates: NonNullable<RegisterAtHearingMutation['registerAtHearing']['likelyDuplicates']>;
  /** Why nobody is responsible yet, though somebody was to be. */
  notAssigned: string | null;
}

export type TakenOrRefused = Taken | { kind: 'refused'; problems: Problem[] };

export interface Attempt {
  sessionId: string;
  attemptId: string;
  /** Whose it is to be from now on. */
  assignment: Assignment | null;
}

export async function takeDown(spoken: Spoken, attempt: Attempt): Promise<TakenOrRefused> {
  const { sessionId, attemptId, assignment } = attempt;
  const input = { ...inputOf(spoken), sessionId, clientMutationId: `${attemptId} register` };
  const { complaint, slip, likelyDuplicates, errors } = (await nistaran.request(RegisterAtHearingDocument, { input }))
    .registerAtHearing;
  if (slip === null) return { kind: 'refused', problems: errors };
  const taken: Taken = { kind: 'taken', slip, likelyDuplicates: likelyDuplicates ?? [], notAssigned: null };
  if (assignment === null || complaint?.state !== 'REGISTERED') return taken;
  const notAssigned = await assign(slip.number, assignment, attemptId);
  return notAssigned === null ? { ...taken, slip: await slipNow(slip) } : { ...taken, notAssigned };
}

/** Whoever gives neither name nor phone complains without a name. */
function inputOf(spoken: Spoken) {
  const [name, phone] = [spoken.name.trim(), spoken.phone.trim()];
  const isNamed = name !== '' || phone !== '';
  return {
    ...{ text: spoken.text.trim(), ...particularsInput(spoken) },
    ...(spoken.evidenceIds.length === 0 ? {} : { evidenceIds: spoken.evidenceIds }),
    ...(isNamed ? { complainant: { name: name || null, phone: phone === '' ? null : withCountry(phone) } } : {}),
  } as { text: string };
}

/** The assignment may have set another office and another time. */
async function slipNow(before: Slip): Promise<Slip> {
  try {
    const { complaint } = await nistaran.request(HearingSlipOfDocument, { number: before.number });
    return complaint?.hearing ?? before;
  } catch {
    return before;
  }
}
