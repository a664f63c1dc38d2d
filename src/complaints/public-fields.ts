/** How changed properties of a complaint are called in events: by the names of the schema, or not at all. */
const PUBLIC_NAMES: Readonly<Record<string, string>> = {
  subjectId: 'subject',
  categoryId: 'category',
  areaId: 'area',
  departmentId: 'department',
  assigneeId: 'assignee',
  complainantId: 'complainant',
  primaryId: 'primary',
};

const NOT_PUBLIC = new Set([
  'version',
  'changedAt',
  'trackingToken',
  'proposal',
  'stateBeforeMerge',
  'resolverId',
  'cycle',
  'approachingAt',
]);

/** The published names of changed properties; what clients never see is left out. */
export const publicFieldNames = (properties: readonly string[]): string[] =>
  properties.filter((name) => !NOT_PUBLIC.has(name)).map((name) => PUBLIC_NAMES[name] ?? name);
