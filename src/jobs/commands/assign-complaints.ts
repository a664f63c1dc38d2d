/**
 * Begins a job that assigns many complaints. What is wrong with all of them (the list, the department, the officer, the note)
 * is refused here and begins nothing; what is wrong with one is a failure of the job.
 *
 * Invariant: the list holds numbers of complaints and nothing else. Whatever was pasted by mistake, perhaps a phone, is refused
 * and not stored.
 */
import {
  type Assignment,
  departmentByCode,
  officerOfDepartment,
  optionalText,
  parseComplaintNumber,
} from '../../complaints/index.ts';
import type { Command, CommandContext } from '../../graphql/command.ts';
import { Refusal } from '../../graphql/errors.ts';
import { beginJob } from '../begin-job.ts';

const MOST_COMPLAINTS = 500;

/** What is done to each complaint of the job. */
export type AssignmentForAll = Pick<Assignment, 'departmentCode' | 'officerId' | 'note'>;

interface BulkAssignment extends AssignmentForAll {
  numbers: string[];
  clientMutationId?: string | null;
}

/** The receipt of a command that begins a job. */
export interface JobResult {
  jobId: string;
}

export const assignComplaints: Command<BulkAssignment, JobResult> = {
  name: 'assignComplaints',
  async execute(command, input) {
    const numbers = complaintNumbers(input.numbers);
    await requireTarget(command, input);
    const { departmentCode, officerId = null, note = null } = input;
    const jobId = await beginJob(command, 'BULK_ASSIGN', { departmentCode, officerId, note }, numbers);
    return { jobId: jobId as string };
  },
};

/** The numbers as they are written, each once. */
function complaintNumbers(texts: string[]): string[] {
  if (texts.length < 1 || texts.length > MOST_COMPLAINTS) throw tooFewOrMany();
  const numbers = texts.map((text, index) => {
    const number = parseComplaintNumber(text);
    if (number === null) throw noNumber(index);
    return number;
  });
  return [...new Set(numbers)];
}

/** What would be refused of every complaint is refused at once. */
async function requireTarget({ em, viewer }: CommandContext, input: AssignmentForAll): Promise<void> {
  optionalText(input.note, 'note');
  const { districtId } = viewer;
  const departmentId = await departmentByCode(em, districtId, input.departmentCode);
  if (input.officerId) await officerOfDepartment(em, { districtId, respondentId: null }, input.officerId, departmentId);
}

const tooFewOrMany = () =>
  new Refusal(
    'INVALID_INPUT',
    {
      hi: `एक बार में 1 से ${MOST_COMPLAINTS} शिकायतें दें।`,
      en: `Give 1 to ${MOST_COMPLAINTS} complaints at a time.`,
    },
    ['input', 'numbers'],
  );

const noNumber = (index: number) =>
  new Refusal(
    'INVALID_INPUT',
    {
      hi: `सूची में स्थान ${index + 1} पर शिकायत क्रमांक नहीं है। उसे ठीक करें या हटाएँ।`,
      en: `Entry ${index + 1} of the list is no complaint number. Correct it or take it out.`,
    },
    ['input', 'numbers', String(index)],
  );
