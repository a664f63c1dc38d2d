/** All that other rooms may import of the complaints. */
export { applyAction, type ComplaintResult, lockCase, optionalText, requireText } from './change-complaint.ts';
export { type Assignment, assignComplaint } from './commands/assign-complaint.ts';
export { confirmResolution } from './commands/confirm-resolution.ts';
export { recomputeDue } from './commands/recompute-due.ts';
export {
  type ComplainantDetails,
  newComplainant,
  openCase,
  type Registration,
} from './commands/register-complaint.ts';
export { reopenComplaint } from './commands/reopen-complaint.ts';
export { provideInformation } from './commands/request-information.ts';
export { seeComplaint } from './commands/see-complaint.ts';
export { takeBackAssignment } from './commands/take-back-assignment.ts';
export { type KeptClock, readRests, type StoredRest, takeCalendars } from './complaint-clock.ts';
export { parseComplaintNumber } from './complaint-number.ts';
export {
  areaById,
  categoryByCode,
  departmentByCode,
  officerOfDepartment,
  rootArea,
  subjectById,
} from './directory-lookups.ts';
export { isOpen, openSql } from './lifecycle.ts';
export { actorOf } from './record-step.ts';
export { findComplaintNumbers, normaliseText, searchKeys } from './search/index.ts';
