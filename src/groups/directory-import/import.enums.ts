import { defineEnum } from '../../graphql/enums.ts';

export const ImportState = defineEnum('DirectoryImportState', 'How far an import of the directory is.', {
  GATHERING: 'Rows are taken in and can be looked at; nothing has been changed.',
  RUNNING: 'Some portions are done, others are not.',
  DONE: 'Everything is done; what was wrong was left out.',
});
export type ImportState = keyof typeof ImportState;

export const RowOutcome = defineEnum('DirectoryRowOutcome', 'What an import does with a row.', {
  ADD: 'A member, or a department or group, is added.',
  CHANGE: 'What stands there already is changed to what the row says.',
  SAME: 'All of it stands there already: nothing is changed.',
  WRONG: 'Something is wrong with the row: it is left out.',
});
export type RowOutcome = keyof typeof RowOutcome;

export const RowProblem = defineEnum('DirectoryRowProblem', 'What is wrong with a row of an import.', {
  DEPARTMENT_MISSING: 'No code of a department.',
  DEPARTMENT_CODE: 'What stands for the code can be none.',
  DEPARTMENT_UNKNOWN: 'There is no such department, and no row names it in Hindi.',
  DEPARTMENT_DIFFERS: 'An earlier row names the department otherwise.',
  GROUP_NUMBER: 'The number of the group is no number from 0 to 99999.',
  GROUP_MISSING: 'The department has no group, or more than one: which one is not said.',
  GROUP_ELSEWHERE: 'The group belongs to something else.',
  NAME_MISSING: 'A telephone or a designation without a name.',
  PHONE_MISSING: 'A member without a telephone could not be told from others.',
  PHONE_WRONG: 'Not a whole telephone number.',
  PHONE_TWICE: 'The telephone stands in an earlier row for the same group.',
  KIND_UNKNOWN: 'The kind of member is none that is known.',
  TOO_LONG: 'A text is longer than 200 characters.',
});
export type RowProblem = keyof typeof RowProblem;
