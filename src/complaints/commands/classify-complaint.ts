import type { Command } from '../../graphql/command.ts';
import { type CaseReference, type ComplaintResult, changeComplaint, optionalText } from '../change-complaint.ts';
import { restsOf, setDueTime } from '../complaint-clock.ts';
import { areaById, categoryByCode, subjectById } from '../directory-lookups.ts';
import { searchColumns } from '../search-index.ts';

export interface Classification extends CaseReference {
  subjectId?: string | null;
  categoryCode?: string | null;
  areaId?: string | null;
  place?: string | null;
  note?: string | null;
}

/** Subject, category, area: what is given replaces, what is absent stays. The due time follows a changed category, and one that has none is given one. */
export const classifyComplaint: Command<Classification, ComplaintResult> = {
  name: 'classifyComplaint',
  execute: (command, input) =>
    changeComplaint(command, input, 'CLASSIFY', async ({ complaint, before }) => {
      const { em } = command;
      const { districtId } = complaint;
      if (input.subjectId) complaint.subjectId = (await subjectById(em, districtId, input.subjectId)).id;
      if (input.categoryCode) complaint.categoryId = await categoryByCode(em, districtId, input.categoryCode);
      if (input.areaId) complaint.areaId = await areaById(em, districtId, input.areaId);
      if (input.place != null) complaint.place = optionalText(input.place, 'place');
      const isDueAnew = complaint.categoryId !== before.categoryId || complaint.dueAt === null;
      const terms = isDueAnew ? (await setDueTime(em, complaint, await restsOf(em, complaint))).terms : null;
      if (complaint.place !== before.place) Object.assign(complaint, searchColumns(complaint));
      return { text: optionalText(input.note, 'note'), terms };
    }),
};
