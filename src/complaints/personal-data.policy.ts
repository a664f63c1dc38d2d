/** Who sees the name and phone of a complainant, and his link: masked, or withheld, unless the role's work needs it. */
import { roleGrants } from '../auth/permissions.ts';
import { maskPhone } from '../auth/personal-data.ts';
import { type AccessFacts, mayAct, reachingPostings } from '../auth/scope.ts';
import { isPerson, type Viewer } from '../auth/viewer.ts';
import type { Context } from '../graphql/context.ts';
import type { Complainant, Complaint } from './complaint.entity.ts';
import type { ComplainantType } from './complaint.type.ts';
import { isOpen } from './lifecycle.ts';

export type Sight = 'FULL' | 'MASKED' | 'NONE';

/** Integrations and complainants see personal data only where a scope or their own identity says so. */
export function sightOfPerson(viewer: Viewer, complaint: AccessFacts & Pick<Complaint, 'state'>): Sight {
  if (viewer.kind === 'COMPLAINANT')
    return complaint.complainantId !== null && viewer.complainantIds.includes(complaint.complainantId)
      ? 'MASKED'
      : 'NONE';
  if (viewer.kind === 'INTEGRATION') return viewer.scopes.has('personal-data') ? 'FULL' : 'NONE';
  if (viewer.kind !== 'OFFICER') return 'NONE';
  if (isOpen(complaint.state) && isPerson(viewer, complaint.assigneeId)) return 'FULL';
  const full = reachingPostings(viewer, complaint).some((posting) => roleGrants(posting.role, 'phone:see'));
  return full ? 'FULL' : 'MASKED';
}

/** The complainant as the viewer may see him. */
export function presentComplainant(
  { services }: Pick<Context, 'services'>,
  row: Pick<Complainant, 'name' | 'phoneSealed'> | null,
  sight: Sight,
): ComplainantType | null {
  if (row === null || sight === 'NONE') return null;
  const phone = row.phoneSealed === null ? null : services.vault.open(row.phoneSealed);
  return { name: row.name, phone: phone === null || sight === 'FULL' ? phone : maskPhone(phone) };
}

/** The address the complainant follows his complaint by, for whoever deals with him; a machine or he himself never gets it. */
export function trackingUrlFor(
  viewer: Viewer,
  complaint: AccessFacts & Pick<Complaint, 'districtId' | 'trackingToken'>,
  { trackingLinks }: Pick<Context['services'], 'trackingLinks'>,
): string | null {
  if (viewer.kind !== 'OFFICER' || !mayAct(viewer, 'trackingLink:manage', complaint)) return null;
  return trackingLinks.url({ districtId: complaint.districtId, handle: complaint.trackingToken });
}
