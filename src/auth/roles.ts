import { defineEnum } from '../graphql/enums.ts';

export const Role = defineEnum('Role', 'What a posting, a citizen or a machine may be.', {
  CITIZEN: 'A complainant, known by a verified channel.',
  REPRESENTATIVE: 'MP, MLA, pradhan…: registers for others; sees what he filed and the counts of his area.',
  OPERATOR: 'Intake desk: registers, links and discards messages.',
  OFFICER: 'Field officer of a department (level 1).',
  HEAD: 'Head of an office (level 2).',
  AREA_OFFICER: 'SDM: one area, all departments (level 3).',
  CELL: 'War-room officer or ADM: assigns, verifies, decides.',
  FEEDBACK_AGENT: 'Calls complainants; belongs to no department and cannot resolve.',
  DM: 'District Magistrate (level 4).',
  COMMISSIONER: 'Divisional commissioner: reads lists and counts.',
  INFO_OFFICER: 'District information officer: broadcasts.',
  AUDITOR: 'Reads everything, changes nothing.',
  ADMIN: 'Configures the installation; takes no case action.',
  INTEGRATION: 'Another system, by API key and scopes.',
  KIOSK: 'One wall board, read only.',
});
export type Role = keyof typeof Role;

/** Who acted, for records that must not name a citizen. */
export type ActorKind = 'OFFICER' | 'COMPLAINANT' | 'INTEGRATION' | 'SYSTEM';
