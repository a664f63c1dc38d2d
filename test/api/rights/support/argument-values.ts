/** What the schema walk fills arguments with: things everybody may name, and the references that could betray something. */
import { v7 } from 'uuid';
import type { World } from '../../../support/world.ts';
import { ABSENT, type Values } from './schema-walk.ts';
import { FOREIGN_WORD, type TwoDepartments } from './two-departments.ts';

/** Names of the directory and plain words: the same for everybody, nothing to find out. */
export function harmlessValues(w: World): Values {
  const words = ['text', 'reason', 'note', 'question', 'answer', 'interimReply', 'place', 'name'];
  return {
    ...Object.fromEntries(words.map((name) => [name, 'कुछ शब्द'])),
    ...{
      clientMutationId: ABSENT,
      expectedVersion: ABSENT,
      externalNumber: ABSENT,
      after: ABSENT,
      registeredFrom: ABSENT,
      registeredTo: ABSENT,
    },
    ...{
      open: ABSENT,
      assignedToMe: ABSENT,
      reopened: ABSENT,
      reopenedFrom: ABSENT,
      minEscalationLevel: ABSENT,
      states: ABSENT,
      sources: ABSENT,
      sla: ABSENT,
      categoryCodes: ABSENT,
      hearingSessionId: ABSENT,
      state: ABSENT,
    },
    ...{
      areaId: w.areas.sadar,
      'ComplaintFilter.areaId': ABSENT,
      subjectId: w.subjects.road,
      'ComplaintFilter.subjectId': ABSENT,
    },
    ...{
      parentId: w.areas.district,
      categoryCode: 'C',
      code: 'PWD',
      departmentCode: 'PWD',
      suggestedDepartmentCode: 'ELEC',
    },
    ...{
      first: 50,
      bytes: 1000,
      rating: 3,
      active: true,
      onDuty: false,
      coalesce: false,
      unreadOnly: false,
      approve: true,
      satisfied: true,
      confidential: false,
    },
    ...{
      reviewOn: '2026-12-01',
      day: '2026-12-01',
      endpoint: 'https://push.example.in/device',
      p256dh: Buffer.concat([Buffer.of(4), Buffer.alloc(64)]).toString('base64url'),
      auth: Buffer.alloc(16).toString('base64url'),
      phone: '+919000000555',
      phoneLast4: '0000',
      username: 'nobody',
      password: 'wrong',
      board: 'public',
      digestAt: '18:00',
      dutyUnseenMinutes: 15,
    },
    ...{
      from: '2026-11-29T18:30:00Z',
      until: '2026-11-29T20:30:00Z',
      messageHi: 'रखरखाव',
      messageEn: 'Maintenance',
      'Subscription.presence.department': ABSENT,
    },
    ...{
      'WorkingIntervalInput.from': '10:00',
      'WorkingIntervalInput.to': '18:00',
      'CalendarChangeInput.setCalendar': ABSENT,
      'CalendarChangeInput.removeCalendarDays': ABSENT,
      'CalendarChangeInput.giveUpCalendar': ABSENT,
      'RemoveCalendarDaysInput.days': ['2026-12-01'],
      nameHi: 'अवकाश',
      nameEn: 'Holiday',
    },
    ...{
      unit: 'CALENDAR_DAYS',
      amount: 2,
      assignWithin: 60,
      seeWithin: 60,
      acknowledgeInHearing: ABSENT,
      warnAt: [50],
      level: 2,
      'LadderRungInput.after': { unit: 'CALENDAR_DAYS', amount: 1 },
      'SetLeaveInput.until': '2026-12-01',
      deputyId: ABSENT,
    },
    ...{
      'CreateDepartmentInput.code': 'NEW',
      parentCode: ABSENT,
      headId: ABSENT,
      'CreateGroupInput.number': 777,
      'RenameGroupInput.number': 1,
      'SetGroupActiveInput.number': 1,
      groupNumber: 1,
      titleHi: ABSENT,
      titleEn: ABSENT,
      memberId: v7(),
      importId: v7(),
      jobId: v7(),
      'AddDirectoryRowsInput.rows': [{ row: 1 }],
    },
    ...{
      currentPassword: 'wrong',
      newPassword: 'quite another one',
      designationHi: ABSENT,
      designationEn: ABSENT,
      'CreateOfficerInput.postings': [],
      scopes: ['complaints:read'],
      networks: ABSENT,
      expiresAt: ABSENT,
      actorId: ABSENT,
      action: ABSENT,
    },
    ...{
      officerId: v7(),
      kioskId: v7(),
      claim: 'nobody has this',
      respondentId: ABSENT,
      supervisorId: ABSENT,
      presidingId: v7(),
      attendingIds: [],
      'OpenHearingInput.day': ABSENT,
      'Query.hearingSessions.from': ABSENT,
      'Query.hearingSessions.to': ABSENT,
      'Query.group.number': 1,
      'Query.events.after': Buffer.from('00000000:1').toString('base64url'),
    },
  };
}

/** References to single things: one's own, another department's, and what does not exist. */
export type Slot = { own: unknown; foreign: unknown; absent: unknown };

const ABSENT_NUMBER = 'MZN26-999998-5';

export function references({ own, foreign, foreignIntakeId, foreignOfficer }: TwoDepartments): Record<string, Slot> {
  const numbers = { own: own.number, foreign: foreign.number, absent: ABSENT_NUMBER };
  return {
    number: numbers,
    numbers: { own: [own.number], foreign: [foreign.number], absent: [ABSENT_NUMBER] },
    primaryNumber: numbers,
    complaintNumber: numbers,
    'Subscription.presence.complaint': numbers,
    evidenceIds: { own: [own.evidenceId], foreign: [foreign.evidenceId], absent: [v7()] },
    ids: { own: [own.notificationId], foreign: [foreign.notificationId], absent: [v7()] },
    id: { own: own.jobId, foreign: foreign.jobId, absent: v7() },
    jobId: { own: own.jobId, foreign: foreign.jobId, absent: v7() },
    sessionId: { own: own.hearingId, foreign: foreign.hearingId, absent: v7() },
    'Query.hearingSession.id': { own: own.hearingId, foreign: foreign.hearingId, absent: v7() },
    hearingSessionId: { own: ABSENT, foreign: foreign.hearingId, absent: v7() },
    intakeId: { own: v7(), foreign: foreignIntakeId, absent: v7() },
    departmentCodes: { own: ABSENT, foreign: ['SWD'], absent: ['NOPE'] },
    assigneeId: { own: ABSENT, foreign: foreignOfficer.id, absent: v7() },
    'Query.searchComplaints.text': { own: 'सड़क', foreign: FOREIGN_WORD, absent: 'असम्बद्धशब्दावली' },
  };
}

export const valuesWith = (
  w: World,
  slots: Record<string, Slot>,
  chosen: Partial<Record<string, keyof Slot>> = {},
): Values => ({
  ...harmlessValues(w),
  ...Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, slot[chosen[name] ?? 'own']])),
});
