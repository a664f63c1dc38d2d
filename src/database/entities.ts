import { Area } from '../areas/area.entity.ts';
import { District } from '../areas/district.entity.ts';
import { Category } from '../categories/category.entity.ts';
import { IntakeMessage } from '../channels/intake-message.entity.ts';
import { ActionTakenReport, Feedback, TimelineEntry } from '../complaints/case-records.entity.ts';
import { Complainant, Complaint, ComplaintCycle, ExternalReference } from '../complaints/complaint.entity.ts';
import { Department } from '../departments/department.entity.ts';
import { Evidence } from '../evidence/evidence.entity.ts';
import { MessageGroup } from '../groups/group.entity.ts';
import { ApiKey, Officer, Posting, Session } from '../officers/officer.entity.ts';
import { Subject } from '../subjects/subject.entity.ts';

/** Every entity of the product, listed: nothing is discovered at run time. */
export const entities = [
  ...[District, Area, Department, MessageGroup, Category, Subject],
  ...[Officer, Posting, Session, ApiKey],
  ...[Complaint, ComplaintCycle, Complainant, ExternalReference, TimelineEntry],
  ...[ActionTakenReport, Feedback, IntakeMessage, Evidence],
];
