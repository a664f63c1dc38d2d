/** One complaint: in each state, and the sheet of each action by whoever may take it. */
import type { Person } from '../district.ts';
import type { Hand } from '../hand.ts';
import type { Screen } from '../screens.ts';

const inState = (name: string, who: Person, state: string): Screen => ({
  ...{ name: `case-${name}`, who },
  path: async (district) => `/console/complaints/${await district.complaint({ who, state })}`,
});

/** `words` are those of the action's button. */
const sheet = (who: Person, action: string, words: string, state?: string): Screen => ({
  ...{ name: `case-do-${action.toLowerCase().replaceAll('_', '-')}`, who },
  path: async (district) => {
    const number = await district.complaint({ who, action, ...(state !== undefined && { state }) });
    return `/console/complaints/${number}`;
  },
  before: (hand) => hand.act(words),
});

const menu = async ({ page, say }: Hand): Promise<void> => {
  await page
    .locator('article')
    .getByRole('button', { name: say('More') })
    .click();
  await page.getByRole('menuitem').first().waitFor();
};

const aComplaint: Screen['path'] = async (district) =>
  `/console/complaints/${await district.complaint({ who: 'cell', state: 'IN_PROGRESS' })}`;

export const CASE_SCREENS: Screen[] = [
  inState('registered', 'cell', 'REGISTERED'),
  inState('assigned', 'officer-pwd', 'ASSIGNED'),
  inState('in-progress', 'officer-pwd', 'IN_PROGRESS'),
  inState('asked', 'cell', 'INFO_REQUESTED'),
  inState('on-hold', 'cell', 'ON_HOLD'),
  inState('action-taken', 'cell', 'ACTION_TAKEN'),
  inState('resolved', 'cell', 'RESOLVED'),
  inState('closed', 'auditor', 'CLOSED'),
  inState('rejection-proposed', 'dm', 'REJECTION_PROPOSED'),
  inState('rejected', 'cell', 'REJECTED'),
  inState('merged', 'cell', 'MERGED'),
  inState('withdrawn', 'cell', 'WITHDRAWN'),
  { name: 'case-none', who: 'cell', path: '/console/complaints/MZN-1999-000001' },
  { name: 'case-more', who: 'cell', path: aComplaint, before: menu },
  { name: 'case-phone', who: 'cell', path: aComplaint, before: (hand) => hand.press('Show the number') },

  sheet('officer-pwd', 'ACKNOWLEDGE', 'Accept'),
  sheet('officer-pwd', 'RETURN_TO_CELL', 'Not ours: send back'),
  sheet('cell', 'ASSIGN', 'Assign'),
  sheet('head-pwd', 'REASSIGN', 'Give to another officer'),
  sheet('cell', 'TRANSFER', 'Transfer to another department'),
  sheet('cell', 'CLASSIFY', 'Classify'),
  sheet('cell', 'TAKE_BACK', 'Take the assignment back'),
  sheet('officer-pwd', 'REQUEST_INFORMATION', 'Ask the complainant'),
  sheet('cell', 'PROVIDE_INFORMATION', 'Enter the answer'),
  sheet('head-pwd', 'PROPOSE_HOLD', 'Propose to hold'),
  sheet('cell', 'DECIDE_HOLD', 'Decide on the hold'),
  sheet('cell', 'RESUME', 'Resume', 'ON_HOLD'),
  sheet('officer-pwd', 'SUBMIT_REPORT', 'Report with photos'),
  sheet('cell', 'RETURN_REPORT', 'Send the report back'),
  sheet('cell', 'VERIFY', 'Verify: it is solved'),
  sheet('feedback', 'CONFIRM', 'Enter the complainant’s verdict'),
  sheet('cell', 'REOPEN', 'Reopen: not solved'),
  sheet('officer-pwd', 'PROPOSE_REJECTION', 'Propose rejection'),
  sheet('dm', 'DECIDE_REJECTION', 'Decide on the rejection'),
  sheet('cell', 'MERGE', 'Merge into another complaint'),
  sheet('cell', 'UNMERGE', 'Undo the merge'),
  sheet('cell', 'ESCALATE', 'Raise a level'),
  sheet('dm', 'DEESCALATE', 'Send down with a direction'),
  sheet('cell', 'COMMENT', 'Add a note'),
  sheet('cell', 'SET_CONFIDENTIAL', 'Change confidentiality'),
  sheet('cell', 'CORRECT', 'Correct the record'),
];
