import type { Command } from '../../graphql/command.ts';
import { type CaseReference, type ComplaintResult, changeComplaint, requireText } from '../change-complaint.ts';
import { resumeClock } from '../complaint-clock.ts';

export interface InformationRequest extends CaseReference {
  question: string;
}

export interface InformationAnswer extends CaseReference {
  answer: string;
}

/** IN_PROGRESS → INFO_REQUESTED: the complainant is asked and the clock rests. */
export const requestInformation: Command<InformationRequest, ComplaintResult> = {
  name: 'requestInformation',
  execute: (command, input) =>
    changeComplaint(command, input, 'REQUEST_INFORMATION', ({ complaint }) => {
      const text = requireText(input.question, 'question');
      complaint.informationRequestCount += 1;
      complaint.pausedAt = command.now;
      return { text };
    }),
};

/** INFO_REQUESTED → IN_PROGRESS: the answer is there and the clock goes on. */
export const provideInformation: Command<InformationAnswer, ComplaintResult> = {
  name: 'provideInformation',
  execute: (command, input) =>
    changeComplaint(command, input, 'PROVIDE_INFORMATION', async ({ complaint }) => {
      const text = requireText(input.answer, 'answer');
      await resumeClock(command.em, complaint, command.now);
      return { text };
    }),
};
