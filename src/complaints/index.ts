/** All that other rooms may import of the complaints. */
export { applyAction, type ComplaintResult, lockCase, optionalText, requireText } from './change-complaint.ts';
export { type Assignment, assignComplaint } from './commands/assign-complaint.ts';
export { confirmResolution } from './commands/confirm-resolution.ts';
export { type ComplainantDetails, openCase, type Registration } from './commands/register-complaint.ts';
export { reopenComplaint } from './commands/reopen-complaint.ts';
export { provideInformation } from './commands/request-information.ts';
export { seeComplaint } from './commands/see-complaint.ts';
export { parseComplaintNumber } from './complaint-number.ts';
export { departmentByCode, officerOfDepartment } from './directory-lookups.ts';
export { isOpen } from './lifecycle.ts';
export { actorOf } from './record-step.ts';
export { findComplaintNumbers, normaliseText, queryKeys, searchKeys } from './search/index.ts';
