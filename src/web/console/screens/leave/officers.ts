/** Officers with their leave, of one department or of the district, and who of them may stand in for whom. */
import { useQuery } from '@tanstack/react-query';
import {
  type Role,
  SettingsOfficersDocument,
  type SettingsOfficersQuery,
} from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';

export type Officer = SettingsOfficersQuery['officers']['nodes'][number];

export const OFFICERS = ['officers-leave'];

export const useOfficers = (departmentCode: string | null) =>
  useQuery({ queryKey: [...OFFICERS, departmentCode], queryFn: () => readOfficers(departmentCode) });

/** A page holds a hundred. */
async function readOfficers(departmentCode: string | null): Promise<Officer[]> {
  const all: Officer[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: SettingsOfficersQuery['officers'] = (
      await nistaran.request(SettingsOfficersDocument, { departmentCode, after })
    ).officers;
    all.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return all;
}

/** Posts of the district level stand in for each other: they have no department to share. */
const OF_THE_DISTRICT: readonly Role[] = ['AREA_OFFICER', 'CELL', 'DM'];

/** Whom the server will most likely take; where it knows better it says so beside the field. */
export function deputiesOf(officer: Officer, among: readonly Officer[]): Officer[] {
  const roles = officer.roles.some((role) => OF_THE_DISTRICT.includes(role)) ? OF_THE_DISTRICT : officer.roles;
  return among.filter(
    ({ id, onLeaveUntil, department, roles: theirs }) =>
      id !== officer.id &&
      onLeaveUntil === null &&
      (officer.department !== null
        ? department?.code === officer.department.code
        : theirs.some((role) => roles.includes(role))),
  );
}
