/** How the lists, details and counts of complaints find their rows without resolvers. */
import { scopeCondition } from '../auth/scope.ts';
import type { ReadModels } from '../reads/read-model.ts';
import { oneRow } from '../reads/roots.ts';
import { parseComplaintNumber } from './complaint-number.ts';

export const complaintRoots: ReadModels['roots'] = {
  complaint: oneRow('c', (columns, { number }, { viewer, parameters }) => {
    const known = parameters.add(parseComplaintNumber(number) ?? '');
    return `select ${columns} from complaint c where ${scopeCondition(viewer, parameters)} and c.number = ${known}`;
  }),
};
