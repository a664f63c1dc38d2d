/**
 * Registers and assigns, one after the other: two commands of the published schema. A refusal of the second leaves the first as it is,
 * and says so. A flow that is tried again goes on where it stopped, and each command counts once.
 */
import {
  DeskRegisterDocument,
  DeskRegisterIntakeDocument,
  DoAssignComplaintDocument,
  type RegisterComplaintInput,
  type RegisterIntakeInput,
} from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { isAnswer } from '../../outbox/answers.ts';
import { messageOf } from '../../shared/states.tsx';

export interface Problem {
  code: string;
  message: string;
  path: string[];
}

export interface Assignment {
  departmentCode: string;
  officerId: string | null;
}

export type FlowResult =
  | { kind: 'refused'; problems: Problem[] }
  /** `notAssigned`: why nobody is responsible yet, though somebody was to be. */
  | { kind: 'registered'; number: string; assigned: boolean; notAssigned: string | null };

type Registration =
  | { from: 'intake'; input: Partial<RegisterIntakeInput> & { intakeId: string } }
  | { from: 'counter'; input: Partial<RegisterComplaintInput> & Pick<RegisterComplaintInput, 'source' | 'text'> };

export async function registerAndAssign(
  registration: Registration,
  assignment: Assignment | null,
  attemptId: string,
): Promise<FlowResult> {
  const { complaint, errors } = await register(registration, attemptId);
  if (complaint === null || errors.length > 0) return { kind: 'refused', problems: errors };
  const { number, state } = complaint;
  // A portal's own number that was registered before answers with a complaint that may long be somebody's.
  if (assignment === null || state !== 'REGISTERED')
    return { kind: 'registered', number, assigned: state !== 'REGISTERED', notAssigned: null };
  const notAssigned = await assign(number, assignment, attemptId);
  return { kind: 'registered', number, assigned: notAssigned === null, notAssigned };
}

async function register(registration: Registration, attemptId: string) {
  const clientMutationId = `${attemptId} register`;
  if (registration.from === 'intake') {
    const input = { ...registration.input, clientMutationId } as RegisterIntakeInput;
    return (await nistaran.request(DeskRegisterIntakeDocument, { input })).registerIntake;
  }
  const input = { ...registration.input, clientMutationId } as RegisterComplaintInput;
  return (await nistaran.request(DeskRegisterDocument, { input })).registerComplaint;
}

/** Why it was not assigned; null when it was. Throws when no answer comes. */
export async function assign(number: string, assignment: Assignment, attemptId: string): Promise<string | null> {
  const input = { number, ...assignment, note: null, expectedVersion: null, clientMutationId: `${attemptId} assign` };
  try {
    const { errors } = (await nistaran.request(DoAssignComplaintDocument, { input })).assignComplaint;
    return errors.length === 0 ? null : errors.map(({ message }) => message).join(' ');
  } catch (error) {
    if (!isAnswer(error)) throw error; // whether it was assigned is not known: the flow is sent again, and counts once
    return messageOf(error);
  }
}
