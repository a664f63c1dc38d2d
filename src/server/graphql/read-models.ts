/** All that is read without resolvers, from the rooms that declare it. */
import { areaReads, areaRoots } from '../../areas/area.reads.ts';
import { categoryReads, categoryRoots } from '../../categories/category.reads.ts';
import { intakeReads, intakeRoots } from '../../channels/intake.reads.ts';
import { complaintViewReads, escalationReads } from '../../complaints/case-attention.reads.ts';
import {
  evidenceReads,
  externalReferenceReads,
  feedbackReads,
  reportReads,
  timelineEntryReads,
} from '../../complaints/case-records.reads.ts';
import { complaintReads, countReads } from '../../complaints/complaint.reads.ts';
import { complaintRoots } from '../../complaints/complaint.roots.ts';
import { complaintItems } from '../../complaints/complaint-stream.reads.ts';
import { departmentReads, departmentRoots } from '../../departments/department.reads.ts';
import { groupReads, groupRoots } from '../../groups/group.reads.ts';
import {
  hearingCategoryCountReads,
  hearingDepartmentCountReads,
  hearingReads,
  hearingRoots,
  hearingSlipReads,
  hearingTotalsReads,
} from '../../hearings/hearing.reads.ts';
import { notificationReads, notificationRoots } from '../../inbox/notification.reads.ts';
import { actorReads, officerReads, officerRoots } from '../../officers/officer.reads.ts';
import type { ReadModels } from '../../reads/read-model.ts';
import { subjectReads, subjectRoots } from '../../subjects/subject.reads.ts';

export const readModels: ReadModels = {
  objects: [
    ...[areaReads, categoryReads, departmentReads, groupReads, officerReads, subjectReads],
    ...[
      complaintReads,
      countReads,
      timelineEntryReads,
      actorReads,
      reportReads,
      evidenceReads,
      feedbackReads,
      externalReferenceReads,
      escalationReads,
      complaintViewReads,
    ],
    ...[intakeReads, notificationReads],
    ...[hearingReads, hearingTotalsReads, hearingDepartmentCountReads, hearingCategoryCountReads, hearingSlipReads],
  ],
  items: complaintItems,
  roots: {
    ...areaRoots,
    ...categoryRoots,
    ...subjectRoots,
    ...departmentRoots,
    ...groupRoots,
    ...officerRoots,
    ...complaintRoots,
    ...intakeRoots,
    ...notificationRoots,
    ...hearingRoots,
  },
};
